import NetworkGraph

/// The nodes that together matter most: without which a graph falls apart, or from which it is
/// reached.
///
/// Single centralities do not answer this: two nodes that do the same work are both central, and a
/// set needs only one of them (Borgatti 2006, "Identifying sets of key players in a social network").
public struct KeyPlayerSet: Sendable, Equatable {
  public enum Goal: String, Sendable, CaseIterable {
    /// KPP-NEG: the set whose loss leaves the greatest ``NetworkGraph/Graph/fragmentation(without:)``.
    case negative = "kpp-neg"
    /// KPP-POS: the set of the greatest ``NetworkGraph/Graph/reach(of:)``.
    case positive = "kpp-pos"

    /// The measure's name in tables.
    public var measure: String { self == .negative ? "fragmentation" : "reach" }
  }

  /// How a set was found.
  public enum Method: Sendable, Equatable {
    /// Every set of the size was looked at: there is no better one.
    case exact
    /// Node by node the one that helps most, then swaps until no swap helps. `candidates` nodes were
    /// tried; `sources` is from how many nodes distances were measured while searching (nil: from all).
    case greedy(candidates: Int, sources: Int?)
  }

  public struct Member: Sendable, Equatable {
    public let node: Int
    /// The measure of the set's nodes up to this one.
    public let value: Double
  }

  public let goal: Goal
  /// First the node that does most alone, then each that adds most to those before.
  public let members: [Member]
  /// The measure of the whole set.
  public let value: Double
  /// The measure without any: the fragmentation of the graph as it is; of reach 0.
  public let before: Double
  public let method: Method
  /// Whether `value` and those of the members are estimates from a sample of nodes.
  public let isEstimate: Bool
}

/// How much work a search for key players may be.
public struct KeyPlayerLimits: Sendable {
  /// About how many steps along edges; the standard is a few seconds.
  public var operations: Int

  public init(operations: Int = 2_000_000_000) {
    self.operations = operations
  }
}

extension Graph {
  /// The key players of a graph, searched as well as the limits allow.
  ///
  /// Where every set can be looked at, all are, and the result is exact. Otherwise nodes are added
  /// greedily and then swapped until no swap helps: among all nodes, or if that is too much work
  /// among those that lie on most shortest ways or have most neighbors, and at last by distances from
  /// a sample of nodes; `method` says which. A set that swaps do not better need not be the best.
  ///
  /// Sets of equal value: the one with lesser node numbers. Directions are not looked at.
  ///
  ///     let path = Graph(nodeCount: 5, edges: [.init(0, 1), .init(1, 2), .init(2, 3), .init(3, 4)])
  ///     path.keyPlayers(1, goal: .negative)?.members[0].node  // 2
  ///
  /// - Parameters:
  ///   - size: how many; nil is returned below 1, and above *n* (of `negative` above *n* - 2).
  ///   - seed: of the sample.
  ///   - goal: what the set is to do.
  ///   - limits: how much work may be done.
  ///   - threads: how many threads; the result is the same.
  /// - Complexity: bounded by `limits`; memory O(*n* + *m*), of `positive` at most 64 MB more.
  public func keyPlayers(
    _ size: Int, goal: KeyPlayerSet.Goal, limits: KeyPlayerLimits = KeyPlayerLimits(),
    seed: UInt64 = 1, threads: Int = 1
  ) -> KeyPlayerSet? {
    switch goal {
    case .negative:
      guard size >= 1, size + 2 <= nodeCount else { return nil }
      return FragmentationSearch(undirected, size, limits, seed: seed, threads: threads).run()
    case .positive:
      guard size >= 1, size <= nodeCount else { return nil }
      return ReachSearch(undirected, size, limits).run()
    }
  }
}
