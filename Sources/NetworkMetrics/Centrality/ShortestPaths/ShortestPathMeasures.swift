/// What one pass over all shortest paths tells about each node and about the whole graph.
///
/// Every array of nodes is in the order of the node numbers. Distances count edges; weights are not
/// looked at. From these figures follow
///
/// - closeness (Wasserman and Faust 1994): `(r / (n - 1)) * (r / distanceSum)`, `r` = `reached`;
/// - harmonic centrality: `harmonicSum / (n - 1)`;
/// - the diameter of a component: the greatest `eccentricity` of its nodes;
/// - its mean distance: the sum of `distanceSum` divided by the sum of `reached`.
///
/// An isolated node reaches nobody: all its figures are 0.
public struct ShortestPathMeasures: Sendable, Equatable {
  /// For each node *v*, the sum over pairs {*s*, *t*} of other nodes of the share of the shortest
  /// paths between them that pass through *v* (Freeman 1977). Unordered pairs of an undirected
  /// graph, ordered pairs of a directed one; not normalized. Empty if only distances were asked for.
  public internal(set) var betweenness: [Double]
  /// How many other nodes can be reached.
  public internal(set) var reached: [Int32]
  /// The sum of the distances to all nodes reached.
  public internal(set) var distanceSum: [Int64]
  /// The sum of 1 / distance over all nodes reached.
  public internal(set) var harmonicSum: [Double]
  /// The distance to the farthest node reached.
  public internal(set) var eccentricity: [Int32]
  /// How many **ordered** pairs of distinct nodes lie at each distance: position *d* holds the
  /// pairs at distance *d*, position 0 is always 0, and the last position is the greatest distance
  /// of the graph. Of an undirected graph each figure is even. Empty if there is no node.
  public internal(set) var distanceDistribution: [UInt64]
  /// Whether every number of shortest paths that was met is a whole number that a Double holds
  /// exactly (up to 2^53). If not, betweenness carries rounding errors of about 1e-13 of its size.
  public internal(set) var pathCountsAreExact: Bool
}

/// How much of ``ShortestPathMeasures`` is wanted.
public enum ShortestPathNeed: Sendable {
  /// Everything but betweenness: several times faster.
  case distances
  /// Everything.
  case betweenness
}
