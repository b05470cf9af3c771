import NetworkMetrics
import Testing

/// OPS with the PCPR of its powiat.
@Suite struct RuleT12Tests {
  @Test(arguments: [
    ("information", "met"), ("advice", "met"), ("referral", "met"), ("report", "weak"),
    ("meeting", "weak"),
  ])
  func forms(_ form: String, _ status: String) {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("pcpr", "PCPR", "260102", serves: "2601")
    town.tie("ops", "pcpr", form)
    #expect(town.gaps().rows("T12", in: "260101") == ["\(status) ops > pcpr"])
  }

  @Test func oneInstitutionInBothRolesMeetsIt() {
    var town = Town()
    town.add("mopr", "OPS+PCPR", "266101")
    let row = town.gaps().expectations(of: "T12", in: "266101")[0]
    #expect(row.status == .met && row.certainty == .confirmed)
    #expect(row.pair?.isOneUnit == true && row.links.isEmpty)
  }

  @Test func aFounderIsNoPartner() {
    var town = Town()
    town.add("pcpr", "PCPR", "260101")
    town.add("ops", "OPS", "260101", founder: "pcpr")
    #expect(town.gaps().statuses("T12", in: "260101") == [.gap])
  }

  @Test func aMeetingWithoutALeaderAmongThemIsWeakAsIsOneWith() {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("pcpr", "PCPR", "260101")
    town.event("meeting", "meeting", "ops:organiser pcpr")
    #expect(town.gaps().statuses("T12", in: "260101") == [.weak])
  }

  @Test(arguments: [
    ("advice", "participant", "weak"), ("advice", "organiser", "met"),
    ("project", "participant", "met"), ("team", "participant", "met"),
    ("programme", "participant", "met"), ("working-group", "participant", "met"),
    ("joint-programme", "participant", "weak"), ("agreement", "partner", "weak"),
    ("agreement", "leader", "met"),
  ])
  func aSharedEventNeedsALeaderAtOneEndUnlessItIsClose(
    _ form: String, _ role: String, _ status: String
  ) {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("pcpr", "PCPR", "260101")
    town.event("event", form, "ops:\(role) pcpr:participant")
    #expect(town.gaps().rows("T12", in: "260101") == ["\(status) ops > pcpr"])
    // The projection is about weights only.
    let without = town.gaps { $0.projection = .none }
    #expect(without.rows("T12", in: "260101") == ["\(status) ops > pcpr"])
  }
}
