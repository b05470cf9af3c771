/// Computes blocks, one after another, with the memory of one thread.
final class BlockWorker {
  private let plan: SearchPlan
  private let need: ShortestPathNeed
  private let trees: TreeDistances
  private lazy var bits = BitParallelSearch(plan, need: need)
  private lazy var entries = LaneEntries()
  private lazy var short = PathLanes<ShortCounts>(plan)
  private lazy var narrow = PathLanes<NarrowCounts>(plan)
  private lazy var wide = PathLanes<WideCounts>(plan)
  private lazy var plain = PlainSearch(offsets: plan.offsets, targets: plan.targets)

  private lazy var isTarget = FixedArray([Bool](repeating: true, count: plan.coreCount))
  private lazy var targetWeights = FixedArray([Double](repeating: 0, count: plan.coreCount))
  /// Whether short counts have been enough for this block; its sources see much the same.
  private var isShort = true

  init(_ plan: SearchPlan, need: ShortestPathNeed) {
    self.plan = plan
    self.need = need
    trees = TreeDistances(plan)
  }

  func sums(of block: SearchBlock) -> BlockSums {
    var sums = BlockSums(coreCount: need == .betweenness ? block.core.count : 0)
    switch block.method {
    case .tree: addTrees(block, &sums)
    case .plain: addPlain(block, &sums)
    case .lanes: addLanes(block, &sums)
    }
    if need == .betweenness { addFoldedPairs(block, &sums) }
    return sums
  }

  /// Pairs of nodes folded onto one another meet without any search. A node that stands for *w*
  /// nodes of the *N* of its component lies between every two of its branches, *(w - 1)^2* less the
  /// squares of the branches, and between its branches and all the rest, *2 (w - 1)(N - w)*.
  private func addFoldedPairs(_ block: SearchBlock, _ sums: inout BlockSums) {
    for root in block.sources {
      let all = Int(plan.componentSize[root])
      for position in Int(plan.treeStart[root])..<Int(plan.treeStart[root + 1]) {
        let node = Int(plan.preorder[position])
        let below = Int(plan.trees.size[node]) - 1
        let pairs = below * below - plan.trees.squares[node] + 2 * below * (all - below - 1)
        sums.foldedPairs.append(Int64(pairs))
      }
    }
  }

  private func addTrees(_ block: SearchBlock, _ sums: inout BlockSums) {
    for root in block.sources {
      let node = Int(plan.roots[root])
      let row = Int(plan.trees.row[node])
      let counts = plan.trees.depthCounts[row...row + Int(plan.trees.height[node])]
      trees.add(root: root, distances: Array(counts), to: &sums)
    }
  }

  private func addPlain(_ block: SearchBlock, _ sums: inout BlockSums) {
    for source in block.sources {
      plain.search(from: Int(plan.sources[source]))
      trees.add(root: source, distances: plainDistances(), to: &sums)
      if need == .betweenness {
        addPlainDependencies(of: block, targets: plan.weights.base, &sums)
      }
    }
  }

  /// How many nodes, folded ones included, lie at each distance from the source of the last search.
  private func plainDistances() -> [Int32] {
    var counts: [Int32] = []
    for distance in 0..<plain.levels {
      for root in plain.level(distance) {
        let node = Int(plan.coreNodes[Int(root)])
        let row = Int(plan.trees.row[node])
        let height = Int(plan.trees.height[node])
        while counts.count <= distance + height { counts.append(0) }
        for depth in 0...height {
          counts[distance + depth] += plan.trees.depthCounts[row + depth]
        }
      }
    }
    return counts
  }

  private func addPlainDependencies(
    of block: SearchBlock, targets: UnsafePointer<Double>, _ sums: inout BlockSums
  ) {
    sums.betweenness.withUnsafeMutableBufferPointer {
      let exact = plain.addDependencies(
        weights: plan.weights.base, targets: targets, to: $0.baseAddress! - block.core.lowerBound)
      if !exact { sums.countsAreExact = false }
    }
  }

  /// Pairs of sources of different blocks are looked at from the earlier block alone, and count
  /// twice there; pairs within a block are met from both ends.
  private func aim(_ block: SearchBlock) {
    guard need == .betweenness else { return }
    for source in block.core {
      let root = Int(plan.sources[source])
      let share =
        source < block.sources.lowerBound ? 0.0 : source < block.sources.upperBound ? 1 : 2
      isTarget.base[root] = share > 0
      targetWeights.base[root] = share * plan.weights.base[root]
    }
  }

  private func addLanes(_ block: SearchBlock, _ sums: inout BlockSums) {
    aim(block)
    isShort = true
    bits.search(block, isTarget: need == .betweenness ? isTarget.base : nil)
    for (lane, source) in block.sources.enumerated() {
      trees.add(root: source, distances: bits.distances(lane: lane), to: &sums)
    }
    guard need == .betweenness else { return }
    for first in stride(from: 0, to: block.sources.count, by: 8) {
      addDependencies(of: first, in: block, &sums)
    }
  }

  /// Dependencies of eight sources of a block, the first its `first`.
  private func addDependencies(of first: Int, in block: SearchBlock, _ sums: inout BlockSums) {
    let start = block.sources.lowerBound + first
    let positions = start..<min(start + 8, block.sources.upperBound)
    entries.take(bits.lists, part: first / 8)
    let outcome: Bool? = sums.betweenness.withUnsafeMutableBufferPointer {
      let base = $0.baseAddress! - block.core.lowerBound
      let sources = plan.sources[positions]
      let targets = targetWeights.base
      if isShort,
        let isExact = short.add(
          entries, sources: sources, targets: targets, core: block.core, to: base)
      {
        return isExact
      }
      isShort = false
      return narrow.add(entries, sources: sources, targets: targets, core: block.core, to: base)
        ?? wide.add(entries, sources: sources, targets: targets, core: block.core, to: base)
    }
    if let exact = outcome {
      if !exact { sums.countsAreExact = false }
      return
    }
    for position in positions {
      plain.search(from: Int(plan.sources[position]))
      addPlainDependencies(of: block, targets: targetWeights.base, &sums)
    }
  }
}
