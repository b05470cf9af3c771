import Testing

@testable import NetworkGraph

@Suite struct XLSXPackageTests {
  static let cell = sheet("<row><c><v>1</v></c></row>")

  /// What a workbook cannot be read for.
  private func error(_ bytes: [UInt8], _ limits: XLSXReader.Limits = .init()) -> XLSXError? {
    do throws(XLSXError) {
      let reader = try XLSXReader(bytes, limits: limits)
      for index in reader.sheets.indices { _ = try reader.rows(ofSheet: index) }
      return nil
    } catch {
      return error
    }
  }

  /// The part that holds the fault, and the fault's reason.
  private func fault(_ bytes: [UInt8]) -> String? {
    guard case .xml(let part, let error)? = error(bytes) else { return nil }
    return "\(part) \(error.reason)"
  }

  private func cells(_ bytes: [UInt8]) throws -> [XLSXCell] {
    try XLSXReader(bytes).rows(ofSheet: 0).flatMap { $0.cells.map(\.cell) }
  }

  @Test func aFaultOfAnyPartNamesThePart() {
    #expect(fault(workbook(sheet: Self.cell)) == nil)
    #expect(
      fault(workbook(sheet: Self.cell, workbook: "<a><b></a>"))
        == "xl/workbook.xml mismatchedEnd(open: \"b\", found: \"a\")")
    #expect(
      fault(workbook(sheet: Self.cell, workbook: "\u{1}")) == "xl/workbook.xml invalidCharacter(1)")
    #expect(
      fault(workbook(sheet: Self.cell, texts: "<sst><si>")) == "xl/t.xml unclosedElement(\"si\")")
    #expect(
      fault(workbook(sheet: Self.cell, styles: "<s><cellXfs>"))
        == "xl/y.xml unclosedElement(\"cellXfs\")")
    #expect(fault(workbook(sheet: "<w><row>")) == "xl/s.xml unclosedElement(\"row\")")
    #expect(
      fault(workbook(sheet: sheet("<row><c><v>&x;</v></c></row>")))
        == "xl/s.xml unknownEntity(\"x\")")
  }

  @Test func aPartWithAWrongCheckSumIsRefused() throws {
    var bytes = workbook(sheet: Self.cell)
    // The check sum of the first file stands 14 bytes into its header, and 16 into the directory.
    let entry = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    bytes[entry + 16] ^= 1
    #expect(error(bytes) == .archive(ZIPError(.wrongCheckSum, name: "xl/workbook.xml")))
  }

  @Test func partsThatAreNotLinkedAreNotMissed() throws {
    let bytes = workbook(
      sheet: sheet("<row><c s=\"1\"><v>42648</v></c></row>"), styles: nil, texts: nil)
    #expect(try cells(bytes) == [.number("42648")])
  }

  /// Sheets of charts hold no cells; a link that does not say what it leads to is none of a sheet.
  @Test func onlyWorksheetsAreSheets() throws {
    let book =
      "<workbook><workbookPr/><sheets><sheet r:id=\"r1\"/><sheet name=\"C\" r:id=\"r8\"/>"
      + "<sheet name=\"N\"/></sheets></workbook>"
    let links =
      "<Relationship Id=\"r8\" Type=\"a/chartsheet\" Target=\"c.xml\"/>"
      + "<Relationship Target=\"n.xml\"/><Relationship Id=\"r9\"/>"
    let reader = try XLSXReader(workbook(sheet: Self.cell, workbook: book, links: links))
    #expect(reader.sheets == [""])
    #expect(
      error(workbook(sheet: Self.cell, workbook: "<w><sheet name=\"X\" r:id=\"r7\"/></w>"))
        == .missingPart("X"))
  }

  @Test func rowsAndColumnsAreBounded() {
    let bytes = workbook(sheet: sheet("<row><c><v>1</v></c></row><row><c><v>1</v></c></row>"))
    #expect(error(bytes, .init(rows: 1)) == .tooManyRows(limit: 1))
    #expect(error(bytes, .init(rows: 2, columns: 1)) == nil)
    let wide = workbook(sheet: sheet("<row><c><v>1</v></c><c><v>1</v></c></row>"))
    #expect(error(wide, .init(columns: 1)) == .tooManyColumns(limit: 1))
  }

  /// Empty texts of every kind are no cells; what is beside the cells and in them is passed over.
  @Test func emptyCellsAreNone() throws {
    let bytes = workbook(
      sheet: sheet(
        "<row><ext><c><v>9</v></c></ext><c t=\"inlineStr\"><is><t></t></is></c>"
          + "<c t=\"s\"><v>0</v></c><c t=\"str\"><f>A1</f><v></v></c><c><v></v></c>"
          + "<c>x<extLst><z/></extLst></c><c t=\"b\"><v>true</v></c><c t=\"b\"><v>0</v></c>"
          + "<c t=\"d\"><v>2016-10-05</v></c><c><v>abc</v></c><c><v>1e400</v></c></row>"),
      texts: "<sst><si><t></t></si></sst>")
    #expect(
      try cells(bytes) == [
        .number("9"), .flag(true), .flag(false), .text("2016-10-05"), .text("abc"), .text("1e400"),
      ])
  }

  /// By the rules of ECMA-376, part 1, 18.8.31: brackets and quotes are no digits, and the first of
  /// several sections shows a number above 0.
  @Test func formatsOfNumbersAreReadByTheirFirstSection() throws {
    let codes = ["[$-415]d mmmm yyyy;@", "0.00;[Red]-d", "0000", "[h]:mm", "yyyy-mm-dd"]
    let styles =
      "<s><numFmts>"
      + codes.enumerated().map {
        "<numFmt numFmtId=\"\(170 + $0)\" formatCode=\"\($1)\"/>"
      }.joined() + "<numFmt numFmtId=\"180\"/><numFmt formatCode=\"d\"/></numFmts><cellXfs>"
      + (170..<175).map { "<xf numFmtId=\"\($0)\"/>" }.joined()
      + "<xf numFmtId=\"180\"/><xf/><protection/></cellXfs></s>"
    let values: [(style: Int, value: String, cell: XLSXCell)] = [
      (0, "42648", .day(Day("2016-10-05")!, hasTime: false)), (1, "42648", .number("42648")),
      (2, "7", .number("0007")), (2, "12.5", .number("12.5")), (2, "-7", .number("-7")),
      (3, "1.5", .number("1.5")), (4, "3000000", .number("3000000")), (4, "-1", .number("-1")),
      (5, "42648", .number("42648")), (6, "42648", .number("42648")),
      (99, "42648", .number("42648")), (4, "1e20", .number("100000000000000000000")),
    ]
    let row = values.map { "<c s=\"\($0.style)\"><v>\($0.value)</v></c>" }.joined()
    let found = try cells(workbook(sheet: sheet("<row>\(row)</row>"), styles: styles))
    #expect(found == values.map(\.cell))
  }

  /// `_xHHHH_` with four hexadecimal digits stands for a character; NUL for none.
  @Test(arguments: [
    ("_x0041_", "A"), ("_x0000_", "\u{FFFD}"), ("_x00G0_", "_x00G0_"), ("_x００41_", "_x００41_"),
    ("_xD83D__xDE00_", "😀"), ("_x0041", "_x0041"),
  ])
  func escapesOfTextsAreUndone(_ text: String, _ plain: String) {
    #expect(Array(XLSXNames.unescaped(text).utf8) == Array(plain.utf8))
  }

  @Test func aWorkbookHasASheetAtLeast() throws {
    let reader = try XLSXReader(XLSXWriter().finished())
    #expect(reader.sheets == ["empty"])
    #expect(try reader.rows(ofSheet: 0).isEmpty)
  }

  /// Texts that Unicode calls equal stay two texts.
  @Test func textsAreKeptByTheirScalars() throws {
    let words = ["é", "e\u{301}", "\u{212B}", "Å"]
    var writer = XLSXWriter()
    writer.add("t", columns: ["", "a"], rows: words.map { [.text($0)] })
    let rows = try XLSXReader(writer.finished()).rows(ofSheet: 0)
    #expect(rows.first?.cells.map(\.column) == [1])
    let texts = rows.dropFirst().map { row -> [UInt8] in
      guard case .text(let text) = row.cells[0].cell else { return [] }
      return Array(text.utf8)
    }
    #expect(texts == words.map { Array($0.utf8) })
  }
}
