/// The fronts of a search, level by level: which roots, and from which of 512 sources.
struct FrontLog {
  typealias Bits = SIMD8<UInt64>

  private(set) var roots: UnsafeMutablePointer<UInt32>
  private(set) var bits: UnsafeMutablePointer<Bits>
  private(set) var count = 0
  private var capacity: Int
  /// Where each level ends, and which sources start there: each alone in its lane.
  private var levels: [(end: Int, started: Bits)] = []

  /// - Parameter capacity: about how many entries there will be.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
    roots = .allocate(capacity: capacity)
    bits = .allocate(capacity: capacity)
  }

  func deallocate() {
    roots.deallocate()
    bits.deallocate()
  }

  var levelCount: Int { levels.count }

  /// The entries of a level.
  func level(_ level: Int) -> Range<Int> {
    (level == 0 ? 0 : levels[level - 1].end)..<levels[level].end
  }

  /// The sources that start at a level.
  func started(_ level: Int) -> Bits { levels[level].started }

  mutating func removeAll() {
    count = 0
    levels.removeAll(keepingCapacity: true)
  }

  /// Makes room for `more` further entries.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    // Whole levels are added, so that a small reserve saves most moves.
    let grown = (count + more) / 8 * 9 + 1_024
    roots.move(count, to: grown)
    bits.move(count, to: grown)
    capacity = grown
  }

  /// Adds an entry; room has been reserved.
  @inline(__always)
  mutating func append(_ root: UInt32, _ lanes: Bits) {
    (roots + count).initialize(to: root)
    (bits + count).initialize(to: lanes)
    count += 1
  }

  mutating func endLevel(started: Bits) { levels.append((count, started)) }
}
