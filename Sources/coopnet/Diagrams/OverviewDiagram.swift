import NetworkGraph

/// The whole network: those with ties placed by closeness, or by powiat where they are many, and
/// everyone without a tie in a strip below.
enum OverviewDiagram {
  static func scene(_ input: DiagramInput) throws(DiagramRefusal) -> DiagramScene {
    let graph = try DiagramGraph.shown(input)
    var composer = DiagramComposer(.overview, input, graph)
    composer.definitions = [DiagramText.tieDefinition, DiagramText.undecided]
    var scene = try composer.scene { rect in
      OverviewLayout(graph: graph, rect: rect, language: input.language).placement()
    }
    scene.leavesLayoutToGraphviz = graph.nodes.count <= 150 && graph.edges.count <= 600
    return scene
  }
}
