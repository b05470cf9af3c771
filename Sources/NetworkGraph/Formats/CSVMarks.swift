/// Finds the bytes that matter in CSV, 16 at a time: separator, quote, LF, CR.
struct CSVMarks {
  private typealias Block = SIMD16<UInt8>

  private let separator: Block
  private let separatorByte: UInt8

  init(separator: UInt8) {
    self.separator = Block(repeating: separator)
    separatorByte = separator
  }

  /// How many of them there are, quotes aside: no more fields can end.
  ///
  /// - Returns: nil if there is a zero byte.
  func countEnds(in buffer: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var total = 0
    var zeros = Block.zero
    var offset = start
    while offset + 16 <= buffer.count {
      // A lane counts to 255 at most.
      let stop = min(buffer.count - 15, offset + 80 * 16)
      var lanes = Block.zero
      while offset < stop {
        let block = buffer.loadUnaligned(fromByteOffset: offset, as: Block.self)
        lanes &-= Self.bits(block .== separator)
        lanes &-= Self.bits(block .== Block(repeating: 0x0A))
        lanes &-= Self.bits(block .== Block(repeating: 0x0D))
        zeros |= Self.bits(block .== Block.zero)
        offset += 16
      }
      for lane in 0..<16 { total += Int(lanes[lane]) }
    }
    for byte in buffer[offset...] {
      if byte == 0 { return nil }
      if byte == separatorByte || byte == 0x0A || byte == 0x0D { total += 1 }
    }
    return zeros == .zero ? total : nil
  }

  /// Writes the positions of all marks in `range` and returns how many there are.
  ///
  /// - Precondition: `positions` has room for as many as `range` holds.
  func list(
    _ buffer: UnsafeRawBufferPointer, _ range: Range<Int>,
    into positions: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var found = 0
    var offset = range.lowerBound
    while offset + 16 <= range.upperBound {
      let block = buffer.loadUnaligned(fromByteOffset: offset, as: Block.self)
      let marks =
        Self.bits(block .== separator) | Self.bits(block .== Block(repeating: 0x0A))
        | Self.bits(block .== Block(repeating: 0x0D)) | Self.bits(block .== Block(repeating: 0x22))
      let words = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
      for half in 0..<2 {
        var word = UInt64(littleEndian: words[half]) & 0x0101_0101_0101_0101
        while word != 0 {
          positions[found] = UInt32(offset + half * 8 + word.trailingZeroBitCount >> 3)
          found += 1
          word &= word &- 1
        }
      }
      offset += 16
    }
    while offset < range.upperBound {
      let byte = buffer[offset]
      if byte == separatorByte || byte == 0x0A || byte == 0x0D || byte == 0x22 {
        positions[found] = UInt32(offset)
        found += 1
      }
      offset += 1
    }
    return found
  }

  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> Block {
    unsafeBitCast(mask, to: Block.self)
  }
}
