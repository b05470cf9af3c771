/// What eight sources see, level by level: which roots, and in which of eight lanes.
///
/// An entry is a root's number times 256 plus eight bits, one for each lane. Entries from which
/// paths lead on to the next level stand apart from those where all paths end.
final class LaneEntries {
  private(set) var leading: UnsafeMutablePointer<UInt32>
  private(set) var ending: UnsafeMutablePointer<UInt32>
  private var capacity = 1_024
  /// For each level, 1 to `levels`, where its entries end in either list; at 0 stands 0.
  private(set) var leadingEnds: UnsafeMutablePointer<Int>
  private(set) var endingEnds: UnsafeMutablePointer<Int>
  private var levelCapacity = 64
  private(set) var levels = 0

  /// A root's number and eight bits share 32.
  static let mostRoots = 1 << 24

  init() {
    leading = .allocate(capacity: capacity)
    ending = .allocate(capacity: capacity)
    leadingEnds = .allocate(capacity: levelCapacity)
    endingEnds = .allocate(capacity: levelCapacity)
  }

  deinit {
    leading.deallocate()
    ending.deallocate()
    leadingEnds.deallocate()
    endingEnds.deallocate()
  }

  /// All entries of both lists.
  var count: Int { leadingEnds[levels] + endingEnds[levels] }

  /// The most leading entries on one level.
  private(set) var widest = 0

  /// Takes eight bits, the `part`-th of eight, of each record.
  func take(_ lists: LevelLists, part: Int) {
    makeRoom(entries: lists.count + 1, levels: lists.levelEnds.count + 1)
    let shift = UInt64(part * 8)
    let roots = lists.roots
    let lanesOfRoots = lists.lanes
    let leading = leading
    let ending = ending
    var lead = 0
    var end = 0
    var index = 0
    widest = 0
    levels = 0
    leadingEnds[0] = 0
    endingEnds[0] = 0
    for level in (0..<lists.levelEnds.count).reversed() {
      let last = lists.levelEnds[level]
      index = level == 0 ? 0 : lists.levelEnds[level - 1]
      while index < last {
        let root = roots[index]
        let lanes = UInt32(truncatingIfNeeded: lanesOfRoots[index] &>> shift) & 255
        let leads = Int(truncatingIfNeeded: root &>> UInt32(truncatingIfNeeded: part)) & 1
        // Both are written and at most one is kept: no branch to guess.
        let entry = (root & ~255) | lanes
        leading[lead] = entry
        ending[end] = entry
        lead &+= leads
        end &+= (lanes != 0 ? 1 : 0) & ~leads
        index &+= 1
      }
      widest = max(widest, lead - leadingEnds[levels])
      levels += 1
      leadingEnds[levels] = lead
      endingEnds[levels] = end
    }
    while levels > 0 && lead == leadingEnds[levels - 1] && end == endingEnds[levels - 1] {
      levels -= 1
    }
  }

  private func makeRoom(entries: Int, levels: Int) {
    if entries > capacity {
      capacity = max(entries, capacity * 2)
      leading.deallocate()
      ending.deallocate()
      leading = .allocate(capacity: capacity)
      ending = .allocate(capacity: capacity)
    }
    if levels > levelCapacity {
      levelCapacity = max(levels, levelCapacity * 2)
      leadingEnds.deallocate()
      endingEnds.deallocate()
      leadingEnds = .allocate(capacity: levelCapacity)
      endingEnds = .allocate(capacity: levelCapacity)
    }
  }
}
