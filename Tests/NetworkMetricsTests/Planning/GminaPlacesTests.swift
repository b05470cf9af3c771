import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct GminaPlacesTests {
  @Test func nearestFirst() {
    var town = Town()
    town.units = ["260101", "260102", "260201", "300101"].enumerated().map { number, code in
      Territory.Unit(
        code: TerritoryCode(code)!, name: "", latitude: number == 1 ? nil : 50,
        longitude: number == 1 ? nil : [20, 0, 22, 20.5][number])
    }
    // The second has no row of its own with a place; its only unit has one.
    town.add("ops", "OPS", "260102", at: (50, 21))
    let codes = town.units.map(\.code)
    let places = GminaPlaces(town.network, of: codes)
    #expect(places.others(near: 0).map(\.gmina) == [3, 1, 2])
    let unknown = GminaPlaces(CooperationNetwork(institutions: []), of: codes)
    #expect(unknown.others(near: 0).map(\.gmina) == [1, 2, 3])
    #expect(unknown.distance(0, 1).kilometres == nil)
  }
}
