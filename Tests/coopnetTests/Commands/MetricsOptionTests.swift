import NetworkGraph
import Testing

@testable import coopnet

/// The tables of `metrics` beside that of institutions, and the columns that options add.
@Suite(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
struct MetricsOptionTests {
  let folder = TestFolder()

  init() {
    folder.write(
      "id,name,kind,seat\n"
        + (0..<8).map {
          "\("abcdefgh".utf8.map { String(UnicodeScalar($0)) }[$0]),,\($0 < 4 ? "OPS" : "NGO"),\n"
        }
        .joined(), to: "institutions.csv")
    // Two cliques of four, joined by d - e.
    folder.write(
      "from,to,form\na,b,agreement\na,c,agreement\na,d,agreement\nb,c,agreement\nb,d,agreement\n"
        + "c,d,agreement\nd,e,referral\ne,f,agreement\ne,g,agreement\ne,h,agreement\n"
        + "f,g,agreement\nf,h,agreement\ng,h,agreement\n", to: "ties.csv")
  }

  func rows(_ options: [String]) throws -> [[String: String]] {
    let run = ProgramRunner.run(["metrics", folder.path, "--format", "csv"] + options)
    #expect(run.status == 0, "\(run.errorText)")
    let table = try CSVReader().read(run.output)
    return (0..<table.rowCount).map { row in
      Dictionary(uniqueKeysWithValues: zip(table.header, table.texts(ofRow: row)))
    }
  }

  @Test func theNameOfTheFileTellsItsFormat() throws {
    let names = ["m.csv", "M.CSV", "m.json", "m.txt"]
    for name in names + ["m.xlsx"] {
      let run = ProgramRunner.run(["metrics", folder.path, "-o", folder(name)])
      #expect(run.status == 0 && run.output.isEmpty, "\(run.errorText)")
    }
    let starts = names.map { folder.read($0)?.prefix(6) }
    #expect(starts[..<2] == ["id,nam", "id,nam"])
    #expect(starts[2]?.first == "[" || starts[2]?.first == "{")
    #expect(starts[3]?.hasPrefix("id") == true && starts[3]?.contains(",") == false)
    let sheet = try XLSXReader(try InputFile.read(folder("m.xlsx"), limit: 1 << 20))
    #expect(try sheet.rows(ofSheet: 0).count == 9)
    // What is asked for stays what is given.
    let run = ProgramRunner.run(
      ["metrics", folder.path, "--format", "json", "-o", folder("json.csv")])
    #expect(run.status == 0 && folder.read("json.csv")?.hasPrefix("id,") == false)
  }

  @Test func edgesTellBetweennessAndBridges() throws {
    let edges = try rows(["--edges"])
    let bridge = try #require(edges.first { $0["from"] == "d" && $0["to"] == "e" })
    // Sixteen pairs, one of each side, must cross it.
    #expect(bridge["betweenness"] == "16" && bridge["bridge"] == "1")
    #expect(edges.count == 13 && edges.count { $0["bridge"] == "1" } == 1)
    #expect(edges.first { $0["from"] == "a" && $0["to"] == "b" }?["betweenness"] == "1")
  }

  @Test func equivalentUnitsStandInOneClass() throws {
    let table = try rows(["--equivalence"])
    let classes = table.filter { $0["class"] != "" }
    #expect(
      classes.map { [$0["class"], $0["id"], $0["like"], $0["common"]] } == [
        ["1", "b", "a", "2"], ["1", "c", "a", "2"], ["2", "g", "f", "2"], ["2", "h", "f", "2"],
      ])
    // a and d share b and c; d is tied to e too.
    let near = try #require(table.first { $0["like"] == "a" && $0["id"] == "d" })
    #expect(near["common"] == "2" && near["united"] == "3" && near["class"] == "")
  }

  @Test func theBackboneComparesMeetingsWithChance() throws {
    folder.write(
      "id,name,form\n" + (0..<12).map { "m\($0),,meeting\n" }.joined(), to: "events.csv")
    // a and b meet in eight of twelve events and nowhere without one another.
    var text = "event,institution,role\n"
    for event in 0..<12 {
      for unit in event < 8
        ? ["a", "b"] : [["c", "d"], ["d", "e"], ["e", "f"], ["f", "c"]][event - 8]
      {
        text += "m\(event),\(unit),participant\n"
      }
    }
    folder.write(text, to: "participation.csv")
    let pairs = try rows(["--backbone"])
    let strong = try #require(pairs.first { $0["from"] == "a" && $0["to"] == "b" })
    #expect(strong["shared"] == "8")
    let p = try #require(strong["p"].flatMap { Double($0) })
    #expect(p >= 0 && p <= 1 && pairs.count == 5)
    #expect(pairs.allSatisfy { ($0["backbone"] == "1") == ((Double($0["p"] ?? "") ?? 1) < 0.05) })
  }

  @Test func theBrokerageTestStandsBesideItsColumns() throws {
    let names = try CSVReader().read(
      ProgramRunner.run(
        [
          "metrics", folder.path, "--format", "csv", "--only", "degree,brokerage_liaison",
          "--brokerage-test",
        ]
      ).output
    ).header
    #expect(
      names.suffix(4)
        == ["degree", "brokerage_liaison", "brokerage_liaison_expected", "brokerage_liaison_z"])
    let all = try rows(["--brokerage-test"])
    #expect(all[0].keys.count { $0.hasPrefix("brokerage_") } == 15)
    // Density 13/28 among OPS and NGO; d has three OPS beside it and four NGO:
    // as gatekeeper 12 triads, each open with chance d^2 (1 - d).
    let density = 13.0 / 28
    let expected = 12 * density * density * (1 - density)
    let found = try #require(all[3]["brokerage_gatekeeper_expected"].flatMap { Double($0) })
    #expect(abs(found - expected) < 1e-12)
    let plain = try rows([])
    #expect(plain[0].keys.count { $0.hasPrefix("brokerage_") } == 5)
  }

  @Test func brokersBetweenTheSameTwoShareTheTriad() throws {
    // a and d both stand between b and e; c is tied to none of the others but d.
    folder.write(
      "from,to,form\na,b,agreement\na,e,agreement\nd,b,agreement\nd,e,agreement\nc,d,agreement\n",
      to: "ties.csv")
    let options = ["--only", "brokerage_representative,brokerage_coordinator"]
    let whole = try rows(options)
    let shared = try rows(options + ["--partial-credit"])
    func figures(_ table: [[String: String]], _ id: String) -> [String?] {
      let row = table.first { $0["id"] == id }
      return [row?["brokerage_representative"], row?["brokerage_coordinator"]]
    }
    // b -> a -> e and b -> d -> e: one triad each, or half of one. c -> d -> e belongs to d alone, as
    // do b -> d -> c and c -> d -> b.
    #expect(figures(whole, "a") == ["1", "0"] && figures(shared, "a") == ["0.5", "0"])
    #expect(figures(whole, "d") == ["2", "2"] && figures(shared, "d") == ["1.5", "2"])
    let both = ProgramRunner.run(
      ["metrics", folder.path, "--partial-credit", "--brokerage-test", "--lang", "en"])
    #expect(both.status == 64 && both.errorText.contains("--partial-credit"))
  }

  @Test func tiesAreCountedFormByForm() throws {
    folder.write(
      "from,to,form\na,b,agreement\na,b,referral\na,c,referral\nd,a,agreement\ne,f,ąśż\n",
      to: "ties.csv")
    let table = try rows(["--by-form"])
    #expect(
      Set(table[0].keys).isSuperset(of: ["ties", "ties_agreement", "ties_referral", "ties_ąśż"]))
    func counts(_ id: String) -> [String?] {
      let row = table.first { $0["id"] == id }
      return ["ties", "ties_agreement", "ties_referral", "ties_ąśż"].map { row?[$0] }
    }
    #expect(counts("a") == ["3", "2", "2", "0"])
    #expect(counts("b") == ["1", "1", "1", "0"])
    #expect(counts("f") == ["1", "0", "0", "1"])
    #expect(counts("h") == ["0", "0", "0", "0"] && table.count == 8)
  }

  @Test func anEstimateSaysHowFarOffItMayBe() throws {
    let exact = try rows(["--only", "betweenness,closeness"])
    let estimated = try rows(["--only", "betweenness,closeness", "--approximate", "0.05"])
    for (one, other) in zip(exact, estimated) {
      let error = try #require(other["betweenness_error"].flatMap { Double($0) })
      #expect(abs(error - 0.05 * 28) < 1e-12)
      let (a, b) = (Double(one["betweenness"] ?? ""), Double(other["betweenness"] ?? ""))
      #expect(abs(try #require(a) - #require(b)) <= error)
      #expect(one["closeness"] == other["closeness"])
    }
    let run = ProgramRunner.run(["metrics", folder.path, "--approximate", "0.1", "--network"])
    #expect(run.status == 0 && run.text.contains("betweenness_error_probability"))
    #expect(run.errorText.contains("estimated"))
  }

  @Test func figuresTellTheFormOfGovernance() throws {
    let figures = try rows(["--network", "--all"])
    func value(_ name: String) -> String? { figures.first { $0["figure"] == name }?["value"] }
    // d and e share the lead: neither star nor ring.
    #expect(value("governance_leader") == "d")
    #expect(["shared", "mixed"].contains(value("governance_form") ?? ""))
    #expect(value("governance_lead_over_next") == "1")
    #expect(value("path_counts_exact") == "1")
    let plain = try rows(["--network"])
    #expect(plain.allSatisfy { $0["value"] == "" || Double($0["value"] ?? "") != nil })
  }

  @Test func theReportSaysThatBetweennessIsEstimated() throws {
    let run = ProgramRunner.run(
      ["report", folder.path, "--approximate", "0.1", "--lang", "en", "-o", folder("out")])
    #expect(run.status == 0, "\(run.errorText)")
    let page = try #require(folder.read("out/report.html"))
    #expect(page.contains("Betweenness is estimated from"))
    let table = try #require(folder.read("out/tables/metrics.csv"))
    #expect(table.contains("betweenness_error"))
    for name in ["mixing", "by-form", "two-mode", "backbone", "equivalence"] {
      #expect(folder.read("out/tables/\(name).csv") != nil)
    }
  }
}
