import Testing

@testable import coopnet

@Suite struct MatchCommandTests {
  static func dataset() -> TestFolder {
    let folder = TestFolder()
    folder.makeFolder("d")
    folder.write(
      """
      id,name,kind,seat
      mops,Miejski Ośrodek Pomocy Społecznej w Kaliszu,OPS,306101
      pup,Powiatowy Urząd Pracy w Kaliszu,PUP,306101

      """, to: "d/institutions.csv")
    folder.write("teryt,name\n306101,Kalisz\n", to: "d/gminas.csv")
    folder.write("id,name\nspotkanie,Spotkanie\n", to: "d/events.csv")
    folder.write("event,institution,role\n", to: "d/participation.csv")
    return folder
  }

  @Test func aListBecomesATableAndParticipation() {
    let folder = Self.dataset()
    folder.write("Nazwa;Rola\nMOPS Kalisz;host\nUrząd Pracy Kalisz;\nInna;\n", to: "l.csv")
    let made = ProgramRunner.run(
      [
        "match", folder("l.csv"), "--dataset", folder("d"), "--format", "csv", "-o",
        folder("m.csv"),
      ])
    #expect(made.status == 0, "\(made.errorText)")
    let table = folder.read("m.csv") ?? ""
    #expect(table.hasPrefix("row,given,matched_id,name,score,runner_up,decision,role\n"))
    #expect(
      table.contains(
        "1,MOPS Kalisz,mops,Miejski Ośrodek Pomocy Społecznej w Kaliszu,1,,exact,host"))
    #expect(table.contains(",review,\n3,Inna,,,,,none,\n"))
    #expect(made.errorText.contains("decided: 1, waiting for a person: 1, nothing like it: 1"))

    folder.write(
      table.split(separator: "\n").map { String($0) }
        .map { $0.contains("Urząd Pracy Kalisz") ? $0.replacingReview() : $0 }
        .joined(separator: "\n"), to: "r.csv")
    let words = ["match", folder("r.csv"), "--dataset", folder("d"), "--apply"]
    #expect(ProgramRunner.run(words).status == 64)
    let applied = ProgramRunner.run(words + ["--event", "spotkanie"])
    #expect(
      applied.text == "event,institution,role\nspotkanie,mops,host\nspotkanie,pup,participant\n")
  }

  /// In JSON rows and scores are numbers, names and ids are texts.
  @Test func rowsAndScoresAreNumbers() {
    let folder = Self.dataset()
    folder.write("Nazwa\n306101\nMOPS Kalisz\n", to: "l.csv")
    let made = ProgramRunner.run(
      ["match", folder("l.csv"), "--dataset", folder("d"), "--format", "json"])
    #expect(made.status == 0, "\(made.errorText)")
    for text in [#""row": 2"#, #""score": 1"#, #""matched_id": "mops""#, #""given": "306101""#] {
      #expect(made.text.contains(text), "\(text) in \(made.text)")
    }
  }

  @Test func whatWaitsIsLeftOutAndTold() {
    let folder = Self.dataset()
    folder.write("row,given,matched_id,decision\n1,A,mops,exact\n2,B,pup,review\n", to: "r.csv")
    let applied = ProgramRunner.run(
      ["match", folder("r.csv"), "--dataset", folder("d"), "--apply", "--event", "nowe"])
    #expect(applied.text == "event,institution,role\nnowe,mops,participant\n")
    #expect(applied.errorText.contains("rows not decided, left out: 2"))
    #expect(applied.errorText.contains("to be added to events.csv: nowe"))
  }

  @Test func nothingIsOverwrittenOrGuessed() {
    let folder = Self.dataset()
    folder.write("row,given,matched_id,decision\n1,A,mops,exact\n", to: "r.csv")
    let words = ["match", folder("r.csv"), "--dataset", folder("d"), "--apply", "--event", "e"]
    #expect(ProgramRunner.run(words + ["-o", folder("d/participation.csv")]).status == 73)
    folder.write("row,given,matched_id,decision\n1,A,mops,maybe\n", to: "r.csv")
    let run = ProgramRunner.run(words)
    #expect(run.status == 65 && run.text.isEmpty && run.errorText.contains("maybe"))
    folder.write("a,b\n1,2\n", to: "l.csv")
    #expect(ProgramRunner.run(["match", folder("l.csv"), "--dataset", folder("d")]).status == 65)
    #expect(ProgramRunner.run(["match", folder("x.csv"), "--dataset", folder("d")]).status == 66)
  }
}

extension String {
  fileprivate func replacingReview() -> String {
    split(separator: ",", omittingEmptySubsequences: false)
      .map { $0 == "review" ? "tak" : String($0) }.joined(separator: ",")
  }
}
