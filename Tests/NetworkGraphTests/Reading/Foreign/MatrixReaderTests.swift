import Testing

@testable import NetworkGraph

@Suite struct MatrixReaderTests {
  @Test func readsASymmetricMatrixOnce() {
    let reading = readForeign(";a;b;c\na;0;1;0,5\nb;1;0;\nc;0,5;;0\n", "m.csv")
    #expect(reading.ids == ["a", "b", "c"])
    #expect(reading.tieTexts == ["a>b - 1.0 - - u", "a>c - 0.5 - - u"])
    #expect(reading.findings(.matrixRead).first?.arguments == ["adjacency", "3", "3"])
    #expect(reading.network?.ties[1].source.line == 2)
  }

  @Test func readsOneThatIsNotSymmetricAsDirected() {
    // R writes no name over the names of the rows; columns may stand in another order.
    let reading = readForeign("b,a\na,1,0\nb,0,0\n", "m.csv")
    #expect(reading.tieTexts == ["a>b - 1.0 - - d"])
  }

  @Test func readsIncidence() {
    let reading = readForeign(",spotkanie,szkolenie\nOPS,1,0\nPUP,1,1\n", "m.csv")
    #expect(reading.ids == ["OPS", "PUP"])
    #expect(reading.network?.events.map(\.id) == ["spotkanie", "szkolenie"])
    #expect(reading.participationTexts == ["spotkanie<OPS", "spotkanie<PUP", "szkolenie<PUP"])
  }

  @Test func tellsATieOfAUnitWithItself() {
    let reading = readForeign(",a,b\na,1,1\nb,1,0\n", "m.csv")
    #expect(reading.balance("m.csv#cells") == "2=1+0+1")
    let finding = reading.findings(.selfTie).first
    #expect(finding?.line == 2 && finding?.column == 2)
  }

  @Test func aWideMatrixIsNoTableOfTooManyColumns() {
    let names = (0..<1500).map { "n\($0)" }
    let text =
      "," + names.joined(separator: ",") + "\n" + "x,"
      + names.map { _ in "1" }
      .joined(separator: ",") + "\n"
    #expect(readForeign(text, "m.csv").network?.participations.count == 1500)
  }

  @Test func keepsTheValuesOfAnIncidence() {
    let reading = readForeign(";spotkanie;kurs\nOPS;2;0\nPUP;0,5;1\n", "m.csv")
    #expect(reading.participationTexts == ["spotkanie<OPS", "spotkanie<PUP", "kurs<PUP"])
    #expect(
      reading.network?.participations.map { $0.attributes.map { "\($0.name)=\($0.value)" } }
        == [["value=2"], ["value=0.5"], ["value=1"]])
  }

  @Test(arguments: [
    ";a;b\na;0;x\n", ";a;b\na;0;1;1\n", ";a;a\nb;0;1\n", ";a;\nb;0;1\n;1;0\n",
    ";a;b\na;0;1\na;1;0\n",
    ";a\nb;1\n",
  ])
  func refusesWhatIsNoMatrix(_ text: String) {
    let reading = readForeign(text, "m.csv")
    #expect(reading.findings(.matrixRead).isEmpty)
    #expect(reading.findings(.unrecognisedTables).count == 1)
  }
}
