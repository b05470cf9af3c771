import NetworkGraph

/// The order of the core in memory, and its components.
struct CoreOrder {
  struct Component {
    /// Its numbers, in memory order as among the sources.
    var range: Range<Int>
    /// Whether its diameter is too great for searches in lanes.
    var isPlain: Bool
  }

  /// A component is searched one source at a time if its greatest hub is farther than this from
  /// some root. Sources searched together then differ too much in their distances: each root comes
  /// up once for every lane, and the lists of levels grow beyond all proportion.
  static let greatestReach = 96
  /// Components up to this size lie in the nearest cache in whatever order.
  private static let smallest = 64

  /// The nodes of the core in memory order.
  private(set) var nodes: [Int32] = []
  /// The numbers of the core in the order in which they are sources; a permutation within each
  /// component.
  private(set) var sources: [UInt32] = []
  /// For each source how far it is from the others, about; 0 where that does not matter.
  private(set) var farness: [UInt8] = []
  /// Roots outside the core.
  private(set) var single: [Int32] = []
  private(set) var components: [Component] = []
  var coreCount: Int { nodes.count }

  private let inLanes: Bool
  private var degree: [Int32]
  private var found: [Int32]

  init(_ graph: Graph, _ trees: FoldedTrees, inLanes: Bool) {
    self.inLanes = inLanes
    let n = graph.nodeCount
    degree = [Int32](repeating: 0, count: n)
    found = [Int32](repeating: 0, count: n)
    guard !graph.isDirected else {
      nodes = (0..<Int32(n)).map { $0 }
      sources = (0..<UInt32(n)).map { $0 }
      if n > 0 { components = [Component(range: 0..<n, isPlain: true)] }
      return
    }
    countDegrees(graph, trees)
    for hub in hubsBySize(graph, trees) { addComponent(of: hub, graph, trees) }
    for node in 0..<Int32(n) where trees.parent[Int(node)] < 0 && degree[Int(node)] == 0 {
      single.append(node)
    }
  }

  /// Edges to roots; a folded node has none.
  private mutating func countDegrees(_ graph: Graph, _ trees: FoldedTrees) {
    for edge in 0..<graph.edgeCount {
      let first = Int(graph.edgeSources[edge])
      let second = Int(graph.edgeTargets[edge])
      guard trees.parent[first] < 0, trees.parent[second] < 0 else { continue }
      degree[first] += 1
      degree[second] += 1
    }
  }

  /// The node of highest degree of each core component (of equal ones the first), by falling size
  /// of the component, then by number.
  private mutating func hubsBySize(_ graph: Graph, _ trees: FoldedTrees) -> [Int32] {
    var hubs: [(hub: Int32, size: Int)] = []
    var queue: [Int32] = []
    for start in 0..<Int32(graph.nodeCount) where degree[Int(start)] > 0 && found[Int(start)] == 0 {
      queue.removeAll(keepingCapacity: true)
      queue.append(start)
      found[Int(start)] = 1
      var hub = start
      var next = 0
      while next < queue.count {
        let node = queue[next]
        next += 1
        let rank = (degree[Int(node)], -node)
        if rank > (degree[Int(hub)], -hub) { hub = node }
        for position in graph.offsets[Int(node)]..<graph.offsets[Int(node) + 1] {
          let target = graph.targets[position]
          if found[Int(target)] == 0 && degree[Int(target)] > 0 {
            found[Int(target)] = 1
            queue.append(target)
          }
        }
      }
      hubs.append((hub, queue.count))
    }
    return hubs.sorted { $0.size != $1.size ? $0.size > $1.size : $0.hub < $1.hub }.map(\.hub)
  }

  /// Adds the roots of a component, found breadth-first, in memory order; see ``MemoryOrder``.
  private mutating func addComponent(of hub: Int32, _ graph: Graph, _ trees: FoldedTrees) {
    var queue = [hub]
    found[Int(hub)] = 2
    var next = 0
    var levelEnd = 1
    var reach = 0
    while next < queue.count {
      if next == levelEnd {
        reach += 1
        levelEnd = queue.count
      }
      let node = queue[next]
      next += 1
      for position in graph.offsets[Int(node)]..<graph.offsets[Int(node) + 1] {
        let target = graph.targets[position]
        if found[Int(target)] == 1 {
          found[Int(target)] = 2
          queue.append(target)
        }
      }
    }
    let start = nodes.count
    nodes += inMemoryOrder(queue, graph)
    for index in start..<nodes.count { found[Int(nodes[index])] = Int32(index) }
    for node in queue { sources.append(UInt32(found[Int(node)])) }
    let range = start..<nodes.count
    components.append(
      Component(
        range: range,
        isPlain: !inLanes || reach > Self.greatestReach || range.upperBound > LaneEntries.mostRoots)
    )
  }

  private mutating func inMemoryOrder(_ queue: [Int32], _ graph: Graph) -> [Int32] {
    guard inLanes && queue.count > Self.smallest else { return queue }
    for (index, node) in queue.enumerated() { found[Int(node)] = Int32(index) }
    var offsets: [UInt32] = [0]
    var targets: [UInt32] = []
    for node in queue.lazy.map(Int.init) {
      for position in graph.offsets[node]..<graph.offsets[node + 1] {
        let target = Int(graph.targets[position])
        if degree[target] > 0 { targets.append(UInt32(found[target])) }
      }
      offsets.append(UInt32(targets.count))
    }
    return MemoryOrder.order(offsets: offsets, targets: targets).map { queue[Int($0)] }
  }

  /// The nodes of all roots: the core's in the order of sources, then the others.
  var roots: [Int32] { sources.map { nodes[Int($0)] } + single }

  /// For each root the number of nodes of its component, folded ones counted.
  func componentSizes(_ graph: Graph, _ trees: FoldedTrees) -> [Int32] {
    var sizes = roots.map { trees.size[Int($0)] }
    for component in components where !graph.isDirected {
      let sum = sizes[component.range].reduce(0, +)
      for root in component.range { sizes[root] = sum }
    }
    return sizes
  }

  /// The same with sources of like views together; see ``SourceOrder``.
  func withSourcesArranged(offsets: [UInt32], targets: [UInt32]) -> CoreOrder {
    var arranged = self
    arranged.farness = [UInt8](repeating: 0, count: coreCount)
    for component in components where !component.isPlain {
      let order = SourceOrder(
        component.range, start: sources[component.range], offsets: offsets, targets: targets)
      arranged.sources.replaceSubrange(component.range, with: order.sources)
      arranged.farness.replaceSubrange(component.range, with: order.farness)
    }
    return arranged
  }

  /// The core in its own numbers, rows by rising number: taking the nodes in order and entering each
  /// in the rows of its neighbors leaves every row sorted.
  func rows(of graph: Graph) -> (offsets: [UInt32], targets: [UInt32]) {
    var number = [Int32](repeating: -1, count: graph.nodeCount)
    for root in 0..<coreCount { number[Int(nodes[root])] = Int32(root) }
    var offsets = [UInt32](repeating: 0, count: coreCount + 1)
    for root in 0..<coreCount {
      let node = Int(nodes[root])
      let size = graph.isDirected ? Int32(graph.degree(of: node)) : degree[node]
      offsets[root + 1] = offsets[root] + UInt32(size)
    }
    var next = offsets
    var targets = [UInt32](repeating: 0, count: Int(offsets[coreCount]))
    for root in 0..<coreCount {
      let node = Int(nodes[root])
      for position in graph.incomingOffsets[node]..<graph.incomingOffsets[node + 1] {
        let source = Int(number[Int(graph.incomingSources[position])])
        guard source >= 0 else { continue }
        targets[Int(next[source])] = UInt32(root)
        next[source] += 1
      }
    }
    return (offsets, targets)
  }
}
