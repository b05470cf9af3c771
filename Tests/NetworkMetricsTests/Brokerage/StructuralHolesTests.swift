import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct StructuralHolesTests {
  @Test func aStarsHubIsFreeAndItsRaysAreBound() {
    let star = Graph(nodeCount: 5, edges: [.init(0, 1), .init(0, 2), .init(0, 3)])
    let holes = star.structuralHoles()
    #expect(agree(holes.constraint, [1.0 / 3, 1, 1, 1, nil]))
    #expect(agree(holes.effectiveSize, [3, 1, 1, 1, nil]))
    #expect(agree(holes.efficiency, [1, 1, 1, 1, nil]))
    #expect(agree(holes.hierarchy, [0, nil, nil, nil, nil]))
  }

  @Test func inATriangleOnePartnerIsRedundant() {
    let triangle = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2), .init(0, 2)])
    let holes = triangle.structuralHoles()
    // (1/2 + 1/2 * 1/2)^2 twice.
    #expect(agree(holes.constraint, [1.125, 1.125, 1.125]))
    #expect(agree(holes.effectiveSize, [1, 1, 1]))
    #expect(agree(holes.hierarchy, [0, 0, 0]))
  }

  @Test(arguments: KnownCase.undirected) func valuesAreKnown(_ known: KnownCase) {
    let holes = known.graph.structuralHoles()
    #expect(agree(holes.constraint, known.expected("constraint")))
    #expect(agree(holes.effectiveSize, known.expected("effective_size")))
    #expect(agree(holes.efficiency, known.expected("efficiency")))
  }

  @Test(arguments: KnownCase.weighted.filter { !$0.graph.isDirected })
  func weightedValuesAreKnown(_ known: KnownCase) {
    let holes = known.graph.structuralHoles(weighted: true)
    #expect(agree(holes.constraint, known.expected("constraint_weighted")))
    #expect(agree(holes.effectiveSize, known.expected("effective_size_weighted")))
    #expect(agree(holes.efficiency, known.expected("efficiency_weighted")))
  }

  @Test(arguments: [false, true]) func agreesWithItsDefinition(weighted: Bool) {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, isDirected: seed % 4 == 0, weighted: weighted)
      let holes = graph.structuralHoles(weighted: weighted)
      let slow = SlowHoles(graph.undirected, weighted: weighted)
      let nodes = 0..<graph.nodeCount
      #expect(agree(holes.constraint, nodes.map { slow.constraint($0) }), "seed \(seed)")
      #expect(agree(holes.effectiveSize, nodes.map { slow.effectiveSize($0) }), "seed \(seed)")
      #expect(agree(holes.hierarchy, nodes.map { slow.hierarchy($0) }), "seed \(seed)")
    }
  }

  @Test(arguments: [false, true]) func hierarchyIsLeftOutAlone(weighted: Bool) {
    for seed in 0..<20 {
      let graph = RandomGraphs.graph(seed, weighted: weighted)
      let whole = graph.structuralHoles(weighted: weighted)
      let rest = graph.structuralHoles(weighted: weighted, hierarchy: false)
      #expect(rest.constraint == whole.constraint)
      #expect(rest.effectiveSize == whole.effectiveSize)
      #expect(rest.efficiency == whole.efficiency)
      #expect(rest.hierarchy == [Double?](repeating: nil, count: graph.nodeCount))
    }
  }

  /// Shares do not change if every weight is a thousand or a thousandth as great.
  @Test(arguments: [0x1p-40, 1e-3, 1e3, 0x1p40]) func theUnitOfWeightsMeansNothing(factor: Double) {
    for seed in 0..<20 {
      let graph = RandomGraphs.graph(seed, weighted: true).undirected
      let edges = (0..<graph.edgeCount).map {
        Graph.Edge(
          Int(graph.edgeSources[$0]), Int(graph.edgeTargets[$0]),
          weight: graph.edgeWeights[$0] * factor)
      }
      let scaled = Graph(nodeCount: graph.nodeCount, edges: edges).structuralHoles(weighted: true)
      let plain = graph.structuralHoles(weighted: true)
      #expect(agree(scaled.constraint, plain.constraint), "seed \(seed)")
      #expect(agree(scaled.effectiveSize, plain.effectiveSize), "seed \(seed)")
      #expect(agree(scaled.hierarchy, plain.hierarchy), "seed \(seed)")
    }
  }
}

/// Burt's formulas over the whole table of weights.
private struct SlowHoles {
  let table: [[Double]]

  init(_ graph: Graph, weighted: Bool) {
    var table = [[Double]](
      repeating: [Double](repeating: 0, count: graph.nodeCount), count: graph.nodeCount)
    for edge in 0..<graph.edgeCount {
      let (a, b) = (Int(graph.edgeSources[edge]), Int(graph.edgeTargets[edge]))
      table[a][b] = weighted ? graph.edgeWeights[edge] : 1
      table[b][a] = table[a][b]
    }
    self.table = table
  }

  private func share(_ i: Int, _ j: Int) -> Double { table[i][j] / table[i].reduce(0, +) }

  private func parts(_ i: Int) -> [Double] {
    let partners = table.indices.filter { table[i][$0] > 0 }
    return partners.map { j in
      var sum = share(i, j)
      for q in partners where q != j { sum += share(i, q) * share(q, j) }
      return sum * sum
    }
  }

  func constraint(_ i: Int) -> Double? {
    let parts = parts(i)
    return parts.isEmpty ? nil : parts.reduce(0, +)
  }

  func effectiveSize(_ i: Int) -> Double? {
    let partners = table.indices.filter { table[i][$0] > 0 }
    guard !partners.isEmpty else { return nil }
    return partners.reduce(0.0) { sum, j in
      var redundant = 0.0
      for q in partners where q != j {
        redundant += share(i, q) * table[j][q] / (table[j].max() ?? 1)
      }
      return sum + 1 - redundant
    }
  }

  /// The logarithm from its own series here: ln x = 2 artanh((x - 1) / (x + 1)).
  func hierarchy(_ i: Int) -> Double? {
    let parts = parts(i)
    guard parts.count > 1 else { return nil }
    let mean = parts.reduce(0, +) / Double(parts.count)
    let sum = parts.reduce(0.0) { $0 + $1 / mean * logarithm($1 / mean) }
    return sum / (Double(parts.count) * logarithm(Double(parts.count)))
  }

  private func logarithm(_ x: Double) -> Double {
    if x > 2 { return logarithm(x / 2) + 0.6931471805599453 }
    if x < 0.5 { return logarithm(x * 2) - 0.6931471805599453 }
    let s = (x - 1) / (x + 1)
    var (sum, power) = (0.0, s)
    for k in 0..<40 {
      sum += power / Double(2 * k + 1)
      power *= s * s
    }
    return 2 * sum
  }
}
