import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct DegreeTests {
  @Test func aPartnerCountsOnceWhicheverWayTheEdgesRun() {
    let graph = Graph(
      nodeCount: 4, edges: [.init(0, 1), .init(1, 0), .init(2, 0)], isDirected: true)
    #expect(graph.degrees() == [2, 1, 1, 0])
    #expect(graph.outDegrees() == [1, 1, 1, 0])
    #expect(graph.inDegrees() == [2, 1, 0, 0])
  }

  @Test func strengthAddsWeights() {
    let edges = [Graph.Edge(0, 1, weight: 0.5), .init(2, 0, weight: 2)]
    #expect(Graph(nodeCount: 4, edges: edges).strengths() == [2.5, 0.5, 2, 0])
    let directed = Graph(nodeCount: 4, edges: edges, isDirected: true)
    #expect(directed.strengths() == [2.5, 0.5, 2, 0])
    #expect(directed.outStrengths() == [0.5, 0, 2, 0])
    #expect(directed.inStrengths() == [2, 0.5, 0, 0])
  }

  @Test(arguments: KnownCase.all) func strengthsAreKnown(_ known: KnownCase) {
    #expect(agree(known.graph.strengths(), known.expected("strength")))
  }

  @Test func degreesSumToTwiceTheEdges() {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed)
      #expect(graph.degrees().reduce(0, +) == 2 * graph.edgeCount)
      let directed = RandomGraphs.graph(seed, isDirected: true)
      #expect(directed.outDegrees().reduce(0, +) == directed.edgeCount)
      #expect(directed.inDegrees().reduce(0, +) == directed.edgeCount)
      #expect(directed.degrees() == directed.undirected.degrees())
    }
  }
}
