import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct GroupingTests {
  private static let network: CooperationNetwork = {
    var town = Town()
    town.add("a", "OPS+PCPR", "260101")
    town.add("b", "chór", "2601")
    town.add("c", "chór", "26")
    town.add("d", "chór", "260102")
    town.add("e", "chór")
    town.add("f", "NGO", "26")
    town.institutions[1].sector = "church"
    town.institutions[2].sector = "inny"
    return town.network
  }()

  /// An unknown kind has the level of its seat; who has neither is in no group.
  @Test func groupsOfEachSort() {
    let day = Self.network.onDay(GraphOptions())
    func labels(_ grouping: Grouping) -> [String] {
      let groups = day.groups(by: grouping)
      return groups.ofNode.map { $0.map { groups.labels[$0] } ?? "-" }
    }
    #expect(labels(.kind) == ["OPS", "chór", "chór", "chór", "chór", "NGO"])
    #expect(labels(.level).prefix(5) == ["gmina", "powiat", "voivodeship", "gmina", "-"])
    #expect(labels(.gmina) == ["260101", "-", "-", "260102", "-", "-"])
    #expect(labels(.powiat) == ["2601", "2601", "-", "2601", "-", "-"])
    #expect(labels(.sector) == ["public", "church", "-", "-", "-", "ngo"])
  }
}
