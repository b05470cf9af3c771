import NetworkGraph
import Testing

@testable import NetworkMetrics

/// Path counts of 16 and 32 bits, and how they give way to longer ones.
@Suite struct CountLineTests {
  @Test func shortSumsStopAtTheGreatestNumber() {
    var line = ShortCounts(lanes: [0, 1, 65_534, 65_535, 40_000, 32_767, 65_535, 7])
    line += ShortCounts(lanes: [0, 1, 1, 1, 40_000, 1, 65_535, 65_528])
    #expect(line.lanes == [0, 2, 65_535, 65_535, 65_535, 32_768, 65_535, 65_535])
  }

  @Test func shortCountsAreRightBelowTwoToThe15() {
    var watch = ShortCounts.watch
    ShortCounts(lanes: [32_767, 0, 1, 2, 3, 4, 5, 16_384]).show(&watch)
    #expect(ShortCounts.areRight(watch))
    ShortCounts(lanes: [0, 0, 0, 0, 0, 32_768, 0, 0]).show(&watch)
    #expect(!ShortCounts.areRight(watch))
  }

  @Test(arguments: [0, 1, 0b1010_0110, 255])
  func masksKeepTheirLanes(lanes: Int) {
    let masks = LaneMasks()
    defer { masks.deallocate() }
    let short = ShortCounts(lanes: SIMD8(repeating: 9)).masked(lanes, masks).doubles
    let narrow = NarrowCounts(lanes: SIMD8(repeating: 9)).masked(lanes, masks).doubles
    let wide = WideCounts(lanes: SIMD8(repeating: 9)).masked(lanes, masks).doubles
    for lane in 0..<8 {
      let kept = lanes >> lane & 1 == 1 ? 9.0 : 0
      #expect([short[lane], narrow[lane], wide[lane]] == [kept, kept, kept])
    }
  }

  /// From end to end lie `width` to the power of `layers` - 2 paths: past 2^15 and 2^16, where a sum
  /// of 16 bits would wrap to 0 (4^8 comes right after 4^7), and past 2^30 and 2^32.
  @Test(arguments: [2, 3, 4], Array(8...22) + Array(30...36))
  func layersPassEveryLimit(width: Int, layers: Int) {
    var edges: [Graph.Edge] = []
    for layer in 1..<layers {
      for a in 0..<width {
        for b in 0..<width { edges.append(Graph.Edge((layer - 1) * width + a, layer * width + b)) }
      }
    }
    let graph = Graph(nodeCount: width * layers, edges: edges)
    let lanes = graph.shortestPathMeasures()
    let plain = ShortestPathMeasures(SearchPlan(graph, inLanes: false))
    #expect(lanes.pathCountsAreExact == plain.pathCountsAreExact)
    for node in 0..<graph.nodeCount {
      let value = plain.betweenness[node]
      #expect(abs(lanes.betweenness[node] - value) <= 1e-11 * max(1, value))
    }
  }
}
