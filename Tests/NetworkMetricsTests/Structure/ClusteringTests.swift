import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct ClusteringTests {
  @Test func undefinedBelowTwoPartners() {
    let edges = [Graph.Edge(0, 1), .init(1, 2), .init(0, 2), .init(2, 3)]
    let graph = Graph(nodeCount: 5, edges: edges)
    #expect(graph.localClustering() == [1, 1, 1.0 / 3, nil, nil])
    #expect(graph.triangleCounts() == [1, 1, 1, 0, 0])
  }

  @Test func noNodes() {
    #expect(Graph(nodeCount: 0, edges: []).localClustering() == [])
  }

  @Test(arguments: KnownCase.all) func valuesAreKnown(_ known: KnownCase) {
    #expect(agree(known.graph.localClustering(), known.expected("clustering")))
  }

  @Test func agreesWithItsDefinition() {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: seed % 3 == 0)
      let plain = graph.undirected
      let expected = (0..<graph.nodeCount).map { node -> Double? in
        let around = plain.neighbors(of: node).map { Int($0) }
        guard around.count > 1 else { return nil }
        var closed = 0
        for (index, a) in around.enumerated() {
          for b in around[(index + 1)...] where plain.edge(from: a, to: b) != nil { closed += 1 }
        }
        return Double(closed) / (Double(around.count * (around.count - 1)) / 2)
      }
      #expect(agree(graph.localClustering(), expected), "seed \(seed)")
    }
  }
}
