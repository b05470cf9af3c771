import NetworkGraph

extension Graph {
  /// How many distinct partners each node has.
  ///
  /// `degree(v) = |neighbors of v|`; not normalized. In a directed graph a partner counts once,
  /// whichever way the edges run, so that the figure means the same in both.
  ///
  /// An isolated node has 0; every node has a degree.
  ///
  ///     Graph(nodeCount: 3, edges: [.init(0, 1)]).degrees()  // [1, 1, 0]
  ///
  /// - Returns: one count for each node.
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* edges.
  public func degrees() -> [Int] {
    guard isDirected else { return (0..<nodeCount).map { degree(of: $0) } }
    return (0..<nodeCount).map { node in
      degree(of: node) + inDegree(of: node)
        - commonCount(neighbors(of: node), sources(into: node))
    }
  }

  /// How many edges leave each node; of an undirected graph its degree.
  public func outDegrees() -> [Int] { (0..<nodeCount).map { degree(of: $0) } }

  /// How many edges arrive at each node; of an undirected graph its degree.
  public func inDegrees() -> [Int] { (0..<nodeCount).map { inDegree(of: $0) } }

  /// The sum of the weights of each node's edges; in a directed graph of both directions.
  ///
  /// An isolated node has 0. Weights are added in the order of the neighbors, so that sums repeat to
  /// the last bit.
  ///
  /// - Complexity: O(*n* + *m*).
  public func strengths() -> [Double] {
    guard isDirected else { return outStrengths() }
    return zip(outStrengths(), inStrengths()).map { $0 + $1 }
  }

  /// The sum of the weights of the edges that leave each node.
  public func outStrengths() -> [Double] { weightSums(offsets, edgeOfArc) }

  /// The sum of the weights of the edges that arrive at each node.
  public func inStrengths() -> [Double] { weightSums(incomingOffsets, edgeOfIncomingArc) }

  private func weightSums(_ offsets: [Int], _ edges: [Int32]) -> [Double] {
    (0..<nodeCount).map { node in
      var sum = 0.0
      for arc in offsets[node]..<offsets[node + 1] { sum += edgeWeights[Int(edges[arc])] }
      return sum
    }
  }

  /// The number of values that two rising rows share.
  private func commonCount(_ first: ArraySlice<Int32>, _ second: ArraySlice<Int32>) -> Int {
    var (i, j, count) = (first.startIndex, second.startIndex, 0)
    while i < first.endIndex, j < second.endIndex {
      if first[i] == second[j] { count += 1 }
      let (a, b) = (first[i], second[j])
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    return count
  }
}
