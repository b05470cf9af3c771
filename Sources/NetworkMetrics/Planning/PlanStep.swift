import NetworkGraph

/// One new tie of a closing plan, and what it does.
public struct PlanStep: Sendable, Equatable {
  public enum Action: String, Sendable, CaseIterable {
    /// A tie where there is none that counts.
    case new
    /// A tie that suffices where there is one that does not.
    case upgrade
    /// An institution becomes a member of an event, or of a team that an earlier step founded.
    case join
    /// A first unit founds a team with one other.
    case newTeam = "new-team"
  }

  public enum Target: Sendable, Hashable {
    /// A position in `CooperationNetwork.institutions`.
    case institution(Int)
    /// A position in `CooperationNetwork.events`.
    case event(Int)
    /// A position in `NetworkChange.newEvents` of the plan's change.
    case newEvent(Int)
  }

  /// An expectation that stands better after the step.
  public struct Closed: Sendable, Hashable {
    /// A position in `GapAnalysis.expectations`.
    public let expectation: Int
    /// As it stood after the step before.
    public let before: Expectation.Status
    /// Met, expiring or weak.
    public let after: Expectation.Status

    /// Whether what was missing or weak is no longer.
    public var isClosed: Bool { after == .met || after == .expiring }
  }

  /// A position in `CooperationNetwork.institutions`.
  public let from: Int
  public let to: Target
  public let form: String
  public let action: Action
  /// By place and rule.
  public let improves: [Closed]
  /// Whose coverage rises, by code.
  public let gminas: [TerritoryCode]
  /// What the plan's objective gains: the mean coverage over the gminas, weighted by people if asked.
  public let gain: Double
  /// The mean coverage of the gminas after the step, each counting the same.
  public let coverage: Double
  /// People times coverage gained, summed over the gminas: how many people's worth of coverage; nil
  /// without numbers of people.
  public let people: Double?
}
