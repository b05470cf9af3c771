import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct FragmentationTests {
  /// Figure 3 of Borgatti 2006: two cliques of five, and two lines of five.
  @Test func publishedExamples() {
    let cliques = (0..<2).flatMap { part in
      Subsets(of: 2, below: 5).map { Graph.Edge(5 * part + $0[0], 5 * part + $0[1]) }
    }
    let lines = (0..<2).flatMap { part in
      (0..<4).map { Graph.Edge(5 * part + $0, 5 * part + $0 + 1) }
    }
    #expect(agree(Graph(nodeCount: 10, edges: cliques).fragmentation(), 0.556, within: 5e-4))
    #expect(agree(Graph(nodeCount: 10, edges: lines).fragmentation(), 0.715, within: 5e-4))
  }

  @Test func ends() {
    #expect(Graph(nodeCount: 0, edges: []).fragmentation() == nil)
    #expect(Graph(nodeCount: 1, edges: []).fragmentation() == nil)
    #expect(Graph(nodeCount: 3, edges: []).fragmentation() == 1)
    #expect(Graph(nodeCount: 2, edges: [.init(0, 1)]).fragmentation() == 0)
    #expect(Graph(nodeCount: 3, edges: [.init(0, 1)]).fragmentation(without: [1]) == 1)
    #expect(Graph(nodeCount: 0, edges: []).reach(of: []) == nil)
    #expect(Graph(nodeCount: 2, edges: []).reach(of: []) == 0)
  }

  @Test func reachOfAPath() {
    let path = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2), .init(2, 3)])
    #expect(path.reach(of: [1]) == 0.875)
    #expect(path.reach(of: [1, 2]) == 1)
    #expect(path.reach(of: [1, 1]) == 0.875)
  }

  /// Against distances from their definition, over more than one batch of 64 sources too.
  @Test(arguments: 0..<60) func slowTwin(seed: Int) {
    let graph = RandomGraphs.graph(seed)
    let slow = SlowPaths(graph)
    let nodes = graph.nodeCount
    var sum = 0.0
    for source in 0..<nodes { for d in slow.distances(from: source) { sum += 1 / d } }
    let expected = nodes > 1 ? 1 - sum / Double(nodes * (nodes - 1)) : nil
    #expect(agree(graph.fragmentation(), expected))
  }

  @Test func manyBatches() {
    let nodes = 200
    let path = Graph(nodeCount: nodes, edges: (1..<nodes).map { Graph.Edge($0 - 1, $0) })
    var sum = 0.0
    for distance in 1..<nodes { sum += Double(nodes - distance) / Double(distance) }
    #expect(agree(path.fragmentation(), 1 - 2 * sum / Double(nodes * (nodes - 1))))
  }

  /// Taking an edge away never makes a graph less fragmented.
  @Test(arguments: 0..<40) func losingAnEdge(seed: Int) {
    let graph = RandomGraphs.graph(seed)
    guard graph.edgeCount > 0, let whole = graph.fragmentation() else { return }
    let lost = seed % graph.edgeCount
    let edges = (0..<graph.edgeCount).filter { $0 != lost }.map {
      Graph.Edge(Int(graph.edgeSources[$0]), Int(graph.edgeTargets[$0]))
    }
    let rest = Graph(nodeCount: graph.nodeCount, edges: edges).fragmentation() ?? 0
    #expect(rest > whole)
  }
}
