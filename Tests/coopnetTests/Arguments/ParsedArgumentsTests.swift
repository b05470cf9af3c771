import NetworkGraph
import Testing

@testable import coopnet

@Suite struct CommandLineTextTests {
  @Test func isTheSameForTheSameWork() throws {
    let quoted = "coopnet gaps kalisz --as-of 2016 --form a,b --directed --lang pl"
    for words in [
      ["gaps", "kalisz", "--as-of", "2016", "--form", "a,b", "--directed", "--lang=pl"],
      [
        "--lang=pl", "gaps", "-q", "--form=a", "/home/x/kalisz/", "--form", "b", "--threads", "8",
        "--directed", "--as-of=2016", "--no-color", "-o", "/tmp/x",
      ],
    ] {
      #expect(try ArgumentParser().parse(words).commandLine == quoted)
    }
  }

  @Test func quotesAsAShellWould() throws {
    let line = try parsed("report", "moje dane", "--terc", "/a/b/T'E R.csv").commandLine
    #expect(line == "coopnet report 'moje dane' --terc 'T'\\''E R.csv'")
    #expect(ShellWord.quoted("") == "''")
    #expect(ShellWord.quoted("żółw-1.csv") == "żółw-1.csv")
    #expect(ShellWord.quoted("$x") == "'$x'")
    #expect(ShellWord.quoted("'a''") == #"''\''a'\'''\'''"#)
  }

  @Test func boundsAreRaisedByTheirOptions() throws {
    #expect(try parsed("gaps", "d").readingLimits.rows == ReadingLimits.standard.rows)
    let limits = try parsed(
      "gaps", "d", "--max-rows=7", "--max-file-bytes", "8", "--max-columns=9",
      "--max-cell-bytes=10", "--max-institutions=11", "--max-ties=12", "--max-depth=13"
    ).readingLimits
    #expect(limits.rows == 7 && limits.fileBytes == 8 && limits.columns == 9)
    #expect(limits.cellBytes == 10 && limits.institutions == 11)
    #expect(limits.ties == 12 && limits.depth == 13)
    for option in ReadingLimits.Option.allCases {
      #expect(CommandTable.option(String(option.rawValue.dropFirst(2))) != nil)
    }
  }

  /// What is quoted reads back as the same command, and quotes itself again.
  @Test func readsBackAsItself() throws {
    let first = try parsed(
      "whatif", "d", "--remove", "kind:ROPS", "--add=a:b:project", "--undirected", "--window=07")
    let words = first.commandLine.split(separator: " ").dropFirst().map(String.init)
    let second = try ArgumentParser().parse(words)
    #expect(second.commandLine == first.commandLine)
    #expect(second.values == first.values)
  }
}

@Suite struct WordDistanceTests {
  /// Half steps count one, whole steps two. Worked out by hand.
  @Test func countsSteps() {
    let cases: [(String, String, Int)] = [
      ("", "", 0), ("abc", "abc", 0), ("ABC", "abc", 0), ("żółć", "zolc", 0), ("", "ab", 4),
      ("report", "reprot", 2), ("gaps", "gap", 2), ("gaps", "gapps", 2), ("plan", "olan", 1),
      ("plan", "xlan", 2), ("ab", "ba", 2), ("ca", "abc", 6), ("check", "chwck", 1),
    ]
    for (first, second, steps) in cases {
      #expect(WordDistance.between(first, second) == steps, "\(first) \(second)")
      #expect(WordDistance.between(second, first) == steps, "\(second) \(first)")
    }
  }

  @Test func nearEnoughIsAboutAThird() {
    #expect(WordDistance.nearest(to: "gasp", among: ["gaps", "plan"]) == "gaps")
    #expect(WordDistance.nearest(to: "qqqq", among: ["gaps", "plan"]) == nil)
    #expect(WordDistance.nearest(to: "key", among: ["keyplayers", "plan"]) == "keyplayers")
    #expect(WordDistance.nearest(to: "p", among: ["plan"]) == nil)
    #expect(WordDistance.nearest(to: "", among: ["plan"]) == nil)
    #expect(WordDistance.nearest(to: "x", among: []) == nil)
  }
}
