/// A unit that the law demands of an area, whatever else is known: what the register alone implies.
public struct StatutoryUnit: Sendable, Hashable {
  public enum Duty: Sendable, Hashable {
    /// The social assistance centre of a gmina.
    case centre
    /// The one of a city with powiat rights, which does the tasks of a PCPR too.
    case cityCentre
    /// The one of a district of Warsaw.
    case districtCentre
    /// PCPR: of a land powiat, and of Warsaw, where the centres of districts have one role only.
    case familyCentre
    case labourOffice
    /// ROPS.
    case regionalCentre
    /// WUP.
    case regionalLabourOffice
  }

  public let duty: Duty
  /// The gmina, powiat or voivodeship that it is for; of a district its city.
  public let place: TerritoryCode
  /// The district's own code, else nil.
  public let district: TerritoryCode?

  public init(_ duty: Duty, for place: TerritoryCode, district: TerritoryCode? = nil) {
    self.duty = duty
    self.place = place
    self.district = district
  }
}

extension StatutoryUnit {
  /// `ops-260101`, `pcpr-2601`, `pup-2601`, `rops-26`, `wup-26`.
  public var id: String {
    switch duty {
    case .centre, .cityCentre: "ops-\(place)"
    case .districtCentre: "ops-\(district ?? place)"
    case .familyCentre: "pcpr-\(place)"
    case .labourOffice: "pup-\(place)"
    case .regionalCentre: "rops-\(place)"
    case .regionalLabourOffice: "wup-\(place)"
    }
  }

  /// Kind ids, the primary first.
  public var roles: [String] {
    switch duty {
    case .centre, .districtCentre: ["OPS"]
    case .cityCentre: ["OPS", "PCPR"]
    case .familyCentre: ["PCPR"]
    case .labourOffice: ["PUP"]
    case .regionalCentre: ["ROPS"]
    case .regionalLabourOffice: ["WUP"]
    }
  }

  /// As exact as the register allows: it does not say in which town a powiat's offices are.
  public var seat: TerritoryCode {
    guard place.level == .powiat, place.isCityWithPowiatRights else { return place }
    return TerritoryCode(level: .gmina, value: place.value * 100 + 1)
  }

  /// The unit served; a city's centre serves its powiat, which is the same ground.
  public var serves: TerritoryCode {
    duty == .cityCentre ? place.unit(at: .powiat) ?? place : place
  }
}

extension StatutoryUnit {
  /// The units that the law demands of the register's gminas within an area (nil: the country).
  ///
  /// One OPS for each gmina, in a city with powiat rights with the role of a PCPR too; in Warsaw one
  /// for each district, and a PCPR. One PCPR for each land powiat, one labour office for each powiat
  /// and city, a ROPS and a WUP for each voivodeship. The powiat and voivodeship of a smaller area
  /// have theirs too, since they serve it.
  ///
  /// - Returns: from the voivodeship down: ROPS and WUP, PCPR, PUP, OPS, each by code.
  /// - Complexity: O(units).
  public static func of(_ register: RegisterReading, area: TerritoryCode?) -> [StatutoryUnit] {
    let gminas = register.units.map(\.code).filter {
      $0.level == .gmina && (area?.contains($0) ?? true)
    }
    let powiats = distinct(gminas.compactMap(\.powiat))
    let regions = distinct(gminas.map(\.voivodeship))
    let districts = Dictionary(
      grouping: register.districts.map(\.code),
      by: { TerritoryCodeReader.city(ofDistrict: $0) ?? $0 })
    func hasDistricts(_ gmina: TerritoryCode) -> Bool { districts[gmina] != nil }
    func isDivided(_ powiat: TerritoryCode) -> Bool {
      gminas.contains { powiat.contains($0) && hasDistricts($0) }
    }
    var units = regions.flatMap {
      [StatutoryUnit(.regionalCentre, for: $0), StatutoryUnit(.regionalLabourOffice, for: $0)]
    }
    units += powiats.filter { !$0.isCityWithPowiatRights || isDivided($0) }
      .map { StatutoryUnit(.familyCentre, for: $0) }
    units += powiats.map { StatutoryUnit(.labourOffice, for: $0) }
    for gmina in gminas {
      if let parts = districts[gmina] {
        units += parts.map { StatutoryUnit(.districtCentre, for: gmina, district: $0) }
      } else {
        units.append(
          StatutoryUnit(gmina.isCityWithPowiatRights ? .cityCentre : .centre, for: gmina))
      }
    }
    return units
  }

  /// Sorted codes, each once.
  private static func distinct(_ codes: [TerritoryCode]) -> [TerritoryCode] {
    var seen: Set<TerritoryCode> = []
    return codes.filter { seen.insert($0).inserted }.sorted()
  }
}
