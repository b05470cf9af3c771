import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct ReciprocityTests {
  @Test func shareOfReturnedEdges() {
    let edges = [Graph.Edge(0, 1), .init(1, 0), .init(1, 2)]
    let graph = Graph(nodeCount: 3, edges: edges, isDirected: true)
    #expect(graph.reciprocity() == 2.0 / 3)
    #expect(graph.undirected.reciprocity() == nil)
    #expect(Graph(nodeCount: 3, edges: [], isDirected: true).reciprocity() == nil)
    // networkx 3.6.1 and R sna 2.7.1 (grecip, edgewise).
    #expect(KnownGraphs.arrows.reciprocity() == 0.4)
  }
}
