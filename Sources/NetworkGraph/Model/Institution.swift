/// An institution as the dataset names it.
public struct Institution: Sendable {
  public var id: String
  /// As written; empty where only the id is known.
  public var name: String
  /// Kind ids, the primary first; a word that is no known kind is kept as it is.
  public var roles: [String]
  public var seat: TerritoryCode?
  /// The service area as given; empty where the default of each role holds.
  public var serves: [TerritoryCode]
  /// The id of the institution that runs it.
  public var founder: String?
  /// As given, else empty: then the kind's sector holds.
  public var sector: String
  public var latitude: Double?
  public var longitude: Double?
  public var regon: String
  public var nip: String
  public var krs: String
  public var url: String
  public var since: Day?
  public var until: Day?
  public var evidence: String
  public var note: String
  public var attributes: [Attribute]
  public var source: SourcePlace

  public init(
    id: String, name: String = "", roles: [String] = [], seat: TerritoryCode? = nil,
    serves: [TerritoryCode] = [], founder: String? = nil, sector: String = "",
    latitude: Double? = nil, longitude: Double? = nil, regon: String = "", nip: String = "",
    krs: String = "", url: String = "", since: Day? = nil, until: Day? = nil,
    evidence: String = "", note: String = "", attributes: [Attribute] = [],
    source: SourcePlace = SourcePlace(file: "institutions.csv", line: 0)
  ) {
    self.id = id
    self.name = name
    self.roles = roles
    self.seat = seat
    self.serves = serves
    self.founder = founder
    self.sector = sector
    self.latitude = latitude
    self.longitude = longitude
    self.regon = regon
    self.nip = nip
    self.krs = krs
    self.url = url
    self.since = since
    self.until = until
    self.evidence = evidence
    self.note = note
    self.attributes = attributes
    self.source = source
  }
}

extension Institution {
  /// The name, else the id.
  public var label: String { name.isEmpty ? id : name }

  /// The first role, or nil where none is given.
  public var kind: String? { roles.first }

  /// Whether it exists on a day: from `since` to `until`, both included. Without a day: always.
  public func exists(on day: Day?) -> Bool {
    guard let day else { return true }
    if let since, day < since { return false }
    if let until, until < day { return false }
    return true
  }
}
