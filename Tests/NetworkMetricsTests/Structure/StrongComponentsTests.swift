import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct StrongComponentsTests {
  @Test func aCycleAndWhatItReaches() {
    let edges = [Graph.Edge(0, 1), .init(1, 2), .init(2, 0), .init(2, 3)]
    let graph = Graph(nodeCount: 5, edges: edges, isDirected: true)
    #expect(graph.strongComponents().numbers == [1, 1, 1, 2, 3])
  }

  @Test func twoNodesShareOneWhenEachReachesTheOther() {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: true)
      let slow = SlowPaths(graph)
      let numbers = graph.strongComponents().numbers
      let nodes = 0..<graph.nodeCount
      let isRight = nodes.allSatisfy { a in
        nodes.allSatisfy {
          (numbers[a] == numbers[$0]) == (slow.reaches(a, $0) && slow.reaches($0, a))
        }
      }
      #expect(isRight, "seed \(seed)")
    }
  }

  @Test func withoutDirectionsTheyAreTheComponents() {
    let graph = Graph(nodeCount: 5, edges: [.init(3, 4), .init(0, 1), .init(1, 2)])
    #expect(graph.strongComponents().numbers == [1, 1, 1, 2, 2])
  }
}
