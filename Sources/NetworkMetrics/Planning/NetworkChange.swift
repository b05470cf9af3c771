import NetworkGraph

/// What is taken out of a network and what is put into it, to see what would be.
///
/// Removals come first, then additions; everything is named by positions in the network as it is.
public struct NetworkChange: Sendable, Hashable {
  public enum Removal: Sendable, Hashable {
    /// An institution with its ties and participations.
    case institution(Int)
    /// Every institution with the role.
    case role(String)
    /// An event with its participations.
    case event(Int)
  }

  /// A new tie; it runs, and has neither beginning nor end.
  public struct Addition: Sendable, Hashable {
    public var first: Int
    public var second: Int
    /// Nil: ``NetworkChange/assumedForm``.
    public var form: String?

    public init(_ first: Int, _ second: Int, form: String? = nil) {
      self.first = first
      self.second = second
      self.form = form
    }
  }

  /// An institution that becomes a member of an event.
  public struct Joining: Sendable, Hashable {
    public var event: Int
    public var institution: Int

    public init(event: Int, institution: Int) {
      self.event = event
      self.institution = institution
    }
  }

  /// A new event that runs; its first member organises it.
  public struct NewEvent: Sendable, Hashable {
    public var form: String
    public var place: TerritoryCode?
    public var members: [Int]

    public init(form: String, place: TerritoryCode?, members: [Int]) {
      self.form = form
      self.place = place
      self.members = members
    }
  }

  public var removals: [Removal]
  public var additions: [Addition]
  public var joinings: [Joining]
  public var newEvents: [NewEvent]
  /// Whether an event falls with the last of its organisers and leaders.
  public var eventsFallWithLeaders = false

  /// The form of a tie that is added without one: strong enough for most rules.
  public static let assumedForm = "agreement"

  public init(
    removals: [Removal] = [], additions: [Addition] = [], joinings: [Joining] = [],
    newEvents: [NewEvent] = []
  ) {
    self.removals = removals
    self.additions = additions
    self.joinings = joinings
    self.newEvents = newEvents
  }

  public var isEmpty: Bool {
    removals.isEmpty && additions.isEmpty && joinings.isEmpty && newEvents.isEmpty
  }
}

/// A network after a change, and where what was there stands now.
public struct ChangedNetwork: Sendable {
  public let network: CooperationNetwork
  /// For each institution of the old network its position in the new one; nil: taken out.
  public let institutions: [Int?]
  /// The same for events.
  public let events: [Int?]
}
