import NetworkGraph

extension Graph {
  /// On how many shortest ways between two others a node lies.
  ///
  /// `betweenness(v) = sum over pairs s, t other than v of paths(s, t through v) / paths(s, t)`, over
  /// unordered pairs, of a directed graph over ordered ones. Not normalized: see
  /// ``normalizedBetweenness(_:)``.
  ///
  /// Pairs without a path add nothing; an isolated node and a node with one neighbor have 0.
  ///
  ///     let star = Graph(nodeCount: 4, edges: [.init(0, 1), .init(0, 2), .init(0, 3)])
  ///     star.betweenness()  // [3, 0, 0, 0]: the pairs 1-2, 1-3, 2-3
  ///
  /// This is the plain search from every node, for directed and weighted graphs and to check the
  /// fast one by.
  ///
  /// - Parameter weighted: measures ways by 1 / edge weight; otherwise by steps.
  /// - Returns: one value for each node, 0 or more.
  /// - Complexity: O(*n* *m*) time, weighted O(*n* *m* log *n*), O(*n*) space, for *n* nodes and *m*
  ///   edges.
  ///
  /// Freeman 1977, "A set of measures of centrality based on betweenness"; Brandes 2001, "A faster
  /// algorithm for betweenness centrality".
  public func betweenness(weighted: Bool = false) -> [Double] {
    dependencies(weighted: weighted).nodes
  }

  /// On how many shortest ways between two nodes an edge lies.
  ///
  /// `betweenness(e) = sum over pairs s, t of paths(s, t through e) / paths(s, t)`, over unordered
  /// pairs, of a directed graph over ordered ones; not normalized. A bridge between parts of *a* and
  /// *b* nodes has *a* times *b*.
  ///
  ///     Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)]).edgeBetweenness()  // [2, 2]
  ///
  /// - Returns: one value for each edge, in the order of the edge numbers; at least 1 in an
  ///   unweighted graph, 0 for an edge that no shortest way uses in a weighted one.
  /// - Complexity: as ``betweenness(weighted:)``.
  ///
  /// Girvan & Newman 2002; Brandes 2008, "On variants of shortest-path betweenness centrality".
  public func edgeBetweenness(weighted: Bool = false) -> [Double] {
    dependencies(weighted: weighted).edges
  }

  /// Betweenness as a share of all pairs of other nodes: divided by (n-1)(n-2)/2, of a directed
  /// graph by (n-1)(n-2).
  ///
  /// - Returns: values from 0 to 1; nil for each node when there are fewer than three.
  public func normalizedBetweenness(_ betweenness: [Double]) -> [Double?] {
    guard nodeCount > 2 else { return betweenness.map { _ in nil } }
    let pairs = Double(nodeCount - 1) * Double(nodeCount - 2) / (isDirected ? 1 : 2)
    return betweenness.map { $0 / pairs }
  }

  private func dependencies(weighted: Bool) -> (nodes: [Double], edges: [Double]) {
    var nodes = [Double](repeating: 0, count: nodeCount)
    var edges = [Double](repeating: 0, count: edgeCount)
    var dependency = nodes
    var search = ShortestPathSearch(self, weighted: weighted)
    for source in 0..<nodeCount where degree(of: source) > 0 {
      search.run(from: source)
      search.countPaths()
      for node in search.order { dependency[Int(node)] = 0 }
      for node in search.order.dropFirst().reversed() {
        let passing = dependency[Int(node)]
        nodes[Int(node)] += passing
        search.forEachLastStep(to: Int(node)) { before, edge, share in
          let part = share * (1 + passing)
          dependency[before] += part
          edges[edge] += part
        }
      }
    }
    guard !isDirected else { return (nodes, edges) }
    return (nodes.map { $0 / 2 }, edges.map { $0 / 2 })
  }
}
