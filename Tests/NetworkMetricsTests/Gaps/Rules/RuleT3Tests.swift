import NetworkMetrics
import Testing

/// The interdisciplinary team: membership of one event, each sector an expectation.
@Suite struct RuleT3Tests {
  func town() -> Town {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("gkrpa", "GKRPA", "260101")
    town.add("kpp", "police", "260101")
    town.add("school", "school", "260101")
    town.add("zoz", "health-unit", "260101")
    town.add("ngo", "NGO", "260101")
    return town
  }

  @Test func eachMissingSectorIsAGap() {
    var town = town()
    town.event("team", "team", "ops:organiser gkrpa kpp ngo", place: "260101")
    #expect(
      town.gaps(on: "2024-01-01").rows("T3", in: "260101") == [
        "not-applicable ops > court", "met ops > gkrpa", "met ops > kpp", "met ops > ngo",
        "met ops > ops", "gap ops > school", "gap ops > zoz",
      ])
  }

  @Test func withoutATeamWhatTheDataHoldIsMissing() {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("kpp", "police", "260101")
    #expect(
      town.gaps(on: "2024-01-01").rows("T3", in: "260101") == [
        "not-applicable ops > GKRPA", "not-applicable ops > NGO", "not-applicable ops > court",
        "not-applicable ops > health-unit", "gap ops > kpp", "gap ops > ops",
        "not-applicable ops > school",
      ])
  }

  @Test func aTeamThatLacksASectorLacksItWhateverTheDataHold() {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.event("team", "team", "ops")
    let gaps = town.gaps(on: "2024-01-01")
    #expect(gaps.rows("T3", in: "260101").filter { $0.hasPrefix("gap") }.count == 5)
    #expect(gaps.rows("T3", in: "260101").contains("met ops > ops"))
  }

  @Test func theSectorsMustMeetInOneTeam() {
    var town = town()
    town.event("a", "team", "ops gkrpa kpp")
    town.event("b", "team", "ops school zoz ngo")
    let rows = town.gaps(on: "2024-01-01").expectations(of: "T3", in: "260101")
    // The second holds more sectors.
    #expect(rows.count { $0.status == .met } == 4)
    #expect(rows.allSatisfy { $0.event == 1 })
  }

  @Test func aTeamOfTheGminaNeedsNotHoldItsOPS() {
    var town = town()
    town.event("team", "team", "gkrpa kpp", place: "260101")
    town.event("other", "team", "school zoz ngo", place: "260102")
    let gaps = town.gaps(on: "2024-01-01")
    #expect(gaps.rows("T3", in: "260101").filter { $0.hasPrefix("met") }.count == 2)
    #expect(gaps.rows("T3", in: "260101").contains("gap ops > ops"))
  }

  @Test func probationIsCountedOnlyWhereItIsThere() {
    var town = town()
    town.add("court", "court", "260201")
    town.event("team", "team", "ops court")
    #expect(town.gaps(on: "2024-01-01").rows("T3", in: "260101").contains("met ops > court"))
  }

  @Test func invitedUnitsAndOtherFormsAreNoMembers() {
    var town = town()
    town.event("team", "team", "ops kpp:invited gkrpa:addressee")
    town.event("group", "working-group", "ops school")
    town.tie("ops", "zoz", "team")
    #expect(
      town.gaps(on: "2024-01-01").rows("T3", in: "260101").filter { $0.hasPrefix("met") }
        == ["met ops > ops"])
  }

  @Test func aTeamRunsItsTime() {
    var town = town()
    town.event("team", "team", "ops kpp", start: "2020", end: "2024-03-31")
    func police(_ day: String) -> Bool {
      town.gaps(on: day).rows("T3", in: "260101").contains("met ops > kpp")
    }
    #expect(police("2020-01-01"))
    #expect(
      town.gaps(on: "2024-01-01").rows("T3", in: "260101").contains("expiring ops > kpp"))
    #expect(!police("2024-04-01"))
  }
}
