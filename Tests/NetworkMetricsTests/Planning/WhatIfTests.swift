import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct WhatIfTests {
  /// A ROPS that ties together what is otherwise two pairs and a single unit.
  private func town() -> Town {
    var town = Town()
    town.register("260101 260102")
    town.add("a-ops", "OPS", "260101")
    town.add("b-pup", "PUP", "260101")
    town.add("c-cis", "CIS", "260102")
    town.add("d-ngo", "NGO", "260102")
    town.add("e-ngo", "NGO", "260102")
    town.add("rops", "ROPS", "266101")
    town.tie("a-ops", "b-pup", "information")
    town.tie("c-cis", "d-ngo", "referral")
    town.tie("rops", "a-ops", "information")
    town.tie("rops", "c-cis", "information")
    town.tie("rops", "e-ngo", "information")
    return town
  }

  private func ids(_ gaps: GapAnalysis, _ positions: [Int]) -> [String] {
    positions.map { gaps.network.network.institutions[$0].id }
  }

  @Test func withoutTheROPS() throws {
    let gaps = town().gaps()
    let whatIf = WhatIf(before: gaps, change: NetworkChange(removals: [.role("ROPS")]))
    let expected: [StandingFigure: (Double?, Double?)] = [
      .institutions: (6, 5), .ties: (5, 2), .components: (1, 3), .isolates: (0, 1),
      .main: (6, 2), .diameter: (4, 1), .meanDistance: (31.0 / 15, 1), .cutOff: (0, nil),
    ]
    for (figure, values) in expected {
      let change = try #require(whatIf[figure])
      #expect(agree(change.before, values.0), "\(figure)")
      #expect(agree(change.after, values.1), "\(figure)")
    }
    // The first pair is the largest component left: a-ops and b-pup stay in the main one.
    #expect(ids(gaps, whatIf.cutOff.map(\.unit)) == ["c-cis", "d-ngo", "e-ngo"])
    #expect(whatIf.cutOff.map(\.together) == [2, 2, 1])
    #expect(whatIf.cutOff.allSatisfy { $0.hasLostMain && !$0.hasLostROPS })
    #expect(ids(gaps, whatIf.newIsolates) == ["e-ngo"])
    #expect(whatIf.gaps.newGaps.contains { $0.rule == "E4" })
    #expect(whatIf.difference.pairs.count { $0.change == .ended } == 3)
  }

  @Test func withoutOneUnitTheROPSIsLost() {
    var town = town()
    town.tie("d-ngo", "b-pup", "advice")
    town.tie("e-ngo", "d-ngo", "advice")
    let gaps = town.gaps()
    let whatIf = WhatIf(
      before: gaps,
      change: NetworkChange(removals: [.institution(0), .institution(2), .institution(4)]))
    let lost = whatIf.cutOff.filter(\.hasLostROPS)
    #expect(ids(gaps, lost.map(\.unit)) == ["b-pup", "d-ngo"])
    #expect(ids(gaps, whatIf.newIsolates) == ["rops"])
  }

  @Test func addingATie() throws {
    let gaps = town().gaps()
    let addition = try #require(gaps.network.network.addition(of: "a-ops:c-cis:referral"))
    let whatIf = WhatIf(before: gaps, change: NetworkChange(additions: [addition]))
    #expect(whatIf[.ties]?.after == 6)
    #expect(whatIf.cutOff.isEmpty)
    #expect(whatIf.newIsolates.isEmpty)
    #expect(whatIf.gaps.newGaps.isEmpty)
    let before = try #require(whatIf[.coverage]?.before)
    #expect(before < whatIf[.coverage]?.after ?? 0)
    #expect(whatIf.gaps.closedGaps.contains { $0.rule == "T6" })
  }

  @Test func changingNothing() {
    let whatIf = WhatIf(before: town().gaps(), change: NetworkChange())
    #expect(whatIf.figures.count == StandingFigure.allCases.count)
    #expect(whatIf.figures.allSatisfy { !$0.isChanged })
    #expect(whatIf.gaps.changes.isEmpty)
  }

  /// Taking a tie away never raises coverage, adding one never lowers it.
  @Test(arguments: 0..<150) func coverageIsMonotone(seed: Int) throws {
    let gaps = RandomTowns.town(seed).gaps(on: "2024-01-01")
    var generator = SeededGenerator(seed: UInt64(seed))
    let units = gaps.network.network.institutions.count
    let (first, second) = (generator.next(below: units), generator.next(below: units))
    let form = RandomTowns.forms[generator.next(below: RandomTowns.forms.count)]
    let whatIf = WhatIf(
      before: gaps,
      change: NetworkChange(additions: [.init(first, second, form: form)]))
    let change = try #require(whatIf[.coverage])
    #expect(change.after ?? 0 >= (change.before ?? 0) - 1e-12)
    #expect(whatIf.gaps.newGaps.isEmpty)
  }
}
