import NetworkGraph

/// Reads outlines of units from GeoJSON (RFC 7946): features with a TERYT code and a polygon.
///
///     let outlines = try GeoOutlineReader().read(bytes)
///
/// The code is a property of one of the names in use (`JPT_KOD_JE` of the register of boundaries,
/// `teryt`, `kod`, `code`, `id`) or the feature's `id`: 2, 4 or 6 digits, of which 7 are cut to 6 and 1, 3
/// and 5 get their zero back. A feature without one is told by its name where that is a voivodeship's.
/// Other features are passed over.
struct GeoOutlineReader {
  /// At most this many corners are kept, all together.
  var cornerLimit = 2_000_000

  enum Fault: Error, Sendable, Hashable {
    case notJSON(JSONError)
    /// No `features`, or none with a code and a polygon.
    case noOutlines
    case tooManyCorners(limit: Int)
  }

  /// Outlines in the order of the file; parts of one unit are one outline each.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  func read(_ bytes: [UInt8], territory: Territory = .empty) throws(Fault) -> [GeoOutline] {
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONParser().parse(bytes)
    } catch {
      throw .notJSON(error)
    }
    let names = Dictionary(
      territory.units.filter { $0.code.level == .voivodeship }.map {
        ($0.name.lowercased(), $0.code)
      },
      uniquingKeysWith: { first, _ in first })
    var corners = 0
    var outlines: [GeoOutline] = []
    for feature in root["features"]?.array ?? [root] {
      guard let code = Self.code(of: feature, names), let geometry = feature["geometry"] else {
        continue
      }
      let rings = Self.polygons(geometry).flatMap { $0.array ?? [] }.map(Self.ring)
        .filter { $0.count > 2 }
      if rings.isEmpty { continue }
      corners += rings.reduce(0) { $0 + $1.count }
      if corners > cornerLimit { throw .tooManyCorners(limit: cornerLimit) }
      outlines.append(GeoOutline(code: code, rings: rings))
    }
    if outlines.isEmpty { throw .noOutlines }
    return outlines
  }

  private static let codeNames = [
    "JPT_KOD_JE", "jpt_kod_je", "TERYT", "teryt", "kod", "KOD", "code", "id",
  ]
  private static let unitNames = ["JPT_NAZWA_", "jpt_nazwa_", "nazwa", "NAZWA", "name"]

  private static func code(
    of feature: JSONValue, _ names: [String: TerritoryCode]
  ) -> TerritoryCode? {
    let properties = feature["properties"]
    for name in codeNames {
      if let code = code(properties?[name]) { return code }
    }
    for name in unitNames {
      if let text = properties?[name]?.string, let code = names[text.lowercased()] { return code }
    }
    // Last: a plain number of a feature is more often a running number.
    return feature["id"]?.string == nil ? nil : code(feature["id"])
  }

  private static func code(_ value: JSONValue?) -> TerritoryCode? {
    var digits = value?.string ?? value?.number?.text ?? ""
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    if digits.utf8.count == 7 { digits.removeLast() }
    if digits.utf8.count % 2 == 1 { digits = "0" + digits }
    guard let code = TerritoryCode(digits) else { return nil }
    // Voivodeships have even numbers from 02 to 32.
    let voivodeship = code.voivodeship.value
    return voivodeship % 2 == 0 && (2...32).contains(voivodeship) ? code : nil
  }

  /// The polygons of a geometry, each an array of rings.
  private static func polygons(_ geometry: JSONValue) -> [JSONValue] {
    switch geometry["type"]?.string {
    case "Polygon": geometry["coordinates"].map { [$0] } ?? []
    case "MultiPolygon": geometry["coordinates"]?.array ?? []
    case "GeometryCollection":
      (geometry["geometries"]?.array ?? []).flatMap { part -> [JSONValue] in
        // One level: a collection inside a collection is against the RFC's advice.
        part["type"]?.string == "GeometryCollection" ? [] : polygons(part)
      }
    default: []
    }
  }

  private static func ring(_ value: JSONValue) -> [GeoPoint] {
    (value.array ?? []).compactMap { position in
      guard let longitude = position[0]?.double, let latitude = position[1]?.double else {
        return nil
      }
      let point = GeoPoint(longitude: longitude, latitude: latitude)
      return MapProjection.isValid(point) ? point : nil
    }
  }
}
