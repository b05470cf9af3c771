import NetworkGraph

/// Everything that all searches of one graph share: the folded trees, the core in memory order, its
/// cliques, and the blocks of sources.
///
/// **Numbers.** The *roots* are the nodes that are left after folding. Those with an edge to another
/// root form the *core*, numbered `0..<coreCount`; the others (isolated nodes, and what remains of a
/// tree) come after. Core components come by falling size, and within one the roots come in
/// breadth-first order from its greatest hub, those with four or more edges first: so neighbors lie
/// near one another in memory, and consecutive sources see nearly equal distances.
///
/// **Blocks.** Sources are searched in blocks of consecutive roots. Blocks depend on the graph alone,
/// never on threads or shards; each has sums of its own, and these are added in the order of the
/// blocks. That is why every way to share the work gives the same bits.
final class SearchPlan: @unchecked Sendable {
  let nodeCount: Int
  let isDirected: Bool
  let trees: FoldedTrees
  /// The node of each root.
  let roots: [Int32]
  let coreCount: Int
  /// All nodes, tree by tree in the order of the roots, parents before children.
  let preorder: [Int32]
  /// Where each root's tree begins in `preorder`, and the end.
  let treeStart: [Int32]
  /// For each root the number of nodes in its component.
  let componentSize: [Int32]
  let blocks: [SearchBlock]

  /// The core as it is: rows by rising number.
  let offsets: FixedArray<UInt32>
  let targets: FixedArray<UInt32>
  /// The core with its cliques taken out: see `SearchPlan+Rows.swift`.
  let rows: CliqueRows
  /// For each core root the number of nodes it stands for.
  let weights: FixedArray<Double>

  init(_ graph: Graph) {
    nodeCount = graph.nodeCount
    isDirected = graph.isDirected
    trees = FoldedTrees(graph)
    let core = CoreOrder(graph, trees)
    roots = core.roots
    coreCount = core.coreCount
    componentSize = core.componentSizes(graph, trees)
    (preorder, treeStart) = Self.layOut(trees, roots: core.roots)
    let (offsets, targets) = core.rows(of: graph)
    self.offsets = FixedArray(offsets)
    self.targets = FixedArray(targets)
    let cliques =
      graph.isDirected || !core.components.contains { !$0.isPlain }
      ? nil : CliqueCover(offsets: offsets, targets: targets)
    rows = CliqueRows(offsets: offsets, targets: targets, cliques: cliques)
    weights = FixedArray(roots[..<coreCount].map { [trees] in Double(trees.size[Int($0)]) })
    blocks = SearchBlock.blocks(of: core)
  }

  /// Trees in the order of their roots; children follow their parent.
  private static func layOut(
    _ trees: FoldedTrees, roots: [Int32]
  ) -> (preorder: [Int32], start: [Int32]) {
    let n = trees.parent.count
    var place = [Int32](repeating: 0, count: n)
    var free = place
    var start = [Int32](repeating: 0, count: roots.count + 1)
    for (index, root) in roots.enumerated() {
      place[Int(root)] = start[index]
      free[Int(root)] = start[index] + 1
      start[index + 1] = start[index] + trees.size[Int(root)]
    }
    for node in trees.peeled.reversed().lazy.map(Int.init) {
      let parent = Int(trees.parent[node])
      place[node] = free[parent]
      free[parent] += trees.size[node]
      free[node] = place[node] + 1
    }
    var preorder = [Int32](repeating: 0, count: n)
    for node in 0..<n { preorder[Int(place[node])] = Int32(node) }
    return (preorder, start)
  }
}

/// Consecutive sources that are searched together and have sums of their own.
struct SearchBlock: Equatable {
  enum Method: UInt8 {
    /// Many sources at a time, in the bits and lanes of vectors.
    case lanes
    /// One source at a time.
    case plain
    /// No search: the component is a tree.
    case tree
  }

  var method: Method
  /// Positions in `SearchPlan.roots`.
  var sources: Range<Int>
  /// The core roots that these sources can reach; empty for trees.
  var core: Range<Int>

  static let mostLanes = 512
  private static let plainSources = 64
  private static let treeNodes = 4_096

  static func blocks(of core: CoreOrder) -> [SearchBlock] {
    var blocks: [SearchBlock] = []
    let inLanes = core.components.reduce(0) { $0 + ($1.isPlain ? 0 : $1.roots.count) }
    // Eight blocks at least, where a block still fills its vectors, so that several threads can share.
    let lanes = min(mostLanes, max(64, (inLanes + 63) / 64 * 8))
    for component in core.components {
      var start = component.roots.lowerBound
      let most = component.isPlain ? max(1, plainSources) : lanes
      if let last = blocks.last, !component.isPlain, last.method == .lanes,
        last.sources.count + component.roots.count <= most
      {
        blocks[blocks.count - 1].sources = last.sources.lowerBound..<component.roots.upperBound
        blocks[blocks.count - 1].core = last.core.lowerBound..<component.roots.upperBound
        continue
      }
      while start < component.roots.upperBound {
        let end = min(start + most, component.roots.upperBound)
        blocks.append(
          SearchBlock(
            method: component.isPlain ? .plain : .lanes, sources: start..<end,
            core: component.roots))
        start = end
      }
    }
    var start = core.coreCount
    while start < core.roots.count {
      let end = min(start + treeNodes, core.roots.count)
      blocks.append(SearchBlock(method: .tree, sources: start..<end, core: 0..<0))
      start = end
    }
    return blocks
  }
}
