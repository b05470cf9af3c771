import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct TriadCensusTests {
  /// networkx 3.6.1, triadic_census; R sna 2.7.1, triad.census, gives the same.
  @Test func arrowsAreKnown() {
    #expect(
      KnownGraphs.arrows.triadCensus().counts
        == [98, 64, 26, 3, 3, 11, 3, 6, 1, 1, 0, 1, 1, 1, 1, 0])
  }

  /// R sna 2.7.1, triad.census.
  @Test func karateIsKnown() {
    let census = KnownGraphs.karate.triadCensus()
    #expect(census["003"] == 4454 && census["102"] == 1653)
    #expect(census["201"] == 393 && census["300"] == 45)
  }

  /// One drawing of each kind, from Holland & Leinhardt's table.
  @Test func everyKindHasItsName() {
    let drawings: [(String, [(Int, Int)])] = [
      ("003", []), ("012", [(0, 1)]), ("102", [(0, 1), (1, 0)]), ("021D", [(1, 0), (1, 2)]),
      ("021U", [(0, 1), (2, 1)]), ("021C", [(0, 1), (1, 2)]),
      ("111D", [(0, 1), (1, 0), (2, 1)]), ("111U", [(0, 1), (1, 0), (1, 2)]),
      ("030T", [(0, 1), (2, 1), (0, 2)]), ("030C", [(1, 0), (2, 1), (0, 2)]),
      ("201", [(0, 1), (1, 0), (1, 2), (2, 1)]),
      ("120D", [(1, 0), (1, 2), (0, 2), (2, 0)]), ("120U", [(0, 1), (2, 1), (0, 2), (2, 0)]),
      ("120C", [(0, 1), (1, 2), (0, 2), (2, 0)]),
      ("210", [(0, 1), (1, 2), (2, 1), (0, 2), (2, 0)]),
      ("300", [(0, 1), (1, 0), (1, 2), (2, 1), (0, 2), (2, 0)]),
    ]
    for (name, arcs) in drawings {
      for places in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let edges = arcs.map { Graph.Edge(places[$0.0], places[$0.1]) }
        let census = Graph(nodeCount: 3, edges: edges, isDirected: true).triadCensus()
        #expect(census[name] == 1 && census.counts.reduce(0, +) == 1, "\(name)")
      }
    }
  }

  @Test func agreesWithCountingEveryTriple() {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: seed % 2 == 0)
      let n = graph.nodeCount
      var codes = [[Int]](repeating: [Int](repeating: 0, count: n), count: n)
      for node in 0..<n {
        for neighbor in graph.neighbors(of: node) {
          codes[node][Int(neighbor)] |= 1
          codes[Int(neighbor)][node] |= 2
        }
      }
      var counts = [Int](repeating: 0, count: 64)
      for v in 0..<n {
        for u in v + 1..<max(v + 1, n) {
          for w in u + 1..<max(u + 1, n) {
            counts[codes[v][u] + 4 * codes[v][w] + 16 * codes[u][w]] += 1
          }
        }
      }
      var expected = [Int](repeating: 0, count: 16)
      for code in 0..<64 { expected[TriadCensus.kind(ofCode: code)] += counts[code] }
      #expect(graph.triadCensus().counts == expected, "seed \(seed)")
    }
  }
}
