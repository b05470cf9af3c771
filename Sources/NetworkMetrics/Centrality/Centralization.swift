import NetworkGraph

extension Graph {
  /// How far degrees are from equal, as a share of what a star of the same size has.
  ///
  /// `sum over v of (greatest degree - degree(v)), divided by (n - 1)(n - 2)`, on distinct partners
  /// whatever the direction. A star has 1, a ring and a complete graph 0.
  ///
  /// Isolated nodes count as nodes of degree 0. Undefined for fewer than three nodes.
  ///
  /// - Complexity: O(*n* + *m*).
  ///
  /// Freeman 1979, "Centrality in social networks: conceptual clarification".
  public func degreeCentralization() -> Double? {
    guard nodeCount > 2 else { return nil }
    let degrees = degrees()
    let greatest = degrees.max() ?? 0
    let sum = degrees.reduce(0) { $0 + greatest - $1 }
    return Double(sum) / (Double(nodeCount - 1) * Double(nodeCount - 2))
  }

  /// How far betweenness is from equal, as a share of what a star of the same size has.
  ///
  /// `sum over v of (greatest - betweenness(v)), divided by (n - 1)^2 (n - 2) / 2`, of a directed
  /// graph by twice that. Undefined for fewer than three nodes.
  ///
  /// - Parameter betweenness: of every node, not normalized, computed before.
  /// - Complexity: O(*n*).
  ///
  /// Freeman 1979.
  public func betweennessCentralization(_ betweenness: [Double]) -> Double? {
    guard nodeCount > 2, let greatest = betweenness.max() else { return nil }
    let sum = betweenness.reduce(0) { $0 + (greatest - $1) }
    let others = Double(nodeCount - 1)
    return sum / (others * others * Double(nodeCount - 2) / (isDirected ? 1 : 2))
  }
}
