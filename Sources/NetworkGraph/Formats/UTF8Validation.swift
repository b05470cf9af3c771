/// Tells valid UTF-8 from what is not, 16 bytes at a time.
enum UTF8Validation {
  /// What one pass over all bytes finds.
  struct Summary: Equatable {
    var isValid: Bool
    var hasNul: Bool
    /// Whether there is a C0 control other than 09-0D, DEL, or a C1 control.
    var hasControl: Bool
  }

  /// Validates without branching on what it reads: each byte must be a continuation exactly if one
  /// of the three bytes before it asks for one; the few sequences that are still too long, too
  /// great or surrogates show in their first two bytes.
  ///
  /// - Complexity: O(*n*), about 10 instructions for every 16 bytes more than a copy.
  static func scan(_ bytes: [UInt8]) -> Summary {
    var checks = Checks()
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let count = buffer.count
      // Blanks before the first and after the last block: a sequence cut off at the end is found.
      let blank = [UInt8](repeating: 0x20, count: 3 + 16)
      var edge = blank
      for index in 0..<min(count, 16) { edge[3 + index] = buffer[index] }
      edge.withUnsafeBytes { checks.add($0.baseAddress!, at: 3) }
      var offset = 16
      while offset + 16 <= count {
        checks.add(base, at: offset)
        offset += 16
      }
      if count >= 16 {
        edge = blank
        for index in (offset - 3)..<count { edge[index - (offset - 3)] = buffer[index] }
        edge.withUnsafeBytes { checks.add($0.baseAddress!, at: 3) }
      }
    }
    return checks.summary
  }

  private typealias Block = SIMD16<UInt8>

  /// All bits of a byte where the mask is true.
  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> Block {
    unsafeBitCast(mask, to: Block.self)
  }

  /// The byte in every lane. Operators that take a scalar beside a vector are generic and slow.
  @inline(__always)
  private static func all(_ byte: UInt8) -> Block { Block(repeating: byte) }

  private struct Checks {
    var error = Block(repeating: 0)
    var nul = Block(repeating: 0)
    var control = Block(repeating: 0)

    /// Reads the block at `offset` and the three bytes before it.
    @inline(__always)
    mutating func add(_ base: UnsafeRawPointer, at offset: Int) {
      let bytes = base.loadUnaligned(fromByteOffset: offset, as: Block.self)
      let before = base.loadUnaligned(fromByteOffset: offset - 1, as: Block.self)
      let before2 = base.loadUnaligned(fromByteOffset: offset - 2, as: Block.self)
      let before3 = base.loadUnaligned(fromByteOffset: offset - 3, as: Block.self)
      let continues = bits((bytes & all(0xC0)) .== all(0x80))
      let must =
        bits(before .>= all(0xC0)) | bits(before2 .>= all(0xE0)) | bits(before3 .>= all(0xF0))
      error |= continues ^ must
      error |= bits((bytes & all(0xFE)) .== all(0xC0)) | bits(bytes .>= all(0xF5))
      let isLow = bits(bytes .< all(0xA0))
      let isLower = bits(bytes .< all(0x90))
      error |=
        bits(before .== all(0xE0)) & isLow | bits(before .== all(0xED)) & bits(bytes .>= all(0xA0))
      error |=
        bits(before .== all(0xF0)) & isLower | bits(before .== all(0xF4))
        & bits(bytes .>= all(0x90))
      nul |= bits(bytes .== all(0))
      control |= bits(bytes .< all(0x20)) & bits((bytes &- all(9)) .>= all(5))
      control |= bits(bytes .== all(0x7F)) | bits(before .== all(0xC2)) & isLow
    }

    var summary: Summary {
      Summary(isValid: error == .zero, hasNul: nul != .zero, hasControl: control != .zero)
    }
  }
}

// MARK: - Combining marks

extension UTF8Validation {
  /// Whether CC or CD occurs, one of which leads each scalar of U+0300-036F.
  ///
  /// - Complexity: O(*n*), at the speed of memory.
  static func mayHoldMarks(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var found = Block.zero
      var offset = 0
      while offset + 16 <= buffer.count {
        let block = buffer.loadUnaligned(fromByteOffset: offset, as: Block.self)
        found |= bits((block & all(0xFE)) .== all(0xCC))
        offset += 16
      }
      return found != .zero || buffer[offset...].contains { $0 & 0xFE == 0xCC }
    }
  }
}

// MARK: - Where it is, once it is known that there is something

extension UTF8Validation {
  /// The length of the valid sequence that begins at `offset`, or nil.
  ///
  /// Table 3-7 of the Unicode Standard.
  static func sequenceLength(in bytes: [UInt8], at offset: Int) -> Int? {
    let lead = bytes[offset]
    func byte(_ distance: Int, in range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset + distance < bytes.count && range.contains(bytes[offset + distance])
    }
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return byte(1) ? 2 : nil
    case 0xE0: return byte(1, in: 0xA0...0xBF) && byte(2) ? 3 : nil
    case 0xED: return byte(1, in: 0x80...0x9F) && byte(2) ? 3 : nil
    case 0xE1...0xEF: return byte(1) && byte(2) ? 3 : nil
    case 0xF0: return byte(1, in: 0x90...0xBF) && byte(2) && byte(3) ? 4 : nil
    case 0xF4: return byte(1, in: 0x80...0x8F) && byte(2) && byte(3) ? 4 : nil
    case 0xF1...0xF3: return byte(1) && byte(2) && byte(3) ? 4 : nil
    default: return nil
    }
  }

  /// The first byte that begins no valid sequence.
  static func firstInvalid(in bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      guard let length = sequenceLength(in: bytes, at: offset) else { return offset }
      offset += length
    }
    return nil
  }

  /// The first control character that has no business in valid UTF-8 text.
  static func firstControl(in bytes: [UInt8]) -> Int? {
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x20 && !(0x09...0x0D ~= byte) || byte == 0x7F { return offset }
      if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] < 0xA0 { return offset }
    }
    return nil
  }

  /// The bytes that belong to no valid sequence, if valid sequences above ASCII outnumber them.
  ///
  /// In windows-1250 a capital followed by a sign of 80-BF is rare, so that such a text is UTF-8 of
  /// which a few bytes were damaged, or to which lines in windows-1250 were added.
  static func damage(in bytes: [UInt8]) -> (first: Int, count: Int)? {
    var first: Int?
    var valid = 0
    var invalid = 0
    var offset = 0
    while offset < bytes.count {
      if let length = sequenceLength(in: bytes, at: offset) {
        if length > 1 { valid += 1 }
        offset += length
      } else {
        first = first ?? offset
        invalid += 1
        offset += 1
      }
    }
    guard let first, valid > invalid else { return nil }
    return (first, invalid)
  }
}
