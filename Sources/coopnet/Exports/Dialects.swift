import NetworkGraph

extension NetworkTable {
  /// Folders of CSV files as another program wants them.
  enum Dialect: String {
    case coopnet, gephi, neo4j, graphframes
  }

  /// The files of a dialect: nodes and edges.
  func files(_ dialect: Dialect) -> [(name: String, table: DataTable)] {
    switch dialect {
    // The dataset itself, not the network on a day: see `DatasetTables`.
    case .coopnet: []
    case .gephi:
      [
        ("nodes.csv", nodeTable(["Id", "Label"], without: "name")),
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

  private func nodeTable(
    _ names: [String], without leftOut: String = "", labels: Bool = false
  ) -> DataTable {
    let kept = nodeColumns.indices.filter { nodeColumns[$0] != leftOut }
    var table = DataTable(
      (names + kept.map { nodeColumns[$0] }).map { .init($0) }
        + ["lat", "lon"].map { .init($0, isNumber: true) } + (labels ? [.init(":LABEL")] : []))
    table.rows = nodes.map { node in
      [.text(node.id), .text(node.label)] + kept.map { .text(node.values[$0]) }
        + [.number(node.latitude), .number(node.longitude)]
        + (labels ? [.text("Institution")] : [])
    }
    return table
  }

  private func edgeTable(
    _ names: [String], _ cells: (Edge) -> [DataTable.Cell]
  ) -> DataTable {
    var table = DataTable(
      names.map { .init($0, isNumber: $0.lowercased().hasPrefix("weight")) })
    table.rows = edges.map { edge in
      [.text(nodes[edge.source].id), .text(nodes[edge.target].id)] + cells(edge)
        + [.text(edge.forms)]
    }
    return table
  }
}
