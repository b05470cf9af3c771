import NetworkMetrics
import Testing

/// ROPS with the WUP, the education authority, police and courts: agreement.
@Suite struct RuleT15Tests {
  @Test func onlyAnAgreementSuffices() {
    var town = Town()
    town.register("260101")
    town.add("rops", "ROPS", "266101")
    town.add("wup", "WUP", "266101")
    town.add("kpp-1", "police", "260101")
    town.add("kpp-2", "police", "260201")
    town.add("court", "court", "260101")
    town.tie("rops", "wup", "project")
    town.tie("rops", "kpp-2", "agreement")
    #expect(
      town.gaps().rows("T15", in: "26") == [
        "gap rops > court", "not-applicable rops > education-authority", "met rops > kpp-2",
        "weak rops > wup",
      ])
  }
}
