import NetworkGraph

extension NetworkTable {
  /// Folders of CSV files as another program wants them.
  enum Dialect: String {
    case gephi, neo4j, graphframes
  }

  /// The files of a dialect: nodes and edges.
  func files(_ dialect: Dialect) -> [(name: String, table: DataTable)] {
    switch dialect {
    case .gephi:
      [
        ("nodes.csv", nodeTable(["Id", "Label"])),
        (
          "edges.csv",
          edgeTable(["Source", "Target", "Type", "Weight", "Forms"]) { edge in
            [.text(isDirected ? "Directed" : "Undirected"), .number(edge.weight)]
          }
        ),
      ]
    case .neo4j:
      [
        ("nodes.csv", nodeTable(["id:ID", "label"], labels: true)),
        (
          "relationships.csv",
          edgeTable([":START_ID", ":END_ID", ":TYPE", "weight:double", "forms"]) { edge in
            [.text("COOPERATES"), .number(edge.weight)]
          }
        ),
      ]
    case .graphframes:
      [
        ("vertices.csv", nodeTable(["id", "label"])),
        ("edges.csv", edgeTable(["src", "dst", "weight", "forms"]) { [.number($0.weight)] }),
      ]
    }
  }

  private func nodeTable(_ names: [String], labels: Bool = false) -> DataTable {
    var table = DataTable(words: names + Self.nodeColumns + (labels ? [":LABEL"] : []))
    table.rows = nodes.map { node in
      [.text(node.id), .text(node.label)] + node.values.map { .text($0) }
        + (labels ? [.text("Institution")] : [])
    }
    return table
  }

  private func edgeTable(
    _ names: [String], _ cells: (Edge) -> [DataTable.Cell]
  ) -> DataTable {
    var table = DataTable(words: names)
    table.rows = edges.map { edge in
      [.text(nodes[edge.source].id), .text(nodes[edge.target].id)] + cells(edge)
        + [.text(edge.forms)]
    }
    return table
  }
}
