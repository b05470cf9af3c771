/// Writes numbers and texts as little-endian words, for files of parts.
struct WordWriter {
  var bytes: [UInt8] = []

  mutating func add(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ words: [UInt64]) {
    add(UInt64(words.count))
    bytes.reserveCapacity(bytes.count + words.count * 8)
    for word in words { add(word) }
  }

  mutating func add(_ numbers: [Int32]) {
    add(UInt64(numbers.count))
    for number in numbers {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  mutating func add(_ text: String) { add(raw: Array(text.utf8)) }

  mutating func add(raw: [UInt8]) {
    add(UInt64(raw.count))
    bytes += raw
  }

  /// Everything so far and a checksum of it.
  mutating func close() -> [UInt8] {
    add(WordReader.checksum(bytes[...]))
    return bytes
  }
}

/// Reads what ``WordWriter`` wrote; lengths are compared with what is there before anything is made.
struct WordReader {
  struct Damaged: Error {}

  let bytes: [UInt8]
  var position: Int

  /// Everything before the last word, which is its checksum.
  private var end: Int { bytes.count - 8 }
  var isAtChecksum: Bool { position == end }

  var hasRightChecksum: Bool {
    guard end >= position else { return false }
    var last = WordReader(bytes: bytes, position: end)
    return last.unchecked() == Self.checksum(bytes[..<end])
  }

  /// FNV-1a over the bytes.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return sum
  }

  mutating func word() throws(Damaged) -> UInt64 {
    guard end - position >= 8 else { throw Damaged() }
    return unchecked()
  }

  private mutating func unchecked() -> UInt64 {
    defer { position += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
  }

  mutating func number(upTo most: Int) throws(Damaged) -> Int {
    let value = try word()
    guard most >= 0, value <= UInt64(most) else { throw Damaged() }
    return Int(value)
  }

  mutating func words() throws(Damaged) -> [UInt64] {
    let count = try number(upTo: max(0, end - position) / 8)
    guard end - position >= count * 8 else { throw Damaged() }
    return (0..<count).map { _ in unchecked() }
  }

  mutating func raw() throws(Damaged) -> [UInt8] {
    let count = try number(upTo: max(0, end - position))
    guard end - position >= count else { throw Damaged() }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func text() throws(Damaged) -> String {
    guard let text = String(validating: try raw(), as: UTF8.self) else { throw Damaged() }
    return text
  }

  /// Numbers of 32 bits from 0 up to, not including, a bound.
  mutating func numbers(below bound: Int) throws(Damaged) -> [Int32] {
    let count = try number(upTo: max(0, end - position) / 4)
    guard end - position >= count * 4 else { throw Damaged() }
    var numbers: [Int32] = []
    numbers.reserveCapacity(count)
    for index in 0..<count {
      let number = bytes.withUnsafeBytes {
        Int32(
          littleEndian: $0.loadUnaligned(fromByteOffset: position + index * 4, as: Int32.self))
      }
      guard number >= 0, Int(number) < bound else { throw Damaged() }
      numbers.append(number)
    }
    position += count * 4
    return numbers
  }
}
