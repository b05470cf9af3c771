import Testing

@testable import NetworkGraph

@Suite struct EventReaderTests {
  @Test func selectorsNameClasses() {
    let reading = readDataset([
      "institutions.csv": "id\na\n",
      "events.csv": """
      id,addressees
      e,kind:OPS@28 typ:gmina-office@2801 kind:GOPS@28 kind:PUP
      f,OPS@28 kind:@28 kind:OPS@xx kind: kind:OPS@28@26 kind:klub
      """,
    ])
    let area = TerritoryCode("28")
    #expect(
      reading.network?.events[0].addressees == [
        Selector(kind: "OPS", area: area),
        Selector(kind: "gmina-office", area: TerritoryCode("2801")),
        Selector(kind: "PUP", area: nil),
      ])
    #expect(reading.network?.events[1].addressees == [Selector(kind: "klub", area: nil)])
    #expect(
      reading.findings(.badSelector).map { $0.arguments[0] } == [
        "OPS@28", "kind:@28", "kind:", "kind:OPS@28@26",
      ])
    #expect(reading.findings(.badTerritoryCode).count == 1)
    #expect(reading.findings(.unknownKind).count == 1)
  }
}
