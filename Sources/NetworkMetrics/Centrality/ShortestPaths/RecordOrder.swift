/// Puts the records of a stretch of a level in order of the number of their children, so that loops
/// over children end when the processor expects it. A stretch lies near together in memory.
struct RecordOrder {
  typealias Bits = SIMD8<UInt64>

  struct Record {
    /// Its position in the log.
    var index: UInt32
    /// Where its children stand.
    var place: UInt32
    var pairs: UInt32
  }

  static let stretch = 256
  /// Lists longer than this are not told apart.
  private static let mostPairs = 31

  private let records: UnsafeMutablePointer<Record>
  private let leading: UnsafeMutablePointer<Bits>
  private let order: UnsafeMutablePointer<UInt32>
  /// For each number of pairs how many records have it; then where the next one goes.
  private let sizes: UnsafeMutablePointer<Int>
  private var count = 0

  init() {
    records = .allocate(capacity: Self.stretch)
    leading = .allocate(capacity: Self.stretch)
    order = .allocate(capacity: Self.stretch)
    sizes = .allocate(capacity: Self.mostPairs + 1)
    sizes.initialize(repeating: 0, count: Self.mostPairs + 1)
  }

  func deallocate() {
    records.deallocate()
    leading.deallocate()
    order.deallocate()
    sizes.deallocate()
  }

  @inline(__always)
  mutating func append(index: Int, _ children: (leading: Bits, place: UInt32, pairs: Int)) {
    let pairs = min(children.pairs, Self.mostPairs)
    (records + count).initialize(
      to: Record(
        index: UInt32(truncatingIfNeeded: index), place: children.place,
        pairs: UInt32(truncatingIfNeeded: pairs)))
    (leading + count).initialize(to: children.leading)
    sizes[pairs] += 1
    count += 1
  }

  /// Gives out all records, by rising number of children, equal ones as they came.
  @inline(__always)
  mutating func empty(_ body: (Record, _ leading: Bits) -> Void) {
    var start = 0
    for pairs in 0...Self.mostPairs {
      let size = sizes[pairs]
      sizes[pairs] = start
      start += size
    }
    for number in 0..<count {
      let pairs = Int(records[number].pairs)
      (order + sizes[pairs]).initialize(to: UInt32(truncatingIfNeeded: number))
      sizes[pairs] += 1
    }
    for position in 0..<count {
      let number = Int(order[position])
      body(records[number], leading[number])
    }
    sizes.update(repeating: 0, count: Self.mostPairs + 1)
    count = 0
  }
}
