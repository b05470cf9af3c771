import Testing

@testable import NetworkGraph

@Suite struct SheetGridTests {
  /// A header says which table it heads, by the columns that the table must have.
  @Test(arguments: [
    ("from,to", DatasetTable.ties), ("instytucja_a,instytucja_b,forma", .ties),
    ("wydarzenie,instytucja,rola", .participation), ("event,institution", .participation),
    ("id,name", .institutions), ("id,typ,siedziba", .institutions),
    ("id,forma,adresaci", .events), ("id,liczba uczestników", .events),
    ("id,miejsce,decyzja", .institutions), ("id,forma,miejsce,nip", .institutions),
    ("kod teryt,nazwa gminy", .gminas), ("imię,wiek", nil), ("", nil),
  ])
  func theHeaderNamesTheTable(_ header: String, _ table: DatasetTable?) {
    let cells = header.split(separator: ",").map { String($0) }
    let grid = SheetGrid(header: .init(line: 1, cells: cells), rows: [], isSheet: false)
    #expect(grid.recognisedTable == table)
  }

  @Test func tablesUnderAnyNameComeTogether() {
    let reading = readForeign([
      ("jednostki.csv", Array("id,nazwa\na,Dom\nb,Klub\n".utf8)),
      ("spotkania.csv", Array("id,forma,liczba osób\ne,spotkanie,12\n".utf8)),
      ("kto.csv", Array("wydarzenie,instytucja\ne,a\ne,b\n".utf8)),
      ("miejsca.csv", Array("teryt,nazwa\n2601,kielecki\n".utf8)),
    ])
    #expect(reading.participationTexts == ["e<a", "e<b"])
    #expect(reading.network?.events[0].attendees == 12)
    #expect(reading.network?.territory.known.map(\.name) == ["kielecki"])
  }

  /// A line that only says which sign separates is no header.
  @Test func aFileWithoutAHeaderIsNoTable() {
    let reading = readForeign("sep=;\n", "a.csv")
    #expect(reading.network == nil)
    #expect(reading.findings.filter { $0.severity == .error }.count == 1)
  }
}
