import NetworkGraph
import NetworkMetrics
import Testing

@testable import coopnet

/// `whatif`, `compare`, `keyplayers` and `plan` on a region small enough to know the answers.
@Suite struct ChangeCommandTests {
  let folder = TestFolder()
  let dataset: String

  init() { dataset = RegionFixture.write(to: folder) }

  /// The parish and the unknown one hang on the OPS of Busko alone; pcpr and pup lose the main part's
  /// centre but not the part, since rops-26 ties pcpr, and ops-260102 ties pup.
  @Test func whoIsCutOffIsTold() throws {
    let words = ["whatif", dataset, "--remove", "ops-260101", "--lang", "en"]
    let table = CommandRun(words).text
    let cut = table.parts("\n\n").last ?? ""
    #expect(cut.contains("parafia") && cut.contains("smok") && cut.contains("main ROPS"))
    #expect(!cut.contains("pcpr-2601") && !cut.contains("rops-26"))
    let rows = try CommandRun(words + ["--format", "csv"]).rows()
    #expect(
      rows.filter { $0["figure"]?.hasPrefix("cut_off:") == true }.map { $0["figure"] } == [
        "cut_off:parafia", "cut_off:smok",
      ])
    let institutions = rows.first { $0["figure"] == "institutions" }
    #expect(institutions?["before"] == "15" && institutions?["after"] == "14")
  }

  /// Two rules: Busko's OPS meets the one on PUP and not the one on ROPS, Gnojno's meets the one on ROPS
  /// and the other in part, Imielno's neither: (1/2 + 3/4 + 0) / 3. Without a ROPS one rule applies:
  /// (1 + 1/2 + 0) / 3.
  @Test func coverageThatRisesByLossIsExplained() throws {
    func rule(_ id: String, _ second: String) -> String {
      "{\"id\": \"\(id)\", \"title\": {\"pl\": \"x\", \"en\": \"x\"}, \"basis\": {\"pl\": \"b\", "
        + "\"en\": \"b\"}, \"strength\": \"law\", \"metBy\": [\"agreement\"], "
        + "\"demands\": [{\"first\": [\"OPS\"], \"second\": [\"\(second)\"]}]}"
    }
    folder.write(
      "{\"off\": [\(Self.allRules)], \"rules\": [\(rule("X", "PUP")), \(rule("Y", "ROPS"))]}",
      to: "d/rules.json")
    let words = ["whatif", dataset, "--remove", "kind:ROPS"]
    let run = CommandRun(words + ["--format", "csv"])
    let coverage = try #require(try run.rows().first { $0["figure"] == "coverage" })
    #expect(abs((Double(coverage["before"] ?? "") ?? 0) - 1.25 / 3) < 1e-12)
    #expect(abs((Double(coverage["after"] ?? "") ?? 0) - 0.5) < 1e-12)
    #expect(
      run.errorText.contains(
        "coverage rises because rules about ties with the removed units no longer apply"))
    #expect(
      CommandRun(words, language: .pl).errorText.contains("pokrycie rośnie, bo reguły o"))
  }

  private static let allRules = RuleSet.standard.rules.map { "\"\($0.id)\"" }.joined(separator: ",")

  @Test func additionsAreCounted() throws {
    let rows = try CommandRun(
      [
        "whatif", dataset, "--add", "cis-2601:pup-2601:referral", "--add", "wolny:rops-26",
        "--format", "csv",
      ]
    ).rows()
    let ties = try #require(rows.first { $0["figure"] == "ties" })
    #expect(Int(ties["after"] ?? "") == (Int(ties["before"] ?? "") ?? 0) + 2)
    let isolates = try #require(rows.first { $0["figure"] == "isolates" })
    #expect(Int(isolates["after"] ?? "") == (Int(isolates["before"] ?? "") ?? 0) - 2)
  }

  @Test(arguments: [
    ["--remove", "nobody"], ["--remove", "kind:CUS"], ["--remove", "event:x"],
    ["--add", "cis-2601"], ["--add", "cis-2601:nobody"], ["--add", "cis-2601:pup-2601:tea"],
  ])
  func whatTheDataDoNotHoldIsNamed(words: [String]) {
    let run = CommandRun(["whatif", dataset] + words)
    #expect(run.status == .usage && run.output.isEmpty)
    #expect(run.errorText.contains("the data hold nothing that “\(words[1])” names"))
    #expect(run.errorText.contains("A:B or A:B:form can be added"))
  }

  @Test func twoDatasetsAreCompared() throws {
    let later = RegionFixture.write(
      to: folder, name: "later",
      ["ties.csv": RegionFixture.ties + "cis-2601,pup-2601,referral,,,,,,,,\n"])
    let rows = try CommandRun(["compare", dataset, later, "--format", "csv"]).rows()
    #expect(
      rows.contains { $0["what"] == "tie" && $0["change"] == "added" || $0["change"] == "new" })
    let same = try CommandRun(["compare", dataset, dataset, "--format", "csv"]).rows()
    #expect(same.isEmpty)
    #expect(CommandRun(["compare", dataset, folder("none")]).status == .noInput)
  }

  /// Three are asked for unless -k says otherwise; each set has its ranks from 1.
  @Test func keyPlayersAreThreeUnlessAskedOtherwise() throws {
    let rows = try CommandRun(["keyplayers", dataset, "--format", "csv"]).rows()
    let sets = Dictionary(grouping: rows) { $0["set"] ?? "" }
    #expect(sets.count == 2 && sets.values.allSatisfy { $0.map { $0["rank"] } == ["1", "2", "3"] })
    #expect(
      try CommandRun(["keyplayers", dataset, "-k", "1", "--format", "csv"]).rows().count == 2)
  }

  @Test func thePlanNamesGminasItCannotWeigh() throws {
    let run = CommandRun(["plan", dataset, "--weight", "clients", "--budget", "2"])
    #expect(run.status == .done)
    #expect(
      run.errorText.contains("gminas without a number to weigh them by, left out: 3"))
    #expect(!CommandRun(["plan", dataset, "--budget", "2"]).errorText.contains("left out"))
    #expect(CommandRun(["plan", dataset, "--weight", "clients", "--quiet"]).errorText.isEmpty)
  }

  /// A team that some of the units needed are in already: the rest join it. Where there is none, two
  /// found one, and the third joins them.
  @Test func aPlanJoinsATeamThatIsThere() throws {
    folder.write(
      """
      {"off": [\(Self.allRules)],
       "rules": [{"id": "X", "title": {"pl": "x", "en": "x"}, "basis": {"pl": "b", "en": "b"},
         "strength": "law", "expects": "team", "metBy": ["team"],
         "demands": [{"first": ["OPS"], "second": ["PUP"]},
           {"first": ["OPS"], "second": ["PCPR"]}]}]}
      """, to: "d/rules.json")
    let rows = try CommandRun(["plan", dataset, "--format", "csv"]).rows()
    #expect(rows.contains { $0["to"] == "event:zespol" && $0["from"] == "pup-2601" }, "\(rows)")
    #expect(rows.contains { $0["action"] == "join" && $0["to"] == "new-team-1" }, "\(rows)")
    #expect(rows.contains { $0["action"] == "new-team" })
    let content = try ReportFixture.content(dataset, ["--lang", "en"])
    let steps = ReportFixture.html(content).rows("plan-list")
    #expect(steps.contains { $0[2] == "Zespół interdyscyplinarny" && $0[4] == "joining" })
    #expect(steps.contains { $0[2] == "new team 1" && $0[4] == "joining" })
    #expect(steps.contains { $0[4] == "founding a team" })
    // An event without a name is named by its id.
    folder.write(
      RegionFixture.events.parts("Zespół interdyscyplinarny").joined(), to: "d/events.csv")
    let nameless = ReportFixture.html(try ReportFixture.content(dataset, ["--lang", "pl"]))
    #expect(nameless.rows("plan-list").contains { $0[2] == "zespol" && $0[4] == "dołączenie" })
  }

  @Test func aSurveyWithoutAnswersIsSaid() throws {
    folder.write("from,to,form\ncis-2601,pup-2601,agreement\n", to: "d/ties.csv")
    let run = CommandRun(["metrics", dataset, "--survey", "--format", "csv"])
    #expect(try run.rows().count == 15)
    #expect(run.errorText.contains("the data hold no survey"))
    #expect(CommandRun(["metrics", dataset, "--survey", "--quiet"]).errorText.isEmpty)
  }

  @Test func rangesWithoutTiesAreEmptyAndItIsSaid() throws {
    for name in ["ties.csv", "events.csv", "participation.csv"] {
      try System.removeFile(folder("d/" + name))
    }
    let run = CommandRun(
      ["gaps", dataset, "--per-gmina", "--robustness", "2", "--format", "csv"])
    #expect(run.errorText.contains("the ranges are empty"))
    #expect(try run.rows().allSatisfy { $0["coverage_low"] == "" && $0["coverage_high"] == "" })
  }

  @Test func measuresAreNamedOrTheNearestIs() {
    let wrong = CommandRun(["metrics", dataset, "--only", "degre"])
    #expect(wrong.status == .usage && wrong.errorText.contains("did you mean “degree”?"))
    for words in [["--edges"], ["--shard", "1/2"], ["--network"]] {
      let run = CommandRun(["metrics", dataset, "--robustness", "2"] + words)
      #expect(run.status == .usage && run.errorText.contains("--robustness"), "\(words)")
    }
  }

  @Test func rulesAndSchemas() throws {
    let report = try JSONParser().parse(CommandRun(["rules", "--schema", "report"]).output)
    let data = try JSONParser().parse(CommandRun(["rules", "--schema", "dataset"]).output)
    #expect(report["$schema"]?.string != nil && data["$schema"]?.string != nil)
    #expect(report["title"]?.string != data["title"]?.string)
    // Without a dataset the standard ones, in the language of the terminal.
    let own = CommandRun(["rules", "--format", "csv"], language: .pl)
    let asked = CommandRun(["rules", "--format", "csv", "--lang", "pl"])
    #expect(own.output == asked.output)
    #expect(own.output != CommandRun(["rules", "--format", "csv"]).output)
    let all = try JSONParser().parse(CommandRun(["rules", "--format", "json"]).output)
    #expect(all["rules"]?.array?.count == RuleSet.standard.rules.count)
    #expect(all["pathways"]?.array?.count == PathwaySet.standard.pathways.count)
    folder.write("{\"off\": [\"T1\"]}", to: "d/rules.json")
    let fewer = try CommandRun(["rules", dataset, "--format", "csv"]).rows()
    #expect(fewer.count == RuleSet.standard.rules.count - 1)
    #expect(!fewer.contains { $0["id"] == "T1" })
  }

  /// The language of `--lang`, else of the part, else Polish: headers of a table follow it.
  @Test func aMergeNamesWhatIsWrong() throws {
    let part = CommandRun(["metrics", dataset, "--shard", "1/30"])
    folder.write("", to: "p")
    try OutputFile.write(part.output, to: folder("p"), console: silentConsole())
    let missing = CommandRun(["merge", folder("p")])
    #expect(missing.status == .badData)
    #expect(missing.errorText.contains("of 30 parts these are missing: 2, 3, "))
    #expect(missing.errorText.contains(", 21 ..."))
    // The version stands behind the mark of the file; another one is named.
    var later = part.output
    let mark = try #require(later.firstIndex(of: UInt8(MeasurePart.formatVersion)))
    later[mark] = 99
    try OutputFile.write(later, to: folder("p"), console: silentConsole())
    #expect(CommandRun(["merge", folder("p")]).errorText.contains("99"))
  }
}
