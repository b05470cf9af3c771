import NetworkGraph
import Testing

@testable import NetworkMetrics

/// Every planted gap is found with its status, and no other.
@Suite struct PlantedGapsTests {
  @Test func precisionAndRecall() {
    var statuses: [String: Int] = [:]
    for seed in 0..<200 {
      let planted = PlantedTown(seed: seed)
      let expected = SlowExpectations(planted).rows()
      let found = rows(planted.town.gaps(on: planted.day, horizon: PlantedTown.horizon))
      #expect(found == expected, "seed \(seed): \(difference(found, expected))")
      for row in expected {
        statuses[
          String(row.split(separator: " ").dropFirst(2).joined(separator: " ")), default: 0] += 1
      }
    }
    // Nothing was tested if nothing was planted.
    for status in ["met", "weak", "expiring", "gap", "missing-unit", "not-applicable"] {
      #expect(statuses.contains { $0.key.contains(status) && $0.value > 0 }, "\(status)")
    }
  }

  func difference(_ found: [String], _ expected: [String]) -> String {
    let difference = found.difference(from: expected)
    return difference.prefix(6).map { change in
      switch change {
      case .insert(_, let row, _): "found \(row)"
      case .remove(_, let row, _): "missed \(row)"
      }
    }.joined(separator: "; ")
  }

  func rows(_ gaps: GapAnalysis) -> [String] {
    gaps.expectations.map { row in
      let rule = gaps.rules.rules[row.rule]
      var unit = ""
      if row.isApplicable, rule.expects == .tie {
        switch rule.quantifier {
        case .any: break
        case .eachA: unit = gaps.words(row.from)
        case .eachB: unit = gaps.words(row.to)
        }
      }
      let certainty = row.certainty.map { " \($0.rawValue)" } ?? ""
      return "\(row.territory) \(rule.id) \(unit) \(row.status.rawValue)\(certainty)"
    }.sorted { $0.precedesByCodePoints($1) }
  }
}

/// What holds whatever the data are.
@Suite struct GapLawsTests {
  static let forms = [
    "meeting", "report", "training", "information", "advice", "referral", "joint-programme",
    "team", "programme", "supervision", "grant", "agreement", "project", "plan", "founder",
    "coffee",
  ]

  /// A planted town with a tie more or less between two institutions taken at random.
  func change(_ seed: Int, _ planted: PlantedTown) -> (more: Town, less: Town, denied: Town) {
    var generator = SeededGenerator(seed: UInt64(seed) &* 7919)
    var (more, less, denied) = (planted.town, planted.town, planted.town)
    let ids = planted.town.institutions.map(\.id)
    let a = ids[generator.next(below: ids.count)]
    var b = ids[generator.next(below: ids.count)]
    if a == b { b = ids[(ids.firstIndex(of: a)! + 1) % ids.count] }
    let form = Self.forms[generator.next(below: Self.forms.count)]
    more.tie(a, b, form, end: generator.next(below: 2) == 0 ? "2026-03-01" : nil)
    denied.tie(a, b, form, status: RecordedStatus.none)
    if less.tieCount > 0 { less.removeTie(at: generator.next(below: less.tieCount)) }
    return (more, less, denied)
  }

  func coverages(_ gaps: GapAnalysis) -> [[Double?]] {
    gaps.perGmina.map {
      [$0.coverage.coverage, $0.coverage.coverageEqual, $0.coverage.coverageLaw]
    } + gaps.perPowiat.map { [$0.coverage, $0.coverageEqual, $0.coverageLaw] }
  }

  func isNowhereLess(_ left: [[Double?]], than right: [[Double?]]) -> Bool {
    zip(left.joined(), right.joined()).allSatisfy { left, right in
      guard let left, let right else { return left == nil && right == nil }
      return left >= right - 1e-12
    }
  }

  @Test func moreTiesNeverLowerACoverageAndFewerNeverRaiseIt() {
    var planted = PlantedTown(seed: 0, isSmall: true)
    var before = planted.town.gaps(on: planted.day)
    for seed in 0..<1000 {
      // Eight changes a town.
      if seed % 8 == 0 {
        planted = PlantedTown(seed: seed / 8, isSmall: true)
        before = planted.town.gaps(on: planted.day)
      }
      let (more, less, denied) = change(seed, planted)
      let coverage = coverages(before)
      #expect(isNowhereLess(coverages(more.gaps(on: planted.day)), than: coverage), "seed \(seed)")
      #expect(isNowhereLess(coverage, than: coverages(less.gaps(on: planted.day))), "seed \(seed)")
      let asked = denied.gaps(on: planted.day)
      #expect(coverages(asked) == coverage, "seed \(seed)")
      #expect(asked.expectations.map(\.status) == before.expectations.map(\.status))
      let isKnownOnce = zip(before.expectations, asked.expectations).allSatisfy {
        $0.certainty != .confirmed || $1.certainty == .confirmed
      }
      #expect(isKnownOnce, "seed \(seed)")
    }
  }
}
