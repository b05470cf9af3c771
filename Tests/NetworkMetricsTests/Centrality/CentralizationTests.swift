import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct CentralizationTests {
  @Test func aStarIsFullyCentralized() {
    let star = Graph(nodeCount: 6, edges: (1..<6).map { .init(0, $0) })
    #expect(star.degreeCentralization() == 1)
    #expect(star.betweennessCentralization(star.betweenness()) == 1)
  }

  @Test func aRingIsNotCentralized() {
    let ring = Graph(nodeCount: 6, edges: (0..<6).map { .init($0, ($0 + 1) % 6) })
    #expect(ring.degreeCentralization() == 0)
    #expect(ring.betweennessCentralization(ring.betweenness()) == 0)
  }

  @Test func undefinedForFewerThanThree() {
    let pair = Graph(nodeCount: 2, edges: [.init(0, 1)])
    #expect(pair.degreeCentralization() == nil)
    #expect(pair.betweennessCentralization(pair.betweenness()) == nil)
  }

  /// Wasserman & Faust 1994, pages 180 and 192: Padgett's Florentine families, marriage, n = 16:
  /// degree 0.267, betweenness 0.383.
  @Test func florentineFamiliesAsPublished() {
    let graph = KnownGraphs.florentine
    #expect(agree(graph.degreeCentralization(), 0.267, within: 0.0005))
    #expect(agree(graph.betweennessCentralization(graph.betweenness()), 0.383, within: 0.0005))
  }

  @Test func aStarOfArrowsBothWaysIsFullyCentralized() {
    let star = Graph(
      nodeCount: 5, edges: (1..<5).flatMap { [.init(0, $0), .init($0, 0)] }, isDirected: true)
    #expect(star.degreeCentralization() == 1)
    #expect(star.betweennessCentralization(star.betweenness()) == 1)
  }
}
