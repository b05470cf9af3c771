/// A count that a table may tell in a column more: kept as an attribute, since few tables have it,
/// and read by the figures that ask for it.
public enum CountAttribute: Int, Sendable, CaseIterable {
  /// How many places a service has; a column of institutions.csv.
  case places
  /// How many people use the services of the OPS of a gmina; a column of gminas.csv.
  case clients
  /// How many people of a gmina are registered as unemployed; a column of gminas.csv.
  case unemployed

  var table: DatasetTable { self == .places ? .institutions : .gminas }

  /// The names of its column.
  var words: [String] {
    switch self {
    case .places: ["places", "miejsca", "liczba miejsc", "miejsc", "capacity"]
    case .clients:
      [
        "clients", "klienci", "liczba klientów", "klienci ops", "świadczeniobiorcy",
        "liczba świadczeniobiorców", "beneficiaries",
      ]
    case .unemployed:
      ["unemployed", "bezrobotni", "liczba bezrobotnych", "zarejestrowani bezrobotni"]
    }
  }

  private static let keys = allCases.map { $0.words.map(Vocabulary.key) }

  /// Whether a header, as ``Vocabulary/key(_:)`` makes it, is one of its names.
  func isNamed(_ key: String) -> Bool {
    Self.keys[rawValue].contains(key)
  }

  /// The first count of this kind; nil where there is none, or it is no number or below 0.
  ///
  ///     CountAttribute.places.value(in: [Attribute(name: "Liczba miejsc", value: "25")])  // 25
  public func value(in attributes: [Attribute]) -> Double? {
    for attribute in attributes where isNamed(Vocabulary.key(attribute.name)) {
      if let number = NumberGrammar.number(in: attribute.value), number >= 0 { return number }
    }
    return nil
  }
}
