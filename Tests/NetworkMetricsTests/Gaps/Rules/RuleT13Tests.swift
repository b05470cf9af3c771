import NetworkMetrics
import Testing

/// PCPR with the PUP: referral.
@Suite struct RuleT13Tests {
  @Test func aRowInEachGminaOfThePowiat() {
    var town = Town()
    town.register("260101 260102")
    town.add("pcpr", "PCPR", "260101")
    town.add("pup", "PUP", "260101")
    town.tie("pup", "pcpr", "referral", start: "2020", end: "2020")
    let then = town.gaps(on: "2020-03-01")
    #expect(then.rows("T13", in: "260101") == ["met pcpr > pup"])
    #expect(then.rows("T13", in: "260102") == ["met pcpr > pup"])
    #expect(town.gaps(on: "2020-07-04").rows("T13", in: "260102") == ["expiring pcpr > pup"])
    #expect(town.gaps(on: "2021-01-01").rows("T13", in: "260102") == ["gap pcpr > pup"])
  }
}
