import Testing

@testable import NetworkGraph

@Suite struct TerritoryCodeReaderTests {
  typealias Change = TerritoryCodeReader.Change

  /// Codes as they were found in files, each with what TERC 2024 says it is.
  static let written: [(String, String, Int?, Change)] = [
    ("26", "26", nil, .whole), ("02", "02", nil, .whole), ("2601", "2601", nil, .whole),
    ("260101", "260101", nil, .whole), ("020101", "020101", nil, .whole),
    ("2601011", "260101", 1, .cut), ("0201022", "020102", 2, .cut),
    ("2", "02", nil, .mended), ("201", "0201", nil, .mended),
    ("20101", "020101", nil, .mended),
    ("608022", "060802", 2, .mended), ("408011", "040801", 1, .mended),
    ("060802_2", "060802", 2, .mended), ("60802_2", "060802", 2, .mended),
    ("0200", "02", nil, .mended), ("0201000", "0201", nil, .mended),
    ("0200000", "02", nil, .mended), ("020100", "0201", nil, .mended),
    ("020000", "02", nil, .mended), ("200", "02", nil, .mended),
    ("306101.0", "306101", nil, .mended), ("'306101", "306101", nil, .mended),
    ("146502", "146501", nil, .district), ("146519", "146501", nil, .district),
    ("1465088", "146501", 8, .district), ("1061029", "106101", 9, .district),
    ("026406", "026401", nil, .district), ("126105", "126101", nil, .district),
    ("306406", "306401", nil, .district),
  ]

  @Test(arguments: written)
  func readsAndMends(_ text: String, _ code: String, _ digit: Int?, _ change: Change) {
    let reading = TerritoryCodeReader().read(text)
    #expect(reading?.code.description == code)
    #expect(reading?.unitDigit == digit)
    #expect(reading?.change == change)
  }

  @Test(arguments: [
    "", "0", "00", "01", "7", "101", "34", "3301", "330101", "99", "990101", "26010112",
    "2601O1", "Kielce", "260101_", "_2", "26-01", "020003", "0200032", "-26", "2.6", "٢٦", "26 01",
    "0000000", "70100",
  ])
  func refusesWhatIsNoCode(_ text: String) {
    #expect(TerritoryCodeReader().read(text) == nil)
  }

  @Test func theRegisterDecidesOfSixDigits() {
    func read(_ text: String, _ codes: String...) -> String? {
      let register = Territory(
        units: codes.map { Territory.Unit(code: TerritoryCode($0)!, name: "") })
      return TerritoryCodeReader(register: register).read(text)?.code.description
    }
    #expect(read("201011") == "201011")
    #expect(read("201011", "020101") == "020101")
    #expect(read("201011", "201011") == "201011")
    #expect(read("201011", "201011", "020101") == "201011")
    #expect(read("201011", "020102") == "201011")
  }

  /// Every gmina of both real registers keeps its code as six digits, as seven, and without its zero.
  @Test(.enabled(if: SharedFiles.has("data/teryt/TERC_Urzedowy_2024-01-01.csv")))
  func everyCodeOfTheRegisterIsRead() throws {
    let file = try #require(SharedFiles.read("data/teryt/TERC_Urzedowy_2024-01-01.csv"))
    let reading = DatasetReader().read(
      [DatasetFile(name: "gminas.csv", bytes: file)], folderName: "")
    #expect(reading.findings.filter { $0.severity == .error }.map(\.code) == [.nothingToAnalyse])
    let csv = try CSVReader().read(try TextDecoding.decode(file).bytes)
    let register = Territory(
      units: (0..<csv.rowCount).compactMap { row in
        TerritoryCode((0..<3).map { csv.text(row: row, column: $0) }.joined())
          .map { Territory.Unit(code: $0, name: "") }
      })
    let reader = TerritoryCodeReader(register: register)
    var gminas = 0
    for row in 0..<csv.rowCount {
      let six = (0..<3).map { csv.text(row: row, column: $0) }.joined()
      let digit = csv.text(row: row, column: 3)
      guard ["1", "2", "3"].contains(digit) else { continue }
      gminas += 1
      #expect(reader.read(six)?.code.description == six)
      #expect(reader.read(six + digit)?.code.description == six)
      guard six.hasPrefix("0") else { continue }
      #expect(reader.read(String(six.dropFirst()))?.code.description == six)
      #expect(reader.read(String(six.dropFirst()) + digit)?.code.description == six)
    }
    #expect(gminas == 2477)
  }

  /// 22|00|11 names nothing; with the zero it is a gmina that the register has.
  @Test func aCodeThatNamesNothingAsWrittenIsReadWithItsZero() {
    let gmina = TerritoryCode("022001")!
    let register = Territory(units: [], register: [Territory.Unit(code: gmina, name: "x")])
    let reading = TerritoryCodeReader(register: register).read("220011")
    #expect(reading?.code == gmina && reading?.change == .mended && reading?.unitDigit == 1)
    #expect(TerritoryCodeReader().read("220011") == nil)
  }

  @Test func onlyGminasAreDistricts() {
    #expect(TerritoryCodeReader.city(ofDistrict: TerritoryCode("1465")!) == nil)
    #expect(TerritoryCodeReader.city(ofDistrict: TerritoryCode("146520")!) == nil)
    #expect(
      TerritoryCodeReader.city(ofDistrict: TerritoryCode("146502")!) == TerritoryCode("146501"))
    #expect(!TerritoryCode("26")!.isCityWithPowiatRights)
    #expect(TerritoryCode("2661")!.isCityWithPowiatRights)
  }
}
