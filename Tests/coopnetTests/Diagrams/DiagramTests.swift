import NetworkGraph
import Testing

@testable import coopnet

@Suite struct DiagramTests {
  static let views = [
    "overview", "hierarchy", "gaps", "gmina:260101", "powiat:2601", "ego:rops-26",
  ]

  @Test("the same input gives the same bytes")
  func repeats() throws {
    for view in Self.views {
      let view = try #require(DiagramView(view))
      let first = try Diagram.scene(view, DiagramFixtures.input(powiats: 4, ties: 40))
      let second = try Diagram.scene(view, DiagramFixtures.input(powiats: 4, ties: 40))
      #expect(first.svg() == second.svg())
      #expect(first.dot() == second.dot())
    }
  }

  @Test("every counted tie between shown units is drawn once, with its ends and forms")
  func tiesAreComplete() throws {
    let input = DiagramFixtures.input(powiats: 5, ties: 70)
    let scene = try Diagram.scene(.hierarchy, input)
    let graph = input.day.graph
    var drawn: Set<String> = []
    for edge in SVGReading(scene.svg()).all("g", class: "edge") {
      guard (edge.attributes["data-states"] ?? "").contains("recorded") else { continue }
      let ends = [edge.attributes["data-from"] ?? "", edge.attributes["data-to"] ?? ""].sorted()
      #expect(drawn.insert(ends.joined(separator: " ")).inserted)
    }
    var expected: Set<String> = []
    for edge in 0..<graph.edgeCount {
      let ends = [graph.edgeSources[edge], graph.edgeTargets[edge]].map {
        input.day.institution(ofNode: Int($0)).id
      }
      expected.insert(ends.sorted().joined(separator: " "))
    }
    #expect(drawn == expected)
  }

  @Test("units carry what a page needs to find them")
  func nodesCarryData() throws {
    let input = DiagramFixtures.input(powiats: 2, ties: 8)
    let nodes = SVGReading(try Diagram.scene(.overview, input).svg()).all("g", class: "node")
    #expect(nodes.count == input.day.nodeCount)
    let ops = try #require(nodes.first { $0.attributes["data-id"] == "ops-260102" })
    #expect(ops.attributes["data-kind"] == "OPS")
    #expect(ops.attributes["data-sector"] == "public")
    #expect(ops.attributes["data-teryt"] == "260102")
  }

  @Test("the legend lists the kinds and forms that occur, and no other")
  func legendListsWhatOccurs() throws {
    let input = DiagramFixtures.input(powiats: 2, ties: 30)
    let scene = try Diagram.scene(.hierarchy, input)
    let words = scene.legend.map(\.text).joined(separator: "\n")
    #expect(words.contains("OPS – ośrodek pomocy społecznej (10)"))
    #expect(words.contains("porozumienie"))
    #expect(!words.contains("WTZ"))
    #expect(!words.contains("sprawozdanie"))
  }

  @Test("a missing tie is worded as not recorded, never as absent")
  func missingIsNotAbsent() throws {
    var input = DiagramFixtures.input(powiats: 1, ties: 2)
    input.missing = [MissingTie(from: 1, to: 2, status: .unrecorded, rules: "T12")]
    let picture = String(decoding: try Diagram.scene(.gaps, input).svg(), as: UTF8.self)
    #expect(picture.contains("nie odnotowano w danych"))
    #expect(!picture.lowercased().contains("brak"))
    input.language = .en
    let english = String(decoding: try Diagram.scene(.gaps, input).svg(), as: UTF8.self)
    #expect(english.contains("not recorded in the data"))
  }

  @Test("hostile names stay text")
  func hostileNames() throws {
    let names = [
      "\"><script>alert(1)</script>", "a\\\"b\\n\\l", "&#x3C;b&amp;", "\u{202E}dlo\u{0301}g",
      "<!-- --> ]]>", String(repeating: "Łódź ", count: 80), "x\u{0}\u{7}\u{85}y\r\nz", "👩‍👩‍👧 🏛",
    ]
    let rows = names.enumerated().map {
      Institution(
        id: "id\($0)", name: $1, roles: ["OPS"], seat: TerritoryCode(level: .gmina, value: 260101))
    }
    let network = CooperationNetwork(
      institutions: rows, ties: [Tie(from: 0, to: 1, form: "<&\"'>")])
    let input = DiagramInput(
      day: network.onDay(GraphOptions()), language: .pl, title: names.joined(separator: " "))
    for view in [DiagramView.overview, .hierarchy, .ego("id0")] {
      let scene = try Diagram.scene(view, input)
      let svg = scene.svg()
      let reading = SVGReading(svg)
      #expect(reading.fault == nil)
      #expect(!String(decoding: svg, as: UTF8.self).contains("<script"))
      #expect(LegibilityTests.faults(in: scene) == [])
      #expect(!String(decoding: scene.dot(), as: UTF8.self).contains("image="))
    }
  }

  @Test("views are read as the command line writes them")
  func viewsParse() {
    #expect(DiagramView("gmina:260101") == .gmina(TerritoryCode(level: .gmina, value: 260101)))
    #expect(DiagramView("powiat:0601") == .powiat(TerritoryCode(level: .powiat, value: 601)))
    #expect(DiagramView("ego:a:b") == .ego("a:b"))
    #expect(DiagramView("gmina:2601") == nil)
    #expect(DiagramView("ego:") == nil)
    #expect(DiagramView("Overview") == nil)
    for view in DiagramView.plain { #expect(DiagramView(view.description) == view) }
  }

  @Test("refusals say why")
  func refusals() {
    let input = DiagramFixtures.input(powiats: 1, ties: 0)
    #expect(throws: DiagramRefusal.self) { try Diagram.scene(.ego("nobody"), input) }
    #expect(throws: DiagramRefusal.self) {
      try Diagram.scene(.gmina(TerritoryCode(level: .gmina, value: 20101)), input)
    }
  }

  @Test("thousands of institutions are shown in groups")
  func groupsAtScale() throws {
    let input = DiagramFixtures.input(powiats: 340, ties: 4_000)
    try #require(input.day.nodeCount > Diagram.unitLimit)
    let scene = try Diagram.scene(.overview, input)
    #expect(scene.nodes.count < 1_500)
    #expect(scene.nodes.reduce(0) { $0 + $1.members } == input.day.nodeCount)
  }
}
