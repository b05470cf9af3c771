import NetworkGraph

extension Graph {
  /// How near a node is to the others, those out of reach counting as infinitely far.
  ///
  /// `harmonic(v) = sum over the others of 1 / distance, divided by n - 1`.
  ///
  /// A node that reaches nobody has 0; with fewer than two nodes it is undefined. In a directed graph
  /// distances run from the node outward.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
  ///     path.harmonic()  // [0.75, 1, 0.75]
  ///
  /// - Parameter weighted: distances by 1 / edge weight; then a value may exceed 1.
  /// - Returns: one value for each node; unweighted from 0 to 1.
  /// - Complexity: O(*n* *m*), weighted O(*n* *m* log *n*).
  ///
  /// Marchiori & Latora 2000, "Harmony in the small-world"; Rochat 2009.
  public func harmonic(weighted: Bool = false) -> [Double?] {
    guard nodeCount > 1 else { return [Double?](repeating: nil, count: nodeCount) }
    var search = ShortestPathSearch(self, weighted: weighted)
    return (0..<nodeCount).map { source in
      search.run(from: source)
      var sum = 0.0
      for node in search.order.dropFirst() { sum += 1 / search.distances[Int(node)] }
      return sum / Double(nodeCount - 1)
    }
  }
}
