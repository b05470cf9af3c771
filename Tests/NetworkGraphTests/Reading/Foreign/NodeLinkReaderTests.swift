import Testing

@testable import NetworkGraph

@Suite struct NodeLinkReaderTests {
  @Test func readsLinksAndEdges() {
    for name in ["links", "edges"] {
      let reading = readForeign(
        """
        {"directed": true, "multigraph": false, "graph": {"name": "Sieć"},
         "nodes": [{"id": "a", "kind": "OPS", "extra": [1, {"b": null}]}, {"id": 7, "name": "Siedem"}],
         "\(name)": [{"source": "a", "target": 7, "weight": 2, "key": 0}]}
        """)
      #expect(reading.ids == ["7", "a"])
      #expect(reading.institution("7")?.name == "Siedem")
      #expect(reading.attributes("a") == ["extra=[1,{\"b\":null}]"])
      #expect(reading.tieTexts == ["a>7 - 2.0 - - d"])
      #expect(reading.network?.descriptor.title == "Sieć")
    }
  }

  /// d3's files name nodes and point to them by their places.
  @Test func readsPlacesInsteadOfIDs() {
    let reading = readForeign(
      """
      {"nodes": [{"name": "Myriel", "group": 1}, {"name": "Napoleon"}],
       "links": [{"source": 1, "target": 0, "value": 31}]}
      """)
    #expect(reading.ids == ["Myriel", "Napoleon"])
    #expect(reading.tieTexts == ["Napoleon>Myriel - - - - u"])
    // 31 is on no scale of 1 to 4: kept as an attribute, not blanked.
    #expect(reading.network?.ties[0].attributes.map(\.value) == ["31"])
    #expect(reading.findings(.attributeSetAside).map(\.arguments) == [["value"]])
  }

  @Test func takesMarkedSidesForTwoModes() {
    let reading = readForeign(
      """
      {"nodes": [{"id": "a", "bipartite": 0}, {"id": "e", "bipartite": 1}],
       "links": [{"source": "e", "target": "a", "role": "organiser"}]}
      """)
    #expect(reading.participationTexts == ["e<a"])
    #expect(reading.network?.participations[0].role == .organiser)
  }

  @Test(arguments: ["{\"nodes\": []}", "{\"a\": 1}", "{}"])
  func refusesOtherJSON(text: String) {
    #expect(readForeign(text).findings(.unknownFormat).first?.arguments == ["JSON"])
  }

  @Test func refusesBrokenJSONWithItsPlace() {
    let reading = readForeign("{\"nodes\": [\n{\"id\": }]}")
    let finding = reading.findings(.notWellFormed).first
    #expect(finding?.line == 2 && finding?.arguments[0] == "JSON")
  }
}
