import NetworkGraph

// MARK: - The network as a whole

extension MeasureComputer {
  /// The figures of the network; those that need permutations only where the options ask for all.
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
    let betweenness = unweightedBetweenness ?? []
    add(.betweennessCentralization, graph.betweennessCentralization(betweenness))
    rows += accuracyFigures()
    add(.transitivity, undirected.transitivity())
    add(.articulationUnits, Double(cuts.isArticulation.count { $0 }))
    add(.bridges, Double(cuts.bridges.count))
    rows += groupFigures() + censusFigures() + surveyFigures()
    let governance = graph.governanceForm(isCoordinator: isCoordinator, betweenness: betweenness)
    rows += governanceFigures(governance)
    return NetworkFigures(rows: rows, governance: governance)
  }

  /// The bodies whose task is to coordinate others: ROPS, and the marshal's office they belong to.
  private var isCoordinator: [Bool] {
    day.perNode { !Set($0.roles).isDisjoint(with: ["ROPS", "UM"]) }
  }

  private func accuracyFigures() -> [(name: String, value: Double?)] {
    switch accuracy {
    case .sampled(let samples, let error, _, let delta):
      [
        (NetworkFigure.betweennessSamples.rawValue, Double(samples)),
        (NetworkFigure.betweennessError.rawValue, error),
        (NetworkFigure.betweennessErrorProbability.rawValue, delta),
      ]
    case .rounded: [(NetworkFigure.pathCountsExact.rawValue, 0)]
    case .exact: [(NetworkFigure.pathCountsExact.rawValue, 1)]
    case nil: []
    }
  }

  private func governanceFigures(
    _ form: GovernanceForm
  ) -> [(name: String, value: Double?)] {
    [
      (NetworkFigure.governanceDegreeCentralization, form.degreeCentralization),
      (.governanceBetweennessCentralization, form.betweennessCentralization),
      (.governanceLeaderReach, form.leaderReach),
      (.governanceLeaderBetweenness, form.leaderBetweenness),
      (.governanceLeadOverNext, form.leadOverNext),
      (.governanceLeaderCoordinates, form.leader.map { _ in form.leaderIsCoordinator ? 1 : 0 }),
    ].map { ($0.rawValue, $1) }
  }

  private func groupFigures() -> [(name: String, value: Double?)] {
    var rows: [(name: String, value: Double?)] = []
    func add(_ figure: NetworkFigure, _ value: Double?) { rows.append((figure.rawValue, value)) }
    if graph.isDirected { add(.reciprocity, graph.reciprocity()) }
    add(.assortativityKind, graph.assortativity(groups: day.groups(by: .kind).ofNode))
    let communities = graph.communities(weighted: options.isWeighted, seed: options.seed)
    add(.modularity, communities.modularity)
    add(.communities, Double(communities.sizes.count))
    let groups = day.groups(by: options.groups).ofNode
    add(.eiIndex, graph.eiIndex(groups: groups))
    guard options.includesTests else { return rows }
    let test = graph.eiTest(groups: groups, seed: options.seed)
    add(.eiExpected, test?.expected)
    add(.eiPValue, test?.pValue)
    let core = graph.corePeripheryTest(seed: options.seed)
    add(.corePeriphery, core?.observed)
    add(.corePeripheryNull, core?.expected)
    add(.corePeripheryPValue, core?.pValue)
    return rows
  }

  private func censusFigures() -> [(name: String, value: Double?)] {
    let dyads = graph.dyadCensus()
    var rows: [(name: String, value: Double?)] = [
      (NetworkFigure.dyadsMutual.rawValue, Double(dyads.mutual)),
      (NetworkFigure.dyadsAsymmetric.rawValue, Double(dyads.asymmetric)),
      (NetworkFigure.dyadsNull.rawValue, Double(dyads.null)),
    ]
    // Without directions there are four kinds of triads; the same rows whatever the data, so that two
    // days can be compared.
    let mutual = ["003", "102", "201", "300"]
    for (name, count) in zip(TriadCensus.names, graph.triadCensus().counts)
    where graph.isDirected || mutual.contains(name) {
      rows.append(("triads_\(name)", Double(count)))
    }
    return rows
  }

  private func surveyFigures() -> [(name: String, value: Double?)] {
    let forms = day.edgeForms()
    var rows: [(name: String, value: Double?)] = [
      (NetworkFigure.meanForms.rawValue, graph.meanForms(forms.edges))
    ]
    if options.includesTests {
      for overlap in graph.formOverlaps(forms.edges, seed: options.seed) {
        let pair = "\(forms.names[overlap.first])_\(forms.names[overlap.second])"
        rows.append(("overlap_\(pair)", overlap.test.observed))
        rows.append(("overlap_p_\(pair)", overlap.test.pValue))
      }
    }
    let survey = SurveyFigures(day)
    rows += [
      (NetworkFigure.meanIntensity.rawValue, survey.meanIntensity),
      (NetworkFigure.meanTrust.rawValue, survey.meanTrust),
      (NetworkFigure.meanValue.rawValue, survey.meanValue),
      (NetworkFigure.shareConfirmed.rawValue, survey.shareConfirmed),
    ]
    return rows
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
