import Testing

@testable import NetworkGraph

@Suite struct ForeignNetworkTests {
  /// A network of two institutions and one tie with an attribute.
  private func reading(tie name: String, _ value: String) -> DatasetReading {
    readForeign(
      "{\"nodes\": [\"a\", \"b\"], \"links\": [{\"source\": \"a\", \"target\": \"b\", "
        + "\"\(name)\": \"\(value)\"}]}")
  }

  /// An attribute that only shares its name with a column of ours is kept as an attribute.
  @Test(arguments: [
    ("start", "2016-05", true), ("start", "wiosna", false), ("end", " ", true),
    ("intensity", "2", true), ("intensity", "2.5", false), ("intensity", "7", false),
    ("intensity", " ", true), ("trust", "3.5", true), ("trust", "0", false), ("trust", "x", false),
    ("value", "4", true), ("value", "5", false), ("status", "trwa", true),
    ("status", "green", false), ("status", " ", true), ("direction", "mutual", true),
    ("direction", "in", false), ("confirmed", "tak", true), ("confirmed", "może", false),
    ("confirmed", " ", true),
  ])
  func aTiesAttributeIsAColumnOfOursOnlyIfItsValuesFit(
    _ name: String, _ value: String, _ fits: Bool
  ) {
    let reading = reading(tie: name, value)
    #expect(reading.findings(.attributeSetAside).map(\.arguments) == (fits ? [] : [[name]]))
    #expect(
      reading.network?.ties[0].attributes.map { "\($0.name)=\($0.value)" }
        == (fits ? [] : ["\(name) (attribute)=\(value)"]))
    #expect(reading.findings.allSatisfy { $0.severity == .note })
  }

  @Test(arguments: [
    ("since", "2001", true), ("since", "dawno", false), ("until", "99", false),
    ("sector", "ngo", true), ("sector", "blue", false), ("sector", " ", true),
  ])
  func anInstitutionsAttributeToo(_ name: String, _ value: String, _ fits: Bool) {
    let reading = readForeign(
      "{\"nodes\": [{\"id\": \"a\", \"\(name)\": \"\(value)\"}], \"links\": []}")
    #expect(reading.findings(.attributeSetAside).map(\.arguments) == (fits ? [] : [[name]]))
    #expect(reading.attributes("a") == (fits ? [] : ["\(name) (attribute)=\(value)"]))
  }

  @Test(arguments: [
    ("attendees", "12", true), ("attendees", "-1", false), ("attendees", "wielu", false),
    ("attendees", " ", true), ("decision", "2016", true), ("decision", "jutro", false),
    ("decision", " ", true), ("status", "planned", true), ("status", "red", false),
  ])
  func anEventsAttributeToo(_ name: String, _ value: String, _ fits: Bool) {
    let reading = readForeign(
      "{\"nodes\": [{\"id\": \"a\", \"bipartite\": 0}, {\"id\": \"e\", \"bipartite\": 1, "
        + "\"\(name)\": \"\(value)\"}], \"links\": [{\"source\": \"a\", \"target\": \"e\"}]}")
    #expect(reading.findings(.attributeSetAside).map(\.arguments) == (fits ? [] : [[name]]))
    #expect(reading.participationTexts == ["e<a"])
    #expect(
      reading.network?.events[0].attributes.contains { $0.name == "\(name) (attribute)" } == !fits)
  }

  @Test func edgesOfSeveralFormsAreCutAndCounted() {
    let reading = readForeign(
      """
      {"nodes": ["a", "b", "c"], "links": [
        {"source": "a", "target": "b", "forms": "report meeting", "weight": 3},
        {"source": "b", "target": "c", "forms": "referral meeting training"},
        {"source": "a", "target": "c", "forms": "report"}]}
      """)
    #expect(reading.findings(.formsSplit).map(\.arguments) == [["2"]])
    #expect(
      reading.tieTexts.map { $0.split(separator: " ").prefix(3).joined(separator: " ") } == [
        "a>b report 1.5", "a>b meeting 1.5", "b>c referral -", "b>c meeting -", "b>c training -",
        "a>c report -",
      ])
  }

  @Test func aNameGoesBeforeALabelThatSaysSomethingElse() {
    let differing = readForeign(
      "{\"nodes\": [{\"id\": \"a\", \"name\": \"Dom\", \"label\": \"D\"}, {\"id\": \"b\"}], "
        + "\"links\": []}")
    #expect(differing.institution("a")?.name == "Dom")
    #expect(differing.attributes("a") == ["label=D"])
    #expect(differing.institution("b")?.name == "")
    let filling = readForeign(
      "{\"nodes\": [{\"id\": \"a\", \"name\": \"Dom\", \"label\": \"Dom\"}, "
        + "{\"id\": \"b\", \"label\": \"Klub\"}, {\"id\": \"c\", \"label\": \"c\"}], \"links\": []}"
    )
    #expect(filling.ids?.compactMap { filling.institution($0)?.name } == ["Dom", "Klub", ""])
    #expect(filling.attributes("a") == [] && filling.findings(.repeatedColumn).isEmpty)
  }

  /// The same ids twice, or a node without one: then the format's own ids stay.
  @Test(arguments: ["<data key=\"i\">x</data>", ""])
  func idsOfNodesAreTakenOnlyIfEachHasItsOwn(_ second: String) {
    let reading = readForeign(
      """
      <graphml><key id="i" for="node" attr.name="id"/><graph>
      <node id="n0"><data key="i">x</data></node><node id="n1">\(second)</node>
      <edge source="n0" target="n1"/></graph></graphml>
      """)
    #expect(reading.tieTexts == ["n0>n1 - - - - u"])
    #expect(reading.attributes("n0") == ["id (attribute)=x"])
  }

  @Test func anEdgeToNowhereKeepsItsWordWhereNodesAreRenamed() {
    let reading = readForeign(
      """
      <graphml><key id="i" for="node" attr.name="id"/><graph>
      <node id="n0"><data key="i">x</data></node><edge source="n0" target="n7"/></graph></graphml>
      """)
    #expect(reading.ids == ["x"])
    #expect(reading.findings(.unknownInstitution).first?.arguments.prefix(2) == ["to", "n7"])
  }

  /// Sides that some node does not tell, or that an edge does not join, are no sides.
  @Test(arguments: [
    ("[{\"id\": \"a\", \"type\": false}, {\"id\": \"e\", \"type\": true}]", "a", "e", true),
    ("[{\"id\": \"a\", \"type\": false}, {\"id\": \"e\", \"type\": \"x\"}]", "a", "e", false),
    ("[{\"id\": \"a\", \"type\": false}, {\"id\": \"e\"}]", "a", "e", false),
    ("[{\"id\": \"a\", \"bipartite\": 0}, {\"id\": \"e\", \"bipartite\": 1}]", "a", "a", false),
    ("[{\"id\": \"a\", \"bipartite\": 0}, {\"id\": \"e\", \"bipartite\": 0}]", "a", "e", false),
    ("[{\"id\": \"a\", \"bipartite\": 0}, {\"id\": \"e\", \"bipartite\": 1}]", "", "a", false),
    ("[{\"id\": \"\", \"bipartite\": 0}, {\"id\": \"e\", \"bipartite\": 1}]", "e", "b", false),
  ])
  func sidesAreTakenOnlyIfEveryEdgeJoinsThem(
    _ nodes: String, _ from: String, _ to: String, _ isTwoMode: Bool
  ) {
    let reading = readForeign(
      "{\"nodes\": \(nodes), \"links\": [{\"source\": \"\(from)\", \"target\": \"\(to)\"}]}")
    #expect(reading.findings(.twoModeRead).count == (isTwoMode ? 1 : 0))
  }

  @Test func hyperedgesStandBesideNodesWithoutAnIDAndEndsThatAreNotTold() {
    let reading = readForeign(
      """
      <graphml><graph><node/><node id="a"/><hyperedge><endpoint/><endpoint node="a"/></hyperedge>
      <edge target="hyperedge-1"/><edge source="a" target="hyperedge-1"/></graph></graphml>
      """)
    #expect(reading.ids == ["a"])
    #expect(reading.participationTexts.first == "hyperedge-1<a")
    #expect(reading.balance("net.x#nodes") == "2=1+0+1")
    // The edge that says the same again is merged; the one without an institution is rejected.
    #expect(reading.balance("net.x#edges") == "3=1+1+1")
  }

  @Test(arguments: [
    ("2016-03-01T10:00:00", "2016-03-01"), ("2016-03-01 10:00", "2016-03-01"),
    ("2016-13-01T10:00:00", "2016-13-01T10:00:00"), ("2016-03-01", "2016-03-01"),
    ("2016-03-01+02:00", "2016-03-01+02:00"), ("", ""),
  ])
  func aTimeIsCutOffBehindItsDay(_ text: String, _ day: String) {
    #expect(ForeignNetwork.day(text) == day)
  }

  /// A weight that cannot be shared out is told of, as beside one form.
  @Test func aWeightThatIsNoneIsReportedOfEachForm() {
    let reading = readForeign(
      "{\"nodes\": [\"a\", \"b\"], \"links\": [{\"source\": \"a\", \"target\": \"b\", "
        + "\"forms\": \"agreement meeting\", \"weight\": \"dużo\"}]}")
    #expect(reading.network?.ties.map(\.form) == ["agreement", "meeting"])
    let bad = reading.findings.filter { $0.arguments.contains("dużo") }
    #expect(bad.count == 2 && bad.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    ("", []), ("agreement", ["agreement"]), ("meeting agreement", ["meeting", "agreement"]),
    ("meeting coś innego", ["meeting", "coś innego"]), ("coś innego", ["coś innego"]),
  ])
  func aCellOfFormsIsCutAtItsKnownWords(_ text: String, _ forms: [String]) {
    #expect(ForeignNetwork.forms(in: text) == forms)
  }

  @Test(arguments: [
    ("lat", "91", false), ("lat", "50,5", true), ("lat", "x", false), ("lat", " ", true),
    ("lon", "-181", false), ("lon", "20.9", true), ("lon", "y", false), ("lon", " ", true),
  ])
  func coordinatesAreThoseOfTheEarth(_ name: String, _ value: String, _ fits: Bool) {
    let reading = readForeign(
      "{\"nodes\": [{\"id\": \"a\", \"\(name)\": \"\(value)\"}], \"links\": []}")
    #expect(reading.findings(.attributeSetAside).map(\.arguments) == (fits ? [] : [[name]]))
    #expect(reading.ids == ["a"])
  }
}
