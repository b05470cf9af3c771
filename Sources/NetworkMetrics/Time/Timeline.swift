import NetworkGraph

/// The network on the last day of each month or year, and the days on which most of it ends.
///
/// The span is that of the dates of ties and events, and the day of the analysis if there is one. Each
/// point is analysed as that day would be, so that its figures are those that `metrics` and `gaps`
/// print for it. What is planned stands apart and is in no figure, unless planned ties are included.
///
///     let timeline = Timeline(network, options: options, rules: .standard)
///     timeline.points.map(\.coverage)
///     timeline.ends[0].day  // 2028-12-31
public struct Timeline: Sendable {
  public enum Step: String, Sendable, CaseIterable {
    case month, year
  }

  /// The network on one day.
  public struct Point: Sendable, Equatable {
    /// The first and the last day of the month or year; the figures are those of the last.
    public let first: Day
    public let last: Day
    public let institutions: Int
    /// Tied pairs.
    public let ties: Int
    /// Recorded ties and events of lasting forms that run on the day.
    public let running: Int
    /// Ties and events that are planned on the day.
    public let planned: Int
    /// Ties and events of all forms whose first day, and lasting ones whose last day, lies in the month
    /// or year.
    public let begun: Int
    public let ended: Int
    /// Means over the gminas; nil where no rule applies, and where coverage was not asked for.
    public let coverage: Double?
    public let known: Double?
  }

  public let step: Step
  /// In the order of time; empty where nothing has a date.
  public let points: [Point]
  /// Whether the span was longer than `mostPoints` and its beginning was left out.
  public let isCut: Bool
  /// The days on which lasting ties and events end: those with most of them first.
  public let ends: [EndDay]
  /// Lasting ties and events that run on the day of the analysis and end within the horizon, by end;
  /// empty without a day.
  public let expiring: [Undertaking]
  /// What is planned on the day of the analysis, in the order of the files.
  public let planned: [Undertaking]

  /// A timeline has no more points than this.
  public static let mostPoints = 240
  /// A span of more months than this is told by years.
  public static let mostMonths = 48
  /// An end this many days after all else is no date but a way to say *without end*.
  static let farAway = 30 * 366

  /// - Parameters:
  ///   - rules: nil leaves coverage out.
  ///   - step: nil takes months up to `mostMonths` of them, then years.
  ///   - network: the dataset.
  ///   - options: of each analysis; its day does not matter.
  /// - Complexity: that of one analysis for each point.
  public init(
    _ network: CooperationNetwork, options: AnalysisOptions, rules: RuleSet?, step: Step? = nil
  ) {
    let undertakings = Undertaking.all(of: network, on: options.graph)
    let counted = undertakings.filter { $0.status != .planned }
    var periods: [(first: Day, last: Day)] = []
    var chosen = step ?? .month
    if let span = Self.span(of: undertakings, options.graph.asOf) {
      let months = Self.periods(.month, span)
      if step == nil, months.count > Self.mostMonths { chosen = .year }
      periods = chosen == .month ? months : Self.periods(.year, span)
    }
    self.step = chosen
    isCut = periods.count > Self.mostPoints
    points = Self.points(
      Array(periods.suffix(Self.mostPoints)), network, undertakings, options, rules)
    ends = EndDay.all(of: network, counted, options.graph)
    let day = options.graph.asOf
    expiring = counted.filter { $0.isExpiring(on: day, horizon: options.horizon) }
      .sorted { first, second in (first.end ?? Self.never) < (second.end ?? Self.never) }
    planned = undertakings.filter { $0.status == .planned }
  }

  private static let never = Day(number: .max)
}

// MARK: - Months and years

extension Timeline {
  /// From the first to the last day that anything bears.
  static func span(of undertakings: [Undertaking], _ day: Day?) -> (first: Day, last: Day)? {
    let starts = undertakings.compactMap(\.start)
    let ends = undertakings.compactMap(\.end)
    guard let latestStart = (starts + (day.map { [$0] } ?? [])).max() ?? ends.min() else {
      return nil
    }
    let latest = latestStart.advanced(by: farAway)
    let days = starts + ends.filter { $0 <= latest } + (day.map { [$0] } ?? [])
    guard let first = days.min(), let last = days.max() else { return nil }
    return (first, last)
  }

  /// The months or years that a span touches; no more than the years 1 to 9999 have.
  static func periods(_ step: Step, _ span: (first: Day, last: Day)) -> [(first: Day, last: Day)] {
    var (year, month, _) = span.first.calendar
    if step == .year { month = 1 }
    var periods: [(first: Day, last: Day)] = []
    while let first = Day(year: year, month: month, day: 1), first <= span.last {
      let lastMonth = step == .year ? 12 : month
      guard
        let last = Day(
          year: year, month: lastMonth, day: Day.length(ofMonth: lastMonth, year: year))
      else { break }
      periods.append((first, last))
      if step == .month, month < 12 {
        month += 1
      } else {
        year += 1
        month = 1
      }
    }
    return periods
  }

  private static func points(
    _ periods: [(first: Day, last: Day)], _ network: CooperationNetwork,
    _ undertakings: [Undertaking], _ options: AnalysisOptions, _ rules: RuleSet?
  ) -> [Point] {
    var points: [Point] = []
    WorkerThreads.inOrder(
      items: periods.count, threads: options.threads, state: { () },
      work: { _, item in
        point(periods[item], network, undertakings, options, rules)
      },
      deliver: { _, point in points.append(point) })
    return points
  }

  private static func point(
    _ period: (first: Day, last: Day), _ network: CooperationNetwork,
    _ undertakings: [Undertaking], _ options: AnalysisOptions, _ rules: RuleSet?
  ) -> Point {
    var graphOptions = options.graph
    graphOptions.asOf = period.last
    let day = network.onDay(graphOptions)
    let gaps = rules.map {
      GapAnalysis(
        network: day, rules: $0, pathways: PathwaySet(pathways: []), horizon: options.horizon,
        reach: options.reach)
    }
    func isInside(_ day: Day?) -> Bool {
      day.map { period.first <= $0 && $0 <= period.last } ?? false
    }
    let counted = undertakings.filter { $0.status != .planned }
    return Point(
      first: period.first, last: period.last, institutions: day.nodeCount,
      ties: day.graph.undirected.edgeCount,
      running: counted.count {
        !$0.isPoint && $0.state(on: period.last, window: graphOptions.window) == .active
      },
      planned: undertakings.count - counted.count,
      begun: counted.count { isInside($0.start) },
      ended: counted.count { !$0.isPoint && isInside($0.end) },
      coverage: gaps?.meanCoverage, known: gaps?.mean(\.known))
  }
}
