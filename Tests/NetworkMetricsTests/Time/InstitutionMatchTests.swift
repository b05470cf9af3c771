import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct InstitutionMatchTests {
  private func network(_ rows: [(String, String)]) -> CooperationNetwork {
    CooperationNetwork(institutions: rows.map { Institution(id: $0.0, name: $0.1) })
  }

  @Test func byIDThenByName() {
    let old = network([("a", "OPS Łąka"), ("b", "PCPR"), ("c", "Dom"), ("d", "Dom"), ("e", "")])
    let new = network([("b", "inna nazwa"), ("x", "ops łąka"), ("y", "Dom"), ("z", "")])
    let match = InstitutionMatch(old, new)
    #expect(match.pairs.map(\.id) == ["a", "b", "c", "d", "e", "x", "y", "z"])
    #expect(match.pairs.map(\.before) == [0, 1, 2, 3, 4, nil, nil, nil])
    #expect(match.pairs.map(\.after) == [nil, 0, nil, nil, nil, 1, 2, 3])
    #expect(match.ofBefore == [0, 1, 2, 3, 4])
    #expect(match.ofAfter == [1, 5, 6, 7])
    #expect(match.namesakes == [.init(before: 0, after: 1)])
  }

  @Test func empty() {
    let match = InstitutionMatch(network([]), network([]))
    #expect(match.pairs.isEmpty)
    #expect(match.namesakes.isEmpty)
  }

  /// Several namesakes: by the lesser of the two ids, whichever side has it.
  @Test func namesakesInOrder() {
    let old = network([("a1", "Alfa"), ("m", "Beta"), ("z", "Gamma")])
    let new = network([("b", "Gamma"), ("k", "Beta"), ("x", "Alfa")])
    #expect(
      InstitutionMatch(old, new).namesakes == [
        .init(before: 0, after: 2), .init(before: 2, after: 0), .init(before: 1, after: 1),
      ])
  }
}
