import NetworkMetrics
import Testing

/// WTZ with the PCPR (T8), the ZAZ and the PUP (T9).
@Suite struct RuleT8T9Tests {
  @Test(arguments: [
    ("supervision", "met"), ("grant", "met"), ("agreement", "met"), ("project", "met"),
    ("referral", "weak"), ("information", "weak"),
  ])
  func t8IsMetBySupervisionOrMoney(_ form: String, _ status: String) {
    var town = Town()
    town.add("pcpr", "PCPR", "260101")
    town.add("wtz-1", "WTZ", "260101")
    town.add("wtz-2", "WTZ", "260101")
    town.tie("pcpr", "wtz-2", form)
    #expect(
      town.gaps().rows("T8", in: "260101") == ["gap wtz-1 > pcpr", "\(status) wtz-2 > pcpr"])
  }

  @Test func t9HasTwoDemands() {
    var town = Town()
    town.add("wtz", "WTZ", "260101")
    town.add("zaz", "ZAZ", "260101")
    town.add("pup", "PUP", "260101")
    town.tie("wtz", "zaz", "referral")
    #expect(town.gaps().rows("T9", in: "260101") == ["gap wtz > pup", "met wtz > zaz"])
  }
}
