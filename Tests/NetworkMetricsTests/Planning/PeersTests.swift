import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct PeersTests {
  private static let rules = RuleSet(
    rules: RuleSet.standard.rules.filter { ["T1b", "T6"].contains($0.id) })

  /// Four gminas in a row, west to east; the second is a town, the others are rural.
  private func town() -> Town {
    var town = Town()
    let kinds = ["wiejska", "miejska", "Wiejska", "wiejska"]
    for (number, kind) in kinds.enumerated() {
      let code = TerritoryCode("26010\(number + 1)")!
      town.units.append(
        Territory.Unit(
          code: code, name: "", kind: kind, population: [3000, 4000, 6000, 90_000][number],
          latitude: 50, longitude: 20 + Double(number)))
      town.add("ops-\(number + 1)", "OPS", code.description)
    }
    town.add("pup", "PUP", "260101")
    return town
  }

  @Test func examples() throws {
    var town = town()
    town.tie("ops-2", "pup", "information")
    town.tie("ops-3", "pup", "information")
    let gaps = town.gaps(rules: Self.rules)
    let peers = Peers(gaps)
    // The town is nearer to the first, but the third is of its kind; the fourth is too large.
    #expect(peers.examples.map(\.nearest.description) == ["260103", "260103"])
    #expect(peers.examples.map(\.isAlike) == [true, false])
    let first = try #require(peers.examples.first)
    #expect(gaps.expectations[first.lacking].territory.description == "260101")
    #expect(gaps.expectations[first.met].territory.description == "260103")
    #expect(gaps.expectations[first.met].status == .met)
    #expect(agree(first.kilometres, 142.95, within: 1e-3))
  }

  @Test func alike() {
    let peers = Peers(town().gaps(rules: Self.rules))
    #expect(peers.rows.map(\.band) == [1, 1, 2, 5])
    #expect(peers.rows[0].peers.map(\.description) == ["260103", "260102", "260104"])
    #expect(peers.rows[0].coverage == 0)
    #expect(peers.rows[0].peerCoverage == 0)
    #expect(peers.examples.isEmpty)
  }

  /// Without places by territory: the same powiat first.
  @Test func byTerritory() {
    var town = Town()
    town.register("260101 260201 260109")
    for gmina in ["260101", "260201", "260109"] { town.add("ops-\(gmina)", "OPS", gmina) }
    town.add("pup", "PUP", "260101", serves: "26")
    town.tie("ops-260201", "pup", "information")
    town.tie("ops-260109", "pup", "information")
    let peers = Peers(town.gaps(rules: Self.rules))
    #expect(peers.examples.map(\.nearest.description) == ["260109"])
    #expect(peers.examples[0].kilometres == nil)
    #expect(peers.rows[0].band == nil)
  }

  @Test func oneGmina() {
    var town = Town()
    town.add("ops", "OPS", "260101")
    let peers = Peers(town.gaps())
    #expect(peers.rows.count == 1)
    #expect(peers.rows[0].peers.isEmpty)
    #expect(peers.rows[0].peerCoverage == nil)
  }
}
