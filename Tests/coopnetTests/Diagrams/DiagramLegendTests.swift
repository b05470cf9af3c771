import NetworkGraph
import Testing

@testable import coopnet

/// The legend lists what is drawn, in a stated order, and nothing else.
@Suite struct DiagramLegendTests {
  private static func texts(
    _ graph: DiagramGraph, _ change: (inout DiagramLegend) -> Void = { _ in }
  ) -> [String] {
    entries(graph, change).map(\.text)
  }

  private static func entries(
    _ graph: DiagramGraph, _ change: (inout DiagramLegend) -> Void = { _ in }
  ) -> [SceneLegendEntry] {
    var legend = DiagramLegend(graph: graph, language: .en)
    change(&legend)
    return legend.entries()
  }

  private static let two = [DiagramFixtures.node("a"), DiagramFixtures.node("b")]

  /// What follows a heading, up to the next one.
  private static func section(_ heading: Bilingual, _ entries: [SceneLegendEntry]) -> [String] {
    guard let start = entries.firstIndex(where: { $0.isHeading && $0.text == heading(.en) }) else {
      return []
    }
    return entries[(start + 1)...].prefix { !$0.isHeading }.map(\.text)
  }

  @Test("kinds under their sector, higher levels first, then by code points, each with its number")
  func kinds() {
    let nodes = [
      DiagramFixtures.node("a", kind: "b", members: 2), DiagramFixtures.node("b", kind: "B"),
      DiagramFixtures.node("c", kind: "Z", level: .powiat), DiagramFixtures.node("d", kind: "B"),
      DiagramFixtures.node("e", kind: "N", sector: .ngo),
      DiagramFixtures.node("f", kind: "B", sector: .ngo, members: 3),
    ]
    #expect(
      Self.texts(DiagramFixtures.graph(nodes)) == [
        "Public sector", "Z – z (1)", "B – b (2)", "b (2)", "Non-governmental organisations",
        "B – b (3)", "N – n (1)",
      ])
    var bare = DiagramFixtures.node("a", kind: "", sector: .unknown)
    bare.kindName = ""
    var same = DiagramFixtures.node("b", kind: "KIS")
    same.kindName = "KIS"
    #expect(
      Self.texts(DiagramFixtures.graph([bare, same])) == [
        "Public sector", "KIS (1)", "Sector unknown", "? (1)",
      ])
  }

  @Test("forms by their intensity, the closest first, then by name; of those not drawn none")
  func forms() {
    let strands = ["meeting", "project", "plan", "grant", "zzz", ""].map {
      DiagramFixtures.strand($0)
    }
    let graph = DiagramFixtures.graph(
      Self.two,
      [
        (
          0, 1,
          strands + [
            DiagramFixtures.strand("team", .missing), DiagramFixtures.strand("founder", .founder),
          ]
        )
      ])
    #expect(
      Self.section(DiagramText.formsHeading, Self.entries(graph))
        == ["grant", "project", "plan", "meeting", "zzz"].map { DiagramText.form($0)(.en) })
    let none = DiagramFixtures.graph(Self.two, [(0, 1, [DiagramFixtures.strand("")])])
    #expect(!Self.texts(none).contains(DiagramText.formsHeading(.en)))
  }

  @Test("widths only where there are two classes or more, of counted ties")
  func widths() {
    func section(_ weights: [[DiagramGraph.Strand]]) -> [String] {
      let nodes = (0...weights.count).map { DiagramFixtures.node("k\($0)") }
      return Self.section(
        DiagramText.strengthHeading,
        Self.entries(
          DiagramFixtures.graph(nodes, weights.enumerated().map { ($0, $0 + 1, $1) })))
    }
    func strands(_ weights: Double...) -> [DiagramGraph.Strand] {
      weights.map { DiagramFixtures.strand(weight: $0) }
    }
    #expect(section([strands(1), strands(0.5)]) == [])
    #expect(section([strands(1), strands(1, 1)]) == ["up to 1", "over 1, up to 3"])
    #expect(
      section([strands(9), strands(1), strands(4)]) == ["up to 1", "over 3, up to 6", "over 6"])
    // Planned strands add no strength, and make no class of their own.
    let planned = DiagramFixtures.strand("plan", .planned, weight: 5)
    #expect(section([strands(1), strands(1) + [planned], [planned]]) == [])
  }

  @Test("states in their order, each once; none where there is no tie")
  func states() {
    let states: [SceneEdge.State] = [.missing, .absent, .weak, .recorded, .planned, .founder]
    let graph = DiagramFixtures.graph(
      Self.two, [(0, 1, (states + states).map { DiagramFixtures.strand("", $0) })])
    let entries = Self.entries(graph) { $0.showsStates = true }
    #expect(
      Self.section(DiagramText.tiesHeading, entries) == [
        "recorded in the data", "founder", "recorded, but too weak for the rule",
        "planned, not counted", "expected, the data say there is none",
        "expected, not recorded in the data",
      ])
    for (state, text) in [
      (SceneEdge.State.new, "new"), (.ended, "no longer recorded (ended)"),
      (.kept, "unchanged"), (.bridge, "tie whose loss splits the network"),
    ] {
      let one = DiagramFixtures.graph(Self.two, [(0, 1, [DiagramFixtures.strand("", state)])])
      let entries = Self.entries(one) { $0.showsStates = true }
      #expect(Self.section(DiagramText.tiesHeading, entries) == [text])
    }
    let none = Self.texts(DiagramFixtures.graph(Self.two)) { $0.showsStates = true }
    #expect(none == ["Public sector", "OPS – ops (2)"])
    var looks: Set<String> = []
    for state in states + [.new, .ended, .bridge] {
      let look = StateLook.of(state)
      looks.insert("\(look.style.dashes) \(look.width)")
    }
    #expect(looks.count == 9, "told apart without colour")
  }

  /// A mark and a change that brings it.
  private static let marks: [(text: Bilingual, strand: DiagramGraph.Strand)] = [
    (DiagramText.plannedMark, DiagramFixtures.strand("plan", .planned)),
    (DiagramText.weakMark, DiagramFixtures.strand("", .weak)),
    (DiagramText.absentMark, DiagramFixtures.strand("", .absent)),
    (DiagramText.missingMark, DiagramFixtures.strand("", .missing)),
    (DiagramText.founderMark, DiagramFixtures.strand("founder", .founder, direction: 1)),
    (DiagramText.arrowMark, DiagramFixtures.strand("grant", direction: -1)),
  ]

  @Test("a mark is explained if and only if it is drawn")
  func marksOfTies() {
    for (text, strand) in Self.marks {
      let graph = DiagramFixtures.graph(Self.two, [(0, 1, [DiagramFixtures.strand(), strand])])
      #expect(
        Self.section(DiagramText.marksHeading, Self.entries(graph)) == [text(.en)], "\(text.en)")
    }
    let all = DiagramFixtures.graph(Self.two, [(0, 1, Self.marks.map(\.strand))])
    #expect(
      Self.section(DiagramText.marksHeading, Self.entries(all)) == Self.marks.map { $0.text(.en) })
    // Where states are shown they explain themselves; only the arrow is left.
    let states = Self.entries(all) { $0.showsStates = true }
    #expect(
      Self.section(DiagramText.marksHeading, states) == [DiagramText.arrowMark(.en)])
    #expect(!Self.texts(DiagramFixtures.graph(Self.two)).contains(DiagramText.marksHeading(.en)))
  }

  @Test("marks of units: without a tie, the hinges, signs without a label")
  func marksOfUnits() {
    let graph = DiagramFixtures.graph(Self.two + [DiagramFixtures.node("c", degree: 0)])
    let entries = Self.entries(graph) {
      $0.showsArticulation = true
      $0.hasUnlabelled = true
    }
    #expect(
      Self.section(DiagramText.marksHeading, entries) == [
        DiagramText.isolatedMark(.en), DiagramText.articulationMark(.en),
        DiagramText.smallMark(.en),
      ])
    #expect(
      Self.section(DiagramText.marksHeading, Self.entries(graph)) == [DiagramText.isolatedMark(.en)]
    )
    #expect(
      entries.map(\.hasSign)
        == entries.map { entry in
          !entry.isHeading && entry.text != DiagramText.smallMark(.en)
        })
  }

  @Test("coverage: five equal classes and what has none")
  func coverage() {
    let entries = Self.entries(DiagramFixtures.graph(Self.two)) { $0.showsCoverage = true }
    #expect(
      Self.section(DiagramText.coverageHeading, entries)
        == ["0–20%", "20–40%", "40–60%", "60–80%", "80–100%", "not applicable or no data"])
    let classes = entries.compactMap(\.sign.coverage)
    #expect(classes == [0, 1, 2, 3, 4])
    guard case .patch(.noData, true) = entries[entries.count - 1].sign else {
      Issue.record("no data is not hatched")
      return
    }
  }
}

/// Widths and opacity of lines, by their definition.
@Suite struct DiagramStyleTests {
  @Test("up to 70 lines are as wide as said, beyond they share out, to a third at the least")
  func scale() {
    #expect([0, 1, 70].map { TieWidth.scale(for: $0) } == [1, 1, 1])
    #expect(abs(TieWidth.scale(for: 280) - 0.5) < 1e-12 && TieWidth.scale(for: 71) < 1)
    #expect(TieWidth.scale(for: 605) > 0.34 && TieWidth.scale(for: 606) == 0.34)
    #expect(TieWidth.scale(for: 100_000) == 0.34)
  }

  @Test("up to 250 lines are opaque, from 400 on the more transparent the more there are")
  func opacity() {
    #expect([0, 250].map { TieWidth.opacity(for: $0) } == [1, 1])
    #expect([251, 400].map { TieWidth.opacity(for: $0) } == [0.62, 0.62])
    #expect(abs(TieWidth.opacity(for: 900) - 0.62 * 2 / 3) < 1e-12)
    #expect(TieWidth.opacity(for: 5_000) == 0.4)
  }

  @Test("classes hold their upper bounds")
  func classes() {
    let groups = [0, 1, 1.01, 3, 3.01, 6, 6.01].map { TieWidth.weights.group(of: $0) }
    #expect(groups == [0, 0, 1, 1, 2, 2, 3])
    #expect([2, 3, 10, 11, 30, 31].map { TieWidth.pairs.group(of: $0) } == [0, 1, 1, 2, 2, 3])
    #expect(TieWidth.widths == TieWidth.widths.sorted() && Set(TieWidth.widths).count == 4)
  }

  @Test("a pale colour is three parts of the colour to seven of white")
  func pale() {
    for paint in [DiagramPaint.ink, .sector(.ngo), .missing, .paper, .sector(.church)] {
      func channels(_ hex: String) -> [Int] {
        let digits = Array(hex.dropFirst())
        return stride(from: 0, to: 6, by: 2).compactMap {
          Int(String(digits[$0...($0 + 1)]), radix: 16)
        }
      }
      let (full, pale) = (channels(paint.hex), channels(paint.pale))
      #expect(paint.pale.utf8.count == 7 && pale.count == 3)
      for (one, other) in zip(full, pale) {
        #expect(abs(Double(other) - (0.3 * Double(one) + 0.7 * 255)) <= 1)
      }
    }
    #expect(DiagramPaint.none.pale == "none")
  }

  @Test("numbers of two decimals, exactly where halves are")
  func numbers() {
    let known: [(Double, String)] = [
      (0, "0"), (0.1, "0.1"), (0.01, "0.01"), (0.1 + 0.01, "0.11"), (1.2, "1.2"), (-3.25, "-3.25"),
      (10.09, "10.09"), (99.999, "100"), (0.004, "0"), (-1e9, "-1000000"), (7.10, "7.1"),
    ]
    for (value, text) in known {
      #expect(DiagramNumber.text(value) == text)
      #expect(DiagramNumber.rounded(value) == Double(text))
    }
    #expect(DiagramNumber.inches(0.72) == "0.0100" && DiagramNumber.inches(7.2) == "0.1000")
    #expect(DiagramNumber.inches(-0.0072) == "-0.0001" && DiagramNumber.inches(792.5) == "11.0069")
  }
}
