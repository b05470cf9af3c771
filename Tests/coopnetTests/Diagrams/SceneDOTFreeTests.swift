import NetworkGraph
import Testing

@testable import coopnet

/// DOT that `dot` lays out: who stands before whom, where arrows point, what the legend hangs on.
@Suite struct SceneDOTFreeTests {
  /// A line of a node or a tie: its ends, and the attributes as written.
  private struct Line {
    var ends: [String]
    var attributes: String

    func has(_ text: String) -> Bool { attributes.contains(text) }
  }

  private static let levels: [InstitutionKind.Level] = [
    .gmina, .national, .powiat, .voivodeship, .subregion, .gmina, .powiat,
  ]

  private static func strand(_ change: (inout SceneStrand) -> Void = { _ in }) -> SceneStrand {
    var strand = SceneStrand(
      form: "project", state: .recorded, style: .solid, width: 1, paint: .line, path: [])
    change(&strand)
    return strand
  }

  private static func scene(_ edges: [(Int, Int, SceneStrand)], legend: Bool = true) -> DiagramScene
  {
    var scene = DiagramScene(
      view: "overview", language: .pl, page: .screen, title: "T", summary: "S")
    scene.leavesLayoutToGraphviz = true
    scene.nodes = levels.enumerated().map { index, level in
      var node = SceneNode(
        name: "n\(index)", key: "k", kind: "OPS", sector: .public, territory: "", shape: .box,
        center: .zero, width: 40, height: 20, fill: .sector(.public), tooltip: ["Nazwa \(index)"])
      node.level = level
      if index != 2 { node.lines = ["A", "B \(index)"] }
      return node
    }
    scene.edges = edges.map {
      SceneEdge(from: $0.0, to: $0.1, strands: [$0.2], tooltip: ["t"], forms: ["project"])
    }
    scene.clusters = [
      SceneCluster(id: "one", label: "Jeden", members: [0, 2]),
      SceneCluster(id: "two", label: "Dwa", members: [5]),
    ]
    if legend {
      scene.legend = [
        SceneLegendEntry(sign: .heading, text: "Nagłówek"),
        SceneLegendEntry(sign: .shape(.house, .sector(.ngo), .normal), text: "dom"),
        SceneLegendEntry(sign: .shape(.box, .sector(.ngo), .muted), text: "blady"),
        SceneLegendEntry(sign: .line(.solid, .line, width: 1, mark: .arrow), text: "strzałka"),
        SceneLegendEntry(sign: .note, text: "uwaga"),
      ]
    }
    return scene
  }

  private static func lines(_ scene: DiagramScene) -> [Line] {
    String(decoding: scene.dot(), as: UTF8.self).split(separator: "\n").map { text in
      let line = text.drop { $0 == " " }
      let head = line.prefix { $0 != "[" && $0 != ";" }
      return Line(
        ends: String(head).parts(" -- ").map { $0.filter { $0 != " " } },
        attributes: String(line.dropFirst(head.count)))
    }
  }

  private static func ties(_ lines: [Line]) -> [Line] {
    lines.filter { $0.ends.count == 2 && !$0.has("invis") && !$0.ends[0].hasPrefix("legend") }
  }

  private static let all = (0..<7).flatMap { from in ((from + 1)..<7).map { (from, $0, strand()) } }

  @Test("the higher level comes first; of equal levels the order of the tie stays")
  func ranks() {
    let ties = Self.ties(Self.lines(Self.scene(Self.all)))
    #expect(ties.count == Self.all.count)
    for (tie, line) in zip(Self.all, ties) {
      let (from, to) = (Self.levels[tie.0], Self.levels[tie.1])
      let expected = to > from ? [tie.1, tie.0] : [tie.0, tie.1]
      #expect(line.ends == expected.map { "n\($0)" })
    }
  }

  @Test("an arrow keeps its head whichever end comes first")
  func directions() {
    for (from, to) in [(0, 1), (1, 0), (0, 5)] {
      for isReversed in [false, true] {
        let strand = Self.strand {
          $0.arrow = DiagramPoint(1, 1)
          $0.isReversed = isReversed
        }
        let line = Self.ties(Self.lines(Self.scene([(from, to, strand)])))[0]
        let head = "n\(isReversed ? from : to)"
        // Forward points to the end that is written second.
        let pointed = line.has("dir=\"forward\"") ? line.ends[1] : line.ends[0]
        #expect(line.has("dir=\"back\"") != line.has("dir=\"forward\"") && pointed == head)
      }
    }
  }

  @Test("the diamond of a founder and the ring of a plan stay at the start of the tie")
  func marks() {
    for (from, to) in [(0, 1), (1, 0)] {
      for isReversed in [false, true] {
        let strand = Self.strand {
          $0.hasDiamond = true
          $0.isReversed = isReversed
        }
        let line = Self.ties(Self.lines(Self.scene([(from, to, strand)])))[0]
        let start = "n\(isReversed ? to : from)"
        // A tail stands at the end that is written first, a head at the second.
        let marked = line.has("arrowtail=\"odiamond\"") ? line.ends[0] : line.ends[1]
        #expect(line.has("odiamond") && marked == start)
        #expect(line.has(line.has("arrowtail") ? "dir=\"back\"" : "dir=\"forward\""))
      }
    }
  }

  @Test("the legend stands before all units that no tie sets behind another")
  func steps() {
    for edges in [
      [], [(0, 1, Self.strand())], [(0, 5, Self.strand()), (2, 3, Self.strand())], Self.all,
    ] {
      let lines = Self.lines(Self.scene(edges))
      let set = Set(Self.ties(lines).map { $0.ends[1] })
      let behind = lines.filter { $0.ends.first == "caption" && $0.ends.count == 2 }
      #expect(behind.map { $0.ends[1] } == (0..<7).map { "n\($0)" }.filter { !set.contains($0) })
      #expect(behind.allSatisfy { $0.has("style=\"invis\"") })
      let none = Self.lines(Self.scene(edges, legend: false))
      #expect(!none.contains { $0.ends.first == "caption" && $0.ends.count == 2 })
    }
  }

  @Test("each unit is written once, those of a cluster inside it, with its label or its name")
  func units() {
    let lines = Self.lines(Self.scene([]))
    let heads = lines.map { $0.ends[0] }
    let start = { (name: String) in heads.firstIndex { $0.hasPrefix("subgraphcluster_" + name) }! }
    let place = { (unit: Int) in heads.firstIndex(of: "n\(unit)")! }
    for unit in 0..<7 { #expect(heads.count { $0 == "n\(unit)" } == 1) }
    #expect(start("legend") < start("one") && start("one") < start("two"))
    for unit in [0, 2] { #expect(place(unit) > start("one") && place(unit) < start("two")) }
    #expect(place(5) > start("two") && [1, 3, 4, 6].allSatisfy { place($0) > place(5) })
    #expect(lines[place(0)].has("label=\"A\\nB 0\"") && lines[place(2)].has("label=\"Nazwa 2\""))
  }

  @Test(
    "the legend: a sign and its words for each entry that has one, side by side, numbered as listed"
  )
  func legend() {
    let lines = Self.lines(Self.scene([]))
    let signs = lines.filter { ["legend2", "legend3", "legend4"].contains($0.ends[0]) }
    #expect(
      signs.filter { $0.ends.count == 1 }.map { $0.ends[0] } == ["legend2", "legend3", "legend4"])
    #expect(
      signs.filter { $0.ends.count == 2 }.map { $0.ends[1] }
        == ["legendtext2", "legendtext3", "legendtext4"])
    #expect(
      !lines.contains { ["legend1", "legend5", "legendtext1", "legendtext5"].contains($0.ends[0]) })
    let words = lines.filter { $0.ends.count == 1 && $0.ends[0].hasPrefix("legendtext") }
    #expect(zip(words, ["dom", "blady", "strzałka"]).allSatisfy { $0.has("label=\"\($1)\\l\"") })
    // All are as wide as the widest of the words, and a little more.
    let texts = ["Nagłówek", "dom", "blady", "strzałka", "uwaga"]
    let width = DiagramNumber.inches(TextMeasure.width(of: texts, size: 7) + 8)
    #expect(words.count == 3 && words.allSatisfy { $0.has("width=\"\(width)\"") })
    #expect(
      signs[0].has(DiagramPaint.sector(.ngo).hex) && signs[2].has(DiagramPaint.sector(.ngo).pale))
    #expect(signs.contains { $0.ends.count == 2 && $0.has("dir=\"forward\"") })
  }
}
