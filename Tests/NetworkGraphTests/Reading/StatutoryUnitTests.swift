import Testing

@testable import NetworkGraph

@Suite struct StatutoryUnitTests {
  static let register = """
    WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA
    14;;;;MAZOWIECKIE;województwo;2024-01-01
    14;01;;;białobrzeski;powiat;2024-01-01
    14;01;01;3;Białobrzegi;gmina miejsko-wiejska;2024-01-01
    14;01;01;4;Białobrzegi;miasto;2024-01-01
    14;01;02;2;Promna;gmina wiejska;2024-01-01
    14;61;;;Ostrołęka;miasto na prawach powiatu;2024-01-01
    14;61;01;1;Ostrołęka;gmina miejska;2024-01-01
    14;65;;;Warszawa;miasto na prawach powiatu;2024-01-01
    14;65;01;1;Warszawa;gmina miejska, miasto stołeczne;2024-01-01
    14;65;02;8;Bemowo;dzielnica;2024-01-01
    14;65;03;8;Białołęka;dzielnica;2024-01-01

    """

  static func units(_ area: String?) -> [String] {
    let file = DatasetFile(name: "TERC.csv", bytes: Array(register.utf8))
    let reading = DatasetReader().readRegister(file)
    return StatutoryUnit.of(reading, area: area.flatMap { TerritoryCode($0) }).map {
      "\($0.id) \($0.roles.joined(separator: "+")) \($0.seat) \($0.serves)"
    }
  }

  @Test func eachUnitOfTheAreaHasItsOwn() {
    #expect(
      Self.units("14") == [
        "rops-14 ROPS 14 14", "wup-14 WUP 14 14", "pcpr-1401 PCPR 1401 1401",
        "pcpr-1465 PCPR 146501 1465", "pup-1401 PUP 1401 1401", "pup-1461 PUP 146101 1461",
        "pup-1465 PUP 146501 1465", "ops-140101 OPS 140101 140101",
        "ops-140102 OPS 140102 140102", "ops-146101 OPS+PCPR 146101 1461",
        "ops-146502 OPS 146501 146501", "ops-146503 OPS 146501 146501",
      ])
    #expect(Self.units(nil) == Self.units("14"))
  }

  @Test func aSmallerAreaHasWhatServesIt() {
    #expect(
      Self.units("140102") == [
        "rops-14 ROPS 14 14", "wup-14 WUP 14 14", "pcpr-1401 PCPR 1401 1401",
        "pup-1401 PUP 1401 1401", "ops-140102 OPS 140102 140102",
      ])
    #expect(Self.units("99").isEmpty)
  }

  @Test func aFileThatIsNoRegisterIsAnError() {
    let reading = DatasetReader().readRegister(
      DatasetFile(name: "x.csv", bytes: Array("a,b\n1,2\n".utf8)))
    #expect(reading.units.isEmpty && reading.balance == nil)
    #expect(reading.findings.contains { $0.severity == .error && $0.code == .missingColumn })
  }

  @Test func unitsOfPlacesThatHaveNoDistrictOrPowiat() {
    let city = TerritoryCode("266101")!
    #expect(StatutoryUnit(.districtCentre, for: city).id == "ops-266101")
    #expect(StatutoryUnit(.cityCentre, for: city).serves == TerritoryCode("2661"))
    let region = TerritoryCode("26")!
    #expect(StatutoryUnit(.cityCentre, for: region).serves == region)
    // A district of no city that is known parts no gmina.
    let reading = RegisterReading(
      units: [Territory.Unit(code: city, name: "Kielce")],
      districts: [Territory.Unit(code: TerritoryCode("266102")!, name: "x")])
    #expect(
      StatutoryUnit.of(reading, area: nil).map(\.id)
        == ["rops-26", "wup-26", "pup-2661", "ops-266101"])
  }
}
