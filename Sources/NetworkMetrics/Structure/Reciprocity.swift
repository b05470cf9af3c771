import NetworkGraph

extension Graph {
  /// The share of a directed graph's edges that are returned.
  ///
  /// Undefined for an undirected graph and without an edge.
  ///
  ///     let edges = [Graph.Edge(0, 1), .init(1, 0), .init(1, 2)]
  ///     Graph(nodeCount: 3, edges: edges, isDirected: true).reciprocity()  // 2/3
  ///
  /// - Complexity: O(*m* log *d*), *d* the greatest degree.
  public func reciprocity() -> Double? {
    guard isDirected, edgeCount > 0 else { return nil }
    return Double(2 * dyadCensus().mutual) / Double(edgeCount)
  }
}
