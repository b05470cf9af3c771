import NetworkGraph

/// What an analysis is to hold; nothing else is computed.
public struct AnalysisRequest: Sendable {
  public enum Part: Sendable, CaseIterable {
    case measures, figures
  }

  public var parts: Set<Part>
  public var options: AnalysisOptions

  public init(_ parts: Set<Part>, options: AnalysisOptions) {
    self.parts = parts
    self.options = options
  }
}

/// Everything that was found in a network on a day: computed once, printed by many.
public struct Analysis: Sendable {
  public let request: AnalysisRequest
  public let day: NetworkOnDay
  public let measures: InstitutionMeasures?
  public let figures: NetworkFigures?

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
  }

  /// Findings of reading, then of the day.
  public var findings: [Finding] { day.network.findings + day.findings }
}
