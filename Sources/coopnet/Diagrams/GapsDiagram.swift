import NetworkGraph

/// Ties that are expected and not recorded, dashed beside those that are.
enum GapsDiagram {
  static func scene(_ input: DiagramInput) throws(DiagramRefusal) -> DiagramScene {
    var graph = DiagramGraph(input.day, language: input.language)
    graph.leastType = input.page.leastType
    if graph.nodes.isEmpty { throw DiagramRefusal(reason: .nothingToShow) }
    if graph.nodes.count > Diagram.unitLimit {
      throw DiagramRefusal(
        reason: .tooLarge(count: graph.nodes.count, limit: Diagram.unitLimit))
    }
    graph.add(input.missing)
    graph.keepStates([.recorded, .missing, .absent, .weak])
    var composer = DiagramComposer(.gaps, input, graph)
    composer.showsStates = true
    composer.legend.showsStates = true
    composer.definitions = [DiagramText.gapDefinition, DiagramText.ringDefinition]
    return try composer.scene { rect in
      RingLayout(levels: graph, rect: rect, language: input.language).placement()
    }
  }
}

extension DiagramGraph {
  /// Adds expected ties that are missing or too weak; those of units that are not shown are left out.
  mutating func add(_ missing: [MissingTie]) {
    var place: [Int: Int] = [:]
    for (index, node) in nodes.enumerated() {
      if let institution = node.institution { place[institution] = index }
    }
    var strands: [PairKey: [Strand]] = [:]
    for edge in edges { strands[PairKey(edge.from, edge.to)] = edge.strands }
    for tie in missing {
      guard let from = place[tie.from], let to = place[tie.to], from != to else { continue }
      let state: SceneEdge.State =
        switch tie.status {
        case .unrecorded: .missing
        case .absent: .absent
        case .weak: .weak
        }
      let key = PairKey(from, to)
      if let same = strands[key]?.firstIndex(where: { $0.state == state }) {
        let note = strands[key]?[same].note ?? ""
        strands[key]?[same].note = note.isEmpty ? tie.rules : note + ", " + tie.rules
      } else {
        strands[key, default: []].append(
          Strand(form: "", state: state, direction: 0, weight: 0, count: 1, note: tie.rules))
      }
    }
    edges = Self.sorted(strands)
  }

  /// Drops strands of other states, of one state keeps one.
  mutating func keepStates(_ states: Set<SceneEdge.State>) {
    edges = edges.compactMap { edge in
      var kept: [Strand] = []
      for strand in edge.strands where states.contains(strand.state) {
        if let same = kept.firstIndex(where: { $0.state == strand.state }) {
          kept[same].weight += strand.weight
          kept[same].direction = 0
        } else {
          kept.append(strand)
        }
      }
      if kept.isEmpty { return nil }
      var edge = edge
      edge.strands = kept
      return edge
    }
  }
}
