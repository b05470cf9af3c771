import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct CorePeripheryTests {
  @Test func aStarsHubIsItsCore() throws {
    let star = Graph(nodeCount: 6, edges: (1..<5).map { .init(0, $0) })
    let fit = try #require(star.corePeriphery())
    // The hub at its bound, 1; a ray solves c = 1 / (1 + 3 c^2), c = 0.536565.
    #expect(agree(fit.coreness[1] / fit.coreness[0], 0.536565, within: 1e-6))
    #expect(agree(fit.coreness[1], fit.coreness[4]))
    #expect(fit.coreness[5] == 0)
  }

  @Test func undefinedWithoutTies() throws {
    #expect(Graph(nodeCount: 3, edges: []).corePeriphery() == nil)
    let triangle = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2), .init(0, 2)])
    let fit = try #require(triangle.corePeriphery())
    let third = (1.0 / 3).squareRoot()
    #expect(agree(fit.coreness, [third, third, third]))
    #expect(fit.correlation == nil)
    #expect(triangle.corePeripheryTest() == nil)
  }

  /// scipy 1.17.1, L-BFGS-B on the sum of squares with bounds 0 and 1, the best of 21 starts (all gave
  /// the same).
  @Test func valuesAreKnown() throws {
    let florentine = try #require(KnownGraphs.florentine.corePeriphery())
    #expect(agree(florentine.correlation, 0.40175012597864196, within: 1e-6))
    #expect(
      agree(
        florentine.coreness,
        [
          0.145012, 0.247776, 0.205503, 0.220346, 0.201598, 0.067739, 0.26519, 0.072549, 0.521665,
          0.042958, 0.205116, 0, 0.376324, 0.157565, 0.300076, 0.365281,
        ], within: 1e-6))
    let karate = try #require(KnownGraphs.karate.corePeriphery())
    #expect(agree(karate.correlation, 0.4600417550522899, within: 1e-6))
    #expect(agree(karate.coreness[33], 0.372294684, within: 1e-6))
    #expect(agree(karate.coreness[0], 0.372294684, within: 1e-6))
    let kite = try #require(KnownGraphs.kite.corePeriphery())
    #expect(agree(kite.correlation, 0.6412312194843724, within: 1e-6))
    #expect(agree(kite.coreness[3], 0.453296399, within: 1e-6))
    let davis = try #require(KnownGraphs.davis.corePeriphery())
    #expect(agree(davis.correlation, 0.8014040346904132, within: 1e-6))
  }

  /// No coreness can be changed by itself to come nearer; the correlation is that over all pairs.
  @Test(arguments: [false, true]) func isALeastSum(weighted: Bool) {
    for seed in 0..<RandomGraphs.count where seed % 2 == 1 {
      let graph = RandomGraphs.graph(seed, weighted: weighted)
      guard let fit = graph.corePeriphery(weighted: weighted) else { continue }
      let n = graph.nodeCount
      var ties = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
      for edge in 0..<graph.edgeCount {
        let (a, b) = (Int(graph.edgeSources[edge]), Int(graph.edgeTargets[edge]))
        ties[a][b] = weighted ? graph.edgeWeights[edge] : 1
        ties[b][a] = ties[a][b]
      }
      // The scale s of c is lost: s^2 = sum tie c c / sum (c c)^2, unless a bound stops it.
      var (products, both, squares) = ([Double](), 0.0, 0.0)
      var values: [Double] = []
      for a in 0..<n {
        for b in a + 1..<max(a + 1, n) {
          let product = fit.coreness[a] * fit.coreness[b]
          products.append(product)
          values.append(ties[a][b])
          both += ties[a][b] * product
          squares += product * product
        }
      }
      let bound = weighted ? (graph.edgeWeights.max() ?? 1).squareRoot() : 1
      let scale = min((both / squares).squareRoot(), bound / (fit.coreness.max() ?? 1))
      let coreness = fit.coreness.map { $0 * scale }
      for node in 0..<n {
        let slope = (0..<n).filter { $0 != node }.reduce(0.0) {
          $0 + (ties[node][$1] - coreness[node] * coreness[$1]) * coreness[$1]
        }
        #expect(coreness[node] > bound - 1e-9 || slope < 1e-6, "seed \(seed)")
        #expect(coreness[node] == 0 || slope > -1e-6, "seed \(seed)")
      }
      if let correlation = fit.correlation {
        #expect(agree(correlation, pearson(values, products), within: 1e-9), "seed \(seed)")
      }
    }
  }

  @Test func theNullKeepsDegrees() throws {
    var generator = SeededGenerator(seed: 1)
    var rewiring = RandomRewiring(KnownGraphs.karate)
    rewiring.mix(&generator)
    let mixed = rewiring.graph()
    #expect(mixed.degrees() == KnownGraphs.karate.degrees())
    #expect(mixed.edgeSources != KnownGraphs.karate.edgeSources)
    let test = try #require(KnownGraphs.karate.corePeripheryTest(graphs: 30, seed: 3))
    #expect(test.cases == 30)
    #expect(test == KnownGraphs.karate.corePeripheryTest(graphs: 30, seed: 3))
    #expect(test.expected > 0.3 && test.expected < 0.7)
  }

  private func pearson(_ a: [Double], _ b: [Double]) -> Double {
    let count = Double(a.count)
    let (meanA, meanB) = (a.reduce(0, +) / count, b.reduce(0, +) / count)
    var (ab, aa, bb) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      ab += (x - meanA) * (y - meanB)
      aa += (x - meanA) * (x - meanA)
      bb += (y - meanB) * (y - meanB)
    }
    return ab / (aa * bb).squareRoot()
  }
}
