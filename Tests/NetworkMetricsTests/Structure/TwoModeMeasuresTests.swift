import NetworkMetrics
import Testing

@Suite struct TwoModeMeasuresTests {
  /// Davis, Gardner & Gardner 1941: 18 women, 14 events, 89 attendances; women 1 and 3 went to 8,
  /// women 16 to 18 to 2 or 3; event 8 had 14 guests.
  @Test func southernWomen() {
    let graph = KnownGraphs.davisTwoMode
    #expect(graph.pairCount == 89)
    #expect(graph.eventCounts() == [8, 7, 8, 7, 4, 4, 4, 3, 4, 4, 4, 6, 7, 8, 5, 2, 2, 2])
    #expect(graph.actorCounts() == [3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3])
    #expect(agree(graph.actorDegrees()[0], 8.0 / 14))
    #expect(agree(graph.eventDegrees()[7], 14.0 / 18))
    #expect(agree(graph.density(), 89.0 / (18 * 14)))
    #expect(agree(graph.meanEvents(), 89.0 / 18))
    #expect(agree(graph.meanActors(), 89.0 / 14))
  }

  @Test func undefinedWhereASideIsEmpty() {
    let graph = TwoModeGraph(actors: 2, events: 0, pairs: [])
    #expect(graph.actorDegrees() == [nil, nil])
    #expect(graph.density() == nil)
    #expect(graph.meanActors() == nil)
    #expect(graph.meanEvents() == 0)
    let events = TwoModeGraph(actors: 0, events: 2, pairs: [])
    #expect(events.eventDegrees() == [nil, nil] && events.actorDegrees().isEmpty)
    #expect(events.meanEvents() == nil && events.meanActors() == 0 && events.density() == nil)
  }

  @Test func sharingPairsComeInOrder() {
    var found: [[Int]] = []
    let graph = TwoModeGraph(
      actors: 4, events: 3, pairs: [(2, 0), (0, 0), (0, 1), (2, 1), (1, 1), (3, 2)])
    graph.forEachSharingPair { found.append([$0, $1, $2]) }
    #expect(found == [[0, 1, 1], [0, 2, 2], [1, 2, 1]])
  }
}
