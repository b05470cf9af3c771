import NetworkGraph
import NetworkMetrics

/// A network as a tree of what hangs on what: units whose loss splits it, the solid parts between them,
/// and those at the ends.
///
/// Solid parts (blocks that no single loss divides) are one node each; units of one kind that hang alike
/// on one unit are one node where they are many; units without a tie are one node a kind, outside the
/// tree.
struct BlockTree {
  /// The nodes and the ties that are drawn; a thick one is the only tie between two parts.
  private(set) var graph: DiagramGraph
  /// For each node the node it hangs on; nil for roots and for those without a tie.
  private(set) var parents: [Int?] = []
  /// Roots, the greatest part first.
  private(set) var roots: [Int] = []
  /// Whether each node is a unit whose loss splits the network.
  private(set) var isCut: [Bool] = []
  /// Nodes without a tie.
  private(set) var isolates: [Int] = []

  /// More than this many hangers of one kind on one unit become one node.
  private let hangerLimit: Int
  private let language: Language
  private let full: DiagramGraph

  init(_ full: DiagramGraph, day: NetworkOnDay, hangerLimit: Int, language: Language) {
    self.full = full
    self.hangerLimit = hangerLimit
    self.language = language
    graph = DiagramGraph(nodes: [], edges: [], territory: full.territory)
    graph.leastType = full.leastType
    let skeleton = Skeleton(day.graph.undirected)
    var strands: [DiagramGraph.PairKey: [DiagramGraph.Strand]] = [:]
    for component in skeleton.components() {
      build(from: component, skeleton, &strands)
    }
    graph.edges = DiagramGraph.sorted(strands)
    addIsolates(day.graph)
    let rows = graph.neighbors()
    for index in graph.nodes.indices where !isolates.contains(index) {
      graph.nodes[index].degree = max(1, rows[index].count)
    }
  }

  private mutating func append(_ node: DiagramGraph.Node, under parent: Int?, isCut: Bool) -> Int {
    graph.nodes.append(node)
    parents.append(parent)
    self.isCut.append(isCut)
    if parent == nil { roots.append(graph.nodes.count - 1) }
    return graph.nodes.count - 1
  }

  /// Walks the tree of blocks and cuts from the greatest block of a component.
  private mutating func build(
    from block: Int, _ skeleton: Skeleton,
    _ strands: inout [DiagramGraph.PairKey: [DiagramGraph.Strand]]
  ) {
    // A block, or a cut unit, and the drawn node it hangs on.
    var queue: [(block: Int, cut: Int, parent: Int?)] = [(block, -1, nil)]
    if skeleton.members[block].count == 2, let hub = skeleton.hub(ofComponentWith: block) {
      // Nothing solid in it: what most hangs on comes first.
      queue = [(-1, hub, append(cutNode(hub, skeleton), under: nil, isCut: true))]
    }
    var head = 0
    while head < queue.count {
      let step = queue[head]
      head += 1
      if step.cut >= 0 {
        for next in skeleton.blocks(of: step.cut) where next != step.block {
          queue.append((next, -1, step.parent))
        }
        continue
      }
      let members = skeleton.members[step.block].filter { member in
        step.parent == nil || graph.nodes[step.parent ?? 0].node != member
      }
      let cuts = members.filter { skeleton.cuts.isArticulation[$0] }
      let others = members.filter { !skeleton.cuts.isArticulation[$0] }
      let isBridge = skeleton.members[step.block].count == 2
      var parent = step.parent
      if isBridge || (parent != nil && cuts.isEmpty && others.count <= 2) {
        parent = addUnits(others, under: parent, isBridge: isBridge, &strands) ?? parent
      } else {
        let node = append(solid(others, all: members.count), under: parent, isCut: false)
        if let parent { link(parent, node, isBridge: false, &strands) }
        parent = node
      }
      for cut in cuts {
        let place = append(cutNode(cut, skeleton), under: parent, isCut: true)
        if let parent { link(parent, place, isBridge: isBridge, &strands) }
        queue.append((step.block, cut, place))
      }
    }
  }

  private func cutNode(_ cut: Int, _ skeleton: Skeleton) -> DiagramGraph.Node {
    var node = full.nodes[cut]
    let lost = skeleton.lostWithout(cut)
    if lost > 0 { node.short = node.short.adding("(\(lost))") }
    return node
  }

  /// Units at the end of ties; returns the first where it is a root.
  private mutating func addUnits(
    _ units: [Int], under parent: Int?, isBridge: Bool,
    _ strands: inout [DiagramGraph.PairKey: [DiagramGraph.Strand]]
  ) -> Int? {
    var root: Int?
    for unit in units {
      let node = append(full.nodes[unit], under: parent ?? root, isCut: false)
      if let parent = parent ?? root { link(parent, node, isBridge: isBridge, &strands) }
      if parent == nil, root == nil { root = node }
    }
    return root
  }

  private mutating func link(
    _ first: Int, _ second: Int, isBridge: Bool,
    _ strands: inout [DiagramGraph.PairKey: [DiagramGraph.Strand]]
  ) {
    strands[DiagramGraph.PairKey(first, second)] = [
      DiagramGraph.Strand(
        form: "", state: isBridge ? .bridge : .kept, direction: 0, weight: 1, count: 1)
    ]
  }

  private func solid(_ others: [Int], all: Int) -> DiagramGraph.Node {
    var node = full.nodes[others.first ?? 0]
    node.institution = nil
    node.node = nil
    node.key = "part:\(graph.nodes.count)"
    node.kind = ""
    node.kindName = DiagramText.solidPart(language)
    node.sector = .unknown
    node.shape = .ellipse
    node.level = .gmina
    node.members = others.count
    node.countsMembers = false
    node.name = Self.list(others.map { full.nodes[$0].name })
    node.short = ShortName(DiagramText.solidPartOf(others.count, language))
    return node
  }

  private mutating func addIsolates(_ graph: Graph) {
    struct Key: Hashable {
      let kind: String
      let sector: InstitutionKind.Sector
    }
    var groups: [Key: [Int]] = [:]
    for (index, node) in full.nodes.enumerated() where node.degree == 0 {
      groups[Key(kind: node.kind, sector: node.sector), default: []].append(index)
    }
    let keys = groups.keys.sorted {
      $0.kind != $1.kind
        ? $0.kind.precedesByCodePoints($1.kind) : $0.sector.rawValue < $1.sector.rawValue
    }
    for key in keys {
      let node = append(Self.alike(groups[key] ?? [], of: full), under: 0, isCut: false)
      isolates.append(node)
      parents[node] = nil
    }
  }

  /// One node for several units of a kind; of one, the unit itself.
  fileprivate static func alike(_ members: [Int], of full: DiagramGraph) -> DiagramGraph.Node {
    var node = full.nodes[members[0]]
    if members.count == 1 { return node }
    node.institution = nil
    node.node = nil
    node.key = "group:\(node.key)"
    node.members = members.count
    node.name = list(members.map { full.nodes[$0].name })
    let isShort = !node.kind.isEmpty && node.kind == node.kind.uppercased()
    node.short = ShortName(isShort ? node.kind : node.kindName)
    return node
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
  }

  /// The same with like hangers drawn as one.
  func withHangersMerged() -> BlockTree {
    struct Key: Hashable {
      let parent: Int
      let kind: String
      let sector: InstitutionKind.Sector
    }
    let children = Set(parents.compactMap { $0 })
    var groups: [Key: [Int]] = [:]
    for (index, node) in graph.nodes.enumerated() {
      guard let parent = parents[index], !isCut[index], !children.contains(index),
        node.members == 1
      else { continue }
      groups[Key(parent: parent, kind: node.kind, sector: node.sector), default: []].append(index)
    }
    var group = Array(graph.nodes.indices)
    for members in groups.values where members.count > hangerLimit {
      for member in members { group[member] = members[0] }
    }
    return contracted(by: group)
  }

  private func contracted(by group: [Int]) -> BlockTree {
    var result = self
    var members: [Int: [Int]] = [:]
    for (index, root) in group.enumerated() { members[root, default: []].append(index) }
    var place: [Int: Int] = [:]
    for root in members.keys.sorted() { place[root] = place.count }
    result.graph.nodes = members.keys.sorted().map { Self.alike(members[$0] ?? [$0], of: graph) }
    result.parents = members.keys.sorted().map { root in
      parents[root].flatMap { place[group[$0]] }
    }
    result.isCut = members.keys.sorted().map { isCut[$0] }
    result.roots = roots.compactMap { place[$0] }
    result.isolates = isolates.compactMap { place[$0] }
    var strands: [DiagramGraph.PairKey: [DiagramGraph.Strand]] = [:]
    for edge in graph.edges {
      guard let first = place[group[edge.from]], let second = place[group[edge.to]] else {
        continue
      }
      strands[DiagramGraph.PairKey(first, second)] = edge.strands
    }
    result.graph.edges = DiagramGraph.sorted(strands)
    return result
  }
}

/// Blocks and the units that join them.
private struct Skeleton {
  let cuts: Cuts
  /// The nodes of each block, rising.
  let members: [[Int]]
  private let blocksOfCut: [Int: [Int]]
  private let componentSizes: [Int]
  private let component: [Int]
  private let graph: Graph

  init(_ graph: Graph) {
    self.graph = graph
    cuts = graph.cuts()
    var sets = [Set<Int>](repeating: [], count: cuts.blockCount)
    for edge in 0..<graph.edgeCount {
      let (first, second) = (Int(graph.edgeSources[edge]), Int(graph.edgeTargets[edge]))
      sets[cuts.block(ofEdgeBetween: first, and: second)].formUnion([first, second])
    }
    members = sets.map { $0.sorted() }
    var blocksOfCut: [Int: [Int]] = [:]
    for (block, nodes) in members.enumerated() {
      for node in nodes where cuts.isArticulation[node] {
        blocksOfCut[node, default: []].append(block)
      }
    }
    let members = self.members
    // Blocks have no order that means anything: their first nodes give one.
    self.blocksOfCut = blocksOfCut.mapValues { blocks in
      blocks.sorted { members[$0].lexicographicallyPrecedes(members[$1]) }
    }
    (component, componentSizes) = Self.components(graph)
  }

  func blocks(of cut: Int) -> [Int] { blocksOfCut[cut] ?? [] }

  /// The greatest block of each component, the greatest component first.
  func components() -> [Int] {
    var best: [Int: Int] = [:]
    for block in members.indices.sorted(by: { members[$0].lexicographicallyPrecedes(members[$1]) })
    {
      let part = component[members[block][0]]
      guard let known = best[part] else {
        best[part] = block
        continue
      }
      if members[block].count > members[known].count { best[part] = block }
    }
    return best.keys.sorted { (-componentSizes[$0], $0) < (-componentSizes[$1], $1) }
      .compactMap { best[$0] }
  }

  /// The unit that joins most blocks of a component; nil where none joins any.
  func hub(ofComponentWith block: Int) -> Int? {
    let part = component[members[block][0]]
    return blocksOfCut.keys.filter { component[$0] == part }
      .min { (-blocks(of: $0).count, $0) < (-blocks(of: $1).count, $1) }
  }

  /// How many others the loss of a unit cuts from the largest part of what is left.
  func lostWithout(_ cut: Int) -> Int {
    var seen: Set<Int> = [cut]
    var sizes: [Int] = []
    for start in graph.neighbors(of: cut) where seen.insert(Int(start)).inserted {
      var part = [Int(start)]
      var head = 0
      while head < part.count {
        for next in graph.neighbors(of: part[head]) where seen.insert(Int(next)).inserted {
          part.append(Int(next))
        }
        head += 1
      }
      sizes.append(part.count)
    }
    return sizes.reduce(0, +) - sizes.greatest
  }

  private static func components(_ graph: Graph) -> (of: [Int], sizes: [Int]) {
    var part = [Int](repeating: -1, count: graph.nodeCount)
    var sizes: [Int] = []
    for root in 0..<graph.nodeCount where part[root] < 0 {
      part[root] = sizes.count
      var queue = [root]
      var head = 0
      while head < queue.count {
        for next in graph.neighbors(of: queue[head]) where part[Int(next)] < 0 {
          part[Int(next)] = sizes.count
          queue.append(Int(next))
        }
        head += 1
      }
      sizes.append(queue.count)
    }
    return (part, sizes)
  }
}
