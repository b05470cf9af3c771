import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct BrokerageTests {
  @Test func aPathBetweenTwoGroups() {
    let path = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
    let brokerage = path.brokerage(groups: [0, 0, 1])
    #expect(brokerage[.representative] == [0, 1, 0])
    #expect(brokerage[.gatekeeper] == [0, 1, 0])
    #expect(brokerage[.coordinator] == [0, 0, 0])
    #expect(path.brokerage(groups: [0, 1, 0])[.itinerant] == [0, 2, 0])
    #expect(path.brokerage(groups: [0, 1, 2])[.liaison] == [0, 2, 0])
    #expect(path.brokerage(groups: [0, 0, 0])[.coordinator] == [0, 2, 0])
  }

  @Test func arrowsSayWhoLetsInAndWhoSpeaksFor() {
    let path = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)], isDirected: true)
    #expect(path.brokerage(groups: [0, 1, 1])[.gatekeeper] == [0, 1, 0])
    #expect(path.brokerage(groups: [0, 1, 1])[.representative] == [0, 0, 0])
    #expect(path.brokerage(groups: [0, 0, 1])[.representative] == [0, 1, 0])
  }

  @Test func whoHasNoGroupHasNoPart() {
    let star = Graph(nodeCount: 4, edges: [.init(0, 1), .init(0, 2), .init(0, 3)])
    #expect(star.brokerage(groups: [0, 0, 0, nil])[.coordinator] == [2, 0, 0, nil])
    #expect(star.brokerage(groups: [nil, 0, 0, 0])[.coordinator] == [nil, 0, 0, 0])
  }

  @Test func twoBrokersOfOnePairShareIt() {
    let square = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2), .init(2, 3), .init(0, 3)])
    let groups = [0, 0, 0, 0]
    #expect(square.brokerage(groups: groups)[.coordinator] == [2, 2, 2, 2])
    #expect(square.brokerage(groups: groups, partialCredit: true)[.coordinator] == [1, 1, 1, 1])
  }

  /// The sawmill on strike (Michael 1997; de Nooy, Mrvar & Batagelj 2005, chapter 7): 24 workers in
  /// three groups by language and age. Scores as published with R sna in S. Everton's and
  /// C. Callaghan's course "Centrality and Brokerage in statnet" (2022).
  @Test func theStrikeAsPublished() {
    let brokerage = KnownGraphs.strike.brokerage(groups: KnownGraphs.strikeGroups)
    let coordinator: [Double] = [
      0, 8, 0, 0, 18, 2, 4, 0, 14, 4, 0, 0, 4, 2, 8, 2, 10, 2, 0, 0, 0, 2, 0, 12,
    ]
    var gate = [Double](repeating: 0, count: 24)
    (gate[4], gate[7], gate[8], gate[11], gate[20]) = (5, 2, 10, 1, 3)
    var liaison = [Double](repeating: 0, count: 24)
    liaison[8] = 2
    #expect(brokerage[.coordinator] == coordinator)
    #expect(brokerage[.gatekeeper] == gate)
    #expect(brokerage[.representative] == gate)
    #expect(brokerage[.liaison] == liaison)
    #expect(brokerage[.itinerant] == [Double](repeating: 0, count: 24))
  }

  /// R 4.2.2, sna 2.7.1, `brokerage`, groups 0, 1, 2 in turn; its column b_IO is the representative,
  /// b_OI the gatekeeper.
  @Test func arrowsAsInSna() {
    let brokerage = KnownGraphs.arrows.brokerage(groups: (0..<12).map { $0 % 3 })
    #expect(brokerage[.coordinator] == [0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(brokerage[.itinerant] == [1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0])
    #expect(brokerage[.representative] == [3, 1, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0])
    #expect(brokerage[.gatekeeper] == [0, 2, 0, 1, 1, 0, 2, 0, 0, 0, 0, 0])
    #expect(brokerage[.liaison] == [2, 0, 1, 2, 0, 0, 2, 0, 0, 0, 0, 0])
  }

  /// R 4.2.2, sna 2.7.1: the karate club by the faction each member joined.
  @Test func karateAsInSna() {
    let brokerage = KnownGraphs.karate.brokerage(groups: KnownGraphs.karateGroups)
    let coordinator: [Double?] = [
      174, 32, 10, 10, 2, 6, 6, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 4, 4, 0, 4, 0,
      4, 0, 14, 70, 156, nil,
    ]
    let gatekeeper: [Double?] = [
      15, 8, 23, 0, 0, 0, 0, 0, 5, 1, 0, 0, 0, 4, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 3, 2, 0,
      2, 5, 18, 40, nil,
    ]
    #expect(brokerage[.coordinator] == coordinator)
    #expect(brokerage[.gatekeeper] == gatekeeper)
    #expect(brokerage[.itinerant].compactMap { $0 }.reduce(0, +) == 20)
  }

  @Test(arguments: [false, true], [false, true])
  func agreesWithItsDefinition(isDirected: Bool, partialCredit: Bool) {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: isDirected)
      let groups = RandomGraphs.groups(seed, nodes: graph.nodeCount)
      let brokerage = graph.brokerage(groups: groups, partialCredit: partialCredit)
      let slow = slowBrokerage(graph, groups, partialCredit)
      for role in Brokerage.Role.allCases {
        #expect(agree(brokerage[role], slow[role.rawValue]), "seed \(seed), \(role)")
      }
    }
  }

  /// Every ordered triple, by the definition.
  private func slowBrokerage(
    _ graph: Graph, _ groups: [Int?], _ partialCredit: Bool
  ) -> [[Double?]] {
    let nodes = (0..<graph.nodeCount).filter { groups[$0] != nil }
    var tied = [[Bool]](
      repeating: [Bool](repeating: false, count: graph.nodeCount), count: graph.nodeCount)
    for node in nodes {
      for neighbor in graph.neighbors(of: node) { tied[node][Int(neighbor)] = true }
    }
    var scores = [[Double?]](repeating: groups.map { $0 == nil ? nil : 0 }, count: 5)
    for a in nodes {
      for c in nodes where c != a && !tied[a][c] {
        let brokers = nodes.filter { tied[a][$0] && tied[$0][c] }
        for b in brokers {
          let (ga, gb, gc) = (groups[a]!, groups[b]!, groups[c]!)
          let role =
            ga == gb && gb == gc
            ? 0 : ga == gc ? 1 : gb == gc ? 2 : ga == gb ? 3 : 4
          scores[role][b]! += partialCredit ? 1 / Double(brokers.count) : 1
        }
      }
    }
    return scores
  }
}
