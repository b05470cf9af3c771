import NetworkGraph
import Testing

@testable import NetworkMetrics

/// What changes gain, beside the coverage counted anew from all cases.
@Suite struct CoverageBoardTests {
  /// The coverage of each gmina by its definition; nil where no rule applies.
  private func coverage(_ board: CoverageBoard, _ gaps: GapAnalysis) -> [Double?] {
    gaps.model.places.gminas.map { gmina in
      var (sum, weight) = (0.0, 0.0)
      for (number, rule) in gaps.rules.rules.enumerated() where rule.scope != .voivodeship {
        let scores = gaps.model.cases.indices.filter {
          gaps.model.cases[$0].rule == number && gaps.model.cases[$0].territory == gmina
            && board.counts[$0]
        }.map { board.standings[$0].score }
        if scores.isEmpty { continue }
        sum += rule.strength.weight * scores.reduce(0, +) / Double(scores.count)
        weight += rule.strength.weight
      }
      return weight > 0 ? sum / weight : nil
    }
  }

  private func mean(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }

  /// Few rules, so that a gmina may have none, one, or its last taken away.
  @Test(arguments: 0..<60) func gainsAreThoseOfAllCasesAnew(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 5)
    let rules = RuleSet(
      rules: RuleSet.standard.rules.enumerated().filter { ($0.offset + seed) % 5 == 0 }
        .map(\.element))
    let gaps = RandomTowns.town(seed).gaps(on: "2024-01-01", rules: rules)
    if gaps.model.cases.isEmpty { return }
    var board = CoverageBoard(gaps, people: nil)
    for _ in 0..<12 {
      let before = coverage(board, gaps)
      #expect(
        agree([board.objective], [mean(before)]) && agree([board.meanCoverage], [mean(before)]))
      let isMany = generator.next(below: 3) == 0
      let changes = gaps.model.cases.indices.filter { _ in
        generator.next(below: isMany ? 2 : gaps.model.cases.count) == 0
      }.map {
        CoverageBoard.Change(
          position: Int32($0), standing: Standing(rawValue: generator.next(below: 4)) ?? .met,
          counts: generator.next(below: 3) > 0)
      }
      let gain = board.gain(of: changes)
      board.apply(changes)
      let after = coverage(board, gaps)
      #expect(
        agree(gain.objective, (mean(after) ?? 0) - (mean(before) ?? 0), within: 1e-9))
      let moved = after.indices.filter { abs((after[$0] ?? 0) - (before[$0] ?? 0)) > 1e-12 }
      #expect(Set(gain.gminas.map(Int.init)).isSuperset(of: moved))
      #expect(agree([board.objective], [mean(after)]))
    }
  }
}
