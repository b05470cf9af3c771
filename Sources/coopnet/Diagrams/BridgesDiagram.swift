import NetworkGraph
import NetworkMetrics

/// What the network hangs on: units and ties whose loss splits it, and what hangs on them.
enum BridgesDiagram {
  /// Up to this many units with ties all of them are drawn as they are.
  static let plainLimit = 30

  static func scene(_ input: DiagramInput) throws(DiagramRefusal) -> DiagramScene {
    let day = input.day
    if day.nodeCount == 0 { throw DiagramRefusal(reason: .nothingToShow) }
    var full = DiagramGraph(day, language: input.language, only: Array(0..<day.nodeCount))
    full.leastType = input.page.leastType
    full.edges = full.edges.filter(\.isCounted)
    if full.nodes.count(where: { $0.degree > 0 }) <= plainLimit, full.nodes.count <= 120 {
      return try plain(full, input)
    }
    var hangerLimit = 4
    while true {
      let tree = BlockTree(full, day: day, hangerLimit: hangerLimit, language: input.language)
        .withHangersMerged()
      if let scene = try self.tree(tree, full, input) { return scene }
      if hangerLimit == 1 { return try plain(full, input) }
      hangerLimit /= 2
    }
  }

  private static func composer(
    _ graph: DiagramGraph, _ full: DiagramGraph, _ input: DiagramInput, hasCuts: Bool
  ) -> DiagramComposer {
    var composer = DiagramComposer(.bridges, input, graph)
    composer.facts = DiagramComposer.facts(of: full, input)
    composer.showsStates = true
    composer.legend.showsStates = true
    composer.legend.showsArticulation = hasCuts
    composer.definitions = [DiagramText.bridgeDefinition, DiagramText.undecided]
    return composer
  }

  /// Nil where the tree does not fit the page.
  private static func tree(
    _ tree: BlockTree, _ full: DiagramGraph, _ input: DiagramInput
  ) throws(DiagramRefusal) -> DiagramScene? {
    var fits = true
    var composer = composer(tree.graph, full, input, hasCuts: tree.isCut.contains(true))
    composer.legend.keptMark = DiagramText.blockMark
    composer.legend.hasUnlabelled = false
    let scene = try composer.scene { rect in
      let layout = TreeLayout(tree: tree, rect: rect, language: input.language)
      if let placement = layout.placement() { return placement }
      fits = false
      return DiagramPlacement(count: tree.graph.nodes.count)
    }
    return fits ? scene : nil
  }

  private static func plain(
    _ graph: DiagramGraph, _ input: DiagramInput
  ) throws(DiagramRefusal) -> DiagramScene {
    let day = input.day
    let cuts = day.graph.cuts()
    let undirected = day.graph.undirected
    let ends = Set(
      cuts.bridges.map {
        DiagramGraph.PairKey(Int(undirected.edgeSources[$0]), Int(undirected.edgeTargets[$0]))
      })
    var marked = graph
    for index in marked.edges.indices {
      let edge = marked.edges[index]
      guard let first = graph.nodes[edge.from].node, let second = graph.nodes[edge.to].node else {
        continue
      }
      let isBridge = ends.contains(DiagramGraph.PairKey(first, second))
      marked.edges[index].strands = [
        DiagramGraph.Strand(
          form: "", state: isBridge ? .bridge : .kept, direction: 0, weight: edge.weight, count: 1)
      ]
    }
    let drawn = marked
    var composer = composer(
      drawn, graph, input, hasCuts: cuts.isArticulation.contains(true))
    composer.legend.keptMark = DiagramText.otherTieMark
    return try composer.scene { rect in
      var placement = OverviewLayout(
        graph: drawn, rect: rect, language: input.language
      ).placement()
      for (index, node) in drawn.nodes.enumerated() {
        if let number = node.node, cuts.isArticulation[number] {
          placement.bodies[index].emphasis = .strong
        }
      }
      return placement
    }
  }
}
