import NetworkGraph
import Testing

@testable import coopnet

@Suite struct GeoOutlineReaderTests {
  private func read(_ text: String, _ units: [Territory.Unit] = []) throws -> [GeoOutline] {
    try GeoOutlineReader().read(Array(text.utf8), territory: Territory(units: units))
  }

  private func feature(_ properties: String, id: String = "") -> String {
    let ring = "[[20,50],[21,50],[21,51],[20,50]]"
    return
      "{\"type\":\"Feature\"\(id),\"properties\":{\(properties)},\"geometry\":"
      + "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
  }

  @Test(
    "codes of each width, mended where digits are lost",
    arguments: [
      ("\"JPT_KOD_JE\":\"2601011\"", "260101"), ("\"teryt\":\"0601\"", "0601"),
      ("\"kod\":20101", "020101"), ("\"id\":\"26\"", "26"), ("\"code\":6", "06"),
    ])
  func codes(property: String, code: String) throws {
    let outlines = try read("{\"features\":[\(feature(property))]}")
    #expect(outlines.map(\.code.description) == [code])
    #expect(
      outlines[0].rings == [
        [
          GeoPoint(longitude: 20, latitude: 50), GeoPoint(longitude: 21, latitude: 50),
          GeoPoint(longitude: 21, latitude: 51), GeoPoint(longitude: 20, latitude: 50),
        ]
      ])
  }

  @Test("a voivodeship is found by its name")
  func names() throws {
    let unit = Territory.Unit(
      code: TerritoryCode(level: .voivodeship, value: 24), name: "śląskie")
    let text = "{\"features\":[\(feature("\"id\":13,\"nazwa\":\"Śląskie\""))]}"
    #expect(try read(text, [unit]).map(\.code.description) == ["24"])
  }

  @Test("parts of a multipolygon are rings of one outline; points are passed over")
  func geometries() throws {
    let parts =
      "{\"type\":\"Feature\",\"properties\":{\"kod\":\"26\"},\"geometry\":{\"type\":\"MultiPolygon\","
      + "\"coordinates\":[[[[20,50],[21,50],[21,51]]],[[[22,50],[23,50],[23,51]]]]}}"
    let point =
      "{\"type\":\"Feature\",\"properties\":{\"kod\":\"28\"},\"geometry\":{\"type\":\"Point\","
      + "\"coordinates\":[20,50]}}"
    let outlines = try read("{\"features\":[\(parts),\(point)]}")
    #expect(outlines.count == 1 && outlines[0].rings.count == 2)
  }

  private func shape(_ geometry: String, _ head: String = "\"properties\":{\"kod\":\"26\"}")
    -> String
  {
    "{\"type\":\"Feature\",\(head),\"geometry\":\(geometry)}"
  }

  @Test("a collection gives the polygons of its parts, one level deep")
  func collections() throws {
    let triangle = "{\"type\":\"Polygon\",\"coordinates\":[[[20,50],[21,50],[21,51]]]}"
    let inner = "{\"type\":\"GeometryCollection\",\"geometries\":[\(triangle)]}"
    let outer =
      "{\"type\":\"GeometryCollection\",\"geometries\":[\(triangle),\(inner),\(triangle)]}"
    #expect(try read(shape(outer)).map(\.rings.count) == [2])
    #expect(throws: GeoOutlineReader.Fault.noOutlines) {
      try read(shape("{\"type\":\"GeometryCollection\"}"))
    }
  }

  @Test("positions that are none are left out, and what is too short then is no ring")
  func positions() throws {
    let ring = "[[20,50],[21,50],[\"x\",1],[200,95],[21,51],[22]]"
    let outlines = try read(shape("{\"type\":\"Polygon\",\"coordinates\":[\(ring),7]}"))
    #expect(outlines[0].rings.map(\.count) == [3])
    for geometry in [
      "{\"type\":\"Polygon\"}", "{\"type\":\"MultiPolygon\"}",
      "{\"type\":\"MultiPolygon\",\"coordinates\":[7]}", "{}",
    ] {
      #expect(throws: GeoOutlineReader.Fault.noOutlines) { try read(shape(geometry)) }
    }
  }

  @Test("the feature's own id is asked last, and only as a text")
  func ownIDs() throws {
    let polygon = "{\"type\":\"Polygon\",\"coordinates\":[[[20,50],[21,50],[21,51]]]}"
    #expect(
      try read(shape(polygon, "\"id\":\"2601011\"")).map(\.code.description) == ["260101"])
    for head in ["\"id\":26", "\"id\":\"26010112\"", "\"id\":\"27\"", "\"id\":\"34\""] {
      #expect(throws: GeoOutlineReader.Fault.noOutlines) { try read(shape(polygon, head)) }
    }
  }

  @Test("of two units of one name the first is meant")
  func equalNames() throws {
    let units = [24, 26].map {
      Territory.Unit(code: TerritoryCode(level: .voivodeship, value: $0), name: "śląskie")
    }
    let text = "{\"features\":[\(feature("\"nazwa\":\"śląskie\""))]}"
    #expect(try read(text, units).map(\.code.description) == ["24"])
  }

  @Test("the border of a voivodeship lies over those of its gminas; others are not drawn")
  func onTheMap() throws {
    func outline(_ code: String) throws -> GeoOutline {
      let points = [(20.0, 50.0), (21, 50), (21, 51)].map {
        GeoPoint(longitude: $0.0, latitude: $0.1)
      }
      // The longest ring tells where a unit without coordinates is.
      return GeoOutline(
        code: try #require(TerritoryCode(code)), rings: [Array(points.prefix(2)), points])
    }
    let seat = TerritoryCode("260101")
    let rows = ["a", "b"].map { Institution(id: $0, name: $0, roles: ["OPS"], seat: seat) }
    let network = CooperationNetwork(
      institutions: rows, ties: [Tie(from: 0, to: 1, form: "agreement")])
    var input = DiagramInput(day: network.onDay(GraphOptions()), language: .en, title: "")
    input.outlines = [try outline("260101"), try outline("28"), try outline("26")]
    let scene = try Diagram.scene(.map, input)
    #expect(scene.background.compactMap(\.code) == ["260101", "26"])
    #expect(scene.nodes.count == 2 && LegibilityTests.faults(in: scene) == [])
  }

  @Test("what holds no outlines is refused")
  func refusals() {
    #expect(throws: GeoOutlineReader.Fault.noOutlines) { try read("{\"features\":[]}") }
    #expect(throws: GeoOutlineReader.Fault.noOutlines) { try read("[1]") }
    #expect(throws: GeoOutlineReader.Fault.self) { try read("{") }
    var reader = GeoOutlineReader()
    reader.cornerLimit = 3
    #expect(throws: GeoOutlineReader.Fault.tooManyCorners(limit: 3)) {
      try reader.read(Array("{\"features\":[\(feature("\"kod\":\"26\""))]}".utf8))
    }
  }
}
