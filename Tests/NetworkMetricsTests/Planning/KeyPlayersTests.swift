import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct KeyPlayersTests {
  /// A path of five institutions; nobody else is tied.
  private static let day = SmallNetworks.network(
    ids: ["a", "b", "c", "d", "e", "f"], pairs: [(0, 1), (1, 2), (2, 3), (3, 4)]
  ).onDay(GraphOptions())

  @Test func rows() {
    let players = KeyPlayers(Self.day, size: 2)
    #expect(players.sets.map(\.goal) == [.negative, .positive])
    #expect(players.rows.map(\.rank) == [1, 2, 1, 2])
    #expect(players.rows.prefix(2).map(\.institution).sorted() == [1, 3])
    #expect(players.rows.last?.value == players.sets.last?.value)
  }

  /// Two stars alike: either hub would do as well, and the first comes first.
  @Test func ofEqualOnesTheFirst() {
    let pairs = [(0, 1), (0, 2), (0, 3), (4, 5), (4, 6), (4, 7)]
    let day = SmallNetworks.network(ids: ["a", "b", "c", "d", "e", "f", "g", "h"], pairs: pairs)
      .onDay(GraphOptions())
    let players = KeyPlayers(day, size: 2)
    #expect(players.rows.suffix(2).map(\.institution) == [0, 4])
    #expect(players.rows.suffix(2).map(\.rank) == [1, 2])
  }

  @Test func tooSmall() {
    let two = SmallNetworks.network(ids: ["a", "b"], pairs: []).onDay(GraphOptions())
    #expect(KeyPlayers(two, size: 1).sets.map(\.goal) == [.positive])
    #expect(KeyPlayers(two, size: 9).rows.isEmpty)
  }
}
