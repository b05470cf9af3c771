import NetworkGraph
import Testing

@testable import NetworkMetrics

/// The plan looks only at pairs and forms that some rule asks for. Here every pair and every form is
/// tried, to see that nothing better was overlooked.
@Suite struct PlanCandidatesTests {
  @Test(arguments: 0..<12) func noTieOfAllGainsMoreThanTheFirstStep(seed: Int) throws {
    let gaps = RandomTowns.town(seed, units: 6).gaps(on: "2024-01-01")
    guard let before = gaps.meanCoverage else { return }
    let network = gaps.network.network
    var best = 0.0
    for first in network.institutions.indices {
      for second in network.institutions.indices where first < second {
        for form in TieForm.all where form.id != TieForm.founder {
          let change = NetworkChange(additions: [.init(first, second, form: form.id)])
          let after = GapAnalysis(
            network: network.applying(change).network.onDay(gaps.network.options),
            rules: gaps.rules, pathways: PathwaySet(pathways: []))
          best = max(best, (after.meanCoverage ?? before) - before)
        }
      }
    }
    // It may gain more: by a team.
    #expect(ClosingPlan(gaps, budget: 1).gain >= best - 1e-9)
  }

  /// The towns above are no deserts.
  @Test func thereIsSomethingToGain() {
    let gains = (0..<12).map {
      ClosingPlan(RandomTowns.town($0, units: 6).gaps(on: "2024-01-01"), budget: 1).gain
    }
    #expect(gains.count { $0 > 0 } >= 6, "\(gains)")
  }

  /// Where an expectation has more than 400 pairs, each side gives its twenty that are asked for most;
  /// the plan says so, and still finds what helps.
  @Test func expectationsOfVeryManyPairsAreCutDown() throws {
    let json = """
      [{"id": "X", "title": "t", "basis": "b", "strength": "practice", "metBy": ["agreement"],
        "demands": [{"first": ["school"], "second": ["NGO"]}]},
       {"id": "Y", "title": "t", "basis": "b", "strength": "practice", "metBy": ["agreement"],
        "demands": [{"first": ["OPS"], "second": ["NGO"]}]}]
      """
    let rules = try RuleSet(json: Array(json.utf8))
    func town(_ count: Int) -> Town {
      var town = Town()
      town.register("260101")
      town.add("ops", "OPS", "260101")
      for number in 10..<10 + count {
        town.add("n\(number)", "NGO", "260101")
        town.add("s\(number)", "school", "260101")
      }
      return town
    }
    let small = ClosingPlan(town(20).gaps(rules: rules), budget: 3)
    let large = ClosingPlan(town(21).gaps(rules: rules), budget: 3)
    #expect(!small.isPruned && large.isPruned)
    // Both sides of the rule X are cut to twenty; the pairs of OPS and NGO are 21.
    #expect(large.candidates == 20 * 20 + 21)
    for plan in [small, large] {
      #expect(plan.coverageBefore == 0 && plan.coverage == 1 && plan.steps.count == 2)
    }
  }

  /// Of more than twenty units that a team lacks of a sector the twenty that are asked for most may
  /// join it.
  @Test func sectorsOfVeryManyUnitsAreCutDown() {
    func plan(schools: Int) -> ClosingPlan {
      var town = Town()
      town.register("260101")
      town.add("ops", "OPS", "260101")
      for number in 10..<10 + schools { town.add("s\(number)", "school", "260101") }
      let teams = RuleSet(rules: RuleSet.standard.rules.filter { $0.expects == .team })
      return ClosingPlan(town.gaps(rules: teams), budget: 2)
    }
    let (small, large) = (plan(schools: 20), plan(schools: 21))
    #expect(!small.isPruned && large.isPruned)
    #expect(small.gain > 0 && large.gain == small.gain)
  }

  /// A side of twenty stays whole; of the other those that more expectations ask for come first.
  @Test func theUnitsThatAreAskedForMostAreKept() throws {
    let json = """
      [{"id": "X", "title": "t", "basis": "b", "strength": "practice", "metBy": ["agreement"],
        "demands": [{"first": ["school"], "second": ["NGO"]}]},
       {"id": "Y", "title": "t", "basis": "b", "strength": "practice", "metBy": ["agreement"],
        "demands": [{"first": ["OPS"], "second": ["CIS"]}]}]
      """
    var town = Town()
    town.register("260101")
    town.add("ops", "OPS", "260101")
    for number in 0..<5 { town.add("s\(number)", "school", "260101") }
    for number in 10..<90 { town.add("n\(number)", "NGO", "260101") }
    town.add("z", "NGO+CIS", "260101")
    let gaps = town.gaps(rules: try RuleSet(json: Array(json.utf8)))
    let judge = PlanJudge(gaps.model)
    let candidates = PlanCandidates(judge, CoverageBoard(gaps, people: nil))
    let ids = gaps.network.network.institutions.map(\.id)
    #expect(candidates.isPruned && candidates.pairs.count == 5 * 20 + 1)
    // z, the last by its id, is asked for by both rules.
    let partners = Set(
      candidates.pairs.flatMap { [ids[Int($0.first)], ids[Int($0.second)]] })
    #expect(partners.contains("z") && partners.contains("n28") && !partners.contains("n29"))
  }

  /// A team that has ended, or that may have one member only, helps nobody.
  @Test func teamsThatCannotBeAreNotPlanned() {
    let teams = RuleSet(rules: RuleSet.standard.rules.filter { $0.expects == .team })
    var town = Town()
    town.register("260101")
    town.add("ops", "OPS", "260101")
    town.add("s", "school", "260101")
    town.add("p", "police", "260101")
    let none = ClosingPlan(town.gaps(on: "2024-01-01", rules: teams), budget: 3)
    #expect(none.gain > 0)
    let alone = ClosingPlan(
      town.gaps(on: "2024-01-01", rules: teams) { $0.maxEvent = 1 }, budget: 3)
    #expect(alone.steps.isEmpty && alone.gain == 0)
    town.event("t", "team", "ops s p", start: "2009", end: "2010", place: "260101")
    let ended = ClosingPlan(town.gaps(on: "2024-01-01", rules: teams), budget: 3)
    #expect(ended.gain == none.gain && ended.steps.count == none.steps.count)
  }
}
