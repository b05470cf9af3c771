import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct PathwayAnalysisTests {
  /// All units of the first pathway in 260101, untied.
  func town() -> Town {
    var town = Town()
    town.register("260101")
    town.add("ops", "OPS", "260101")
    town.add("pup", "PUP", "260101")
    town.add("kis", "KIS", "260101")
    town.add("cis", "CIS", "260101")
    town.add("owes", "OWES", "260101")
    town.add("pes", "PES", "260101")
    return town
  }

  func first(_ town: Town, _ id: String = "P1", on day: String? = nil, in code: String = "260101")
    -> PathwayRow?
  {
    let analysis = PathwayAnalysis(network: town.on(day))
    return analysis.rows.first {
      analysis.pathways.pathways[$0.pathway].id == id && $0.gmina.description == code
    }
  }

  func ids(_ chain: [PathwayRow.ChainUnit]?, _ town: Town) -> [String] {
    (chain ?? []).map { town.network.institutions[$0.institution].id }
  }

  @Test func unitsWithoutTiesAreAvailableAndNotConnected() throws {
    let row = try #require(first(town()))
    #expect(row.isAvailable && !row.isConnected)
    #expect(row.missing.isEmpty && row.brokenStage == 2 && row.chain.isEmpty)
    #expect(row.isAssumedArea)
  }

  @Test func oneChainFromEntryToExit() throws {
    var town = town()
    town.tie("ops", "pup", "agreement")
    town.tie("ops", "kis", "referral")
    town.tie("kis", "cis", "referral")
    town.tie("cis", "owes", "advice")
    #expect(first(town)?.isConnected == false)
    #expect(first(town)?.brokenStage == 3)
    town.tie("owes", "pes", "agreement")
    let row = try #require(first(town))
    #expect(row.isConnected && row.brokenStage == nil)
    // The PES hangs on the OWES that the chain ends with.
    #expect(ids(row.chain, town) == ["ops", "kis", "cis", "owes"])
  }

  @Test func theSameUnitEndsOneStepAndBeginsTheNext() {
    var town = town()
    town.add("cis-2", "CIS", "260101")
    town.tie("ops", "pup", "agreement")
    town.tie("ops", "cis", "referral")
    town.tie("cis-2", "owes", "agreement")
    town.tie("owes", "pes", "agreement")
    #expect(first(town)?.isConnected == false)
    town.tie("cis-2", "pup", "referral")
    #expect(first(town)?.isConnected == true)
  }

  @Test func aStepNeedsIntensityTwoOrAFounderOrOneUnit() {
    func connects(_ change: (inout Town) -> Void, founder: String? = nil) -> Bool {
      var town = Town()
      town.register("260101")
      town.add("ops", "OPS", "260101")
      town.add("pup", "PUP", "260101")
      town.add("cis", "CIS", "260101", founder: founder)
      town.tie("ops", "pup", "information")
      change(&town)
      return first(town)?.isConnected ?? false
    }
    #expect(!connects { $0.tie("cis", "pup", "meeting") })
    #expect(!connects { $0.tie("cis", "pup", "agreement", intensity: 1) })
    #expect(!connects { $0.tie("cis", "pup", "agreement", status: .planned) })
    #expect(!connects { $0.event("e", "project", "pup:leader", addressees: "CIS") })
    #expect(connects { $0.tie("cis", "pup", "meeting", intensity: 2) })
    #expect(connects { $0.event("e", "project", "pup cis") })
    #expect(connects({ _ in }, founder: "pup"))
    #expect(connects { $0.tie("pup", "cis", "founder") })
  }

  @Test func oneUnitMayPlaySeveralParts() throws {
    var town = Town()
    town.register("266101")
    town.add("all", "OPS+PCPR+PUP+CIS", "266101")
    let row = try #require(first(town, in: "266101"))
    #expect(row.isAvailable && row.isConnected)
    #expect(row.chain.map(\.institution) == [0, 0, 0])
  }

  @Test func whatIsNeededTogetherMustBeJoined() {
    // OPS - CIS - PUP: the PUP of the entry is joined to the next unit of the chain.
    var town = Town()
    town.register("260101")
    for (id, kind) in [("ops", "OPS"), ("pup", "PUP"), ("cis", "CIS")] {
      town.add(id, kind, "260101")
    }
    town.tie("ops", "cis", "referral")
    #expect(first(town)?.isConnected == false)
    town.tie("cis", "pup", "referral")
    #expect(first(town)?.isConnected == true)
  }

  @Test func anEmployerIsAskedForWhereTheDataHoldOne() {
    var town = town()
    town.add("owes-x", "OWES", "26")
    town.tie("ops", "pup", "referral")
    town.tie("ops", "cis", "referral")
    town.tie("cis", "pup", "referral")
    #expect(first(town)?.isConnected == true)
    town.add("firm", "employer", "260201")
    #expect(first(town)?.isConnected == false)
    town.add("firm-2", "employer", "260101")
    #expect(first(town)?.isConnected == false)
    town.tie("pup", "firm-2", "agreement")
    #expect(first(town)?.isConnected == true)
  }

  @Test func aMissingStageAndTheNearestUnit() throws {
    var town = Town()
    town.register("260101 260201")
    town.add("ops", "OPS", "260101")
    town.add("pup", "PUP", "260101")
    town.add("cis-far", "CIS", "260201", serves: "260201")
    town.add("cis-near", "CIS", "260102", serves: "260102")
    let row = try #require(first(town))
    #expect(!row.isAvailable && !row.isConnected)
    #expect(row.missing.map(\.stage) == [2])
    #expect(row.missing[0].parts.map(\.kinds) == [["CIS"]])
    let nearest = try #require(row.missing[0].parts[0].nearest)
    #expect(town.network.institutions[nearest.institution].id == "cis-near")
    #expect(nearest.closeness == .powiat && nearest.kilometres == nil)
  }

  @Test func theWayThatLacksLeastIsToldAsMissing() throws {
    var town = Town()
    town.register("260101")
    town.add("cis", "CIS", "260101")
    town.add("owes", "OWES", "260101")
    let row = try #require(first(town))
    // Entry lacks both, exit lacks the PES (one part), not the PUP (one part too): the first way.
    #expect(row.missing.map(\.stage) == [0, 3])
    #expect(row.missing[0].parts.map(\.kinds) == [["OPS", "CUS"], ["PUP"]])
    #expect(row.missing[1].parts.map(\.kinds) == [["PES"]])
    #expect(row.missing[1].parts[0].nearest == nil)
  }

  @Test func theSecondPathway() throws {
    var town = Town()
    town.register("260101")
    for (id, kind) in [
      ("pcpr", "PCPR"), ("board", "disability-board"), ("wtz", "WTZ"), ("zaz", "ZAZ"),
      ("pup", "PUP"),
    ] {
      town.add(id, kind, "260101")
    }
    for (a, b) in [("pcpr", "board"), ("pcpr", "wtz"), ("wtz", "zaz"), ("zaz", "pup")] {
      town.tie(a, b, "referral")
    }
    let row = try #require(first(town, "P2"))
    #expect(row.isAvailable && row.isConnected)
    #expect(ids(row.chain, town) == ["pcpr", "wtz", "zaz", "pup"])
  }

  @Test func theThirdPathwayGoesPastItsOptionalStages() throws {
    var town = Town()
    town.register("260101")
    for (id, kind) in [("ops", "OPS"), ("gkrpa", "GKRPA"), ("cis", "CIS"), ("pup", "PUP")] {
      town.add(id, kind, "260101")
    }
    for (a, b) in [("ops", "gkrpa"), ("gkrpa", "cis"), ("cis", "pup")] {
      town.tie(a, b, "referral")
    }
    #expect(first(town, "P3")?.isConnected == true)
    town.add("clinic", "therapy-clinic", "260101")
    // A clinic that nobody works with is passed by.
    #expect(ids(first(town, "P3")?.chain, town) == ["gkrpa", "cis", "pup"])
  }

  @Test func theAreaAsAWhole() {
    var town = town()
    town.register("260102 260201")
    town.add("ops-2", "OPS", "260102")
    town.tie("ops", "pup", "referral")
    town.tie("ops", "cis", "referral")
    town.tie("cis", "pup", "referral")
    let summary = PathwayAnalysis(network: town.on(nil)).summaries[0]
    #expect((summary.gminas, summary.available, summary.connected) == (3, 2, 1))
    #expect(summary.missing == [1, 0, 1, 1])
    #expect(summary.broken == [0, 0, 1, 0])
    let gaps = town.gaps()
    #expect(gaps.perGmina.map(\.pathwaysAvailable) == [1, 1, 0])
    #expect(gaps.perGmina.map(\.pathwaysConnected) == [1, 0, 0])
  }
}

/// What a picture of a pathway, and a plan, ask for.
@Suite struct PathwayDetailTests {
  @Test func stagesUnitsAndSteps() throws {
    var town = Town()
    town.register("260101")
    town.add("cis", "CIS", "260101")
    town.add("ops", "OPS", "260101")
    town.add("pup", "PUP", "260101")
    town.tie("ops", "pup", "referral")
    town.tie("ops", "cis", "meeting")
    let analysis = PathwayAnalysis(network: town.on("2024-01-01"))
    let row = analysis.rows[0]
    let detail = analysis.detail(of: row)
    #expect(detail.stages.map(\.stage) == [0, 1, 2, 3])
    #expect(detail.stages.map(\.isOptional) == [false, true, false, false])
    #expect(detail.stages[0].ways.map { $0.map(\.units) } == [[[1], [2]]])
    #expect(detail.stages[3].ways.map { $0.map(\.units) } == [[[], []], [[2]]])
    #expect(detail.joined == [Expectation.Pair(1, 2)])
    #expect(!row.isConnected && row.brokenStage == 2)
    let first = Expectation.Pair(1, 0)
    let second = Expectation.Pair(0, 2)
    #expect(!analysis.isConnected(row, adding: []))
    #expect(!analysis.isConnected(row, adding: [first]))
    #expect(analysis.isConnected(row, adding: [first, second]))
    // The PUP begins and ends it alone.
    #expect(analysis.isConnected(row, adding: [second]))
  }
}
