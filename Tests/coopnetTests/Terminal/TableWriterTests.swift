import Testing

@testable import coopnet

@Suite struct DisplayWidthTests {
  /// Widths as `wcwidth` and terminals have them.
  @Test func countsColumns() {
    let cases: [(String, Int)] = [
      ("", 0), ("abc", 3), ("Łódź", 4), ("e\u{301}", 1), ("漢字", 4), ("한국", 4), ("ｆｕｌｌ", 8),
      ("🏛", 1), ("👍", 2), ("👨‍👩‍👧", 2), ("🏛\u{FE0F}", 2), ("\u{200B}", 0), ("a\u{AD}b", 3),
      ("…", 1), ("–", 1), ("„”", 2),
    ]
    for (text, width) in cases { #expect(DisplayWidth.of(text) == width, "\(text)") }
  }

  @Test func cutsToFit() {
    #expect(DisplayWidth.cut("Ośrodek", to: 7) == "Ośrodek")
    #expect(DisplayWidth.cut("Ośrodek", to: 4) == "Ośr…")
    #expect(DisplayWidth.cut("漢字漢字", to: 4) == "漢…")
    #expect(DisplayWidth.cut("abc", to: 1) == "…")
    #expect(DisplayWidth.cut("abc", to: 0) == "")
  }
}

@Suite struct TableWriterTests {
  private let columns = [
    TableWriter.Column("id"), .init("nazwa"), .init("stopień", isNumber: true),
  ]

  @Test func alignsWordsLeftAndNumbersRight() {
    let text = TableWriter(columns: columns).text([
      ["a", "Łódź", "5"], ["bcd", "漢字", "12"], ["e", "", ""],
    ])
    #expect(
      text == """
        id   nazwa  stopień
        ---  -----  -------
        a    Łódź         5
        bcd  漢字        12
        e

        """)
  }

  @Test func nothingIsCutAwayFromATerminal() {
    let long = String(repeating: "x", count: 500)
    #expect(TableWriter(columns: columns).text([["a", long, "1"]]).contains(long))
  }

  @Test func rowsFitTheTerminal() {
    let long = String(repeating: "słowo ", count: 30)
    let table = TableWriter(columns: columns, width: 40).text([[long, long, "123456"]])
    for line in table.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 40) }
    #expect(table.contains("123456") && table.contains("…"))
  }

  @Test func shortAndLongRowsAreNoTrap() {
    let table = TableWriter(columns: columns).text([[], ["a", "b", "c", "d"]])
    #expect(table.split(separator: "\n").count == 3 || table.contains("a"))
    #expect(!table.contains("d\n") || table.contains("id"))
    #expect(TableWriter(columns: []).text([["a"]]).contains("a") == false)
  }

  @Test func controlSequencesAreShownNotObeyed() {
    let table = TableWriter(columns: [.init("x")]).text([["\u{1B}]0;title\u{7}\u{202E}abc\nd"]])
    #expect(table.contains("\\u{1B}]0;title\\u{7}\\u{202E}abc\\nd"))
    #expect(!table.unicodeScalars.contains("\u{1B}"))
  }
}

@Suite struct TerminalInfoTests {
  private func info(_ settings: [String: String], terminal: Bool = true) -> TerminalInfo {
    TerminalInfo(
      environment: { settings[$0] }, outputIsTerminal: terminal, errorsAreTerminal: terminal,
      columns: 100)
  }

  @Test func colorNeedsATerminalThatWantsIt() {
    #expect(info(["TERM": "xterm"]).colorAllowed)
    #expect(info(["TERM": "xterm", "NO_COLOR": ""]).colorAllowed)
    #expect(!info(["TERM": "xterm", "NO_COLOR": "1"]).colorAllowed)
    #expect(!info(["TERM": "dumb"]).colorAllowed)
    #expect(!info([:]).colorAllowed)
    #expect(!info(["TERM": "xterm"], terminal: false).colorAllowed)
    #expect(!info(["TERM": "xterm"]).withoutColor().colorAllowed)
  }

  @Test func widthIsOfTheTerminalOnly() {
    #expect(info([:]).width == 100)
    #expect(info(["COLUMNS": "60"]).width == 60)
    #expect(info(["COLUMNS": "x"]).width == 100)
    #expect(info(["COLUMNS": "3"]).width == 20)
    #expect(info(["COLUMNS": "60"], terminal: false).width == nil)
  }

  @Test func languageFollowsTheLocale() {
    #expect(info(["LANG": "pl_PL.UTF-8"]).language == .pl)
    #expect(info(["LANG": "pl_PL", "LC_ALL": "C"]).language == .en)
    #expect(info(["LANG": "en_GB", "LC_MESSAGES": "pl"]).language == .pl)
    #expect(info(["LANG": "pl", "LC_ALL": ""]).language == .pl)
    #expect(info(["LANG": "plt_MG"]).language == .en)
    #expect(info([:]).language == .en)
  }
}

@Suite struct ProgressLineTests {
  @Test func saysHowFarAndHowLong() {
    #expect(
      ProgressLine.text("gaps", done: 1, total: 4, elapsed: 3_000_000_000, language: .en)
        == "gaps: 25 %, about 10 s left")
    #expect(
      ProgressLine.text("luki", done: 0, total: 4, elapsed: 0, language: .pl) == "luki: 0 %")
    #expect(ProgressLine.text("x", done: 9, total: 4, elapsed: 1, language: .en) == "x: 100 %")
    #expect(ProgressLine.text("x", done: 9, total: 0, elapsed: 1, language: .en) == "x ...")
  }
}
