import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct NetworkDifferenceTests {
  private func day(_ ids: [String], _ ties: [(Int, Int, String)]) -> NetworkOnDay {
    CooperationNetwork(
      institutions: ids.map { Institution(id: $0) },
      ties: ties.map { Tie(from: $0.0, to: $0.1, form: $0.2) }
    ).onDay(GraphOptions())
  }

  @Test func twoNetworks() {
    let before = day(["a", "b", "c"], [(0, 1, "advice"), (1, 2, "grant"), (1, 0, "advice")])
    let after = day(["b", "c", "d"], [(0, 1, "advice"), (1, 0, "grant"), (1, 2, "project")])
    let difference = NetworkDifference(before, after)
    #expect(difference.units.map(\.id) == ["a", "b", "c", "d"])
    #expect(difference.units.map(\.change) == [.ended, .kept, .kept, .new])
    #expect(difference.pairs.map { [$0.first, $0.second] } == [[0, 1], [1, 2], [2, 3]])
    #expect(difference.pairs.map(\.change) == [.ended, .changed, .new])
    #expect(difference.pairs[1].before == ["grant"])
    #expect(difference.pairs[1].after == ["advice", "grant"])
  }

  @Test(arguments: 0..<100) func mirrored(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    func random() -> NetworkOnDay {
      let ids = ["a", "b", "c", "d", "e", "f", "g"].filter { _ in generator.next(below: 4) > 0 }
      var ties: [(Int, Int, String)] = []
      for _ in 0..<(ids.count > 1 ? 8 : 0) {
        let (from, to) = (generator.next(below: ids.count), generator.next(below: ids.count))
        if from != to { ties.append((from, to, ["advice", "grant"][generator.next(below: 2)])) }
      }
      return day(ids, ties)
    }
    let (first, second) = (random(), random())
    #expect(NetworkDifference(first, first).pairs.allSatisfy { $0.change == .kept })
    #expect(NetworkDifference(first, first).units.allSatisfy { $0.change == .kept })
    let (forth, back) = (NetworkDifference(first, second), NetworkDifference(second, first))
    #expect(forth.units.map(\.id) == back.units.map(\.id))
    #expect(forth.units.map(\.before) == back.units.map(\.after))
    #expect(forth.pairs.map { [$0.first, $0.second] } == back.pairs.map { [$0.first, $0.second] })
    #expect(forth.pairs.map(\.before) == back.pairs.map(\.after))
    let kept = forth.pairs.count { !$0.before.isEmpty }
    #expect(kept == first.graph.edgeCount)
    #expect(forth.pairs.count { !$0.after.isEmpty } == second.graph.edgeCount)
  }
}
