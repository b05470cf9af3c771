import NetworkGraph

/// Rings by administrative level, sectors by territory.
enum HierarchyDiagram {
  static func scene(_ input: DiagramInput) throws(DiagramRefusal) -> DiagramScene {
    let graph = try DiagramGraph.shown(input)
    var composer = DiagramComposer(.hierarchy, input, graph)
    composer.definitions = [
      DiagramText.ringDefinition, DiagramText.tieDefinition, DiagramText.undecided,
    ]
    return try composer.scene { rect in
      RingLayout(levels: graph, rect: rect, language: input.language).placement()
    }
  }
}

extension DiagramGraph {
  /// What the options show, in groups where there are too many units.
  static func shown(_ input: DiagramInput) throws(DiagramRefusal) -> DiagramGraph {
    var graph = DiagramGraph(input.day, language: input.language)
    graph.leastType = input.page.leastType
    if graph.nodes.isEmpty { throw DiagramRefusal(reason: .nothingToShow) }
    return graph.nodes.count > Diagram.unitLimit ? graph.grouped(input.language) : graph
  }
}
