import NetworkGraph

/// Parts of a network that hold together more than chance would make them.
public struct Communities: Sendable, Equatable {
  /// The community of each node, from 1: by size, greatest first, then by the least node.
  public let numbers: [Int]
  /// `sizes[0]` is the size of community 1, and so on.
  public let sizes: [Int]
  /// Of this division (``NetworkGraph/Graph/modularity(groups:weighted:)``); nil without a tie.
  public let modularity: Double?

  public var count: Int { sizes.count }
}

extension Graph {
  /// Communities by the Leiden algorithm: a division of great modularity in which every community
  /// holds together.
  ///
  /// Nodes move to the community where they add most, in an order drawn from the seed; each community
  /// is divided again from single nodes; the parts become nodes of a smaller graph, and so on; the
  /// whole is repeated from its own result, ten times at most, until modularity rises by less than a
  /// billionth for each edge, or than 0.0003. On the undirected graph. An isolated node is a community of
  /// its own. The same seed gives the same division on every machine; another seed may give another
  /// one, about as good.
  ///
  /// - Complexity: O(*k* *m*) in practice, *k* some dozens.
  ///
  /// Traag, Waltman & van Eck 2019, "From Louvain to Leiden: guaranteeing well-connected communities".
  public func communities(weighted: Bool = false, seed: UInt64 = 1) -> Communities {
    let graph = undirected
    var leiden = Leiden(graph, weighted: weighted, seed: seed)
    let labels = leiden.run()
    let parts = Components(labels: labels, count: Int(labels.max() ?? -1) + 1)
    return Communities(
      numbers: parts.numbers, sizes: parts.sizes,
      modularity: graph.modularity(groups: parts.numbers.map { $0 - 1 }, weighted: weighted))
  }
}
