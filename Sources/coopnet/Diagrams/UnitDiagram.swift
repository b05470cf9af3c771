import NetworkGraph

/// A gmina or a powiat: the units that sit there or serve it, their ties, their partners elsewhere.
enum UnitDiagram {
  static func scene(
    _ view: DiagramView, _ code: TerritoryCode, _ input: DiagramInput
  ) throws(DiagramRefusal) -> DiagramScene {
    let day = input.day
    var own: [Int] = []
    var serving: [Int] = []
    for node in 0..<day.nodeCount {
      let position = day.institutions[node]
      let institution = day.institution(ofNode: node)
      if let seat = institution.seat, code.contains(seat) {
        own.append(node)
      } else if serves(day.network.serviceArea(of: position), code) {
        serving.append(node)
      }
    }
    guard !own.isEmpty || !serving.isEmpty else {
      throw DiagramRefusal(reason: .unknownUnit(code.description))
    }
    let inside = Set(own + serving)
    let partners: [Int] = own.flatMap { partnersOf($0, day) }
    let context = Set(partners).subtracting(inside).sorted()
    let chosen = (own + serving + context).sorted()
    var graph = DiagramGraph(day, language: input.language, only: chosen)
    graph.leastType = input.page.leastType
    for (index, node) in chosen.enumerated() where !inside.contains(node) {
      graph.nodes[index].isContext = true
    }
    graph.dropEdgesBetweenContext()
    graph.add(input.missing)

    var composer = DiagramComposer(
      view, input, graph, detail: day.network.territory.name(of: code))
    composer.definitions = [DiagramText.tieDefinition, DiagramText.undecided]
    if graph.hasMissing { composer.definitions.insert(DiagramText.gapDefinition, at: 1) }
    return try composer.scene { rect in
      let bands = BandLayout(
        graph: graph, rect: rect, language: input.language, groupsByGmina: code.level != .gmina)
      return bands.placement()
        ?? RingLayout(levels: graph, rect: rect, language: input.language).placement()
    }
  }

  /// Whether a unit serves the gmina, or part of the powiat but no wider area than its voivodeship.
  private static func serves(_ area: ServiceArea, _ code: TerritoryCode) -> Bool {
    if area.isCountry { return false }
    return code.level == .gmina ? area.covers(code) : area.meets(code)
  }

  private static func partnersOf(_ node: Int, _ day: NetworkOnDay) -> [Int] {
    day.graph.neighbors(of: node).map(Int.init) + day.graph.sources(into: node).map(Int.init)
  }
}

extension DiagramGraph {
  var hasMissing: Bool {
    edges.contains { edge in
      edge.strands.contains { [.missing, .absent, .weak].contains($0.state) }
    }
  }

  mutating func dropEdgesBetweenContext() {
    edges = edges.filter { !nodes[$0.from].isContext || !nodes[$0.to].isContext }
  }
}
