import NetworkGraph

/// The pairs that expectations of gminas ask for, each with the expectations that it may better and
/// the forms that are worth a thought.
struct PlanCandidates {
  struct Pair {
    /// The lesser institution first.
    let first: Int32
    let second: Int32
    /// A range of `cases`.
    let cases: Range<Int>
    /// Positions in `forms`, as bits.
    let forms: UInt32
  }

  /// By first, then second institution.
  private(set) var pairs: [Pair] = []
  /// Positions of cases, rising for each pair.
  private(set) var cases: [Int32] = []
  private(set) var isPruned = false

  /// Every known form but `founder`, the least intensive first.
  static let forms = TieForm.all.filter { $0.id != TieForm.founder }
  /// Of an expectation with more pairs than the square of this, each side gives its units that most
  /// expectations ask for, no more than this.
  private static let mostUnits = 20

  init(_ judge: PlanJudge, _ board: CoverageBoard) {
    let wanted = wantedPairs(judge, board)
    let accepted = judge.model.judges.map { rule in
      Self.forms.indices.reduce(UInt32(0)) {
        rule.accepts(Self.forms[$1].id) ? $0 | 1 << UInt32($1) : $0
      }
    }
    for key in wanted {
      let (first, second) = (Int32(key >> 32), Int32(key & 0xFFFF_FFFF))
      let found = judge.index.cases(of: first, second, in: judge.model).filter {
        board.standings[Int($0)] < .expiring
      }
      let forms = Self.usefulForms(found, accepted, judge.model)
      if forms == 0 { continue }
      pairs.append(
        Pair(
          first: first, second: second, cases: cases.count..<cases.count + found.count,
          forms: forms))
      cases += found
    }
  }

  /// The pairs of every open expectation of a gmina, each once, sorted.
  private mutating func wantedPairs(_ judge: PlanJudge, _ board: CoverageBoard) -> [UInt64] {
    let model = judge.model
    var wanted: Set<UInt64> = []
    for (position, expected) in model.cases.enumerated() {
      guard expected.shape == .pairs || expected.shape == .partner, board.isOfGmina(position),
        board.counts[position], board.standings[position] < .expiring,
        !model.rules.rules[expected.rule].demands[expected.demand].isOptional
      else { continue }
      let (firsts, seconds) = units(of: expected, judge)
      for first in firsts {
        for second in seconds where second != first {
          wanted.insert(UInt64(min(first, second)) << 32 | UInt64(max(first, second)))
        }
      }
    }
    return wanted.sorted()
  }

  private mutating func units(
    of expected: ExpectationCase, _ judge: PlanJudge
  ) -> ([Int32], [Int32]) {
    let firsts = judge.model.members[expected.first].map(\.institution)
    let seconds = judge.model.members[expected.second].map(\.institution)
    if firsts.count * seconds.count <= Self.mostUnits * Self.mostUnits { return (firsts, seconds) }
    isPruned = true
    return (Self.busiest(firsts, judge), Self.busiest(seconds, judge))
  }

  private static func busiest(_ units: [Int32], _ judge: PlanJudge) -> [Int32] {
    if units.count <= mostUnits { return units }
    let ranked = units.sorted {
      let (a, b) = (judge.index.count(of: $0), judge.index.count(of: $1))
      return a != b ? a > b : $0 < $1
    }
    return ranked.prefix(mostUnits).sorted()
  }

  /// Of forms that meet the same rules the least intensive, of equal ones the one that more rules
  /// name; none that meets less than a form no more intensive.
  private static func usefulForms(
    _ found: [Int32], _ accepted: [UInt32], _ model: GapModel
  ) -> UInt32 {
    var rules: [Int] = []
    for position in found where !rules.contains(model.cases[Int(position)].rule) {
      rules.append(model.cases[Int(position)].rule)
    }
    func meets(_ form: Int) -> [Bool] { rules.map { accepted[$0] & 1 << UInt32(form) != 0 } }
    func named(_ form: Int) -> Int {
      rules.count { model.rules.rules[$0].namedForms.contains(forms[form].id) }
    }
    let order = forms.indices.sorted {
      if forms[$0].intensity != forms[$1].intensity {
        return forms[$0].intensity < forms[$1].intensity
      }
      let (a, b) = (named($0), named($1))
      return a != b ? a > b : $0 < $1
    }
    var kept: [[Bool]] = []
    var useful: UInt32 = 0
    for form in order {
      let own = meets(form)
      guard own.contains(true) else { continue }
      let isLess = kept.contains { other in zip(own, other).allSatisfy { !$0 || $1 } }
      if isLess { continue }
      kept.append(own)
      useful |= 1 << UInt32(form)
    }
    return useful
  }
}
