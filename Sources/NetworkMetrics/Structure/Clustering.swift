import NetworkGraph

extension Graph {
  /// The share of a node's pairs of partners that are partners of each other.
  ///
  /// `clustering(v) = triangles through v / (d(d-1)/2)`, *d* its degree, on the undirected graph,
  /// unweighted.
  ///
  /// Undefined for a node with fewer than two partners: it has no pair of them.
  ///
  ///     let graph = Graph(
  ///       nodeCount: 4, edges: [.init(0, 1), .init(1, 2), .init(0, 2), .init(2, 3)])
  ///     graph.localClustering()  // [1, 1, 1/3, nil]
  ///
  /// - Returns: values from 0 to 1.
  /// - Complexity: O(*m* √*m*) at worst.
  ///
  /// Watts & Strogatz 1998, "Collective dynamics of small-world networks".
  public func localClustering() -> [Double?] {
    zip(triangleCounts(), degrees()).map { triangles, degree in
      degree < 2 ? nil : Double(triangles) / (Double(degree) * Double(degree - 1) / 2)
    }
  }
}
