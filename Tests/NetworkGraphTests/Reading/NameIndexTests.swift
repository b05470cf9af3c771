import Testing

@testable import NetworkGraph

@Suite struct NameIndexTests {
  @Test func anInstitutionIsNamedByItsIdElseByANameThatOnlyOneBears() {
    let reading = readDataset([
      "institutions.csv": "id,name\na,Alfa\nb,Beta\nAlfa,c\nd,Delta\ne,Delta\nf,Fundacja „Ż”\n",
      "ties.csv": "from,to\nBeta,d\nAlfa,b\nb,Delta\nb,\"FUNDACJA \"\"z\"\"\"\nb,Bela\n",
    ])
    let ids = reading.network?.ties.map { [$0.from, $0.to].map { reading.ids![$0] } }
    #expect(ids == [["b", "d"], ["Alfa", "b"], ["b", "f"]])
    #expect(
      reading.faults == [
        "ambiguous-name@4:3(Delta|d, e)", "loose-name@5:3(FUNDACJA \"z\"|f)",
        "unknown-institution@6:3(to|Bela|b)",
      ])
  }

  /// Ten are listed; and what only loosely is a name of several is ambiguous too.
  @Test func namesThatManyBear() {
    let rows = (10..<22).map { "u\($0),Fundacja Ż\n" }.joined() + "v,Dom „A”\nw,\"Dom \"\"A\"\"\"\n"
    let reading = readDataset([
      "institutions.csv": "id,name\n" + rows, "ties.csv": "from,to\nv,Fundacja Ż\nu10,DOM ”a”\n",
    ])
    #expect(
      reading.findings(.ambiguousName).map(\.arguments) == [
        ["Fundacja Ż", (10..<20).map { "u\($0)" }.joined(separator: ", ") + ", …"],
        ["DOM ”a”", "v, w"],
      ])
  }

  @Test func suggestionsAreLookedForAHundredTimes() {
    let ties = (0..<101).map { _ in "alga,b\n" }.joined()
    let reading = readDataset([
      "institutions.csv": "id\nalfa\nb\n", "ties.csv": "from,to\n" + ties,
    ])
    let found = reading.findings(.unknownInstitution).map { $0.arguments.last }
    #expect(found.prefix(100).allSatisfy { $0 == "alfa" } && found.last == "")
  }
}
