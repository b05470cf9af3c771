import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct RandomRewiringTests {
  @Test func oneEdgeHasNothingToExchangeWith() {
    let graph = Graph(nodeCount: 3, edges: [.init(0, 2)])
    var rewiring = RandomRewiring(graph)
    var generator = SeededGenerator(seed: 1)
    rewiring.mix(&generator)
    let mixed = rewiring.graph()
    #expect(mixed.edgeSources == graph.edgeSources && mixed.edgeTargets == graph.edgeTargets)
  }

  @Test(arguments: 0..<20) func degreesStay(seed: Int) {
    let graph = RandomGraphs.graph(seed)
    var rewiring = RandomRewiring(graph)
    var generator = SeededGenerator(seed: UInt64(seed))
    rewiring.mix(&generator)
    let mixed = rewiring.graph()
    #expect(mixed.degrees() == graph.degrees() && mixed.edgeCount == graph.edgeCount)
  }
}
