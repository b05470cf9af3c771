import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct CoordinatorViewTests {
  @Test func aROPSAndItsProject() throws {
    var town = Town()
    town.register("260101 260102")
    for id in ["a", "b", "c"] { town.add(id, "OPS", "260101") }
    town.add("rops", "ROPS", "266101")
    town.add("x", "NGO", "260102")
    town.event("p", "project", "rops:leader a:partner b:partner")
    town.tie("b", "c", "agreement")
    let gaps = town.gaps()
    let view = try #require(CoordinatorView(gaps))
    #expect(view.isROPS)
    #expect(view.coordinators == [3])
    #expect(view.unitsAtSteps == [1, 2, 1])
    #expect(view.unreached == [4])
    // Its partners know each other by its project: together they stay, without it a is alone.
    #expect(view.without.cutOff.isEmpty)
    #expect(view.withoutItsEvents.cutOff.map(\.unit) == [0])
    #expect(view.withoutItsEvents.newIsolates == [0])
  }

  @Test func withoutAROPS() throws {
    let path = SmallNetworks.network(ids: ["a", "b", "c", "d"], pairs: [(0, 1), (1, 2)])
    let day = path.onDay(GraphOptions())
    let view = try #require(CoordinatorView(GapAnalysis(network: day, rules: .standard)))
    #expect(!view.isROPS)
    #expect(view.coordinators == [1])
    #expect(view.without.cutOff.map(\.unit) == [0, 2])
    #expect(view.without.cutOff.allSatisfy { $0.together == 1 })
  }

  @Test func nobodyTied() {
    let day = SmallNetworks.network(ids: ["a", "b"], pairs: []).onDay(GraphOptions())
    #expect(CoordinatorView(GapAnalysis(network: day, rules: .standard)) == nil)
    let pair = SmallNetworks.network(ids: ["a", "b"], pairs: [(0, 1)]).onDay(GraphOptions())
    #expect(CoordinatorView(GapAnalysis(network: pair, rules: .standard))?.coordinators == [0])
  }
}
