import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct MixingMatrixTests {
  @Test func karateByFaction() {
    // Counted with networkx 3.6.1: 35 and 32 ties inside, 11 between; 17 members each.
    let mixing = KnownGraphs.karate.mixingMatrix(groups: KnownGraphs.karateGroups)
    #expect(mixing.sizes == [17, 17])
    #expect(
      [mixing.ties(0, 0), mixing.ties(0, 1), mixing.ties(1, 0), mixing.ties(1, 1)] == [
        35, 11, 11, 32,
      ])
    #expect(mixing.allTies == 78)
    #expect(mixing.pairs(0, 0) == 136 && mixing.pairs(0, 1) == 289)
    #expect(agree(mixing.density(0, 1), 11.0 / 289))
    #expect(agree(mixing.expected(0, 1), 78.0 * 289 / 561))
    #expect(agree(mixing.observedToExpected(0, 1), 11 / (78.0 * 289 / 561)))
  }

  @Test func directedTiesHaveAFromAndATo() {
    let graph = Graph(nodeCount: 3, edges: [.init(0, 1), .init(2, 1)], isDirected: true)
    let mixing = graph.mixingMatrix(groups: [0, 1, nil])
    #expect(mixing.ties(0, 1) == 1 && mixing.ties(1, 0) == 0)
    #expect(mixing.density(0, 0) == nil)
    #expect(mixing.density(1, 0) == 0)
    #expect(mixing.observedToExpected(0, 1) == 2)
  }

  @Test func expectedTiesSumToTheTies() {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: seed % 2 == 0)
      let mixing = graph.mixingMatrix(groups: RandomGraphs.groups(seed, nodes: graph.nodeCount))
      guard mixing.allTies > 0 else { continue }
      var (ties, expected) = (0, 0.0)
      for from in 0..<mixing.groupCount {
        for to in (graph.isDirected ? 0 : from)..<mixing.groupCount {
          ties += mixing.ties(from, to)
          expected += mixing.expected(from, to) ?? 0
        }
      }
      #expect(ties == mixing.allTies)
      #expect(agree(expected, Double(ties)), "seed \(seed)")
    }
  }
}
