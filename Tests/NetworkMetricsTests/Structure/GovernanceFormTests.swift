import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct GovernanceFormTests {
  @Test func aStarIsLedOrAdministered() {
    let star = Graph(nodeCount: 7, edges: (1..<6).map { .init(0, $0) })
    let betweenness = star.betweenness()
    let none = [Bool](repeating: false, count: 7)
    let led = star.governanceForm(isCoordinator: none, betweenness: betweenness)
    #expect(led.form == .leadOrganisation)
    #expect(led.leader == 0 && led.participants == 6)
    #expect(led.leaderReach == 1 && led.leaderBetweenness == 1)
    #expect(led.leadOverNext == nil)
    #expect(led.degreeCentralization == 1 && led.betweennessCentralization == 1)
    var hub = none
    hub[0] = true
    let administered = star.governanceForm(isCoordinator: hub, betweenness: betweenness)
    #expect(administered.form == .administrativeOrganisation)
    #expect(administered.leaderIsCoordinator)
  }

  @Test func aRingGovernsItself() {
    let ring = Graph(nodeCount: 6, edges: (0..<6).map { .init($0, ($0 + 1) % 6) })
    let form = ring.governanceForm(
      isCoordinator: [Bool](repeating: true, count: 6), betweenness: ring.betweenness())
    #expect(form.form == .shared)
    #expect(form.density == 0.4)
    #expect(form.leader == 0)
    #expect(form.leadOverNext == 1)
  }

  @Test func aPairTellsNothing() {
    let pair = Graph(nodeCount: 4, edges: [.init(0, 1)])
    let form = pair.governanceForm(
      isCoordinator: [false, false, false, false], betweenness: pair.betweenness())
    #expect(form.form == .undetermined)
    #expect(form.leader == nil && form.leaderReach == nil)
  }

  /// Without its isolated Pucci the Florentine families have a degree centralization of 0.267 and a
  /// betweenness centralization of 0.437 (Wasserman & Faust's figures are for sixteen nodes).
  @Test func florentineFamiliesAreMixed() {
    let graph = KnownGraphs.florentine
    let form = graph.governanceForm(
      isCoordinator: [Bool](repeating: false, count: 16), betweenness: graph.betweenness())
    #expect(form.form == .mixed)
    #expect(form.leader == 8)
    #expect(form.participants == 15)
    #expect(agree(form.leaderBetweenness, 47.5 / 91))
    #expect(agree(form.leadOverNext, 47.5 / 23.166666666666664))
  }

  /// Ways of both directions: each unordered pair counts twice in the betweenness of directed graphs.
  @Test func directionsDoNotChangeTheFigures() {
    let pairs = [(0, 1), (0, 2), (0, 3), (3, 4), (4, 5)]
    let plain = Graph(nodeCount: 6, edges: pairs.map { .init($0.0, $0.1) })
    let both = Graph(
      nodeCount: 6, edges: pairs.flatMap { [.init($0.0, $0.1), .init($0.1, $0.0)] },
      isDirected: true)
    let none = [Bool](repeating: false, count: 6)
    #expect(
      both.governanceForm(isCoordinator: none, betweenness: both.betweenness())
        == plain.governanceForm(isCoordinator: none, betweenness: plain.betweenness()))
  }
}
