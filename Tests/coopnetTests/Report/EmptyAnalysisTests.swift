import NetworkGraph
import NetworkMetrics
import Testing

@testable import coopnet

/// An analysis holds what was asked for and nothing else: tables of the rest have their header alone,
/// and a page says nothing instead of zeros.
@Suite struct EmptyAnalysisTests {
  private func content() throws -> ReportContent {
    let folder = TestFolder()
    var content = try ReportFixture.content(RegionFixture.write(to: folder), ["--lang", "en"])
    let analysis = Analysis(content.network, AnalysisRequest([], options: AnalysisOptions()))
    content = ReportContent(
      analysis: analysis, language: .en, folderName: "d", commandLine: "", inputs: [], picture: [],
      pictureCaption: "", diagrams: [], scope: PageScope(analysis))
    return content
  }

  @Test func tablesOfWhatWasNotComputedHaveNoRows() throws {
    let analysis = try content().analysis
    // What the network alone tells.
    let facts: Set<String> = [
      "mixing", "by-form", "two-mode", "backbone", "equivalence", "ties", "findings", "balance",
    ]
    for (name, table) in Tables.all(analysis, .en) where !facts.contains(name) {
      #expect(table.rows.isEmpty, "\(name)")
    }
    #expect(Tables.metrics(analysis).columns.map(\.name) == ["id", "name", "kind", "seat"])
    #expect(Tables.surveyFigures(analysis).rows.isEmpty)
    #expect(Tables.gminasWithMore(analysis).rows.isEmpty)
    #expect(Tables.robustness(analysis).rows.isEmpty)
    #expect(Tables.robustnessOfGminas(analysis).rows.isEmpty)
    #expect(WorstPathways(analysis).rows.isEmpty)
  }

  @Test func thePageAndItsTwinAreWholeAllTheSame() throws {
    let content = try content()
    let page = ReportFixture.html(content)
    #expect(page.section("gminas").contains("The data name no gmina"))
    #expect(page.section("coordinator").contains("The network has no unit that it could centre on"))
    #expect(page.section("plan").contains("No new tie would raise the coverage."))
    #expect(page.section("survey").contains("The data hold no survey"))
    #expect(page.rows("gmina-list").isEmpty && page.rows("pathway-list").isEmpty)
    #expect(page.rows("places-list").isEmpty && page.rows("rules").isEmpty)
    // Every institution has its row; the columns of measures are not there.
    let json = try JSONParser().parse(ReportJSON.json(content))
    #expect(json["institutions"]?.array?.isEmpty == true)
    #expect(json["timeline"]?.array?.isEmpty == true)
    #expect(json["network"]?.members?.isEmpty == true)
    var divided = content
    divided.scope = PageScope(content.analysis, division: .powiat)
    #expect(divided.scope.pages.isEmpty && ReportFixture.html(divided).rows("area-list").isEmpty)
  }

  @Test func picturesOfWhatWasNotComputed() throws {
    let content = try content()
    let set = DiagramSet(analysis: content.analysis, language: .en, title: "", outlines: [])
    #expect(!set.picture.isEmpty)
    let input = DiagramSet.input(content.analysis, .en, title: "")
    #expect(input.missing.isEmpty && input.coverage.isEmpty)
  }

  /// A day on which no institution exists: no charts, no cards with a share of nothing.
  @Test func aDayBeforeEverything() throws {
    let folder = TestFolder()
    let dataset = RegionFixture.write(
      to: folder,
      [
        "institutions.csv": "id,kind,seat,since\na,OPS,260101,2030\n", "ties.csv": "",
        "events.csv": "", "participation.csv": "",
      ])
    let page = ReportFixture.html(try ReportFixture.content(dataset, ["--lang", "en"]))
    #expect(!page.contains("chart-degree-name"))
    #expect(page.section("isolates").contains("There are none."))
    #expect(page.section("summary").contains("<span class=\"meaning\">– of institutions</span>"))
    #expect(page.section("coordinator").contains("no unit that it could centre on"))
  }
}
