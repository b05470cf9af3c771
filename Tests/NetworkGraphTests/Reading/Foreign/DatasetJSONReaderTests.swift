import Testing

@testable import NetworkGraph

@Suite struct DatasetJSONReaderTests {
  private func reading(_ members: String, version: String = "1") -> DatasetReading {
    readForeign("{\"format\": \"coopnet-dataset\", \"version\": \(version)\(members)}", "d.json")
  }

  @Test func tablesAreListsOfRows() {
    let reading = reading(
      """
      , "package": {"name": "p", "title": "T"}, "tables": {"institutions":
      [{"id": "a", "name": null, "opis": true}, {"id": "b", "name": "B"}],
      "ties": [{"from": "a", "to": "b", "weight": 2.50}], "mapa": []}
      """)
    #expect(reading.ids == ["a", "b"])
    #expect(reading.institution("a")?.name == "" && reading.attributes("a") == ["opis=true"])
    #expect(reading.tieTexts == ["a>b - 2.5 - - u"])
    #expect(reading.network?.descriptor.title == "T")
    let passed = reading.findings(.partPassedOver)
    #expect(passed.map(\.arguments) == [["tables.mapa"]] && passed.first?.line == 3)
  }

  @Test(arguments: [
    ("", "1", "no-tables|tables"), (", \"tables\": []", "1", "no-tables|tables"),
    (", \"tables\": {\"ties\": {}}", "1", "no-list|tables.ties"),
    (", \"tables\": {\"ties\": [{}, 5]}", "1", "no-object|tables.ties"),
    (", \"tables\": {}", "2", "unknown-version|2"),
    (", \"tables\": {}", "\"1\"", "unknown-version|1"),
    (", \"tables\": {}", "null", "unknown-version|"),
  ])
  func whatIsNoDatasetIsRefusedWithItsReason(
    _ members: String, _ version: String, _ reason: String
  ) {
    let reading = reading(members, version: version)
    #expect(reading.network == nil)
    let finding = reading.findings(.notWellFormed).first
    #expect(finding?.arguments.joined(separator: "|") == "JSON|" + reason)
    #expect(finding?.line == 1)
  }
}
