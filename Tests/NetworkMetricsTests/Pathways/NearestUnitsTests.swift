import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct NearestUnitsTests {
  func nearest(_ town: Town, to code: String = "260101") -> (id: String, NearestUnit)? {
    let network = town.network
    var search = NearestUnits(network, on: nil)
    return search.nearest(of: ["CIS"], to: TerritoryCode(code)!).map {
      (network.institutions[$0.institution].id, $0)
    }
  }

  @Test func byTerritory() {
    var town = Town()
    #expect(nearest(town) == nil)
    town.add("a", "CIS", "080101")
    town.add("b", "CIS", "140101")
    // Neither lies in the voivodeship: the lesser difference of codes.
    #expect(nearest(town)?.id == "b" && nearest(town)?.1.closeness == .country)
    town.add("c", "CIS", "260901")
    #expect(nearest(town)?.id == "c" && nearest(town)?.1.closeness == .voivodeship)
    town.add("d", "CIS", "261001")
    town.add("owes", "OWES", "261001", serves: "2601 2610")
    #expect(nearest(town)?.id == "d" && nearest(town)?.1.closeness == .subregion)
    town.add("e", "CIS", "260109")
    #expect(nearest(town)?.id == "e" && nearest(town)?.1.closeness == .powiat)
    town.add("f", "CIS", "260101", serves: "2602")
    #expect(nearest(town)?.id == "f" && nearest(town)?.1.closeness == .gmina)
  }

  @Test func anOWESOfTheWholeVoivodeshipMakesNoSubregion() {
    var town = Town()
    town.add("cis", "CIS", "261001")
    town.add("owes", "OWES", "26")
    #expect(nearest(town)?.1.closeness == .voivodeship)
  }

  @Test func byDistanceWherePlacesAreKnown() throws {
    var town = Town()
    town.units.append(
      Territory.Unit(code: TerritoryCode("260101")!, name: "", latitude: 50.47, longitude: 20.72))
    town.add("kielce", "CIS", "266101", at: (50.87, 20.63))
    town.add("tarnow", "CIS", "126301", at: (50.01, 20.99))
    let found = try #require(nearest(town))
    #expect(found.id == "kielce" && found.1.closeness == .voivodeship)
    // On a sphere of 6,371 km by the haversine formula: 44.93 km.
    #expect(abs((found.1.kilometres ?? 0) - 44.93) < 0.05)
  }

  @Test func aUnitWithoutAPlaceWinsOnlyByTerritory() {
    var town = Town()
    town.units.append(
      Territory.Unit(code: TerritoryCode("260101")!, name: "", latitude: 50.47, longitude: 20.72))
    town.add("measured", "CIS", "266101", at: (50.87, 20.63))
    town.add("unmeasured", "CIS", "260901")
    #expect(nearest(town)?.id == "measured")
    town.add("neighbor", "CIS", "260102")
    #expect(nearest(town)?.id == "neighbor" && nearest(town)?.1.kilometres == nil)
  }
}
