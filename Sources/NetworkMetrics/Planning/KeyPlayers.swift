import NetworkGraph

/// The sets of key players of a network on a day: whose loss would break it, and from whom it is best
/// reached.
///
///     let players = KeyPlayers(day, size: 3)
///     players.rows[0].goal  // negative
///
/// A goal that the network is too small for has no set.
public struct KeyPlayers: Sendable {
  /// One row of `keyplayers`.
  public struct Row: Sendable, Equatable {
    public let goal: KeyPlayerSet.Goal
    /// From 1.
    public let rank: Int
    /// A position in `CooperationNetwork.institutions`.
    public let institution: Int
    /// The measure of the set's units up to this one.
    public let value: Double
  }

  /// The negative set, then the positive one.
  public let sets: [KeyPlayerSet]
  public let rows: [Row]

  /// - Complexity: see ``NetworkGraph/Graph/keyPlayers(_:goal:limits:seed:threads:)``.
  public init(
    _ day: NetworkOnDay, size: Int, limits: KeyPlayerLimits = KeyPlayerLimits(),
    seed: UInt64 = 1, threads: Int = 1
  ) {
    let graph = day.graph.undirected
    let sets = KeyPlayerSet.Goal.allCases.compactMap {
      graph.keyPlayers(size, goal: $0, limits: limits, seed: seed, threads: threads)
    }
    self.sets = sets
    rows = sets.flatMap { set in
      set.members.enumerated().map { place, member in
        Row(
          goal: set.goal, rank: place + 1, institution: day.institutions[member.node],
          value: member.value)
      }
    }
  }
}
