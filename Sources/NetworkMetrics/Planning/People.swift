import NetworkGraph

/// The people of a gmina that figures are weighted by: a column of gminas.csv.
public enum People: String, Sendable, CaseIterable {
  case population
  /// People who use the services of the OPS.
  case clients
  case unemployed

  /// Header words of the column, folded; `population` has one of its own.
  var words: [String] {
    switch self {
    case .population: []
    case .clients:
      [
        "clients", "klienci", "liczba klientow", "klienci ops", "swiadczeniobiorcy",
        "liczba swiadczeniobiorcow", "beneficiaries",
      ]
    case .unemployed:
      ["unemployed", "bezrobotni", "liczba bezrobotnych", "zarejestrowani bezrobotni"]
    }
  }
}

extension Territory.Unit {
  /// How many people a column tells of; nil where it is empty, no number, or below 0.
  ///
  ///     unit.people(.unemployed)  // 412
  public func people(_ column: People) -> Double? {
    if column == .population { return population }
    for attribute in attributes where column.words.contains(Self.folded(attribute.name)) {
      if let number = NumberGrammar.number(in: attribute.value), number >= 0 { return number }
    }
    return nil
  }

  /// Without case and diacritics; underscores are spaces.
  private static func folded(_ name: String) -> String {
    String(
      decoding: PolishText.folded(name).utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 },
      as: UTF8.self)
  }
}

extension Territory {
  /// Whether any gmina has a number in the column.
  public func tells(_ column: People) -> Bool {
    units.contains { $0.code.level == .gmina && $0.people(column) != nil }
  }

  /// The people of each of some gminas; nil as a whole where no gmina has a number.
  func people(_ column: People, of gminas: [TerritoryCode]) -> [Double?]? {
    let numbers = gminas.map { self[$0]?.people(column) }
    return numbers.contains { $0 != nil } ? numbers : nil
  }
}
