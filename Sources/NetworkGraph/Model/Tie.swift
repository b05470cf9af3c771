/// A recorded tie between two institutions: one row, or rows that say the same.
public struct Tie: Sendable {
  /// Positions in `CooperationNetwork.institutions`.
  public var from: Int
  public var to: Int
  /// The form's id, or the word as written where it is no known form.
  public var form: String
  public var isDirected: Bool
  public var subject: String
  public var document: String
  public var start: Day?
  public var end: Day?
  public var status: RecordedStatus?
  public var frequency: String
  /// 1 awareness, 2 cooperation, 3 coordination, 4 integration; nil: the form's own.
  public var intensity: Int?
  /// 1 to 4, as rated by `rater`.
  public var trust: Double?
  public var value: Double?
  public var rater: String
  /// Whether both ends say so; nil where nobody was asked.
  public var confirmed: Bool?
  /// Above 0; takes the place of the intensity as the weight.
  public var weight: Double?
  public var evidence: String
  public var note: String
  public var attributes: [Attribute]
  /// The row that it rests on, and the rows that repeat it.
  public var source: SourcePlace
  public var repeats: [SourcePlace]

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
    self.subject = subject
    self.document = document
    self.start = start
    self.end = end
    self.status = status
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
    self.source = source
    self.repeats = repeats
  }

  /// All rows that it rests on, the first first.
  public var sources: [SourcePlace] { [source] + repeats }
}

/// What a row says of a tie or an event; dates decide before it.
public enum RecordedStatus: String, Sendable, CaseIterable {
  case planned
  case active
  case ended
  /// Asked, and there is none: a fact, never an edge.
  case none
}
