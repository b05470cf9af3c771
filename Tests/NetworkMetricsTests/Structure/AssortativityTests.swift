import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct AssortativityTests {
  /// networkx 3.6.1, attribute_assortativity_coefficient.
  @Test func valuesAreKnown() {
    #expect(
      agree(
        KnownGraphs.karate.assortativity(groups: KnownGraphs.karateGroups), 0.717530864197531))
    #expect(
      agree(
        KnownGraphs.arrows.assortativity(groups: (0..<12).map { $0 % 3 }), -0.2448132780082989))
  }

  /// Newman 2003, table I: couples in San Francisco by race, r = 0.621. The table is
  /// printed to three places and sums to 0.997, so that it gives 0.623 by itself.
  @Test func couplesAsPublished() {
    let table = [[258, 16, 35, 13], [12, 157, 58, 19], [13, 23, 306, 35], [5, 7, 24, 16]]
    var edges: [Graph.Edge] = []
    var groups: [Int] = []
    for (woman, row) in table.enumerated() {
      for (man, couples) in row.enumerated() {
        for _ in 0..<couples {
          edges.append(.init(groups.count, groups.count + 1))
          groups += [woman, man]
        }
      }
    }
    let graph = Graph(nodeCount: groups.count, edges: edges, isDirected: true)
    #expect(agree(graph.assortativity(groups: groups), 0.621, within: 0.0025))
  }

  @Test func undefinedWhereAllAreOfOneGroupOrUntied() {
    let pair = Graph(nodeCount: 3, edges: [.init(0, 1)])
    #expect(pair.assortativity(groups: [0, 0, 1]) == nil)
    #expect(pair.assortativity(groups: [0, nil, 1]) == nil)
    #expect(pair.assortativity(groups: [0, 1, 1]) == -1)
  }
}
