import NetworkGraph

/// One row of `gaps`: what a rule expects in one place, and what the data say of it.
///
/// It holds codes and positions only; names, places and sentences are looked up by who prints it.
public struct Expectation: Sendable {
  public enum Status: String, Sendable, CaseIterable {
    case met
    /// Met only by ties that end within the horizon.
    case expiring
    /// There is a tie, and it does not suffice.
    case weak
    case gap
    /// A unit that is expected is not in the data.
    case missingUnit = "missing-unit"
    /// Outside the rule's validity, or one of its two sides has no unit here.
    case notApplicable = "not-applicable"
  }

  public enum Certainty: String, Sendable, CaseIterable {
    /// The data say so.
    case confirmed
    /// Nothing is recorded; that is not to say that there is nothing.
    case unrecorded
  }

  /// One end of a row.
  public enum Side: Sendable, Hashable {
    /// Positions in `CooperationNetwork.institutions`, rising; none where nobody in particular is
    /// meant.
    case units([Int32])
    /// Kind ids: no unit of them is here, or more than `GapAnalysis.mostNamed` are.
    case kinds([String])
  }

  /// A gmina's code; of a voivodeship's rule the voivodeship's.
  public let territory: TerritoryCode
  /// A position in `RuleSet.rules`.
  public let rule: Int
  /// A position in `Rule.demands`.
  public let demand: Int
  public let status: Status
  /// Nil where it is not applicable.
  public let certainty: Certainty?
  /// The first units: of a status that ties decide the one of the best pair, otherwise all that
  /// could. Of a rule that asks for a unit: those that serve the place.
  public let from: Side
  /// The second units, in the same way; no units where a rule asks for a unit.
  public let to: Side
  /// The best pair, where ties or one unit in both roles decide.
  public let pair: Pair?
  /// What the status rests on: positions in `NetworkOnDay.links`, rising.
  public let links: [Int32]
  /// Links of the pairs that do not count on the day (planned, ended, upcoming, asked and none...),
  /// of a status other than met; positions in `NetworkOnDay.links`, rising.
  public let uncounted: [Int32]
  /// Of a team: the event judged, a position in `CooperationNetwork.events`.
  public let event: Int?
  /// Whether the service area of a unit named on either side is a default marked *assumed*.
  public let isAssumedArea: Bool

  /// Two institutions, or one twice.
  public struct Pair: Sendable, Hashable {
    public let first: Int32
    public let second: Int32

    public init(_ first: Int32, _ second: Int32) {
      self.first = first
      self.second = second
    }

    /// Whether one institution plays both roles.
    public var isOneUnit: Bool { first == second }
  }
}

extension Expectation {
  /// 1 if met or expiring, 0.5 if weak, 0 if missing; nil if not applicable.
  public var score: Double? {
    switch status {
    case .met, .expiring: 1
    case .weak: 0.5
    case .gap, .missingUnit: 0
    case .notApplicable: nil
    }
  }

  public var isApplicable: Bool { status != .notApplicable }
}
