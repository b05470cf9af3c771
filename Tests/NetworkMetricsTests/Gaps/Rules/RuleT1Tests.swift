import NetworkGraph
import NetworkMetrics
import Testing

/// OPS - PUP, law until 31 May 2025, each OPS.
@Suite struct RuleT1Tests {
  func town(_ form: String?) -> Town {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("pup", "PUP", "260101")
    if let form { town.tie("ops", "pup", form) }
    return town
  }

  @Test(arguments: [
    ("information", "met"), ("referral", "met"), ("joint-programme", "met"), ("agreement", "met"),
    // Stronger than information.
    ("programme", "met"), ("supervision", "met"), ("team", "met"), ("grant", "met"),
    ("project", "met"),
    // As strong and not named, or weaker.
    ("advice", "weak"), ("plan", "weak"), ("working-group", "weak"), ("meeting", "weak"),
    ("training", "weak"), ("report", "weak"), ("coffee", "weak"),
    // Not cooperation.
    ("founder", "gap"),
  ])
  func forms(_ form: String, _ status: String) {
    #expect(
      town(form).gaps(on: "2024-01-01").rows("T1", in: "260101") == ["\(status) ops > pup"])
  }

  @Test func aGapIsUnrecordedUnlessAskedFor() {
    var town = town(nil)
    var row = town.gaps(on: "2024-01-01").expectations(of: "T1", in: "260101")[0]
    #expect(row.status == .gap && row.certainty == .unrecorded)
    town.tie("pup", "ops", "meeting", status: RecordedStatus.none)
    row = town.gaps(on: "2024-01-01").expectations(of: "T1", in: "260101")[0]
    #expect(row.status == .gap && row.certainty == .confirmed)
    #expect(row.uncounted == [0])
  }

  @Test func itHoldsToItsLastDayAndNeverWithoutADay() {
    let town = town("referral")
    #expect(town.gaps(on: "2025-05-31").statuses("T1", in: "260101") == [.met])
    #expect(town.gaps(on: "2025-06-01").statuses("T1", in: "260101") == [.notApplicable])
    #expect(town.gaps().statuses("T1", in: "260101") == [.notApplicable])
  }

  @Test func eachOPSHasItsOwnRow() {
    var town = Town()
    for district in ["a", "b", "c"] { town.add("ops-\(district)", "OPS", "146501") }
    town.add("pup", "PUP", "146501")
    town.tie("ops-b", "pup", "agreement")
    #expect(
      town.gaps(on: "2024-01-01").rows("T1", in: "146501") == [
        "gap ops-a > pup", "met ops-b > pup", "gap ops-c > pup",
      ])
  }

  @Test func anyOfTheOfficesWillDo() {
    var town = Town()
    town.add("mopr", "OPS+PCPR", "266101")
    town.add("mup", "PUP", "266101")
    town.add("pup", "PUP", "266101", serves: "2604 2661")
    #expect(town.gaps(on: "2024-01-01").rows("T1", in: "266101") == ["gap mopr > mup pup"])
    town.tie("mopr", "pup", "referral")
    #expect(town.gaps(on: "2024-01-01").rows("T1", in: "266101") == ["met mopr > pup"])
  }

  @Test func withoutAnOfficeItIsNotApplicable() {
    var town = Town()
    town.register("260101")
    town.add("ops", "OPS", "260101")
    let row = town.gaps(on: "2024-01-01").expectations(of: "T1", in: "260101")
    #expect(row.map(\.status) == [.notApplicable])
    #expect(row[0].certainty == nil && row[0].score == nil)
    #expect(town.gaps(on: "2024-01-01").rows("T1", in: "260101") == ["not-applicable ops > PUP"])
  }

  @Test func aTieThatEndsWithinTheHorizonExpires() {
    var town = town(nil)
    town.tie("ops", "pup", "agreement", start: "2023", end: "2024-06-29")
    #expect(town.gaps(on: "2024-01-01").statuses("T1", in: "260101") == [.expiring])
    #expect(town.gaps(on: "2024-01-01", horizon: 179).statuses("T1", in: "260101") == [.met])
    #expect(town.gaps(on: "2024-06-30").statuses("T1", in: "260101") == [.gap])
    town.tie("ops", "pup", "information")
    #expect(town.gaps(on: "2024-01-01").statuses("T1", in: "260101") == [.met])
  }

  @Test func aPlannedTieCountsOnlyWhenAskedFor() {
    var town = town(nil)
    town.tie("ops", "pup", "agreement", start: "2024-06-01", status: .planned)
    let row = town.gaps(on: "2024-01-01").expectations(of: "T1", in: "260101")[0]
    #expect(row.status == .gap && row.uncounted == [0])
    let planned = town.gaps(on: "2024-01-01") { $0.includesPlanned = true }
    #expect(planned.statuses("T1", in: "260101") == [.met])
  }
}
