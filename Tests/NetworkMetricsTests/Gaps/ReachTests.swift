import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct ReachTests {
  /// Steps are counted along ties of either direction.
  @Test func directionsDoNotMatter() {
    let graph = Graph(
      nodeCount: 6, edges: [.init(0, 1), .init(1, 2), .init(3, 2), .init(0, 4)], isDirected: true)
    #expect(graph.steps(toNearestOf: [2]) == [2, 1, 0, 1, 3, nil])
    #expect(graph.steps(toNearestOf: [0, 3]) == [0, 1, 1, 0, 1, nil])
    #expect(graph.steps(toNearestOf: []) == [nil, nil, nil, nil, nil, nil])
    #expect(graph.undirected.steps(toNearestOf: [2]) == graph.steps(toNearestOf: [2]))
  }
}
