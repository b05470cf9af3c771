import NetworkGraph
import Testing

/// A known graph with the values other programs give for it.
struct KnownCase: CustomTestStringConvertible, Sendable {
  let name: String
  let graph: Graph
  private let values: [String: [Double?]]

  var testDescription: String { name }

  /// The expected row of a measure; empty if none was recorded, so that a comparison fails.
  func expected(_ measure: String) -> [Double?] { values[measure] ?? [] }

  func holds(_ measure: String) -> Bool { values[measure] != nil }

  static let undirected = [
    KnownCase(name: "florentine", graph: KnownGraphs.florentine, values: KnownValues.florentine),
    KnownCase(name: "davis", graph: KnownGraphs.davis, values: KnownValues.davis),
    KnownCase(name: "kite", graph: KnownGraphs.kite, values: KnownValues.kite),
    KnownCase(name: "karate", graph: KnownGraphs.karate, values: KnownValues.karate),
  ]
  static let arrows = KnownCase(
    name: "arrows", graph: KnownGraphs.arrows, values: KnownValues.arrows)
  static let all = undirected + [arrows]
  /// Those whose edges have weights.
  static let weighted = all.filter { $0.holds("betweenness_weighted") }
}
