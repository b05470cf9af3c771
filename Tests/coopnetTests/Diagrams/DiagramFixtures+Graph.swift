import NetworkGraph

@testable import coopnet

/// Graphs made by hand, node by node, for laws that a whole network would hide.
extension DiagramFixtures {
  static func node(
    _ key: String, _ name: String? = nil, kind: String = "OPS",
    level: InstitutionKind.Level = .gmina, shape: NodeShape = .box,
    sector: InstitutionKind.Sector = .public, seat: Int? = nil, degree: Int = 1, members: Int = 1
  ) -> DiagramGraph.Node {
    DiagramGraph.Node(
      institution: nil, node: nil, key: key, name: name ?? key, short: ShortName(name ?? key),
      kind: kind, kindName: kind.lowercased(), sector: sector, level: level, shape: shape,
      seat: seat.map { TerritoryCode(level: .gmina, value: $0) }, degree: degree, members: members)
  }

  static func strand(
    _ form: String = "project", _ state: SceneEdge.State = .recorded, direction: Int = 0,
    weight: Double = 1
  ) -> DiagramGraph.Strand {
    DiagramGraph.Strand(form: form, state: state, direction: direction, weight: weight, count: 1)
  }

  static func graph(
    _ nodes: [DiagramGraph.Node], _ edges: [(Int, Int, [DiagramGraph.Strand])] = []
  ) -> DiagramGraph {
    DiagramGraph(
      nodes: nodes,
      edges: edges.map { DiagramGraph.Edge(from: $0.0, to: $0.1, strands: $0.2) },
      territory: .empty)
  }

  /// Units of one gmina, each of the next kind, with a tie for each pair of positions.
  static func day(_ kinds: [String], _ pairs: [(Int, Int)], name: String = "Jednostka")
    -> NetworkOnDay
  {
    let rows = kinds.enumerated().map {
      Institution(
        id: "i\($0 + 1000)", name: "\(name) \($0)", roles: [$1],
        seat: TerritoryCode(level: .gmina, value: 260101))
    }
    return CooperationNetwork(
      institutions: rows, ties: pairs.map { Tie(from: $0.0, to: $0.1, form: "agreement") }
    ).onDay(GraphOptions())
  }
}
