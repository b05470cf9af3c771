import Testing

@testable import NetworkGraph

@Suite struct InstitutionReaderTests {
  @Test func repeatedIdsAreMergedAndEmptyCellsFilled() throws {
    let reading = readDataset([
      "institutions.csv": "id,name,kind,seat,x\na,A,,260101,\na,Other,OPS,12,9\nb,B,PUP,,\n"
    ])
    let a = try #require(reading.institution("a"))
    #expect(a.name == "A" && a.roles == ["OPS"] && a.seat?.description == "260101")
    #expect(a.attributes == [Attribute(name: "x", value: "9")])
    #expect(reading.balance("institutions.csv") == "3=2+1+0")
    #expect(
      reading.findings(.repeatedID).map { "\($0.line):\($0.column) \($0.arguments)" }
        == ["3:1 [\"a\", \"2\"]"])
  }

  static let kindWords: [(String, String, [String], Int)] = [
    ("OPS", "260101", ["OPS"], 0), ("gops", "260101", ["OPS"], 0), ("MOPS", "260101", ["OPS"], 0),
    ("MOPS", "306101", ["OPS", "PCPR"], 1), ("MOPR", "3061", ["OPS", "PCPR"], 1),
    ("MOPS+PCPR", "306101", ["OPS", "PCPR"], 0), ("OPS", "306101", ["OPS"], 0),
    ("OPS + PCPR", "306101", ["OPS", "PCPR"], 0), ("OPS+GOPS", "260101", ["OPS"], 0),
    ("Miejski Ośrodek Pomocy Rodzinie", "126105", ["OPS", "PCPR"], 1),
    ("PCPR+OPS", "26", ["PCPR", "OPS"], 0), ("spółdzielnia socjalna", "26", ["PES"], 0),
    ("wojewoda", "26", ["wojewoda"], 0), ("Powiat_Office", "26", ["powiat-office"], 0),
  ]

  @Test(arguments: kindWords)
  func kindsAreFoundByAnyWord(_ kind: String, _ seat: String, _ roles: [String], _ joined: Int) {
    let reading = readDataset(["institutions.csv": "id,kind,seat\na,\(kind),\(seat)\n"])
    #expect(reading.institution("a")?.roles == roles)
    #expect(reading.findings(.joinedRoles).count == joined)
    #expect(reading.findings(.unknownKind).isEmpty)
  }

  @Test func anUnknownKindKeepsItsWord() {
    let reading = readDataset(["institutions.csv": "id,kind\na,klub seniora+OPX\n"])
    #expect(reading.institution("a")?.roles == ["klub seniora", "OPX"])
    #expect(reading.faults == ["unknown-kind@2:3(klub seniora|)", "unknown-kind@2:3(OPX|OPS)"])
  }

  @Test func aWordForTheCountryServesEveryVoivodeship() {
    let reading = readDataset(["institutions.csv": "id,serves\na,Polska\nb,PL 2601\n"])
    #expect(
      reading.institution("a")?.serves.map(\.description)
        == stride(from: 2, through: 32, by: 2).map { $0 < 10 ? "0\($0)" : "\($0)" })
    #expect(reading.institution("b")?.serves.count == 17)
  }
}
