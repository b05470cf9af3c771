import NetworkGraph

/// What an analysis is to hold; nothing else is computed.
public struct AnalysisRequest: Sendable {
  public enum Part: Sendable, CaseIterable {
    case measures, figures, gaps, timeline, coordinator, plan
    case robustness, need, peers, places, survey
  }

  public var parts: Set<Part>
  public var options: AnalysisOptions
  public var rules: RuleSet
  public var pathways: PathwaySet

  public init(
    _ parts: Set<Part>, options: AnalysisOptions, rules: RuleSet = .standard,
    pathways: PathwaySet = .standard
  ) {
    self.parts = parts
    self.options = options
    self.rules = rules
    self.pathways = pathways
  }
}

/// Everything that was found in a network on a day: computed once, printed by many.
public struct Analysis: Sendable {
  public let request: AnalysisRequest
  public let day: NetworkOnDay
  public let measures: InstitutionMeasures?
  public let figures: NetworkFigures?
  /// How near betweenness is to the true one; nil where nothing asked for it.
  public let betweennessAccuracy: BetweennessAccuracy?
  public let gaps: GapAnalysis?
  /// The network over time; without coverage where it is too large to be judged month by month.
  public let timeline: Timeline?
  /// Who would be left without the coordinator; nil too where there is none.
  public let coordinator: CoordinatorView?
  /// The ties that would close most, `budget` of them.
  public let plan: ClosingPlan?

  /// How far ranks and coverage would move without a part of the data, one for each way to leave
  /// something out that the data allow; none unless `AnalysisOptions.robustness` asks for samples.
  public let robustness: [Robustness]
  /// What is missing in people, one for each column of gminas.csv that holds numbers.
  public let needs: [Need]
  public let peers: Peers?
  public let places: ServicePlaces?
  public let survey: SurveyFigures?

  /// Up to so many institutions the timeline holds coverage.
  public static let mostJudgedOverTime = 2_000

  public init(
    _ network: CooperationNetwork, _ request: AnalysisRequest, progress: AnalysisProgress? = nil
  ) {
    self.init(network.onDay(request.options.graph), request, progress: progress)
  }

  public init(
    _ day: NetworkOnDay, _ request: AnalysisRequest, progress: AnalysisProgress? = nil
  ) {
    self.request = request
    self.day = day
    let options = request.options
    let computer = MeasureComputer(
      day: day, options: options, parts: request.parts, progress: progress)
    betweennessAccuracy = computer.accuracy
    measures = request.parts.contains(.measures) ? computer.measures() : nil
    if request.parts.contains(.figures) { progress?(.figures, 0, 0) }
    figures = request.parts.contains(.figures) ? computer.figures() : nil
    if request.parts.contains(.gaps) { progress?(.gaps, 0, 0) }
    let gaps =
      request.parts.isDisjoint(with: Self.partsOnGaps)
      ? nil
      : GapAnalysis(
        network: day, rules: request.rules, pathways: request.pathways,
        horizon: options.horizon, reach: options.reach)
    self.gaps = gaps
    if request.parts.contains(.coordinator) { progress?(.coordinator, 0, 0) }
    coordinator =
      request.parts.contains(.coordinator)
      ? gaps.flatMap { CoordinatorView($0, threads: options.workers) } : nil
    if request.parts.contains(.plan) { progress?(.plan, 0, 0) }
    plan =
      request.parts.contains(.plan)
      ? gaps.map { ClosingPlan($0, budget: options.budget, people: options.people) } : nil
    needs =
      request.parts.contains(.need)
      ? gaps.map { gaps in People.allCases.compactMap { Need(gaps, people: $0) } } ?? [] : []
    peers = request.parts.contains(.peers) ? gaps.map { Peers($0) } : nil
    places = request.parts.contains(.places) ? gaps.map { ServicePlaces($0) } : nil
    survey = request.parts.contains(.survey) ? SurveyFigures(day) : nil
    if request.parts.contains(.robustness) { progress?(.robustness, 0, 0) }
    robustness =
      request.parts.contains(.robustness)
      ? gaps.map { Self.robustness($0, options) } ?? [] : []
    if request.parts.contains(.timeline) { progress?(.timeline, 0, 0) }
    let isJudged = day.network.institutions.count <= Self.mostJudgedOverTime
    timeline =
      request.parts.contains(.timeline)
      ? Timeline(day.network, options: options, rules: isJudged ? request.rules : nil) : nil
  }

  /// Findings of reading, then of the day, then of rules and pathways.
  public var findings: [Finding] {
    day.network.findings + day.findings + request.rules.findings + request.pathways.findings
      + request.rules.unknownKinds(with: request.pathways, in: day.network)
  }

  private static let partsOnGaps: Set<AnalysisRequest.Part> = [
    .gaps, .coordinator, .plan, .robustness, .need, .peers, .places,
  ]

  private static func robustness(
    _ gaps: GapAnalysis, _ options: AnalysisOptions
  ) -> [Robustness] {
    Robustness.Sampling.allCases.compactMap {
      Robustness(
        gaps, by: $0, samples: options.robustness, seed: options.seed, threads: options.workers)
    }
  }
}
