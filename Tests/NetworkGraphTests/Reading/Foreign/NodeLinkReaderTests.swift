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

  @Test func keepsTruthValuesAndNumbersNodesThatHaveNoName() {
    let reading = readForeign(
      """
      {"nodes": [{"czynna": true}, {"czynna": false, "brak": null}],
       "links": [{"from": 0, "to": 1, "directed": true}]}
      """)
    #expect(reading.ids == ["0", "1"])
    #expect(reading.attributes("0") == ["czynna=true"])
    #expect(reading.attributes("1") == ["czynna=false"])
    #expect(reading.tieTexts == ["0>1 - - - - d"])
  }

  @Test func namesNodesByTheirLabelAndRejectsOneThatHasNoneBesideThem() {
    let reading = readForeign(
      "{\"nodes\": [{\"label\": \"Dom\"}, {\"group\": 1}], \"links\": [{\"source\": \"Dom\"}]}")
    #expect(reading.ids == ["Dom"])
    #expect(reading.balance("net.x#nodes") == "2=1+0+1")
    #expect(reading.findings(.emptyRequired).first?.arguments == ["id"])
  }

  @Test func anEndMayBeTheNodeItselfAndALinkMayBeAnything() {
    let reading = readForeign(
      """
      {"name": "Sieć", "nodes": ["a", 5],
       "edges": [{"source": {"id": "a", "x": 1}, "target": 5}, 7]}
      """)
    #expect(reading.network?.descriptor.title == "Sieć")
    #expect(reading.tieTexts == ["a>5 - - - - u"])
    #expect(reading.balance("net.x#edges") == "2=1+0+1")
  }
}
