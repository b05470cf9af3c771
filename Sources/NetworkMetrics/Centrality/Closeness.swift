import NetworkGraph

extension Graph {
  /// How near a node is to the others, on average.
  ///
  /// `closeness(v) = (r / (n - 1)) * (r / sum of the distances from v)`, *r* the number of others
  /// that *v* reaches. The first factor makes components comparable: a node of a pair cut off from
  /// the rest is not the nearest of all.
  ///
  /// A node that reaches nobody has 0; with fewer than two nodes it is undefined. In a directed graph
  /// distances run from the node outward.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
  ///     path.closeness()  // [2/3, 1, 2/3]
  ///
  /// - Parameter weighted: distances by 1 / edge weight; then a value may exceed 1.
  /// - Returns: one value for each node; unweighted from 0 to 1.
  /// - Complexity: O(*n* *m*), weighted O(*n* *m* log *n*).
  ///
  /// Wasserman & Faust 1994, "Social Network Analysis", equation 5.23.
  public func closeness(weighted: Bool = false) -> [Double?] {
    guard nodeCount > 1 else { return [Double?](repeating: nil, count: nodeCount) }
    var search = ShortestPathSearch(self, weighted: weighted)
    return (0..<nodeCount).map { source in
      search.run(from: source)
      let reached = Double(search.order.count - 1)
      guard reached > 0 else { return 0 }
      var sum = 0.0
      for node in search.order { sum += search.distances[Int(node)] }
      return reached / Double(nodeCount - 1) * (reached / sum)
    }
  }
}
