import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct PageRankTests {
  @Test func aPairSharesEqually() {
    #expect(agree(Graph(nodeCount: 2, edges: [.init(0, 1)]).pageRank(), [0.5, 0.5]))
    #expect(Graph(nodeCount: 1, edges: []).pageRank() == [1])
    #expect(Graph(nodeCount: 0, edges: []).pageRank() == [])
  }

  @Test(arguments: KnownCase.all) func valuesAreKnown(_ known: KnownCase) {
    #expect(agree(known.graph.pageRank(), known.expected("pagerank"), within: 1e-12))
  }

  @Test(arguments: KnownCase.weighted) func weightedValuesAreKnown(_ known: KnownCase) {
    #expect(
      agree(
        known.graph.pageRank(weighted: true), known.expected("pagerank_weighted"), within: 1e-12))
  }

  /// Ranks sum to 1, and each is what its definition makes of the others.
  @Test(arguments: [false, true], [false, true])
  func satisfiesItsDefinition(isDirected: Bool, weighted: Bool) {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: isDirected, weighted: weighted)
      let ranks = graph.pageRank(weighted: weighted)
      let n = Double(graph.nodeCount)
      let out = weighted ? graph.outStrengths() : graph.outDegrees().map(Double.init)
      let lost = zip(ranks, out).reduce(0) { $0 + ($1.1 == 0 ? $1.0 : 0) }
      let expected = (0..<graph.nodeCount).map { node -> Double? in
        var sum = lost / n
        for (place, source) in graph.sources(into: node).enumerated() {
          let edge = Int(graph.edgeOfIncomingArc[graph.incomingOffsets[node] + place])
          let weight = weighted ? graph.edgeWeights[edge] : 1
          sum += ranks[Int(source)] * weight / out[Int(source)]
        }
        return 0.15 / n + 0.85 * sum
      }
      #expect(agree(ranks, expected, within: 1e-12), "seed \(seed)")
      #expect(abs(ranks.reduce(0, +) - 1) < 1e-12)
    }
  }
}
