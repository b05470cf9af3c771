import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct HarmonicTests {
  @Test func aPathIsNearestInTheMiddle() {
    let path = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2)])
    #expect(path.harmonic() == [0.5, 2.0 / 3, 0.5, 0])
  }

  @Test func aloneItIsUndefined() {
    #expect(Graph(nodeCount: 1, edges: []).harmonic() == [nil])
  }

  @Test(arguments: KnownCase.all) func valuesAreKnown(_ known: KnownCase) {
    #expect(agree(known.graph.harmonic(), known.expected("harmonic")))
  }

  @Test(arguments: KnownCase.weighted) func weightedValuesAreKnown(_ known: KnownCase) {
    #expect(agree(known.graph.harmonic(weighted: true), known.expected("harmonic_weighted")))
  }

  @Test(arguments: [false, true], [false, true])
  func agreesWithItsDefinition(isDirected: Bool, weighted: Bool) {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: isDirected, weighted: weighted)
      let slow = SlowPaths(graph, weighted: weighted)
      let expected = (0..<graph.nodeCount).map { node -> Double? in
        guard graph.nodeCount > 1 else { return nil }
        return slow.distances(from: node).reduce(0) { $0 + 1 / $1 } / Double(graph.nodeCount - 1)
      }
      #expect(agree(graph.harmonic(weighted: weighted), expected), "seed \(seed)")
    }
  }
}
