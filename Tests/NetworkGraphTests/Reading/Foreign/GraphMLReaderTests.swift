import Testing

@testable import NetworkGraph

@Suite struct GraphMLReaderTests {
  /// Written by networkx 3.4.2 `write_graphml` for a directed graph.
  @Test func readsWhatNetworkxWrites() {
    let reading = readForeign(
      """
      <?xml version='1.0' encoding='utf-8'?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
        <key id="d0" for="node" attr.name="kind" attr.type="string"/>
        <graph edgedefault="directed">
          <node id="Ośrodek"><data key="d0">OPS</data></node>
          <node id="PUP &amp; co"/>
          <edge source="Ośrodek" target="PUP &amp; co"><data key="d1">2.5</data></edge>
        </graph>
      </graphml>
      """)
    #expect(reading.ids == ["Ośrodek", "PUP & co"])
    #expect(reading.institution("Ośrodek")?.roles == ["OPS"])
    #expect(reading.tieTexts == ["Ośrodek>PUP & co - 2.5 - - d"])
    #expect(reading.balance("net.x#nodes") == "2=2+0+0")
    #expect(reading.balance("net.x#edges") == "1=1+0+0")
    #expect(reading.network?.ties[0].source.line == 8)
  }

  /// igraph 0.11 numbers its nodes, and puts their names under `name`.
  @Test func readsNamesDefaultsAndOwnIDs() {
    let reading = readForeign(
      """
      <graphml><key id="v_name" for="node" attr.name="name" attr.type="string"/>
      <key id="i" for="node" attr.name="id" attr.type="string"/>
      <key id="w" for="edge" attr.name="weight" attr.type="double"><default>3</default></key>
      <graph id="G" edgedefault="undirected">
      <node id="n0"><data key="v_name">Dom</data><data key="i">dom</data></node>
      <node id="n1"><data key="v_name">Klub</data><data key="i">klub</data></node>
      <edge source="n0" target="n1"/><edge source="n1" target="n0" directed="true"/>
      </graph></graphml>
      """)
    #expect(reading.ids == ["dom", "klub"])
    #expect(reading.institution("klub")?.name == "Klub")
    #expect(reading.tieTexts == ["dom>klub - 3.0 - - u", "klub>dom - 3.0 - - d"])
  }

  @Test func blanksThatXMLDoesNotKnowAreText() {
    let reading = readForeign(
      """
      <graphml><key id="k" for="node" attr.name="znak"/>
      <graph><node id="a"><data key="k">&#x2028;</data></node>
      <node id="b"><data key="k">
        </data></node></graph></graphml>
      """)
    #expect(reading.institution("a")?.attributes.map(\.value) == ["\u{2028}"])
    #expect(reading.institution("b")?.attributes.isEmpty == true)
  }

  @Test func keepsParallelEdgesAndUnfitAttributes() {
    let reading = readForeign(
      """
      <graphml><key id="e" for="edge" attr.name="end" attr.type="string"/>
      <graph edgedefault="undirected"><node id="a"/><node id="b"/>
      <edge source="a" target="b"><data key="e">left</data></edge><edge source="a" target="b"/>
      </graph></graphml>
      """)
    #expect(reading.tieTexts.count == 2)
    #expect(reading.findings(.parallelTies).map(\.arguments) == [["1"]])
    #expect(reading.findings(.attributeSetAside).map(\.arguments) == [["end"]])
    #expect(reading.network?.ties[0].attributes.map(\.value) == ["left"])
  }

  @Test func cutsSeveralFormsIntoTiesThatAddUp() {
    let reading = readForeign(
      """
      <graphml><key id="f" for="edge" attr.name="forms"/><key id="w" for="edge" attr.name="weight"/>
      <graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b">
      <data key="f">agreement meeting project</data><data key="w">0.7</data></edge></graph></graphml>
      """)
    let ties = reading.network?.ties ?? []
    #expect(ties.map(\.form) == ["agreement", "meeting", "project"])
    #expect(ties.compactMap(\.weight).reduce(0, +) == 0.7)
  }

  @Test func sharesOfAnyWeightAddUpToTheBit() {
    var random = SplitMix(seed: 5)
    for _ in 0..<2_000 {
      let total = Double(random.below(1_000_000) + 1) / Double(random.below(1000) + 1)
      let count = random.below(8) + 1
      let shares = ForeignNetwork.shares(of: total, count).compactMap { $0.flatMap { Double($0) } }
      #expect(shares.count == count && shares.reduce(0, +) == total)
      #expect(shares.allSatisfy { $0 > 0 })
    }
  }

  @Test func laysNestedGraphsFlatAndTakesHyperedgesForEvents() {
    let nested = readForeign(
      """
      <graphml><graph edgedefault="undirected"><node id="a"><graph edgedefault="directed">
      <node id="b"/><node id="c"/><edge source="b" target="c"/></graph></node></graph></graphml>
      """)
    #expect(nested.ids == ["a", "b", "c"])
    #expect(nested.attributes("b") == ["parent=a"])
    #expect(nested.tieTexts == ["b>c - - - - d"])
    let hyper = readForeign(
      """
      <graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/>
      <hyperedge id="h"><endpoint node="a"/><endpoint node="b"/></hyperedge></graph></graphml>
      """)
    #expect(hyper.network?.events.map(\.id) == ["h"])
    #expect(hyper.participationTexts == ["h<a", "h<b"])
  }

  @Test func readsLabelsOfYEd() {
    let reading = readForeign(
      """
      <graphml xmlns:y="y"><key for="node" id="d6" yfiles.type="nodegraphics"/>
      <graph edgedefault="directed"><node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>OPS
      </y:NodeLabel></y:ShapeNode></data></node></graph></graphml>
      """)
    #expect(reading.institution("n0")?.name == "OPS")
  }

  @Test func tellsEdgesToNowhere() {
    let reading = readForeign(
      "<graphml><graph><node id=\"a\"/><edge source=\"a\" target=\"b\"/></graph></graphml>")
    #expect(reading.balance("net.x#edges") == "1=0+0+1")
    #expect(reading.findings(.unknownInstitution).first?.line == 1)
  }

  @Test(arguments: [
    ("<graphml><graph><node id=\"a\"/>", "unclosed-element"),
    ("<graphml><graph></node></graph></graphml>", "mismatched-end"),
    ("<!DOCTYPE x [<!ENTITY a \"b\">]><graphml/>", "doctype"),
    ("<graphml>&a;</graphml>", "unknown-entity"),
    ("<graphml><graph a=\"1\" a=\"2\"/></graphml>", "duplicate-attribute"),
  ]) func refusesWithTheReason(text: String, reason: String) {
    let reading = readForeign(text)
    #expect(reading.network == nil)
    #expect(reading.findings(.notWellFormed).first?.arguments[1] == reason)
  }

  @Test func passesOverPortsAndReadsWhatGraphsAndKeysSay() {
    let reading = readForeign(
      """
      <graphml><desc>nic <b>z</b> tego</desc>
      <key id="t" for="graph" attr.name="title"/><key id="m" for="graph" attr.name="miejsce"/>
      <key id="k" for="node" attr.name="grupa"><default>inna</default></key>
      <key id="all"><default>x</default></key>
      <graph edgedefault="undirected"><data key="t">Sieć</data><data key="m">Kielce</data>
      <data key="t">Druga</data><node id="a"><port name="p"/><data key="k">A</data></node>
      <node id="b"><desc>cisza</desc></node><endpoint node="a"/>
      <edge source="a" target="b" directed="1"><locator/><data>bez klucza</data></edge>
      <edge source="b" target="a" directed="false"/></graph></graphml>
      """)
    #expect(reading.network?.descriptor.title == "Sieć")
    #expect(reading.attributes("a") == ["grupa=A", "all=x"])
    #expect(reading.attributes("b") == ["grupa=inna", "all=x"])
    #expect(reading.tieTexts == ["a>b - - - - d", "b>a - - - - u"])
    #expect(
      reading.findings(.partPassedOver).map(\.arguments)
        == [["graph data key=\"m\""], ["graph data key=\"t\""], ["port"], ["locator"]])
  }

  @Test func tellsOfElementsInAValueThatHoldNoLabel() {
    let reading = readForeign(
      """
      <graphml><key id="d" for="node" attr.name="opis"/><graph><node id="a">
      <data key="d"><svg><path/></svg></data></node></graph></graphml>
      """)
    #expect(reading.attributes("a") == [])
    #expect(reading.findings(.partPassedOver).map(\.arguments) == [["data key=\"d\""]])
  }
}
