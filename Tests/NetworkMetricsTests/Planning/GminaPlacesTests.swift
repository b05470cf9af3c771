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
    // One degree along the parallel of 50: 6,371 km times its cosine times pi / 180.
    #expect(abs((places.distance(0, 1).kilometres ?? 0) - 71.5) < 0.2)
    let unknown = GminaPlaces(CooperationNetwork(institutions: []), of: codes)
    #expect(unknown.others(near: 0).map(\.gmina) == [1, 2, 3])
    #expect(unknown.distance(0, 1).kilometres == nil)
  }

  /// Forty gminas on a grid, so that many are equally far; every fifth without a place.
  @Test func equallyFarByCodesThenByOrder() {
    var town = Town()
    town.units = (0..<40).map { number in
      let code = TerritoryCode(
        level: .gmina, value: (number < 20 ? 260_100 : 260_200) + number % 20 + 1)
      let isPlaced = number % 5 < 4
      return Territory.Unit(
        code: code, name: "", latitude: isPlaced ? Double(50 + number % 3) : nil,
        longitude: isPlaced ? Double(20 + number % 2) : nil)
    }
    let codes = town.units.map(\.code)
    let places = GminaPlaces(town.network, of: codes)
    for gmina in codes.indices {
      let others = places.others(near: gmina)
      #expect(others.map(\.gmina).sorted() == codes.indices.filter { $0 != gmina })
      for (one, next) in zip(others, others.dropFirst()) {
        switch (one.distance.kilometres, next.distance.kilometres) {
        case (let a?, let b?) where a != b: #expect(a < b)
        case (nil, _?): Issue.record("\(one.gmina) has no place and comes first")
        case (_?, nil): break
        default:
          let (a, b) = (one.distance, next.distance)
          #expect((a.closeness, a.codes, one.gmina) < (b.closeness, b.codes, next.gmina))
        }
      }
    }
  }
}
