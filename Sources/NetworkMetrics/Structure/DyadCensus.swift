import NetworkGraph

/// How many pairs of nodes are tied both ways, one way, and not at all.
public struct DyadCensus: Sendable, Equatable {
  public let mutual: Int
  public let asymmetric: Int
  public let null: Int
}

extension Graph {
  /// The pairs of nodes by their ties. An undirected tie is mutual.
  ///
  ///     let edges = [Graph.Edge(0, 1), .init(1, 0), .init(1, 2)]
  ///     Graph(nodeCount: 3, edges: edges, isDirected: true).dyadCensus()  // 1, 1, 1
  ///
  /// - Complexity: O(*m* log *d*), *d* the greatest degree.
  ///
  /// Holland & Leinhardt 1970, "A method for detecting structure in sociometric data".
  public func dyadCensus() -> DyadCensus {
    let pairs = nodeCount * (nodeCount - 1) / 2
    guard isDirected else {
      return DyadCensus(mutual: edgeCount, asymmetric: 0, null: pairs - edgeCount)
    }
    var returned = 0
    for edge in 0..<edgeCount
    where self.edge(from: Int(edgeTargets[edge]), to: Int(edgeSources[edge])) != nil {
      returned += 1
    }
    let (mutual, asymmetric) = (returned / 2, edgeCount - returned)
    return DyadCensus(
      mutual: mutual, asymmetric: asymmetric, null: pairs - mutual - asymmetric)
  }
}
