import NetworkMetrics
import Testing

/// A CUS of several gminas with the OPS of each.
@Suite struct RuleT16Tests {
  @Test func onlyACUSOfSeveralGminasIsMeant() {
    var town = Town()
    town.add("cus", "CUS", "260101", serves: "260101 260102")
    town.add("alone", "CUS", "260103")
    town.add("ops-1", "OPS", "260101")
    town.add("ops-2", "OPS", "260102")
    town.add("ops-3", "OPS", "260103")
    town.tie("cus", "ops-2", "information")
    town.tie("cus", "ops-1", "report")
    let gaps = town.gaps()
    #expect(gaps.rows("T16", in: "260101") == ["weak cus > ops-1"])
    #expect(gaps.rows("T16", in: "260102") == ["met cus > ops-2"])
    #expect(gaps.rows("T16", in: "260103") == ["not-applicable CUS > ops-3"])
  }

  @Test func aCUSIsNoOPSHere() {
    var town = Town()
    town.add("cus-1", "CUS", "260101", serves: "2601")
    town.add("cus-2", "CUS", "260101")
    #expect(town.gaps().rows("T16", in: "260101") == ["not-applicable cus-1 > OPS"])
  }

  @Test func aCityIsOneGminaHoweverItIsWritten() {
    var town = Town()
    town.add("cus", "CUS", "266101", serves: "2661 266101")
    town.add("ops", "OPS", "266101")
    #expect(town.gaps().statuses("T16", in: "266101") == [.notApplicable])
  }
}
