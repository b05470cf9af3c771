/// Path counts and dependencies of eight sources at a time, one in each lane of a vector.
///
/// The state of a root is one line: eight path counts going forward, eight shares going back. A
/// root at some level of some lanes adds up the lines of its whole row; lanes in which it is not at
/// that level are masked out once, at the end. That is right without looking at distances:
/// neighbors lie one level off at most; those of the same level are written only after the whole
/// level has been read, and those of the level beyond come later. Going back the same holds in
/// reverse. There is no branch and no mask for an arc.
///
/// A clique has a line of its own, the sum of its members' lines. Entries where all paths end write
/// no count for others to read, and going back they write their share and read nothing.
final class PathLanes<Counts: CountLine> {
  typealias Line = SIMD8<Double>

  private let rows: CliqueRows
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
    rows = plan.rows
    weights = plan.weights
    let size = rows.lineCount
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
    counts[source] += one
    for position in Int(rows.cliqueStart.base[source])..<Int(rows.start.base[source + 1]) {
      counts[Int(rows.columns.base[position])] += one
    }
  }

  private func clear(_ core: Range<Int>) {
    (counts + core.lowerBound).update(repeating: .zero, count: core.count)
    (shares + core.lowerBound).update(repeating: .zero, count: core.count)
    (counts + rows.coreCount).update(repeating: .zero, count: rows.cliqueCount)
    (shares + rows.coreCount).update(repeating: .zero, count: rows.cliqueCount)
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
    let start = rows.start.base
    let cliqueStart = rows.cliqueStart.base
    let columns = rows.columns.base
    let counts = counts
    let masks = masks
    let leading = entries.leading
    let ending = entries.ending
    var watch = Counts.watch
    var next = entryCounts
    for level in 1..<entries.levels + 1 {
      let lead = entries.leadingEnds[level - 1]..<entries.leadingEnds[level]
      let end = entries.endingEnds[level - 1]..<entries.endingEnds[level]
      let first = next
      for index in lead {
        let entry = leading[index]
        let root = Int(entry >> 8)
        let sum = gather(counts, columns, Int(start[root]), Int(start[root + 1]))
        next.initialize(to: sum.masked(Int(entry & 255), masks))
        next += 1
      }
      for index in end {
        let entry = ending[index]
        let root = Int(entry >> 8)
        let sum = gather(counts, columns, Int(start[root]), Int(start[root + 1]))
        let line = sum.masked(Int(entry & 255), masks)
        line.show(&watch)
        next.initialize(to: line)
        next += 1
      }
      var written = first
      for index in lead {
        let root = Int(leading[index] >> 8)
        let line = written.pointee
        written += 1
        line.show(&watch)
        counts[root] += line
        for position in Int(cliqueStart[root])..<Int(start[root + 1]) {
          counts[Int(columns[position])] += line
        }
      }
      if !Counts.areRight(watch) { return nil }
    }
    return watch
  }

  @inline(__always)
  private func gather(
    _ counts: UnsafeMutablePointer<Counts>, _ columns: UnsafeMutablePointer<UInt32>, _ start: Int,
    _ end: Int
  ) -> Counts {
    var sum = Counts.zero
    var position = start
    while position < end {
      sum += counts[Int(columns[position])]
      sum += counts[Int(columns[position + 1])]
      position += CliqueRows.grain
    }
    return sum
  }

  @inline(__always)
  private func gather(
    _ shares: UnsafeMutablePointer<Line>, _ columns: UnsafeMutablePointer<UInt32>, _ start: Int,
    _ end: Int
  ) -> Line {
    var sum = Line.zero
    var position = start
    while position < end {
      sum += shares[Int(columns[position])]
      sum += shares[Int(columns[position + 1])]
      position += CliqueRows.grain
    }
    return sum
  }

  /// Carries shares (what a target weighs, divided by its paths) back towards the sources.
  private func goBack(
    _ entries: LaneEntries, _ sourceWeights: Line, _ weights: UnsafePointer<Double>,
    _ sums: UnsafeMutablePointer<Double>
  ) {
    let start = rows.start.base
    let cliqueStart = rows.cliqueStart.base
    let columns = rows.columns.base
    let shares = shares
    let masks = masks
    let leading = entries.leading
    let ending = entries.ending
    for level in stride(from: entries.levels, through: 1, by: -1) {
      let lead = entries.leadingEnds[level - 1]..<entries.leadingEnds[level]
      let end = entries.endingEnds[level - 1]..<entries.endingEnds[level]
      var own = entryCounts + lead.lowerBound + end.lowerBound
      var next = levelShares
      for index in lead {
        let entry = leading[index]
        let root = Int(entry >> 8)
        let sum = gather(shares, columns, Int(start[root]), Int(start[root + 1]))
        let paths = own.pointee.doubles
        own += 1
        sums[root] += Self.total(paths * sum * sourceWeights)
        next.initialize(to: masks.keep(weights[root] / paths + sum, Int(entry & 255)))
        next += 1
      }
      for index in end {
        let entry = ending[index]
        let root = Int(entry >> 8)
        let line = masks.keep(weights[root] / own.pointee.doubles, Int(entry & 255))
        own += 1
        shares[root] += line
        for position in Int(cliqueStart[root])..<Int(start[root + 1]) {
          shares[Int(columns[position])] += line
        }
      }
      next = levelShares
      for index in lead {
        let root = Int(leading[index] >> 8)
        let line = next.pointee
        next += 1
        shares[root] += line
        for position in Int(cliqueStart[root])..<Int(start[root + 1]) {
          shares[Int(columns[position])] += line
        }
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
