import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct DensityTests {
  @Test func shareOfPairs() {
    #expect(Graph(nodeCount: 3, edges: [.init(0, 1)]).density() == 1.0 / 3)
    #expect(Graph(nodeCount: 3, edges: [.init(0, 1)], isDirected: true).density() == 1.0 / 6)
    #expect(Graph(nodeCount: 1, edges: []).density() == nil)
  }

  @Test(arguments: KnownCase.all) func valuesAreKnown(_ known: KnownCase) {
    #expect(agree([known.graph.density()], known.expected("density")))
  }
}
