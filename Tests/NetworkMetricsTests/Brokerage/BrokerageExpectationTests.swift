import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct BrokerageExpectationTests {
  /// R 4.2.2, sna 2.7.1, `brokerage`: exp.nli, sd.nli and z.nli, groups 0, 1, 2 in turn.
  @Test func arrowsAsInSna() {
    let groups = (0..<12).map { Optional($0 % 3) }
    let expectation = KnownGraphs.arrows.brokerageExpectation(groups: groups)
    let expected = [
      0.116871191251357, 0.467484765005426, 0.467484765005426, 0.467484765005426,
      0.623313020007235,
    ]
    let deviation = [
      0.374287695946615, 0.81384973219085, 0.957766704205497, 0.957766704205497,
      1.00951318685535,
    ]
    #expect(agree(expectation.expected.map { $0[0] }, expected))
    #expect(agree(expectation.standardDeviation.map { $0[0] }, deviation))
    let brokerage = KnownGraphs.arrows.brokerage(groups: groups)
    #expect(agree(expectation.z(brokerage, .representative)[0], 2.644188009328836))
    #expect(agree(expectation.z(brokerage, .liaison)[0], 1.363713716589642))
  }

  /// With density 1/2 every graph is as likely: the moments are those over all 1,024 graphs of five
  /// nodes. The fifth node has no group and may be tied as it likes.
  @Test func undirectedAsOverAllGraphs() {
    let groups: [Int?] = [0, 0, 1, 1, 2]
    let pairs = (0..<5).flatMap { a in (a + 1..<5).map { (a, $0) } }
    var sums = [[Double]](repeating: [Double](repeating: 0, count: 5), count: 5)
    var squares = sums
    for bits in 0..<1_024 {
      let edges = pairs.indices.filter { bits >> $0 & 1 == 1 }.map {
        Graph.Edge(pairs[$0].0, pairs[$0].1)
      }
      let brokerage = Graph(nodeCount: 5, edges: edges).brokerage(groups: groups)
      for role in 0..<5 {
        for node in 0..<5 {
          let score = brokerage.scores[role][node] ?? 0
          sums[role][node] += score
          squares[role][node] += score * score
        }
      }
    }
    let half = Graph(nodeCount: 6, edges: pairs[0..<5].map { .init($0.0, $0.1) } + [.init(0, 5)])
    let expectation = half.brokerageExpectation(groups: groups + [nil])
    for role in 0..<5 {
      let means = sums[role].map { Optional($0 / 1_024) } + [nil]
      let deviations: [Double?] =
        (0..<5).map { node in
          let mean = sums[role][node] / 1_024
          return max(0, squares[role][node] / 1_024 - mean * mean).squareRoot()
        } + [nil]
      #expect(agree(expectation.expected[role], means), "role \(role)")
      #expect(agree(expectation.standardDeviation[role], deviations, within: 1e-7), "role \(role)")
    }
  }

  /// Who has no group brokers nothing; one alone with a group can expect nothing.
  @Test func withoutTwoInGroupsNothingIsExpected() {
    let pair = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
    let none = pair.brokerageExpectation(groups: [nil, nil, nil])
    #expect(none.expected.allSatisfy { $0 == [nil, nil, nil] })
    let one = pair.brokerageExpectation(groups: [nil, 0, nil])
    #expect(one.expected.allSatisfy { $0 == [nil, 0, nil] })
  }
}
