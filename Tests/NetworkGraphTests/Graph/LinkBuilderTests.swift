import Testing

@testable import NetworkGraph

@Suite struct LinkBuilderTests {
  // MARK: Recorded ties

  @Test func theWeightIsThatGivenElseTheIntensity() {
    let network = CooperationNetwork.make([
      "ties.csv": """
      from,to,form,intensity,weight
      a,b,agreement,,
      a,c,agreement,2,
      a,d,agreement,2,0.5
      b,c,nieznana,,
      b,d,,,
      """
    ])
    #expect(
      network.onDay(nil).edges == ["a-b 4.0", "a-c 2.0", "a-d 0.5", "b-c 1.0", "b-d 1.0"])
  }

  @Test func tiesOfOnePairAreOneEdgeWithTheSumOfTheirWeights() {
    let network = CooperationNetwork.make([
      "ties.csv": "from,to,form\na,b,agreement\nb,a,report\na,b,information\n"
    ])
    let day = network.onDay(nil)
    #expect(day.edges == ["a-b 7.0"])
    #expect(day.forms(ofEdge: 0) == ["agreement", "information", "report"])
    #expect(day.links(ofEdge: 0).count == 3)
  }

  @Test func aTieToldByBothItsEndsCountsOnceWithTheLesserIntensity() {
    let network = CooperationNetwork.make([
      "institutions.csv": "id\na\nb\nc\n",
      "ties.csv": """
      from,to,form,intensity,rater
      a,b,agreement,4,a
      b,a,agreement,2,b
      a,c,agreement,4,a
      a,c,agreement,3,
      """,
    ])
    #expect(network.onDay(nil).edges == ["a-b 2.0", "a-c 7.0"])
  }

  @Test func noneRowsAndPlannedOnesAreLinksAndNoEdges() {
    let network = CooperationNetwork.make([
      "ties.csv": "from,to,form,status\na,b,agreement,none\na,c,agreement,planned\n"
    ])
    let day = network.onDay("2020-01-01")
    #expect(day.edges.isEmpty)
    #expect(day.states == ["a-b agreement none", "a-c agreement planned"])
    #expect(day.ids == ["a", "b", "c"])
    #expect(network.onDay("2020-01-01") { $0.includesPlanned = true }.edges == ["a-c 4.0"])
    #expect(network.onDay("1990-01-01") { $0.includesPlanned = true }.edges == ["a-c 4.0"])
  }

  @Test func formsAndIntensityLimitTheUnion() {
    let network = CooperationNetwork.make([
      "ties.csv": "from,to,form\na,b,agreement\na,c,report\na,d,information\n"
    ])
    #expect(network.onDay(nil) { $0.forms = ["report"] }.edges == ["a-c 1.0"])
    #expect(network.onDay(nil) { $0.minIntensity = 2 }.edges == ["a-b 4.0", "a-d 2.0"])
  }

  @Test func withDirectionsAnUndirectedTieIsTwoArcs() {
    let network = CooperationNetwork.make([
      "ties.csv": "from,to,form,direction\na,b,report,directed\nb,c,report,\n"
    ])
    #expect(network.onDay(nil) { $0.isDirected = true }.edges == ["a>b 1.0", "b>c 1.0", "c>b 1.0"])
    #expect(network.onDay(nil).edges == ["a-b 1.0", "b-c 1.0"])
  }

  @Test func theWindowLimitsPointFormsOnly() {
    let network = CooperationNetwork.make([
      "ties.csv": """
      from,to,form,start
      a,b,meeting,2016-01-10
      a,c,information,2010
      a,d,meeting,
      """
    ])
    #expect(network.onDay("2016-02-01").edges == ["a-b 1.0", "a-c 2.0", "a-d 1.0"])
    #expect(network.onDay("2016-02-01") { $0.window = 10 }.edges == ["a-c 2.0", "a-d 1.0"])
    #expect(network.onDay("2016-01-20") { $0.window = 10 }.edges.count == 3)
    let undated = network.onDay("2016-02-01").findings.filter { $0.code == .undatedTie }
    #expect(undated.map { [String($0.line)] + $0.arguments } == [["4", "a", "d"]])
  }

  @Test func outsideOfItsDaysAnInstitutionIsNoNode() {
    let network = CooperationNetwork.make([
      "institutions.csv": "id,since,until\na,,\nb,2016,\nc,,2016-06\nd,,\n",
      "ties.csv": "from,to,form\na,b,agreement\na,c,agreement\n",
    ])
    #expect(network.onDay("2015-12-31").ids == ["a", "c", "d"])
    #expect(network.onDay("2015-12-31").edges == ["a-c 4.0"])
    #expect(network.onDay("2016-06-30").ids == ["a", "b", "c", "d"])
    #expect(network.onDay("2016-07-01").edges == ["a-b 4.0"])
    #expect(network.onDay(nil).ids.count == 4)
  }

  @Test func contradictionsWithTheDayAreTold() {
    let network = CooperationNetwork.make([
      "ties.csv": "from,to,form,start,end,status\na,b,agreement,2015,2016,active\n"
    ])
    #expect(network.onDay("2016-05-05").findings == [])
    let findings = network.onDay("2017-01-01").findings
    #expect(findings.map(\.code) == [.contradictingStatus])
    #expect(findings[0].line == 2 && findings[0].severity == .warning)
    #expect(network.onDay("2017-01-01").states == ["a-b agreement ended"])
  }

  // MARK: Founders

  @Test func foundersAreShownAndCountOnlyWhenAsked() {
    let network = CooperationNetwork.make([
      "institutions.csv": "id,founder\na,\nb,a\nc,a\n",
      "ties.csv": "from,to,form\nc,a,founder\n",
    ])
    let day = network.onDay(nil)
    #expect(day.edges.isEmpty)
    #expect(day.links.map(\.isFounder) == [true, true])
    // The pair of the tie is not linked twice.
    #expect(network.onDay(nil) { $0.includesFounder = true }.edges == ["a-b 4.0", "a-c 4.0"])
  }

  // MARK: Events

  static func event(
    _ row: String, _ people: [String], header: String = "id,form,start,end,status,addressees"
  ) -> CooperationNetwork {
    CooperationNetwork.make([
      "institutions.csv": """
      id,kind,seat
      a,ROPS,286201
      b,OPS,280101
      c,OPS,280102
      d,OPS,260101
      e,PCPR,2801
      f,NGO,280101
      """,
      "events.csv": "\(header)\n\(row)\n",
      "participation.csv": "event,institution,role\n"
        + people.map { "e1,\($0)\n" }.joined(),
    ])
  }

  @Test func participantsAreTiedInPairsOfNewmansWeight() {
    let network = Self.event("e1,project,,,,", ["a,leader", "b,partner", "c,member"])
    #expect(network.onDay(nil).edges == ["a-b 2.0", "a-c 2.0", "b-c 2.0"])
    #expect(
      network.onDay(nil) { $0.projection = .count }.edges == ["a-b 4.0", "a-c 4.0", "b-c 4.0"])
    #expect(network.onDay(nil) { $0.projection = .none }.edges.isEmpty)
    #expect(network.onDay(nil) { $0.projection = .none }.links.count == 3)
    #expect(network.onDay(nil).links.map(\.hasLeader) == [true, true, false])
    #expect(network.onDay(nil).ids == ["a", "b", "c", "d", "e", "f"])
  }

  @Test func anInstitutionOfTwoRolesIsOneParticipant() {
    let network = Self.event("e1,meeting,,,,", ["a,organiser", "a,speaker", "b,"])
    #expect(network.onDay(nil).edges == ["a-b 1.0"])
  }

  @Test func theInvitedDoNotTakePart() {
    let network = Self.event("e1,meeting,,,,", ["a,organiser", "b,invited"])
    #expect(network.onDay(nil).links.isEmpty)
  }

  @Test func addresseesAreTiedToOrganisersAndLeadersOnly() {
    let network = Self.event(
      "e1,training,,,,kind:OPS@28 kind:PCPR@28", ["a,organiser", "c,participant", "d,addressee"])
    let day = network.onDay(nil)
    // b and e by the selectors, d by its role; c takes part and is no addressee.
    #expect(day.edges == ["a-b 1.0", "a-c 1.0", "a-d 1.0", "a-e 1.0"])
    #expect(day.links.map(\.isAddressed) == [false, true, true, true])
    #expect(day.links.filter(\.isAddressed).allSatisfy { $0.intensity == 1 && $0.weight == 1 })
    #expect(day.graph.neighbors(of: 1).elementsEqual([0]))
    #expect(network.onDay(nil) { $0.projection = .none }.edges.isEmpty)
  }

  @Test func addressedTiesOfAStrongFormAreOfIntensityOne() {
    let network = Self.event("e1,project,,,,kind:OPS@2801", ["a,leader"])
    let day = network.onDay(nil) { $0.projection = .count }
    #expect(day.edges == ["a-b 1.0", "a-c 1.0"])
    #expect(network.onDay(nil) { $0.minIntensity = 2 }.edges.isEmpty)
  }

  @Test func withoutALeaderAnAddresseeIsTiedToNobody() {
    let network = Self.event("e1,training,,,,kind:OPS@28", ["a,participant"])
    #expect(network.onDay(nil).links.isEmpty)
  }

  @Test func aLargeEventTiesLeadersToTheRestOnly() {
    let network = Self.event(
      "e1,meeting,2016-10-05,,,",
      ["a,organiser", "b,leader", "c,participant", "d,participant", "e,host"])
    let day = network.onDay("2016-10-05") { $0.maxEvent = 4 }
    let edges = ["a-b", "a-c", "a-d", "a-e", "b-c", "b-d", "b-e"].map { $0 + " 0.25" }
    #expect(day.edges == edges)
    #expect(day.findings.map(\.code) == [.largeEvent])
    #expect(day.findings[0].arguments == ["e1", "5", "4"])
    #expect(network.onDay("2016-10-05") { $0.maxEvent = 5 }.edges.count == 10)
  }

  @Test func aLargeEventWithoutALeaderMakesNoTieAndAWarning() {
    let network = Self.event("e1,meeting,2016-10-05,,,", ["a,host", "b,", "c,"])
    let day = network.onDay("2016-10-05") { $0.maxEvent = 2 }
    #expect(day.links.isEmpty)
    #expect(day.findings.map(\.code) == [.largeEventWithoutLeader])
    #expect(day.findings.map(\.severity) == [.warning])
  }

  @Test func anEventHasItsStateOnADay() {
    let network = Self.event("e1,project,2016,2018,,", ["a,leader", "b,"])
    #expect(network.onDay("2015-12-31").states == ["a-b project upcoming"])
    #expect(network.onDay("2018-12-31").edges == ["a-b 4.0"])
    #expect(network.onDay("2019-01-01").states == ["a-b project ended"])
  }

  @Test func undatedEventsCountOnAnyDayAndAreFlagged() {
    let network = Self.event("e1,training,,,,", ["a,organiser", "b,"])
    let day = network.onDay("2016-10-05")
    #expect(day.edges == ["a-b 1.0"])
    #expect(day.findings.map(\.code) == [.undatedEvent])
    #expect(network.onDay(nil).findings.isEmpty)
  }

  @Test func selectorsMeanUnitsWhoseAreaLiesInTheArea() {
    let network = Self.event("e1,training,,,,", ["a,organiser"])
    func ids(_ kind: String, _ area: String?) -> [String] {
      network.institutions(
        matching: Selector(kind: kind, area: area.flatMap { TerritoryCode($0) })
      ).map { network.institutions[$0].id }
    }
    #expect(ids("OPS", "28") == ["b", "c"])
    #expect(ids("OPS", "280101") == ["b"])
    #expect(ids("OPS", nil) == ["b", "c", "d"])
    // ROPS serves its voivodeship, PCPR its powiat: neither lies in a gmina.
    #expect(ids("ROPS", "28") == ["a"])
    #expect(ids("ROPS", "2862") == [])
    #expect(ids("PCPR", "2801") == ["e"])
    #expect(ids("PCPR", "280101") == [])
  }

  // MARK: The area

  @Test func theAreaLimitsNodesOnlyWhenAsked() {
    let network = Self.event("e1,meeting,,,,", ["a,organiser", "b,", "d,"])
    let area = [TerritoryCode("2801")!]
    #expect(network.onDay(nil) { $0.area = area }.ids.count == 6)
    let only = network.onDay(nil) {
      $0.area = area
      $0.areaOnly = true
    }
    #expect(only.ids == ["a", "b", "c", "e", "f"])
    #expect(only.edges == ["a-b 0.5"])
  }
}
