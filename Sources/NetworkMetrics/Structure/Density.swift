import NetworkGraph

extension Graph {
  /// The share of possible edges that exist: `m / (n(n-1)/2)`, of a directed graph `m / (n(n-1))`.
  ///
  /// Undefined for fewer than two nodes.
  ///
  ///     Graph(nodeCount: 3, edges: [.init(0, 1)]).density()  // 1/3
  public func density() -> Double? {
    guard nodeCount > 1 else { return nil }
    let pairs = Double(nodeCount) * Double(nodeCount - 1) / (isDirected ? 1 : 2)
    return Double(edgeCount) / pairs
  }
}
