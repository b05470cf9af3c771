import NetworkMetrics
import Testing

/// ROPS with each OWES of the voivodeship.
@Suite struct RuleT10Tests {
  @Test func eachOWESHasARow() {
    var town = Town()
    town.register("260101")
    town.add("rops", "ROPS", "266101")
    for number in 1...4 { town.add("owes-\(number)", "OWES", "260101", serves: "2601") }
    town.tie("owes-1", "rops", "working-group")
    town.tie("owes-2", "rops", "advice")
    town.tie("owes-3", "rops", "referral")
    #expect(
      town.gaps().rows("T10", in: "26") == [
        "met rops > owes-1", "weak rops > owes-2", "met rops > owes-3", "gap rops > owes-4",
      ])
    #expect(town.gaps().rows("T10", in: "260101").isEmpty)
  }

  @Test func aWorkingGroupTiesAllItsMembers() {
    var town = Town()
    town.register("260101")
    town.add("rops", "ROPS", "266101")
    town.add("owes", "OWES", "260101")
    town.add("um", "UM", "266101")
    town.event("group", "working-group", "um:leader rops owes")
    #expect(town.gaps().rows("T10", in: "26") == ["met rops > owes"])
  }
}
