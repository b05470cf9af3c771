import Testing

@testable import NetworkGraph

/// The seed datasets on their days, as their sources tell it.
@Suite struct SeedNetworksTests {
  static func network(_ name: String) throws -> CooperationNetwork {
    try #require(SeedDatasetsTests.read(name).network)
  }

  static let kalisz = "kalisz-rowni-na-starcie-2016"

  @Test(arguments: [
    ("2016-01-01", TieState.upcoming, 0), ("2017-02-02", .active, 1), ("2019-01-01", .ended, 0),
  ])
  func thePartnershipInKalisz(_ day: String, _ state: TieState, _ edges: Int) throws {
    let onDay = try Self.network(Self.kalisz).onDay(day)
    let pair = onDay.links.filter { $0.form == "project" }
    #expect(pair.map(\.state) == [state])
    #expect(onDay.graph.edgeCount == edges)
    #expect(onDay.graph.edgeWeights == (edges == 1 ? [4] : []))
  }

  @Test func theProgrammePlannedInKalisz() throws {
    let network = try Self.network(Self.kalisz)
    func state(_ day: String) -> [TieState] {
      network.onDay(day).links.filter { $0.form == "programme" }.map(\.state)
    }
    #expect(state("2016-01-01") == [.planned])
    #expect(state("2017-02-02") == [.planned])
    #expect(state("2019-01-01") == [.outcomeNotRecorded])
  }

  /// Six institutions at one meeting: 1/5 a pair, and each adds 1 to its strength.
  @Test func theMeetingInTarnow() throws {
    let onDay = try Self.network("malopolskie-reintegracja-2023").onDay("2023-09-21")
    let tied = (0..<onDay.nodeCount).filter { onDay.graph.degree(of: $0) > 0 }
    #expect(tied.count == 6)
    #expect(onDay.graph.edgeCount == 15)
    #expect(onDay.graph.edgeWeights == [Double](repeating: 0.2, count: 15))
    for node in tied {
      #expect(abs(onDay.strength(onDay.institution(ofNode: node).id) - 1) < 1e-12)
    }
    #expect(onDay.nodeCount > 6)
  }

  /// What the coordinator's project and training reach is gone when the project has ended.
  @Test func theCoordinatorOfWarmiaAndMazury() throws {
    let network = try Self.network("warminsko-mazurskie-spojna-polityka-2023")
    let running = network.onDay("2024-02-22")
    let addressed = running.links.filter(\.isAddressed)
    #expect(addressed.count > 116)
    #expect(addressed.allSatisfy { network.institutions[Int($0.from)].roles == ["ROPS"] })
    #expect(running.graph.edgeCount > 116)
    let after = network.onDay("2029-01-01")
    #expect(after.graph.edgeCount == 0)
    #expect(after.nodeCount == running.nodeCount)
  }
}
