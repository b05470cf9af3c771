/// Finds out how a text file is encoded and turns it into UTF-8.
///
/// The order of decision: a byte order mark (UTF-8, UTF-16); strict UTF-8; UTF-8 with few damaged
/// bytes, which is reported; else windows-1250, in which every byte but 81, 83, 88, 90, 98 stands
/// for a character. A mark that lies is an error.
///
///     try TextDecoding.decode([0xA3, 0xF3, 0x64, 0x9F]).bytes  // "Łódź", from windows-1250
///
/// A text that is UTF-8 already is returned without a copy, after one pass near memory speed.
public enum TextDecoding {
  /// - Throws: ``TextEncodingError`` for bytes that are no text in any of the encodings.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func decode(_ bytes: [UInt8]) throws(TextEncodingError) -> DecodedText {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try decodeUTF16(bytes, encoding: .utf16LE)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try decodeUTF16(bytes, encoding: .utf16BE)
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let summary = UTF8Validation.scan(bytes)
    if summary.hasNul { throw nulError(in: bytes) }
    guard summary.isValid else {
      if let damage = UTF8Validation.damage(in: bytes) {
        return decodeDamaged(bytes, damage, hasMark: hasMark)
      }
      if hasMark {
        let offset = UTF8Validation.firstInvalid(in: bytes) ?? 0
        throw error(.invalidUTF8, at: offset, in: bytes)
      }
      return try decodeWindows1250(bytes)
    }
    let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
    let control = summary.hasControl ? firstControl(in: text) : nil
    return DecodedText(text, hasMark ? .utf8BOM : .utf8, control: control)
  }
}

extension DecodedText {
  fileprivate init(_ bytes: [UInt8], _ encoding: TextEncoding, control: TextPlace?) {
    self.init(
      bytes: bytes, encoding: encoding, firstSuspiciousControl: control, damagedUTF8: nil,
      damagedByteCount: 0)
  }
}

// MARK: - The encodings other than UTF-8

extension TextDecoding {
  private static func decodeWindows1250(
    _ bytes: [UInt8]
  ) throws(TextEncodingError) -> DecodedText {
    guard let text = Windows1250.decode(bytes) else {
      let offset = bytes.firstIndex { Windows1250.scalar(of: $0) == nil } ?? 0
      throw error(.undefinedByte(bytes[offset]), at: offset, in: bytes)
    }
    return DecodedText(text, .windows1250, control: firstControl(in: text))
  }

  /// UTF-8 where it is valid, windows-1250 byte by byte where it is not.
  private static func decodeDamaged(
    _ bytes: [UInt8], _ damage: (first: Int, count: Int), hasMark: Bool
  ) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + damage.count)
    var offset = hasMark ? 3 : 0
    var firstInText = 0
    while offset < bytes.count {
      if offset == damage.first { firstInText = text.count }
      if let length = UTF8Validation.sequenceLength(in: bytes, at: offset) {
        text += bytes[offset..<offset + length]
        offset += length
      } else {
        UTF8Encoding.append(Windows1250.scalar(of: bytes[offset]) ?? "\u{FFFD}", to: &text)
        offset += 1
      }
    }
    return DecodedText(
      bytes: text, encoding: hasMark ? .utf8BOM : .utf8,
      firstSuspiciousControl: firstControl(in: text),
      damagedUTF8: TextPlace(ofByte: firstInText, in: text), damagedByteCount: damage.count)
  }

  private static func decodeUTF16(
    _ bytes: [UInt8], encoding: TextEncoding
  ) throws(TextEncodingError) -> DecodedText {
    let high = encoding == .utf16BE ? 0 : 1
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    func unit(at offset: Int) -> UInt32? {
      guard offset + 1 < bytes.count else { return nil }
      return UInt32(bytes[offset + high]) << 8 | UInt32(bytes[offset + 1 - high])
    }
    /// Lines are counted in what was decoded so far.
    func fault(_ reason: TextEncodingError.Reason, _ offset: Int) -> TextEncodingError {
      let line = TextPlace(ofByte: text.count, in: text).line
      return TextEncodingError(reason: reason, offset: offset, line: line)
    }
    var offset = 2
    while let first = unit(at: offset) {
      var scalar = first
      var length = 2
      if 0xD800..<0xE000 ~= first {
        guard first < 0xDC00, let second = unit(at: offset + 2), 0xDC00..<0xE000 ~= second else {
          throw fault(.invalidUTF16, offset)
        }
        scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        length = 4
      }
      if scalar == 0 { throw fault(.nul, offset) }
      UTF8Encoding.append(scalar, to: &text)
      offset += length
    }
    if offset < bytes.count { throw fault(.invalidUTF16, offset) }
    return DecodedText(text, encoding, control: firstControl(in: text))
  }

  private static func firstControl(in text: [UInt8]) -> TextPlace? {
    UTF8Validation.firstControl(in: text).map { TextPlace(ofByte: $0, in: text) }
  }

  private static func nulError(in bytes: [UInt8]) -> TextEncodingError {
    error(.nul, at: bytes.firstIndex(of: 0) ?? 0, in: bytes)
  }

  private static func error(
    _ reason: TextEncodingError.Reason, at offset: Int, in bytes: [UInt8]
  ) -> TextEncodingError {
    TextEncodingError(
      reason: reason, offset: offset, line: TextPlace(ofByte: offset, in: bytes).line)
  }
}
