/// Numbers byte strings in the order in which they first appear: an open-addressing table.
///
///     var table = ByteTable()
///     table.insert("ops-1")  // 0
///     table.insert("ops-2")  // 1
///     table.insert("ops-1")  // 0
///
/// A slot holds 32 bits of the key's hash as a tag beside the key's number, so that nearly every
/// comparison of bytes is of equal keys. Keys are compared byte for byte, not by canonical
/// equivalence. It is not a dictionary of strings: it makes no String and hashes without a seed, and
/// so it must not be walked in slot order; keys have their numbers.
///
/// - Complexity: O(length) a look-up; a table of *n* keys holds their bytes and 16 to 32 bytes a key.
struct ByteTable {
  /// All keys, one after another.
  private var bytes: [UInt8] = []
  /// Where each key begins; one more than keys.
  private var offsets: [Int] = [0]
  /// The tag in the upper half, the key's number + 1 in the lower; 0 is free.
  private var slots: [UInt64]
  private var mask: Int

  init(minimumCapacity: Int = 0) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    offsets.reserveCapacity(minimumCapacity + 1)
  }

  var count: Int { offsets.count - 1 }

  /// The bytes of a key by its number.
  func key(_ number: Int) -> ArraySlice<UInt8> { bytes[offsets[number]..<offsets[number + 1]] }

  /// The key's number, or nil where it was never inserted.
  func number(of key: UnsafeRawBufferPointer) -> Int? {
    let hash = Self.hash(key)
    return find(key, hash).number
  }

  /// The key's number, new where it was not known.
  mutating func insert(_ key: UnsafeRawBufferPointer) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(key)
    let (slot, known) = find(key, hash)
    if let known { return (known, false) }
    let number = count
    bytes.append(contentsOf: key)
    offsets.append(bytes.count)
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
    _ key: UnsafeRawBufferPointer, _ hash: UInt64
  ) -> (slot: Int, number: Int?) {
    let tag = Self.tag(hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return (slot, nil) }
      if entry & Self.tagBits == tag {
        let number = Int(entry & ~Self.tagBits) - 1
        if isEqual(number, key) { return (slot, number) }
      }
      slot = (slot + 1) & mask
    }
  }

  private func isEqual(_ number: Int, _ key: UnsafeRawBufferPointer) -> Bool {
    let start = offsets[number]
    guard offsets[number + 1] - start == key.count else { return false }
    return bytes.withUnsafeBytes { all in
      for index in 0..<key.count where all[start + index] != key[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    let size = slots.count * 2
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    bytes.withUnsafeBytes { all in
      for number in 0..<count {
        let key = UnsafeRawBufferPointer(rebasing: all[offsets[number]..<offsets[number + 1]])
        let hash = Self.hash(key)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = Self.tag(hash) | UInt64(number + 1)
      }
    }
  }

  private static let tagBits: UInt64 = 0xFFFF_FFFF_0000_0000

  private static func tag(_ hash: UInt64) -> UInt64 { hash & tagBits }

  /// Multiply and fold, eight bytes at a time.
  private static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
    func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = a.multipliedFullWidth(by: b)
      return product.high ^ product.low
    }
    let count = key.count
    var state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
    var offset = 0
    while offset + 8 <= count {
      let word = key.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = fold(state ^ word, 0xA076_1D64_78BD_642F)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < count {
      rest = rest << 8 | UInt64(key[offset])
      offset += 1
    }
    return fold(state ^ rest, 0xE703_7ED1_A0B4_28DB)
  }
}
