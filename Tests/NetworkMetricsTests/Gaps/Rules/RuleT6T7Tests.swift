import NetworkMetrics
import Testing

/// CIS with the OPS (T6) and the PUP (T7) of each gmina it serves: referral.
@Suite struct RuleT6T7Tests {
  @Test func rowsStandInEachGminaServed() {
    var town = Town()
    town.register("260101 260102 260201")
    town.add("ops-1", "OPS", "260101")
    town.add("ops-2", "OPS", "260102")
    town.add("ops-3", "OPS", "260201")
    town.add("pup", "PUP", "260101")
    town.add("cis", "CIS", "260101")
    town.tie("ops-1", "cis", "referral")
    town.tie("ops-2", "cis", "information")
    town.tie("pup", "cis", "agreement")
    let gaps = town.gaps()
    #expect(gaps.rows("T6", in: "260101") == ["met cis > ops-1"])
    #expect(gaps.rows("T6", in: "260102") == ["weak cis > ops-2"])
    #expect(gaps.rows("T6", in: "260201") == ["not-applicable CIS > ops-3"])
    #expect(gaps.rows("T7", in: "260102") == ["met cis > pup"])
    #expect(gaps.expectations(of: "T7", in: "260102")[0].isAssumedArea)
  }

  @Test func someCISWithSomeOPSSuffices() {
    var town = Town()
    town.add("cis-1", "CIS", "260101")
    town.add("cis-2", "CIS", "260101")
    town.add("ops", "OPS", "260101")
    town.tie("ops", "cis-2", "referral")
    #expect(town.gaps().rows("T6", in: "260101") == ["met cis-2 > ops"])
  }
}
