import NetworkGraph
import Testing

@testable import coopnet

@Suite struct ExportTests {
  private func schema(_ name: String) throws -> [UInt8] {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/")
    return try InputFile.read(root + "/docs/schemas/coopnet-\(name)-1.schema.json", limit: 1 << 20)
  }

  @Test func schemasThatAreEmbeddedAreThosePublished() throws {
    #expect(try EmbeddedSchemas.dataset == schema("dataset"))
    #expect(try EmbeddedSchemas.report == schema("report"))
    #expect(throws: Never.self) { try JSONParser().parse(EmbeddedSchemas.dataset) }
    #expect(throws: Never.self) { try JSONParser().parse(EmbeddedSchemas.report) }
  }

  @Test func typesOfColumnsForQGIS() {
    let table = DataTable(
      [.init("teryt"), .init("n", isNumber: true), .init("x", isNumber: true)],
      rows: [[.text("080101"), .integer(5), .number(0.5)], [.text("08"), .empty, .integer(1)]])
    #expect(String(decoding: table.csvt(), as: UTF8.self) == "\"String\",\"Integer64\",\"Real\"\n")
  }

  @Test func aWorkbookHoldsWhatItCanAndSaysWhatNot() throws {
    let long = DataTable([.init("a")], rows: [[.text(String(repeating: "x", count: 40_000))]])
    #expect(throws: Workbook.Overflow(sheet: "t", isText: true)) {
      try Workbook.bytes([("t", long)])
    }
    let cut = try XLSXReader(Workbook.bytes([("t", long)], cutting: true)).rows(ofSheet: 0)
    guard case .text(let text) = cut[1].cells[0].cell else { return #expect(Bool(false)) }
    #expect(text.hasSuffix("…"))
  }

  /// A cell of XLSX holds 32,767 signs; a control in it is written as seven (`_x0001_`).
  @Test func theLastSignThatACellHolds() throws {
    func table(_ letters: Int) -> DataTable {
      let text = String(repeating: "\u{1}", count: 100) + String(repeating: "x", count: letters)
      return DataTable([.init("a")], rows: [[.text(text)]])
    }
    let most = 32_767 - 7 * 100
    #expect(throws: Never.self) { try Workbook.bytes([("t", table(most))]) }
    #expect(throws: Workbook.Overflow(sheet: "t", isText: true)) {
      try Workbook.bytes([("t", table(most + 1))])
    }
  }

  @Test func theBalanceCountsInNumbers() {
    #expect(Tables.balance([]).columns.map(\.isNumber) == [false, true, true, true, true])
  }

  @Test func aPajekLabelHoldsAnyLetter() throws {
    let names = ["a\"b", "&#34;", "x&y", "tab\tz"]
    var csv = CSVWriter()
    csv.append(["id"])
    for name in names { csv.append([name]) }
    let network = try #require(
      DatasetReader().read(
        [DatasetFile(name: "institutions.csv", bytes: csv.bytes)], folderName: ""
      ).network)
    let text = NetworkTable(network.onDay(GraphOptions()), title: "").pajek()
    let back = DatasetReader().read(
      [], folderName: "", foreign: [DatasetFile(name: "a.net", bytes: text)])
    #expect(back.network?.institutions.map(\.id) == names.sorted { $0.precedesByCodePoints($1) })
  }

  @Test func formulasAreDefusedForExcelAndTrueElsewhere() {
    let table = DataTable([.init("a")], rows: [[.text("=1+1")], [.text("+48 22")]])
    #expect(String(decoding: table.csv(excel: false), as: UTF8.self) == "a\n=1+1\n+48 22\n")
    #expect(
      String(decoding: table.csv(excel: true).dropFirst(3), as: UTF8.self)
        == "a\r\n'=1+1\r\n'+48 22\r\n")
  }
}

/// The program itself on files of other programs.
@Suite struct ForeignFileTests {
  private static let graphML =
    "<graphml><graph edgedefault=\"undirected\">\n<node id=\"a\"/><node id=\"b\"/>\n"
    + "<edge source=\"a\" target=\"b\"/>\n<edge source=\"a\" target=\"c\"/></graph></graphml>"

  @Test func aFileStandsForADataset() {
    let folder = TestFolder()
    folder.write(Self.graphML, to: "net.graphml")
    let run = ProgramRunner.run(["check", folder("net.graphml"), "--lang", "en"])
    #expect(run.status == 0)
    #expect(run.text.contains("/net.graphml:4:1: warning: "))
    #expect(run.text.contains("net.graphml#edges"))
    let report = ProgramRunner.run(
      ["report", "net.graphml", "--quiet"], before: "cd \(folder.path)", deadline: 600_000)
    #expect(report.status == 0 && report.text == "net-report/report.html\n")
    #expect(folder.read("net-report/tables/metrics.csvt")?.hasPrefix("\"String\",") == true)
    #expect(folder.read("net-report/tables/tables.xlsx")?.hasPrefix("PK") == true)
  }

  @Test func aFolderOfOneFileIsReadToo() {
    let folder = TestFolder()
    folder.write(Self.graphML, to: "x.graphml")
    folder.write("{}", to: "other.json")
    let run = ProgramRunner.run(["metrics", folder.path, "--only", "degree", "--format", "csv"])
    #expect(run.text.hasPrefix("id,name,kind,seat,degree\na,,,,1\nb,,,,1\n"))
  }

  @Test func whatCannotBeReadIsOneSentenceWithItsPlace() {
    let folder = TestFolder()
    folder.write("<graphml><graph>\n<node", to: "x.graphml")
    let run = ProgramRunner.run(["check", folder("x.graphml"), "--lang", "en"])
    #expect(run.status == 65)
    #expect(run.text.contains("x.graphml:2:"))
    #expect(ProgramRunner.run(["check", folder("none.graphml")]).status == 66)
  }

  @Test func convertsToEveryFormat() {
    let folder = TestFolder()
    folder.write(Self.graphML, to: "x.graphml")
    for ending in ["graphml", "gexf", "json", "geojson", "net", "xlsx", "dot"] {
      let output = folder("o.\(ending)")
      #expect(ProgramRunner.run(["convert", folder("x.graphml"), "-o", output]).status == 0)
    }
    for dialect in ["coopnet", "gephi", "neo4j", "graphframes"] {
      let output = folder(dialect)
      let run = ProgramRunner.run(
        ["convert", folder("x.graphml"), "--dialect", dialect, "-o", output])
      #expect(run.status == 0)
      let back = ProgramRunner.run(["check", output, "--balance", "--format", "csv"])
      #expect(back.status == 0 && back.text.contains(",1,1,0,0\n"), "\(dialect) \(back.text)")
    }
  }

  @Test func personalDataAreKeptOnlyIfAskedFor() {
    let folder = TestFolder()
    folder.write("id,e-mail\na,a@b.pl\n", to: "institutions.csv")
    let output = folder("o.json")
    _ = ProgramRunner.run(["convert", folder.path, "-o", output])
    #expect(folder.read("o.json")?.contains("a@b.pl") == false)
    _ = ProgramRunner.run(["convert", folder.path, "--keep-personal", "-o", output])
    #expect(folder.read("o.json")?.contains("a@b.pl") == true)
  }

  @Test func printsSchemas() {
    let run = ProgramRunner.run(["rules", "--schema", "dataset"])
    #expect(run.status == 0 && run.output == EmbeddedSchemas.dataset)
  }

  /// Nodes lie where the diagram draws them, up being up, to a hundredth of a point.
  @Test func gexfHasThePlacesOfTheDiagram() throws {
    let input = DiagramFixtures.input(powiats: 2, ties: 14)
    let scene = try Diagram.scene(.overview, input)
    var table = NetworkTable(input.day, title: "x")
    table.placeNodes(scene)
    let reading = SVGReading(table.gexf())
    #expect(reading.fault == nil)
    let places = reading.elements.filter { $0.name == "viz:position" }.map { element in
      DiagramPoint(
        Double(element.attributes["x"] ?? "") ?? .nan, Double(element.attributes["y"] ?? "") ?? .nan
      )
    }
    let ids = reading.elements.filter { $0.name == "node" }.compactMap { $0.attributes["id"] }
    try #require(places.count == scene.nodes.count && ids.count == places.count)
    for (id, place) in zip(ids, places) {
      let node = try #require(scene.nodes.first { $0.key == id })
      #expect(abs(place.x - node.center.x) <= 0.0051 && abs(place.y + node.center.y) <= 0.0051)
    }
    let colours = reading.elements.filter { $0.name == "viz:color" }
    for (id, colour) in zip(ids, colours) {
      let node = try #require(scene.nodes.first { $0.key == id })
      let parts = ["r", "g", "b"].map { Int(colour.attributes[$0] ?? "") ?? -1 }
      let hex = parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      #expect("#" + hex == DiagramPaint.sector(node.sector).hex)
    }
  }
}
