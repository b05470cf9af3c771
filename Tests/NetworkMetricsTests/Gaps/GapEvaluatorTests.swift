import NetworkGraph
import Testing

@testable import NetworkMetrics

/// What the evaluator foretells is what the analysis finds when the change is made.
@Suite struct GapEvaluatorTests {
  func town() -> Town {
    var town = Town()
    town.register("260101 260102")
    town.add("ops-1", "OPS", "260101")
    town.add("ops-2", "OPS", "260102")
    town.add("pcpr", "PCPR", "260101")
    return town
  }

  @Test func aTieRaisesTheExpectationsOfItsPair() throws {
    let rules = RuleSet(rules: RuleSet.standard.rules.filter { ["E1", "T12"].contains($0.id) })
    let gaps = town().gaps(rules: rules)
    var evaluator = GapEvaluator(gaps)
    // E1 met, T12 a gap: (3 * 1 + 1 * 0) / 4 in both gminas.
    #expect(evaluator.coverage == 0.75)
    let strong = evaluator.changes(addingTie: "information", from: 2, to: 0)
    #expect(strong.map(\.score) == [1])
    #expect(gaps.rows("T12", in: "260101") == ["gap ops-1 > pcpr"])
    #expect(gaps.expectations[strong[0].expectation].territory.description == "260101")
    #expect(evaluator.gain(of: strong) == 0.125)
    let weak = evaluator.changes(addingTie: "meeting", from: 0, to: 2)
    #expect(weak.map(\.score) == [0.5])
    evaluator.apply(weak)
    #expect(evaluator.coverage == 0.8125)
    #expect(evaluator.changes(addingTie: "training", from: 0, to: 2).isEmpty)
    #expect(evaluator.gain(of: evaluator.changes(addingTie: "referral", from: 0, to: 2)) == 0.0625)
    #expect(evaluator.expectations(between: 0, and: 2) == [1])
    #expect(evaluator.sides(of: 1).first == [0] && evaluator.sides(of: 1).second == [2])
  }

  func agrees(_ evaluator: GapEvaluator, _ gaps: GapAnalysis) -> Bool {
    let foretold = evaluator.coverage
    let defined = gaps.perGmina.compactMap(\.coverage.coverage)
    let found = defined.isEmpty ? nil : defined.reduce(0, +) / Double(defined.count)
    guard let foretold, let found else { return foretold == nil && found == nil }
    return abs(foretold - found) < 1e-9
  }

  @Test func newTiesComeTrue() {
    for seed in 0..<60 {
      let planted = PlantedTown(seed: seed, isSmall: true)
      var generator = SeededGenerator(seed: UInt64(seed) + 99)
      var town = planted.town
      let gaps = town.gaps(on: planted.day)
      var evaluator = GapEvaluator(gaps)
      #expect(agrees(evaluator, gaps))
      for _ in 0..<4 {
        let units = gaps.network.network.institutions
        let (a, b) = pair(of: evaluator, gaps, &generator)
        let form = GapLawsTests.forms[generator.next(below: GapLawsTests.forms.count)]
        evaluator.apply(evaluator.changes(addingTie: form, from: a, to: b))
        town.tie(units[a].id, units[b].id, form)
      }
      let after = town.gaps(on: planted.day)
      #expect(agrees(evaluator, after), "seed \(seed)")
      #expect(
        evaluator.scores.map { $0 ?? -1 }.sorted()
          == after.expectations.map { $0.score ?? -1 }.sorted(), "seed \(seed)")
    }
  }

  /// A pair that some expectation asks for; sometimes any pair.
  func pair(
    of evaluator: GapEvaluator, _ gaps: GapAnalysis, _ generator: inout SeededGenerator
  ) -> (Int, Int) {
    for _ in 0..<50 {
      let sides = evaluator.sides(of: generator.next(below: gaps.expectations.count))
      guard let a = sides.first.first, let b = sides.second.last, a != b else { continue }
      return (a, b)
    }
    return (0, 1)
  }

  @Test func newMembersComeTrue() {
    var changes = 0
    for seed in 0..<60 {
      let planted = PlantedTown(seed: seed, isSmall: true)
      var generator = SeededGenerator(seed: UInt64(seed) + 7)
      var town = planted.town
      let gaps = town.gaps(on: planted.day)
      let network = gaps.network.network
      var evaluator = GapEvaluator(gaps)
      let teams = network.events.indices.filter { network.events[$0].form == "team" }
      if teams.isEmpty { continue }
      for _ in 0..<3 {
        let event = teams[generator.next(below: teams.count)]
        let unit = generator.next(below: network.institutions.count)
        changes += evaluator.changes(joining: event, institution: unit).count
        evaluator.join(event, institution: unit)
        town.join(network.events[event].id, network.institutions[unit].id)
      }
      let after = town.gaps(on: planted.day)
      #expect(agrees(evaluator, after), "seed \(seed)")
    }
    #expect(changes > 50)
  }

  /// Where no rule asks for anything there is no coverage, and nothing to gain.
  @Test func withoutRulesThereIsNoCoverage() {
    var evaluator = GapEvaluator(town().gaps(rules: RuleSet(rules: [])))
    #expect(evaluator.coverage == nil)
    let changes = evaluator.changes(addingTie: "information", from: 0, to: 2)
    #expect(changes.isEmpty && evaluator.gain(of: changes) == 0)
    evaluator.apply(changes)
    #expect(evaluator.coverage == nil)
  }
}
