import Testing

@testable import NetworkGraph

@Suite struct WorkbookReaderTests {
  private func row(_ cells: String...) -> String { "<row>\(cells.joined())</row>" }
  private func text(_ text: String) -> String {
    "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  @Test func cellsOfEveryKindAreTextsOrAreTold() {
    let styles = "<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></s>"
    let bytes = workbook(
      sheet: sheet(
        row(text("from"), text("to"), text("start"), text("confirmed"), text("subject"))
          + row(
            text("a"), text("b"), "<c s=\"1\"><v>42648.5</v></c>", "<c t=\"b\"><v>1</v></c>",
            "<c t=\"e\"><v>#N/A</v></c>")
          + row(
            text("a"), text("c"), "<c s=\"1\"><v>42648</v></c>", "<c t=\"b\"><v>0</v></c>",
            "<c><f>B2&amp;\"x\"</f></c>")), styles: styles)
    let reading = readForeign([("w.xlsx", bytes)])
    #expect(reading.tieTexts == ["a>b - - 2016-10-05 - u", "a>c - - 2016-10-05 - u"])
    #expect(reading.network?.ties.map(\.confirmed) == [true, false])
    #expect(reading.network?.ties.map(\.subject) == ["", ""])
    let told = reading.findings.filter { $0.file == "w.xlsx#T" }.map {
      "\($0.code.rawValue)@\($0.line):\($0.column)(\($0.arguments.joined(separator: "|")))"
    }
    #expect(told.contains("time-cut-off@2:3(2016-10-05)"))
    #expect(told.contains("error-cell@2:5(#N/A)"))
    #expect(told.contains("formula-without-value@3:5(=B2&\"x\")"))
    #expect(told.filter { $0.hasPrefix("time-cut-off") }.count == 1)
  }

  @Test func aSheetOfAMatrixIsReadAlone() {
    var writer = XLSXWriter()
    writer.add(
      "m", columns: ["", "a", "b"],
      rows: [
        [.text("a"), .integer(0), .number(1.5)], [.text("b"), .number(1.5), .empty],
      ])
    writer.add("pusty", columns: [], rows: [])
    let reading = readForeign([("m.xlsx", writer.finished())])
    #expect(reading.tieTexts == ["a>b - 1.5 - - u"])
    #expect(reading.findings(.emptySheet).map(\.arguments) == [["pusty"]])
    #expect(reading.findings(.matrixRead).map(\.arguments) == [["adjacency", "2", "2"]])
  }

  @Test func aWorkbookWithoutATableNamesItsSheets() {
    var writer = XLSXWriter()
    writer.add("Notatki", columns: ["co", "kto"], rows: [[.text("x"), .text("y")]])
    writer.add("Plan", columns: ["rok"], rows: [[.integer(2016)]])
    let reading = readForeign([("w.xlsx", writer.finished())])
    #expect(reading.network == nil)
    #expect(reading.findings(.unrecognisedTables).map(\.arguments) == [["Notatki, Plan"]])
  }

  @Test func aSheetThatBearsATablesNameMustHaveItsColumns() {
    var writer = XLSXWriter()
    writer.add("ties", columns: ["from", "cel"], rows: [[.text("a"), .text("b")]])
    let reading = readForeign([("w.xlsx", writer.finished())])
    #expect(reading.network == nil)
    #expect(reading.findings(.missingColumn).map(\.arguments) == [["to"]])
  }

  @Test func aSheetThatCannotBeReadIsToldWithItsPart() {
    let reading = readForeign([("w.xlsx", workbook(sheet: "<w><row>"))])
    #expect(
      reading.findings(.notWellFormed).map(\.arguments)
        == [["XLSX", "unclosed-element", "xl/s.xml: row"]])
  }
}
