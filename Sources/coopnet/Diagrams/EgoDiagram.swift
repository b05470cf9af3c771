import NetworkGraph

/// An institution in the middle, its partners around it, the ties among them.
enum EgoDiagram {
  static func scene(_ id: String, _ input: DiagramInput) throws(DiagramRefusal) -> DiagramScene {
    let day = input.day
    guard let position = day.network.institution(withID: id),
      let ego = day.node(ofInstitution: position)
    else { throw DiagramRefusal(reason: .unknownInstitution(id)) }
    let all = DiagramGraph(day, language: input.language, only: Array(0..<day.nodeCount))
    var around: Set<Int> = [ego]
    for edge in all.edges {
      if edge.from == ego { around.insert(edge.to) }
      if edge.to == ego { around.insert(edge.from) }
    }
    let chosen = around.sorted()
    var graph = DiagramGraph(day, language: input.language, only: chosen)
    graph.leastType = input.page.leastType
    let middle = chosen.firstIndex(of: ego) ?? 0
    var composer = DiagramComposer(.ego(id), input, graph, detail: graph.nodes[middle].name)
    composer.definitions = [DiagramText.tieDefinition, DiagramText.undecided]
    return try composer.scene { rect in
      let rings = chosen.map { $0 == ego ? 0 : 1 }
      var placement = RingLayout(
        graph, rings: chosen.count == 1 ? [0] : rings, rect: rect, language: input.language
      ) { $0.key != id }.placement()
      placement.bodies[middle].emphasis = .strong
      return placement
    }
  }
}
