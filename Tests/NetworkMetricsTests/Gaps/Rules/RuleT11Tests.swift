import NetworkMetrics
import Testing

/// OWES with each reintegration unit, OPS and PUP of the gminas it serves.
@Suite struct RuleT11Tests {
  @Test func eachUnitHasARowInEachGminaServed() {
    var town = Town()
    town.register("260101 260201")
    town.add("owes", "OWES", "260101", serves: "2601")
    town.add("cis", "CIS+KIS", "260101")
    town.add("pes", "PES", "260101")
    town.add("ops", "OPS", "260101")
    town.tie("owes", "cis", "training")
    town.tie("owes", "pes", "meeting")
    let gaps = town.gaps()
    #expect(
      gaps.rows("T11", in: "260101") == [
        "not-applicable owes > PUP", "met owes > cis", "gap owes > ops", "weak owes > pes",
      ])
    #expect(gaps.statuses("T11", in: "260201").allSatisfy { $0 == .notApplicable })
  }
}
