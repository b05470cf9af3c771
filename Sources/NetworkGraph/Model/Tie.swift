/// A recorded tie between two institutions: one row, or rows that say the same.
public struct Tie: Sendable {
  /// Positions in `CooperationNetwork.institutions`.
  public var from: Int
  public var to: Int
  /// The form's id, or the word as written where it is no known form.
  public var form: String
  public var start: Day?
  public var end: Day?
  public var isDirected: Bool
  public var status: RecordedStatus?
  /// The row that it rests on; rows that repeat it are in `repeats`.
  public var source: SourcePlace
  /// What few ties have, so that half a million of them fit into memory.
  private var details: TieDetails?

  public init(
    from: Int, to: Int, form: String, isDirected: Bool = false, subject: String = "",
    document: String = "", start: Day? = nil, end: Day? = nil, status: RecordedStatus? = nil,
    frequency: String = "", intensity: Int? = nil, trust: Double? = nil, value: Double? = nil,
    rater: String = "", confirmed: Bool? = nil, weight: Double? = nil, evidence: String = "",
    note: String = "", attributes: [Attribute] = [],
    source: SourcePlace = SourcePlace(file: "ties.csv", line: 0), repeats: [SourcePlace] = []
  ) {
    self.from = from
    self.to = to
    self.form = form
    self.isDirected = isDirected
    self.start = start
    self.end = end
    self.status = status
    self.source = source
    self.subject = subject
    self.document = document
    self.frequency = frequency
    self.intensity = intensity
    self.trust = trust
    self.value = value
    self.rater = rater
    self.confirmed = confirmed
    self.weight = weight
    self.evidence = evidence
    self.note = note
    self.attributes = attributes
    self.repeats = repeats
  }

  /// All rows that it rests on, the first first.
  public var sources: [SourcePlace] { [source] + repeats }
}

extension Tie {
  public var subject: String {
    get { details?.subject ?? "" }
    set { change(newValue.isEmpty) { $0.subject = newValue } }
  }
  public var document: String {
    get { details?.document ?? "" }
    set { change(newValue.isEmpty) { $0.document = newValue } }
  }
  public var frequency: String {
    get { details?.frequency ?? "" }
    set { change(newValue.isEmpty) { $0.frequency = newValue } }
  }
  /// 1 awareness, 2 cooperation, 3 coordination, 4 integration; nil: the form's own.
  public var intensity: Int? {
    get { details?.intensity }
    set { change(newValue == nil) { $0.intensity = newValue } }
  }
  /// 1 to 4, as rated by `rater`.
  public var trust: Double? {
    get { details?.trust }
    set { change(newValue == nil) { $0.trust = newValue } }
  }
  public var value: Double? {
    get { details?.value }
    set { change(newValue == nil) { $0.value = newValue } }
  }
  public var rater: String {
    get { details?.rater ?? "" }
    set { change(newValue.isEmpty) { $0.rater = newValue } }
  }
  /// Whether both ends say so; nil where nobody was asked.
  public var confirmed: Bool? {
    get { details?.confirmed }
    set { change(newValue == nil) { $0.confirmed = newValue } }
  }
  /// Above 0; takes the place of the intensity as the weight.
  public var weight: Double? {
    get { details?.weight }
    set { change(newValue == nil) { $0.weight = newValue } }
  }
  public var evidence: String {
    get { details?.evidence ?? "" }
    set { change(newValue.isEmpty) { $0.evidence = newValue } }
  }
  public var note: String {
    get { details?.note ?? "" }
    set { change(newValue.isEmpty) { $0.note = newValue } }
  }
  public var attributes: [Attribute] {
    get { details?.attributes ?? [] }
    set { change(newValue.isEmpty) { $0.attributes = newValue } }
  }
  /// The rows that repeat the first.
  public var repeats: [SourcePlace] {
    get { details?.repeats ?? [] }
    set { change(newValue.isEmpty) { $0.repeats = newValue } }
  }

  /// Adds to `repeats` in place: a row may be repeated half a million times.
  mutating func add(repeats places: [SourcePlace]) {
    change(places.isEmpty) { $0.repeats += places }
  }

  /// Changes what only this tie sees; setting nothing where nothing is takes no memory.
  private mutating func change(_ isNothing: Bool, _ set: (TieDetails) -> Void) {
    if details == nil {
      if isNothing { return }
      details = TieDetails()
    } else if !isKnownUniquelyReferenced(&details) {
      details = details.map(TieDetails.init(copying:))
    }
    if let details { set(details) }
  }
}

/// What few ties have. Shared by copies of a tie until one of them is changed, and never changed
/// while it is shared.
private final class TieDetails: @unchecked Sendable {
  var subject: String = ""
  var document: String = ""
  var frequency: String = ""
  var intensity: Int?
  var trust: Double?
  var value: Double?
  var rater: String = ""
  var confirmed: Bool?
  var weight: Double?
  var evidence: String = ""
  var note: String = ""
  var attributes: [Attribute] = []
  var repeats: [SourcePlace] = []

  init() {}

  init(copying other: TieDetails) {
    subject = other.subject
    document = other.document
    frequency = other.frequency
    intensity = other.intensity
    trust = other.trust
    value = other.value
    rater = other.rater
    confirmed = other.confirmed
    weight = other.weight
    evidence = other.evidence
    note = other.note
    attributes = other.attributes
    repeats = other.repeats
  }
}

/// What a row says of a tie or an event; dates decide before it.
public enum RecordedStatus: String, Sendable, CaseIterable {
  case planned
  case active
  case ended
  /// Asked, and there is none: a fact, never an edge.
  case none
}
