/// Strings of JSON, safe inside HTML and on a terminal.
enum JSONEscaping {
  /// Appends the text in quotes.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(0x22)
    text.withUTF8 { buffer in
      var start = 0
      var offset = 0
      while offset < buffer.count {
        let length = needsLook[Int(buffer[offset])] ? escapedLength(buffer, offset) : 0
        if length == 0 {
          offset += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<offset]))
        appendEscape(UTF8Encoding.scalar(buffer, at: offset, length: length), to: &bytes)
        offset += length
        start = offset
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
    bytes.append(0x22)
  }

  /// Bytes that are escaped, or that lead a scalar that may be.
  private static let needsLook: [Bool] = (0..<256).map {
    $0 < 0x20 || [0x22, 0x5C, 0x3C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF].contains($0)
  }

  /// How many bytes the scalar at `offset` has, if it must be escaped; else 0.
  private static func escapedLength(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    let lead = text[offset]
    if lead < 0x80 { return 1 }
    let length = lead < 0xE0 ? 2 : 3
    switch UTF8Encoding.scalar(text, at: offset, length: length) {
    case 0x80...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      return length
    default:
      return 0
    }
  }

  private static func appendEscape(_ scalar: UInt32, to bytes: inout [UInt8]) {
    bytes.append(0x5C)
    switch scalar {
    case 0x22: bytes.append(0x22)
    case 0x5C: bytes.append(0x5C)
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      bytes.append(0x75)
      let digits = Array("0123456789abcdef".utf8)
      for shift in [12, 8, 4, 0] as [UInt32] { bytes.append(digits[Int(scalar >> shift & 15)]) }
    }
  }
}
