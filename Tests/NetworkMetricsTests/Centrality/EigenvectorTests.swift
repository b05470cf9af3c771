import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct EigenvectorTests {
  @Test func aStarDoesNotSwing() {
    let star = Graph(nodeCount: 6, edges: (1..<5).map { .init(0, $0) })
    let half = 0.5.squareRoot()
    #expect(
      agree(star.eigenvectorCentrality() ?? [], [half, half / 2, half / 2, half / 2, half / 2, 0]))
  }

  @Test func ofEqualComponentsTheLowerNumberCounts() {
    let graph = Graph(nodeCount: 6, edges: [.init(3, 4), .init(1, 2)])
    let half = 0.5.squareRoot()
    #expect(agree(graph.eigenvectorCentrality() ?? [], [0, half, half, 0, 0, 0]))
  }

  @Test func theDensestComponentCountsEvenIfSmaller() {
    let path = (0..<5).map { Graph.Edge($0, $0 + 1) }
    let graph = Graph(nodeCount: 10, edges: path + [.init(7, 8), .init(8, 9), .init(7, 9)])
    let third = (1.0 / 3).squareRoot()
    #expect(
      agree(graph.eigenvectorCentrality() ?? [], [0, 0, 0, 0, 0, 0, 0, third, third, third]))
  }

  @Test func undefinedWithoutEdgesAndWithoutCycles() {
    #expect(Graph(nodeCount: 3, edges: []).eigenvectorCentrality() == nil)
    let chain = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)], isDirected: true)
    #expect(chain.eigenvectorCentrality() == nil)
  }

  @Test func whatACycleReachesHasAShare() {
    let edges = [Graph.Edge(0, 1), .init(1, 0), .init(1, 2), .init(3, 0)]
    let third = (1.0 / 3).squareRoot()
    let graph = Graph(nodeCount: 4, edges: edges, isDirected: true)
    #expect(agree(graph.eigenvectorCentrality() ?? [], [third, third, third, 0]))
  }

  @Test func ofEqualCyclesInARowTheLastCounts() {
    // Two pairs of arrows, the second fed by the first: plain iteration would take for ever.
    let edges = [Graph.Edge(0, 1), .init(1, 0), .init(1, 2), .init(2, 3), .init(3, 2)]
    let graph = Graph(nodeCount: 4, edges: edges, isDirected: true)
    let half = 0.5.squareRoot()
    #expect(agree(graph.eigenvectorCentrality() ?? [], [0, 0, half, half]))
  }

  @Test(arguments: KnownCase.all) func valuesAreKnown(_ known: KnownCase) {
    #expect(agree(known.graph.eigenvectorCentrality() ?? [], known.expected("eigenvector")))
  }

  @Test(arguments: KnownCase.weighted) func weightedValuesAreKnown(_ known: KnownCase) {
    #expect(
      agree(
        known.graph.eigenvectorCentrality(weighted: true) ?? [],
        known.expected("eigenvector_weighted")))
  }

  /// A x = lambda x with lambda no less than plain power iteration finds in any component.
  @Test(arguments: [false, true]) func satisfiesItsDefinition(weighted: Bool) {
    for seed in 0..<RandomGraphs.count {
      let graph = RandomGraphs.graph(seed, weighted: weighted)
      guard let vector = graph.eigenvectorCentrality(weighted: weighted) else {
        #expect(graph.edgeCount == 0)
        continue
      }
      let image = product(graph, vector, weighted)
      let lambda = zip(vector, image).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(agree(image, vector.map { lambda * $0 }), "seed \(seed)")
      #expect(agree(vector.reduce(0) { $0 + $1 * $1 }, 1))
      #expect(vector.allSatisfy { $0 >= 0 })
      #expect(lambda > greatestEigenvalue(graph, weighted) * (1 - 1e-6), "seed \(seed)")
      let component = graph.components().numbers
      #expect(Set(vector.indices.filter { vector[$0] > 1e-9 }.map { component[$0] }).count == 1)
    }
  }

  private func product(_ graph: Graph, _ vector: [Double], _ weighted: Bool) -> [Double] {
    var image = [Double](repeating: 0, count: vector.count)
    for edge in 0..<graph.edgeCount {
      let (a, b) = (Int(graph.edgeSources[edge]), Int(graph.edgeTargets[edge]))
      let weight = weighted ? graph.edgeWeights[edge] : 1
      image[a] += weight * vector[b]
      image[b] += weight * vector[a]
    }
    return image
  }

  private func greatestEigenvalue(_ graph: Graph, _ weighted: Bool) -> Double {
    var vector = [Double](repeating: 1, count: graph.nodeCount)
    var length = 1.0
    for _ in 0..<400 {
      let image = product(graph, vector, weighted)
      vector = zip(vector, image).map { $0 + $1 }
      length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      vector = vector.map { $0 / length }
    }
    return zip(vector, product(graph, vector, weighted)).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
