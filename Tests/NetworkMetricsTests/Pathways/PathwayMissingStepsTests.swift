import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct PathwayMissingStepsTests {
  private func ids(_ analysis: PathwayAnalysis, _ row: PathwayRow) -> [String] {
    analysis.missingSteps(of: row).map { pair in
      [pair.first, pair.second].map { analysis.network.network.institutions[Int($0)].id }
        .joined(separator: "-")
    }
  }

  /// WTZ and ZAZ work with everybody but each other.
  @Test func oneStep() throws {
    var town = Town()
    town.register("260101")
    for (id, kind) in [
      ("board", "disability-board"), ("ops", "OPS"), ("pup", "PUP"), ("wtz", "WTZ"), ("zaz", "ZAZ"),
    ] { town.add(id, kind, "260101") }
    town.tie("ops", "board", "referral")
    town.tie("ops", "wtz", "referral")
    town.tie("zaz", "pup", "agreement")
    town.tie("wtz", "zaz", "meeting")
    let analysis = PathwayAnalysis(network: town.on("2024-01-01"))
    let row = try #require(analysis.rows.first { $0.pathway == 1 })
    #expect(row.isAvailable && !row.isConnected)
    #expect(ids(analysis, row) == ["wtz-zaz"])
    town.tie("wtz", "zaz", "agreement")
    let whole = PathwayAnalysis(network: town.on("2024-01-01"))
    #expect(whole.rows[1].isConnected && ids(whole, whole.rows[1]).isEmpty)
  }

  /// No tie mends a stage that is missing.
  @Test func aMissingStage() {
    var town = Town()
    town.register("260101")
    town.add("ops", "OPS", "260101")
    let analysis = PathwayAnalysis(network: town.on("2024-01-01"))
    #expect(analysis.rows.allSatisfy { analysis.missingSteps(of: $0).isEmpty })
  }

  /// Whatever the town, the steps told suffice, none of them is recorded, and no single other pair
  /// would do where two or more are told but at most one too many.
  @Test func theyAlwaysSuffice() {
    var (tried, several) = (0, 0)
    for seed in 0..<150 {
      let town = RandomTowns.town(seed, units: 16)
      let analysis = PathwayAnalysis(network: town.on("2024-01-01"))
      for row in analysis.rows where row.isAvailable && !row.isConnected {
        let steps = analysis.missingSteps(of: row)
        tried += 1
        #expect(!steps.isEmpty && analysis.isConnected(row, adding: steps))
        #expect(steps.allSatisfy { !analysis.model.isJoined($0.first, $0.second) })
        if steps.count > 1 { several += 1 }
        // A chain that lacks one step lacks no more than two here: a part may join the next unit.
        let units = analysis.detail(of: row).stages.flatMap {
          $0.ways.flatMap { $0.flatMap(\.units) }
        }
        let single = Set(units).contains { first in
          units.contains {
            first < $0
              && analysis.isConnected(row, adding: [Expectation.Pair(Int32(first), Int32($0))])
          }
        }
        #expect(!single || steps.count <= 2, "seed \(seed)")
      }
    }
    #expect(tried >= 100 && several >= 20, "\(tried) \(several)")
  }
}
