import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct ShortestPathMeasuresTests {
  static func graph(
    _ nodeCount: Int, _ pairs: [(Int, Int)], isDirected: Bool = false
  ) -> Graph {
    Graph(nodeCount: nodeCount, edges: pairs.map { .init($0.0, $0.1) }, isDirected: isDirected)
  }

  @Test func aStarHasOneCentre() {
    let star = Self.graph(5, [(0, 1), (0, 2), (0, 3), (0, 4)]).shortestPathMeasures()
    #expect(star.betweenness == [6, 0, 0, 0, 0])
    #expect(star.distanceSum == [4, 7, 7, 7, 7])
    #expect(star.harmonicSum == [4, 2.5, 2.5, 2.5, 2.5])
    #expect(star.eccentricity == [1, 2, 2, 2, 2])
    #expect(star.reached == [4, 4, 4, 4, 4])
    #expect(star.distanceDistribution == [0, 8, 12])
    #expect(star.pathCountsAreExact)
  }

  @Test func oppositeCornersOfASquareShareTheirPaths() {
    let square = Self.graph(4, [(0, 1), (1, 2), (2, 3), (3, 0)]).shortestPathMeasures()
    #expect(square.betweenness == [0.5, 0.5, 0.5, 0.5])
  }

  @Test func withoutNodesThereIsNothing() {
    let empty = Self.graph(0, []).shortestPathMeasures(threads: 4)
    #expect(empty.betweenness.isEmpty && empty.distanceDistribution.isEmpty)
  }

  @Test func isolatedNodesReachNobody() {
    let measures = Self.graph(3, [(0, 2)]).shortestPathMeasures()
    #expect(measures.reached == [1, 0, 1])
    #expect(measures.distanceSum == [1, 0, 1])
    #expect(measures.eccentricity == [1, 0, 1])
    #expect(measures.distanceDistribution == [0, 2])
  }

  @Test func directionsAreFollowed() {
    let measures = Self.graph(3, [(0, 1), (1, 2)], isDirected: true).shortestPathMeasures()
    #expect(measures.betweenness == [0, 1, 0])
    #expect(measures.distanceSum == [3, 1, 0])
  }

  /// Sources fall into blocks of 64 here; pairs of different blocks are looked at from one end.
  /// Two components, so that the last block holds parts of both.
  @Test(arguments: [UInt64(1), 2, 3])
  func severalBlocksOfSources(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    var pairs: [(Int, Int)] = []
    for node in 1..<200 {
      pairs.append((node, Int.random(in: max(0, node - 20)..<node, using: &numbers)))
      pairs.append((node, Int.random(in: 0..<node, using: &numbers)))
    }
    for start in stride(from: 0, to: 175, by: 25) {
      for first in start..<start + 6 {
        for second in start..<first { pairs.append((second, first)) }
      }
    }
    for node in 201..<250 {
      pairs.append((node, Int.random(in: 200..<node, using: &numbers)))
      pairs.append((node, 200 + (node - 199) % 50))
    }
    let graph = Self.graph(250, pairs.filter { $0.0 != $0.1 })
    #expect(SearchPlan(graph).blocks.count > 3)
    Self.expectDefinitions(graph, graph.shortestPathMeasures(threads: 2))
  }

  static func random(_ seed: UInt64) -> Graph {
    var numbers = SeededNumbers(state: seed)
    let n = Int.random(in: 1...60, using: &numbers)
    let edges = Int.random(in: 0...(n * Int.random(in: 1...5, using: &numbers)), using: &numbers)
    var pairs: [(Int, Int)] = []
    for _ in 0..<edges {
      let first = Int.random(in: 0..<n, using: &numbers)
      let second = Int.random(in: 0..<n, using: &numbers)
      if first != second { pairs.append((first, second)) }
    }
    return graph(n, pairs, isDirected: seed % 5 == 4)
  }

  static func expectDefinitions(_ graph: Graph, _ measures: ShortestPathMeasures) {
    let slow = SlowShortestPaths(graph)
    let between = slow.betweenness().map { graph.isDirected ? $0 : $0 / 2 }
    for node in 0..<graph.nodeCount {
      let others = slow.others(of: node)
      #expect(Int(measures.reached[node]) == others.count)
      #expect(Int(measures.distanceSum[node]) == others.reduce(0, +))
      #expect(Int(measures.eccentricity[node]) == others.max() ?? 0)
      let harmonic = others.reduce(0) { $0 + 1 / Double($1) }
      #expect(abs(measures.harmonicSum[node] - harmonic) <= 1e-12 * max(1, harmonic))
      if !measures.betweenness.isEmpty {
        #expect(
          abs(measures.betweenness[node] - between[node]) <= 1e-11 * max(1, between[node]))
      }
    }
    var distribution = [UInt64](repeating: 0, count: measures.distanceDistribution.count)
    for node in 0..<graph.nodeCount {
      for distance in slow.others(of: node) { distribution[distance] += 1 }
    }
    #expect(measures.distanceDistribution == distribution)
  }

  @Test(arguments: 0..<50)
  func randomGraphsAgreeWithTheDefinitions(hundredth: Int) {
    for seed in (hundredth * 10)..<(hundredth * 10 + 10) {
      let graph = Self.random(UInt64(seed))
      Self.expectDefinitions(graph, graph.shortestPathMeasures())
      Self.expectDefinitions(graph, graph.shortestPathMeasures(need: .distances))
    }
  }

  /// The second graph is large enough for several blocks.
  @Test(arguments: [random(7), projects(7, nodes: 1_200)])
  func theNumberOfThreadsChangesNoBit(graph: Graph) {
    let one = graph.shortestPathMeasures()
    for threads in [2, 3, 8] { #expect(graph.shortestPathMeasures(threads: threads) == one) }
  }

  /// A graph with projects (cliques), trees and a few far ties, large enough for several blocks.
  static func projects(_ seed: UInt64, nodes: Int) -> Graph {
    var numbers = SeededNumbers(state: seed)
    var pairs: [(Int, Int)] = []
    for _ in 0..<nodes / 6 {
      let near = Int.random(in: 0..<nodes, using: &numbers)
      let group = (0..<Int.random(in: 2...14, using: &numbers)).map { _ in
        min(nodes - 1, max(0, near + Int.random(in: -40...40, using: &numbers)))
      }
      for first in group {
        for second in group where first < second { pairs.append((first, second)) }
      }
    }
    for node in nodes..<(nodes + nodes / 2) {
      pairs.append((node, Int.random(in: 0..<node, using: &numbers)))
    }
    return graph(nodes + nodes / 2 + 3, pairs)
  }

  /// Searches in lanes and one by one, folded or not, share little code: they must agree.
  static func expectAgreement(_ graph: Graph) {
    let lanes = graph.shortestPathMeasures()
    for plan in [
      SearchPlan(graph, folding: false, inLanes: false), SearchPlan(graph, folding: false),
    ] {
      let other = ShortestPathMeasures(plan)
      #expect(lanes.reached == other.reached)
      #expect(lanes.distanceSum == other.distanceSum)
      #expect(lanes.eccentricity == other.eccentricity)
      #expect(lanes.distanceDistribution == other.distanceDistribution)
      #expect(lanes.pathCountsAreExact == other.pathCountsAreExact)
      for node in 0..<graph.nodeCount {
        let value = other.betweenness[node]
        #expect(abs(lanes.betweenness[node] - value) <= 1e-10 * max(1, value))
        let harmonic = other.harmonicSum[node]
        #expect(abs(lanes.harmonicSum[node] - harmonic) <= 1e-12 * max(1, harmonic))
      }
    }
  }

  @Test(arguments: 0..<3)
  func lanesAndSingleSearchesAgree(seed: UInt64) {
    let graph = Self.projects(seed, nodes: 350)
    Self.expectAgreement(graph)
    let one = graph.shortestPathMeasures()
    for threads in [2, 5] { #expect(graph.shortestPathMeasures(threads: threads) == one) }
  }
}
