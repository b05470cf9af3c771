import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct ModularityTests {
  /// networkx 3.6.1, community.modularity.
  @Test func karateByFaction() {
    let (graph, groups) = (KnownGraphs.karate, KnownGraphs.karateGroups)
    #expect(agree(graph.modularity(groups: groups), 0.3582347140039448))
    #expect(agree(graph.modularity(groups: groups, weighted: true), 0.39143756676224206))
  }

  @Test func oneGroupHasNone() {
    let pairs = Graph(nodeCount: 4, edges: [.init(0, 1), .init(2, 3)])
    #expect(pairs.modularity(groups: [0, 0, 0, 0]) == 0)
    #expect(pairs.modularity(groups: [0, 0, 1, 1]) == 0.5)
    #expect(pairs.modularity(groups: [nil, nil, nil, nil]) == -0.25)
    #expect(Graph(nodeCount: 2, edges: []).modularity(groups: [0, 0]) == nil)
  }
}
