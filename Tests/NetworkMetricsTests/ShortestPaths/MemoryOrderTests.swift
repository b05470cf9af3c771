import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct MemoryOrderTests {
  @Test func twoCliquesOnABridgeLieSideBySide() {
    // Even nodes form one clique, odd nodes another; 0-1 joins them.
    var edges = [Graph.Edge(0, 1)]
    for first in 0..<12 {
      for second in stride(from: first + 2, to: 12, by: 2) {
        edges.append(Graph.Edge(first, second))
      }
    }
    let order = memoryOrder(Graph(nodeCount: 12, edges: edges))
    #expect(Set(order[..<6].map { $0 % 2 }).count == 1)
    #expect(Set(order[6...].map { $0 % 2 }).count == 1)
  }

  @Test func everyNodeStandsInItOnce() {
    var random = SeededGenerator(seed: 5)
    for n in 1...40 {
      var edges: [Graph.Edge] = []
      for node in 1..<max(1, n) {
        edges.append(Graph.Edge(Int.random(in: 0..<node, using: &random), node))
        if node > 2, Bool.random(using: &random) {
          let other = Int.random(in: 0..<node, using: &random)
          edges.append(Graph.Edge(other, node))
        }
      }
      let graph = Graph(nodeCount: n, edges: edges)
      let order = memoryOrder(graph)
      #expect(order.sorted() == Array(0..<UInt32(n)))
      #expect(order == memoryOrder(graph))
    }
  }

  /// A path and a star lead to the longest chains of joins.
  @Test func longChainsOfJoinsAreWalked() {
    let path = Graph(nodeCount: 5_000, edges: (1..<5_000).map { Graph.Edge($0 - 1, $0) })
    #expect(memoryOrder(path).sorted() == Array(0..<5_000))
    let star = Graph(nodeCount: 5_000, edges: (1..<5_000).map { Graph.Edge(0, $0) })
    #expect(memoryOrder(star).sorted() == Array(0..<5_000))
  }

  private func memoryOrder(_ graph: Graph) -> [UInt32] {
    MemoryOrder.order(
      offsets: graph.offsets.map { UInt32($0) }, targets: graph.targets.map { UInt32($0) })
  }
}
