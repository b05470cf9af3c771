import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct DistanceSummaryTests {
  @Test func aPathOfThree() {
    let summary = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2)]).distanceSummary()
    #expect(summary.pairs == [0, 2, 1])
    #expect(summary.diameter == 2)
    #expect(summary.mean == 4.0 / 3)
  }

  @Test func withoutAPairThereIsNoDistance() {
    let summary = Graph(nodeCount: 3, edges: []).mainComponentDistances()
    #expect(summary.diameter == nil)
    #expect(summary.mean == nil)
  }

  @Test func theMainComponentIsTheLargest() {
    let edges = [Graph.Edge(0, 1), .init(2, 3), .init(3, 4), .init(4, 5)]
    #expect(Graph(nodeCount: 6, edges: edges).mainComponentDistances().pairs == [0, 3, 2, 1])
  }

  @Test(arguments: KnownCase.undirected) func valuesAreKnown(_ known: KnownCase) {
    let summary = known.graph.mainComponentDistances()
    #expect(agree(summary.diameter.map { Double($0) }, known.expected("diameter")[0]))
    #expect(agree(summary.mean, known.expected("mean_distance")[0]))
  }

  @Test(arguments: [false, true]) func agreesWithItsDefinition(isDirected: Bool) {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: isDirected)
      let slow = SlowPaths(graph)
      let all = (0..<graph.nodeCount).flatMap { slow.distances(from: $0) }
      let summary = graph.distanceSummary()
      #expect(summary.pairs.reduce(0, +) == (isDirected ? all.count : all.count / 2))
      #expect(summary.diameter == all.max().map { Int($0) })
      #expect(agree(summary.mean, all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)))
    }
  }
}
