import NetworkGraph

/// Computes the measures and figures that were asked for, each shared piece once.
struct MeasureComputer {
  let day: NetworkOnDay
  let options: AnalysisOptions
  private let columns: [MeasureColumn]
  /// Unweighted shortest paths, which columns and figures share; nil where nothing asks for them.
  private let paths: ShortestPathMeasures?

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
    let wanted = Set(columns)
    let cuts =
      wanted.isDisjoint(with: [.articulation, .biconnected]) ? nil : graph.undirected.cuts()
    let betweenness =
      wanted.isDisjoint(with: [.betweenness, .betweennessNormalized]) ? [] : self.betweenness
    return InstitutionMeasures(
      columns.compactMap { column in
        values(column, betweenness: betweenness, cuts: cuts).map { (column, $0) }
      })
  }

  private func values(
    _ column: MeasureColumn, betweenness: [Double], cuts: Cuts?
  ) -> MeasureValues? {
    switch column {
    case .degree: .integers(graph.degrees())
    case .inDegree: .integers(graph.inDegrees())
    case .outDegree: .integers(graph.outDegrees())
    case .strength: .decimals(graph.strengths())
    case .betweenness:
      .decimals(betweenness.map { graph.nodeCount < 3 ? nil : $0 })
    case .betweennessNormalized: .decimals(graph.normalizedBetweenness(betweenness))
    case .closeness: .decimals(closeness)
    case .harmonic: .decimals(harmonic)
    case .core: .integers(graph.undirected.coreNumbers())
    case .clustering: .decimals(graph.undirected.localClustering())
    case .articulation: cuts.map { .integers($0.isArticulation.map { $0 ? 1 : 0 }) }
    case .biconnected: cuts.map { .integers($0.blockCounts.map(Optional.some)) }
    case .component: .integers(graph.undirected.components().numbers.map(Optional.some))
    case .forms: .integers(formCounts())
    default: nil
    }
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

// MARK: - Shortest paths

extension MeasureComputer {
  private var betweenness: [Double] {
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

// MARK: - The network as a whole

extension MeasureComputer {
  func figures() -> NetworkFigures {
    var rows: [(name: String, value: Double?)] = []
    func add(_ figure: NetworkFigure, _ value: Double?) { rows.append((figure.rawValue, value)) }
    let undirected = graph.undirected
    let components = undirected.components()
    let main = mainComponent(components)
    let cuts = undirected.cuts()
    add(.nodes, Double(graph.nodeCount))
    add(.ties, Double(graph.edgeCount))
    add(.density, graph.density())
    add(.components, Double(components.count))
    add(.isolates, Double(components.isolates))
    add(.diameter, main.diameter)
    add(.meanDistance, main.meanDistance)
    add(.degreeCentralization, graph.degreeCentralization())
    add(.betweennessCentralization, graph.betweennessCentralization(paths?.betweenness ?? []))
    add(.transitivity, undirected.transitivity())
    add(.articulationUnits, Double(cuts.isArticulation.count { $0 }))
    add(.bridges, Double(cuts.bridges.count))
    return NetworkFigures(rows: rows)
  }

  private func mainComponent(
    _ components: Components
  ) -> (diameter: Double?, meanDistance: Double?) {
    guard let paths else { return (nil, nil) }
    var greatest: Int32 = 0
    var sum: Int64 = 0
    var pairs: Int64 = 0
    for node in 0..<graph.nodeCount where components.numbers[node] == 1 {
      greatest = max(greatest, paths.eccentricity[node])
      sum += paths.distanceSum[node]
      pairs += Int64(paths.reached[node])
    }
    guard pairs > 0 else { return (nil, nil) }
    return (Double(greatest), Double(sum) / Double(pairs))
  }
}
