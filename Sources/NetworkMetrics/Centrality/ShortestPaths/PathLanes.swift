/// Path counts and dependencies of eight sources at a time, one in each lane of a vector.
///
/// The state of a root is one line: eight path counts going forward, eight shares going back. A
/// root at some level of some lanes adds its line to those of all its children, in any lane, and
/// going back adds up theirs; lanes in which it is not at that level are masked out once. That is
/// right without looking at distances: children are neighbors, which lie one level off at most, and
/// no level is shown to others before all of it has been read. What a line takes in afterwards, in
/// lanes in which its root has been read, is not read again. There is no branch and no mask for an
/// arc.
///
/// Entries where all paths end show no count to others, and going back they write their share and
/// read nothing.
final class PathLanes<Counts: CountLine> {
  typealias Line = SIMD8<Double>

  private let offsets: FixedArray<UInt32>
  private let targets: FixedArray<UInt32>
  private let weights: FixedArray<Double>
  private let masks = LaneMasks()
  private let counts: UnsafeMutablePointer<Counts>
  private let shares: UnsafeMutablePointer<Line>
  /// The counts of all entries, level by level, leading ones first.
  private var entryCounts: UnsafeMutablePointer<Counts>
  private var entryCapacity = 1
  /// The shares of the leading entries of one level.
  private var levelShares: UnsafeMutablePointer<Line>
  private var levelCapacity = 1

  init(_ plan: SearchPlan) {
    offsets = plan.offsets
    targets = plan.targets
    weights = plan.weights
    let size = plan.lineCount
    counts = .allocate(capacity: size)
    shares = .allocate(capacity: size)
    counts.initialize(repeating: .zero, count: size)
    shares.initialize(repeating: .zero, count: size)
    entryCounts = .allocate(capacity: entryCapacity)
    levelShares = .allocate(capacity: levelCapacity)
  }

  deinit {
    masks.deallocate()
    counts.deallocate()
    shares.deallocate()
    entryCounts.deallocate()
    levelShares.deallocate()
  }

  /// Adds the dependencies of up to eight sources to `sums`, which is indexed by core numbers.
  ///
  /// - Parameter targets: for each root what it counts as a target.
  /// - Returns: nil if there are more paths than these counts can hold: then nothing was added;
  ///   else whether all counts were exact.
  func add(
    _ entries: LaneEntries, sources: ArraySlice<UInt32>, targets: UnsafePointer<Double>,
    core: Range<Int>,
    to sums: UnsafeMutablePointer<Double>
  ) -> Bool? {
    makeRoom(for: entries)
    var sourceWeights = Line.zero
    for (lane, source) in sources.enumerated() {
      sourceWeights[lane] = weights.base[Int(source)]
      start(Int(source), lane)
    }
    let watch = goForward(entries)
    if watch != nil { goBack(entries, sourceWeights, targets, sums) }
    clear(core)
    return watch.map { Counts.areWhole($0) || countsAreExact(entries) }
  }

  private func makeRoom(for entries: LaneEntries) {
    if entries.count > entryCapacity {
      entryCapacity = max(entries.count, entryCapacity * 2)
      entryCounts.deallocate()
      entryCounts = .allocate(capacity: entryCapacity)
    }
    if entries.widest > levelCapacity {
      levelCapacity = max(entries.widest, levelCapacity * 2)
      levelShares.deallocate()
      levelShares = .allocate(capacity: levelCapacity)
    }
  }

  private func start(_ source: Int, _ lane: Int) {
    let one = Counts.one.masked(1 << lane, masks)
    for arc in Int(offsets.base[source])..<Int(offsets.base[source + 1]) {
      counts[Int(targets.base[arc])] += one
    }
  }

  private func clear(_ core: Range<Int>) {
    (counts + core.lowerBound).update(repeating: .zero, count: core.count)
    (shares + core.lowerBound).update(repeating: .zero, count: core.count)
  }

  private func countsAreExact(_ entries: LaneEntries) -> Bool {
    var greatest = 0.0
    for index in 0..<entries.count { greatest = max(greatest, entryCounts[index].doubles.max()) }
    return greatest <= PlainSearch.greatestExact
  }

  // MARK: Kernels

  /// Counts the paths to all entries.
  ///
  /// - Returns: what the watch has seen, or nil if there are counts that may be wrong.
  private func goForward(_ entries: LaneEntries) -> Counts.Watch? {
    let (counts, masks) = (counts, masks)
    let (leading, ending) = (entries.leading, entries.ending)
    var watch = Counts.watch
    var next = entryCounts
    for level in 1..<entries.levels + 1 {
      let lead = entries.leadingEnds[level - 1]..<entries.leadingEnds[level]
      let end = entries.endingEnds[level - 1]..<entries.endingEnds[level]
      var own = next
      for index in lead {
        let entry = leading[index]
        next.initialize(to: counts[Int(entry >> 8)].masked(Int(entry & 255), masks))
        next += 1
      }
      for index in end {
        let entry = ending[index]
        let line = counts[Int(entry >> 8)].masked(Int(entry & 255), masks)
        line.show(&watch)
        next.initialize(to: line)
        next += 1
      }
      for index in lead {
        let line = own.pointee
        own += 1
        line.show(&watch)
        entries.forEachPair(at: index) { first, second in
          counts[first] += line
          counts[second] += line
        }
      }
      if !Counts.areRight(watch) { return nil }
    }
    return watch
  }

  /// Carries shares (what a target weighs, divided by its paths) back towards the sources.
  private func goBack(
    _ entries: LaneEntries, _ sourceWeights: Line, _ weights: UnsafePointer<Double>,
    _ sums: UnsafeMutablePointer<Double>
  ) {
    let (shares, masks) = (shares, masks)
    let (leading, ending) = (entries.leading, entries.ending)
    for level in stride(from: entries.levels, through: 1, by: -1) {
      let lead = entries.leadingEnds[level - 1]..<entries.leadingEnds[level]
      let end = entries.endingEnds[level - 1]..<entries.endingEnds[level]
      var own = entryCounts + lead.lowerBound + end.lowerBound
      var next = levelShares
      for index in lead {
        var sum = Line.zero
        entries.forEachPair(at: index) { first, second in
          sum += shares[first]
          sum += shares[second]
        }
        let entry = leading[index]
        let root = Int(entry >> 8)
        let paths = own.pointee.doubles
        own += 1
        sums[root] += Self.total(paths * sum * sourceWeights)
        next.initialize(to: masks.keep(weights[root] / paths + sum, Int(entry & 255)))
        next += 1
      }
      for index in end {
        let entry = ending[index]
        let root = Int(entry >> 8)
        shares[root] += masks.keep(weights[root] / own.pointee.doubles, Int(entry & 255))
        own += 1
      }
      next = levelShares
      for index in lead {
        shares[Int(leading[index] >> 8)] += next.pointee
        next += 1
      }
    }
  }

  @inline(__always)
  private static func total(_ line: Line) -> Double {
    let four = line.lowHalf + line.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }
}
