import NetworkGraph
import NetworkMetrics
import Testing

@testable import coopnet

/// Ranges and the survey on the page.
@Suite struct SureSectionsTests {
  let folder = TestFolder()
  let dataset: String

  init() { dataset = RegionFixture.write(to: folder) }

  private func content(_ options: [String]) throws -> ReportContent {
    try ReportFixture.content(dataset, ["--robustness", "6", "--seed", "3"] + options)
  }

  @Test(arguments: [Language.pl, .en])
  func ranksAndCoverageStandBesideTheirRanges(language: Language) throws {
    let content = try content(["--lang", language.rawValue])
    let page = ReportFixture.html(content)
    #expect(content.analysis.robustness.map(\.sampling) == [.ties, .nonResponse])
    for robustness in content.analysis.robustness {
      let rows = page.rows("robustness-\(robustness.sampling.rawValue)")
      #expect(rows.count == 15)
      for row in rows {
        for (rank, range) in [(row[1], row[2]), (row[3], row[4])] {
          let ends = range.parts("–").map { Int($0) ?? 0 }
          #expect(ends.count <= 2 && ends.allSatisfy { (1...15).contains($0) })
          #expect(ends.first ?? 0 <= ends.last ?? 0 && (1...15).contains(Int(rank) ?? 0))
          // One number where both ends are the same, else two that differ.
          #expect(ends.count == 1 || ends[0] < ends[1])
        }
      }
      let ranks = rows.map { Int($0[1]) ?? 0 }
      #expect(ranks == ranks.sorted() && ranks.first == 1)
      let gminas = page.rows("robustness-gminas-\(robustness.sampling.rawValue)")
      #expect(gminas.count == 5)
      // Nothing is lost where nothing is recorded.
      #expect(gminas.first { $0[0].hasPrefix("Bogdaniec") } == ["Bogdaniec (080102)", "0%", "0%"])
    }
    let words =
      language == .pl
      ? [
        "Zakresy (od 5. do 95. percentyla) z 6 prób", "; średnie pokrycie gmin: ", "część ankieto",
      ]
      : ["Ranges (5th to 95th percentile) over 6 samples", "; mean coverage of the gminas: "]
    for text in words { #expect(page.contains(text), "\(text)") }
  }

  @Test func theTablesHoldWhatThePageHolds() throws {
    let content = try content(["--lang", "en"])
    let units = Tables.robustness(content.analysis)
    // 15 units, two measures, two ways to leave something out.
    #expect(units.rows.count == 60)
    #expect(Tables.robustnessOfGminas(content.analysis).rows.count == 10)
    let ranges = Tables.metricsWithRanges(content.analysis)
    #expect(ranges.rows.count == 15)
    let area = try ReportFixture.content(
      dataset, ["--robustness", "2", "--area", "0801", "--lang", "en"])
    let page = ReportFixture.html(area)
    #expect(page.rows("robustness-ties").map { $0[0] } == ["OPS w Kostrzynie"])
    #expect(page.rows("robustness-gminas-ties").count == 2)
    #expect(Tables.robustness(area.analysis).rows.count == 4)
    #expect(Tables.robustnessOfGminas(area.analysis).rows.count == 4)
    #expect(Tables.metricsWithRanges(area.analysis).rows.count == 1)
    #expect(Tables.survey(area.analysis).rows.count == 1)
  }

  /// Without rules nothing has a coverage, and so no range.
  @Test func undefinedIsADash() throws {
    let off = RuleSet.standard.rules.map { "\"\($0.id)\"" }.joined(separator: ",")
    folder.write("{\"off\": [\(off)]}", to: "d/rules.json")
    let content = try content(["--lang", "en"])
    let page = ReportFixture.html(content)
    #expect(page.rows("robustness-gminas-ties").allSatisfy { $0[1] == "–" && $0[2] == "–" })
    #expect(!page.contains("; mean coverage of the gminas"))
    #expect(page.contains("ties and participation."))
  }

  @Test(arguments: [
    (["--lang", "pl"], "Zakresów nie liczono."), (["--lang", "en"], "No ranges were computed."),
    (["--lang", "pl", "--robustness", "3"], "W danych nie ma powiązań, które można by pominąć"),
    (["--lang", "en", "--robustness", "3"], "The data hold no ties that could be left out"),
  ])
  func withoutRangesThePageSaysWhy(options: [String], words: String) throws {
    for name in ["ties.csv", "events.csv", "participation.csv"] {
      try System.removeFile(folder("d/" + name))
    }
    let page = ReportFixture.html(try ReportFixture.content(dataset, options))
    #expect(page.section("robustness").contains(words))
    #expect(!page.contains("id=\"robustness-ties\""))
  }

  /// By hand: one tie told by both its ends, two more rows of one rater with a rating.
  @Test func theSurveyIsSummedUp() throws {
    let page = ReportFixture.html(try ReportFixture.content(dataset, ["--lang", "en"]))
    let figures = Dictionary(
      uniqueKeysWithValues: page.rows("survey-figures").map { ($0[0], $0[1]) })
    #expect(figures["confirmed by both"] == "1")
    // Trust: 4, 2, 3, 1; value: 3, 3, 3, 2.
    #expect(figures["mean trust"] == "2.50" && figures["mean value"] == "2.75")
    #expect(figures["ratings"] == "4")
    try System.removeFile(folder("d/ties.csv"))
    let empty = ReportFixture.html(try ReportFixture.content(dataset, ["--lang", "en"]))
    #expect(empty.section("survey").contains("The data hold no survey"))
  }
}
