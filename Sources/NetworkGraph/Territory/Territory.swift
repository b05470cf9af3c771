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

  /// The units of the dataset, sorted by code; each code once.
  public let units: [Unit]
  /// The units of the dataset, then those that only the register has, each part sorted by code.
  ///
  /// They lend names and decide which codes exist; no result is about a unit that only they have.
  public let known: [Unit]
  /// Whether the register of the whole country is among them.
  public let hasRegister: Bool
  private let position: [TerritoryCode: Int]

  /// Of units of one code the first stays, those of the dataset before those of the register.
  public init(units: [Unit], register: [Unit] = []) {
    var seen: Set<TerritoryCode> = []
    func distinct(_ units: [Unit]) -> [Unit] {
      units.filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
    }
    let listed = distinct(units)
    var lenders: [TerritoryCode: Unit] = [:]
    if listed.contains(where: { $0.name.isEmpty || $0.kind.isEmpty }) {
      for unit in register where lenders[unit.code] == nil { lenders[unit.code] = unit }
    }
    self.units = listed.map { unit in lenders[unit.code].map { unit.named(by: $0) } ?? unit }
    known = self.units + distinct(register)
    hasRegister = !register.isEmpty
    position = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1.code, $0) })
  }

  public static let empty = Territory(units: [])
}

extension Territory.Unit {
  /// The unit, with name and kind of another row of it where it has none.
  fileprivate func named(by other: Self) -> Self {
    Self(
      code: code, name: name.isEmpty ? other.name : name, kind: kind.isEmpty ? other.kind : kind,
      population: population, latitude: latitude, longitude: longitude, attributes: attributes)
  }
}

extension Territory {
  /// The gminas, by code.
  public var gminas: [Unit] { units.filter { $0.code.level == .gmina } }

  /// The unit of a code, also one that only the register has.
  public subscript(code: TerritoryCode) -> Unit? { position[code].map { known[$0] } }

  /// Whether there is a register, and it has no such unit.
  func isUnknown(_ code: TerritoryCode) -> Bool { hasRegister && position[code] == nil }

  /// Whether the dataset lists gminas, and this one is not among them.
  func doesNotList(_ gmina: TerritoryCode) -> Bool {
    !units.isEmpty && (position[gmina] ?? units.count) >= units.count
  }

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
