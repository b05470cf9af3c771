import NetworkGraph
import Testing

@testable import NetworkMetrics

/// The plan beside the best of all plans, found by trying every one.
@Suite struct GreedyPlannerTests {
  /// One candidate of a plan as a change of the network.
  private enum Candidate {
    case tie(Int, Int, String)
    case joining(TeamBoard.Joining)
  }

  private struct Choices {
    let gaps: GapAnalysis
    let teams: TeamBoard
    var all: [Candidate] = []

    init(_ gaps: GapAnalysis) {
      self.gaps = gaps
      let judge = PlanJudge(gaps.model)
      let board = CoverageBoard(gaps, people: nil)
      teams = TeamBoard(gaps.model, board, judge.index)
      for pair in PlanCandidates(judge, board).pairs {
        for (number, form) in PlanCandidates.forms.enumerated()
        where pair.forms & 1 << UInt32(number) != 0 {
          all.append(.tie(Int(pair.first), Int(pair.second), form.id))
        }
      }
      all += teams.joinings.map { .joining($0) }
    }

    /// The coverage measured with some of the candidates really there.
    func coverage(with chosen: [Int]) -> Double {
      var change = NetworkChange()
      var founded: [Int: Int] = [:]
      for number in chosen {
        switch all[number] {
        case .tie(let first, let second, let form):
          change.additions.append(.init(first, second, form: form))
        case .joining(let joining):
          let team = teams.teams[joining.team]
          if let event = team.event {
            change.joinings.append(.init(event: event, institution: Int(joining.unit)))
          } else if let place = founded[joining.team] {
            change.newEvents[place].members.append(Int(joining.unit))
          } else if let founder = team.founder {
            founded[joining.team] = change.newEvents.count
            change.newEvents.append(
              .init(
                form: team.form, place: team.place, members: [Int(founder), Int(joining.unit)]))
          }
        }
      }
      let network = gaps.network.network.applying(change).network
      return GapAnalysis(network: network.onDay(gaps.network.options), rules: gaps.rules)
        .meanCoverage ?? 0
    }
  }

  /// Greedy steps reach 1 - 1/e of the best possible gain, and the bound is above it.
  @Test(arguments: 0..<320) func nearTheOptimum(seed: Int) throws {
    let chosenRules = RuleSet(
      rules: RuleSet.standard.rules.enumerated().filter {
        $1.expects != .unit && ($0 + seed) % 3 != 0
      }.map(\.element))
    let gaps = RandomTowns.town(seed, units: 7 + seed % 3).gaps(
      on: "2024-01-01", rules: chosenRules)
    let choices = Choices(gaps)
    guard let before = gaps.meanCoverage, !choices.all.isEmpty else { return }
    let size = choices.all.count <= 9 ? min(3, choices.all.count) : 2
    if choices.all.count > 14 { return }
    var best = before
    for set in Subsets(of: size, below: choices.all.count) {
      best = max(best, choices.coverage(with: set))
    }
    let plan = ClosingPlan(gaps, budget: size)
    #expect(plan.gain >= (1 - 0.36788) * (best - before) - 1e-9)
    #expect(plan.bound >= best - before - 1e-9)
    #expect(plan.gain <= best - before + 1e-9)
    // With one step it is the best.
    let single = choices.all.indices.map { choices.coverage(with: [$0]) }.max() ?? before
    #expect(agree(ClosingPlan(gaps, budget: 1).gain, single - before))
  }

  /// How many of the cases above are tried; a test that passes all over would prove nothing.
  @Test func enoughCases() {
    var tried = 0
    for seed in 0..<320 {
      let chosenRules = RuleSet(
        rules: RuleSet.standard.rules.enumerated().filter {
          $1.expects != .unit && ($0 + seed) % 3 != 0
        }.map(\.element))
      let count = Choices(
        RandomTowns.town(seed, units: 7 + seed % 3).gaps(on: "2024-01-01", rules: chosenRules)
      ).all.count
      if count > 1, count <= 14 { tried += 1 }
    }
    #expect(tried >= 200)
  }
}
