import NetworkMetrics
import Testing

/// Local government and NGOs, one rule a level.
@Suite struct RuleT4Tests {
  func town() -> Town {
    var town = Town()
    town.register("260101 260102")
    town.add("ug", "gmina-office", "260101")
    town.add("sp", "powiat-office", "260101")
    town.add("um", "UM", "266101")
    town.add("ngo", "NGO", "260102")
    return town
  }

  @Test func theGminaOfficeIsTiedToAnNGOOfItsGmina() {
    var town = town()
    #expect(
      town.gaps().rows("T4-gmina", in: "260101") == ["not-applicable ug > NGO"])
    town.add("local", "NGO", "260101")
    #expect(town.gaps().rows("T4-gmina", in: "260101") == ["gap ug > local"])
    town.tie("ug", "local", "programme")
    #expect(town.gaps().rows("T4-gmina", in: "260101") == ["met ug > local"])
  }

  @Test func thePowiatOfficeIsTiedToAnNGOAnywhereInThePowiat() {
    var town = town()
    #expect(town.gaps().rows("T4-powiat", in: "260101") == ["gap sp > ngo"])
    town.tie("sp", "ngo", "grant")
    #expect(town.gaps().rows("T4-powiat", in: "260101") == ["met sp > ngo"])
    #expect(town.gaps().rows("T4-powiat", in: "260102") == ["met sp > ngo"])
  }

  @Test func theMarshalsOfficeIsToldUnderItsVoivodeship() {
    var town = town()
    town.tie("um", "ngo", "referral")
    #expect(town.gaps().rows("T4-voivodeship", in: "26") == ["weak um > ngo"])
    town.tie("um", "ngo", "agreement")
    #expect(town.gaps().rows("T4-voivodeship", in: "26") == ["met um > ngo"])
    #expect(town.gaps().rows("T4-voivodeship", in: "260101").isEmpty)
  }
}
