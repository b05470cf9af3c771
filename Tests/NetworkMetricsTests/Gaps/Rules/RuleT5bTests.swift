import NetworkMetrics
import Testing

/// OPS and PCPR with the ROPS: more than the report.
@Suite struct RuleT5bTests {
  @Test(arguments: [
    ("report", "weak"), ("training", "weak"), ("meeting", "weak"), ("information", "met"),
    ("advice", "met"), ("plan", "met"), ("working-group", "met"), ("team", "met"),
  ])
  func forms(_ form: String, _ status: String) {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("rops", "ROPS", "266101")
    town.tie("rops", "ops", form)
    #expect(town.gaps(on: "2024-01-01").rows("T5b", in: "260101") == ["\(status) ops > rops"])
  }

  @Test func aUnitOfTwoRolesIsAskedOnce() {
    var town = Town()
    town.add("mopr", "OPS+PCPR", "266101")
    town.add("rops", "ROPS", "266101")
    #expect(town.gaps().rows("T5b", in: "266101") == ["gap mopr > rops"])
  }

  @Test func anAddresseeIsTiedWeakly() {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("rops", "ROPS", "266101")
    town.event("project", "project", "rops:leader", addressees: "OPS@26")
    #expect(town.gaps().rows("T5b", in: "260101") == ["weak ops > rops"])
  }
}
