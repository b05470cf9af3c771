import NetworkGraph

/// What a tie that is not there, or a member that an event has not, would do for the expectations.
///
/// Made from a finished analysis, it answers for one change what scores it would bring, and keeps the
/// changes that are taken: so a plan is built step by step without judging the whole network again.
/// What it foretells is what `GapAnalysis` finds when the tie is really there.
///
///     var evaluator = GapEvaluator(gaps)
///     let changes = evaluator.changes(addingTie: "referral", from: ops, to: pup)
///     evaluator.gain(of: changes)   // by how much the mean coverage rises
///     evaluator.apply(changes)
///
/// Institutions, events and expectations are positions, as everywhere. A new tie is taken for recorded,
/// undirected, running and without an end; one of a point form for as fresh as is asked.
public struct GapEvaluator: Sendable {
  /// A score that would be another; nil: not applicable.
  public struct Change: Sendable, Hashable {
    /// A position in `GapAnalysis.expectations`.
    public let expectation: Int
    public let score: Double?
  }

  /// The score of each expectation with what was taken so far; nil: not applicable.
  public private(set) var scores: [Double?]
  /// The mean coverage over the gminas where it is defined; nil if it is nowhere.
  public var coverage: Double? { covered > 0 ? total / Double(covered) : nil }

  var model: GapModel
  /// The sum of the coverages of gminas, and how many there are.
  private var total = 0.0
  private var covered = 0
  /// The expectations of each gmina, and of each voivodeship: runs of one territory.
  private let runs: [Range<Int>]
  /// The run of each expectation.
  private let runOf: [Int32]
  private var coverages: [Double?]
  /// The cases that an institution is a first, and a second member of.
  let asFirst: MemberRows
  let asSecond: MemberRows
  var teams: TeamRuns

  /// - Complexity: O(*m*) for *m* members of all expectations.
  public init(_ gaps: GapAnalysis) {
    model = gaps.model
    scores = gaps.expectations.map(\.score)
    var runs: [Range<Int>] = []
    var start = 0
    while start < scores.count {
      var end = start
      let territory = gaps.expectations[start].territory
      while end < scores.count, gaps.expectations[end].territory == territory { end += 1 }
      runs.append(start..<end)
      start = end
    }
    self.runs = runs
    runOf = runs.enumerated().flatMap { [Int32](repeating: Int32($0), count: $1.count) }
    let count = model.network.network.institutions.count
    asFirst = MemberRows(model, institutions: count) { $0.first }
    asSecond = MemberRows(model, institutions: count) { $0.second }
    teams = TeamRuns(model)
    coverages = []
    coverages = runs.map { coverage(of: $0, [:]) }
    for (place, run) in runs.enumerated() where isGmina(run) {
      if let coverage = coverages[place] {
        total += coverage
        covered += 1
      }
    }
  }

  private func isGmina(_ run: Range<Int>) -> Bool {
    model.cases[run.lowerBound].territory.level == .gmina
  }

  /// The coverage of a run of expectations with some of them changed.
  private func coverage(of run: Range<Int>, _ changed: [Int: Double?]) -> Double? {
    guard isGmina(run) else { return nil }
    var (weighted, weights) = (0.0, 0.0)
    var place = run.lowerBound
    while place < run.upperBound {
      let rule = model.cases[place].rule
      var (sum, count) = (0.0, 0.0)
      while place < run.upperBound, model.cases[place].rule == rule {
        if let score = changed[place] ?? scores[place] {
          sum += score
          count += 1
        }
        place += 1
      }
      guard count > 0 else { continue }
      let weight = model.rules.rules[rule].strength.weight
      weighted += sum / count * weight
      weights += weight
    }
    return weights > 0 ? weighted / weights : nil
  }
}

// MARK: - Taking changes

extension GapEvaluator {
  /// By how much changes raise the mean coverage over gminas; a coverage that they make defined counts
  /// as if it had been 0.
  public func gain(of changes: [Change]) -> Double {
    guard covered > 0 else { return 0 }
    var gain = 0.0
    for (run, changed) in grouped(changes) {
      gain += (coverage(of: runs[run], changed) ?? 0) - (coverages[run] ?? 0)
    }
    return gain / Double(covered)
  }

  /// Takes changes as done.
  public mutating func apply(_ changes: [Change]) {
    for (run, changed) in grouped(changes) {
      for (expectation, score) in changed { scores[expectation] = score }
      let now = coverage(of: runs[run], [:])
      if isGmina(runs[run]) {
        total += (now ?? 0) - (coverages[run] ?? 0)
        covered += (now == nil ? 0 : 1) - (coverages[run] == nil ? 0 : 1)
      }
      coverages[run] = now
    }
  }

  /// The changes of each run, by rising run.
  private func grouped(_ changes: [Change]) -> [(run: Int, changed: [Int: Double?])] {
    var byRun: [Int: [Int: Double?]] = [:]
    for change in changes {
      byRun[Int(runOf[change.expectation]), default: [:]][change.expectation] = .some(change.score)
    }
    return byRun.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

// MARK: - A new tie

extension GapEvaluator {
  /// The expectations that a tie between two institutions could touch, rising.
  ///
  /// - Complexity: O(*c* log *c*) for *c* expectations that the one of them with fewer has a part in.
  public func expectations(between first: Int, and second: Int) -> [Int] {
    touched(Int32(first), Int32(second)).map(\.expectation)
  }

  /// The institutions that the two sides of an expectation hold: what a tie could join.
  public func sides(of expectation: Int) -> (first: [Int], second: [Int]) {
    let found = model.cases[expectation]
    return (
      model.members[found.first].map { Int($0.institution) },
      model.members[found.second].map { Int($0.institution) }
    )
  }

  /// The scores that a new tie of a form would raise.
  public func changes(addingTie form: String, from first: Int, to second: Int) -> [Change] {
    let link = Link(
      from: first, to: second, form: form, intensity: TieForm.intensity(of: form), weight: 1,
      origin: .tie(-1), state: .active)
    return changes(adding: link)
  }

  /// The scores that one more link would raise.
  func changes(adding link: Link) -> [Change] {
    var best: [Int: Standing] = [:]
    for (expectation, first) in touched(link.from, link.to) {
      let standing = standing(of: expectation, with: link, first: first)
      best[expectation] = max(best[expectation] ?? .nothing, standing)
    }
    return best.sorted { $0.key < $1.key }.compactMap { expectation, standing in
      guard let score = scores[expectation], score < standing.score else { return nil }
      return Change(expectation: expectation, score: standing.score)
    }
  }

  /// How far a link goes for an expectation, whose first part `first` plays.
  private func standing(of expectation: Int, with link: Link, first: Int32) -> Standing {
    let found = model.cases[expectation]
    let judge = model.judges[found.rule]
    if found.shape == .partner, !judge.accepts(link.form) {
      let other = link.from == first ? link.to : link.from
      guard model.members[found.second].holds(other) else { return .nothing }
    }
    return judge.standing(of: link, first: first)
  }

  /// The expectations that a pair could meet, with the end that plays the first part; of a rule that
  /// asks for a partner any pair with a first unit.
  private func touched(_ a: Int32, _ b: Int32) -> [(expectation: Int, first: Int32)] {
    var found: [(expectation: Int, first: Int32)] = []
    for (first, second) in [(a, b), (b, a)] {
      let (own, other) = (asFirst.cases(of: first), asSecond.cases(of: second))
      if own.count <= other.count {
        for place in own where isTouched(Int(place), by: second, isSecond: true) {
          found.append((Int(place), first))
        }
      } else {
        for place in other where isTouched(Int(place), by: first, isSecond: false) {
          found.append((Int(place), first))
        }
        for place in own where model.cases[Int(place)].shape == .partner {
          found.append((Int(place), first))
        }
      }
    }
    return found.sorted {
      $0.expectation != $1.expectation ? $0.expectation < $1.expectation : $0.first < $1.first
    }
  }

  private func isTouched(_ place: Int, by unit: Int32, isSecond: Bool) -> Bool {
    let found = model.cases[place]
    switch found.shape {
    case .pairs: return model.members[isSecond ? found.second : found.first].holds(unit)
    case .partner: return isSecond
    case .notApplicable, .unit, .team: return false
    }
  }
}

/// For each institution the cases that it is a member of.
struct MemberRows: Sendable {
  private let offsets: [Int32]
  private let rows: [Int32]

  init(_ model: GapModel, institutions: Int, _ side: (ExpectationCase) -> Range<Int>) {
    var offsets = [Int32](repeating: 0, count: institutions + 1)
    for found in model.cases {
      for member in model.members[side(found)] { offsets[Int(member.institution) + 1] += 1 }
    }
    for place in 0..<institutions { offsets[place + 1] += offsets[place] }
    var next = offsets
    var rows = [Int32](repeating: 0, count: Int(offsets[institutions]))
    for (position, found) in model.cases.enumerated() {
      for member in model.members[side(found)] {
        rows[Int(next[Int(member.institution)])] = Int32(position)
        next[Int(member.institution)] += 1
      }
    }
    self.offsets = offsets
    self.rows = rows
  }

  /// Positions in `GapModel.cases`, rising.
  func cases(of institution: Int32) -> ArraySlice<Int32> {
    rows[Int(offsets[Int(institution)])..<Int(offsets[Int(institution) + 1])]
  }
}
