import NetworkGraph

/// Everything that all searches of one graph share: the folded trees, the core in memory order, and
/// the blocks of sources.
///
/// **Numbers.** The *roots* are the nodes that are left after folding. Those with an edge to another
/// root form the *core*, numbered `0..<coreCount` in memory order, component by component, so that
/// neighbors lie near one another in memory. The order of the roots as *sources* is another one, in
/// which consecutive sources see nearly equal distances; it holds the same components in the same
/// ranges. Roots outside the core (isolated nodes, and what remains of a tree) come last in it.
///
/// **Blocks.** Sources are searched in blocks of consecutive roots. Blocks depend on the graph alone,
/// never on threads or shards; each has sums of its own, and these are added in the order of the
/// blocks. That is why every way to share the work gives the same bits.
final class SearchPlan: @unchecked Sendable {
  let nodeCount: Int
  let isDirected: Bool
  let trees: FoldedTrees
  /// The node of each root, in the order of sources.
  let roots: [Int32]
  /// For each root of the core its number.
  let sources: [UInt32]
  /// For each root of the core how far it is from the others, about.
  let farness: [UInt8]
  /// The node of each number of the core.
  let coreNodes: [Int32]
  var coreCount: Int { coreNodes.count }
  /// All nodes, tree by tree in the order of the roots, parents before children.
  let preorder: [Int32]
  /// Where each root's tree begins in `preorder`, and the end.
  let treeStart: [Int32]
  /// For each root the number of nodes in its component.
  let componentSize: [Int32]
  let blocks: [SearchBlock]

  /// The core: rows by rising number.
  let offsets: FixedArray<UInt32>
  let targets: FixedArray<UInt32>
  /// For each number of the core the height of its tree.
  let heights: FixedArray<Int32>
  /// For each number of the core how many nodes it stands for.
  let weights: FixedArray<Double>
  /// A number that no root has, for lists that want an even number; kernels keep a line for it.
  var noRoot: Int { coreCount }
  var lineCount: Int { coreCount + 1 }

  /// - Parameters:
  ///   - folding: whether trees are folded; without it every node is searched.
  ///   - inLanes: whether components may be searched in lanes.
  init(_ graph: Graph, folding: Bool = true, inLanes: Bool = true) {
    nodeCount = graph.nodeCount
    isDirected = graph.isDirected
    trees = FoldedTrees(graph, folding: folding && !graph.isDirected)
    let numbered = CoreOrder(graph, trees, inLanes: inLanes)
    let (offsets, targets) = numbered.rows(of: graph)
    let core = numbered.withSourcesArranged(offsets: offsets, targets: targets)
    roots = core.roots
    sources = core.sources
    farness = core.farness
    coreNodes = core.nodes
    componentSize = core.componentSizes(graph, trees)
    (preorder, treeStart) = Self.layOut(trees, roots: roots)
    self.offsets = FixedArray(offsets)
    self.targets = FixedArray(targets)
    heights = FixedArray(coreNodes.map { [trees] in trees.height[Int($0)] })
    weights = FixedArray(coreNodes.map { [trees] in Double(trees.size[Int($0)]) })
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
  /// The numbers of the core that these sources can reach, and perhaps some more; empty for trees.
  var core: Range<Int>

  static let mostLanes = 512
  private static let plainSources = 64
  private static let treeNodes = 4_096

  static func blocks(of core: CoreOrder) -> [SearchBlock] {
    var blocks: [SearchBlock] = []
    let inLanes = core.components.reduce(0) { $0 + ($1.isPlain ? 0 : $1.range.count) }
    // Four blocks at least, where a block still fills its vectors, so that several threads can share.
    let lanes = min(mostLanes, max(64, (inLanes + 255) / 256 * 64))
    for component in core.components {
      var start = component.range.lowerBound
      let most = component.isPlain ? max(1, plainSources) : lanes
      if let last = blocks.last, !component.isPlain, last.method == .lanes,
        last.sources.count + component.range.count <= most
      {
        blocks[blocks.count - 1].sources = last.sources.lowerBound..<component.range.upperBound
        blocks[blocks.count - 1].core = last.core.lowerBound..<component.range.upperBound
        continue
      }
      while start < component.range.upperBound {
        let end = min(start + most, component.range.upperBound)
        blocks.append(
          SearchBlock(
            method: component.isPlain ? .plain : .lanes, sources: start..<end,
            core: component.range))
        start = end
      }
    }
    var start = core.coreCount
    let all = core.coreCount + core.single.count
    while start < all {
      let end = min(start + treeNodes, all)
      blocks.append(SearchBlock(method: .tree, sources: start..<end, core: 0..<0))
      start = end
    }
    return blocks
  }
}
