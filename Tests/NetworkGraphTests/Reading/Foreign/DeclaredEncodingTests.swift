import Testing

@testable import NetworkGraph

@Suite struct DeclaredEncodingTests {
  /// The bytes by Unicode's tables 8859-1, 8859-2, CP1250 and CP1252.
  @Test(arguments: [
    ("ISO-8859-1", [0x80, 0xE9, 0xB3, 0xFF], "\u{80}é³ÿ", "iso-8859-1"),
    ("latin1", [0xF3], "ó", "iso-8859-1"),
    ("iso-8859-2", [0x80, 0xB1, 0xB3, 0xBF, 0xFF], "\u{80}ąłż˙", "iso-8859-2"),
    ("latin-2", [0xA6], "Ś", "iso-8859-2"),
    ("Windows-1250", [0x8C, 0xB9, 0x84, 0x81], "Śą„\u{FFFD}", "windows1250"),
    ("cp1250", [0xB3], "ł", "windows1250"),
    ("windows-1252", [0x80, 0x84, 0x81, 0xE9, 0xB3], "€„\u{FFFD}é³", "windows1252"),
    ("cp1252", [0x9F], "Ÿ", "windows1252"),
  ])
  func bytesAreReadByTheTableThatIsDeclared(
    _ declared: String, _ bytes: [UInt8], _ text: String, _ name: String
  ) throws {
    let head = "<?xml version='1.0' encoding='\(declared)'?><a>"
    let encoding = try #require(DeclaredEncoding(ofXML: Array(head.utf8) + bytes))
    #expect(encoding.name == name)
    #expect(Array(encoding.decode(bytes)) == Array(text.utf8))
  }

  @Test(arguments: [
    "<?xml version=\"1.0\"?><a/>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>",
    "<?xml version=\"1.0\" encoding=\"koi8-r\"?><a/>", "<a encoding='latin1'/>",
    "<?xml version=\"1.0\" encoding=\"latin1\"", "<?xml version='1.0' encoding?><a/>",
  ])
  func othersDeclareNothing(_ text: String) {
    #expect(DeclaredEncoding(ofXML: Array(text.utf8)) == nil)
  }
}
