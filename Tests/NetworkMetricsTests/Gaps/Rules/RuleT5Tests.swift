import NetworkMetrics
import Testing

/// OPS and PCPR report to the ROPS: not older than 13 months.
@Suite struct RuleT5Tests {
  func town() -> Town {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("pcpr", "PCPR", "260101")
    town.add("rops", "ROPS", "266101")
    return town
  }

  @Test(arguments: [
    ("2024-02-29", "met"), ("2023-01-29", "met"), ("2023-01-28", "gap"), ("2024-03-01", "gap"),
  ])
  func theAgeOfAReport(_ day: String, _ status: String) {
    var town = town()
    town.tie("ops", "rops", "report", start: day)
    #expect(
      town.gaps(on: "2024-02-29").rows("T5", in: "260101") == [
        "\(status) ops > rops", "gap pcpr > rops",
      ])
  }

  @Test func anOlderReportInsideTheWindowIsWeak() {
    var town = town()
    town.tie("ops", "rops", "report", start: "2022-06-01")
    #expect(town.gaps(on: "2024-01-01").statuses("T5", in: "260101") == [.gap, .gap])
    let wide = town.gaps(on: "2024-01-01") { $0.window = 1000 }
    #expect(wide.statuses("T5", in: "260101") == [.weak, .gap])
  }

  @Test(arguments: [
    ("information", "met"), ("advice", "met"), ("working-group", "met"), ("agreement", "met"),
    ("training", "weak"), ("meeting", "weak"),
  ])
  func otherForms(_ form: String, _ status: String) {
    var town = town()
    town.tie("pcpr", "rops", form)
    #expect(
      town.gaps(on: "2024-01-01").rows("T5", in: "260101") == [
        "gap ops > rops", "\(status) pcpr > rops",
      ])
  }

  @Test func aReportWithoutADateOrADayCounts() {
    var town = town()
    town.tie("ops", "rops", "report")
    town.tie("pcpr", "rops", "report", start: "1999")
    #expect(town.gaps(on: "2024-01-01").statuses("T5", in: "260101") == [.met, .gap])
    #expect(town.gaps().statuses("T5", in: "260101") == [.met, .met])
  }

  @Test func aReportNeverExpires() {
    var town = town()
    town.tie("ops", "rops", "report", start: "2024-01-01", end: "2024-01-01")
    #expect(town.gaps(on: "2024-01-02").statuses("T5", in: "260101") == [.met, .gap])
  }
}
