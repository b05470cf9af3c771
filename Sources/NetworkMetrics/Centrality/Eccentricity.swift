import NetworkGraph

extension Graph {
  /// The number of steps to the farthest node that each node reaches.
  ///
  /// Undefined for a node that reaches nobody. In a directed graph along the edges.
  ///
  ///     Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2)]).eccentricities()  // [2, 1, 2, nil]
  ///
  /// - Complexity: O(*n* *m*).
  public func eccentricities() -> [Int?] {
    var search = ShortestPathSearch(self, weighted: false)
    return (0..<nodeCount).map { source in
      search.run(from: source)
      guard search.order.count > 1, let last = search.order.last else { return nil }
      return Int(search.distances[Int(last)])
    }
  }
}
