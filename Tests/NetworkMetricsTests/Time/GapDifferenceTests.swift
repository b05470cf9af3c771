import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct GapDifferenceTests {
  private static let rules = RuleSet(
    rules: RuleSet.standard.rules.filter { ["E1", "T12"].contains($0.id) })

  private func town(_ tie: String?) -> Town {
    var town = Town()
    town.register("260101 260102")
    town.add("ops-1", "OPS", "260101")
    town.add("ops-2", "OPS", "260102")
    town.add("pcpr", "PCPR", "260101")
    if let tie { town.tie("ops-1", "pcpr", tie) }
    return town
  }

  @Test func aTieClosesAGap() throws {
    let (none, strong) = (
      town(nil).gaps(rules: Self.rules), town("information").gaps(rules: Self.rules)
    )
    let difference = GapDifference(none, strong)
    let closed = try #require(difference.closedGaps.first)
    #expect(difference.closedGaps.count == 1)
    #expect(closed.rule == "T12")
    #expect(closed.territory.description == "260101")
    #expect(closed.unit == "ops-1")
    #expect((closed.before, closed.after) == (.gap, .met))
    #expect(difference.newGaps.isEmpty)
    #expect(difference.coverage.map(\.gmina.description) == ["260101"])
    let change = try #require(difference.coverage.first)
    #expect(change.before ?? 0 < change.after ?? 0)
  }

  /// From a meeting to nothing a weak tie is lost: a new gap, too.
  @Test func aWeakTieLost() {
    let difference = GapDifference(
      town("meeting").gaps(rules: Self.rules), town(nil).gaps(rules: Self.rules))
    #expect(difference.changes.map(\.before) == [.weak])
    #expect(difference.changes.map(\.after) == [.gap])
    #expect(difference.newGaps.count == 1)
  }

  /// What no longer applies is no gap; what asks for a unit that is gone is one.
  @Test func aUnitGone() {
    let full = town("information")
    var less = full
    less.institutions.removeAll { $0.id == "ops-2" }
    let difference = GapDifference(full.gaps(), less.gaps())
    #expect(difference.newGaps.map(\.rule) == ["E1"])
    #expect(difference.changes.contains { $0.rule == "T12" && $0.after == nil })
  }

  @Test(arguments: 0..<60) func laws(seed: Int) {
    let first = RandomTowns.town(seed).gaps(on: "2024-01-01")
    let second = RandomTowns.town(seed + 1).gaps(on: "2024-05-01")
    #expect(GapDifference(first, first).changes.isEmpty)
    #expect(GapDifference(first, first).coverage.isEmpty)
    let (forth, back) = (GapDifference(first, second), GapDifference(second, first))
    #expect(forth.changes.map(\.before) == back.changes.map(\.after))
    #expect(forth.changes.map(\.after) == back.changes.map(\.before))
    #expect(forth.changes.map(\.unit) == back.changes.map(\.unit))
    #expect(forth.newGaps.count == back.closedGaps.count)
    #expect(forth.coverage.map(\.before) == back.coverage.map(\.after))
  }

  /// Rules and gminas that only one side has.
  @Test func whatOneSideAloneExpects() {
    let standard = RuleSet.standard.rules
    let (one, other) = (
      RuleSet(rules: standard.filter { $0.id == "E1" }),
      RuleSet(rules: standard.filter { ["T12", "E1"].contains($0.id) })
    )
    var more = town("information")
    more.register("260103")
    let fewRules = GapDifference(town(nil).gaps(rules: one), more.gaps(rules: other))
    #expect(
      fewRules.changes.map { "\($0.rule) \($0.territory)" }.contains("T12 260101"))
    let added = fewRules.coverage.first { $0.gmina.description == "260103" }
    #expect(added != nil && added?.before == nil && added?.after != nil)
    let back = GapDifference(more.gaps(rules: other), town(nil).gaps(rules: one))
    let gone = back.coverage.first { $0.gmina.description == "260103" }
    #expect(gone != nil && gone?.before == added?.after && gone?.after == nil)
  }
}
