import NetworkGraph
import Testing

@testable import coopnet

/// What a command line is read as; a failure ends the test.
func parsed(_ words: String...) throws -> ParsedArguments {
  try ArgumentParser().parse(words)
}

/// The sentence about a wrong command line, in English.
func fault(_ words: String...) -> String? {
  do {
    _ = try ArgumentParser().parse(words)
    return nil
  } catch {
    return error.status == .usage ? error.message.en : "wrong status \(error.status)"
  }
}

@Suite struct ArgumentParserTests {
  @Test func everyWayToWriteAnOption() throws {
    for words in [
      ["report", "d", "--output", "x y"], ["report", "d", "--output=x y"],
      ["report", "d", "-o", "x y"], ["report", "d", "-ox y"], ["report", "-o", "x y", "d"],
      ["--output", "x y", "report", "d"],
    ] {
      let arguments = try ArgumentParser().parse(words)
      #expect(arguments.output == "x y" && arguments.positionals == ["d"], "\(words)")
    }
    #expect(try parsed("keyplayers", "d", "-k2").int("size") == 2)
    #expect(try parsed("report", "d", "-qo=x").output == "=x")
  }

  @Test func aDoubleHyphenEndsOptionsAndAHyphenIsAWord() throws {
    #expect(try parsed("gaps", "--", "--lang").positionals == ["--lang"])
    #expect(try parsed("gaps", "-").positionals == ["-"])
    #expect(try parsed("gaps", "d", "-o", "-").output == "-")
    #expect(try parsed("--", "gaps", "-q").dataset == "-q")
  }

  @Test func defaultsComeFromTheTable() throws {
    let arguments = try parsed("gaps", "d")
    #expect(arguments.int("window") == 365 && arguments.int("horizon") == 180)
    #expect(arguments.string("projection") == "newman" && arguments.format == .table)
    #expect(arguments.string("as-of") == nil && arguments.int("threads") == nil)
    #expect(!arguments.isGiven("window") && !arguments.flag("excel"))
    #expect(arguments.language == nil && arguments.list("form") == [])
  }

  @Test func theLastOneHoldsAndListsGrow() throws {
    let arguments = try parsed(
      "gaps", "d", "--window", "1", "--window=2", "--form", "a, b", "--form=c,,d\\,e")
    #expect(arguments.int("window") == 2)
    #expect(arguments.list("form") == ["a", "b", "c", "d,e"])
  }

  @Test func flagsHaveCounterparts() throws {
    #expect(try parsed("gaps", "d", "--directed").flag("directed"))
    #expect(try !parsed("gaps", "d", "--directed", "--undirected").flag("directed"))
    #expect(try parsed("gaps", "d", "--undirected", "--directed").flag("directed"))
  }

  @Test func valuesAreTyped() throws {
    let arguments = try parsed(
      "metrics", "d", "--as-of=05.10.2016", "--area", "2604012", "--approximate", "0,05",
      "--shard", "2/4", "--lang", "en", "--seed", "+7")
    #expect(arguments.days("as-of") == DateSpan("2016-10-05"))
    #expect(arguments.territory("area") == TerritoryCode("260401"))
    #expect(arguments.number("approximate") == 0.05)
    #expect(arguments.share("shard").map { [$0.part, $0.of] } == [2, 4])
    #expect(arguments.language == .en && arguments.int("seed") == 7)
  }

  @Test func excelAloneMeansCSV() throws {
    #expect(try parsed("gaps", "d", "--excel").format == .csv)
    #expect(try parsed("gaps", "d", "--excel", "--format=csv").format == .csv)
    #expect(fault("gaps", "d", "--excel", "--format=json")?.contains("--format json") == true)
  }

  @Test(arguments: [
    "2016-02-30", "2016-13", "30.02.2016", "16-10-05", "today", "", " 2016", "2016-1-1",
  ])
  func datesThatAreNone(_ text: String) {
    #expect(fault("gaps", "d", "--as-of=" + text) != nil)
  }

  @Test(arguments: ["1", "123", "12345", "26a1", "２６", "-26", "26040123"])
  func codesThatAreNone(_ text: String) {
    #expect(fault("gaps", "d", "--area=" + text) != nil)
  }

  @Test(arguments: ["", "x", "1.5", "-1", "36501", "99999999999999999999", "0x10", "1e3", "١"])
  func numbersThatAreNone(_ text: String) {
    #expect(fault("gaps", "d", "--window=" + text) != nil)
  }

  @Test(arguments: ["0", "1", "1.5", "0.", "nan", "1e-3", "-0.1", "0.0", ".", "0,1,2"])
  func fractionsThatAreNone(_ text: String) {
    #expect(fault("metrics", "d", "--approximate=" + text) != nil)
  }

  @Test(arguments: ["0/4", "5/4", "1", "/", "1/", "a/b", "1/2/3", "-1/2"])
  func sharesThatAreNone(_ text: String) {
    #expect(fault("metrics", "d", "--shard=" + text) != nil)
  }

  @Test func viewsTakeTheirDetail() throws {
    #expect(try parsed("diagram", "d", "--view", "gmina:260401").string("view") == "gmina:260401")
    #expect(try parsed("diagram", "d", "--view=ego:a:b").string("view") == "ego:a:b")
    for view in ["gmina", "gmina:2604", "powiat:26", "ego:", "map:1", "gmina:"] {
      #expect(fault("diagram", "d", "--view", view)?.contains("incomplete") == true, "\(view)")
    }
    #expect(fault("diagram", "d", "--view", "hierachy")?.contains("“hierarchy”") == true)
  }

  @Test func wrongWordsGetTheNearestRightOne() {
    let cases: [([String], String)] = [
      (["raport", "d"], "report"), (["raprot", "d"], "report"), (["luki", "d"], "gaps"),
      (["GAPS", "d"], "gaps"), (["ściezki", "d"], "pathways"), (["dia", "d"], "diagram"),
      (["gaps", "d", "--lnag", "pl"], "--lang"), (["gaps", "d", "--as_of", "2016"], "--as-of"),
      (["gaps", "d", "--dzień", "2016"], "--as-of"), (["gaps", "d", "--pergmina"], "--per-gmina"),
      (["plan", "d", "--budżet=3"], "--budget"), (["gaps", "d", "-Q"], "-q"),
      (["gaps", "d", "--format", "cvs"], "csv"), (["gaps", "--undirectd", "d"], "--undirected"),
    ]
    for (words, right) in cases {
      let message = try? ArgumentParser().parse(words)
      #expect(message == nil)
      do {
        _ = try ArgumentParser().parse(words)
      } catch {
        #expect(error.message.en.hasSuffix("did you mean “\(right)”?"), "\(error.message.en)")
        #expect(error.message.pl.hasSuffix("może chodziło o „\(right)”?"))
        #expect(error.hint?.en.contains("--help") == true)
        #expect(error.status == .usage)
      }
    }
  }

  @Test func farWordsGetNoSuggestion() {
    #expect(fault("xyzzyqwertyuiop")?.contains("did you mean") == false)
    #expect(fault("gaps", "d", "--zzzzzzzzzz")?.contains("did you mean") == false)
  }

  @Test func anOptionOfAnotherCommandIsNamedWithItsOwners() {
    #expect(
      fault("gaps", "d", "--budget", "4")
        == "the command gaps has no option --budget; these have: report, plan")
  }

  @Test func whatIsMissingOrTooMuchIsSaid() {
    #expect(fault("gaps")?.contains("DATASET is missing") == true)
    #expect(fault("gaps", "a", "b")?.contains("too many: “b”") == true)
    #expect(fault("gaps", "")?.contains("empty") == true)
    #expect(fault("gaps", "d", "--as-of")?.contains("needs a value") == true)
    #expect(fault("gaps", "--as-of", "--excel", "d")?.contains("needs a value") == true)
    #expect(fault("gaps", "d", "--excel=1")?.contains("takes no value") == true)
    #expect(fault("gaps", "d", "--undirected=1")?.contains("takes no value") == true)
    #expect(fault("gaps", "d", "--form", ",")?.contains("needs a value") == true)
    #expect(fault("--lang", "pl")?.contains("command is missing") == true)
    #expect(fault("Datasets/x")?.contains("coopnet report Datasets/x") == true)
  }

  @Test func requirementsOfCommands() throws {
    #expect(fault("whatif", "d") == "give --remove or --add")
    #expect(fault("convert", "d") == "the option --output is missing")
    #expect(fault("match", "l.csv") == "the option --dataset is missing")
    #expect(fault("new", "d", "--area", "26")?.contains("together with --terc") == true)
    #expect(fault("compare", "d") != nil)
    #expect(fault("compare", "d", "--from", "2016") != nil)
    #expect(fault("compare", "a", "b", "--from=2016", "--to=2017") != nil)
    #expect(try parsed("compare", "a", "b").positionals == ["a", "b"])
    #expect(try parsed("compare", "a", "--from=2016", "--to=2017").dataset == "a")
    #expect(try parsed("rules").positionals == [])
    #expect(try parsed("merge", "a", "b", "c").positionals.count == 3)
  }

  @Test func hostileWordsDoNotReachTheTerminal() {
    let message = fault("\u{1B}]0;x\u{7}") ?? ""
    #expect(!message.unicodeScalars.contains("\u{1B}") && message.contains("\\u{1B}"))
    #expect((fault(String(repeating: "x", count: 100_000)) ?? "").utf8.count < 300)
  }

  @Test func anyWordsAreReadOrRefused() {
    var random = SplitMix(seed: 20_260_101)
    let pieces =
      ["--", "-", "=", "--lang", "pl", "-o", "gaps", "-k", "--k=", "\u{0}", "ą", "--form=,", ":"]
      + CommandTable.options.map { "--" + $0.name } + CommandTable.commands.map(\.name)
    for _ in 0..<20_000 {
      let words = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        pieces.randomElement(using: &random)! + (Bool.random(using: &random) ? "" : "=1")
      }
      do {
        let arguments = try ArgumentParser().parse(words)
        #expect(arguments.commandLine.hasPrefix("coopnet " + arguments.command.name))
      } catch {
        #expect(error.status == .usage && !error.message.pl.isEmpty && !error.message.en.isEmpty)
      }
    }
  }
}

/// A small generator with a seed, so that random cases repeat.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
