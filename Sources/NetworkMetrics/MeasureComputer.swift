import NetworkGraph

/// Computes the measures and figures that were asked for, each shared piece once.
struct MeasureComputer {
  let day: NetworkOnDay
  let options: AnalysisOptions
  fileprivate let columns: [MeasureColumn]
  private let progress: AnalysisProgress?
  /// Unweighted shortest paths, which columns and figures share; nil where nothing asks for them.
  let paths: ShortestPathMeasures?
  /// Betweenness from a sample, where that is wanted.
  let estimate: ApproximateBetweenness?

  var graph: Graph { day.graph }

  /// Searches the shortest paths, if a part asks for them; the rest waits until it is asked for.
  init(
    day: NetworkOnDay, options: AnalysisOptions, parts: Set<AnalysisRequest.Part>,
    progress: AnalysisProgress? = nil
  ) {
    self.day = day
    self.options = options
    self.progress = progress
    columns = options.tableColumns
    var need: ShortestPathNeed?
    if parts.contains(.measures), !options.isWeighted { need = PathColumns.need(Set(columns)) }
    if parts.contains(.figures) { need = .betweenness }
    let report = progress.map { progress in
      { (done: Int, total: Int) in progress(.shortestPaths, done, total) }
    }
    if need == .betweenness, let epsilon = options.approximation {
      estimate = day.graph.approximateBetweenness(
        epsilon: epsilon, seed: options.seed, threads: options.workers, progress: report)
      let others = columns.contains { $0 == .closeness || $0 == .harmonic }
      need = others || parts.contains(.figures) ? .distances : nil
    } else {
      estimate = nil
    }
    paths = need.map {
      day.graph.shortestPathMeasures(threads: options.workers, need: $0, progress: report)
    }
  }

  func measures() -> InstitutionMeasures {
    var shared = SharedMeasures(self)
    var computed: [(MeasureColumn, MeasureValues)] = []
    for column in columns {
      progress?(.measures, computed.count, columns.count)
      computed.append((column, values(column, &shared)))
    }
    return InstitutionMeasures(computed)
  }

  /// Unweighted betweenness, estimated or exact; nil where nothing asked for it.
  var unweightedBetweenness: [Double]? { estimate?.betweenness ?? paths?.betweenness }

  /// How near betweenness is to the true one; nil where nothing asked for it.
  var accuracy: BetweennessAccuracy? {
    if let estimate {
      return .sampled(
        samples: estimate.samples, maximalError: estimate.maximalError, epsilon: estimate.epsilon,
        delta: estimate.delta)
    }
    guard let paths, !paths.betweenness.isEmpty else { return nil }
    return paths.pathCountsAreExact ? .exact : .rounded
  }

  private func values(
    _ column: MeasureColumn, _ shared: inout SharedMeasures
  ) -> MeasureValues {
    if let paths, !options.isWeighted, estimate == nil || !isBetweenness(column) {
      let shared = PathColumns(
        paths: paths, nodeCount: graph.nodeCount, isDirected: graph.isDirected)
      if let values = shared.values(column) { return values }
    }
    if let (role, figure) = column.brokerage { return shared.brokerage(role, figure) }
    return switch column {
    case .degree: .integers(graph.degrees())
    case .inDegree: .integers(graph.inDegrees())
    case .outDegree: .integers(graph.outDegrees())
    case .strength: .decimals(graph.strengths())
    case .betweenness: .decimals(shared.betweenness.map { graph.nodeCount < 3 ? nil : $0 })
    case .betweennessNormalized: .decimals(graph.normalizedBetweenness(shared.betweenness))
    case .betweennessError:
      .decimals([Double?](repeating: estimate?.maximalError, count: graph.nodeCount))
    case .closeness: .decimals(graph.closeness(weighted: options.isWeighted))
    case .harmonic: .decimals(graph.harmonic(weighted: options.isWeighted))
    case .eigenvector: .decimals(eigenvector)
    case .pagerank: .decimals(graph.pageRank(weighted: options.isWeighted))
    case .core: .integers(graph.undirected.coreNumbers())
    case .clustering: .decimals(graph.undirected.localClustering())
    case .constraint: .decimals(shared.holes.constraint)
    case .effectiveSize: .decimals(shared.holes.effectiveSize)
    case .efficiency: .decimals(shared.holes.efficiency)
    case .hierarchy: .decimals(shared.holes.hierarchy)
    case .articulation: .integers(shared.cuts.isArticulation.map { $0 ? 1 : 0 })
    case .biconnected: .integers(shared.cuts.blockCounts)
    case .component: .integers(graph.undirected.components().numbers)
    case .community:
      .integers(graph.communities(weighted: options.isWeighted, seed: options.seed).numbers)
    case .eiIndex: .decimals(graph.eiIndices(groups: day.groups(by: options.groups).ofNode))
    case .forms: .integers(graph.formCounts(day.edgeForms().edges))
    case .coreness:
      .decimals(
        graph.corePeriphery(weighted: options.isWeighted)?.coreness
          ?? [Double?](repeating: nil, count: graph.nodeCount))
    default: .decimals([Double?](repeating: nil, count: graph.nodeCount))
    }
  }

  private func isBetweenness(_ column: MeasureColumn) -> Bool {
    column == .betweenness || column == .betweennessNormalized
  }

  private var eigenvector: [Double?] {
    graph.eigenvectorCentrality(weighted: options.isWeighted)
      ?? [Double?](repeating: nil, count: graph.nodeCount)
  }
}

/// What several columns are made from, computed when the first of them asks for it.
private struct SharedMeasures {
  private let computer: MeasureComputer
  lazy var betweenness = computer.betweenness
  lazy var holes = computer.graph.structuralHoles(
    weighted: computer.options.isWeighted, hierarchy: computer.columns.contains(.hierarchy))
  lazy var cuts = computer.graph.undirected.cuts()
  private lazy var groups = computer.day.groups(by: computer.options.groups).ofNode
  private lazy var brokerage = computer.graph.brokerage(
    groups: groups, partialCredit: computer.options.sharesBrokerage)
  private lazy var expectation = computer.graph.brokerageExpectation(groups: groups)

  init(_ computer: MeasureComputer) { self.computer = computer }

  mutating func brokerage(_ role: Brokerage.Role, _ figure: BrokerageFigure) -> MeasureValues {
    switch figure {
    case .score: .decimals(brokerage[role])
    case .expected: .decimals(expectation.expected[role.rawValue])
    case .z: .decimals(expectation.z(brokerage, role))
    }
  }
}

// MARK: - Shortest paths

extension MeasureComputer {
  fileprivate var betweenness: [Double] {
    if options.isWeighted { return graph.betweenness(weighted: true) }
    return unweightedBetweenness ?? []
  }
}
