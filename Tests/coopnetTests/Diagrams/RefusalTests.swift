import NetworkGraph
import NetworkMetrics
import Testing

@testable import coopnet

/// What can't be drawn, and why.
@Suite struct RefusalTests {
  private func input(_ institutions: [Institution], _ territory: Territory = .empty) -> DiagramInput
  {
    let network = CooperationNetwork(institutions: institutions, ties: [], territory: territory)
    return DiagramInput(day: network.onDay(GraphOptions()), language: .en, title: "")
  }

  private func refusal(_ view: DiagramView, _ input: DiagramInput) -> DiagramRefusal.Reason? {
    do throws(DiagramRefusal) {
      _ = try Diagram.scene(view, input)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: DiagramView.plain) func aNetworkOfNobodyHasNoPicture(view: DiagramView) {
    var empty = input([])
    empty.earlier = empty.day
    #expect(refusal(view, empty) == .nothingToShow)
  }

  @Test func viewsThatNeedMoreThanTheNetwork() {
    let one = input([Institution(id: "a", name: "A", roles: ["OPS"])])
    #expect(refusal(.difference, one) == .missingData)
    #expect(
      refusal(.pathway("P1", TerritoryCode(level: .gmina, value: 260101)), one) == .missingData)
    #expect(refusal(.map, one) == .noCoordinates)
    #expect(refusal(.ego("b"), one) == .unknownInstitution("b"))
  }

  /// 2,001 institutions: more than one picture holds. The coverage of a country is a map all the same.
  @Test func tooManyForOnePicture() throws {
    let count = Diagram.unitLimit + 1
    let gmina = TerritoryCode(level: .gmina, value: 260101)
    var many = input(
      (0..<count).map {
        Institution(id: "i\($0 + 10_000)", name: "n", roles: ["NGO"], seat: gmina)
      },
      Territory(units: [Territory.Unit(code: gmina, name: "Busko", latitude: 50, longitude: 20)]))
    let large = DiagramRefusal.Reason.tooLarge(count: count, limit: Diagram.unitLimit)
    many.earlier = many.day
    #expect(refusal(.map, many) == large)
    #expect(refusal(.gaps, many) == large)
    #expect(refusal(.difference, many) == large)
    many.coverage = [gmina: 0.5]
    let scene = try Diagram.scene(.map, many)
    #expect(scene.nodes.isEmpty && scene.background.count == 1)
    let words = String(decoding: scene.svg(), as: UTF8.self)
    #expect(
      words.contains("Gminas alone are shown: ") && words.contains("are too many for one map"))
    #expect(words.contains("Busko: 50%"))
  }

  @Test(arguments: [
    (DiagramRefusal.Reason.unknownUnit("2699"), "the data hold no unit of the code 2699"),
    (.unknownInstitution("x"), "the data hold no institution “x”"),
    (.nothingToShow, "view “v”: there is nothing to show"),
    (.noCoordinates, "a map needs coordinates: the columns lat and lon in gminas.csv"),
    (.tooLarge(count: 9, limit: 7), "view “v” holds 7 institutions, and there are 9; limit it by"),
    (.missingData, "these data can't be shown in the view “v”"),
  ])
  func everyRefusalIsOneSentence(reason: DiagramRefusal.Reason, words: String) {
    let failure = DiagramRefusal(reason: reason).failure("v")
    #expect(failure.status == .badData && failure.message.en.hasPrefix(words))
    #expect(failure.message.pl != failure.message.en && !failure.message.pl.isEmpty)
  }

  @Test(arguments: [
    ("gmina:260101", "gmina-260101"), ("powiat:2601", "powiat-2601"), ("ego:a/b", "ego"),
    ("pathway:P1:260101", "pathway-260101"), ("map", "map"),
  ])
  func viewsNameTheirFiles(word: String, stem: String) throws {
    let view = try #require(DiagramView(word))
    #expect(view.fileStem == stem && view.description == word)
  }

  @Test(arguments: ["powiat:26", "powiat:x", "plan:1", "pathway:P1", "gmina", ":", ""])
  func wordsThatAreNoView(word: String) { #expect(DiagramView(word) == nil) }

  @Test func theCommandSaysWhy() {
    let folder = TestFolder()
    let dataset = RegionFixture.write(to: folder)
    for (words, status, text) in [
      (["--view", "ego:nobody"], coopnet.ExitStatus.badData, "no institution “nobody”"),
      (["--view", "gmina:020101"], .badData, "no unit of the code 020101"),
      (["--view", "pathway:P9:260101"], .usage, "there is no pathway “P9”"),
      (["--view", "pathway:P1:020101"], .badData, "no unit of the code 020101"),
    ] {
      let run = CommandRun(["diagram", dataset] + words)
      #expect(run.status == status && run.errorText.contains(text), "\(run.errorText)")
    }
    let compare = CommandRun(
      ["whatif", dataset, "--remove", "smok", "--since", "x", "-o", folder("w.svg")])
    #expect(compare.status == .usage)
    folder.write("id,since\na,2030\n", to: "d/institutions.csv")
    for name in ["ties", "events", "participation"] {
      folder.write(
        name == "ties" ? "from,to\n" : name == "events" ? "id\n" : "event,institution\n",
        to: "d/\(name).csv")
    }
    let none = CommandRun(
      ["compare", dataset, dataset, "-o", folder("w.svg")])
    #expect(none.status == .badData && none.errorText.contains("there is nothing to show"))
    #expect(!folder.names.contains("w.svg"))
  }
}

/// What is drawn of the options that leave ties out.
@Suite struct DiagramGraphTests {
  private func states(_ options: GraphOptions) -> [String] {
    let rows = ["a", "b", "c", "d"].map { Institution(id: $0, name: $0, roles: ["NGO"]) }
    let ties = [
      Tie(from: 0, to: 1, form: "agreement"), Tie(from: 1, to: 2, form: "information"),
      Tie(from: 2, to: 3, form: "founder"),
      Tie(from: 3, to: 0, form: "agreement", isDirected: true),
    ]
    let day = CooperationNetwork(institutions: rows, ties: ties).onDay(options)
    let graph = DiagramGraph(day, language: .en)
    return graph.edges.map { edge in
      graph.nodes[edge.from].key + graph.nodes[edge.to].key + " "
        + edge.strands.map(\.state.rawValue).joined(separator: ",")
    }
  }

  @Test func whatDoesNotCountIsNotDrawnSaveFounders() {
    var options = GraphOptions()
    #expect(states(options) == ["ab recorded", "ad recorded", "bc recorded", "cd founder"])
    options.forms = ["agreement"]
    #expect(states(options) == ["ab recorded", "ad recorded"])
    options.forms = []
    options.minIntensity = 3
    #expect(states(options).contains("ab recorded") && !states(options).contains("bc recorded"))
  }

  /// In a directed network a partner is one in either direction.
  @Test func partnersOfBothDirectionsCount() {
    var options = GraphOptions()
    options.isDirected = true
    let rows = ["a", "b", "c"].map { Institution(id: $0, name: $0, roles: ["NGO"]) }
    let ties = [(0, 1), (1, 0), (2, 0)].map {
      Tie(from: $0.0, to: $0.1, form: "referral", isDirected: true)
    }
    let day = CooperationNetwork(institutions: rows, ties: ties).onDay(options)
    #expect(DiagramGraph(day, language: .en).nodes.map(\.degree) == [2, 1, 1])
  }

  /// A kind that nobody knows stands at the level of its seat.
  @Test func unknownKindsStandWhereTheirSeatIs() throws {
    let seats = ["26", "2601", "260101"].map { TerritoryCode($0) } + [nil]
    let rows = seats.enumerated().map {
      Institution(id: "i\($0)", name: "n", roles: ["smok"], seat: $1)
    }
    let day = CooperationNetwork(institutions: rows, ties: []).onDay(GraphOptions())
    let graph = DiagramGraph(day, language: .en)
    #expect(graph.nodes.map(\.level) == [.voivodeship, .powiat, .gmina, .gmina])
    #expect(graph.nodes.allSatisfy { $0.sector == .unknown && $0.shape == .box })
    #expect(NodeShape(graphviz: "no-such-shape") == .box)
    let circle = NodeShape.circle.size(around: 34, 26)
    #expect(circle.width == 50 && circle.height == 50)
    // Nobody's seat is higher than the voivodeship: the picture has a sector for it.
    let scene = try Diagram.scene(
      .hierarchy, DiagramInput(day: day, language: .en, title: ""))
    #expect(scene.nodes.count == 4 && LegibilityTests.faults(in: scene) == [])
  }
}

@Suite struct GeometryTests {
  @Test func sumsOfNothing() {
    #expect([Double]().greatest == 0 && [3, 7, 2].greatest == 7)
    #expect(Angle.of(.zero) == 0 && DiagramPoint.zero.unit == nil)
    #expect(Spacing.spread([20], gap: 2, in: 0...10) == [10])
    #expect(Spacing.spread([], gap: 2, in: 0...10) == [])
    #expect(
      Curve.spline([DiagramPoint(1, 1), DiagramPoint(2, 2)], tension: 1).last == DiagramPoint(2, 2))
  }

  @Test func aUnitAloneStandsInTheMiddle() {
    let rect = DiagramRect(x: 0, y: 0, width: 100, height: 60)
    #expect(StressLayout.positions([]).isEmpty && StressLayout.positions([[]]) == [.zero])
    #expect(StressLayout.fitted([DiagramPoint(9, 9)], into: rect) == [rect.center])
  }

  /// A ring of 90 keeps its neighbours near; two parts without a way between them stand apart.
  @Test func distanceOnThePageFollowsSteps() {
    let ring = (0..<90).map { [($0 + 89) % 90, ($0 + 1) % 90] }
    let places = StressLayout.positions(ring)
    let near = (0..<90).map { (places[$0] - places[($0 + 1) % 90]).length }
    let far = (0..<90).map { (places[$0] - places[($0 + 45) % 90]).length }
    #expect(near.reduce(0, +) * 5 < far.reduce(0, +))
    let apart = StressLayout.positions([[1], [0], [3], [2]])
    #expect((apart[0] - apart[1]).length < (apart[0] - apart[2]).length)
  }

  /// Advance widths of Liberation Sans: α 578, in bold 15 per cent more.
  @Test func greekIsMeasured() {
    let plain = TextMeasure.width("α", size: 1000)
    #expect(plain > 400 && plain < 800)
    #expect(TextMeasure.width("α", size: 1000, bold: true) == (plain * 1.15).rounded(.down))
    #expect(TextMeasure.width(of: [], size: 10) == 0)
  }
}
