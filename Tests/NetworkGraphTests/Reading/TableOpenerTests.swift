import Testing

@testable import NetworkGraph

@Suite struct TableOpenerTests {
  static let letters = "id;name\na;Łódź ąćęłńóśźż\n"

  static func utf16(bigEndian: Bool) -> [UInt8] {
    letters.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  static let encoded: [(String, [UInt8])] = [
    ("utf8", Array(letters.utf8)), ("utf8BOM", [0xEF, 0xBB, 0xBF] + Array(letters.utf8)),
    ("utf16LE", [0xFF, 0xFE] + utf16(bigEndian: false)),
    ("utf16BE", [0xFE, 0xFF] + utf16(bigEndian: true)),
    // iconv -t CP1250
    (
      "windows1250",
      Array("id;name\na;".utf8) + [
        0xA3, 0xF3, 0x64, 0x9F, 0x20, 0xB9, 0xE6, 0xEA, 0xB3, 0xF1, 0xF3, 0x9C, 0x9F, 0xBF, 0x0A,
      ]
    ),
  ]

  @Test(arguments: encoded)
  func encodingIsRecognisedAndReported(_ name: String, _ bytes: [UInt8]) {
    let reading = DatasetReader().read(
      [DatasetFile(name: "institutions.csv", bytes: bytes)], folderName: "")
    #expect(reading.institution("a")?.name == "Łódź ąćęłńóśźż")
    #expect(reading.findings(.encodingRecognised).map(\.arguments) == [[name]])
  }

  @Test(arguments: [(",", ","), (";", ";"), ("\t", "tab"), ("|", "|")])
  func separatorIsRecognisedAndReported(_ separator: String, _ name: String) {
    let text =
      ["id", "name", "kind"].joined(separator: separator) + "\n"
      + ["a", "b", "OPS"].joined(separator: separator) + "\n"
    let reading = readDataset(["institutions.csv": text])
    #expect(reading.institution("a")?.roles == ["OPS"])
    #expect(reading.findings(.separatorRecognised).map(\.arguments) == [[name]])
  }

  @Test func lettersAreComposedAndCounted() {
    let reading = readDataset([
      "institutions.csv": "id,name\na,Ło\u{301}dz\u{301}\n",
      "ties.csv": "from,to\na,b\n",
    ])
    #expect(reading.institution("a")?.name.unicodeScalars.count == 4)
    #expect(reading.findings(.textComposed).map(\.arguments) == [["2"]])
  }

  /// A byte that is none among Polish letters of UTF-8 is told, and the row is kept.
  @Test func aDamagedByteIsTold() {
    let bytes =
      Array("id;name\na;Łódź ".utf8) + [0xFF] + Array(" ąćęł\n\"b\" ;\"Dom\"x\n".utf8)
    let reading = DatasetReader().read(
      [DatasetFile(name: "institutions.csv", bytes: bytes)], folderName: "")
    #expect(reading.ids == ["a", "b"])
    let damaged = reading.findings(.damagedText)
    #expect(damaged.map { "\($0.line):\($0.column)" } == ["2:8"])
    // A blank behind a quote is nothing; a letter is told.
    #expect(reading.findings(.textAfterQuote).map(\.line) == [3])
  }

  /// In windows-1250 one byte is the euro sign, of three bytes in UTF-8.
  @Test func textThatGrowsAboveTheBoundIsRefused() {
    var limits = ReadingLimits()
    limits.fileBytes = 40
    let table = Array("id\n".utf8) + [UInt8](repeating: 0x80, count: 30)
    let reading = DatasetReader(limits: limits).read(
      [DatasetFile(name: "institutions.csv", bytes: table)], folderName: "")
    #expect(reading.findings(.overBound).map(\.arguments) == [["40", "--max-file-bytes", ""]])
    limits.fileBytes = 100
    let xml = Array("<?xml version='1.0' encoding='cp1250'?><graphml>".utf8)
    let foreign = DatasetReader(limits: limits).read(
      [], folderName: "",
      foreign: [DatasetFile(name: "f", bytes: xml + [UInt8](repeating: 0x80, count: 52))])
    #expect(foreign.findings(.overBound).map(\.arguments) == [["100", "--max-file-bytes", ""]])
  }
}
