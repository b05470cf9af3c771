import NetworkGraph

/// How much of what is expected in one place is there.
///
/// Each rule counts the mean score of its expectations (met and expiring 1, weak 0.5, gap and missing
/// unit 0); the coverage is the mean over the rules that apply, weighted by their strength: law 3,
/// duty 2, practice 1.
///
///     // a law with one of two expectations met, a practice met
///     coverage       // (3 * 0.5 + 1 * 1) / 4 = 0.625
///     coverageEqual  // (0.5 + 1) / 2 = 0.75
///     coverageLaw    // 0.5
///
/// It is undefined, nil, where no rule applies.
public struct Coverage: Sendable, Hashable {
  /// How many expectations apply: the sum of the five below.
  public private(set) var applicable = 0
  public private(set) var met = 0
  public private(set) var weak = 0
  public private(set) var expiring = 0
  public private(set) var gap = 0
  public private(set) var missingUnit = 0
  /// How many of those that apply are confirmed by the data.
  public private(set) var confirmed = 0
  /// 0 to 1.
  public private(set) var coverage: Double?
  /// With equal weights.
  public private(set) var coverageEqual: Double?
  /// Of the rules of law alone.
  public private(set) var coverageLaw: Double?

  /// - Parameter rows: expectations of one place; those of a rule stand together.
  init(_ rows: ArraySlice<Expectation>, _ rules: RuleSet) {
    var (weighted, weights, equal, count, law, laws) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    var start = rows.startIndex
    while start < rows.endIndex {
      let rule = rows[start].rule
      var (sum, scored) = (0.0, 0)
      while start < rows.endIndex, rows[start].rule == rule {
        if let score = rows[start].score {
          sum += score
          scored += 1
          tally(rows[start])
        }
        start += 1
      }
      guard scored > 0 else { continue }
      let (mean, strength) = (sum / Double(scored), rules.rules[rule].strength)
      weighted += mean * strength.weight
      weights += strength.weight
      equal += mean
      count += 1
      if strength == .law {
        law += mean
        laws += 1
      }
    }
    coverage = weights > 0 ? weighted / weights : nil
    coverageEqual = count > 0 ? equal / count : nil
    coverageLaw = laws > 0 ? law / laws : nil
  }

  private mutating func tally(_ row: Expectation) {
    applicable += 1
    if row.certainty == .confirmed { confirmed += 1 }
    switch row.status {
    case .met: met += 1
    case .weak: weak += 1
    case .expiring: expiring += 1
    case .gap: gap += 1
    case .missingUnit: missingUnit += 1
    case .notApplicable: break
    }
  }
}

extension Coverage {
  /// The share of the expectations that apply of which the data say how they stand; nil if none.
  public var known: Double? {
    applicable > 0 ? Double(confirmed) / Double(applicable) : nil
  }
}
