import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct ServicePlacesTests {
  @Test func placesAndNearest() throws {
    var town = Town()
    town.register("260101 260201")
    town.add("cis-1", "CIS", "260101")
    town.add("cis-2", "CIS", "260101", serves: "260101")
    town.add("wtz", "WTZ", "260201")
    town.institutions[0].attributes = [Attribute(name: "Liczba miejsc", value: "25")]
    town.institutions[1].attributes = [Attribute(name: "miejsca", value: "dużo")]
    let rows = ServicePlaces(town.gaps()).rows
    #expect(rows.count == 2 * GminaFigures.reachKinds.count)
    let cis = try #require(rows.first { $0.kind == "CIS" && $0.gmina.description == "260101" })
    #expect((cis.units, cis.places) == (2, 25))
    #expect(cis.nearest?.closeness == .gmina)
    let wtz = try #require(rows.first { $0.kind == "WTZ" && $0.gmina.description == "260101" })
    #expect((wtz.units, wtz.places) == (0, nil))
    #expect(wtz.nearest?.institution == 2)
    #expect(rows.filter { $0.kind == "ZAZ" }.allSatisfy { $0.nearest == nil && $0.units == 0 })
  }
}
