/// The units of the country that a dataset knows: voivodeships, powiats and gminas with names.
public struct Territory: Sendable {
  /// One unit as gminas.csv or the register gives it.
  public struct Unit: Sendable {
    public let code: TerritoryCode
    public let name: String
    /// The word of the source, as `miejska`; the register's RODZ digit is put into that word.
    public let kind: String
    public let population: Double?
    public let latitude: Double?
    public let longitude: Double?
    /// Further columns by name, in the order of the file.
    public let attributes: [Attribute]

    public init(
      code: TerritoryCode, name: String, kind: String = "", population: Double? = nil,
      latitude: Double? = nil, longitude: Double? = nil, attributes: [Attribute] = []
    ) {
      self.code = code
      self.name = name
      self.kind = kind
      self.population = population
      self.latitude = latitude
      self.longitude = longitude
      self.attributes = attributes
    }
  }

  /// Sorted by code; each code once.
  public let units: [Unit]
  private let position: [TerritoryCode: Int]

  /// Of units of one code the first stays.
  public init(units: [Unit]) {
    var seen: Set<TerritoryCode> = []
    let kept = units.filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
    self.units = kept
    position = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1.code, $0) })
  }

  public static let empty = Territory(units: [])
}

extension Territory {
  /// The gminas, by code.
  public var gminas: [Unit] { units.filter { $0.code.level == .gmina } }

  public subscript(code: TerritoryCode) -> Unit? { position[code].map { units[$0] } }

  /// The unit's name, else its code.
  public func name(of code: TerritoryCode) -> String {
    if let name = self[code]?.name, !name.isEmpty { return name }
    return code.description
  }
}

/// A column that coopnet has no name for, kept with its value.
public struct Attribute: Sendable, Hashable {
  public let name: String
  public let value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
