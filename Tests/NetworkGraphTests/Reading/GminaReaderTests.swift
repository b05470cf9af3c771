import Testing

@testable import NetworkGraph

@Suite struct GminaReaderTests {
  static let one = ("institutions.csv", "id,seat\na,260101\n")

  static func territory(_ gminas: String, terc: String? = nil) -> Territory? {
    readDataset(["institutions.csv": "id\na\n", "gminas.csv": gminas], terc: terc).network?
      .territory
  }

  @Test func unitsOfAllLevelsHaveNames() throws {
    let territory = try #require(
      Self.territory(
        """
        teryt;nazwa;rodzaj;ludność;szerokość;długość;powierzchnia
        26;świętokrzyskie;;;;;
        2601;buski;;;;;
        260101;Busko-Zdrój;miejsko-wiejska;32 000;50,47;20,72;235
        """))
    #expect(territory.units.map(\.code.description) == ["26", "2601", "260101"])
    #expect(territory.gminas.map(\.name) == ["Busko-Zdrój"])
    let gmina = territory.gminas[0]
    #expect(gmina.kind == "miejsko-wiejska" && gmina.population == 32_000)
    #expect(gmina.latitude == 50.47 && gmina.longitude == 20.72)
    #expect(gmina.attributes == [Attribute(name: "powierzchnia", value: "235")])
    #expect(territory.name(of: TerritoryCode("2601")!) == "buski")
    #expect(territory.name(of: TerritoryCode("2602")!) == "2602")
  }

  @Test func theUnitDigitBecomesAWord() throws {
    let territory = try #require(
      Self.territory("TERYT;NAZWA;RODZ\n0201011;Bolesławiec;1\n0201022;Bolesławiec;\n"))
    #expect(territory.gminas.map(\.kind) == ["miejska", "wiejska"])
    #expect(
      territory.gminas.map(\.attributes) == [
        [Attribute(name: "rodz", value: "1")], [Attribute(name: "rodz", value: "2")],
      ])
  }

  @Test func aDistrictIsNoGmina() {
    let reading = readDataset([
      "institutions.csv": "id\na\n",
      "gminas.csv": "teryt,name\n1465011,Warszawa\n1465028,Bemowo\n1061029,Łódź-Bałuty\n",
    ])
    #expect(reading.network?.territory.gminas.map(\.name) == ["Warszawa"])
    #expect(reading.balance("gminas.csv") == "3=1+1+1")
  }

  /// The figures of population that lie beside the repository: every gmina is read.
  @Test(.enabled(if: SharedFiles.has("data/teryt/gminy_ludnosc_powierzchnia.csv")))
  func realFiguresAreRead() throws {
    let bytes = try #require(SharedFiles.read("data/teryt/gminy_ludnosc_powierzchnia.csv"))
    let reading = DatasetReader().read(
      [
        DatasetFile(name: "gminas.csv", bytes: bytes),
        DatasetFile(name: "institutions.csv", bytes: Array("id\na\n".utf8)),
      ], folderName: "")
    let territory = try #require(reading.network?.territory)
    #expect(territory.gminas.count == 2477)
    #expect(territory.gminas.allSatisfy { ($0.population ?? 0) > 0 })
    #expect(reading.balance("gminas.csv") == "2477=2477+0+0")
    #expect(territory[TerritoryCode("020101")!]?.population == 37_522)
  }

  @Test func aPopulationBelowZeroIsNone() {
    let reading = readDataset([
      "institutions.csv": "id\na\n", "gminas.csv": "teryt,ludność\n260101,-5\n260102,0\n",
    ])
    #expect(reading.network?.territory.gminas.map(\.population) == [nil, 0])
    #expect(
      reading.findings(.badNumber).map { [String($0.line)] + $0.arguments }
        == [["2", "population", "-5"]])
  }

  /// Digits of towns and rural areas name no kind of gmina; a second column of digits stays as it is.
  @Test func digitsThatNameNoKindStayEmpty() throws {
    let territory = try #require(
      Self.territory("teryt,rodzaj,rodz\n2601014,,x\n2601022,7,y\n2601032,2,\n"))
    #expect(territory.gminas.map(\.kind) == ["", "7", "wiejska"])
    #expect(
      territory.gminas.map { $0.attributes.map { "\($0.name)=\($0.value)" } }
        == [["rodz=x"], ["rodz=y"], ["rodz=2"]])
  }

  /// What gminas.csv says stays; what it leaves empty the register lends.
  @Test func theRegisterLendsNameOrKind() throws {
    let territory = try #require(
      Self.territory(
        "teryt,name,kind\n260101,Busko,\n266101,,miasto\n",
        terc: RegisterReaderTests.small))
    #expect(
      territory.gminas.map { "\($0.name) \($0.kind)" }
        == ["Busko miejsko-wiejska", "Kielce miasto"])
  }
}
