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
}
