import NetworkMetrics
import Testing

/// The rules that ask for a unit: E1 to E8.
@Suite struct RuleETests {
  @Test func e1AsksForAnOPSOrACUS() {
    var town = Town()
    town.register("260101 260102 260103")
    town.add("ops", "OPS", "260101")
    town.add("cus", "CUS", "260102")
    let gaps = town.gaps()
    #expect(gaps.rows("E1", in: "260101") == ["met ops > "])
    #expect(gaps.rows("E1", in: "260102") == ["met cus > "])
    #expect(gaps.rows("E1", in: "260103") == ["missing-unit OPS/CUS > "])
    #expect(gaps.expectations(of: "E1", in: "260101")[0].certainty == .confirmed)
    #expect(gaps.expectations(of: "E1", in: "260103")[0].certainty == .unrecorded)
  }

  @Test func e1CountsAUnitOnlyWhileItExists() {
    var town = Town()
    town.add("ops", "OPS", "260101", since: "2010", until: "2016-06")
    #expect(town.gaps(on: "2016-06-30").statuses("E1", in: "260101") == [.met])
    #expect(town.gaps(on: "2016-07-01").statuses("E1", in: "260101") == [.missingUnit])
    #expect(town.gaps().statuses("E1", in: "260101") == [.met])
  }

  @Test func e2IsMetByARoleAndHasARowInEachGmina() {
    var town = Town()
    town.register("260101 260102 266101 260201")
    town.add("pcpr", "PCPR", "260101")
    town.add("mopr", "OPS+PCPR", "266101")
    let gaps = town.gaps()
    #expect(gaps.rows("E2", in: "260101") == ["met pcpr > "])
    #expect(gaps.rows("E2", in: "260102") == ["met pcpr > "])
    #expect(gaps.rows("E2", in: "266101") == ["met mopr > "])
    #expect(gaps.rows("E2", in: "260201") == ["missing-unit PCPR > "])
  }

  @Test func e3IsMetByAnOfficeOfAnotherPowiat() {
    var town = Town()
    town.register("260101 266101 260201")
    town.add("pup", "PUP", "266101", serves: "2601 2661")
    let gaps = town.gaps()
    #expect(gaps.rows("E3", in: "260101") == ["met pup > "])
    #expect(gaps.rows("E3", in: "266101") == ["met pup > "])
    #expect(gaps.rows("E3", in: "260201") == ["missing-unit PUP > "])
  }

  @Test func e4AsksForTwoUnitsUnderTheVoivodeship() {
    var town = Town()
    town.register("260101")
    town.add("rops", "ROPS", "266101")
    let gaps = town.gaps()
    #expect(gaps.rows("E4", in: "26") == ["missing-unit WUP > ", "met rops > "])
    #expect(gaps.rows("E4", in: "260101").isEmpty)
  }

  @Test func e4bIsMetByAnOWESOfAPartOfTheVoivodeship() {
    var town = Town()
    town.register("260101 260201 080101")
    town.add("owes", "OWES", "260101", serves: "2601 2602")
    let gaps = town.gaps()
    #expect(gaps.rows("E4b", in: "26") == ["met owes > "])
    #expect(gaps.rows("E4b", in: "08") == ["missing-unit OWES > "])
  }

  @Test func e5IsMetByACISOfThePowiatOrAKISOfTheFoundersArea() {
    var town = Town()
    town.register("260101 260102 260201 260202")
    town.add("cis", "CIS", "260101")
    town.add("office", "gmina-office", "260201")
    town.add("kis", "KIS", "260202", founder: "office")
    let gaps = town.gaps()
    #expect(gaps.rows("E5", in: "260102") == ["met cis > "])
    #expect(gaps.rows("E5", in: "260201") == ["met kis > "])
    #expect(gaps.rows("E5", in: "260202") == ["missing-unit CIS/KIS > "])
    #expect(gaps.expectations(of: "E5", in: "260102")[0].isAssumedArea)
    #expect(!gaps.expectations(of: "E5", in: "260202")[0].isAssumedArea)
  }

  @Test func e6e7e8FollowTheServiceAreas() {
    var town = Town()
    town.register("260101 260201")
    town.add("wtz", "WTZ", "260101")
    town.add("zaz", "ZAZ", "260201", serves: "260101")
    town.add("owes", "OWES", "26")
    let gaps = town.gaps()
    #expect(gaps.statuses("E6", in: "260101") == [.met])
    #expect(gaps.statuses("E6", in: "260201") == [.missingUnit])
    #expect(gaps.statuses("E7", in: "260101") == [.met])
    #expect(gaps.statuses("E7", in: "260201") == [.missingUnit])
    #expect(gaps.statuses("E8", in: "260101") == [.met])
    #expect(gaps.statuses("E8", in: "260201") == [.met])
    // A given area is a fact, a default of an OWES is assumed.
    #expect(!gaps.expectations(of: "E7", in: "260101")[0].isAssumedArea)
    #expect(gaps.expectations(of: "E8", in: "260101")[0].isAssumedArea)
  }
}
