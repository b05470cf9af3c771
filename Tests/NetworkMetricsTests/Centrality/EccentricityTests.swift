import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct EccentricityTests {
  @Test func whoReachesNobodyHasNone() {
    let graph = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2)])
    #expect(graph.eccentricities() == [2, 1, 2, nil])
  }

  @Test(arguments: [false, true]) func agreesWithItsDefinition(isDirected: Bool) {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: isDirected)
      let slow = SlowPaths(graph)
      let expected = (0..<graph.nodeCount).map { slow.distances(from: $0).max().map { Int($0) } }
      #expect(graph.eccentricities() == expected, "seed \(seed)")
    }
  }
}
