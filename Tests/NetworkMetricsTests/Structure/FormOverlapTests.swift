import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct FormOverlapTests {
  @Test func sharedPairsOverAllPairs() throws {
    let graph = Graph(nodeCount: 5, edges: [.init(0, 1), .init(1, 2), .init(2, 3)])
    let forms = EdgeForms(formCount: 4, ofEdges: [[0, 2], [2], [0]])
    let overlaps = graph.formOverlaps(forms)
    #expect(overlaps.map { [$0.first, $0.second, $0.both, $0.either] } == [[0, 2, 1, 3]])
    #expect(try #require(overlaps.first).test.observed == 1.0 / 3)
  }

  /// Four nodes, two forms of one edge each on the same pair: of the 24 orders of the nodes 4 keep the
  /// pair, so the overlap is 1 with chance 1/6, and 1/6 in the mean.
  @Test func chanceIsThatOfAllOrders() throws {
    let graph = Graph(nodeCount: 4, edges: [.init(0, 1)])
    let forms = EdgeForms(formCount: 2, ofEdges: [[0, 1]])
    let test = try #require(graph.formOverlaps(forms, permutations: 6_000, seed: 9).first).test
    #expect(test.observed == 1)
    #expect(abs(test.expected - 1.0 / 6) < 0.015)
    #expect(abs(test.pValue - 1.0 / 6) < 0.015)
  }

  @Test func theSameSeedGivesTheSameTest() {
    let graph = KnownGraphs.karate
    let forms = EdgeForms(
      formCount: 3, ofEdges: (0..<graph.edgeCount).map { $0 % 3 == 0 ? [0, 1] : [$0 % 3] })
    let first = graph.formOverlaps(forms, permutations: 50, seed: 1).map(\.test)
    #expect(first == graph.formOverlaps(forms, permutations: 50, seed: 1).map(\.test))
    #expect(first.count == 3)
  }
}
