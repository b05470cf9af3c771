import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct PeopleTests {
  private func unit(_ attributes: [(String, String)], population: Double? = nil) -> Territory.Unit {
    Territory.Unit(
      code: TerritoryCode("260101")!, name: "", population: population,
      attributes: attributes.map { Attribute(name: $0.0, value: $0.1) })
  }

  @Test func columns() {
    #expect(unit([], population: 5).people(.population) == 5)
    #expect(unit([]).people(.population) == nil)
    #expect(unit([("clients", "12")]).people(.clients) == 12)
    #expect(unit([("Świadczeniobiorcy", "1 200")]).people(.clients) == 1200)
    #expect(unit([("liczba_bezrobotnych", "7,5")]).people(.unemployed) == 7.5)
    #expect(unit([("unemployed", "")]).people(.unemployed) == nil)
    #expect(unit([("unemployed", "-3")]).people(.unemployed) == nil)
    #expect(unit([("note", "3")]).people(.clients) == nil)
  }

  @Test func gminas() {
    let territory = Territory(units: [unit([("clients", "3")])])
    let codes = [TerritoryCode("260101")!, TerritoryCode("260102")!]
    #expect(territory.people(.clients, of: codes) == [3, nil])
    #expect(territory.people(.unemployed, of: codes) == nil)
  }
}
