import NetworkGraph
import Testing

@testable import coopnet

/// Each seed dataset answers the question of its system. Expected figures are counted from the
/// documents and from the register, not from what the program printed.
@Suite(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
struct SeedQuestionTests {
  /// The datasets beside the sources, found from this file.
  static func dataset(_ name: String) -> String {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/Datasets/\(name)"
  }

  /// The rows of a command's CSV, by column.
  func rows(_ words: [String]) throws -> [[String: String]] {
    let run = ProgramRunner.run(words + ["--format", "csv"])
    #expect(run.status == 0, "\(run.errorText)")
    let table = try CSVReader().read(run.output)
    let names = table.header
    return (0..<table.rowCount).map { row in
      Dictionary(uniqueKeysWithValues: zip(names, table.texts(ofRow: row)))
    }
  }

  @Test(arguments: [("2016-01-01", "0"), ("2017-02-02", "1"), ("2019-01-01", "0")])
  func kaliszOnThreeDays(day: String, ties: String) throws {
    let dataset = Self.dataset("kalisz-rowni-na-starcie-2016")
    let figures = try rows(["metrics", dataset, "--network", "--as-of", day])
    #expect(figures.first { $0["figure"] == "ties" }?["value"] == ties)
    let folder = TestFolder()
    let run = ProgramRunner.run(
      ["report", dataset, "--as-of", day, "-o", folder("out")], deadline: 600_000)
    #expect(run.status == 0)
    let page = try #require(folder.read("out/report.html"))
    #expect(page.contains("planowane"))
  }

  @Test func świętokrzyskieAsksForTheTieInEachOf102Gminas() throws {
    let gaps = try rows(["gaps", Self.dataset("swietokrzyskie-platforma-2015")])
      .filter { $0["rule"] == "T1" }
    #expect(gaps.count == 102)
    #expect(Set(gaps.compactMap { $0["teryt"] }).count == 102)
    #expect(gaps.allSatisfy { $0["status"] == "gap" && $0["certainty"] == "unrecorded" })
    #expect(gaps.allSatisfy { $0["basis"]?.contains("art. 50") == true })
  }

  @Test func małopolskasMeetingTiesSix() throws {
    let metrics = try rows(["metrics", Self.dataset("malopolskie-reintegracja-2023")])
    let tied = metrics.filter { $0["degree"] != "0" }
    #expect(tied.count == 6)
    #expect(tied.allSatisfy { $0["degree"] == "5" && Double($0["strength"] ?? "") == 1 })
    let edges = try rows(["metrics", Self.dataset("malopolskie-reintegracja-2023"), "--edges"])
    #expect(edges.count == 15 && edges.allSatisfy { Double($0["weight"] ?? "") == 0.2 })
  }

  @Test func warmiasCoordinatorReachesUntil2028() throws {
    let dataset = Self.dataset("warminsko-mazurskie-spojna-polityka-2023")
    func degree(_ day: String) throws -> String? {
      try rows(["metrics", dataset, "--as-of", day, "--only", "degree"])
        .first { $0["id"] == "rops-28" }?["degree"]
    }
    // 116 gminas with an OPS each, 2 of them cities whose OPS is PCPR too, and 19 other PCPRs.
    #expect(try degree("2024-02-22") == "135")
    #expect(try degree("2028-12-31") == "135")
    #expect(try degree("2029-01-01") == "0")
  }

  @Test func lubuskieNamesItsClasses() throws {
    let folder = TestFolder()
    let dataset = Self.dataset("lubuskie-sciezki-reintegracji-2016")
    #expect(
      ProgramRunner.run(["report", dataset, "-o", folder("out")], deadline: 600_000).status == 0)
    let page = try #require(folder.read("out/report.html"))
    for kind in ["CIS", "KIS", "WTZ", "ZAZ"] { #expect(page.contains("<li>\(kind) – ")) }
    #expect(try rows(["gaps", dataset, "--per-gmina"]).count == 82)
  }

  @Test func anUnrecordedGapIsNeverCalledMissing() throws {
    for name in ["swietokrzyskie-platforma-2015", "lubuskie-sciezki-reintegracji-2016"] {
      let folder = TestFolder()
      #expect(
        ProgramRunner.run(["report", Self.dataset(name), "-o", folder("out")], deadline: 600_000)
          .status == 0)
      let page = try #require(folder.read("out/report.html"))
      #expect(page.contains("nie odnotowano w danych"))
      #expect(!page.contains("brak powiązania") && !page.contains("Brak powiązania"))
    }
  }
}
