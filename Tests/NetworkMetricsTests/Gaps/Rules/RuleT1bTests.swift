import NetworkMetrics
import Testing

/// OPS - PUP, practice from 1 June 2025.
@Suite struct RuleT1bTests {
  @Test func itTakesT1sPlaceOnItsFirstDay() {
    var town = Town()
    town.add("cus", "CUS", "260101")
    town.add("pup", "PUP", "260101")
    town.tie("cus", "pup", "information")
    #expect(town.gaps(on: "2025-05-31").statuses("T1b", in: "260101") == [.notApplicable])
    #expect(town.gaps(on: "2025-06-01").rows("T1b", in: "260101") == ["met cus > pup"])
    // Without a day only an end of validity keeps a rule out.
    #expect(town.gaps().rows("T1b", in: "260101") == ["met cus > pup"])
  }
}
