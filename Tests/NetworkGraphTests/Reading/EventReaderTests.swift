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

  /// Rows of one id are one event: the first says it, later ones fill what it leaves empty.
  @Test func laterRowsOfAnIDFillWhatIsEmpty() throws {
    let reading = readDataset([
      "institutions.csv": "id\na\n",
      "events.csv": """
      id,name,form,start,end,attendees,subject
      e,,,,2016-06,,
      e,Spotkanie,spotkanie,2016-05,,12,pomoc
      e,Inne,projekt,2016-04,,99,inne
      f,,,2016-05,,,
      f,,,,2016-07,,
      g,,,2016-05,,,
      g,,,,2016-04,,
      h,,,,2016-04,,
      h,,,2016-05,,,
      i,,,,,,
      i,,,2016-05,,,
      j,,,,,,
      j,,,,2016-06,,
      """,
    ])
    let network = try #require(reading.network)
    #expect(
      network.events.map {
        "\($0.id) \($0.start?.description ?? "-") \($0.end?.description ?? "-")"
      } == [
        "e 2016-05-01 2016-06-30", "f 2016-05-01 2016-07-31",
        // A day that would turn the event round is not taken.
        "g 2016-05-01 -", "h - 2016-04-30", "i 2016-05-01 -", "j - 2016-06-30",
      ])
    #expect(network.events[0].name == "Spotkanie" && network.events[0].form == "meeting")
    #expect(network.events[0].attendees == 12 && network.events[0].subject == "pomoc")
    #expect(reading.balance("events.csv") == "13=6+7+0")
    #expect(reading.findings(.formless).map(\.arguments) == [["5"]])
  }

  @Test func aSelectorOfAnUnknownKindKeepsItsWordAndArea() {
    let reading = readDataset([
      "institutions.csv": "id\na\n",
      "events.csv": "id,addressees\ne,kind:chór@2601 kind:chór@2601\n",
    ])
    #expect(
      reading.network?.events[0].addressees
        == [Selector(kind: "chór", area: TerritoryCode("2601"))])
    #expect(reading.findings(.unknownKind).first?.arguments.first == "chór")
  }
}
