/// What makes two rows of ties one: pair, form, start, end, status, subject, document, rater.
struct TieKey: Equatable {
  private var pair: UInt64
  private var days: UInt64
  private var formAndMarks: UInt64
  private var texts: UInt64
  private var rater: UInt64

  /// - Parameters: the numbers that equal words of the file have in common.
  init(_ tie: Tie, form: Int, subject: Int, document: Int, rater: Int) {
    func join(_ first: Int, _ second: Int) -> UInt64 {
      UInt64(UInt32(truncatingIfNeeded: first)) << 32 | UInt64(UInt32(truncatingIfNeeded: second))
    }
    let swapped = !tie.isDirected && tie.from > tie.to
    pair = swapped ? join(tie.to, tie.from) : join(tie.from, tie.to)
    let noDay = Int(Int32.min)
    days = join(tie.start?.number ?? noDay, tie.end?.number ?? noDay)
    let status = tie.status.flatMap(RecordedStatus.allCases.firstIndex(of:)).map { $0 + 1 } ?? 0
    formAndMarks = join(form, status * 2 + (tie.isDirected ? 1 : 0))
    texts = join(subject, document)
    self.rater = UInt64(rater)
  }

  /// The same whoever tells it.
  var withoutRater: TieKey {
    var key = self
    key.rater = .max
    return key
  }

  fileprivate var hash: UInt64 {
    func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = a.multipliedFullWidth(by: b)
      return product.high ^ product.low
    }
    let first = fold(pair ^ 0xA076_1D64_78BD_642F, days ^ 0xE703_7ED1_A0B4_28DB)
    let second = fold(formAndMarks ^ 0x8EBC_6AF0_9C88_C6E3, texts ^ 0x5899_65CC_7537_4CC3)
    return fold(first ^ 0x1D8E_4E27_C47D_124F, second ^ rater)
  }
}

/// Numbers keys of ties in the order in which they first appear; see ``ByteTable``.
struct TieKeyTable {
  private var slots: [UInt64]
  private var mask: Int
  private var keys: [TieKey] = []

  init(minimumCapacity: Int) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    keys.reserveCapacity(minimumCapacity)
  }

  /// The key's number, new where it was not known.
  mutating func insert(_ key: TieKey) -> (number: Int, isNew: Bool) {
    let hash = key.hash
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry >> 32 == hash >> 32 {
        let number = Int(entry & 0xFFFF_FFFF) - 1
        if keys[number] == key { return (number, false) }
      }
      slot = (slot + 1) & mask
    }
    keys.append(key)
    slots[slot] = (hash >> 32) << 32 | UInt64(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return (keys.count - 1, true)
  }

  private mutating func grow() {
    let size = slots.count * 2
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    for (number, key) in keys.enumerated() {
      let hash = key.hash
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
    }
  }
}
