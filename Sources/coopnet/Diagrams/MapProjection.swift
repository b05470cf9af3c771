import NetworkGraph

/// From degrees to the page: equirectangular about the mean latitude, true enough within a country.
struct MapProjection: Sendable {
  private let scale: Double
  private let shrink: Double
  private let origin: GeoPoint
  private let center: DiagramPoint

  /// Nil without points of the country.
  init?(_ points: [GeoPoint], into rect: DiagramRect) {
    let valid = points.filter(Self.isValid)
    guard let west = valid.map(\.longitude).min(), let east = valid.map(\.longitude).max(),
      let south = valid.map(\.latitude).min(), let north = valid.map(\.latitude).max()
    else { return nil }
    origin = GeoPoint(longitude: (west + east) / 2, latitude: (south + north) / 2)
    shrink = Angle.cosine(origin.latitude * Angle.pi / 180)
    // A single place is shown as if it were some ten kilometres wide.
    let width = max(0.15, (east - west) * shrink)
    let height = max(0.1, north - south)
    scale = min(rect.width / width, rect.height / height)
    center = rect.center
  }

  func point(_ point: GeoPoint) -> DiagramPoint {
    DiagramPoint(
      center.x + (point.longitude - origin.longitude) * shrink * scale,
      center.y - (point.latitude - origin.latitude) * scale)
  }

  /// Whether a point can lie in Poland: others are errors of the data.
  static func isValid(_ point: GeoPoint) -> Bool {
    (13.5...24.7).contains(point.longitude) && (48.8...55.2).contains(point.latitude)
  }
}

/// Where institutions are: their own coordinates, else those of the gmina of their seat, else the
/// middle of the gminas of the unit.
struct Whereabouts: Sendable {
  private var places: [TerritoryCode: GeoPoint] = [:]

  init(territory: Territory, outlines: [GeoOutline]) {
    for outline in outlines {
      if let middle = Self.middle(of: outline) { places[outline.code] = middle }
    }
    for unit in territory.units {
      guard let latitude = unit.latitude, let longitude = unit.longitude else { continue }
      let point = GeoPoint(longitude: longitude, latitude: latitude)
      if MapProjection.isValid(point) { places[unit.code] = point }
    }
    addHigherUnits()
  }

  func place(of institution: Institution) -> GeoPoint? {
    if let latitude = institution.latitude, let longitude = institution.longitude {
      let point = GeoPoint(longitude: longitude, latitude: latitude)
      if MapProjection.isValid(point) { return point }
    }
    var code = institution.seat
    while let unit = code {
      if let point = places[unit] { return point }
      switch unit.level {
      case .gmina: code = unit.powiat
      case .powiat: code = unit.voivodeship
      case .voivodeship: code = nil
      }
    }
    return nil
  }

  func place(of code: TerritoryCode) -> GeoPoint? { places[code] }

  /// The middle of a powiat and of a voivodeship is the mean of its gminas.
  private mutating func addHigherUnits() {
    var sums: [TerritoryCode: (x: Double, y: Double, count: Double)] = [:]
    for code in places.keys.filter({ $0.level == .gmina }).sorted() {
      guard let point = places[code] else { continue }
      for unit in [code.powiat, code.voivodeship].compactMap({ $0 }) {
        let sum = sums[unit] ?? (0, 0, 0)
        sums[unit] = (sum.x + point.longitude, sum.y + point.latitude, sum.count + 1)
      }
    }
    for (code, sum) in sums where places[code] == nil {
      places[code] = GeoPoint(longitude: sum.x / sum.count, latitude: sum.y / sum.count)
    }
  }

  /// The mean of the corners of the longest ring.
  private static func middle(of outline: GeoOutline) -> GeoPoint? {
    guard let ring = outline.rings.max(by: { $0.count < $1.count }), !ring.isEmpty else {
      return nil
    }
    let count = Double(ring.count)
    return GeoPoint(
      longitude: ring.reduce(0) { $0 + $1.longitude } / count,
      latitude: ring.reduce(0) { $0 + $1.latitude } / count)
  }
}
