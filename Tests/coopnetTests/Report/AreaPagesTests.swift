import NetworkGraph
import NetworkMetrics
import Testing

@testable import coopnet

/// `--per`: the page of the whole, the pages of areas, their index, and the ways between them.
@Suite struct AreaPagesTests {
  let folder = TestFolder()
  let dataset: String

  init() { dataset = RegionFixture.write(to: folder) }

  private func content(_ per: String, _ options: [String] = []) throws -> ReportContent {
    try ReportFixture.content(dataset, ["--per", per, "--lang", "en"] + options)
  }

  /// The means over gminas, from the table of gminas; the least first.
  private func expected(_ digits: Int) throws -> [(code: String, gminas: Int, mean: Double)] {
    let rows = try CommandRun(["gaps", dataset, "--per-gmina", "--format", "csv"]).rows()
    let areas = Dictionary(grouping: rows) { String(($0["teryt"] ?? "").prefix(digits)) }
    return areas.map { code, rows in
      let values = rows.compactMap { Double($0["coverage"] ?? "") }
      return (code, rows.count, values.reduce(0, +) / Double(values.count))
    }.sorted { $0.2 < $1.2 }
  }

  @Test(arguments: [("powiat", 4), ("voivodeship", 2)])
  func theWholeListsTheAreasTheLeastCoveredFirst(per: String, digits: Int) throws {
    let page = ReportFixture.html(try content(per))
    let rows = page.rows("area-list")
    let wanted = try expected(digits)
    #expect(rows.count == wanted.count)
    for (row, area) in zip(rows, wanted) {
      #expect(row[0].hasSuffix("(\(area.code))") && row[1] == "\(area.gminas)")
      #expect(row[2] == "\(Int((area.mean * 100).rounded()))%")
    }
    #expect(
      PageReading.links(page.section("areas")) == wanted.map { "areas/\($0.code).html" })
    // A gmina's details are on the page of its area, and nowhere on this one.
    let gminas = PageReading.links(page.part(from: "<table id=\"gmina-list\"", to: "</table>"))
    #expect(gminas.contains("areas/\("260102".prefix(digits)).html#gmina-260102"))
    #expect(!page.contains("<details id=\"gmina-"))
    #expect(page.contains("Details of gminas stand on the pages of areas"))
  }

  @Test func withoutDivisionThereIsNoListOfAreas() throws {
    let page = ReportFixture.html(try ReportFixture.content(dataset))
    #expect(!page.contains("id=\"areas\"") && page.contains("<details id=\"gmina-260102\""))
  }

  @Test(arguments: [
    ("0801", ["../report.html", "index.html", "2601.html"]),
    ("2601", ["../report.html", "index.html", "0801.html", "2602.html"]),
    ("2602", ["../report.html", "index.html", "2601.html"]),
  ])
  func eachPageLeadsToTheWholeTheIndexAndItsNeighbours(area: String, links: [String]) throws {
    let content = try content("powiat")
    #expect(content.scope.pages.map(\.description) == ["0801", "2601", "2602"])
    let page = try ReportFixture.page(content, area, .powiat)
    let html = ReportFixture.html(page)
    #expect(PageReading.links(html.part(from: "<nav class=\"pages\"", to: "</nav>")) == links)
    #expect(html.contains("aria-label=\"Other pages\""))
    // On paper nothing is clicked.
    var printed = page
    printed.isPrinted = true
    #expect(!ReportFixture.html(printed).contains("<nav class=\"pages\""))
  }

  /// The page of a powiat: its own gminas in detail, ties with an end that serves it, events with a
  /// unit of it, nothing of the others; measures stay those of the whole.
  @Test func aPageShowsItsAreaAlone() throws {
    let content = try content("powiat")
    let page = ReportFixture.html(try ReportFixture.page(content, "2602", .powiat))
    #expect(page.contains("<h1>Powiat: jędrzejowski – Region</h1>"))
    #expect(page.contains("Measures are of the whole network"))
    #expect(page.rows("gmina-list").map { $0[0] } == ["Imielno (260201)"])
    #expect(page.contains("<details id=\"gmina-260201\""))
    #expect(!page.contains("<details id=\"gmina-260101\""))
    // Of 11 rows those of units seated or serving there; the ROPS serves every gmina of 26.
    #expect(
      page.rows("ties").map { $0[0] + "–" + $0[1] } == [
        "OPS w Gnojnie–ROPS w Kielcach", "ROPS w Kielcach–PCPR w Busku",
        "OPS w Imielnie–PCPR w Jędrzejowie", "OPS w Imielnie–PUP w Jędrzejowie",
        "Zakład w Imielnie–PUP w Jędrzejowie",
      ])
    #expect(page.rows("event-list").map { $0[0] } == ["narada"])
    #expect(page.contains("they serve this area"))
    // What is of the whole network only.
    for id in ["areas", "need", "peers", "coordinator", "robustness"] {
      #expect(page.section(id).isEmpty, "\(id)")
    }
    // A unit without a row here is named without a link.
    let ties = PageReading.links(page.section("events"))
    #expect(ties.contains("#unit-rops-26") && !ties.contains("#unit-ops-260102"))
    let other = ReportFixture.html(try ReportFixture.page(content, "0801", .powiat))
    #expect(other.rows("ties").count == 1 && other.rows("event-list").isEmpty)
    #expect(other.rows("gmina-list").count == 2)
  }

  @Test(arguments: [
    ("26", TerritoryCode.Level.voivodeship, "Województwo: świętokrzyskie – Region"),
    ("2601", .powiat, "Powiat: buski – Region"), ("260102", .gmina, "Gmina: Gnojno – Region"),
  ])
  func titlesNameTheAreaInItsBaseForm(
    area: String, division: TerritoryCode.Level, title: String
  ) throws {
    let content = try ReportFixture.content(dataset, ["--per", "powiat"])
    #expect(try ReportFixture.page(content, area, division).title == title)
    #expect(content.title == "Region")
  }

  @Test func theIndexLeadsToEachPageAndToTheWhole() throws {
    let content = try content("powiat")
    let page = PageReading(AreaIndex.html(content))
    #expect(page.contains("<title>All pages: Region</title>"))
    let links = PageReading.links(page.part(from: "<main", to: "</main>"))
    #expect(links == ["../report.html", "0801.html", "2602.html", "2601.html"])
    // It has no picture of units, and so no facts about them.
    #expect(page.contains("\"units\":{}") || page.contains("\"units\": {}"))
  }

  @Test func areasWithoutAnyExpectationComeLast() throws {
    // No rule applies anywhere: every coverage is undefined, and the codes decide.
    folder.write("{\"rules\": []}", to: "d/rules.json")
    let off = RuleSet.standard.rules.map { "\"\($0.id)\"" }.joined(separator: ",")
    folder.write("{\"off\": [\(off)]}", to: "d/rules.json")
    let page = ReportFixture.html(try content("powiat"))
    let rows = page.rows("area-list")
    #expect(rows.map { $0[0] } == ["gorzowski (0801)", "buski (2601)", "jędrzejowski (2602)"])
    #expect(rows.allSatisfy { $0[2] == "–" && $0[3] == "–" && $0[4] == "–" })
    #expect(page.contains("undefined: no rule applies"))
    #expect(!page.contains("chart-coverage-name"))
  }

  @Test func picturesOfPowiatsAndVoivodeshipsAndOfNothing() throws {
    var changed = RegionFixture.gminas + "040101,Pusta,wiejska,10,,,,\n"
    changed += "04,kujawsko-pomorskie,,,,,,\n0401,aleksandrowski,,,,,,\n"
    folder.write(changed, to: "d/gminas.csv")
    let pictures = AreaPictures(try content("powiat"))
    func picture(_ code: String) throws -> (svg: [UInt8], caption: String) {
      pictures.picture(of: try #require(TerritoryCode(code)))
    }
    let powiat = try picture("2601")
    let reading = SVGReading(powiat.svg)
    #expect(reading.fault == nil)
    let ids = reading.all("g", class: "node").compactMap { $0.attributes["data-id"] }
    #expect(ids.contains("ops-260101") && ids.contains("rops-26"))
    #expect(!ids.contains("ops-080101"))
    // A voivodeship: its own units alone, none from elsewhere.
    let voivodeship = SVGReading(try picture("08").svg)
    #expect(
      voivodeship.all("g", class: "node").compactMap { $0.attributes["data-id"] } == ["ops-080101"])
    #expect(SVGReading(try picture("26").svg).all("g", class: "node").count == 13)
    for empty in ["04", "0401"] {
      let none = try picture(empty)
      #expect(none.svg.isEmpty && none.caption.hasPrefix("There is no picture of this area"))
    }
  }

  @Test(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
  func theReportWritesEachPageAndItsIndex() throws {
    let run = ProgramRunner.run(
      ["report", dataset, "--per", "voivodeship", "--lang", "en", "-o", folder("out")],
      environment: ["PATH": "/nowhere"])
    #expect(run.status == 0, "\(run.errorText)")
    #expect(
      try System.list(folder("out/areas"), limit: 9).names == ["08.html", "26.html", "index.html"])
    let page = PageReading(Array((folder.read("out/areas/26.html") ?? "").utf8))
    #expect(page.contains("<h1>Voivodeship: świętokrzyskie – Region</h1>"))
    #expect(page.contains("<svg") && !page.contains("no picture of this area"))
    #expect(page.rows("gmina-list").count == 3)
    let whole = folder.read("out/report.html") ?? ""
    #expect(whole.contains("href=\"areas/08.html\""))
  }
}
