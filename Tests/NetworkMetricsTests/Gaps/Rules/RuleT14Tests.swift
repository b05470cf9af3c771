import NetworkMetrics
import Testing

/// OPS in a team with school, police, health, court: each sector an expectation.
@Suite struct RuleT14Tests {
  @Test func eachSectorIsAnExpectation() {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("school", "school", "260101")
    town.add("kpp", "police", "260101")
    town.add("zoz", "health-unit", "260101")
    town.event("team", "team", "ops school")
    town.tie("ops", "kpp", "agreement")
    town.tie("ops", "zoz", "referral")
    #expect(
      town.gaps().rows("T14", in: "260101") == [
        "not-applicable ops > court", "met ops > kpp", "met ops > school", "weak ops > zoz",
      ])
  }
}
