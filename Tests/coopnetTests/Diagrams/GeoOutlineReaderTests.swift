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
