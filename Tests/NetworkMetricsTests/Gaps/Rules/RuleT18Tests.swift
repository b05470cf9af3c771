import NetworkMetrics
import Testing

/// A plan with the OPS, and with the PCPR; nothing stronger instead.
@Suite struct RuleT18Tests {
  func town() -> Town {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("pcpr", "PCPR", "260101")
    town.add("ug", "gmina-office", "260101")
    return town
  }

  @Test func aTieOfTheFormMeetsItWhoeverThePartner() {
    var town = town()
    town.tie("ug", "ops", "plan")
    #expect(town.gaps().rows("T18", in: "260101") == ["met ops > ug", "gap pcpr > "])
  }

  @Test func anEventOfTheFormMeetsItWhoeverLeads() {
    var town = town()
    town.event("lpdi", "plan", "ops pcpr")
    #expect(town.gaps().statuses("T18", in: "260101") == [.met, .met])
    var alone = self.town()
    alone.event("lpdi", "plan", "ops")
    #expect(alone.gaps().rows("T18", in: "260101") == ["met ops > ", "gap pcpr > "])
    #expect(alone.gaps().expectations(of: "T18", in: "260101")[0].event == 0)
  }

  @Test func nothingStrongerServesInstead() {
    var town = town()
    town.tie("ops", "pcpr", "agreement")
    #expect(town.gaps().rows("T18", in: "260101") == ["weak ops > pcpr", "weak pcpr > ops"])
  }

  @Test func tiesToOthersSayNothingOfAPlan() {
    var town = town()
    town.tie("ops", "ug", "agreement")
    #expect(town.gaps().statuses("T18", in: "260101") == [.gap, .gap])
  }

  @Test func oneUnitInBothRolesNeedsAPlanAllTheSame() {
    var town = Town()
    town.add("mopr", "OPS+PCPR", "266101")
    #expect(town.gaps().statuses("T18", in: "266101") == [.gap, .gap])
  }
}
