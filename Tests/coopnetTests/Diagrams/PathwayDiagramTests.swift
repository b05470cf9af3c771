import NetworkGraph
import Testing

@testable import coopnet

/// Stages side by side: what stands in each, where, and how the steps run.
@Suite struct PathwayDiagramTests {
  private static let view = DiagramView.pathway("1", TerritoryCode(level: .gmina, value: 260101))

  private static func picture(
    _ parts: [[[Int]]], optional: Set<Int> = [], all: Set<Int> = [], nearest: Int? = nil
  ) -> PathwayPicture {
    PathwayPicture(
      title: "P",
      stages: parts.enumerated().map { number, parts in
        .init(
          title: "Etap", isOptional: optional.contains(number),
          parts: parts.map {
            .init(kind: "OPS", institutions: $0, nearest: $0.isEmpty ? nearest : nil)
          },
          isAll: all.contains(number))
      },
      steps: [], isAvailable: true, isConnected: true)
  }

  private static func placement(
    _ pathway: PathwayPicture, units: Int, width: Double = 760, height: Double = 460,
    edges: [(Int, Int)] = []
  ) -> DiagramPlacement {
    var graph = DiagramGraph(
      DiagramFixtures.day(Array(repeating: "OPS", count: units), edges), language: .pl)
    for index in graph.edges.indices { graph.edges[index].strands = [DiagramFixtures.strand()] }
    return PathwayLayout(
      graph: graph, pathway: pathway,
      rect: DiagramRect(x: 30, y: 60, width: width, height: height), language: .pl,
      kinds: KindCatalog.standard
    ).placement()
  }

  private static func top(_ placement: DiagramPlacement, _ stage: Int) -> DiagramPoint {
    placement.background[stage].rings[0][0]
  }

  private static func foot(_ placement: DiagramPlacement, _ stage: Int) -> DiagramPoint {
    placement.background[stage].rings[0][2]
  }

  private static let nameOfKind = "ośrodek pomocy społecznej"

  @Test("a stage grows by 120 points a part, up to the page")
  func heights() {
    let heights = [1, 2, 3, 4, 6].map { parts -> Double in
      let made = Self.placement(Self.picture([Array(repeating: [0], count: parts)]), units: 1)
      return Self.foot(made, 0).y - Self.top(made, 0).y
    }
    #expect(heights[1] - heights[0] == 120 && heights[2] - heights[1] == 120)
    #expect(heights[0] > 120 && heights[0] < 240)
    #expect(heights[3] == 460 && heights[4] == 460)
  }

  @Test(
    "parts share what is left of their column, 120 points at most each", arguments: [200.0, 460])
  func rooms(height: Double) throws {
    let made = Self.placement(
      Self.picture([[[0], [1], [2]]], all: [0]), units: 3, height: height)
    let names = made.texts.filter { $0.text == Self.nameOfKind }.map(\.position.y)
    try #require(names.count == 3)
    let room = (Self.foot(made, 0).y - 4 - names[0]) / 3
    #expect(abs(names[1] - names[0] - min(120, room)) < 1e-9)
    #expect(abs(names[2] - names[1] - min(120, room)) < 1e-9)
    if height > 400 { #expect(names[1] - names[0] == 120 && room > 120) }
  }

  @Test(
    "titles are numbered from 1, five points in, and say what is needed only where it is a choice")
  func words() {
    let made = Self.placement(
      Self.picture([[[0]], [[1], [2]], [[3], [4]]], optional: [0], all: [1]), units: 5)
    func words(_ stage: Int) -> [SceneText] {
      made.texts.filter { abs($0.position.x - Self.top(made, stage).x - 5) < 1e-9 }
    }
    #expect(words(0).map(\.text) == ["1. Etap", "etap nieobowiązkowy", Self.nameOfKind])
    let two = [Self.nameOfKind, Self.nameOfKind]
    #expect(words(1).map(\.text) == ["2. Etap", "potrzebne wszystkie:"] + two)
    #expect(words(2).map(\.text) == ["3. Etap", "wystarczy jedna z:"] + two)
    for stage in 0..<3 {
      #expect(words(stage)[0].position.y == Self.top(made, stage).y + 12)
      // One line of text is five quarters of its size high.
      #expect(abs(words(stage)[1].position.y - words(stage)[0].position.y - 8 * 1.25) < 1e-9)
    }
    #expect(made.background[0].strokeWidth < made.background[1].strokeWidth)
    #expect(made.background[1].strokeWidth == made.background[2].strokeWidth)
  }

  @Test("a unit of two stages stands in the first, the second names it")
  func twice() {
    let made = Self.placement(Self.picture([[[0]], [[0, 1]]]), units: 2)
    let first = (Self.top(made, 0).x + Self.foot(made, 0).x) / 2
    let second = (Self.top(made, 1).x + Self.foot(made, 1).x) / 2
    #expect(abs(made.bodies[0].center.x - first) < 1e-9)
    #expect(abs(made.bodies[1].center.x - second) < 1e-9)
    let again = made.texts.filter { $0.text.contains("na wcześniejszym etapie") }
    #expect(again.count == 1 && again[0].position.x == Self.top(made, 1).x + 5)
  }

  @Test("where nobody serves, the nearest stands there, pale, once, and the words say so")
  func nearest() {
    let made = Self.placement(Self.picture([[[]], [[1]], [[]]], nearest: 0), units: 2)
    #expect(made.bodies.map(\.emphasis) == [.muted, .normal])
    let middle = (Self.top(made, 0).x + Self.foot(made, 0).x) / 2
    #expect(abs(made.bodies[0].center.x - middle) < 1e-9)
    let none = Self.placement(Self.picture([[[]], [[1]]]), units: 2)
    let words = { (placement: DiagramPlacement) in
      placement.texts.filter { $0.paint == .missing }.map(\.text).joined(separator: " ")
    }
    #expect(words(made).contains("najbliższa:"))
    #expect(words(none) == "nie odnotowano w danych")
    #expect(none.bodies[0].lines.isEmpty)
  }

  @Test("units of a part keep equal gaps of 5 to 19 points, in the largest type with room for all")
  func stacks() throws {
    var sizes: [Double] = []
    for count in [1, 2, 4, 8, 40] {
      let made = Self.placement(Self.picture([[Array(0..<count)]]), units: count)
      let boxes = made.bodies.map(\.box)
      let gaps = zip(boxes, boxes.dropFirst()).map { $1.y - $0.maxY }
      #expect(gaps.allSatisfy { $0 >= 5 - 1e-9 && $0 <= 19 + 1e-9 && abs($0 - gaps[0]) < 1e-9 })
      #expect(
        made.bodies.allSatisfy { !$0.lines.isEmpty && $0.fontSize == made.bodies[0].fontSize })
      sizes.append(made.bodies[0].fontSize)
      let name = try #require(made.texts.last { $0.text == Self.nameOfKind })
      // Above the first is left what the gaps have more than their five points.
      let step = boxes[0].y - name.position.y - 6.5 * 1.25
      if let gap = gaps.first { #expect(abs(step + 5 - gap) < 1e-9) }
      #expect(step >= -1e-9 && step <= 14 + 1e-9)
      if count < 8 { #expect(boxes.last!.maxY <= Self.foot(made, 0).y) }
    }
    #expect(sizes == sizes.sorted(by: >) && sizes[0] == 8 && sizes[4] == 3.5)
  }

  @Test("steps between columns turn half-way; within one they go round its side")
  func routes() {
    let across = Self.placement(Self.picture([[[0]], [[1]]]), units: 2, edges: [(0, 1)])
    let (start, end) = (across.bodies[0].center, across.bodies[1].center)
    let half = (start.x + end.x) / 2
    #expect(
      across.routes == [
        [start, DiagramPoint(half, start.y), DiagramPoint(half, end.y), end]
      ])
    for (width, side) in [(760.0, 60.0), (50, 30)] {
      let made = Self.placement(Self.picture([[[0, 1]]]), units: 2, width: width, edges: [(0, 1)])
      let (above, below) = (made.bodies[0].center, made.bodies[1].center)
      #expect(
        made.routes == [
          [above, above + DiagramPoint(side, 0), below + DiagramPoint(side, 0), below]
        ])
    }
  }

  @Test("only the steps of the pathway are drawn; a number that is no institution is passed over")
  func steps() throws {
    let day = DiagramFixtures.day(["OPS", "PUP", "NGO", "CIS"], [(0, 1), (2, 3), (0, 2)])
    var input = DiagramInput(day: day, language: .en, title: "")
    var pathway = Self.picture([[[0, 3]], [[1]], [[]]], nearest: 4)
    pathway.steps = [
      .init(from: 0, to: 1, isRecorded: true), .init(from: 1, to: 3, isRecorded: false),
      .init(from: 3, to: 3, isRecorded: true), .init(from: 0, to: 2, isRecorded: true),
    ]
    input.pathway = pathway
    let scene = try Diagram.scene(Self.view, input)
    #expect(scene.nodes.map(\.key) == ["i1000", "i1001", "i1003"])
    let edges = scene.edges.map {
      scene.nodes[$0.from].key + scene.nodes[$0.to].key + " " + $0.strands[0].state.rawValue
    }
    #expect(edges == ["i1000i1001 recorded", "i1001i1003 missing"])
    #expect(scene.edges.allSatisfy { $0.strands.count == 1 && $0.strands[0].arrow == nil })
    let heads = scene.texts.filter { $0.role == .subtitle }.map(\.text)
    #expect(heads[0].contains("pathway available · connected from entry to exit"))
    pathway.isAvailable = false
    pathway.isConnected = false
    input.pathway = pathway
    let other = try Diagram.scene(Self.view, input).texts.filter { $0.role == .subtitle }
    #expect(other[0].text.contains("not available") && other[0].text.contains("no unbroken chain"))
  }
}
