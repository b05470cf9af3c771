import Testing

@testable import NetworkGraph

@Suite struct XLSXTests {
  private func book(_ rows: [[CSVWriter.Cell]], columns: [String] = ["a", "b"]) -> [UInt8] {
    var writer = XLSXWriter()
    writer.add("ties", columns: columns, rows: rows)
    return writer.finished()
  }

  @Test func readsWhatItWrites() throws {
    let texts = ["=1+1", "080101", " blanks ", "_x0041_", "ąęł „Ż”", "a\rb\u{1}", "<&>\"'"]
    let bytes = book(texts.map { [.text($0), .integer(5)] } + [[.number(0.25), .flag(true)]])
    let reader = try XLSXReader(bytes)
    #expect(reader.sheets == ["ties"])
    let rows = try reader.rows(ofSheet: 0)
    #expect(rows[0].cells.map(\.cell) == [.text("a"), .text("b")])
    #expect(
      rows.dropFirst().prefix(texts.count).map { $0.cells[0].cell } == texts.map { .text($0) })
    #expect(rows.last?.cells.map(\.cell) == [.number("0.25"), .number("1")])
    #expect(rows.last?.number == texts.count + 2)
  }

  @Test func sameTablesGiveTheSameBytes() {
    #expect(book([[.text("x"), .empty]]) == book([[.text("x"), .empty]]))
  }

  @Test func columnsHaveLetters() {
    #expect([0, 25, 26, 701, 702].map(XLSXNames.column) == ["A", "Z", "AA", "ZZ", "AAA"])
    for index in [0, 1, 25, 26, 700, 16_383] {
      #expect(XLSXNames.place(XLSXNames.column(index) + "7")?.column == index)
    }
    for bad in ["", "A", "7", "7A", "A0", "XFE1", "A1048577", "A99999999999999999999", "Ą1"] {
      #expect(XLSXNames.place(bad) == nil)
    }
  }

  /// A workbook of parts given as texts; the sheet's data and styles as they are.
  private func workbook(
    sheet: String, styles: String = "", texts: String = "", properties: String = ""
  ) -> [UInt8] {
    var archive = ZIPWriter()
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    archive.add(
      "xl/workbook.xml",
      contents: Array(
        ("<x:workbook xmlns:x=\"\(main)\">\(properties)<x:sheets><x:sheet name=\"T\" "
          + "r:id=\"r1\"/></x:sheets></x:workbook>").utf8))
    archive.add(
      "xl/_rels/workbook.xml.rels",
      contents: Array(
        ("<Relationships><Relationship Id=\"r1\" Type=\"a/worksheet\" Target=\"/xl/s.xml\"/>"
          + "<Relationship Id=\"r2\" Type=\"a/styles\" Target=\"./x/../styles.xml\"/>"
          + "<Relationship Id=\"r3\" Type=\"a/sharedStrings\" Target=\"t.xml\"/></Relationships>")
          .utf8))
    archive.add("xl/s.xml", contents: Array("<w><sheetData>\(sheet)</sheetData></w>".utf8))
    archive.add("xl/styles.xml", contents: Array("<s>\(styles)</s>".utf8))
    archive.add("xl/t.xml", contents: Array("<sst>\(texts)</sst>".utf8))
    return archive.finished()
  }

  private func cells(_ bytes: [UInt8]) throws -> [XLSXCell] {
    try XLSXReader(bytes).rows(ofSheet: 0).flatMap { $0.cells.map(\.cell) }
  }

  @Test func readsEveryKindOfCell() throws {
    let bytes = workbook(
      sheet:
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>in</t></is>"
        + "</c><c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"e\"><v>#N/A</v></c><c r=\"E1\" t=\"str\">"
        + "<f>A1</f><v>value</v></c><c r=\"F1\"><f>1+1</f></c><c r=\"H1\"><v>126301</v></c></row>"
        + "<row><c><v>1.5E-3</v></c></row>",
      texts: "<si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></si>")
    #expect(
      try cells(bytes) == [
        .text("rich"), .text("in"), .flag(true), .error("#N/A"), .text("value"), .formula("1+1"),
        .number("126301"), .number("0.0015"),
      ])
    #expect(try XLSXReader(bytes).rows(ofSheet: 0)[0].cells.last?.column == 7)
  }

  /// 42648 is 5 October 2016 in Excel; by the calendar of 1904 it is 1,462 days later.
  @Test func readsDaysOfBothCalendars() throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy\\-mm\"/>"
      + "<numFmt numFmtId=\"171\" formatCode=\"000000\"/><numFmt numFmtId=\"172\" "
      + "formatCode=\"0.0&quot;day&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
      + "<xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/></cellXfs>"
    let sheet =
      "<row><c s=\"1\"><v>42648</v></c><c s=\"2\"><v>42648.5</v></c><c s=\"3\"><v>80101</v>"
      + "</c><c s=\"4\"><v>42648</v></c><c s=\"1\"><v>60</v></c><c s=\"1\"><v>59</v></c></row>"
    let day = Day("2016-10-05")!
    #expect(
      try cells(workbook(sheet: sheet, styles: styles)) == [
        .day(day, hasTime: false), .day(day, hasTime: true), .number("080101"), .number("42648"),
        .number("60"), .day(Day("1900-02-28")!, hasTime: false),
      ])
    let old = workbook(
      sheet: sheet, styles: styles, properties: "<x:workbookPr date1904=\"1\"/>")
    #expect(try cells(old).first == .day(day.advanced(by: 1462), hasTime: false))
  }

  @Test func refusesPlacesThatAreNone() {
    for sheet in [
      "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"><c r=\"A2\"/></row>",
      "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "<row r=\"9999999\"/>",
      "<row><c t=\"s\"><v>5</v></c></row>", "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>",
    ] {
      #expect(throws: XLSXError.self) { try cells(workbook(sheet: sheet)) }
    }
    #expect(throws: XLSXError.self) { try XLSXReader([0x50, 0x4B, 3, 4]) }
  }

  @Test func aWorkbookIsReadAsADataset() {
    var writer = XLSXWriter()
    writer.add(
      "Powiązania", columns: ["instytucja_a", "instytucja_b", "forma", "od"],
      rows: [[.text("a"), .text("b"), .text("porozumienie"), .text("2016-02-30")]])
    writer.add(
      "arkusz", columns: ["id", "nazwa", "siedziba"],
      rows: [
        [.text("a"), .text("A"), .integer(80101)], [.empty, .text("x")], [.text("b"), .text("B")],
      ])
    writer.add("uwagi", columns: ["cokolwiek"], rows: [])
    let reading = readForeign([("tabele.xlsx", writer.finished())])
    #expect(reading.ids == ["a", "b"])
    #expect(reading.balance("tabele.xlsx#arkusz") == "3=2+0+1")
    #expect(reading.balance("tabele.xlsx#Powiązania") == "1=0+0+1")
    let mended = reading.findings(.mendedTerritoryCode).first
    #expect(mended?.file == "tabele.xlsx#arkusz" && mended?.line == 2 && mended?.column == 3)
    #expect(reading.findings(.badDate).first?.column == 4)
    #expect(reading.findings(.partPassedOver).first?.arguments == ["uwagi"])
  }

  @Test func mangledWorkbooksAreAnswered() {
    var writer = XLSXWriter()
    writer.add("ties", columns: ["from", "to"], rows: [[.text("a"), .text("b")]])
    let bytes = writer.finished()
    var random = SplitMix(seed: 3)
    for turn in 0..<200 {
      var copy = bytes
      if turn % 4 == 0 { copy.removeLast(random.below(copy.count)) }
      for _ in 0...random.below(3) where !copy.isEmpty {
        copy[random.below(copy.count)] = UInt8(random.below(256))
      }
      let reading = readForeign([("m.xlsx", copy)])
      #expect(
        (reading.network == nil) == reading.findings.contains(where: { $0.severity == .error }))
    }
  }
}
