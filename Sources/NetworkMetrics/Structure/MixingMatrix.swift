import NetworkGraph

/// How many ties run within and between groups.
///
/// Of an undirected graph it is symmetric, and a tie within a group counts once. Nodes without a group
/// are left out with their ties.
public struct MixingMatrix: Sendable {
  public let groupCount: Int
  public let isDirected: Bool
  /// How many nodes each group has.
  public let sizes: [Int]
  private let counts: [Int]

  /// The ties from one group to another (of an undirected graph: between them).
  public func ties(_ from: Int, _ to: Int) -> Int { counts[from * groupCount + to] }

  /// The pairs of nodes that could be tied.
  public func pairs(_ from: Int, _ to: Int) -> Int {
    if from != to { return sizes[from] * sizes[to] }
    return sizes[from] * (sizes[from] - 1) / (isDirected ? 1 : 2)
  }

  /// Ties as a share of pairs; nil where there is no pair.
  public func density(_ from: Int, _ to: Int) -> Double? {
    let pairs = pairs(from, to)
    return pairs == 0 ? nil : Double(ties(from, to)) / Double(pairs)
  }

  /// The ties there would be if the same number fell on all pairs alike; nil where there is no pair.
  public func expected(_ from: Int, _ to: Int) -> Double? {
    guard allPairs > 0, pairs(from, to) > 0 else { return nil }
    return Double(allTies) * Double(pairs(from, to)) / Double(allPairs)
  }

  /// Ties as a multiple of the expected ones: 1 is as by chance; nil where none are expected.
  public func observedToExpected(_ from: Int, _ to: Int) -> Double? {
    guard let expected = expected(from, to), expected > 0 else { return nil }
    return Double(ties(from, to)) / expected
  }

  /// The ties of all nodes that have a group.
  public var allTies: Int {
    isDirected
      ? counts.reduce(0, +)
      : (0..<groupCount).reduce(0) { sum, from in
        sum + (from..<groupCount).reduce(0) { $0 + ties(from, $1) }
      }
  }

  private var allPairs: Int {
    let nodes = sizes.reduce(0, +)
    return nodes * (nodes - 1) / (isDirected ? 1 : 2)
  }

  init(_ graph: Graph, groups: [Int?]) {
    let count = (groups.compactMap { $0 }.max() ?? -1) + 1
    var sizes = [Int](repeating: 0, count: count)
    for group in groups.compactMap({ $0 }) { sizes[group] += 1 }
    var counts = [Int](repeating: 0, count: count * count)
    for edge in 0..<graph.edgeCount {
      guard let from = groups[Int(graph.edgeSources[edge])],
        let to = groups[Int(graph.edgeTargets[edge])]
      else { continue }
      counts[from * count + to] += 1
      if !graph.isDirected, from != to { counts[to * count + from] += 1 }
    }
    groupCount = count
    isDirected = graph.isDirected
    self.sizes = sizes
    self.counts = counts
  }
}

extension Graph {
  /// Ties, density and observed to expected ties within and between groups.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
  ///     let mixing = path.mixingMatrix(groups: [0, 0, 1])
  ///     mixing.ties(0, 0)     // 1
  ///     mixing.density(0, 1)  // 0.5: one of two pairs
  ///
  /// - Parameter groups: a number not below 0 for each node, or nil.
  /// - Complexity: O(*n* + *m* + *g*^2) for *g* groups.
  public func mixingMatrix(groups: [Int?]) -> MixingMatrix { MixingMatrix(self, groups: groups) }
}
