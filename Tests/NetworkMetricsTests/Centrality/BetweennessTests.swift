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
    // 1,060 layers of two nodes, each with an arrow to both of the next: 2^1059 shortest paths from
    // end to end. Half the pairs of an earlier and a later layer pass each node.
    let layers = 1_060
    let edges = (0..<layers - 1).flatMap { layer -> [Graph.Edge] in
      let first = 2 * layer
      return [
        .init(first, first + 2), .init(first, first + 3), .init(first + 1, first + 2),
        .init(first + 1, first + 3),
      ]
    }
    let graph = Graph(nodeCount: 2 * layers, edges: edges, isDirected: true)
    let expected = (0..<2 * layers).map { node -> Double? in
      let layer = node / 2
      return Double(2 * layer * 2 * (layers - 1 - layer)) / 2
    }
    #expect(agree(graph.betweenness(), expected))
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
      // Every fifth only: the definition looks at each edge for each pair.
      guard seed % 5 == 0 else { continue }
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
