import NetworkGraph
import Testing

@testable import coopnet

/// Texts as roff and the shells read them, and what the parser makes of lists.
@Suite struct EscapingTests {
  /// By groff_char(7) and man(7): a line must not begin with a dot, and signs that roff would turn get
  /// their names.
  @Test(arguments: [
    ("a\\b", "a\\eb"), ("--x", "\\-\\-x"), ("\"q\"", "\\(dqq\\(dq"), ("it's", "it\\(aqs"),
    ("`x^y~", "\\(gax\\(hay\\(ti"), (".B", "\\&.B"), ("ż", "ż"),
  ])
  func manualPages(text: String, escaped: String) {
    #expect(ManualPage(language: .en).escaped(text) == escaped)
  }

  @Test func shells() {
    #expect(
      ZshCompletion(language: .en).escaped("it's \"a\": [b] (c) \\")
        == "it’s ”a”\\: \\[b\\] \\(c\\) \\\\")
    #expect(FishCompletion(language: .en).quoted("it's a \\") == "'it\\'s a \\\\'")
  }

  /// A backslash keeps a comma; before anything else it is a sign like others.
  @Test func lists() {
    #expect(ArgumentParser.items("a\\,b, c \\d ,e\\") == ["a,b", "c \\d", "e\\"])
    #expect(ArgumentParser.items(" , ,") == [])
    #expect(ArgumentParser.integer("+7") == 7 && ArgumentParser.integer("-") == nil)
  }

  @Test(arguments: [
    (["report", "d", "--map", ""], "--map needs a value"),
    (["whatif", "d", "--remove", ","], "--remove needs a value"),
    (["diagram", "d", "--view", "ego"], "is incomplete or wrong"),
    (["gaps", "d", "--excel", "--format", "json"], "leave out --format json"),
    (["completions"], "is missing"),
    (["completions", "tcsh"], "there are no completions for the shell “tcsh”"),
    (["help", "gasp"], "did you mean “gaps”?"),
  ])
  func wrongWords(words: [String], sentence: String) {
    let run = CommandRun(words)
    #expect(run.status == .usage && run.output.isEmpty)
    #expect(run.errorText.contains(sentence), "\(run.errorText)")
  }

  @Test func helpOfHelpAndOfATopic() {
    #expect(CommandRun(["help", "gaps"]).text == CommandRun(["gaps", "--help"]).text)
    #expect(CommandRun(["help", "gaps", "--help"]).text == CommandRun(["gaps", "--help"]).text)
    #expect(CommandRun(["--version"]).text == "coopnet \(CommandTable.version)\n")
    let nothing = CommandRun([])
    #expect(nothing.status == .usage && nothing.output.isEmpty && !nothing.errorText.isEmpty)
    #expect(
      CommandRun(["completions", "fish", "--lang", "pl"]).text.contains("complete -c coopnet"))
  }

  /// An option without a value of its own gives the default that its help names.
  @Test func defaultsComeFromTheTable() throws {
    let parsed = try ArgumentParser().parse(["report", "d"])
    #expect(parsed.whole("horizon") == 180 && parsed.whole("window") == 365)
    #expect(parsed.whole("max-event") == 50 && parsed.whole("robustness") == 0)
    #expect(try ArgumentParser().parse(["report", "d", "--window", "7"]).whole("window") == 7)
  }

  /// The window of the command line wins over the dataset's, which wins over a year.
  @Test func optionsReachTheAnalysis() throws {
    let folder = TestFolder()
    let dataset = RegionFixture.write(
      to: folder, ["datapackage.json": "{\"coopnet\": {\"window\": 30, \"asOf\": \"2024-04-30\"}}"])
    func options(_ words: [String]) throws -> GraphOptions {
      try ReportFixture.content(dataset, words).day.options
    }
    #expect(try options([]).window == 30)
    #expect(try options(["--window", "90"]).window == 90)
    // A form by its Polish name, and one that no vocabulary knows.
    let forms = try options(["--form", "Porozumienie,kawa"]).forms
    #expect(forms == ["agreement", "kawa"])
    // The meeting of 1 March is 60 days old: outside of 30 days, inside of 90.
    func ties(_ words: [String]) throws -> String? {
      try CommandRun(["metrics", dataset, "--network", "--format", "csv"] + words).rows()
        .first { $0["figure"] == "ties" }?["value"]
    }
    let (short, long) = (try ties([]), try ties(["--window", "90"]))
    #expect(Int(long ?? "") == (Int(short ?? "") ?? 0) + 1)
  }

  /// A register beside the dataset names the gminas that gminas.csv does not.
  @Test func theRegisterIsReadBesideTheDataset() throws {
    let folder = TestFolder()
    let dataset = RegionFixture.write(to: folder, ["gminas.csv": ""])
    folder.write(NewCommandTests.register, to: "TERC.csv")
    let words = ["gaps", dataset, "--per-gmina", "--format", "csv"]
    let rows = try CommandRun(words + ["--terc", folder("TERC.csv")]).rows()
    #expect(rows.contains { $0["teryt"] == "260102" && $0["gmina"] == "Gnojno" })
    #expect(CommandRun(words + ["--terc", folder("none.csv")]).status == .noInput)
  }
}
