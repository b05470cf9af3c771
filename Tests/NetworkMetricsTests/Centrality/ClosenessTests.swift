import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct ClosenessTests {
  @Test func aPathIsNearestInTheMiddle() {
    let path = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
    #expect(path.closeness() == [2.0 / 3, 1, 2.0 / 3])
  }

  @Test func reachCounts() {
    // Each of the pair is at distance 1 from the one other of four that it reaches.
    let graph = Graph(nodeCount: 5, edges: [.init(0, 1)])
    #expect(graph.closeness() == [0.25, 0.25, 0, 0, 0])
  }

  @Test func aloneItIsUndefined() {
    #expect(Graph(nodeCount: 1, edges: []).closeness() == [nil])
  }

  @Test func directedGoesOutward() {
    let graph = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)], isDirected: true)
    #expect(graph.closeness() == [2.0 / 3, 0.5, 0])
  }

  @Test(arguments: KnownCase.all) func valuesAreKnown(_ known: KnownCase) {
    #expect(agree(known.graph.closeness(), known.expected("closeness")))
  }

  @Test(arguments: KnownCase.weighted) func weightedValuesAreKnown(_ known: KnownCase) {
    #expect(agree(known.graph.closeness(weighted: true), known.expected("closeness_weighted")))
  }

  @Test(arguments: [false, true], [false, true])
  func agreesWithItsDefinition(isDirected: Bool, weighted: Bool) {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: isDirected, weighted: weighted)
      let slow = SlowPaths(graph, weighted: weighted)
      let expected = (0..<graph.nodeCount).map { node -> Double? in
        guard graph.nodeCount > 1 else { return nil }
        let distances = slow.distances(from: node)
        let reached = Double(distances.count)
        guard reached > 0 else { return 0 }
        return reached * reached / Double(graph.nodeCount - 1) / distances.reduce(0, +)
      }
      #expect(agree(graph.closeness(weighted: weighted), expected), "seed \(seed)")
    }
  }
}
