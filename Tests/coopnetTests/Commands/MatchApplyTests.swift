import NetworkGraph
import Testing

@testable import coopnet

/// `match` in the cases that a list kept by hand has: no names, wrong numbers, repeated rows.
@Suite struct MatchApplyTests {
  let folder = MatchCommandTests.dataset()

  private func run(_ words: [String], language: Language = .en) -> CommandRun {
    CommandRun(["match", folder("l.csv"), "--dataset", folder("d")] + words, language: language)
  }

  @Test func eventsAreTakenAndEmptyRowsAreTold() throws {
    folder.write(
      "nazwa,wydarzenie\n" + (0..<11).map { _ in ",spotkanie\n" }.joined()
        + "Miejski Ośrodek Pomocy Społecznej w Kaliszu,spotkanie\n", to: "l.csv")
    let made = run(["--format", "csv"])
    #expect(try made.rows().map { $0["event"] } == ["spotkanie"])
    #expect(try made.rows().map { $0["matched_id"] } == ["mops"])
    #expect(
      made.errorText.contains(
        "rows without a name, left out: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … (11)"))
    #expect(
      run(["--format", "csv"], language: .pl).errorText.contains(
        "wiersze bez nazwy, pominięte: 1, 2,"))
    #expect(run(["--format", "csv", "--quiet"]).errorText.isEmpty)
    folder.write("nazwa\n" + String(repeating: "\"\"\n", count: 10) + "x\n", to: "l.csv")
    #expect(run(["--format", "csv"]).errorText.contains(" 8, 9, 10\n"))
  }

  /// 123456785 is a right REGON (weights 8 9 2 3 4 5 6 7: 192 mod 11 = 5); 123456784 is not.
  @Test func aNumberWithAWrongCheckDigitDecidesNothing() throws {
    folder.write("id,name,regon\nx,Fundacja,123456785\n", to: "d/institutions.csv")
    folder.write("nazwa,regon\nZupełnie inna,123456785\nInna,123456784\n", to: "l.csv")
    let made = run(["--format", "csv"])
    #expect(try made.rows().map { $0["decision"] } == ["identifier", "none"])
    #expect(made.errorText.contains("row 2: the check digit of REGON is wrong"))
    #expect(made.errorText.contains("decided: 1, waiting for a person: 0, nothing like it: 1"))
  }

  @Test func theRunnerUpIsNamed() throws {
    folder.write(
      "id,name\na,Dom Pomocy Społecznej w Kaliszu\nb,Dom Pomocy Społecznej w Koninie\n",
      to: "d/institutions.csv")
    folder.write("Dom Pomocy Społecznej\n", to: "l.csv")
    let row = try #require(try run(["--format", "csv"]).rows().first)
    #expect(Set([row["matched_id"], row["runner_up"]]) == ["a", "b"])
  }

  @Test func whatIsRecordedAlreadyOrTwiceIsLeftOutAndTold() throws {
    folder.write("event,institution,role\nspotkanie,mops,host\n", to: "d/participation.csv")
    folder.write(
      "row,given,matched_id,decision,event\n1,A,mops,exact,spotkanie\n2,B,pup,exact,spotkanie\n"
        + "3,C,pup,exact,spotkanie\n", to: "l.csv")
    let applied = run(["--apply"])
    #expect(applied.status == .done)
    #expect(applied.text == "event,institution,role\nspotkanie,pup,participant\n")
    #expect(applied.errorText.contains("recorded already, rows left out: 1\n"))
    #expect(applied.errorText.contains("the same institution again, rows left out: 3\n"))
    let excel = run(["--apply", "--excel"])
    #expect(excel.text == "\u{FEFF}event;institution;role\r\nspotkanie;pup;participant\r\n")
    // Without a column and without --event nobody knows where they were.
    folder.write("row,given,matched_id,decision\n1,A,mops,exact\n", to: "l.csv")
    let lost = run(["--apply"])
    #expect(lost.status == .usage && lost.errorText.contains("row 1: which event?"))
  }
}
