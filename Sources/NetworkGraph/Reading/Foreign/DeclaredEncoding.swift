/// An encoding that XML declares and that is neither UTF-8 nor UTF-16: one byte, one letter.
enum DeclaredEncoding {
  case latin1, latin2, windows1250, windows1252

  /// The encoding that the declaration of an XML file names; nil for UTF-8, UTF-16 and names that
  /// are not known.
  init?(ofXML bytes: [UInt8]) {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    guard head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>") else { return nil }
    let declaration = head[..<end.lowerBound]
    guard let start = declaration.firstRange(of: "encoding") else { return nil }
    let name = declaration[start.upperBound...].split { $0 == "\"" || $0 == "'" }.dropFirst().first
    switch name {
    case "iso-8859-1", "latin1", "latin-1": self = .latin1
    case "iso-8859-2", "latin2", "latin-2": self = .latin2
    case "windows-1250", "cp1250": self = .windows1250
    case "windows-1252", "cp1252": self = .windows1252
    default: return nil
    }
  }

  var name: String {
    switch self {
    case .latin1: "iso-8859-1"
    case .latin2: "iso-8859-2"
    case .windows1250: "windows1250"
    case .windows1252: "windows1252"
    }
  }

  /// The text in UTF-8; a byte that stands for no letter becomes U+FFFD.
  func decode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { UTF8Encoding.append(scalar(byte), to: &text) }
    }
    return text
  }

  private func scalar(_ byte: UInt8) -> UInt32 {
    switch self {
    case .latin1: UInt32(byte)
    case .latin2: byte < 0xA0 ? UInt32(byte) : UInt32(Self.latin2Letters[Int(byte) - 0xA0])
    case .windows1250: Windows1250.scalar(of: byte)?.value ?? 0xFFFD
    case .windows1252: byte < 0xA0 ? UInt32(Self.windows1252Signs[Int(byte) - 0x80]) : UInt32(byte)
    }
  }

  /// ISO 8859-2 from A0 on, as in Unicode's `8859-2.TXT`.
  private static let latin2Letters: [UInt16] = [
    0x00A0, 0x0104, 0x02D8, 0x0141, 0x00A4, 0x013D, 0x015A, 0x00A7,
    0x00A8, 0x0160, 0x015E, 0x0164, 0x0179, 0x00AD, 0x017D, 0x017B,
    0x00B0, 0x0105, 0x02DB, 0x0142, 0x00B4, 0x013E, 0x015B, 0x02C7,
    0x00B8, 0x0161, 0x015F, 0x0165, 0x017A, 0x02DD, 0x017E, 0x017C,
    0x0154, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0139, 0x0106, 0x00C7,
    0x010C, 0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD, 0x00CE, 0x010E,
    0x0110, 0x0143, 0x0147, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x00D7,
    0x0158, 0x016E, 0x00DA, 0x0170, 0x00DC, 0x00DD, 0x0162, 0x00DF,
    0x0155, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x013A, 0x0107, 0x00E7,
    0x010D, 0x00E9, 0x0119, 0x00EB, 0x011B, 0x00ED, 0x00EE, 0x010F,
    0x0111, 0x0144, 0x0148, 0x00F3, 0x00F4, 0x0151, 0x00F6, 0x00F7,
    0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD, 0x0163, 0x02D9,
  ]

  /// The bytes 80-9F of windows-1252, as in Unicode's `CP1252.TXT`.
  private static let windows1252Signs: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
