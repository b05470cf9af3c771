import NetworkGraph

/// What of the expectations and of the coverage differs between two analyses.
///
/// Expectations are matched by place, rule, demand and, of rules that hold for each unit, the unit's
/// id. One that does not apply is taken for none.
///
///     let difference = GapDifference(before, after)
///     difference.newGaps.map(\.rule)  // ["T1"]
///
/// The difference of an analysis with itself is empty; that of B with A is that of A with B with the
/// sides exchanged.
public struct GapDifference: Sendable {
  public struct Change: Sendable, Hashable {
    public let territory: TerritoryCode
    /// The rule's id.
    public let rule: String
    /// A position in `Rule.demands`.
    public let demand: Int
    /// The id of the unit that the expectation is of; nil where it is of the place.
    public let unit: String?
    /// Nil: nothing is expected.
    public let before: Expectation.Status?
    public let after: Expectation.Status?

    /// Whether something is missing that was not missing, or not expected, before.
    public var isNewGap: Bool { Self.isMissing(after) && !Self.isMissing(before) }
    public var isClosedGap: Bool { Self.isMissing(before) && !Self.isMissing(after) }

    private static func isMissing(_ status: Expectation.Status?) -> Bool {
      status == .gap || status == .missingUnit
    }
  }

  public struct CoverageChange: Sendable, Hashable {
    public let gmina: TerritoryCode
    public let before: Double?
    public let after: Double?
  }

  /// Those that differ, by territory, rule, demand and unit.
  public let changes: [Change]
  /// Of gminas where it differs, by code.
  public let coverage: [CoverageChange]

  public var newGaps: [Change] { changes.filter(\.isNewGap) }
  public var closedGaps: [Change] { changes.filter(\.isClosedGap) }

  /// - Complexity: O(*e* log *e*) for *e* expectations of both.
  public init(_ before: GapAnalysis, _ after: GapAnalysis) {
    let numbers = Self.ruleNumbers(before.rules, after.rules)
    let old = Self.keyed(before, numbers.ofBefore)
    let new = Self.keyed(after, numbers.ofAfter)
    var changes: [Change] = []
    Self.merge(old, new) { key, first, second in
      if first == second { return }
      changes.append(
        Change(
          territory: key.territory, rule: numbers.ids[key.rule], demand: key.demand,
          unit: key.unit, before: first, after: second))
    }
    self.changes = changes
    coverage = Self.coverage(before.perGmina, after.perGmina)
  }
}

extension GapDifference {
  private struct Key {
    let territory: TerritoryCode
    let rule: Int
    let demand: Int
    let unit: String?

    func precedes(_ other: Key) -> Bool {
      if territory != other.territory { return territory < other.territory }
      if rule != other.rule { return rule < other.rule }
      if demand != other.demand { return demand < other.demand }
      return (unit ?? "").precedesByCodePoints(other.unit ?? "")
    }
  }

  private typealias Row = (key: Key, status: Expectation.Status)
  private typealias RuleNumbers = (ids: [String], ofBefore: [Int], ofAfter: [Int])

  /// Numbers for the rules of both: those of the first in their order, then the others.
  private static func ruleNumbers(_ before: RuleSet, _ after: RuleSet) -> RuleNumbers {
    var ids = before.rules.map(\.id)
    let ofAfter = after.rules.map { rule in
      if let number = before.position(of: rule.id) { return number }
      ids.append(rule.id)
      return ids.count - 1
    }
    return (ids, Array(before.rules.indices), ofAfter)
  }

  private static func keyed(_ gaps: GapAnalysis, _ ruleNumber: [Int]) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(gaps.expectations.count)
    for (place, row) in gaps.expectations.enumerated() where row.isApplicable {
      let key = Key(
        territory: row.territory, rule: ruleNumber[row.rule], demand: row.demand,
        unit: gaps.unit(ofExpectation: place).map {
          gaps.network.network.institutions[$0].id
        })
      rows.append((key, row.status))
    }
    rows.sort { $0.key.precedes($1.key) }
    return rows
  }

  private static func merge(
    _ old: [Row], _ new: [Row],
    _ body: (Key, Expectation.Status?, Expectation.Status?) -> Void
  ) {
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let takesOld =
        right == new.count || (left < old.count && !new[right].key.precedes(old[left].key))
      let takesNew =
        left == old.count || (right < new.count && !old[left].key.precedes(new[right].key))
      body(
        takesOld ? old[left].key : new[right].key, takesOld ? old[left].status : nil,
        takesNew ? new[right].status : nil)
      if takesOld { left += 1 }
      if takesNew { right += 1 }
    }
  }

  private static func coverage(
    _ before: [GminaFigures], _ after: [GminaFigures]
  ) -> [CoverageChange] {
    var rows: [CoverageChange] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      let takesOld =
        right == after.count || (left < before.count && before[left].code <= after[right].code)
      let takesNew =
        left == before.count || (right < after.count && after[right].code <= before[left].code)
      let change = CoverageChange(
        gmina: takesOld ? before[left].code : after[right].code,
        before: takesOld ? before[left].coverage.coverage : nil,
        after: takesNew ? after[right].coverage.coverage : nil)
      if change.before != change.after { rows.append(change) }
      if takesOld { left += 1 }
      if takesNew { right += 1 }
    }
    return rows
  }
}

extension GapAnalysis {
  /// The institution that an expectation holds for, of rules that hold for each of one side.
  func unit(ofExpectation place: Int) -> Int? {
    let expectation = model.cases[place]
    guard expectation.shape == .pairs else { return nil }
    switch rules.rules[expectation.rule].quantifier {
    case .any: return nil
    case .eachA: return Int(model.members[expectation.first.lowerBound].institution)
    case .eachB: return Int(model.members[expectation.second.lowerBound].institution)
    }
  }

  /// The mean coverage of the gminas where it is defined; nil where it is in none.
  public var meanCoverage: Double? { mean(\.coverage) }

  /// The mean over gminas of a figure of their coverage.
  func mean(_ value: (Coverage) -> Double?) -> Double? {
    let values = perGmina.compactMap { value($0.coverage) }
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
