import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct CoreNumbersTests {
  @Test func triangleWithATailAndAnIsolate() {
    let edges = [Graph.Edge(0, 1), .init(1, 2), .init(0, 2), .init(2, 3)]
    #expect(Graph(nodeCount: 5, edges: edges).coreNumbers() == [2, 2, 2, 1, 0])
  }

  @Test(arguments: KnownCase.all) func valuesAreKnown(_ known: KnownCase) {
    #expect(agree(known.graph.coreNumbers().map { Double($0) }, known.expected("core")))
  }

  /// The k-core is what is left when nodes with fewer than k partners are taken away again and again.
  @Test func agreesWithItsDefinition() {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: seed % 3 == 0)
      #expect(graph.coreNumbers() == slowCores(graph.undirected), "seed \(seed)")
    }
  }

  private func slowCores(_ graph: Graph) -> [Int] {
    var cores = [Int](repeating: 0, count: graph.nodeCount)
    for k in 1...max(1, graph.nodeCount) {
      var kept = Set(0..<graph.nodeCount)
      while let node = kept.sorted().first(where: { node in
        graph.neighbors(of: node).count { kept.contains(Int($0)) } < k
      }) { kept.remove(node) }
      if kept.isEmpty { break }
      for node in kept { cores[node] = k }
    }
    return cores
  }
}
