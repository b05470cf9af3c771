import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct BetweennessTests {
  @Test func aStarHasAllItsPairsInTheMiddle() {
    let star = Graph(nodeCount: 5, edges: [.init(0, 1), .init(0, 2), .init(0, 3)])
    #expect(star.betweenness() == [3, 0, 0, 0, 0])
    #expect(star.normalizedBetweenness(star.betweenness()) == [0.5, 0, 0, 0, 0])
    #expect(star.edgeBetweenness() == [3, 3, 3])
  }

  @Test func twoEqualWaysShareAPair() {
    let square = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2), .init(2, 3), .init(0, 3)])
    #expect(square.betweenness() == [0.5, 0.5, 0.5, 0.5])
  }

  @Test func normalizedIsUndefinedForFewerThanThree() {
    let pair = Graph(nodeCount: 2, edges: [.init(0, 1)])
    #expect(pair.normalizedBetweenness(pair.betweenness()) == [nil, nil])
    #expect(Graph(nodeCount: 0, edges: []).betweenness() == [])
  }

  @Test func aStrongTieIsAShortWay() {
    // 0 - 2 directly is 1 / 0.4 = 2.5 long, over 1 it is 2.
    let graph = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2), .init(0, 2, weight: 0.4)])
    #expect(graph.betweenness() == [0, 0, 0])
    #expect(graph.betweenness(weighted: true) == [0, 1, 0])
    #expect(graph.edgeBetweenness(weighted: true) == [2, 0, 2])
  }

  @Test func lengthsThatDifferByRoundingOnlyAreEqual() {
    // From 0 to 2 it is 0.1 + 0.2 or 0.15 + 0.15: in binary not the same.
    let graph = Graph(
      nodeCount: 4,
      edges: [
        .init(0, 1, weight: 1 / 0.1), .init(1, 2, weight: 1 / 0.2),
        .init(0, 3, weight: 1 / 0.15), .init(2, 3, weight: 1 / 0.15),
      ])
    #expect(graph.betweenness(weighted: true) == [1, 0.5, 0, 0.5])
  }

  @Test func pathCountsBeyondDoubleAreHeld() {
    // A chain of 1,100 diamonds: 2^1100 shortest paths from end to end. On each side of a diamond
    // lies half of what its two ends pass.
    let diamonds = 1_100
    let edges = (0..<diamonds).flatMap { index -> [Graph.Edge] in
      let first = 3 * index
      return [
        .init(first, first + 1), .init(first, first + 2), .init(first + 1, first + 3),
        .init(first + 2, first + 3),
      ]
    }
    let graph = Graph(nodeCount: 3 * diamonds + 1, edges: edges)
    let betweenness = graph.betweenness()
    let middle = 3 * (diamonds / 2)
    let (before, after) = (Double(middle), Double(3 * diamonds - middle))
    #expect(agree(betweenness[middle], before * after + 0.5 * 2))
    #expect(betweenness.allSatisfy { $0.isFinite })
  }

  @Test(arguments: KnownCase.all) func valuesAreKnown(_ known: KnownCase) {
    #expect(agree(known.graph.betweenness(), known.expected("betweenness")))
    #expect(agree(known.graph.edgeBetweenness(), known.expected("edge_betweenness")))
  }

  @Test(arguments: KnownCase.weighted) func weightedValuesAreKnown(_ known: KnownCase) {
    #expect(agree(known.graph.betweenness(weighted: true), known.expected("betweenness_weighted")))
    #expect(
      agree(
        known.graph.edgeBetweenness(weighted: true), known.expected("edge_betweenness_weighted")))
  }

  @Test(arguments: [false, true], [false, true])
  func agreesWithItsDefinition(isDirected: Bool, weighted: Bool) {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: isDirected, weighted: weighted)
      let slow = SlowPaths(graph, weighted: weighted)
      #expect(
        agree(graph.betweenness(weighted: weighted), slow.betweenness(isDirected: isDirected)),
        "seed \(seed)")
      #expect(
        agree(graph.edgeBetweenness(weighted: weighted), slow.edgeBetweenness(graph)),
        "seed \(seed)")
    }
  }

  @Test func sumsToTheNodesBetweenAllPairs() {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed)
      let between = graph.distanceSummary().pairs.enumerated().dropFirst().reduce(0) {
        $0 + ($1.offset - 1) * $1.element
      }
      #expect(agree(graph.betweenness().reduce(0, +), Double(between)), "seed \(seed)")
    }
  }
}
