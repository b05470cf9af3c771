/// Which roots lie at which distance from 512 sources, from the farthest level to the nearest: one
/// record for each root and level that any source has in common, with a bit for each source and the
/// roots to which its paths lead on, its *children*.
///
/// Records are read for eight sources at a time, a *part* of 64. For each 64 records and each part
/// two words tell which records the part has, those that lead on and those where its paths end: so
/// no part looks at what it does not need. Levels begin at multiples of 64.
struct LevelLists {
  typealias Bits = SIMD8<UInt64>

  /// For each record the root's number times 256.
  private(set) var roots: UnsafeMutablePointer<UInt32>
  /// For each record where its children stand.
  private(set) var places: UnsafeMutablePointer<UInt32>
  /// At a place the number of pairs, then the pairs of children, an odd one with ``noRoot``.
  private(set) var children: UnsafeMutablePointer<UInt32>
  /// For each 64 records a word for each part: which lead on from any of its sources.
  private(set) var leading: UnsafeMutablePointer<UInt64>
  /// The same for records from which no paths lead on.
  private(set) var ending: UnsafeMutablePointer<UInt64>
  /// For each 64 sources the bits of all records.
  private var lanes: UnsafeMutablePointer<UInt64>
  private(set) var count = 0
  private var capacity: Int
  private var childCount = 0
  private var childCapacity: Int
  /// Where each level ends.
  private(set) var levelEnds: [Int] = []
  /// Stands in for a child; its line is added to, and never read.
  private let noRoot: UInt32

  /// - Parameters:
  ///   - noRoot: a number that no root has, but a line.
  ///   - records, children: about how many there will be.
  init(noRoot: Int, records: Int, children most: Int) {
    self.noRoot = UInt32(noRoot)
    capacity = max(1, records)
    childCapacity = max(1, most)
    roots = .allocate(capacity: capacity)
    places = .allocate(capacity: capacity)
    leading = .allocate(capacity: capacity)
    ending = .allocate(capacity: capacity)
    lanes = .allocate(capacity: capacity * 8)
    children = .allocate(capacity: childCapacity)
  }

  func deallocate() {
    deallocateRecords()
    children.deallocate()
  }

  /// The bits of all records for the 64 sources of a word.
  func lanes(word: Int) -> UnsafePointer<UInt64> { UnsafePointer(lanes + word * capacity) }

  /// Empties the lists and makes room for all that one search can list: so many records on so many
  /// levels, with so many children in all. What is never written costs no memory.
  mutating func removeAll(records: Int, levels: Int, children most: Int) {
    count = 0
    childCount = 0
    levelEnds.removeAll(keepingCapacity: true)
    let words = most + 2 * records
    precondition(words <= UInt32.max, "the lists of a search outgrow 16 GB")
    if words > childCapacity {
      childCapacity = words
      children.deallocate()
      children = .allocate(capacity: words)
    }
    let padded = records + 63 * levels
    if padded > capacity {
      capacity = padded
      deallocateRecords()
      allocateRecords()
    }
  }

  private mutating func allocateRecords() {
    roots = .allocate(capacity: capacity)
    places = .allocate(capacity: capacity)
    leading = .allocate(capacity: capacity)
    ending = .allocate(capacity: capacity)
    lanes = .allocate(capacity: capacity * 8)
  }

  private func deallocateRecords() {
    roots.deallocate()
    places.deallocate()
    leading.deallocate()
    ending.deallocate()
    lanes.deallocate()
  }

  /// Adds the targets of some arcs as children, those that share bits with a root.
  ///
  /// - Returns: the bits that lead on, where the children stand, and how many pairs they are.
  @inline(__always)
  mutating func appendChildren(
    _ arcs: Range<Int>, of targets: UnsafeMutablePointer<UInt32>, sharing bits: Bits,
    in front: UnsafeMutablePointer<Bits>
  ) -> (leading: Bits, place: UInt32, pairs: Int) {
    var leading = Bits.zero
    let place = children + childCount
    var next = place + 1
    for arc in arcs {
      let target = targets[arc]
      let shared = front[Int(target)] & bits
      leading |= shared
      // It is written in any case and kept if there is a bit: no branch to guess.
      next.initialize(to: target)
      next += shared.isZero ? 0 : 1
    }
    next.initialize(to: noRoot)
    let pairs = (next - place) / 2
    place.initialize(to: UInt32(truncatingIfNeeded: pairs))
    defer { childCount += 1 + 2 * pairs }
    return (leading, UInt32(truncatingIfNeeded: childCount), pairs)
  }

  /// Takes back what was added last, from a place on.
  mutating func removeChildren(from place: UInt32) { childCount = Int(place) }

  /// Adds a record; room has been reserved.
  @inline(__always)
  mutating func append(_ root: UInt32, _ bits: Bits, leading ahead: Bits, children place: UInt32) {
    (roots + count).initialize(to: root << 8)
    (places + count).initialize(to: place)
    for word in 0..<8 { (lanes + (word * capacity + count)).initialize(to: bits[word]) }
    let parts = ahead.bytesInUse
    append(leading: parts, ending: bits.bytesInUse & ~parts)
  }

  @inline(__always)
  private mutating func append(leading lead: UInt64, ending end: UInt64) {
    (leading + count).initialize(to: lead)
    (ending + count).initialize(to: end)
    count += 1
    if count % 64 == 0 {
      (leading + (count - 64)).turnAbout()
      (ending + (count - 64)).turnAbout()
    }
  }

  mutating func endLevel() {
    while count % 64 != 0 { append(leading: 0, ending: 0) }
    levelEnds.append(count)
  }
}

extension UInt64 {
  /// Gives out the numbers of the bits that are set, rising.
  @inline(__always)
  func forEachBit(_ body: (Int) -> Void) {
    var bits = self
    while bits != 0 {
      body(bits.trailingZeroBitCount)
      bits &= bits &- 1
    }
  }
}

extension UnsafeMutablePointer<UInt64> {
  /// Turns 64 words about: bit *b* of word *w* becomes bit *w* of word *b* (Warren, "Hacker's
  /// Delight", 7-3: blocks of 32 bits change places, then of 16, and so on).
  func turnAbout() {
    var width = 32
    var lows: UInt64 = 0xFFFF_FFFF
    while width > 0 {
      for first in stride(from: 0, to: 64, by: 2 * width) {
        for word in first..<first + width {
          let swapped = ((self[word] &>> UInt64(width)) ^ self[word + width]) & lows
          self[word] ^= swapped &<< UInt64(width)
          self[word + width] ^= swapped
        }
      }
      width /= 2
      lows ^= lows &<< UInt64(width)
    }
  }
}

extension SIMD8 where Scalar == UInt64 {
  /// A bit for each of the 64 bytes that is not 0.
  @inline(__always)
  var bytesInUse: UInt64 {
    let lows = Self(repeating: 0x7F7F_7F7F_7F7F_7F7F)
    let highest = (((self & lows) &+ lows) | self) & ~lows
    var parts: UInt64 = 0
    for word in 0..<8 {
      // The product moves the highest bits of the bytes that are in use into the highest byte.
      parts |= ((highest[word] &* 0x0002_0408_1020_4081) &>> 56) &<< UInt64(8 * word)
    }
    return parts
  }
}
