import NetworkGraph
import Testing

@testable import coopnet

/// The planner's tables and pictures, as a user gets them.
@Suite(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
struct PlannerCommandTests {
  static let model = SeedQuestionTests.dataset("lubuskie-model")
  static let platform = SeedQuestionTests.dataset("swietokrzyskie-platforma-2015")
  static let perGmina =
    "teryt,gmina,powiat,voivodeship,population,institutions,ties,applicable,met,weak,expiring,gap,"
    + "missing_unit,known,coverage,coverage_equal,coverage_law,isolated,single_partner,cut_off,"
    + "fragile,reach_cis,reach_kis,reach_wtz,reach_zaz,reach_owes,pathways_available,"
    + "pathways_connected"

  func header(_ words: [String]) -> String {
    let run = ProgramRunner.run(words + ["--format", "csv", "--quiet"])
    #expect(run.status == 0, "\(run.errorText)")
    return String(run.text.prefix { $0 != "\n" })
  }

  func rows(_ words: [String]) throws -> [[String: String]] {
    try SeedQuestionTests().rows(words)
  }

  @Test func theColumnsOfTheContractStayFirst() {
    #expect(header(["gaps", Self.model, "--per-gmina"]) == Self.perGmina)
    #expect(
      header(["gaps", Self.model, "--per-gmina", "--robustness", "2", "--weight", "clients"])
        == Self.perGmina + ",coverage_low,coverage_high,coverage_nonresponse_low,"
        + "coverage_nonresponse_high,people,unmet")
    #expect(
      header(["metrics", Self.model, "--only", "degree", "--robustness", "2"])
        == "id,name,kind,seat,degree,rank_degree,rank_degree_low,rank_degree_high,"
        + "rank_degree_nonresponse_low,rank_degree_nonresponse_high,rank_betweenness,"
        + "rank_betweenness_low,rank_betweenness_high,rank_betweenness_nonresponse_low,"
        + "rank_betweenness_nonresponse_high")
    let plan = "step,from,to,form,action,closes,gminas,gain,coverage"
    #expect(header(["plan", Self.model, "--budget", "1"]) == plan)
    #expect(
      header(["plan", Self.model, "--budget", "1", "--weight", "population"]) == plan + ",people")
  }

  /// A range holds what it is a range of samples of; ranges do not depend on threads.
  @Test func rangesRepeat() throws {
    let words = ["gaps", Self.model, "--per-gmina", "--robustness", "3", "--seed", "5"]
    let one = ProgramRunner.run(words + ["--format", "csv", "--threads", "1"])
    let two = ProgramRunner.run(words + ["--format", "csv", "--threads", "3"])
    #expect(one.status == 0 && one.output == two.output)
    for row in try rows(words) {
      let (low, high) = (Double(row["coverage_low"] ?? ""), Double(row["coverage_high"] ?? ""))
      let coverage = try #require(Double(row["coverage"] ?? ""))
      // Less data never raises the coverage of a gmina by ties.
      #expect(try #require(low) <= #require(high))
      #expect(try #require(high) <= coverage + 0.05)
    }
    #expect(ProgramRunner.run(["gaps", Self.model, "--robustness", "3"]).status == 64)
  }

  /// The example is met where it is told to be, and lacking where it is told to lack.
  @Test func peersPointToWhereItIs() throws {
    let gaps = try rows(["gaps", Self.model])
    func statuses(_ teryt: String?, _ rule: String?) -> Set<String> {
      Set(
        gaps.filter { $0["teryt"] == teryt && $0["rule"] == rule }.compactMap { $0["status"] })
    }
    let peers = try rows(["gaps", Self.model, "--peers"])
    #expect(Set(peers.compactMap { $0["teryt"] }).count == 82)
    let lacking = peers.filter { $0["rule"] != "" }
    #expect(lacking.count > 200)
    for row in lacking {
      // A tie that ends soon is there.
      #expect(!statuses(row["nearest"], row["rule"]).isDisjoint(with: ["met", "expiring"]))
      #expect(statuses(row["teryt"], row["rule"]).contains(row["status"] ?? ""))
      #expect(row["nearest"] != row["teryt"] && Double(row["kilometres"] ?? "") != nil)
    }
  }

  /// People who live where T1 is open, counted again from the other tables.
  @Test func needAddsUp() throws {
    let need = try rows(["gaps", Self.model, "--need"])
    let gminas = try rows(["gaps", Self.model, "--per-gmina"])
    let open = Dictionary(
      grouping: try rows(["gaps", Self.model]).filter {
        $0["rule"] == "T1" && $0["status"] != "not-applicable"
      }, by: { $0["teryt"] ?? "" })
    var people = 0.0
    for gmina in gminas {
      let statuses = (open[gmina["teryt"] ?? ""] ?? []).map { $0["status"] ?? "" }
      let worth: [String: Double] = ["met": 1, "expiring": 1, "weak": 0.5]
      let scores = statuses.map { worth[$0] ?? 0 }
      if scores.isEmpty { continue }
      let mean = scores.reduce(0, +) / Double(scores.count)
      let population = Double(gmina["population"] ?? "") ?? 0
      people += population * (1 - mean)
    }
    let told = need.first { $0["weight"] == "population" && $0["id"] == "T1" }
    #expect(told?["people"] == String(Int(people.rounded())))
    #expect(people > 0)
    for kind in ["CIS", "ZAZ"] {
      let without = gminas.filter { $0["reach_\(kind.lowercased())"] == "" }
      let sum = without.compactMap { Double($0["population"] ?? "") }.reduce(0, +)
      let row = need.first { $0["weight"] == "population" && $0["id"] == kind }
      #expect(row?["people"] == String(Int(sum)) && row?["gminas"] == String(without.count))
    }
  }

  @Test func noNumbersOfPeople() {
    for words in [
      ["gaps", Self.platform, "--need"], ["plan", Self.platform, "--weight", "clients"],
      ["gaps", Self.platform, "--per-gmina", "--weight", "unemployed"],
    ] {
      let run = ProgramRunner.run(words)
      #expect(run.status == 65 && run.output.isEmpty)
      #expect(run.errorText.contains("gminas.csv"))
    }
    #expect(ProgramRunner.run(["gaps", Self.model, "--need", "--peers"]).status == 64)
  }

  @Test func placesAndSurvey() throws {
    let places = try rows(["gaps", Self.model, "--places"])
    #expect(places.count == 82 * 5)
    #expect(places.contains { $0["nearest"] != "" && $0["units"] == "0" })
    let survey = try rows(["metrics", Self.model, "--survey"])
    #expect(survey.contains { $0["mean_trust"] != "" && $0["share_confirmed"] != "" })
    let figures = try rows(["metrics", Self.model, "--survey", "--network"])
    let known = Set(
      try rows(["metrics", Self.model, "--network"]).map { "\($0["figure"]!) \($0["value"]!)" })
    // What both tables tell, they tell alike.
    for figure in ["mean_trust", "mean_value", "share_confirmed", "mean_intensity"] {
      let value = figures.first { $0["figure"] == figure }?["value"] ?? ""
      #expect(known.contains("\(figure) \(value)"))
    }
  }

  // MARK: Pictures

  @Test func thePictureOfAPathway() throws {
    let view = "pathway:P2:080305"
    let run = ProgramRunner.run(["diagram", Self.model, "--view", view, "-o", "-"])
    #expect(run.status == 0 && run.text.hasPrefix("digraph") || run.text.contains("graph"))
    let folder = TestFolder()
    let file = folder("path.svg")
    #expect(ProgramRunner.run(["diagram", Self.model, "--view", view, "-o", file]).status == 0)
    let picture = try #require(folder.read("path.svg"))
    #expect(picture.contains("WTZ") && picture.contains("data-states=\"missing\""))
    #expect(picture.contains("nie odnotowano w danych"))
    for (word, status) in [
      ("pathway:P9:080305", 64), ("pathway:P2:999999", 65), ("pathway:P2", 64),
    ] {
      #expect(ProgramRunner.run(["diagram", Self.model, "--view", word]).status == Int32(status))
    }
  }

  @Test func thePictureOfADifference() throws {
    let folder = TestFolder()
    let whatIf = ["whatif", Self.model, "--remove", "rops-08", "--format", "csv"]
    let drawn = ProgramRunner.run(whatIf + ["-o", folder("w.svg")])
    let plain = ProgramRunner.run(whatIf)
    #expect(drawn.status == 0 && drawn.output == plain.output && !plain.output.isEmpty)
    #expect(try #require(folder.read("w.svg")).contains("data-states=\"ended\""))
    let compare = [
      "compare", Self.model, "--from", "2025-05-31", "--to", "2025-09-30", "--format", "csv",
    ]
    let table = ProgramRunner.run(compare)
    let second = ProgramRunner.run(compare + ["-o", folder("c.dot")])
    #expect(second.status == 0 && second.output == table.output)
    #expect(try #require(folder.read("c.dot")).contains("graph"))
    // A name of a table gets the table.
    let third = ProgramRunner.run(compare + ["-o", folder("c.csv")])
    #expect(third.status == 0 && third.output.isEmpty)
    #expect(folder.read("c.csv").map { Array($0.utf8) } == table.output)
  }

  @Test func theReportHoldsThem() throws {
    let folder = TestFolder()
    let run = ProgramRunner.run(
      ["report", Self.model, "--robustness", "2", "-o", folder("out")], deadline: 600_000)
    #expect(run.status == 0, "\(run.errorText)")
    let page = try #require(folder.read("out/report.html"))
    for id in ["need", "peers", "survey", "robustness", "coordinator", "pathways"] {
      #expect(page.contains("<section id=\"\(id)\""))
    }
    for table in ["need", "peers", "places", "survey", "robustness", "robustness_gminas"] {
      #expect((folder.read("out/tables/\(table).csv")?.utf8.count ?? 0) > 500, "\(table)")
    }
    #expect(folder.read("out/diagrams/without-coordinator.svg") != nil)
    #expect(page.contains("aria-labelledby=\"robustness-ties-caption\""))
  }
}
