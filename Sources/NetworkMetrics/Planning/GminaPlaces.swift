import NetworkGraph

/// Where gminas lie, to tell which is near to which.
///
/// A gmina's place is that of its row in the territory, else the mean of the units seated in it. Two
/// gminas without places are near by territory: one powiat, one voivodeship, then by their codes.
struct GminaPlaces {
  private let places: [NearestUnits.Place?]
  private let gminas: [TerritoryCode]

  init(_ network: CooperationNetwork, of gminas: [TerritoryCode]) {
    self.gminas = gminas
    var sums: [TerritoryCode: (latitude: Double, longitude: Double, count: Double)] = [:]
    for unit in network.institutions {
      guard let gmina = unit.seat?.unit(at: .gmina), let latitude = unit.latitude,
        let longitude = unit.longitude
      else { continue }
      let sum = sums[gmina] ?? (0, 0, 0)
      sums[gmina] = (sum.latitude + latitude, sum.longitude + longitude, sum.count + 1)
    }
    places = gminas.map { gmina in
      if let unit = network.territory[gmina], let latitude = unit.latitude,
        let longitude = unit.longitude
      {
        return NearestUnits.Place(latitude: latitude, longitude: longitude)
      }
      return sums[gmina].map {
        NearestUnits.Place(latitude: $0.latitude / $0.count, longitude: $0.longitude / $0.count)
      }
    }
  }

  /// How far one gmina is from another; smaller is nearer.
  struct Distance: Comparable {
    /// Nil where a place is not known.
    let kilometres: Double?
    /// 0 one powiat, 1 one voivodeship, 2 elsewhere.
    let closeness: Int
    let codes: Int

    static func < (left: Distance, right: Distance) -> Bool {
      if let a = left.kilometres, let b = right.kilometres, a != b { return a < b }
      return (left.closeness, left.codes) < (right.closeness, right.codes)
    }
  }

  /// Positions in the gminas, nearest first; those with a distance in kilometres go before the others
  /// where the gmina has a place.
  ///
  /// - Complexity: O(*g* log *g*).
  func others(near gmina: Int) -> [(gmina: Int, distance: Distance)] {
    let all = gminas.indices.filter { $0 != gmina }.map {
      (gmina: $0, distance: distance(gmina, $0))
    }
    return all.sorted { first, second in
      let (a, b) = (first.distance, second.distance)
      if (a.kilometres == nil) != (b.kilometres == nil) { return a.kilometres != nil }
      return (a, first.gmina) < (b, second.gmina)
    }
  }

  func distance(_ first: Int, _ second: Int) -> Distance {
    let (a, b) = (gminas[first], gminas[second])
    let closeness = a.powiat == b.powiat ? 0 : a.voivodeship == b.voivodeship ? 1 : 2
    var kilometres: Double?
    if let here = places[first], let there = places[second] {
      kilometres = here.kilometres(to: there)
    }
    return Distance(
      kilometres: kilometres, closeness: closeness, codes: abs(a.value - b.value))
  }
}
