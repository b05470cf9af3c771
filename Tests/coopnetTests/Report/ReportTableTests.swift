import NetworkGraph
import NetworkMetrics
import Testing

@testable import coopnet

/// What a page does with more rows, more gminas and more units than it can hold.
@Suite struct ReportTableTests {
  let folder = TestFolder()

  private func content(_ options: [String] = []) throws -> ReportContent {
    try ReportFixture.content(RegionFixture.write(to: folder), ["--lang", "en"] + options)
  }

  private func table(_ count: Int) -> ReportTable {
    var table = ReportTable(
      id: "t", caption: "c", columns: [.init(title: "n", isNumber: true)])
    table.rows = (0..<count).map { ReportTable.Row(cells: [.init("\($0)")]) }
    return table
  }

  private func written(_ table: ReportTable, _ content: ReportContent) -> PageReading {
    var html = HTMLWriter()
    table.write(to: &html, content)
    return PageReading(html.bytes)
  }

  /// 1000 rows on a page, 200 where areas have pages of their own.
  @Test(arguments: [([], 1_000), (["--per", "powiat"], 200)])
  func aLongTableIsCutAndSaysWhereTheRestIs(options: [String], limit: Int) throws {
    let content = try content(options)
    #expect(!written(table(limit), content).contains("class=\"note\""))
    var long = table(limit + 1)
    let cut = written(long, content)
    #expect(cut.rows("t").count == limit)
    let shown = limit == 1_000 ? "1000 of 1001" : "200 of 201"
    #expect(cut.contains("The table shows the first \(shown) rows."))
    #expect(cut.contains("More stand on the pages of areas.") == (limit == 200))
    #expect(!cut.contains("href="))
    long.file = "tables/x.csv"
    let file = written(long, content)
    #expect(file.contains(" All stand in the file <a href=\"tables/x.csv\">tables/x.csv</a>."))
    long.fileHolds = Bilingual(pl: "Pary są w pliku", en: "Pairs stand in")
    #expect(written(long, content).contains(" Pairs stand in <a"))
    var printed = content
    printed.isPrinted = true
    #expect(written(long, printed).contains(" Pairs stand in <a>tables/x.csv</a>."))
  }

  @Test func thePathToAFileStartsWhereThePageLies() throws {
    var page = try ReportFixture.page(try content(["--per", "powiat"]), "2601", .powiat)
    var long = table(1_001)
    long.file = "tables/x.csv"
    #expect(written(long, page).contains("href=\"../tables/x.csv\""))
    page = try ReportFixture.content(RegionFixture.write(to: folder), ["--lang", "pl"])
    #expect(written(long, page).contains("Tabela pokazuje pierwsze"))
    #expect(written(long, page).contains(" Wszystkie są w pliku "))
  }

  /// 401 gminas in 58 powiats of two voivodeships.
  @Test func manyGminasAreListedAndNotDescribed() throws {
    var gminas = "teryt,name\n26,świętokrzyskie\n28,warmińsko-mazurskie\n"
    for number in 0..<401 {
      let (powiat, place) = (number / 7, number % 7)
      let voivodeship = powiat < 29 ? "26" : "28"
      let code = powiat % 29 + 1
      gminas += "\(voivodeship)\(code < 10 ? "0" : "")\(code)0\(place + 1),G\(number)\n"
    }
    folder.makeFolder("m")
    folder.write(gminas, to: "m/gminas.csv")
    folder.write("id,kind,seat\nops,OPS,260101\n", to: "m/institutions.csv")
    let plain = ReportFixture.html(try ReportFixture.content(folder("m"), ["--lang", "en"]))
    #expect(plain.rows("gmina-list").count == 401)
    #expect(plain.contains("There are too many gminas to describe each here."))
    #expect(!plain.contains("<details id=\"gmina-"))
    // More powiats than one chart can name: the chart is by voivodeship.
    #expect(plain.contains("Coverage by voivodeship") && !plain.contains("Coverage by powiat"))
    let polish = ReportFixture.html(
      try ReportFixture.content(folder("m"), ["--lang", "pl", "--per", "voivodeship"]))
    #expect(polish.contains("Szczegóły gmin są na stronach obszarów"))
    #expect(polish.rows("gmina-list").count == 200)
  }

  @Test func oneGminaWithManyUnitsNamesSixty() throws {
    folder.makeFolder("u")
    folder.write("teryt,name\n260101,Busko\n", to: "u/gminas.csv")
    folder.write(
      "id,kind,seat\n" + (0..<62).map { "n\($0 + 100),NGO,260101\n" }.joined(),
      to: "u/institutions.csv")
    let page = ReportFixture.html(try ReportFixture.content(folder("u"), ["--lang", "en"]))
    let details = page.part(from: "<details id=\"gmina-260101\"", to: "</p>")
    #expect(PageReading.links(details).count == 60 && details.contains(" and more: 2."))
  }

  /// A gmina whose expectations all are met, and a unit that an answer "none" is recorded of.
  @Test func whatIsCompleteAndWhatIsConfirmed() throws {
    let dataset = RegionFixture.write(to: folder)
    folder.write(
      """
      {"off": [\(RuleSet.standard.rules.map { "\"\($0.id)\"" }.joined(separator: ","))],
       "rules": [{"id": "X", "title": {"pl": "x", "en": "x"}, "basis": {"pl": "b", "en": "b"},
         "strength": "law", "demands": [{"first": ["OPS"], "second": ["PCPR"]}],
         "metBy": ["agreement"]}]}
      """, to: "d/rules.json")
    let page = ReportFixture.html(try ReportFixture.content(dataset, ["--lang", "en"]))
    // Busko's OPS has it, Gnojno's has not, Imielno's said that there is none.
    #expect(page.rows("rules") == [["X", "xb", "law", "3", "1", "0", "1", "1"]])
    #expect(
      page.part(from: "<details id=\"gmina-260101\"", to: "</details>")
        .contains("All expectations are recorded."))
    #expect(page.part(from: "<table id=\"open-260201\"", to: "</table>").contains("confirmed that"))
  }

  @Test func aPageWithoutGminasOrUnitsSaysSo() throws {
    folder.makeFolder("e")
    folder.write("id,kind\na,NGO\nb,NGO\n", to: "e/institutions.csv")
    folder.write("from,to,form\na,b,agreement\n", to: "e/ties.csv")
    let page = ReportFixture.html(try ReportFixture.content(folder("e"), ["--lang", "en"]))
    #expect(page.section("gminas").contains("The data name no gmina"))
    #expect(page.section("need").contains("gminas.csv holds no numbers of population"))
    #expect(page.section("peers").contains("Too few gminas"))
    #expect(page.section("plan").contains("No new tie would raise the coverage."))
    #expect(page.section("timeline").contains("The data hold no dates"))
    #expect(page.section("picture").contains("no picture here"))
    #expect(page.contains("<h1>e</h1>"))
  }

  /// Weighted by people: the sentence, the column, and that the column adds up with the command.
  @Test(arguments: [
    ("clients", "clients"), ("unemployed", "unemployed"), ("population", "population"),
  ])
  func aPlanByPeople(column: String, word: String) throws {
    let dataset = RegionFixture.write(to: folder)
    let page = ReportFixture.html(
      try ReportFixture.content(dataset, ["--lang", "en", "--weight", column, "--budget", "3"]))
    #expect(page.section("plan").contains("In this plan gminas weigh as many people as they have"))
    #expect(page.section("plan").contains("People: \(word)"))
    let rows = try CommandRun(
      ["plan", dataset, "--weight", column, "--budget", "3", "--format", "csv"]
    ).rows()
    #expect(
      page.rows("plan-list").map { $0[8] }
        == rows.map { NumberText(language: .en).decimal(Double($0["people"] ?? ""), places: 0) })
    #expect(rows.count == 3)
  }

  /// Of the people in gminas.csv: 2 of 5 gminas tell clients.
  @Test func needSaysHowManyGminasTellNothing() throws {
    let page = ReportFixture.html(try content())
    #expect(page.section("need").contains("Gminas without a number: 3."))
    #expect(page.section("need").contains("clients, 140 in all"))
    let places = page.rows("places-list").filter { $0[0].hasPrefix("Busko") && $0[1] == "CIS" }
    #expect(places == [["Busko (260101)", "CIS", "1", "20", "CIS w Busku", "0"]])
    #expect(page.rows("places-list").contains { $0[3] == "–" && $0[4] == "–" && $0[5] == "–" })
  }

  @Test func whatWasCountedOnRequestIsSaid() throws {
    let page = ReportFixture.html(
      try content(["--include-planned", "--area", "26"]))
    #expect(page.section("method").contains("(here: counted, as asked)."))
    #expect(page.contains("; area: świętokrzyskie (26)."))
    let polish = ReportFixture.html(
      try ReportFixture.content(RegionFixture.write(to: folder), ["--include-planned"]))
    #expect(polish.section("method").contains("(tu: liczą się na życzenie)."))
  }
}
