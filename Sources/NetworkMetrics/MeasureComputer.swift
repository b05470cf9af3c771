import NetworkGraph

/// Computes the measures and figures that were asked for, each shared piece once.
struct MeasureComputer {
  let day: NetworkOnDay
  let options: AnalysisOptions
  private let columns: [MeasureColumn]
  /// Unweighted shortest paths, which columns and figures share; nil where nothing asks for them.
  let paths: ShortestPathMeasures?

  var graph: Graph { day.graph }

  /// Searches the shortest paths, if a part asks for them; the rest waits until it is asked for.
  ///
  /// - Parameter progress: called with the sources done and all of them.
  init(
    day: NetworkOnDay, options: AnalysisOptions, parts: Set<AnalysisRequest.Part>,
    progress: ((Int, Int) -> Void)? = nil
  ) {
    self.day = day
    self.options = options
    columns = options.columns ?? MeasureColumn.standard(isDirected: options.graph.isDirected)
    var need: ShortestPathNeed?
    if parts.contains(.measures), !options.isWeighted {
      if columns.contains(.closeness) || columns.contains(.harmonic) { need = .distances }
      if columns.contains(.betweenness) || columns.contains(.betweennessNormalized) {
        need = .betweenness
      }
    }
    if parts.contains(.figures) { need = .betweenness }
    paths = need.map {
      day.graph.shortestPathMeasures(
        threads: options.threads > 0 ? options.threads : WorkerThreads.processors, need: $0,
        progress: progress)
    }
  }

  func measures() -> InstitutionMeasures {
    let shared = SharedMeasures(self, wanted: Set(columns))
    return InstitutionMeasures(columns.map { ($0, values($0, shared)) })
  }

  private func values(_ column: MeasureColumn, _ shared: SharedMeasures) -> MeasureValues {
    switch column {
    case .degree: .integers(graph.degrees())
    case .inDegree: .integers(graph.inDegrees())
    case .outDegree: .integers(graph.outDegrees())
    case .strength: .decimals(graph.strengths())
    case .betweenness: .decimals(shared.betweenness.map { graph.nodeCount < 3 ? nil : $0 })
    case .betweennessNormalized: .decimals(graph.normalizedBetweenness(shared.betweenness))
    case .closeness: .decimals(closeness)
    case .harmonic: .decimals(harmonic)
    case .eigenvector: .decimals(eigenvector)
    case .pagerank: .decimals(graph.pageRank(weighted: options.isWeighted))
    case .core: .integers(graph.undirected.coreNumbers())
    case .clustering: .decimals(graph.undirected.localClustering())
    case .constraint: .decimals(shared.holes?.constraint ?? [])
    case .effectiveSize: .decimals(shared.holes?.effectiveSize ?? [])
    case .efficiency: .decimals(shared.holes?.efficiency ?? [])
    case .hierarchy: .decimals(shared.holes?.hierarchy ?? [])
    case .articulation: .integers(shared.cuts?.isArticulation.map { $0 ? 1 : 0 } ?? [])
    case .biconnected: .integers(shared.cuts?.blockCounts ?? [])
    case .component: .integers(graph.undirected.components().numbers)
    case .community:
      .integers(graph.communities(weighted: options.isWeighted, seed: options.seed).numbers)
    case .brokerageCoordinator: .decimals(shared.brokerage?[.coordinator] ?? [])
    case .brokerageItinerant: .decimals(shared.brokerage?[.itinerant] ?? [])
    case .brokerageGatekeeper: .decimals(shared.brokerage?[.gatekeeper] ?? [])
    case .brokerageRepresentative: .decimals(shared.brokerage?[.representative] ?? [])
    case .brokerageLiaison: .decimals(shared.brokerage?[.liaison] ?? [])
    case .eiIndex: .decimals(graph.eiIndices(groups: day.groups(by: options.groups).ofNode))
    case .forms: .integers(formCounts())
    case .coreness:
      .decimals(
        graph.corePeriphery(weighted: options.isWeighted)?.coreness
          ?? [Double?](repeating: nil, count: graph.nodeCount))
    }
  }

  private var eigenvector: [Double?] {
    graph.eigenvectorCentrality(weighted: options.isWeighted)
      ?? [Double?](repeating: nil, count: graph.nodeCount)
  }

  /// The number of distinct forms of each node's ties.
  private func formCounts() -> [Int?] {
    var forms = [Set<String>](repeating: [], count: graph.nodeCount)
    for edge in 0..<graph.edgeCount {
      for form in day.forms(ofEdge: edge) {
        forms[Int(graph.edgeSources[edge])].insert(form)
        forms[Int(graph.edgeTargets[edge])].insert(form)
      }
    }
    return forms.map(\.count)
  }
}

/// What several columns are made from, computed if one of them is wanted.
private struct SharedMeasures {
  var betweenness: [Double] = []
  var holes: StructuralHoles?
  var cuts: Cuts?
  var brokerage: Brokerage?

  init(_ computer: MeasureComputer, wanted: Set<MeasureColumn>) {
    let graph = computer.graph
    let options = computer.options
    if !wanted.isDisjoint(with: [.betweenness, .betweennessNormalized]) {
      betweenness = computer.betweenness
    }
    if !wanted.isDisjoint(with: [.constraint, .effectiveSize, .efficiency, .hierarchy]) {
      holes = graph.structuralHoles(weighted: options.isWeighted)
    }
    if !wanted.isDisjoint(with: [.articulation, .biconnected]) { cuts = graph.undirected.cuts() }
    if !wanted.isDisjoint(with: Set(MeasureColumn.brokerage)) {
      brokerage = graph.brokerage(groups: computer.day.groups(by: options.groups).ofNode)
    }
  }
}

// MARK: - Shortest paths

extension MeasureComputer {
  fileprivate var betweenness: [Double] {
    if options.isWeighted { return graph.betweenness(weighted: true) }
    return paths?.betweenness ?? []
  }

  private var closeness: [Double?] {
    guard !options.isWeighted, let paths else { return graph.closeness(weighted: true) }
    let others = Double(graph.nodeCount - 1)
    return (0..<graph.nodeCount).map { node in
      guard others > 0 else { return nil }
      let reached = Double(paths.reached[node])
      return reached == 0 ? 0 : reached / others * (reached / Double(paths.distanceSum[node]))
    }
  }

  private var harmonic: [Double?] {
    guard !options.isWeighted, let paths else { return graph.harmonic(weighted: true) }
    let others = Double(graph.nodeCount - 1)
    return paths.harmonicSum.map { others > 0 ? $0 / others : nil }
  }
}
