import Testing

@testable import NetworkGraph

@Suite struct GraphTests {
  @Test func rowsAreSortedAndHoldBothEnds() {
    let graph = Graph(nodeCount: 4, edges: [.init(2, 0), .init(0, 1), .init(3, 0)])
    #expect(Array(graph.neighbors(of: 0)) == [1, 2, 3])
    #expect(Array(graph.neighbors(of: 3)) == [0])
    #expect(graph.edgeCount == 3)
  }

  @Test func parallelEdgesBecomeOneWithTheSumOfTheirWeights() {
    let graph = Graph(nodeCount: 2, edges: [.init(0, 1, weight: 2), .init(1, 0, weight: 0.5)])
    #expect(graph.edgeWeights == [2.5])
  }

  @Test func directedEdgesKeepTheirDirection() {
    let graph = Graph(
      nodeCount: 3, edges: [.init(0, 1), .init(1, 0), .init(2, 1)], isDirected: true)
    #expect(Array(graph.neighbors(of: 1)) == [0])
    #expect(Array(graph.sources(into: 1)) == [0, 2])
    #expect(graph.undirected.edgeCount == 2)
    #expect(graph.undirected.edgeWeights == [2, 1])
  }

  @Test func anIsolatedNodeHasAnEmptyRow() {
    let graph = Graph(nodeCount: 3, edges: [.init(0, 2)])
    #expect(graph.neighbors(of: 1).isEmpty)
    #expect(graph.edge(from: 0, to: 2) == 0)
    #expect(graph.edge(from: 0, to: 1) == nil)
  }
}
