import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct ApproximateBetweennessTests {
  @Test(arguments: 0..<6)
  func estimatesLieWithinThePromisedError(seed: UInt64) {
    // Seed 4 is a directed graph. A failure is allowed once in a million runs.
    let graph = ShortestPathMeasuresTests.random(seed + 20)
    let exact = graph.shortestPathMeasures().betweenness
    let estimate = graph.approximateBetweenness(epsilon: 0.05, delta: 1e-6, seed: seed)
    for node in exact.indices {
      #expect(abs(estimate.betweenness[node] - exact[node]) <= estimate.maximalError)
    }
  }

  @Test func theMiddleOfAStarIsOnEveryPath() {
    let star = ShortestPathMeasuresTests.graph(101, (1...100).map { (0, $0) })
    let estimate = star.approximateBetweenness(epsilon: 0.02, delta: 0.01, seed: 3)
    #expect(abs(estimate.betweenness[0] - 4_950) <= estimate.maximalError)
    #expect(estimate.betweenness.dropFirst().allSatisfy { $0 == 0 })
    #expect(estimate.maximalError == 0.02 * 5_050)
  }

  @Test func threadsAndRepetitionChangeNothing() {
    let graph = ShortestPathMeasuresTests.projects(1, nodes: 120)
    let one = graph.approximateBetweenness(epsilon: 0.05, seed: 9)
    #expect(graph.approximateBetweenness(epsilon: 0.05, seed: 9, threads: 3) == one)
    #expect(graph.approximateBetweenness(epsilon: 0.05, seed: 10) != one)
  }

  @Test func manyPathsAreChosenEvenly() {
    // Six ways of equal length between two ends: each inner node is on a sixth of their paths.
    let pairs = (2...7).flatMap { [(0, $0), ($0, 1)] }
    let graph = ShortestPathMeasuresTests.graph(8, pairs)
    let exact = graph.shortestPathMeasures().betweenness
    let estimate = graph.approximateBetweenness(epsilon: 0.02, delta: 1e-6, seed: 2)
    for node in exact.indices {
      #expect(abs(estimate.betweenness[node] - exact[node]) <= estimate.maximalError)
    }
  }

  @Test func smallGraphsHaveNothingToEstimate() {
    for nodes in 0...2 {
      let estimate = Graph(nodeCount: nodes, edges: []).approximateBetweenness(epsilon: 0.1)
      #expect(estimate.betweenness == [Double](repeating: 0, count: nodes))
      #expect(estimate.samples == 0)
    }
  }
}
