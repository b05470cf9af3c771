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
    scene.leavesLayoutToGraphviz = isFit(forGraphviz: graph)
    if scene.leavesLayoutToGraphviz { scene.clusters = clusters(graph, input.language) }
    return scene
  }

  /// Whether `dot` makes a readable sheet of it: not too many units and ties, few of them without a
  /// tie, none with so many partners that they would stand in one endless column.
  private static func isFit(forGraphviz graph: DiagramGraph) -> Bool {
    guard graph.nodes.count <= 150, graph.edges.count <= 600 else { return false }
    let partners = graph.neighbors().map(\.count)
    return partners.count { $0 == 0 } <= 14 && partners.greatest <= 40
  }

  /// A cluster for each powiat.
  private static func clusters(_ graph: DiagramGraph, _ language: Language) -> [SceneCluster] {
    let layout = OverviewLayout(
      graph: graph, rect: DiagramRect(x: 0, y: 0, width: 0, height: 0), language: language)
    var members: [Int: [Int]] = [:]
    for index in graph.nodes.indices { members[layout.place(index), default: []].append(index) }
    return members.keys.sorted().filter { $0 >= 0 && $0 != Int.max }.map { key in
      SceneCluster(
        id: "powiat\(key)", label: layout.heading(key), members: members[key] ?? [], frame: nil)
    }
  }
}
