import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct CommunitiesTests {
  @Test func twoCliquesAndAnIsolate() {
    let edges = [
      Graph.Edge(0, 1), .init(0, 2), .init(1, 2), .init(3, 4), .init(3, 5), .init(4, 5),
      .init(3, 6), .init(4, 6), .init(5, 6), .init(2, 3),
    ]
    let communities = Graph(nodeCount: 8, edges: edges).communities()
    #expect(communities.numbers == [2, 2, 2, 1, 1, 1, 1, 3])
    #expect(communities.sizes == [4, 3, 1])
  }

  /// The greatest modularity of the karate club is 0.41979 (igraph 1.0.0,
  /// community_optimal_modularity, by integer programming).
  @Test func karateComesWithinHalfAPercentOfTheOptimum() {
    for seed in 0..<20 {
      let communities = KnownGraphs.karate.communities(seed: UInt64(seed))
      #expect((communities.modularity ?? 0) >= 0.4197896120973046 * 0.995, "seed \(seed)")
      #expect((communities.modularity ?? 1) <= 0.4197896120973047)
    }
  }

  @Test func aRingOfCliquesFallsIntoItsCliques() {
    let (cliques, size) = (12, 6)
    var edges: [Graph.Edge] = []
    for clique in 0..<cliques {
      for a in 0..<size {
        for b in a + 1..<size { edges.append(.init(clique * size + a, clique * size + b)) }
      }
      edges.append(.init(clique * size, (clique + 1) % cliques * size + 1))
    }
    let communities = Graph(nodeCount: cliques * size, edges: edges).communities()
    #expect(communities.sizes == [Int](repeating: size, count: cliques))
    #expect(communities.numbers == (0..<cliques * size).map { $0 / size + 1 })
  }

  @Test func withoutTiesEachIsAlone() {
    let communities = Graph(nodeCount: 3, edges: []).communities()
    #expect(communities.numbers == [1, 2, 3])
    #expect(communities.modularity == nil)
    #expect(Graph(nodeCount: 0, edges: []).communities().count == 0)
  }

  /// Every community holds together by itself; none gains by joining another; no single node gains by
  /// moving; the same seed gives the same result.
  @Test(arguments: [false, true]) func isWellConnectedAndStable(weighted: Bool) {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: seed % 5 == 1, weighted: weighted)
      let plain = graph.undirected
      let communities = graph.communities(weighted: weighted, seed: UInt64(seed))
      #expect(communities.sizes == communities.sizes.sorted(by: >))
      let inside = (0..<plain.edgeCount).filter {
        communities.numbers[Int(plain.edgeSources[$0])]
          == communities.numbers[Int(plain.edgeTargets[$0])]
      }.map { Graph.Edge(Int(plain.edgeSources[$0]), Int(plain.edgeTargets[$0])) }
      let parts = Graph(nodeCount: graph.nodeCount, edges: inside).components()
      #expect(parts.count == communities.count, "seed \(seed)")
      guard seed % 10 == 0, let modularity = communities.modularity else { continue }
      let again = graph.communities(weighted: weighted, seed: UInt64(seed))
      #expect(again == communities)
      for node in 0..<graph.nodeCount {
        for target in Set(communities.numbers) {
          var moved = communities.numbers.map(Optional.some)
          moved[node] = target
          let other = plain.modularity(groups: moved, weighted: weighted) ?? 0
          #expect(other <= modularity + 1e-9, "seed \(seed)")
        }
      }
    }
  }
}
