import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct PlainSearchTests {
  @Test func chainsOfDiamondsPassEveryPowerOfTwo() {
    // 1,100 diamonds in a row: 2^1100 paths from end to end. Shares stay simple all the same.
    var edges: [Graph.Edge] = []
    for start in stride(from: 0, to: 3_300, by: 3) {
      edges += [
        .init(start, start + 1), .init(start, start + 2), .init(start + 1, start + 3),
        .init(start + 2, start + 3),
      ]
    }
    let graph = Graph(nodeCount: 3_301, edges: edges)
    let search = PlainSearch(
      offsets: FixedArray(graph.offsets.map { UInt32($0) }),
      targets: FixedArray(graph.targets.map { UInt32($0) }))
    search.search(from: 0)
    #expect(search.levels == 2_201)
    var sums = [Double](repeating: 0, count: 3_301)
    let weights = [Double](repeating: 1, count: 3_301)
    #expect(!search.addDependencies(weights: weights, targets: weights, to: &sums))
    // From one end, every node behind a joint is reached through it; half of them by each side.
    for joint in stride(from: 3, to: 3_300, by: 3) {
      let behind = Double(3_300 - joint)
      #expect(abs(sums[joint] - behind) < 1e-9 * behind)
      #expect(abs(sums[joint + 1] - (behind - 2) / 2) < 1e-9 * behind)
    }
  }
}
