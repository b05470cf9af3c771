import NetworkGraph
import Testing

@testable import NetworkMetrics

/// A gap is confirmed only where the data say so.
@Suite struct CertaintyTests {
  func town(_ entries: [(forms: String, area: String, until: String?)]) -> Town {
    var town = Town()
    town.register("260101")
    town.add("ops", "OPS", "260101")
    town.add("pcpr", "PCPR", "260101")
    town.add("pup", "PUP", "266101", serves: "2601 2661")
    town.add("rops", "ROPS", "266101")
    town.descriptor.collected = entries.map { entry in
      DatasetDescriptor.Collected(
        forms: entry.forms.split(separator: " ").map(String.init), area: Town.codes(entry.area),
        until: entry.until.flatMap { Day($0) }, source: "survey")
    }
    return town
  }

  func certainty(_ rule: String, _ town: Town, on day: String? = "2024-01-01") -> String? {
    town.gaps(on: day).expectations(of: rule, in: "260101").first?.certainty?.rawValue
  }

  @Test func thePairMustLieInsideTheEntry() {
    #expect(certainty("T12", town([])) == "unrecorded")
    #expect(certainty("T12", town([("information", "26", nil)])) == "confirmed")
    #expect(certainty("T12", town([("information", "2601", nil)])) == "confirmed")
    #expect(certainty("T12", town([("information", "2602 14", nil)])) == "unrecorded")
    // The office serves two powiats, and the entry holds one.
    #expect(certainty("T2", town([("joint-programme", "2601", nil)])) == "unrecorded")
    #expect(certainty("T2", town([("joint-programme", "2601 2661", nil)])) == "confirmed")
    // An entry without an area holds everywhere.
    #expect(certainty("T2", town([("joint-programme", "", nil)])) == "confirmed")
  }

  @Test func everyFormOfTheRuleMustBeNamedOrAStrongerOne() {
    // T13 names referral; T1 information, referral, joint-programme and agreement.
    #expect(certainty("T13", town([("information", "26", nil)])) == "unrecorded")
    #expect(certainty("T13", town([("referral", "26", nil)])) == "confirmed")
    #expect(certainty("T13", town([("agreement", "26", nil)])) == "confirmed")
    #expect(certainty("T1", town([("information referral", "26", nil)])) == "unrecorded")
    #expect(
      certainty("T1", town([("information referral joint-programme agreement", "26", nil)]))
        == "confirmed")
    #expect(
      certainty(
        "T1", town([("information referral", "26", nil), ("joint-programme agreement", "26", nil)]))
        == "confirmed")
    // A plan has no stronger form in its place.
    #expect(certainty("T18", town([("agreement", "26", nil)])) == "unrecorded")
    #expect(certainty("T18", town([("plan", "26", nil)])) == "confirmed")
  }

  @Test func anEntryHoldsToItsLastDay() {
    let town = town([("information", "26", "2024-01-01")])
    #expect(certainty("T12", town, on: "2024-01-01") == "confirmed")
    #expect(certainty("T12", town, on: "2024-01-02") == "unrecorded")
    #expect(certainty("T12", town, on: nil) == "confirmed")
  }

  @Test func aMissingUnitIsNeverConfirmed() {
    #expect(certainty("E6", town([("information", "26", nil)])) == "unrecorded")
  }

  @Test func ofSeveralPairsEachMustBeKnown() {
    var town = town([])
    town.add("mup", "PUP", "260101")
    town.tie("ops", "pup", "referral", status: RecordedStatus.none)
    #expect(certainty("T1", town) == "unrecorded")
    town.tie("mup", "ops", "coffee", status: RecordedStatus.none)
    #expect(certainty("T1", town) == "confirmed")
  }

  @Test func whatIsThereIsConfirmed() {
    var town = town([])
    town.tie("ops", "pup", "meeting")
    #expect(certainty("T1", town) == "confirmed")
  }
}
