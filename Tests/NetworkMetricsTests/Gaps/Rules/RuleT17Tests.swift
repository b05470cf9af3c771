import NetworkMetrics
import Testing

/// ROPS trains or advises each OPS, CUS and PCPR; an addressee counts.
@Suite struct RuleT17Tests {
  func town() -> Town {
    var town = Town()
    town.register("260101 260102")
    town.add("rops", "ROPS", "266101")
    town.add("ops", "OPS", "260101")
    town.add("cus", "CUS", "260102")
    town.add("pcpr", "PCPR", "260101")
    return town
  }

  @Test func addresseesOfItsTrainingCount() {
    var town = town()
    town.event("training", "training", "rops:organiser", addressees: "OPS@26 PCPR@2601")
    #expect(
      town.gaps(on: "2024-01-01").rows("T17", in: "26") == [
        "gap rops > cus", "met rops > ops", "met rops > pcpr",
      ])
  }

  @Test func aMeetingDoesNotSuffice() {
    var town = town()
    town.event("meeting", "meeting", "rops:organiser", addressees: "OPS@26")
    town.event("training", "training", "pcpr:organiser rops cus:participant")
    #expect(
      town.gaps(on: "2024-01-01").rows("T17", in: "26") == [
        "weak rops > cus", "weak rops > ops", "met rops > pcpr",
      ])
  }

  @Test func theROPSMustBeTheOneWhoAddresses() {
    var town = town()
    town.event("training", "training", "ops:organiser", addressees: "ROPS")
    #expect(town.gaps().rows("T17", in: "26").contains("weak rops > ops"))
  }

  @Test func aTrainingCountsInsideTheWindow() {
    var town = town()
    town.tie("rops", "ops", "training", start: "2023-01-01")
    #expect(town.gaps(on: "2024-01-01").rows("T17", in: "26").contains("met rops > ops"))
    #expect(town.gaps(on: "2024-01-02").rows("T17", in: "26").contains("gap rops > ops"))
  }
}
