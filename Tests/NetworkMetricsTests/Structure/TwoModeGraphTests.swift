import NetworkMetrics
import Testing

@Suite struct TwoModeGraphTests {
  @Test func rowsBothWaysWithoutRepeats() {
    let graph = TwoModeGraph(actors: 3, events: 2, pairs: [(1, 1), (0, 0), (1, 0), (0, 0)])
    #expect(Array(graph.events(of: 1)) == [0, 1])
    #expect(Array(graph.actors(of: 0)) == [0, 1])
    #expect(graph.pairCount == 3)
  }
}
