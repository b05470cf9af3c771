import Testing

@testable import NetworkGraph

@Suite struct RegisterReaderTests {
  static let small = """
    WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA
    26;;;;ŚWIĘTOKRZYSKIE;województwo;2024-01-01
    26;01;;;buski;powiat;2024-01-01
    26;01;01;3;Busko-Zdrój;gmina miejsko-wiejska;2024-01-01
    26;01;01;4;Busko-Zdrój;miasto;2024-01-01
    26;01;01;5;Busko-Zdrój;obszar wiejski;2024-01-01
    26;61;;;Kielce;miasto na prawach powiatu;2024-01-01
    26;61;01;1;Kielce;gmina miejska;2024-01-01

    """

  static func read(_ files: KeyValuePairs<String, String>, terc: String?) -> DatasetReading {
    readDataset(files, terc: terc)
  }

  @Test func theRegisterListsTheUnits() throws {
    let reading = Self.read(["institutions.csv": "id\na\n"], terc: Self.small)
    let territory = try #require(reading.network?.territory)
    #expect(
      territory.units.map(\.name) == ["świętokrzyskie", "buski", "Busko-Zdrój", "Kielce", "Kielce"])
    #expect(territory.gminas.map(\.kind) == ["miejsko-wiejska", "miejska"])
    #expect(reading.balance("terc.csv") == "7=5+2+0")
    #expect(territory.hasRegister)
  }

  @Test func gminasCsvMayBeTheRegisterItself() {
    let reading = Self.read(["institutions.csv": "id\na\n", "gminas.csv": Self.small], terc: nil)
    #expect(reading.network?.territory.gminas.count == 2)
    #expect(reading.balance("gminas.csv") == "7=5+2+0")
  }

  @Test func theDescriptorMayNameTheRegister() {
    let files: KeyValuePairs = [
      "datapackage.json": "{\"coopnet\": {\"terc\": \"T.csv\"}}", "institutions.csv": "id\na\n",
      "T.csv": Self.small,
    ]
    #expect(Self.read(files, terc: nil).network?.territory.gminas.count == 2)
  }

  /// gminas.csv says which gminas are meant; the register lends the names of all others.
  @Test func gminasCsvListsAndTheRegisterLendsNames() throws {
    let reading = Self.read(
      ["institutions.csv": "id\na\n", "gminas.csv": "teryt,ludność\n260101,32000\n"],
      terc: Self.small)
    let territory = try #require(reading.network?.territory)
    #expect(territory.gminas.map(\.code.description) == ["260101"])
    #expect(territory.name(of: TerritoryCode("2661")!) == "Kielce")
    #expect(territory.name(of: TerritoryCode("260101")!) == "Busko-Zdrój")
  }

  @Test func codesThatTheRegisterDoesNotHaveAreTold() {
    let reading = Self.read(
      ["institutions.csv": "id,seat\na,260199\nb,260101\n"], terc: Self.small)
    #expect(
      reading.findings(.unknownTerritoryCode).map { [String($0.line)] + $0.arguments }
        == [["2", "260199"]])
    #expect(reading.institution("a")?.seat?.description == "260199")
  }

  @Test func aNameIsTakenForACodeOnlyWhereTheRegisterKnowsOne() {
    let files: KeyValuePairs = ["institutions.csv": "id,seat\na,Busko-Zdrój\nb,Kielce\n"]
    let reading = Self.read(files, terc: Self.small)
    #expect(reading.institution("a")?.seat?.description == "260101")
    #expect(reading.institution("b")?.seat?.description == "266101")
    #expect(
      reading.findings(.mendedTerritoryCode).map(\.arguments) == [
        ["Busko-Zdrój", "260101"], ["Kielce", "266101"],
      ])
  }

  @Test func anotherTableIsNoRegister() {
    let reading = Self.read(["institutions.csv": "id\na\n"], terc: "teryt;nazwa\n26;x\n")
    #expect(reading.network == nil)
    #expect(reading.findings(.missingColumn).map(\.file) == ["terc.csv"])
  }

  @Test(arguments: [
    "26;;;1;X;;\n", ";01;;;X;;\n", "26;;01;1;X;;\n", "27;;;;X;;\n", "26;01;01;;X;;\n",
    "26;01;AB;1;X;;\n",
  ])
  func aRowOfNoUnitIsRejected(_ row: String) {
    let reading = Self.read(["institutions.csv": "id\na\n"], terc: Self.small + row)
    #expect(reading.balance("terc.csv") == "8=5+2+1")
  }

  /// GUS: 16 voivodeships, 380 powiats, 2,477 gminas in both years; the rest are parts.
  @Test(arguments: ["2020", "2024"])
  func theRealRegister(_ year: String) throws {
    let path = "data/teryt/TERC_Urzedowy_\(year)-01-01.csv"
    guard let bytes = SharedFiles.read(path) else {
      print("passed over: \(path) is not there")
      return
    }
    let reading = DatasetReader().read(
      [DatasetFile(name: "institutions.csv", bytes: Array("id\na\n".utf8))], folderName: "",
      terc: DatasetFile(name: "TERC.csv", bytes: bytes))
    let units = try #require(reading.network?.territory.units)
    let counts = TerritoryCode.Level.allCases.map { level in
      units.count { $0.code.level == level }
    }
    #expect(counts == [16, 380, 2477])
    #expect(reading.balance.allSatisfy { $0.addsUp })
    #expect(reading.balance.allSatisfy { $0.rejected == 0 })
    #expect(reading.findings.allSatisfy { $0.severity == .note })
    #expect(units.first?.name == "dolnośląskie")
  }

  /// Older files give numbers without their zero, and no column of kinds.
  @Test func codesOfOneDigitAndRowsThatComeTwice() throws {
    let reading = Self.read(
      ["institutions.csv": "id\na\n"],
      terc: "WOJ;POW;GMI;RODZ;NAZWA\n2;;;;DOLNOŚLĄSKIE\n2;1;;;bolesławiecki\n"
        + "2;1;1;1;Bolesławiec\n02;01;01;1;Bolesławiec znów\n")
    let units = try #require(reading.network?.territory.units)
    #expect(units.map(\.code.description) == ["02", "0201", "020101"])
    #expect(units.map(\.kind) == ["", "", "miejska"] && units[2].name == "Bolesławiec")
    #expect(reading.balance("terc.csv") == "4=3+1+0")
    #expect(reading.findings(.repeatedGmina).map(\.line) == [5])
  }

  /// A file under the name of the gminas that is no table at all is told once.
  @Test func gminasThatAreNoTable() {
    let reading = Self.read(["institutions.csv": "id\na\n", "gminas.csv": ""], terc: nil)
    #expect(reading.findings(.emptyFile).map(\.file) == ["gminas.csv"])
  }
}
