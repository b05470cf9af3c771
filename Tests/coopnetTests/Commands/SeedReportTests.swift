import NetworkGraph
import Testing

@testable import coopnet

/// The report of each seed dataset answers the question of its system, and its README says where.
@Suite(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
struct SeedReportTests {
  /// The report without Graphviz, whose pictures nothing here looks at.
  func report(_ name: String, _ words: [String] = []) throws -> TestFolder {
    let folder = TestFolder()
    let run = ProgramRunner.run(
      ["report", SeedQuestionTests.dataset(name), "-o", folder("out")] + words,
      environment: ["PATH": "/nowhere"], deadline: 180_000)
    #expect(run.status == 0, "\(run.errorText)")
    return folder
  }

  func rows(_ folder: TestFolder, _ table: String) throws -> [[String: String]] {
    let text = try #require(folder.read("out/tables/\(table).csv"))
    let table = try CSVReader().read(Array(text.utf8))
    return (0..<table.rowCount).map { row in
      Dictionary(uniqueKeysWithValues: zip(table.header, table.texts(ofRow: row)))
    }
  }

  /// Who met whom, and what of reintegration is recorded for the powiat of Dąbrowa.
  @Test func małopolska() throws {
    let folder = try report("malopolskie-reintegracja-2023")
    #expect(try rows(folder, "ties").count == 15)
    let gaps = try rows(folder, "gaps").filter {
      ["E5", "E6", "E7"].contains($0["rule"]) && $0["teryt"]?.hasPrefix("1204") == true
    }
    #expect(gaps.count == 21 && gaps.allSatisfy { $0["status"] == "missing-unit" })
    let page = try #require(folder.read("out/report.html"))
    for kind in ["CIS", "KIS", "WTZ"] { #expect(page.contains("<li>\(kind) – ")) }
  }

  /// How far the coordinator reaches, who is cut off without it, and what ends on 31 December 2028.
  @Test func warmia() throws {
    let folder = try report("warminsko-mazurskie-spojna-polityka-2023")
    let page = try #require(folder.read("out/report.html"))
    #expect(page.contains("Bezpośrednio powiązane: 135\u{A0}instytucji"))
    #expect(page.contains("31 grudnia 2028"))
    #expect(page.contains("ostatnie powiązanie: 135"))
    let json = try #require(folder.read("out/report.json"))
    #expect(json.contains("\"2028-12-31\""))
  }

  /// Absent, active, ended; the programme stays planned.
  @Test(arguments: [
    ("2016-01-01", "jeszcze nie trwa: 1"), ("2017-02-02", "trwa: 1"),
    ("2019-01-01", "zakończone: 1"),
  ])
  func kalisz(day: String, words: String) throws {
    let page = try #require(
      try report("kalisz-rowni-na-starcie-2016", ["--as-of", day]).read("out/report.html"))
    #expect(page.contains(words) && page.contains("planowane"))
  }

  /// Three pathways in 82 gminas, and which stage is not recorded.
  @Test func lubuskie() throws {
    let folder = try report("lubuskie-sciezki-reintegracji-2016")
    let pathways = try rows(folder, "pathways")
    #expect(pathways.count == 82 * 3)
    #expect(pathways.allSatisfy { $0["available"] == "0" && $0["missing_stage"] != "" })
    #expect(try rows(folder, "gminas").count == 82)
  }

  /// In each of 102 gminas the tie of OPS and PUP, with its basis.
  @Test func świętokrzyskie() throws {
    let gaps = try rows(try report("swietokrzyskie-platforma-2015"), "gaps")
      .filter { $0["rule"] == "T1" }
    #expect(Set(gaps.compactMap { $0["teryt"] }).count == 102)
    #expect(gaps.allSatisfy { $0["basis"]?.contains("art. 50") == true })
  }

  /// Each README says where the answer is, by commands that are right.
  @Test(arguments: [
    "malopolskie-reintegracja-2023", "warminsko-mazurskie-spojna-polityka-2023",
    "kalisz-rowni-na-starcie-2016", "lubuskie-sciezki-reintegracji-2016",
    "swietokrzyskie-platforma-2015", "lubuskie-model",
  ])
  func readmeSaysWhere(name: String) throws {
    let path = SeedQuestionTests.dataset(name) + "/README.md"
    let bytes = try InputFile.read(path, limit: 1 << 20, allowed: .plainFiles)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.contains { $0.hasPrefix("## Gdzie jest odpowiedź") || $0.hasPrefix("## Gdzie patrzeć") }
    )
    let commands = lines.filter { $0.hasPrefix("    coopnet ") }
    #expect(commands.count >= 3)
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      let parsed = try ArgumentParser(language: .pl).parse(Array(words.dropFirst()))
      #expect(parsed.dataset == "Datasets/\(name)")
    }
  }
}
