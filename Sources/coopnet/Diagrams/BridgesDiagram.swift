import NetworkGraph

/// What the network hangs on: units and ties whose loss splits it, and what hangs on them.
///
/// Parts that no single loss splits are drawn as one sign where they are large, and so are units that
/// hang alike on one unit: the frame of the network stays.
enum BridgesDiagram {
  static func scene(_ input: DiagramInput) throws(DiagramRefusal) -> DiagramScene {
    let graph = input.day.graph
    if graph.nodeCount == 0 { throw DiagramRefusal(reason: .nothingToShow) }
    guard input.articulation.count == graph.nodeCount else {
      throw DiagramRefusal(reason: .missingData)
    }
    let full = DiagramGraph(input.day, language: input.language)
    let shown = NetworkFrame(full, input: input).graph
    let drawn = shown.nodes.count > Diagram.unitLimit ? shown.grouped(input.language) : shown
    var composer = DiagramComposer(.bridges, input, drawn)
    composer.facts = DiagramComposer.facts(of: full, input)
    composer.showsStates = true
    composer.legend.showsStates = true
    composer.legend.showsArticulation = input.articulation.contains(true)
    composer.definitions = [DiagramText.bridgeDefinition, DiagramText.undecided]
    return try composer.scene { rect in
      var placement = OverviewLayout(
        graph: drawn, rect: rect, language: input.language
      ).placement()
      for (index, node) in drawn.nodes.enumerated() {
        if let number = node.node, input.articulation[number] {
          placement.bodies[index].emphasis = .strong
        }
      }
      return placement
    }
  }
}

/// A network with its solid parts and its like hangers drawn together.
struct NetworkFrame {
  let graph: DiagramGraph

  init(_ full: DiagramGraph, input: DiagramInput) {
    var full = full
    full.edges = full.edges.filter(\.isCounted)
    let bridges = Self.bridges(in: full, input)
    let isCut = full.nodes.map { $0.node.map { input.articulation[$0] } ?? false }
    // Above what can be labelled, parts are drawn together.
    let touched = Set(full.edges.flatMap { [$0.from, $0.to] })
    let merges = touched.count > 40
    var group = Array(full.nodes.indices)
    if merges {
      Self.mergeSolid(full, bridges, isCut, &group)
      Self.mergeHangers(full, isCut, &group)
    }
    graph = Self.contracted(full, bridges, isCut, group, input)
  }

  private static func bridges(in full: DiagramGraph, _ input: DiagramInput) -> Set<Int> {
    var place: [Int: Int] = [:]
    for (index, node) in full.nodes.enumerated() {
      if let number = node.node { place[number] = index }
    }
    let graph = input.day.graph.undirected
    var pairs: Set<DiagramGraph.PairKey> = []
    for bridge in input.bridges where bridge < graph.edgeCount {
      guard let first = place[Int(graph.edgeSources[bridge])],
        let second = place[Int(graph.edgeTargets[bridge])]
      else { continue }
      pairs.insert(DiagramGraph.PairKey(first, second))
    }
    return Set(
      full.edges.indices.filter {
        pairs.contains(DiagramGraph.PairKey(full.edges[$0].from, full.edges[$0].to))
      })
  }

  /// Units without a cut among them that ties other than bridges join.
  private static func mergeSolid(
    _ full: DiagramGraph, _ bridges: Set<Int>, _ isCut: [Bool], _ group: inout [Int]
  ) {
    var neighbors = [[Int]](repeating: [], count: full.nodes.count)
    for (index, edge) in full.edges.enumerated()
    where !bridges.contains(index) && !isCut[edge.from] && !isCut[edge.to] {
      neighbors[edge.from].append(edge.to)
      neighbors[edge.to].append(edge.from)
    }
    var seen = [Bool](repeating: false, count: full.nodes.count)
    for root in full.nodes.indices where !seen[root] && !isCut[root] {
      seen[root] = true
      var part = [root]
      var head = 0
      while head < part.count {
        for next in neighbors[part[head]] where !seen[next] {
          seen[next] = true
          part.append(next)
        }
        head += 1
      }
      if part.count > 3 { for member in part { group[member] = root } }
    }
  }

  /// Units of one kind whose only partner is the same unit.
  private static func mergeHangers(
    _ full: DiagramGraph, _ isCut: [Bool], _ group: inout [Int]
  ) {
    struct Key: Hashable {
      let hub: Int
      let kind: String
      let sector: InstitutionKind.Sector
    }
    let rows = full.neighbors()
    var alike: [Key: [Int]] = [:]
    for (index, node) in full.nodes.enumerated()
    where Set(rows[index]).count == 1 && !isCut[index] && group[index] == index {
      alike[Key(hub: rows[index][0], kind: node.kind, sector: node.sector), default: []]
        .append(index)
    }
    for members in alike.values where members.count > 4 {
      for member in members { group[member] = members[0] }
    }
  }

  private static func contracted(
    _ full: DiagramGraph, _ bridges: Set<Int>, _ isCut: [Bool], _ group: [Int],
    _ input: DiagramInput
  ) -> DiagramGraph {
    var members: [Int: [Int]] = [:]
    for (index, root) in group.enumerated() { members[root, default: []].append(index) }
    var place: [Int: Int] = [:]
    var result = DiagramGraph(nodes: [], edges: [], territory: full.territory)
    for root in members.keys.sorted() {
      let all = members[root] ?? []
      place[root] = result.nodes.count
      var node = full.nodes[root]
      if all.count > 1 { node = merged(all, of: full, input.language) }
      if let number = node.node, isCut[root], number < input.hanging.count,
        input.hanging[number] > 0
      {
        node.short = node.short.adding("(\(input.hanging[number]))")
      }
      result.nodes.append(node)
    }
    var strands: [DiagramGraph.PairKey: [DiagramGraph.Strand]] = [:]
    for (index, edge) in full.edges.enumerated() where group[edge.from] != group[edge.to] {
      guard let first = place[group[edge.from]], let second = place[group[edge.to]] else {
        continue
      }
      let state: SceneEdge.State = bridges.contains(index) ? .bridge : .kept
      DiagramGraph.add(
        DiagramGraph.Strand(form: "", state: state, direction: 0, weight: edge.weight, count: 1),
        to: &strands[DiagramGraph.PairKey(first, second), default: []])
    }
    result.edges = DiagramGraph.sorted(strands)
    return result
  }

  private static func merged(
    _ all: [Int], of full: DiagramGraph, _ language: Language
  ) -> DiagramGraph.Node {
    var node = full.nodes[all[0]]
    let kinds = Set(all.map { full.nodes[$0].kind })
    node.institution = nil
    node.node = nil
    node.members = all.count
    node.key = "group:\(full.nodes[all[0]].key)"
    let names = all.prefix(12).map { full.nodes[$0].short.line }.joined(separator: ", ")
    node.name = names + (all.count > 12 ? ", …" : "")
    if kinds.count == 1 {
      let isShort = !node.kind.isEmpty && node.kind == node.kind.uppercased()
      node.short = ShortName(isShort ? node.kind : node.kindName)
    } else {
      node.short = ShortName(DiagramText.solidPart(language))
      node.kind = ""
      node.kindName = DiagramText.solidPart(language)
      node.sector = .unknown
      node.shape = .ellipse
    }
    return node
  }
}
