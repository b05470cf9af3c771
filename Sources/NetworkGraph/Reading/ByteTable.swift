/// Numbers byte strings in the order in which they first appear: an open-addressing table.
///
///     var table = ByteTable()
///     table.insert("ops-1")  // 0
///     table.insert("ops-2")  // 1
///     table.insert("ops-1")  // 0
///
/// A slot holds 32 bits of the key's hash as a tag beside the key's number, so that nearly every
/// comparison is of equal keys. Keys of up to 15 bytes lie in two words, and are compared as such.
/// Keys are compared byte for byte, not by canonical equivalence. It is not a dictionary of strings:
/// it makes no String and hashes without a seed, and so it must not be walked in slot order; keys
/// have their numbers.
///
/// - Complexity: O(length) a look-up; a table of *n* keys holds 32 to 48 bytes a key, and the bytes
///   of those above 15.
struct ByteTable {
  /// The tag in the upper half, the key's number + 1 in the lower; 0 is free.
  private var slots: [UInt64]
  private var mask: Int
  /// Each key in two words.
  private var words: [Words] = []
  /// Keys above 15 bytes, one after another.
  private var long: [UInt8] = []

  init(minimumCapacity: Int = 0) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    words.reserveCapacity(minimumCapacity)
  }

  var count: Int { words.count }

  /// The bytes of a key by its number.
  func key(_ number: Int) -> [UInt8] {
    let key = words[number]
    guard key.isLong else { return key.shortBytes }
    return Array(long[key.start..<key.start + key.length])
  }

  /// The key as text.
  func text(_ number: Int) -> String { String(decoding: key(number), as: UTF8.self) }

  /// The key's number, or nil where it was never inserted.
  func number(of key: UnsafeRawBufferPointer) -> Int? {
    let words = Words(key)
    return find(key, words, words.hash(key)).number
  }

  /// The key's number, new where it was not known.
  mutating func insert(_ key: UnsafeRawBufferPointer) -> (number: Int, isNew: Bool) {
    var words = Words(key)
    let hash = words.hash(key)
    let (slot, known) = find(key, words, hash)
    if let known { return (known, false) }
    let number = count
    if words.isLong {
      words.start = long.count
      long.append(contentsOf: key)
    }
    self.words.append(words)
    slots[slot] = Self.tag(hash) | UInt64(number + 1)
    if count * 2 > slots.count { grow() }
    return (number, true)
  }
}

extension ByteTable {
  func number(of key: String) -> Int? {
    var key = key
    return key.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  @discardableResult
  mutating func insert(_ key: String) -> (number: Int, isNew: Bool) {
    var key = key
    return key.withUTF8 { insert(UnsafeRawBufferPointer($0)) }
  }

  /// The slot where a key stands, or the free one where it would.
  private func find(
    _ key: UnsafeRawBufferPointer, _ wanted: Words, _ hash: UInt64
  ) -> (slot: Int, number: Int?) {
    let tag = Self.tag(hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    return slots.withUnsafeBufferPointer { slots in
      while true {
        let entry = slots[slot]
        if entry == 0 { return (slot, nil) }
        if entry & Self.tagBits == tag {
          let number = Int(entry & ~Self.tagBits) - 1
          if isEqual(words[number], wanted, key) { return (slot, number) }
        }
        slot = (slot + 1) & mask
      }
    }
  }

  private func isEqual(_ known: Words, _ wanted: Words, _ key: UnsafeRawBufferPointer) -> Bool {
    guard known.isLong else { return known == wanted }
    guard wanted.isLong, known.length == key.count else { return false }
    return long.withUnsafeBytes { Words.areEqual($0, from: known.start, key) }
  }

  private mutating func grow() {
    let size = slots.count * 2
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    long.withUnsafeBytes { long in
      for (number, key) in words.enumerated() {
        let bytes =
          key.isLong
          ? UnsafeRawBufferPointer(rebasing: long[key.start..<key.start + key.length])
          : UnsafeRawBufferPointer(start: nil, count: 0)
        let hash = key.hash(bytes)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = Self.tag(hash) | UInt64(number + 1)
      }
    }
  }

  private static let tagBits: UInt64 = 0xFFFF_FFFF_0000_0000

  private static func tag(_ hash: UInt64) -> UInt64 { hash & tagBits }
}

// MARK: - Keys in two words

extension ByteTable {
  /// A key of up to 15 bytes with its length in the last byte; of a longer one where it lies and how
  /// long it is.
  private struct Words: Equatable {
    var first: UInt64
    var second: UInt64

    private static let longMark: UInt64 = 0xFF << 56

    var isLong: Bool { second & Self.longMark == Self.longMark }
    var length: Int { Int(second & ~Self.longMark) }
    /// Where a long key begins.
    var start: Int {
      get { Int(first) }
      set { first = UInt64(newValue) }
    }

    /// A long key has no `start` yet.
    init(_ key: UnsafeRawBufferPointer) {
      let count = key.count
      func load(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: key.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      func half(_ offset: Int) -> UInt64 {
        UInt64(UInt32(littleEndian: key.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      }
      guard count <= 15 else {
        (first, second) = (0, UInt64(count) | Self.longMark)
        return
      }
      // Two loads that overlap give all bytes without a loop.
      if count >= 8 {
        first = load(0)
        second = load(count - 8) >> UInt64(8 * (16 - count))
      } else if count >= 4 {
        first = half(0) | half(count - 4) << UInt64(8 * (count - 4))
        second = 0
      } else {
        first = 0
        for offset in 0..<count { first |= UInt64(key[offset]) << UInt64(8 * offset) }
        second = 0
      }
      second |= UInt64(count) << 56
    }

    /// The bytes of a short key.
    var shortBytes: [UInt8] {
      let length = Int(second >> 56)
      return (0..<length).map {
        UInt8(truncatingIfNeeded: ($0 < 8 ? first : second) >> UInt64(8 * ($0 % 8)))
      }
    }

    /// Multiply and fold (the bytes are looked at only where the key is long).
    func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
      guard isLong else {
        return Self.fold(first ^ 0xA076_1D64_78BD_642F, second ^ 0xE703_7ED1_A0B4_28DB)
      }
      var state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        state = Self.fold(state ^ word, 0xA076_1D64_78BD_642F)
        offset += 8
      }
      // The last eight bytes again, so that none is left over.
      let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      return Self.fold(state ^ last, 0xE703_7ED1_A0B4_28DB)
    }

    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = a.multipliedFullWidth(by: b)
      return product.high ^ product.low
    }

    /// Whether a long key lies at an offset.
    static func areEqual(
      _ all: UnsafeRawBufferPointer, from start: Int, _ key: UnsafeRawBufferPointer
    ) -> Bool {
      var offset = 0
      while offset + 8 <= key.count {
        let known = all.loadUnaligned(fromByteOffset: start + offset, as: UInt64.self)
        if known != key.loadUnaligned(fromByteOffset: offset, as: UInt64.self) { return false }
        offset += 8
      }
      while offset < key.count {
        if all[start + offset] != key[offset] { return false }
        offset += 1
      }
      return true
    }
  }
}
