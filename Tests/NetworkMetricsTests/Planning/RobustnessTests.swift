import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct RobustnessTests {
  /// A star of four around ops, who is also in a pair's meeting.
  private func town(rater: Bool = false) -> Town {
    var town = Town()
    town.register("260101")
    town.add("ops", "OPS", "260101")
    for id in ["a", "b", "c"] {
      town.add(id, "NGO", "260101")
      town.tie("ops", id, "agreement")
    }
    town.add("pup", "PUP", "260101")
    town.tie("ops", "pup", "referral")
    town.event("e", "meeting", "a b")
    return town
  }

  @Test func nothingLeftOut() throws {
    let gaps = town().gaps()
    let robustness = try #require(Robustness(gaps, by: .ties, samples: 5, share: 0))
    #expect(robustness.candidates == 6)
    let ops = try #require(
      robustness.units.first { gaps.network.network.institutions[$0.institution].id == "ops" })
    let first = try #require(Robustness.Range([1]))
    #expect(ops.degree.rank == 1 && ops.degree.range == first)
    #expect(ops.betweenness.rank == 1)
    #expect(robustness.units.map(\.degree.rank) == [2, 2, 4, 1, 4])
    #expect(robustness.gminas[0].range?.low == gaps.perGmina[0].coverage.coverage)
    #expect(robustness.meanCoverage?.greatest == gaps.meanCoverage)
  }

  @Test func everythingLeftOut() throws {
    let robustness = try #require(Robustness(town().gaps(), by: .ties, samples: 3, share: 1))
    let first = try #require(Robustness.Range([1]))
    #expect(robustness.units.allSatisfy { $0.degree.range == first })
    #expect(robustness.units.map(\.degree.rank) == [2, 2, 4, 1, 4])
  }

  /// By chance each tie is there in nine of ten samples.
  @Test func aTenthLeftOut() throws {
    let gaps = town().gaps()
    let robustness = try #require(Robustness(gaps, by: .ties, samples: 400, seed: 7))
    let ops = robustness.units[3]
    #expect(ops.degree.range.low == 1 && ops.degree.range.high == 1)
    let c = robustness.units[2]
    #expect(c.degree.range.least >= 2 && c.degree.range.greatest <= 5)
    #expect(c.degree.range.low <= c.degree.range.high)
    let coverage = try #require(robustness.gminas[0].range)
    #expect(coverage.least < gaps.meanCoverage ?? 0)
    #expect(coverage.greatest == gaps.meanCoverage)
  }

  @Test func seedsAndThreads() throws {
    let gaps = RandomTowns.town(4, units: 14).gaps(on: "2024-01-01")
    let one = try #require(Robustness(gaps, by: .ties, samples: 20, share: 0.3, seed: 3))
    let many = try #require(
      Robustness(gaps, by: .ties, samples: 20, share: 0.3, seed: 3, threads: 4))
    #expect(one.units == many.units)
    #expect(one.gminas == many.gminas)
    let other = try #require(Robustness(gaps, by: .ties, samples: 20, share: 0.3, seed: 4))
    #expect(one.units != other.units || one.gminas != other.gminas)
  }

  /// What two report stays while one of them answers; what nobody is known to report stays.
  @Test func nonResponse() throws {
    let ids = ["a", "b", "c"]
    let network = CooperationNetwork(
      institutions: ids.map { Institution(id: $0) },
      ties: [
        Tie(from: 0, to: 1, form: "advice", rater: "a"),
        Tie(from: 1, to: 0, form: "advice", rater: "b"),
        Tie(from: 0, to: 2, form: "advice", rater: "a"),
        Tie(from: 1, to: 2, form: "advice"),
      ])
    let gaps = GapAnalysis(network: network.onDay(GraphOptions()), rules: .standard)
    let robustness = try #require(Robustness(gaps, by: .nonResponse, samples: 300, share: 0.5))
    #expect(robustness.candidates == 2)
    // Without a: a - c is lost and a falls behind; without both, only b - c is left.
    #expect(robustness.units.map(\.degree.rank) == [1, 1, 1])
    #expect(robustness.units.map(\.degree.range.greatest) == [3, 1, 2].map { Double($0) })
    let silent = try #require(Robustness(gaps, by: .nonResponse, samples: 2, share: 1))
    #expect(silent.units.map(\.degree.range.low) == [3, 1, 1])
  }

  @Test func nothingToLeaveOut() {
    var bare = Town()
    bare.add("a", "OPS", "260101")
    #expect(Robustness(bare.gaps(), by: .ties, samples: 5) == nil)
    #expect(Robustness(town().gaps(), by: .nonResponse, samples: 5) == nil)
    #expect(Robustness(town().gaps(), by: .ties, samples: 0) == nil)
    #expect(Robustness(town().gaps(), by: .ties, samples: 1, share: 1.5) == nil)
  }

  @Test func percentiles() throws {
    let range = try #require(Robustness.Range((1...100).map { Double($0) }.reversed()))
    #expect((range.low, range.high, range.least, range.greatest) == (5, 95, 1, 100))
    let few = try #require(Robustness.Range([3, 1, 2]))
    #expect((few.low, few.high) == (1, 3))
    #expect(Robustness.Range([]) == nil)
  }

  @Test func ranks() {
    #expect(Ranking.ranks(of: [5, 7, 5, 1]) == [2, 1, 2, 4])
    #expect(Ranking.ranks(of: [0, 0]) == [1, 1])
    #expect(Ranking.ranks(of: [0.1 + 0.2, 0.3]) == [1, 1])
    #expect(Ranking.ranks(of: []).isEmpty)
  }
}
