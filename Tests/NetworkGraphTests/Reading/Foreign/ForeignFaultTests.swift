import Testing

@testable import NetworkGraph

@Suite struct ForeignFaultTests {
  /// What a file comes to under bounds: the errors as `code@line:column(arguments)`.
  static func errors(
    _ bytes: [UInt8], _ change: (inout ReadingLimits) -> Void = { _ in }
  ) -> [String] {
    var limits = ReadingLimits()
    change(&limits)
    let reading = DatasetReader(limits: limits).read(
      [], folderName: "folder", foreign: [DatasetFile(name: "f", bytes: bytes)])
    return reading.findings.filter { $0.severity == .error }.map {
      "\($0.code.rawValue)@\($0.line):\($0.column)(\($0.arguments.joined(separator: "|")))"
    }
  }

  static func errors(
    _ text: String, _ change: (inout ReadingLimits) -> Void = { _ in }
  ) -> [String] {
    errors(Array(text.utf8), change)
  }

  /// XML 1.0, one fault each.
  @Test(arguments: [
    ("<graphml/>\n<a/>", "second-root", ""), ("<!-- nic -->", "no-root", ""),
    ("<graphml><?xml version=\"1.0\"?></graphml>", "misplaced-declaration", ""),
    ("<graphml><!-- a -- b --></graphml>", "invalid-comment", ""),
    ("<graphml>]]></graphml>", "stray-cdata-end", ""),
    ("<graphml>&#1;</graphml>", "invalid-character", "U+1"),
    ("<graphml></graphml>x", "text-outside-root", ""),
    (String(repeating: "<graphml>", count: 257), "too-deep", "256"),
    (
      "<graphml " + (0..<257).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>",
      "too-many-attributes", "256"
    ),
  ])
  func xmlIsRefusedWithItsReason(_ text: String, _ code: String, _ word: String) throws {
    let finding = try #require(readForeign(text).findings(.notWellFormed).first)
    #expect(finding.arguments == ["XML", code, word])
    #expect(finding.line >= 1 && finding.column >= 1)
  }

  @Test(arguments: [
    ("{\"nodes\": [], \"links\": [}", "1:25(JSON|unexpected-character|})"),
    ("{\"nodes\": 01}", "1:11(JSON|invalid-number|)"),
    ("{\"nodes\": [],\n\"nodes\": []}", "2:1(JSON|duplicate-name|nodes)"),
    ("{\"nodes\": " + String(repeating: "[", count: 64), "1:74(JSON|too-deep|64)"),
  ])
  func jsonIsRefusedWithItsReason(_ text: String, _ finding: String) {
    #expect(Self.errors(text) == ["not-well-formed@\(finding)"])
  }

  @Test func textThatIsNoneIsRefused() {
    // Half a pair, and half a unit, in UTF-16; bytes that are no UTF-8 behind its mark.
    #expect(
      Self.errors([0xFF, 0xFE, 0x0A, 0x00, 0x00, 0xD8, 0x41, 0x00])
        == ["unreadable-encoding@2:0(invalid-utf16)"])
    #expect(Self.errors([0xFE, 0xFF, 0x00]) == ["unreadable-encoding@1:0(invalid-utf16)"])
    #expect(
      Self.errors([0xEF, 0xBB, 0xBF] + Array("{".utf8) + [UInt8](repeating: 0xFF, count: 60))
        == ["unreadable-encoding@1:0(invalid-utf8)"])
    #expect(Self.errors(Array("a,b\n".utf8) + [0]) == ["nul-byte@2:0()"])
  }

  @Test func whatIsAboveABoundIsRefusedWithTheOptionThatRaisesIt() {
    let nodes = "<graphml><graph><node id=\"a\"/><node id=\"b\"/></graph></graphml>"
    let edges = "{\"nodes\": [1, 2], \"links\": [{\"source\": 1}, {\"source\": 2}]}"
    #expect(
      Self.errors(nodes) { $0.institutions = 1 } == ["over-bound@1:31(1|--max-institutions|)"])
    #expect(Self.errors(edges) { $0.rows = 1 } == ["over-bound@1:44(1|--max-rows|)"])
    #expect(Self.errors(nodes) { $0.fileBytes = 20 } == ["over-bound@0:0(20|--max-file-bytes|)"])
    let long = "<graphml><key id=\"k\"><default>ten bytes!</default></key></graphml>"
    let cut = Self.errors(long) { $0.cellBytes = 9 }
    #expect(cut.count == 1 && cut[0].hasPrefix("over-bound@1:"))
    #expect(cut[0].hasSuffix("(9|--max-cell-bytes|)"))
    let wide = "{\"nodes\": [{\"id\": 1, \"a\": 1, \"b\": 2}], \"links\": []}"
    #expect(Self.errors(wide) { $0.columns = 2 } == ["over-bound@1:12(2|--max-columns|)"])
    let cell = "{\"nodes\": [{\"id\": 1, \"a\": \"ten bytes!\"}], \"links\": []}"
    #expect(Self.errors(cell) { $0.cellBytes = 9 } == ["over-bound@1:12(9|--max-cell-bytes|)"])
  }

  /// Bounds that are checked when the tables of a file are laid out.
  @Test func theTablesOfAFileHaveTheSameBounds() {
    let rows =
      "{\"format\": \"coopnet-dataset\", \"version\": 1, \"tables\": {\"institutions\": "
      + "[{\"id\": \"a\"}, {\"id\": \"b\", \"name\": \"B\"}]}}"
    #expect(Self.errors(rows) { $0.rows = 1 } == ["over-bound@0:0(1|--max-rows|2)"])
    #expect(Self.errors(rows) { $0.columns = 1 } == ["over-bound@0:0(1|--max-columns|2)"])
    #expect(
      Self.errors(rows) {
        $0.rows = 2
        $0.columns = 2
      } == [])
  }

  static let place = TextPlace(line: 3, column: 4)

  /// What is told of the parts of a workbook: the reasons of its archive and its XML.
  @Test(
    arguments: [
      (.xml(part: "s", XMLError(.invalidUTF8, at: place)), "3:4(XLSX|invalid-utf8|s)"),
      (.xml(part: "s", XMLError(.unexpectedEnd, at: place)), "3:4(XLSX|unexpected-end|s)"),
      (
        .xml(part: "s", XMLError(.unknownEntity("x"), at: place)),
        "3:4(XLSX|unknown-entity|s: x)"
      ),
      (
        .xml(part: "s", XMLError(.tooManyBytes(limit: 5), at: place)),
        "3:4(XLSX|too-many-bytes|s: 5)"
      ),
      (
        .xml(part: "s", XMLError(.textTooLong(limit: 5), at: place)), "3:4(XLSX|text-too-long|s: 5)"
      ),
      (.missingPart("s"), "0:0(XLSX|missing-part|s)"),
      (.badPlace(part: "s", "A0"), "0:0(XLSX|bad-place|s: A0)"),
      (.archive(ZIPError(.noDirectory)), "0:0(ZIP|no-directory|)"),
      (.archive(ZIPError(.damagedDirectory)), "0:0(ZIP|damaged-directory|)"),
      (.archive(ZIPError(.zip64, name: "a")), "0:0(ZIP|zip64|a)"),
      (.archive(ZIPError(.severalDisks)), "0:0(ZIP|several-disks|)"),
      (.archive(ZIPError(.encrypted, name: "a")), "0:0(ZIP|encrypted|a)"),
      (.archive(ZIPError(.unknownCompression(9), name: "a")), "0:0(ZIP|unknown-compression|a)"),
      (.archive(ZIPError(.unsafeName, name: "../a")), "0:0(ZIP|unsafe-name|../a)"),
      (.archive(ZIPError(.duplicateName, name: "a")), "0:0(ZIP|duplicate-name|a)"),
      (.archive(ZIPError(.overlap, name: "a")), "0:0(ZIP|overlap|a)"),
      (.archive(ZIPError(.damagedData, name: "a")), "0:0(ZIP|damaged-data|a)"),
      (.archive(ZIPError(.wrongCheckSum, name: "a")), "0:0(ZIP|wrong-check-sum|a)"),
      (.archive(ZIPError(.tooManyEntries(limit: 9))), "0:0(ZIP|too-many-entries|)"),
      (.archive(ZIPError(.ratioTooHigh(limit: 9), name: "a")), "0:0(ZIP|ratio-too-high|a)"),
    ] as [(XLSXError, String)])
  func workbooksAreRefusedWithTheirReason(_ error: XLSXError, _ finding: String) {
    #expect(Self.told(ForeignFault(error, limits: .standard)) == "not-well-formed@\(finding)")
  }

  @Test(
    arguments: [
      (.tooManyRows(limit: 7), "0:0(7|--max-rows|)"),
      (.tooManyColumns(limit: 7), "0:0(7|--max-columns|)"),
      (.archive(ZIPError(.tooManyBytes(limit: 7))), "0:0(8|--max-file-bytes|)"),
      (.archive(ZIPError(.tooLarge(limit: 7), name: "a")), "0:0(8|--max-file-bytes|)"),
    ] as [(XLSXError, String)])
  func aWorkbookAboveABoundNamesTheOption(_ error: XLSXError, _ finding: String) {
    var limits = ReadingLimits()
    limits.fileBytes = 8
    #expect(Self.told(ForeignFault(error, limits: limits)) == "over-bound@\(finding)")
    let xml = XMLError(.tooManyBytes(limit: 9), at: Self.place)
    #expect(Self.told(ForeignFault(xml, limits: limits)) == "over-bound@0:0(8|--max-file-bytes|)")
    let json = JSONError(.tooManyBytes(limit: 9), at: Self.place)
    #expect(Self.told(ForeignFault(json, limits: limits)) == "over-bound@0:0(8|--max-file-bytes|)")
  }

  static func told(_ fault: ForeignFault) -> String {
    var log = FindingLog(file: "f")
    log.add(fault)
    let finding = log.findings[0]
    return "\(finding.code.rawValue)@\(finding.line):\(finding.column)"
      + "(\(finding.arguments.joined(separator: "|")))"
  }
}
