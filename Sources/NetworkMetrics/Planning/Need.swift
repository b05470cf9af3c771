import NetworkGraph

/// How many people live where something is missing.
///
/// A gap in a gmina of thirty thousand is not that in one of two: gminas are weighted by a column of
/// gminas.csv. A rule that is half met in a gmina counts half of its people.
///
///     let need = Need(gaps, people: .unemployed)
///     need?.rules.first?.people   // 4,120 unemployed live where the rule is not met
///
/// Gminas without a number add nothing and are counted in `gminasWithoutPeople`.
public struct Need: Sendable {
  /// What a rule leaves open.
  public struct RuleNeed: Sendable, Equatable {
    /// A position in `RuleSet.rules`.
    public let rule: Int
    /// People times what is missing: 1 less the mean score of the rule's expectations.
    public let people: Double
    /// As a share of the people of the gminas where the rule applies.
    public let share: Double
    /// In how many gminas something of it is missing.
    public let gminas: Int
  }

  /// Who has no way to a kind of service.
  public struct ReachNeed: Sendable, Equatable {
    /// One of ``GminaFigures/reachKinds``.
    public let kind: String
    /// People of gminas from none of whose units a path leads to one of the kind.
    public let people: Double
    public let share: Double
    public let gminas: Int
  }

  /// What one gmina lacks.
  public struct GminaNeed: Sendable, Equatable {
    public let gmina: TerritoryCode
    public let people: Double
    public let coverage: Double
    /// `people * (1 - coverage)`.
    public let unmet: Double
  }

  public let people: People
  /// Of all gminas with a number.
  public let total: Double
  public let gminasWithoutPeople: Int
  /// Those that leave something open, most people first; of equal ones the order of the rules.
  public let rules: [RuleNeed]
  /// In the order of ``GminaFigures/reachKinds``.
  public let reach: [ReachNeed]
  /// Gminas with a number and a coverage, the greatest need first; of equal ones by code.
  public let gminas: [GminaNeed]

  /// Nil where no gmina has a number in the column.
  ///
  /// - Complexity: O(*e* + *g* log *g*) for *e* expectations and *g* gminas.
  public init?(_ gaps: GapAnalysis, people column: People) {
    let codes = gaps.perGmina.map(\.code)
    guard let numbers = gaps.network.network.territory.people(column, of: codes) else { return nil }
    people = column
    total = numbers.reduce(0) { $0 + ($1 ?? 0) }
    gminasWithoutPeople = numbers.count { $0 == nil }
    rules = Self.rules(gaps, numbers)
    reach = GminaFigures.reachKinds.indices.map { Self.reach($0, gaps.perGmina, numbers) }
    gminas = zip(gaps.perGmina, numbers).compactMap { figures, number in
      guard let number, let coverage = figures.coverage.coverage else { return nil }
      return GminaNeed(
        gmina: figures.code, people: number, coverage: coverage, unmet: number * (1 - coverage))
    }.sorted { $0.unmet != $1.unmet ? $0.unmet > $1.unmet : $0.gmina < $1.gmina }
  }

  private static func rules(_ gaps: GapAnalysis, _ numbers: [Double?]) -> [RuleNeed] {
    let places = Dictionary(
      uniqueKeysWithValues: gaps.perGmina.enumerated().map { ($1.code, $0) })
    var missing = [Double](repeating: 0, count: gaps.rules.rules.count)
    var all = missing
    var gminas = [Int](repeating: 0, count: missing.count)
    var start = 0
    let rows = gaps.expectations
    while start < rows.count {
      let (territory, rule) = (rows[start].territory, rows[start].rule)
      var (sum, count) = (0.0, 0)
      while start < rows.count, rows[start].territory == territory, rows[start].rule == rule {
        if let score = rows[start].score {
          sum += score
          count += 1
        }
        start += 1
      }
      guard count > 0, gaps.rules.rules[rule].scope != .voivodeship, let place = places[territory]
      else { continue }
      let open = 1 - sum / Double(count)
      if open > 0 { gminas[rule] += 1 }
      missing[rule] += (numbers[place] ?? 0) * open
      all[rule] += numbers[place] ?? 0
    }
    return missing.indices.filter { gminas[$0] > 0 }.map { rule in
      RuleNeed(
        rule: rule, people: missing[rule], share: all[rule] > 0 ? missing[rule] / all[rule] : 0,
        gminas: gminas[rule])
    }.sorted { $0.people != $1.people ? $0.people > $1.people : $0.rule < $1.rule }
  }

  private static func reach(
    _ kind: Int, _ figures: [GminaFigures], _ numbers: [Double?]
  ) -> ReachNeed {
    var (people, all, gminas) = (0.0, 0.0, 0)
    for (gmina, number) in zip(figures, numbers) {
      all += number ?? 0
      if gmina.reach[kind] != nil { continue }
      people += number ?? 0
      gminas += 1
    }
    return ReachNeed(
      kind: GminaFigures.reachKinds[kind], people: people, share: all > 0 ? people / all : 0,
      gminas: gminas)
  }
}
