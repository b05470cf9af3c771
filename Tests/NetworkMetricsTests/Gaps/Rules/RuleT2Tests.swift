import NetworkMetrics
import Testing

/// OPS - PUP: the programme Aktywizacja i Integracja, until 31 May 2025.
@Suite struct RuleT2Tests {
  @Test(arguments: [
    ("joint-programme", "met"), ("agreement", "met"), ("project", "met"), ("referral", "weak"),
    ("information", "weak"),
  ])
  func forms(_ form: String, _ status: String) {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("pup", "PUP", "260101")
    town.tie("ops", "pup", form)
    #expect(town.gaps(on: "2024-01-01").rows("T2", in: "260101") == ["\(status) ops > pup"])
    #expect(town.gaps(on: "2025-06-01").statuses("T2", in: "260101") == [.notApplicable])
  }

  @Test func oneOfTwoOPSSuffices() {
    var town = Town()
    town.add("cus", "CUS", "260101")
    town.add("ops", "OPS", "260101")
    town.add("pup", "PUP", "260101")
    town.tie("ops", "pup", "joint-programme")
    #expect(town.gaps(on: "2024-01-01").rows("T2", in: "260101") == ["met ops > pup"])
  }
}
