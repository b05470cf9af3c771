import NetworkGraph

extension Graph {
  /// How much more of the ties lies within groups than ties at random with the same degrees would.
  ///
  /// `sum over groups of (weight inside / m - (strength of the group / 2m)^2)` on the undirected graph,
  /// *m* the sum of weights (the number of ties, if unweighted). From -0.5 to below 1.
  ///
  /// A node without a group is a group by itself. Undefined without a tie.
  ///
  ///     // Two pairs, each a group.
  ///     let pairs = Graph(nodeCount: 4, edges: [.init(0, 1), .init(2, 3)])
  ///     pairs.modularity(groups: [0, 0, 1, 1])  // 0.5
  ///
  /// - Complexity: O(*n* + *m*).
  ///
  /// Newman & Girvan 2004, "Finding and evaluating community structure in networks".
  public func modularity(groups: [Int?], weighted: Bool = false) -> Double? {
    guard edgeCount > 0 else { return nil }
    let graph = undirected
    var number = (groups.compactMap { $0 }.max() ?? -1) + 1
    let labels = groups.map { group -> Int in
      if let group { return group }
      number += 1
      return number - 1
    }
    var inside = [Double](repeating: 0, count: number)
    var strength = inside
    var total = 0.0
    for edge in 0..<graph.edgeCount {
      let weight = weighted ? graph.edgeWeights[edge] : 1
      let (a, b) = (labels[Int(graph.edgeSources[edge])], labels[Int(graph.edgeTargets[edge])])
      total += weight
      strength[a] += weight
      strength[b] += weight
      if a == b { inside[a] += weight }
    }
    var sum = 0.0
    for group in 0..<number {
      let share = strength[group] / (2 * total)
      sum += inside[group] / total - share * share
    }
    return sum
  }
}
