import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct EIIndexTests {
  @Test func outwardInwardAndBoth() {
    let path = Graph(nodeCount: 5, edges: [.init(0, 1), .init(1, 2), .init(2, 3)])
    let groups = [0, 0, 1, nil, 1]
    #expect(path.eiIndices(groups: groups) == [-1, 0, 1, nil, nil])
    #expect(path.eiIndex(groups: groups) == 0)
    #expect(Graph(nodeCount: 2, edges: []).eiIndex(groups: [0, 1]) == nil)
    #expect(Graph(nodeCount: 2, edges: []).eiTest(groups: [0, 1]) == nil)
  }

  @Test func agreesWithItsDefinition() {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: seed % 2 == 0)
      let groups = RandomGraphs.groups(seed, nodes: graph.nodeCount)
      let expected = (0..<graph.nodeCount).map { node -> Double? in
        let ends = (0..<graph.edgeCount).compactMap { edge -> Int? in
          let (a, b) = (Int(graph.edgeSources[edge]), Int(graph.edgeTargets[edge]))
          return a == node ? b : b == node ? a : nil
        }.compactMap { groups[$0] }
        guard let own = groups[node], !ends.isEmpty else { return nil }
        let external = Double(ends.count { $0 != own })
        let inside = Double(ends.count { $0 == own })
        return (external - inside) / (external + inside)
      }
      #expect(agree(graph.eiIndices(groups: groups), expected), "seed \(seed)")
    }
  }

  /// Krackhardt & Stern 1988 expect, of ties at random, `(external pairs - internal pairs) / pairs`:
  /// with two groups of two, 4 external and 2 internal pairs, 1/3.
  @Test func expectedValueIsThatOfThePairs() throws {
    let graph = Graph(nodeCount: 4, edges: [.init(0, 1), .init(2, 3)])
    let test = try #require(graph.eiTest(groups: [0, 0, 1, 1], permutations: 6_000, seed: 5))
    #expect(test.observed == -1)
    #expect(agree(test.expected, 1.0 / 3))
    // Of the three ways to pair four nodes one is this: distance 4/3 from the mean, the others 2/3.
    #expect(abs(test.pValue - 1.0 / 3) < 0.03)
    #expect(abs(test.standardDeviation - (8.0 / 9).squareRoot()) < 0.03)
  }

  @Test func theSameSeedGivesTheSameTest() {
    let graph = KnownGraphs.karate
    let groups = KnownGraphs.karateGroups
    #expect(graph.eiTest(groups: groups, seed: 2) == graph.eiTest(groups: groups, seed: 2))
    #expect(graph.eiTest(groups: groups, seed: 2) != graph.eiTest(groups: groups, seed: 3))
    // (11 - 67) / 78
    #expect(agree(graph.eiIndex(groups: groups), -56.0 / 78))
    #expect((graph.eiTest(groups: groups)?.pValue ?? 1) < 0.01)
  }
}
