import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct ClosingPlanTests {
  private func rules(_ ids: String...) -> RuleSet {
    RuleSet(rules: RuleSet.standard.rules.filter { ids.contains($0.id) })
  }

  private func ids(_ gaps: GapAnalysis, _ step: PlanStep) -> String {
    func id(_ position: Int) -> String { gaps.network.network.institutions[position].id }
    switch step.to {
    case .institution(let other):
      return "\(step.action.rawValue) \(id(step.from)) \(id(other)) \(step.form)"
    case .event(let event):
      return "\(step.action.rawValue) \(id(step.from)) \(gaps.network.network.events[event].id)"
    case .newEvent(let number): return "\(step.action.rawValue) \(id(step.from)) new \(number)"
    }
  }

  /// Two gminas of a powiat: a PUP that both OPS need, and a CIS that serves one of them.
  private func town() -> Town {
    var town = Town()
    town.register("260101 260102")
    town.add("ops-1", "OPS", "260101")
    town.add("ops-2", "OPS", "260102")
    town.add("pup", "PUP", "260101")
    town.add("cis", "CIS", "260101", serves: "260101")
    return town
  }

  /// By hand: T1 weighs 3 in both gminas, T6 and T7 weigh 3 in the first. There a rule is a third of
  /// the coverage and a sixth of the mean, in the second T1 is all of it and a half of the mean.
  @Test func stepsByHand() throws {
    let gaps = town().gaps(rules: rules("T1b", "T6", "T7"))
    var plan = ClosingPlan(gaps, budget: 2)
    #expect(
      plan.steps.map { ids(gaps, $0) } == [
        "new ops-2 pup information", "new cis ops-1 referral",
      ])
    // T1b is practice and weighs 1: 1/2 of the mean in the second gmina; T6 3/7 of the first.
    #expect(agree(plan.steps.map(\.gain), [0.5, 3.0 / 14]))
    #expect(plan.coverageBefore == 0)
    #expect(agree(plan.steps.map(\.coverage), [0.5, 0.5 + 3.0 / 14]))
    #expect(plan.steps[0].gminas.map(\.description) == ["260102"])
    #expect(plan.steps[1].improves.map(\.after) == [.met])
    plan = ClosingPlan(gaps, budget: 9)
    #expect(plan.steps.count == 4)
    #expect(agree(plan.coverage, 1))
    #expect(agree(plan.gain, 1))
    #expect(agree(plan.share, 1))
    #expect(plan.people == nil && plan.steps.allSatisfy { $0.people == nil })
  }

  /// One tie of the lightest form that suffices for all: a report and more than a report.
  @Test func oneTieForSeveralRules() throws {
    var town = town()
    town.add("rops", "ROPS", "266101", serves: "26")
    let gaps = town.gaps(rules: rules("T5-gmina", "T5b-gmina", "T5", "T5b"))
    let plan = ClosingPlan(gaps, budget: 1)
    let step = try #require(plan.steps.first)
    #expect(ids(gaps, step).hasSuffix("information") || ids(gaps, step).hasSuffix("advice"))
    #expect(step.improves.count == 2)
  }

  @Test func upgrade() throws {
    var town = town()
    town.tie("ops-2", "pup", "meeting")
    let gaps = town.gaps(rules: rules("T1b"))
    let plan = ClosingPlan(gaps, budget: 5)
    #expect(
      plan.steps.map { ids(gaps, $0) } == [
        "new ops-1 pup information", "upgrade ops-2 pup information",
      ])
    #expect(plan.steps[1].improves.map(\.before) == [.weak])
    #expect(agree(plan.steps.map(\.gain), [0.5, 0.25]))
  }

  @Test func teams() throws {
    var town = Town()
    town.register("260101 260102")
    for gmina in ["260101", "260102"] {
      town.add("ops-\(gmina)", "OPS", gmina)
      town.add("police-\(gmina)", "police", gmina)
      town.add("school-\(gmina)", "school", gmina)
    }
    town.event("team-1", "team", "ops-260101:organiser", place: "260101")
    let gaps = town.gaps(rules: rules("T3"))
    let plan = ClosingPlan(gaps, budget: 9)
    #expect(
      Set(plan.steps.map { ids(gaps, $0) }) == [
        "join police-260101 team-1", "join school-260101 team-1",
        "new-team ops-260102 police-260102 team", "join school-260102 new 0",
      ])
    // A founded team has two of six sectors, a member adds one.
    #expect(agree(plan.steps.first?.gain, 2.0 / 12))
    #expect(agree(plan.coverage, 0.5))
    #expect(plan.change.newEvents.first?.members.count == 3)
  }

  /// What a voivodeship's rule asks for earns nothing by itself.
  @Test func onlyGminas() {
    var town = town()
    town.add("rops", "ROPS", "266101", serves: "26")
    town.add("owes", "OWES", "266101", serves: "26")
    let plan = ClosingPlan(town.gaps(rules: rules("T10")), budget: 3)
    #expect(plan.steps.isEmpty)
    #expect(plan.coverageBefore == nil)
    #expect(plan.share == 1)
  }

  @Test func people() throws {
    var town = town()
    town.units = [
      Territory.Unit(code: TerritoryCode("260101")!, name: "", population: 9000),
      Territory.Unit(
        code: TerritoryCode("260102")!, name: "", population: 1000,
        attributes: [Attribute(name: "Bezrobotni", value: "3 000")]),
    ]
    let gaps = town.gaps(rules: rules("T1b"))
    let plan = ClosingPlan(gaps, budget: 2, people: .population)
    #expect(ids(gaps, plan.steps[0]) == "new ops-1 pup information")
    #expect(agree(plan.steps.map(\.gain), [0.9, 0.1]))
    #expect(agree(plan.steps.map(\.people), [9000, 1000]))
    #expect(agree(plan.steps.map(\.coverage), [0.5, 1]))
    let byUnemployed = ClosingPlan(gaps, budget: 2, people: .unemployed)
    #expect(ids(gaps, byUnemployed.steps[0]) == "new ops-2 pup information")
    #expect(byUnemployed.steps.count == 1)
    #expect(byUnemployed.gminasWithoutPeople == 1)
    #expect(ClosingPlan(gaps, budget: 1, people: .clients).people == nil)
  }

  @Test func nothingToDo() {
    let empty = GapAnalysis(network: Town().on(nil), rules: .standard)
    #expect(ClosingPlan(empty, budget: 3).steps.isEmpty)
    let gaps = town().gaps()
    #expect(ClosingPlan(gaps, budget: 0).steps.isEmpty)
    #expect(ClosingPlan(gaps, budget: -1).steps.isEmpty)
  }

  /// The coverage that is predicted is the coverage measured after really adding the ties, step by
  /// step, and the expectations stand as the steps say.
  @Test(arguments: 0..<120) func predictionsHold(seed: Int) throws {
    let town = RandomTowns.town(seed, units: 12)
    let gaps = town.gaps(on: seed % 3 == 0 ? nil : "2024-01-01")
    for budget in [1, 2, 6, 40] {
      let plan = ClosingPlan(gaps, budget: budget)
      #expect(plan.steps.count <= budget)
      let after = GapAnalysis(
        network: gaps.network.network.applying(plan.change).network.onDay(gaps.network.options),
        rules: gaps.rules)
      #expect(agree(plan.coverage, after.meanCoverage))
      #expect(agree(plan.gain, (after.meanCoverage ?? 0) - (gaps.meanCoverage ?? 0)))
      #expect(plan.gain <= plan.bound + 1e-9)
      #expect(plan.steps.allSatisfy { $0.gain > 0 && !$0.improves.isEmpty })
      // A place may pass from one team to another of as many sectors; ties stay.
      let touched = Set(plan.steps.flatMap { $0.improves.map(\.expectation) })
        .filter { gaps.model.cases[$0].shape != .team }
      let better = GapDifference(gaps, after).changes.filter { change in
        if change.rule == "T3" { return false }
        func score(_ status: NetworkMetrics.Expectation.Status?) -> Double {
          status == .met || status == .expiring ? 1 : status == .weak ? 0.5 : 0
        }
        return score(change.after) > score(change.before)
      }
      #expect(better.count == touched.count)
    }
  }

  /// The steps of a smaller budget are the first of a larger one.
  @Test(arguments: 0..<20) func prefixes(seed: Int) {
    let gaps = RandomTowns.town(seed, units: 14).gaps(on: "2024-01-01")
    let long = ClosingPlan(gaps, budget: 8).steps
    for budget in 0...long.count {
      #expect(ClosingPlan(gaps, budget: budget).steps == Array(long.prefix(budget)))
    }
  }
}
