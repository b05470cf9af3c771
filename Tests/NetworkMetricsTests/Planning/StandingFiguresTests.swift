import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct StandingFiguresTests {
  @Test func byHand() throws {
    var town = Town()
    town.register("260101 260102")
    town.add("a", "OPS", "260101")
    town.add("b", "PCPR", "260101")
    town.add("c", "NGO", "260102")
    town.add("d", "ROPS", "266101")
    town.tie("a", "b", "information")
    town.tie("b", "d", "information")
    let rules = RuleSet(
      rules: RuleSet.standard.rules.filter { ["E1", "T12"].contains($0.id) })
    let figures = Dictionary(
      uniqueKeysWithValues: town.gaps(rules: rules).standing().map { ($0.figure, $0.value) })
    let expected: [StandingFigure: Double?] = [
      .institutions: 4, .ties: 2, .components: 2, .isolates: 1, .main: 3, .meanDistance: 4.0 / 3,
      .diameter: 2, .fragmentation: 1 - 2 * 2.5 / 12, .cutOff: 1, .fragile: 2,
      // First gmina: E1 and T12 met; second: no OPS.
      .coverage: 0.5, .coverageLaw: 0.5, .known: 0.5, .met: 2, .expiring: 0, .weak: 0, .gap: 0,
      .missingUnit: 1,
    ]
    for (figure, value) in expected {
      #expect(agree(figures[figure] ?? nil, value), "\(figure)")
    }
    #expect(figures.count == StandingFigure.allCases.count)
  }

  @Test func nothing() {
    let figures = Town().gaps().standing()
    for (figure, value) in figures {
      switch figure {
      case .meanDistance, .diameter, .fragmentation, .cutOff, .coverage, .coverageLaw, .known:
        #expect(value == nil, "\(figure)")
      default: #expect(value == 0, "\(figure)")
      }
    }
  }
}
