import NetworkGraph

/// The people of a gmina that figures are weighted by: a column of gminas.csv.
public enum People: String, Sendable, CaseIterable {
  case population
  /// People who use the services of the OPS.
  case clients
  case unemployed

  /// Where it stands; `population` has a column of its own.
  fileprivate var attribute: CountAttribute? {
    switch self {
    case .population: nil
    case .clients: .clients
    case .unemployed: .unemployed
    }
  }
}

extension Territory.Unit {
  /// How many people a column tells of; nil where it is empty, no number, or below 0.
  ///
  ///     unit.people(.unemployed)  // 412
  public func people(_ column: People) -> Double? {
    guard let attribute = column.attribute else { return population }
    return attribute.value(in: attributes)
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
