/// Which roots lie at which distance from 64 sources: one record for each root and level that any of
/// them has in common, with a bit for each source.
///
/// Records are read once for every eight sources, so they are as small as they can be. The lists grow
/// as needed; room is made before each level for as many records as it can have.
struct LevelLists {
  /// For each record the root's number times 256, plus a bit for each eight sources: whether paths
  /// lead on to the next level from any of them.
  private(set) var roots: UnsafeMutablePointer<UInt32>
  /// For each record the sources from which the root lies at this level.
  private(set) var lanes: UnsafeMutablePointer<UInt64>
  private(set) var count = 0
  private var capacity: Int
  /// Where each level ends; level 1 is the first.
  private(set) var levelEnds: [Int] = []

  init() {
    capacity = 1_024
    roots = .allocate(capacity: capacity)
    lanes = .allocate(capacity: capacity)
  }

  func deallocate() {
    roots.deallocate()
    lanes.deallocate()
  }

  mutating func removeAll() {
    count = 0
    levelEnds.removeAll(keepingCapacity: true)
  }

  /// Makes room for `more` further records.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    // Whole levels are added, so that a small reserve saves most moves.
    let grown = (count + more) / 8 * 9 + 1_024
    roots.move(count, to: grown)
    lanes.move(count, to: grown)
    capacity = grown
  }

  /// Adds a record if any source is in it; room has been reserved. No branch: which words are empty
  /// cannot be guessed.
  @inline(__always)
  mutating func appendIfAny(_ root: UInt32, _ lanes: UInt64, leading: UInt64) {
    (roots + count).initialize(to: root << 8 | leading.bytesInUse)
    (self.lanes + count).initialize(to: lanes)
    count += lanes != 0 ? 1 : 0
  }

  mutating func endLevel() { levelEnds.append(count) }
}

extension UInt64 {
  /// A bit for each of the eight bytes that is not 0.
  @inline(__always)
  var bytesInUse: UInt32 {
    let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    // The highest bit of each byte that is in use; the product moves them all into the highest byte.
    let highest = (((self & lows) &+ lows) | self) & ~lows
    return UInt32(truncatingIfNeeded: (highest &* 0x0002_0408_1020_4081) &>> 56)
  }
}
