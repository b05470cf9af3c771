import Testing

@testable import NetworkGraph

@Suite("Text decoding")
struct TextDecodingTests {
  private func decode(_ bytes: [UInt8]) throws -> DecodedText { try TextDecoding.decode(bytes) }

  private func error(_ bytes: [UInt8]) -> TextEncodingError? {
    do throws(TextEncodingError) {
      _ = try TextDecoding.decode(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("ASCII and Polish UTF-8 stay as they are")
  func utf8() throws {
    for text in ["", "a", "id;name\n", "Łódź, ąęśćńóżź", String(repeating: "ż€😀x", count: 50)] {
      let decoded = try decode(Array(text.utf8))
      #expect(decoded.bytes == Array(text.utf8))
      #expect(decoded.encoding == .utf8)
      #expect(!decoded.hasSuspiciousControls)
    }
  }

  @Test("A byte order mark is cut off and told")
  func marks() throws {
    let utf8 = try decode([0xEF, 0xBB, 0xBF] + Array("ż".utf8))
    #expect(utf8.bytes == Array("ż".utf8))
    #expect(utf8.encoding == .utf8BOM)
    let little = try decode([0xFF, 0xFE, 0x7C, 0x01, 0x3D, 0xD8, 0x00, 0xDE])
    #expect(little.bytes == Array("ż😀".utf8))
    #expect(little.encoding == .utf16LE)
    let big = try decode([0xFE, 0xFF, 0x01, 0x7C, 0xD8, 0x3D, 0xDE, 0x00])
    #expect(big.bytes == Array("ż😀".utf8))
    #expect(big.encoding == .utf16BE)
  }

  // From Python: "Zażółć gęślą jaźń „–” €".encode("cp1250")
  @Test("windows-1250")
  func windows1250() throws {
    let bytes: [UInt8] = [
      0x5A, 0x61, 0xBF, 0xF3, 0xB3, 0xE6, 0x20, 0x67, 0xEA, 0x9C, 0x6C, 0xB9, 0x20, 0x6A, 0x61,
      0x9F, 0xF1, 0x20, 0x84, 0x96, 0x94, 0x20, 0x80,
    ]
    let decoded = try decode(bytes)
    #expect(decoded.bytes == Array("Zażółć gęślą jaźń „–” €".utf8))
    #expect(decoded.encoding == .windows1250)
    #expect(decoded.damagedUTF8 == nil)
  }

  @Test("The five bytes that windows-1250 leaves undefined are errors with their place")
  func undefinedBytes() {
    for byte in [0x81, 0x83, 0x88, 0x90, 0x98] as [UInt8] {
      let error = error([0x61, 0x0D, 0x0A, 0xB9, byte, 0x62])
      #expect(error == TextEncodingError(reason: .undefinedByte(byte), offset: 4, line: 2))
    }
    for byte in UInt8(0x80)...0xFF where ![0x81, 0x83, 0x88, 0x90, 0x98].contains(byte) {
      #expect(error([byte, 0x20]) == nil)
    }
  }

  @Test("A zero byte is no text")
  func nul() {
    #expect(error([0x61, 0x0A, 0x00]) == TextEncodingError(reason: .nul, offset: 2, line: 2))
    let wide: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0x00]
    #expect(error(wide) == TextEncodingError(reason: .nul, offset: 6, line: 2))
  }

  @Test("Half a surrogate pair, an odd byte, a mark that lies")
  func brokenMarkedText() {
    let cases: [([UInt8], TextEncodingError.Reason, Int)] = [
      ([0xFF, 0xFE, 0x61], .invalidUTF16, 2),
      ([0xFF, 0xFE, 0x3D, 0xD8], .invalidUTF16, 2),
      ([0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00], .invalidUTF16, 2),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xDC], .invalidUTF16, 4),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xB3], .invalidUTF8, 4),
    ]
    for (bytes, reason, offset) in cases {
      #expect(error(bytes) == TextEncodingError(reason: reason, offset: offset, line: 1))
    }
  }

  @Test("Controls are suspicious, tab and line ends are not")
  func controls() throws {
    #expect(try !decode(Array("a\tb\r\nc\u{B}\u{C}".utf8)).hasSuspiciousControls)
    for control in ["\u{1}", "\u{8}", "\u{E}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9F}"] {
      let decoded = try decode(Array("ąą\nbą\(control)".utf8))
      #expect(decoded.firstSuspiciousControl == TextPlace(line: 2, column: 3))
    }
    #expect(try !decode(Array("\u{A0}".utf8)).hasSuspiciousControls)
  }

  @Test("UTF-8 with one damaged byte is told apart from windows-1250")
  func damaged() throws {
    let decoded = try decode(Array("Łódź\nżó".utf8) + [0xB9, 0x20, 0x81, 0x0A])
    #expect(decoded.encoding == .utf8)
    #expect(decoded.bytes == Array("Łódź\nżóą \u{FFFD}\n".utf8))
    #expect(decoded.damagedUTF8 == TextPlace(line: 2, column: 3))
    #expect(decoded.damagedByteCount == 2)
    let marked = try decode([0xEF, 0xBB, 0xBF] + Array("ż".utf8) + [0xB9])
    #expect(marked.encoding == .utf8BOM)
    #expect(marked.damagedUTF8 == TextPlace(line: 1, column: 2))
  }

  @Test("Validation agrees with the standard library on random bytes", arguments: 0..<4)
  func validationAgainstTwin(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let pieces: [[UInt8]] = [
      [0x61], [0xC5, 0x82], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0x80], [0xC0], [0xED],
      [0xA0], [0xE0], [0x9F], [0xF4], [0x8F], [0x90], [0xF5], [0xC2], [0xEF, 0xBF, 0xBF], [0xF0],
      [0xBF, 0xBF],
    ]
    for _ in 0..<1_500 {
      var bytes = [UInt8](repeating: 0x61, count: random.below(20))
      for _ in 0..<random.below(6) {
        bytes += pieces[random.below(random.below(2) == 0 ? 4 : pieces.count)]
      }
      bytes += [UInt8](repeating: 0x62, count: random.below(3) * random.below(9))
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect(UTF8Validation.scan(bytes).isValid == isValid, "\(bytes)")
      #expect((UTF8Validation.firstInvalid(in: bytes) == nil) == isValid, "\(bytes)")
    }
  }

  @Test("Lengths of sequences by table 3-7 of the Unicode Standard, at its edges")
  func sequenceLengths() {
    let cases: [([UInt8], Int?)] = [
      ([0x7F], 1), ([0xC1, 0x80], nil), ([0xC2, 0x80], 2), ([0xE0, 0x9F, 0xBF], nil),
      ([0xE0, 0xA0, 0x80], 3), ([0xED, 0x9F, 0xBF], 3), ([0xED, 0xA0, 0x80], nil),
      ([0xF0, 0x8F, 0xBF, 0xBF], nil), ([0xF0, 0x90, 0x80, 0x80], 4),
      ([0xF4, 0x8F, 0xBF, 0xBF], 4), ([0xF4, 0x90, 0x80, 0x80], nil), ([0xF4, 0x8F, 0xBF], nil),
      ([0xF4, 0x8F, 0x41, 0xBF], nil), ([0xF5, 0x80, 0x80, 0x80], nil), ([0xF3, 0x80, 0x80], nil),
    ]
    for (bytes, length) in cases {
      #expect(UTF8Validation.sequenceLength(in: bytes, at: 0) == length, "\(bytes)")
    }
  }

  @Test("Controls and zeros are seen at every position of a block")
  func positions() {
    for length in 1...50 {
      for position in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[position] = 0
        #expect(UTF8Validation.scan(bytes).hasNul)
        bytes[position] = 0x1B
        #expect(
          UTF8Validation.scan(bytes) == .init(isValid: true, hasNul: false, hasControl: true))
        bytes[position] = 0xC3
        #expect(!UTF8Validation.scan(bytes).isValid)
      }
    }
  }

  @Test(
    "Markus Kuhn's stress test is refused as UTF-8",
    .enabled(if: SharedFiles.has("suites/kuhn-utf8/UTF-8-test.txt")))
  func kuhn() throws {
    let bytes = try #require(SharedFiles.read("suites/kuhn-utf8/UTF-8-test.txt"))
    let scan = UTF8Validation.scan(bytes)
    #expect(!scan.isValid)
    // Each line ends with "|"; the standard library is the judge, line by line.
    for line in bytes.split(separator: 0x0A) {
      let isValid = String(validating: line, as: UTF8.self) != nil
      #expect(UTF8Validation.scan(Array(line)).isValid == isValid)
    }
  }
}

@Suite("Places in a text")
struct TextPlaceTests {
  @Test("Lines end with LF, CRLF or CR; columns count scalars")
  func places() {
    let text = Array("ą\nbc\r\nd\re".utf8)
    let expected: [(Int, String)] = [
      (0, "1:1"), (2, "1:2"), (3, "2:1"), (5, "2:3"), (7, "3:1"), (8, "3:2"), (9, "4:1"),
      (10, "4:2"), (99, "4:2"),
    ]
    for (offset, place) in expected {
      #expect(TextPlace(ofByte: offset, in: text).description == place, "\(offset)")
    }
  }
}
