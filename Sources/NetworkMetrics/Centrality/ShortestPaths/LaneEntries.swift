/// What eight sources see, level by level: which roots, and in which of eight lanes.
///
/// An entry is a root's number times 256 plus eight bits, one for each lane. Entries from which
/// paths lead on to the next level stand apart from those where all paths end.
final class LaneEntries {
  private(set) var leading: UnsafeMutablePointer<UInt32>
  private(set) var ending: UnsafeMutablePointer<UInt32>
  /// For each leading entry where its children stand.
  private(set) var places: UnsafeMutablePointer<UInt32>
  /// At a place the number of pairs of children, then they; see ``LevelLists``.
  private(set) var children: UnsafePointer<UInt32>
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
    places = .allocate(capacity: capacity)
    children = UnsafePointer(places)
    leadingEnds = .allocate(capacity: levelCapacity)
    endingEnds = .allocate(capacity: levelCapacity)
  }

  deinit {
    leading.deallocate()
    ending.deallocate()
    places.deallocate()
    leadingEnds.deallocate()
    endingEnds.deallocate()
  }

  /// All entries of both lists.
  var count: Int { leadingEnds[levels] + endingEnds[levels] }

  /// The most leading entries on one level.
  private(set) var widest = 0

  /// Takes the records of a part, eight sources of 512.
  func take(_ lists: LevelLists, part: Int) {
    makeRoom(entries: lists.count, levels: lists.levelEnds.count + 1)
    let (roots, lanes) = (lists.roots, lists.lanes(word: part / 8))
    let shift = UInt64(part % 8 * 8)
    children = UnsafePointer(lists.children)
    let (leading, ending, places) = (leading, ending, places)
    var lead = 0
    var end = 0
    widest = 0
    levels = 0
    leadingEnds[0] = 0
    endingEnds[0] = 0
    for level in (0..<lists.levelEnds.count).reversed() {
      let first = level == 0 ? 0 : lists.levelEnds[level - 1]
      for group in stride(from: first, to: lists.levelEnds[level], by: 64) {
        lists.leading[group + part].forEachBit {
          let record = group &+ $0
          leading[lead] = roots[record] | UInt32(truncatingIfNeeded: lanes[record] &>> shift) & 255
          places[lead] = lists.places[record]
          lead &+= 1
        }
        lists.ending[group + part].forEachBit {
          let record = group &+ $0
          ending[end] = roots[record] | UInt32(truncatingIfNeeded: lanes[record] &>> shift) & 255
          end &+= 1
        }
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

  /// Gives out the children of a leading entry by twos.
  @inline(__always)
  func forEachPair(at index: Int, _ body: (Int, Int) -> Void) {
    var child = children + Int(places[index])
    let last = child + 2 * Int(child.pointee)
    while child < last {
      body(Int(child[1]), Int(child[2]))
      child += 2
    }
  }

  private func makeRoom(entries: Int, levels: Int) {
    if entries > capacity {
      capacity = max(entries, capacity * 2)
      leading.deallocate()
      ending.deallocate()
      places.deallocate()
      leading = .allocate(capacity: capacity)
      ending = .allocate(capacity: capacity)
      places = .allocate(capacity: capacity)
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
