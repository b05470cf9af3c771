/// Scalars to UTF-8 bytes.
enum UTF8Encoding {
  /// Appends the one to four bytes of a scalar value.
  ///
  /// - Precondition: `scalar` is no surrogate and at most 10FFFF.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(continuation(scalar))
    case 0x800..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(continuation(scalar >> 6))
      bytes.append(continuation(scalar))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(continuation(scalar >> 12))
      bytes.append(continuation(scalar >> 6))
      bytes.append(continuation(scalar))
    }
  }

  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    append(scalar.value, to: &bytes)
  }

  private static func continuation(_ bits: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F)
  }

  /// The length of the sequence that a lead byte of valid UTF-8 begins.
  static func length(ofLead lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The scalar that a sequence of valid UTF-8 stands for.
  static func scalar(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, length: Int
  ) -> UInt32 {
    let lead = UInt32(text[offset])
    if length == 1 { return lead }
    var scalar = lead & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { scalar = scalar << 6 | UInt32(text[index] & 0x3F) }
    return scalar
  }
}
