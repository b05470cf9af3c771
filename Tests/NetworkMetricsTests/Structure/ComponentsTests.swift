import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct ComponentsTests {
  @Test func numberedBySizeThenLeastNode() {
    let graph = Graph(nodeCount: 7, edges: [.init(1, 2), .init(3, 4), .init(4, 5)])
    #expect(graph.components().numbers == [3, 2, 2, 1, 1, 1, 4])
    #expect(graph.components().sizes == [3, 2, 1, 1])
    #expect(graph.components().isolates == 2)
  }

  @Test func directionsDoNotMatter() {
    let graph = Graph(nodeCount: 3, edges: [.init(0, 1), .init(2, 1)], isDirected: true)
    #expect(graph.components().count == 1)
  }

  @Test func noNodesNoComponents() {
    #expect(Graph(nodeCount: 0, edges: []).components().count == 0)
  }

  @Test func twoNodesShareAComponentWhenAPathJoinsThem() {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: seed % 3 == 0)
      let slow = SlowPaths(graph.undirected)
      let components = graph.components()
      let nodes = 0..<graph.nodeCount
      let isRight = nodes.allSatisfy { a in
        nodes.allSatisfy {
          (components.numbers[a] == components.numbers[$0]) == slow.reaches(a, $0)
        }
      }
      #expect(isRight, "seed \(seed)")
      #expect(components.sizes == components.sizes.sorted(by: >))
      #expect(components.sizes.reduce(0, +) == graph.nodeCount)
    }
  }
}
