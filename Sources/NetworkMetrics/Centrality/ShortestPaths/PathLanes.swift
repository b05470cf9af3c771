/// Path counts and dependencies of eight sources at a time, one in each lane of a vector.
///
/// The state of a root is one line of memory: eight path counts going forward, eight shares going
/// back. A root at some level of some lanes adds up the lines of its whole row; lanes of which it is
/// not at that level are masked out once, at the end. That is right without looking at distances:
/// neighbors lie one level off at most; those of the same level are written only after the whole
/// level has been read, and those of the level beyond come later. Going back the same holds in
/// reverse. There is no branch and no mask for an arc.
///
/// A clique has a line of its own, the sum of its members' lines. Roots from which no path leads on
/// have no dependency: going back they write their share and read nothing.
final class PathLanes {
  typealias Line = SIMD8<Double>

  private let rows: CliqueRows
  private let weights: FixedArray<Double>
  private let counts: UnsafeMutablePointer<Line>
  private let shares: UnsafeMutablePointer<Line>
  private var scratch: UnsafeMutablePointer<Line>
  private var scratchCapacity = 0
  private let masks: UnsafeMutablePointer<SIMD8<UInt64>>

  /// Roots and lanes (root * 256 + mask) by level: those from which paths lead on, and the others.
  private var leading = NumberList()
  private var ending = NumberList()
  private var leadingEnds: [Int] = []
  private var endingEnds: [Int] = []

  /// A root's number and eight bits share 32.
  static let mostRoots = 1 << 24

  init(_ plan: SearchPlan) {
    rows = plan.rows
    weights = plan.weights
    let size = max(1, rows.coreCount + rows.cliqueCount)
    counts = .allocate(capacity: size)
    shares = .allocate(capacity: size)
    counts.initialize(repeating: .zero, count: size)
    shares.initialize(repeating: .zero, count: size)
    scratch = .allocate(capacity: 1)
    masks = .allocate(capacity: 256)
    for mask in 0..<256 {
      var vector = SIMD8<UInt64>.zero
      for lane in 0..<8 where mask >> lane & 1 == 1 { vector[lane] = ~0 }
      (masks + mask).initialize(to: vector)
    }
  }

  deinit {
    counts.deallocate()
    shares.deallocate()
    scratch.deallocate()
    masks.deallocate()
    leading.deallocate()
    ending.deallocate()
  }

  /// What the path counts of eight sources came to.
  enum Outcome {
    case exact
    /// Some count passed 2^53.
    case rounded
    /// Some count grew so great that shares could be lost: nothing was added.
    case tooGreat
  }

  /// Adds the dependencies of eight consecutive sources to `sums`, which begins with the block's
  /// first core root.
  ///
  /// - Parameters:
  ///   - first: the first of them; `count` are there.
  ///   - lists: the level lists of the 64 sources among which they are.
  ///   - part: which eight of the 64, from 0.
  func add(
    _ lists: LevelLists, part: Int, first: Int, count: Int, core: Range<Int>,
    to sums: UnsafeMutablePointer<Double>
  ) -> Outcome {
    take(lists, part)
    var sourceWeights = Line.zero
    for lane in 0..<count {
      sourceWeights[lane] = weights.base[first + lane]
      start(first + lane, lane)
    }
    let outcome = goForward(core)
    if outcome != .tooGreat { goBack(sourceWeights, sums - core.lowerBound) }
    clear(core)
    return outcome
  }

  /// Copies the eight bits of each record that belong to these sources.
  private func take(_ lists: LevelLists, _ part: Int) {
    let shift = UInt64(part * 8)
    leading.shorten(to: 0)
    ending.shorten(to: 0)
    leading.reserve(lists.count + 1)
    ending.reserve(lists.count + 1)
    leadingEnds.removeAll(keepingCapacity: true)
    endingEnds.removeAll(keepingCapacity: true)
    var index = 0
    var widest = 0
    for end in lists.levelEnds {
      widest = max(widest, end - index)
      while index < end {
        let record = lists.records[index]
        let lanes = UInt32(truncatingIfNeeded: record.lanes >> shift) & 255
        let on = UInt32(truncatingIfNeeded: record.leading >> shift) & 255
        let entry = record.root << 8 | lanes
        leading.offer(entry, if: on != 0)
        ending.offer(entry, if: on == 0 && lanes != 0)
        index += 1
      }
      leadingEnds.append(leading.count)
      endingEnds.append(ending.count)
    }
    guard widest > scratchCapacity else { return }
    scratch.deallocate()
    scratch = .allocate(capacity: widest)
    scratchCapacity = widest
  }

  private func start(_ source: Int, _ lane: Int) {
    counts[source][lane] = 1
    for position in Int(rows.cliqueStart.base[source])..<Int(rows.start.base[source + 1]) {
      counts[Int(rows.columns.base[position])][lane] = 1
    }
  }

  // MARK: Kernels

  @inline(__always)
  private func masked(_ line: Line, _ mask: SIMD8<UInt64>) -> Line {
    unsafeBitCast(unsafeBitCast(line, to: SIMD8<UInt64>.self) & mask, to: Line.self)
  }

  @inline(__always)
  private func total(_ line: Line) -> Double {
    let four = line.lowHalf + line.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }

  @inline(__always)
  private func gather(_ lines: UnsafeMutablePointer<Line>, _ root: Int) -> Line {
    let columns = rows.columns.base
    var sum = Line.zero
    var position = Int(rows.start.base[root])
    let end = Int(rows.start.base[root + 1])
    while position < end {
      sum += lines[Int(columns[position])]
      position += 1
    }
    return sum
  }

  @inline(__always)
  private func scatter(_ line: Line, _ lines: UnsafeMutablePointer<Line>, _ root: Int) {
    let columns = rows.columns.base
    var position = Int(rows.cliqueStart.base[root])
    let end = Int(rows.start.base[root + 1])
    while position < end {
      lines[Int(columns[position])] += line
      position += 1
    }
  }

  private func goForward(_ core: Range<Int>) -> Outcome {
    var sum = Line.zero
    for level in leadingEnds.indices {
      let lead = (level == 0 ? 0 : leadingEnds[level - 1])..<leadingEnds[level]
      let end = (level == 0 ? 0 : endingEnds[level - 1])..<endingEnds[level]
      var free = scratch
      for index in lead {
        free.initialize(to: count(leading[index], level))
        free += 1
      }
      for index in end {
        free.initialize(to: count(ending[index], level))
        free += 1
      }
      free = scratch
      for index in lead {
        let root = Int(leading[index] >> 8)
        let line = free.pointee
        counts[root] += line
        sum += line
        scatter(line, counts, root)
        free += 1
      }
      for index in end {
        let root = Int(ending[index] >> 8)
        let line = free.pointee
        counts[root] += line
        sum += line
        free += 1
      }
    }
    return judge(sum, core)
  }

  /// The path counts of a root at a level: those of its neighbors one level nearer.
  @inline(__always)
  private func count(_ entry: UInt32, _ level: Int) -> Line {
    let mask = masks[Int(entry & 255)]
    if level == 0 { return masked(Line(repeating: 1), mask) }
    return masked(gather(counts, Int(entry >> 8)), mask)
  }

  /// Whether every count is exact: surely, if their sum is.
  private func judge(_ sum: Line, _ core: Range<Int>) -> Outcome {
    if sum.max() <= PlainSearch.greatestExact { return .exact }
    var greatest = Line.zero
    for root in core {
      let line = counts[root]
      greatest.replace(with: line, where: line .> greatest)
    }
    if !(sum.max() < 0x1p400) { return .tooGreat }
    return greatest.max() <= PlainSearch.greatestExact ? .exact : .rounded
  }

  private func goBack(_ sourceWeights: Line, _ sums: UnsafeMutablePointer<Double>) {
    let weights = weights.base
    for level in leadingEnds.indices.reversed() {
      let lead = (level == 0 ? 0 : leadingEnds[level - 1])..<leadingEnds[level]
      let end = (level == 0 ? 0 : endingEnds[level - 1])..<endingEnds[level]
      var free = scratch
      for index in lead {
        let entry = leading[index]
        let root = Int(entry >> 8)
        let mask = masks[Int(entry & 255)]
        let own = counts[root]
        let sum = gather(shares, root)
        sums[root] += total(masked(own * sum, mask) * sourceWeights)
        free.initialize(to: masked(weights[root] / own + sum, mask))
        free += 1
      }
      if level == 0 { break }
      for index in end {
        let entry = ending[index]
        let root = Int(entry >> 8)
        let line = masked(weights[root] / counts[root], masks[Int(entry & 255)])
        shares[root] += line
        scatter(line, shares, root)
      }
      free = scratch
      for index in lead {
        let root = Int(leading[index] >> 8)
        let line = free.pointee
        shares[root] += line
        scatter(line, shares, root)
        free += 1
      }
    }
  }

  private func clear(_ core: Range<Int>) {
    (counts + core.lowerBound).update(repeating: .zero, count: core.count)
    (shares + core.lowerBound).update(repeating: .zero, count: core.count)
    let cliques = counts + rows.coreCount
    cliques.update(repeating: .zero, count: rows.cliqueCount)
    (shares + rows.coreCount).update(repeating: .zero, count: rows.cliqueCount)
  }
}

extension NumberList {
  /// Writes a number and keeps it if asked: no branch to guess. Room for one more is there.
  @inline(__always)
  mutating func offer(_ number: UInt32, if keep: Bool) {
    append(number)
    shorten(to: count - (keep ? 0 : 1))
  }
}
