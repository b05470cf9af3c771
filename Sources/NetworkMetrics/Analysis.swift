import NetworkGraph

/// What an analysis is to hold; nothing else is computed.
public struct AnalysisRequest: Sendable {
  public enum Part: Sendable, CaseIterable {
    case measures, figures, gaps
  }

  public var parts: Set<Part>
  public var options: AnalysisOptions
  public var rules: RuleSet

  public init(
    _ parts: Set<Part>, options: AnalysisOptions, rules: RuleSet = .standard
  ) {
    self.parts = parts
    self.options = options
    self.rules = rules
  }
}

/// Everything that was found in a network on a day: computed once, printed by many.
public struct Analysis: Sendable {
  public let request: AnalysisRequest
  public let day: NetworkOnDay
  public let measures: InstitutionMeasures?
  public let figures: NetworkFigures?
  public let gaps: GapAnalysis?

  public init(_ network: CooperationNetwork, _ request: AnalysisRequest) {
    self.init(network.onDay(request.options.graph), request)
  }

  public init(_ day: NetworkOnDay, _ request: AnalysisRequest) {
    self.request = request
    self.day = day
    let options = request.options
    let computer = MeasureComputer(day: day, options: options, parts: request.parts)
    measures = request.parts.contains(.measures) ? computer.measures() : nil
    figures = request.parts.contains(.figures) ? computer.figures() : nil
    gaps =
      request.parts.contains(.gaps)
      ? GapAnalysis(
        network: day, rules: request.rules, horizon: options.horizon, reach: options.reach)
      : nil
  }

  /// Findings of reading, then of the day.
  public var findings: [Finding] { day.network.findings + day.findings }
}
