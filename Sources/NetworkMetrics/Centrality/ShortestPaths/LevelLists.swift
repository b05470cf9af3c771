/// Which roots lie at which distance from 64 sources: one record for each root and level that any of
/// them has in common, with a bit for each source.
///
/// The lists grow as needed; room is made before each level for as many records as it can have.
struct LevelLists {
  struct Record {
    var root: UInt32
    /// Sources from which the root lies at this level.
    var lanes: UInt64
    /// Those of them from which paths lead on to the next level.
    var leading: UInt64
  }

  private(set) var records: UnsafeMutablePointer<Record>
  private(set) var count = 0
  private var capacity: Int
  /// Where each level ends; level 1 is the first.
  private(set) var levelEnds: [Int] = []

  init() {
    capacity = 1_024
    records = .allocate(capacity: capacity)
  }

  func deallocate() { records.deallocate() }

  mutating func removeAll() {
    count = 0
    levelEnds.removeAll(keepingCapacity: true)
  }

  /// Makes room for `more` further records.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    // Whole levels are added, so that a small reserve saves most moves.
    let grown = (count + more) / 8 * 9 + 1_024
    records.move(count, to: grown)
    capacity = grown
  }

  /// Adds a record if any source is in it; room has been reserved. No branch: which words are empty
  /// cannot be guessed.
  @inline(__always)
  mutating func appendIfAny(_ root: UInt32, _ lanes: UInt64, _ leading: UInt64) {
    (records + count).initialize(to: Record(root: root, lanes: lanes, leading: leading))
    count += lanes != 0 ? 1 : 0
  }

  mutating func endLevel() { levelEnds.append(count) }
}
