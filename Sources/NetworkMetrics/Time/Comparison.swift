import NetworkGraph

/// What is new, what has ended and what has changed between two days of one dataset, or between two
/// datasets.
///
/// Institutions and events are matched by id; where only names match, that is reported apart. Recorded
/// ties are compared by pair and form: *new* counts on the second side and not on the first, *ended*
/// the other way round, *changed* stands otherwise on both, or passed from one state that does not
/// count to another.
///
///     let comparison = Comparison(before: .init(gaps: first), after: .init(gaps: second))
///     comparison.rows.filter { $0.what == .tie && $0.change == .ended }
///
/// The comparison of a state with itself has no rows; that of B with A has the rows of A with B, *new*
/// and *ended* and the two sides exchanged.
public struct Comparison: Sendable {
  /// One state of a network and what was found in it; what is nil is not compared.
  public struct Side: Sendable {
    public var day: NetworkOnDay
    public var gaps: GapAnalysis?
    public var figures: NetworkFigures?
    public var measures: InstitutionMeasures?

    public init(
      day: NetworkOnDay, gaps: GapAnalysis? = nil, figures: NetworkFigures? = nil,
      measures: InstitutionMeasures? = nil
    ) {
      self.day = day
      self.gaps = gaps
      self.figures = figures
      self.measures = measures
    }
  }

  public let before: Side
  public let after: Side
  public let match: InstitutionMatch
  /// The figures of both sides, changed or not: coverage, then those of the network.
  public let figures: [FigureChange]
  /// What differs: figures, coverage of gminas, institutions, ties, events, participations,
  /// expectations, measures; each by id.
  public let rows: [ComparisonRow]
  public let difference: NetworkDifference
  public let gaps: GapDifference?

  /// - Parameters:
  ///   - measures: the columns compared, as far as both sides hold them.
  ///   - before: the earlier side.
  ///   - after: the later side.
  /// - Complexity: O(*x* log *x*) in the size of both sides.
  public init(
    before: Side, after: Side, measures: [MeasureColumn] = [.degree, .betweenness]
  ) {
    self.before = before
    self.after = after
    let match = InstitutionMatch(before.day.network, after.day.network)
    self.match = match
    figures = Self.figures(before, after)
    difference = NetworkDifference(before.day, after.day)
    gaps = before.gaps.flatMap { old in after.gaps.map { GapDifference(old, $0) } }
    var rows = figures.filter(\.isChanged).map {
      ComparisonRow(.figure, id: $0.name, .of($0.before), .of($0.after))
    }
    rows += gaps.map { Self.coverage($0, after.day.network, before.day.network) } ?? []
    rows += InstitutionComparison(before.day, after.day, match).rows
    rows += TieComparison(before.day, after.day, match).rows
    rows += EventComparison(before.day, after.day, match).rows
    rows += gaps.map { Self.expectations($0) } ?? []
    for column in measures { rows += Self.measures(column, before, after, match) }
    self.rows = rows
  }
}

extension Comparison {
  private static func figures(_ before: Side, _ after: Side) -> [FigureChange] {
    var changes: [FigureChange] = []
    if let old = before.gaps, let new = after.gaps {
      changes.append(
        FigureChange(name: "coverage", before: old.meanCoverage, after: new.meanCoverage))
      changes.append(
        FigureChange(
          name: "coverage_law", before: old.mean(\.coverageLaw), after: new.mean(\.coverageLaw)))
      changes.append(
        FigureChange(name: "known", before: old.mean(\.known), after: new.mean(\.known)))
    }
    guard let old = before.figures, let new = after.figures else { return changes }
    var names = old.rows.map(\.name)
    names += new.rows.map(\.name).filter { !names.contains($0) }
    for name in names {
      func value(_ figures: NetworkFigures) -> Double? {
        figures.rows.first { $0.name == name }.flatMap(\.value)
      }
      changes.append(FigureChange(name: name, before: value(old), after: value(new)))
    }
    return changes
  }

  private static func coverage(
    _ gaps: GapDifference, _ after: CooperationNetwork, _ before: CooperationNetwork
  ) -> [ComparisonRow] {
    gaps.coverage.map { change in
      let names = [before, after].compactMap { $0.territory[change.gmina]?.name }
      return ComparisonRow(
        .coverage, id: change.gmina.description, name: names.leastName, .of(change.before),
        .of(change.after))
    }
  }

  private static func expectations(_ gaps: GapDifference) -> [ComparisonRow] {
    gaps.changes.map { change in
      let place = "\(change.rule)@\(change.territory)"
      return ComparisonRow(
        .expectation, id: change.unit.map { "\(place):\($0)" } ?? place,
        change.before.map { .status($0) } ?? .none, change.after.map { .status($0) } ?? .none)
    }
  }

  private static func measures(
    _ column: MeasureColumn, _ before: Side, _ after: Side, _ match: InstitutionMatch
  ) -> [ComparisonRow] {
    guard let old = before.measures?[column], let new = after.measures?[column] else { return [] }
    return match.pairs.compactMap { pair in
      guard let first = pair.before, let second = pair.after,
        let firstNode = before.day.node(ofInstitution: first),
        let secondNode = after.day.node(ofInstitution: second),
        old[firstNode] != new[secondNode]
      else { return nil }
      return ComparisonRow(
        .measure(column), id: pair.id,
        name: [
          before.day.network.institutions[first].name,
          after.day.network.institutions[second].name,
        ].leastName, .of(old[firstNode]), .of(new[secondNode]))
    }
  }
}

extension ComparisonRow.Value {
  static func of(_ number: Double?) -> Self { number.map { .number($0) } ?? .none }
  static func of(_ text: String) -> Self { text.isEmpty ? .none : .text(text) }
}
