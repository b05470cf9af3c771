import NetworkGraph
import Testing

@testable import NetworkMetrics

/// The best sets of known graphs are those of an exhaustive search with networkx 3.6.1's distances;
/// of equal sets the first.
@Suite struct KeyPlayerSetTests {
  struct Known: Sendable {
    let name: String
    let graph: Graph
    let goal: KeyPlayerSet.Goal
    let members: [Int]
    let value: Double
  }

  static let known: [Known] = [
    Known(
      name: "florentine", graph: KnownGraphs.florentine, goal: .negative, members: [8],
      value: 0.717301587302),
    Known(
      name: "florentine", graph: KnownGraphs.florentine, goal: .negative, members: [6, 8],
      value: 0.830586080586),
    Known(
      name: "florentine", graph: KnownGraphs.florentine, goal: .negative, members: [6, 8, 14],
      value: 0.905982905983),
    Known(
      name: "kite", graph: KnownGraphs.kite, goal: .negative, members: [3, 5, 6],
      value: 0.755952380952),
    Known(
      name: "karate", graph: KnownGraphs.karate, goal: .negative, members: [0, 1],
      value: 0.703535353535),
    Known(
      name: "karate", graph: KnownGraphs.karate, goal: .negative, members: [0, 32, 33],
      value: 0.809509408602),
    Known(
      name: "florentine", graph: KnownGraphs.florentine, goal: .positive, members: [3, 8],
      value: 0.8125),
    Known(
      name: "florentine", graph: KnownGraphs.florentine, goal: .positive, members: [1, 8, 10],
      value: 0.875),
    Known(
      name: "kite", graph: KnownGraphs.kite, goal: .positive, members: [3, 8],
      value: 0.909090909091),
    Known(
      name: "kite", graph: KnownGraphs.kite, goal: .positive, members: [3, 8, 10], value: 1),
    Known(
      name: "karate", graph: KnownGraphs.karate, goal: .positive, members: [0, 33],
      value: 0.928571428571),
    Known(
      name: "karate", graph: KnownGraphs.karate, goal: .positive, members: [0, 24, 33],
      value: 0.957142857143),
  ]

  /// Two hubs with 29 partners each, tied to each other: without them nobody reaches anybody, and from
  /// them everybody is one step away. Searched among a few candidates only, they are found too.
  @Test func twoHubsAreFoundAmongFewCandidates() throws {
    let (one, other) = (20, 41)
    let rest = (0..<60).filter { $0 != one && $0 != other }
    let graph = Graph(
      nodeCount: 60,
      edges: [.init(one, other)] + rest.enumerated().map { .init($0 % 2 == 0 ? one : other, $1) })
    for (goal, operations, candidates) in [
      (KeyPlayerSet.Goal.negative, 430_000, 37), (.positive, 7_000, 10),
    ] {
      let set = try #require(
        graph.keyPlayers(2, goal: goal, limits: KeyPlayerLimits(operations: operations)))
      #expect(set.members.map(\.node).sorted() == [one, other] && set.value == 1)
      #expect(set.method == .greedy(candidates: candidates, sources: nil))
    }
    let least = try #require(
      graph.keyPlayers(2, goal: .negative, limits: KeyPlayerLimits(operations: 0)))
    #expect(least.members.map(\.node).sorted() == [one, other])
  }

  @Test(arguments: known.indices) func exactSets(row: Int) throws {
    let known = Self.known[row]
    let set = try #require(known.graph.keyPlayers(known.members.count, goal: known.goal))
    #expect(set.method == .exact)
    #expect(!set.isEstimate)
    #expect(set.members.map(\.node).sorted() == known.members, "\(known.name)")
    #expect(agree(set.value, known.value))
    #expect(agree(set.members.last?.value, known.value))
  }

  /// The greedy search with swaps finds the same values on these graphs.
  @Test(arguments: known.indices) func greedySets(row: Int) throws {
    let known = Self.known[row]
    let nodes = known.graph.nodeCount
    var limits = KeyPlayerLimits(operations: 0)
    // Just enough to try every node, and too little for every set.
    limits.operations = nodes * (nodes + 2 * known.graph.edgeCount) * 8 * 4 * known.members.count
    if known.goal == .positive { limits.operations = nodes * nodes * 20 }
    let set = try #require(
      known.graph.keyPlayers(known.members.count, goal: known.goal, limits: limits))
    #expect(agree(set.value, known.value, within: 1e-6), "\(known.name)")
  }

  @Test func before() throws {
    let set = try #require(KnownGraphs.karate.keyPlayers(1, goal: .negative))
    #expect(agree(set.before, 0.536106442577))
    #expect(set.members == [KeyPlayerSet.Member(node: 0, value: set.value)])
    #expect(try #require(KnownGraphs.kite.keyPlayers(1, goal: .positive)).before == 0)
  }

  @Test func sizes() {
    let path = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2), .init(2, 3)])
    #expect(path.keyPlayers(0, goal: .negative) == nil)
    #expect(path.keyPlayers(-1, goal: .positive) == nil)
    #expect(path.keyPlayers(3, goal: .negative) == nil)
    #expect(path.keyPlayers(2, goal: .negative)?.members.map(\.node) == [2, 0])
    #expect(path.keyPlayers(4, goal: .positive)?.value == 1)
    #expect(path.keyPlayers(5, goal: .positive) == nil)
    #expect(Graph(nodeCount: 0, edges: []).keyPlayers(1, goal: .positive) == nil)
  }

  /// No set is better than the exact one, and a greedy one never better than it, nor worse than the
  /// best single node with any others.
  @Test(arguments: 0..<60) func bounds(seed: Int) throws {
    let graph = RandomGraphs.graph(seed * 8 + 7)
    let size = graph.nodeCount > 20 ? 1 + seed % 2 : 1 + seed % 3
    for goal in KeyPlayerSet.Goal.allCases {
      guard let exact = graph.keyPlayers(size, goal: goal) else { continue }
      #expect(exact.members.count == size)
      #expect(Set(exact.members.map(\.node)).count == size)
      let little = KeyPlayerLimits(operations: 60_000)
      let greedy = try #require(graph.keyPlayers(size, goal: goal, limits: little))
      #expect(greedy.isEstimate || greedy.value <= exact.value + 1e-9)
      let measured =
        goal == .negative
        ? graph.fragmentation(without: exact.members.map(\.node))
        : graph.reach(of: exact.members.map(\.node))
      #expect(agree(exact.value, measured))
    }
  }

  /// The same set from any number of threads.
  @Test func threads() throws {
    let limits = KeyPlayerLimits(operations: 3_000_000)
    let one = try #require(KnownGraphs.karate.keyPlayers(4, goal: .negative, limits: limits))
    let many = KnownGraphs.karate.keyPlayers(4, goal: .negative, limits: limits, threads: 3)
    #expect(one == many)
    #expect(one.method == .greedy(candidates: 35, sources: nil))
  }

  /// A graph too large for its limits is searched by a sample, and says so.
  @Test func sampled() throws {
    var edges: [Graph.Edge] = []
    for leaf in 1..<600 { edges.append(.init(leaf % 3 == 0 ? 0 : 300 + leaf % 2, leaf)) }
    let graph = Graph(
      nodeCount: 600, edges: edges.filter { $0.source != $0.target } + [.init(0, 300)])
    let set = try #require(
      graph.keyPlayers(2, goal: .negative, limits: KeyPlayerLimits(operations: 100_000)))
    guard case .greedy(let candidates, let sources) = set.method else {
      Issue.record("exact under a small limit")
      return
    }
    #expect(candidates == 32)
    #expect(sources == 256)
    #expect(set.isEstimate)
    let again = graph.keyPlayers(2, goal: .negative, limits: KeyPlayerLimits(operations: 100_000))
    #expect(set == again)
  }
}
