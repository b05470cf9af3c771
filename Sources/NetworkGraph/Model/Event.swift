/// A meeting, training, project, working group, programme or team: what institutions take part in.
public struct Event: Sendable {
  public var id: String
  public var name: String
  /// The form's id, or the word as written where it is no known form.
  public var form: String
  public var start: Day?
  public var end: Day?
  public var place: TerritoryCode?
  public var status: RecordedStatus?
  /// The day by which a planned one is decided.
  public var decision: Day?
  public var subject: String
  public var document: String
  /// People present, who are no institutions.
  public var attendees: Int?
  public var addressees: [Selector]
  public var evidence: String
  public var note: String
  public var attributes: [Attribute]
  public var source: SourcePlace

  public init(
    id: String, name: String = "", form: String = "", start: Day? = nil, end: Day? = nil,
    place: TerritoryCode? = nil, status: RecordedStatus? = nil, decision: Day? = nil,
    subject: String = "", document: String = "", attendees: Int? = nil,
    addressees: [Selector] = [], evidence: String = "", note: String = "",
    attributes: [Attribute] = [], source: SourcePlace = SourcePlace(file: "events.csv", line: 0)
  ) {
    self.id = id
    self.name = name
    self.form = form
    self.start = start
    self.end = end
    self.place = place
    self.status = status
    self.decision = decision
    self.subject = subject
    self.document = document
    self.attendees = attendees
    self.addressees = addressees
    self.evidence = evidence
    self.note = note
    self.attributes = attributes
    self.source = source
  }
}

/// A class of institutions: `kind:OPS@28` is every OPS whose service area lies in 28.
public struct Selector: Sendable, Hashable {
  public let kind: String
  /// Nil: anywhere.
  public let area: TerritoryCode?

  public init(kind: String, area: TerritoryCode?) {
    self.kind = kind
    self.area = area
  }
}

/// That an institution took part in an event.
public struct Participation: Sendable {
  /// A position in `CooperationNetwork.events`.
  public var event: Int
  /// A position in `CooperationNetwork.institutions`.
  public var institution: Int
  public var role: Role
  public var attributes: [Attribute]
  public var source: SourcePlace

  public enum Role: String, Sendable, CaseIterable {
    case organiser, leader, partner, member, participant, host, speaker, invited, addressee

    /// Whether the role makes its bearer a participant: all but `invited` and `addressee`.
    public var takesPart: Bool { self != .invited && self != .addressee }
    /// Whether large events and addressees are tied through it.
    public var leads: Bool { self == .organiser || self == .leader }
  }

  public init(
    event: Int, institution: Int, role: Role, attributes: [Attribute] = [],
    source: SourcePlace = SourcePlace(file: "participation.csv", line: 0)
  ) {
    self.event = event
    self.institution = institution
    self.role = role
    self.attributes = attributes
    self.source = source
  }
}
