/// Territorial units by name, to tell what somebody meant who wrote a name where a code belongs.
///
/// A name identifies nothing: 227 names are shared by 468 gminas. So a name is taken for a unit only
/// where the register of the whole country knows one unit of that name.
struct PlaceNames {
  private let codes: [String: [TerritoryCode]]
  private let isWholeCountry: Bool

  /// - Parameter isWholeCountry: whether the territory is the register itself.
  init(_ territory: Territory, isWholeCountry: Bool) {
    var codes: [String: [TerritoryCode]] = [:]
    for unit in territory.known where !unit.name.isEmpty {
      codes[PolishText.folded(unit.name), default: []].append(unit.code)
    }
    self.codes = codes
    self.isWholeCountry = isWholeCountry
  }

  enum Match {
    case one(TerritoryCode)
    /// In order; of the lowest level that has the name.
    case several([TerritoryCode])
    case none
  }

  func match(_ name: String) -> Match {
    guard let found = codes[PolishText.folded(name)], let lowest = found.map(\.level).max() else {
      return .none
    }
    let ofLevel = found.filter { $0.level == lowest }.sorted()
    return isWholeCountry && ofLevel.count == 1 ? .one(ofLevel[0]) : .several(ofLevel)
  }
}
