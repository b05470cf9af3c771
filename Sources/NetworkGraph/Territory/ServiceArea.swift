/// The units that an institution serves in one of its roles.
public struct ServiceArea: Sendable, Hashable {
  /// Sorted; empty: unknown, for want of a seat. `isCountry` stands for all.
  public let units: [TerritoryCode]
  public let isCountry: Bool
  /// Whether it is a default that must be marked *assumed* (CIS, KIS, WTZ, ZAZ, OWES).
  public let isAssumed: Bool

  public init(units: [TerritoryCode], isCountry: Bool = false, isAssumed: Bool = false) {
    self.units = units.sorted()
    self.isCountry = isCountry
    self.isAssumed = isAssumed
  }

  /// Whether the whole of a unit is served.
  public func covers(_ unit: TerritoryCode) -> Bool {
    isCountry || units.contains { $0.contains(unit) }
  }

  /// Whether any part of a unit is served.
  public func meets(_ unit: TerritoryCode) -> Bool {
    isCountry || units.contains { $0.meets(unit) }
  }

  /// Whether all that is served lies in a unit.
  public func lies(in unit: TerritoryCode) -> Bool {
    !isCountry && !units.isEmpty && units.allSatisfy { unit.contains($0) }
  }
}

extension CooperationNetwork {
  /// The area that an institution serves in one role: what its row gives, else the role's default.
  ///
  /// A given area holds for every role and is never assumed. A default that needs a lower level than
  /// the seat has (a gmina's unit with a powiat as its seat) is the seat itself.
  public func serviceArea(of institution: Int, as role: String) -> ServiceArea {
    let row = institutions[institution]
    if !row.serves.isEmpty { return ServiceArea(units: row.serves) }
    let kind = kinds[role]
    let assumed = kind?.areaIsAssumed ?? false
    switch kind?.defaultArea ?? .gmina {
    case .country: return ServiceArea(units: [], isCountry: true)
    case .voivodeship: return area(row.seat, .voivodeship, assumed)
    case .powiat: return area(row.seat, .powiat, assumed)
    case .gmina: return area(row.seat, .gmina, assumed)
    case .founder:
      if let founder = row.founder.flatMap(institution(withID:)), founder != institution,
        let founderRole = institutions[founder].kind, kinds[founderRole]?.defaultArea != .founder
      {
        let area = serviceArea(of: founder, as: founderRole)
        if area.isCountry || !area.units.isEmpty {
          return ServiceArea(units: area.units, isCountry: area.isCountry, isAssumed: assumed)
        }
      }
      return area(row.seat, .gmina, assumed)
    }
  }

  /// The union of the areas of all roles; the seat's own default where there is no role.
  public func serviceArea(of institution: Int) -> ServiceArea {
    let roles = institutions[institution].roles
    let areas = (roles.isEmpty ? [""] : roles).map { serviceArea(of: institution, as: $0) }
    if areas.count == 1 { return areas[0] }
    return ServiceArea(
      units: Array(Set(areas.flatMap(\.units))), isCountry: areas.contains(where: \.isCountry),
      isAssumed: areas.contains(where: \.isAssumed))
  }

  private func area(
    _ seat: TerritoryCode?, _ level: TerritoryCode.Level, _ assumed: Bool
  ) -> ServiceArea {
    guard let seat else { return ServiceArea(units: [], isAssumed: assumed) }
    return ServiceArea(units: [seat.unit(at: level) ?? seat], isAssumed: assumed)
  }
}
