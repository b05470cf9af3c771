import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct TransitivityTests {
  @Test func undefinedWithoutTriples() {
    #expect(Graph(nodeCount: 3, edges: [.init(0, 1)]).transitivity() == nil)
    #expect(Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)]).transitivity() == 0)
  }

  @Test(arguments: KnownCase.all) func valuesAreKnown(_ known: KnownCase) {
    #expect(agree([known.graph.transitivity()], known.expected("transitivity")))
  }
}
