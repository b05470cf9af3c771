import NetworkGraph

/// Finds the unit of some kinds that is nearest to a gmina.
///
/// Where the places of gmina and unit are known, by distance: a gmina's place is that of the
/// territory's row, else the mean of the units seated in it; a unit's place is its own, else that of
/// its seat. Else by territory: same gmina, powiat, area of one OWES, voivodeship, then by the
/// difference of the two codes, then by id. A unit without a place goes before one with a place if it
/// is nearer by territory.
struct NearestUnits {
  private struct Candidate {
    let institution: Int
    let seat: TerritoryCode?
    let place: Place?
  }

  struct Place: Sendable {
    let latitude: Double
    let longitude: Double
  }

  private struct Request: Hashable {
    let kinds: [String]
    let gmina: TerritoryCode
  }

  private let network: CooperationNetwork
  private let day: Day?
  private let placeOfGmina: [TerritoryCode: Place]
  /// The OWES of less than a voivodeship that cover a unit of the country.
  private let subregions: UnitIndex
  private let isSubregional: Set<Int32>
  private var candidates: [[String]: [Candidate]] = [:]
  private var found: [Request: NearestUnit?] = [:]
  private var subregionsOf: [TerritoryCode: [Int32]] = [:]

  init(_ network: CooperationNetwork, on day: Day?) {
    self.network = network
    self.day = day
    placeOfGmina = Self.places(of: network)
    subregions = UnitIndex(network, on: day, groups: [["OWES"]])
    isSubregional = Set(
      network.institutions.indices.lazy.filter { position in
        guard network.institutions[position].roles.contains("OWES") else { return false }
        let area = network.serviceArea(of: position, as: "OWES")
        return !area.isCountry && area.units.allSatisfy { $0.level > .voivodeship }
      }.map(Int32.init))
  }

  private static func places(of network: CooperationNetwork) -> [TerritoryCode: Place] {
    var sums: [TerritoryCode: (latitude: Double, longitude: Double, count: Double)] = [:]
    for unit in network.institutions {
      guard let gmina = unit.seat?.unit(at: .gmina), let latitude = unit.latitude,
        let longitude = unit.longitude
      else { continue }
      let sum = sums[gmina] ?? (0, 0, 0)
      sums[gmina] = (sum.latitude + latitude, sum.longitude + longitude, sum.count + 1)
    }
    var places = sums.mapValues {
      Place(latitude: $0.latitude / $0.count, longitude: $0.longitude / $0.count)
    }
    for unit in network.territory.units {
      guard let latitude = unit.latitude, let longitude = unit.longitude else { continue }
      places[unit.code] = Place(latitude: latitude, longitude: longitude)
    }
    return places
  }
}

extension NearestUnits {
  /// - Complexity: O(*c*) for *c* units of the kinds, once for each gmina.
  mutating func nearest(of kinds: [String], to gmina: TerritoryCode) -> NearestUnit? {
    let request = Request(kinds: kinds, gmina: gmina)
    if let known = found[request] { return known }
    let answer = search(kinds, gmina)
    found[request] = .some(answer)
    return answer
  }

  private mutating func search(_ kinds: [String], _ gmina: TerritoryCode) -> NearestUnit? {
    let centre = placeOfGmina[gmina]
    var byDistance: (unit: Candidate, kilometres: Double)?
    var byTerritory: (unit: Candidate, closeness: NearestUnit.Closeness, codes: Int)?
    for candidate in known(kinds) {
      if let centre, let place = candidate.place {
        let kilometres = centre.kilometres(to: place)
        if byDistance.map({ kilometres < $0.kilometres }) ?? true {
          byDistance = (candidate, kilometres)
        }
      } else {
        let closeness = closeness(of: gmina, candidate.seat)
        let codes = Self.difference(gmina, candidate.seat)
        if let best = byTerritory, (best.closeness, best.codes) <= (closeness, codes) { continue }
        byTerritory = (candidate, closeness, codes)
      }
    }
    let measured = byDistance.map { best in
      NearestUnit(
        institution: best.unit.institution, kilometres: best.kilometres,
        closeness: closeness(of: gmina, best.unit.seat))
    }
    guard let byTerritory else { return measured }
    if let measured, measured.closeness <= byTerritory.closeness { return measured }
    return NearestUnit(
      institution: byTerritory.unit.institution, kilometres: nil,
      closeness: byTerritory.closeness)
  }

  private mutating func known(_ kinds: [String]) -> [Candidate] {
    if let known = candidates[kinds] { return known }
    let list = network.institutions.indices.compactMap { position -> Candidate? in
      let unit = network.institutions[position]
      guard unit.exists(on: day), unit.roles.contains(where: kinds.contains) else { return nil }
      var place = unit.seat.flatMap { placeOfGmina[$0] }
      if let latitude = unit.latitude, let longitude = unit.longitude {
        place = Place(latitude: latitude, longitude: longitude)
      }
      return Candidate(institution: position, seat: unit.seat, place: place)
    }
    candidates[kinds] = list
    return list
  }

  private mutating func closeness(
    of gmina: TerritoryCode, _ seat: TerritoryCode?
  ) -> NearestUnit.Closeness {
    guard let seat else { return .country }
    if seat == gmina { return .gmina }
    if let powiat = seat.powiat, powiat == gmina.powiat { return .powiat }
    let shared = subregions(of: gmina)
    if !shared.isEmpty, subregions(of: seat).contains(where: shared.contains) {
      return .subregion
    }
    return seat.voivodeship == gmina.voivodeship ? .voivodeship : .country
  }

  private mutating func subregions(of unit: TerritoryCode) -> [Int32] {
    if let known = subregionsOf[unit] { return known }
    let members = subregions.members(of: 0, covering: unit).map(\.institution)
      .filter(isSubregional.contains)
    subregionsOf[unit] = members
    return members
  }

  /// How far two codes lie apart as numbers of six digits.
  private static func difference(_ gmina: TerritoryCode, _ seat: TerritoryCode?) -> Int {
    guard let seat else { return Int.max }
    var value = seat.value
    var digits = seat.level.rawValue
    while digits < TerritoryCode.Level.gmina.rawValue {
      value *= 100
      digits += 2
    }
    return abs(gmina.value - value)
  }
}

extension NearestUnits.Place {
  /// The distance on a sphere of 6,371 km, by the plane that touches it half way; within 0.2 % inside
  /// Poland.
  func kilometres(to other: NearestUnits.Place) -> Double {
    let radians = Double.pi / 180
    let north = (other.latitude - latitude) * radians
    let east =
      (other.longitude - longitude) * radians
      * Self.cosine((latitude + other.latitude) / 2 * radians)
    return 6371 * (north * north + east * east).squareRoot()
  }

  /// The cosine of an angle up to a right one, to 1e-7 or better (its series to the twelfth power).
  private static func cosine(_ angle: Double) -> Double {
    let square = angle * angle
    var (sum, term) = (1.0, 1.0)
    for step in 1...6 {
      term *= -square / Double((2 * step - 1) * 2 * step)
      sum += term
    }
    return sum
  }
}
