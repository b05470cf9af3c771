import NetworkGraph

extension Graph {
  /// The share of connected triples that are closed: `3 * triangles / triples`, on the undirected
  /// graph.
  ///
  /// A triple is a node with two of its partners. Undefined where there is none.
  ///
  ///     Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)]).transitivity()  // 0
  ///
  /// - Complexity: O(*m* √*m*) at worst.
  ///
  /// Newman, Watts & Strogatz 2002, "Random graph models of social networks".
  public func transitivity() -> Double? {
    let triples = degrees().reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    guard triples > 0 else { return nil }
    return Double(triangleCounts().reduce(0, +)) / Double(triples)
  }
}
