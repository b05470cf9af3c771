/// Breadth-first searches from up to 512 sources at once, a bit for each (Then et al. 2014, "The more
/// the merrier: efficient multi-source graph traversal").
///
/// Each root has three vectors of 512 bits: which sources have *seen* it, which see it at this level
/// (the *front*), which at the *next*. A level costs one pass over the rows for all sources. While
/// few roots are in front, they push their bits to their neighbors; else every root that is not yet
/// seen by all pulls the bits of its neighbors.
///
/// The search counts how many nodes lie at each distance from each source, the nodes folded onto
/// roots included, and if wanted writes the level lists that the path kernels read.
final class BitParallelSearch {
  typealias Bits = SIMD8<UInt64>

  private let plan: SearchPlan
  let offsets: FixedArray<UInt32>
  let targets: FixedArray<UInt32>
  private let seen: UnsafeMutablePointer<Bits>
  var front: UnsafeMutablePointer<Bits>
  private var next: UnsafeMutablePointer<Bits>
  private var frontRoots = NumberList()
  private var nextRoots = NumberList()
  private var unfinished = NumberList()
  private var unfinishedSize = 0
  private var all = Bits.zero

  /// Nodes folded one, two and three steps below a root are counted in bits; deeper ones one by one.
  private static let countedDepths = 4
  private var counters: [LaneCounter]
  /// For each distance 512 counts of nodes.
  private var counts: [Int32] = []

  private let need: ShortestPathNeed
  /// What the path kernels read, if they are to follow.
  var lists: LevelLists
  var order = RecordOrder()
  /// What each level saw first.
  var found: FrontLog
  private var steps = 0
  /// For each source the step at which it starts.
  private var delays: [UInt8] = []
  /// How many sources have not started yet.
  private var waiting = 0
  /// The sources that started at this step.
  private var newSources = Bits.zero
  private static let longestDelay: UInt8 = 15
  /// On so many levels a root lies for most blocks, at most: room that is right from the first leaves
  /// no holes in memory.
  private static let usualLevels = 5

  init(_ plan: SearchPlan, need: ShortestPathNeed) {
    self.plan = plan
    self.need = need
    offsets = plan.offsets
    targets = plan.targets
    let size = plan.coreCount
    let isListed = need == .betweenness
    let levels = Self.usualLevels
    found = FrontLog(capacity: levels * size)
    lists = LevelLists(
      noRoot: plan.noRoot, records: isListed ? levels * size : 0,
      children: isListed ? levels * plan.targets.count : 0)
    seen = .allocate(capacity: size)
    front = .allocate(capacity: size)
    next = .allocate(capacity: size)
    seen.initialize(repeating: .zero, count: size)
    front.initialize(repeating: .zero, count: size)
    next.initialize(repeating: .zero, count: size)
    counters = (0..<Self.countedDepths).map { _ in LaneCounter() }
  }

  deinit {
    seen.deallocate()
    front.deallocate()
    next.deallocate()
    for counter in counters { counter.deallocate() }
    lists.deallocate()
    order.deallocate()
    found.deallocate()
    for list in [frontRoots, nextRoots, unfinished] { list.deallocate() }
  }

  /// Searches from the sources of a block. A source that is farther from most roots than others
  /// starts some steps earlier, so that roots are reached from all sources at nearly the same steps.
  ///
  /// - Parameter isTarget: for each root whether paths to it are wanted.
  func search(_ block: SearchBlock, isTarget: UnsafePointer<Bool>? = nil) {
    start(block)
    while frontRoots.count > 0 || waiting > 0 {
      steps += 1
      spread()
      admit(block)
      settle()
      advance()
    }
    if let isTarget { recordLevels(isTarget) }
  }

  /// How many nodes lie at each distance from source `lane`.
  func distances(lane: Int) -> [Int32] {
    let first = Int(delays[lane])
    var result = (first..<counts.count / 512).map { counts[$0 * 512 + lane] }
    while result.count > 1 && result.last == 0 { result.removeLast() }
    return result
  }

  // MARK: Steps

  private func start(_ block: SearchBlock) {
    let size = block.core.count
    (seen + block.core.lowerBound).update(repeating: .zero, count: size)
    unfinished.assign(block.core)
    unfinishedSize =
      Int(offsets.base[block.core.upperBound]) - Int(offsets.base[block.core.lowerBound])
    found.removeAll()
    counts.removeAll(keepingCapacity: true)
    steps = 0
    all = .zero
    let farness = plan.farness[block.sources]
    let farthest = farness.max() ?? 0
    delays = farness.map { min(Self.longestDelay, farthest - $0) }
    waiting = delays.count
    for lane in delays.indices { all[lane >> 6] |= 1 << UInt64(lane & 63) }
    admit(block)
    settle()
    advance()
  }

  /// Lets the sources in that start at this step.
  private func admit(_ block: SearchBlock) {
    newSources = .zero
    guard waiting > 0 else { return }
    nextRoots.reserve(waiting)
    for (lane, delay) in delays.enumerated() where Int(delay) == steps {
      let source = Int(plan.sources[block.sources.lowerBound + lane])
      if next[source].isZero { nextRoots.append(UInt32(source)) }
      next[source][lane >> 6] |= 1 << UInt64(lane & 63)
      newSources[lane >> 6] |= 1 << UInt64(lane & 63)
      waiting -= 1
    }
  }

  /// Fills `next` with what the front sees and has not been seen.
  private func spread() {
    var pushed = frontRoots.count
    for index in 0..<frontRoots.count {
      let root = Int(frontRoots[index])
      pushed += Int(offsets.base[root + 1] - offsets.base[root])
    }
    nextRoots.reserve(unfinished.count + pushed)
    if pushed * 3 < unfinishedSize { push() } else { pull() }
  }

  private func push() {
    let (roots, front) = (frontRoots, front)
    let (start, targets) = (offsets.base, targets.base)
    var found = nextRoots
    for index in 0..<roots.count {
      let root = Int(roots[index])
      let bits = front[root]
      for arc in Int(start[root])..<Int(start[root + 1]) {
        show(bits, to: Int(targets[arc]), &found)
      }
    }
    nextRoots = found
  }

  @inline(__always)
  private func show(_ bits: Bits, to root: Int, _ found: inout NumberList) {
    let new = bits & ~seen[root]
    if new.isZero { return }
    let old = next[root]
    if old.isZero { found.append(UInt32(root)) }
    next[root] = old | new
  }

  private func pull() {
    var kept = 0
    var size = unfinishedSize
    var found = nextRoots
    let (start, targets) = (offsets.base, targets.base)
    let (unfinished, seen, front, next, all) = (unfinished, seen, front, next, all)
    for index in 0..<unfinished.count {
      let root = Int(unfinished[index])
      let old = seen[root]
      var bits = Bits.zero
      for arc in Int(start[root])..<Int(start[root + 1]) { bits |= front[Int(targets[arc])] }
      let new = bits & ~old
      if !new.isZero {
        next[root] = new
        found.append(UInt32(root))
      }
      if (all & ~(old | new)).isZero {
        size -= Int(start[root + 1] - start[root])
      } else {
        unfinished[kept] = UInt32(root)
        kept += 1
      }
    }
    (nextRoots, unfinishedSize) = (found, size)
    self.unfinished.shorten(to: kept)
  }

  /// Marks `next` as seen, keeps it and counts it.
  private func settle() {
    if need != .betweenness { found.removeAll() }
    let first = found.count
    found.reserve(nextRoots.count)
    let (roots, seen, next) = (nextRoots, seen, next)
    var log = found
    for index in 0..<roots.count {
      let number = roots[index]
      let root = Int(number)
      let bits = next[root]
      seen[root] |= bits
      log.append(number, bits)
    }
    found = log
    found.endLevel(started: newSources)
    count(first..<found.count)
  }

  /// Counts a level's roots, and the nodes folded onto them, for each source.
  private func count(_ level: Range<Int>) {
    let distance = steps
    openCounts(to: distance + Self.countedDepths)
    counters[0].add(level, of: found.bits)
    let heights = plan.heights.base
    for index in level {
      let root = Int(found.roots[index])
      if heights[root] > 0 { countFolded(root, index, at: distance) }
    }
    for depth in 0..<Self.countedDepths {
      counts.withUnsafeMutableBufferPointer {
        counters[depth].flush(to: $0.baseAddress! + (distance + depth) * 512, found.bits)
      }
    }
  }

  private func countFolded(_ root: Int, _ index: Int, at distance: Int) {
    let node = Int(plan.coreNodes[root])
    let row = Int(plan.trees.row[node])
    for depth in 1...Int(plan.trees.height[node]) {
      let count = plan.trees.depthCounts[row + depth]
      if depth < Self.countedDepths {
        counters[depth].add(UInt32(count), to: index, of: found.bits)
        continue
      }
      openCounts(to: distance + depth)
      for word in 0..<8 {
        var left = found.bits[index][word]
        while left != 0 {
          let lane = word * 64 + left.trailingZeroBitCount
          counts[(distance + depth) * 512 + lane] += count
          left &= left - 1
        }
      }
    }
  }

  private func openCounts(to distance: Int) {
    let missing = (distance + 1) * 512 - counts.count
    if missing > 0 { counts.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// What was next becomes the front.
  private func advance() {
    for index in 0..<frontRoots.count { front[Int(frontRoots[index])] = .zero }
    swap(&front, &next)
    swap(&frontRoots, &nextRoots)
    nextRoots.shorten(to: 0)
  }
}
