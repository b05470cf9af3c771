import NetworkGraph
import Testing

@testable import coopnet

/// The page around a picture: words above and below, the legend, ties from outline to outline.
@Suite struct DiagramComposerTests {
  private static func input(_ page: PageFormat = .screen, title: String = "Sieć na próbę")
    -> DiagramInput
  {
    var input = DiagramInput(
      day: DiagramFixtures.day(["OPS"], []), language: .pl, title: title)
    input.page = page
    return input
  }

  /// Units in a row, 100 points apart, each a box of 40 by 20 with a label.
  private static func row(_ count: Int) -> DiagramPlacement {
    var placement = DiagramPlacement(count: count)
    for index in 0..<count {
      placement.bodies[index].center = DiagramPoint(60 + Double(index) * 100, 300)
      placement.bodies[index].width = 40
      placement.bodies[index].height = 20
      placement.bodies[index].lines = ["k\(index)"]
    }
    return placement
  }

  private static func scene(
    _ graph: DiagramGraph, _ page: PageFormat = .screen,
    _ change: (inout DiagramComposer) -> Void = { _ in }
  ) throws -> (scene: DiagramScene, room: DiagramRect) {
    var composer = DiagramComposer(.overview, input(page), graph)
    change(&composer)
    var room = DiagramRect(x: 0, y: 0, width: 0, height: 0)
    let scene = try composer.scene { rect in
      room = rect
      return row(graph.nodes.count)
    }
    return (scene, room)
  }

  private static func nodes(_ count: Int) -> [DiagramGraph.Node] {
    (0..<count).map { DiagramFixtures.node("k\($0)") }
  }

  // MARK: Words

  @Test("the room of the network begins below the head, ends above the caption, beside the legend")
  func room() throws {
    let graph = DiagramFixtures.graph(Self.nodes(3), [(0, 1, [DiagramFixtures.strand()])])
    for page in [PageFormat.screen, .a4Landscape, .a4Portrait] {
      let (scene, room) = try Self.scene(graph, page) {
        $0.definitions = [DiagramText.tieDefinition, DiagramText.undecided]
      }
      let head = scene.texts.filter { $0.role == .title || $0.role == .subtitle }
      let caption = scene.texts.filter { $0.role == .caption }
      let legend = scene.texts.filter { $0.role == .legend }
      #expect(head.map(\.size) == [14, 9.5, 8] && head.map(\.text)[1] == "Sieć na próbę")
      #expect(head.map { $0.position.y - page.margin } == [11, 26, 38])
      #expect(head.allSatisfy { $0.position.x == page.margin })
      #expect(abs(room.y - page.margin - 48) < 1e-9 && room.x == page.margin)
      // Lines of the caption are 8.2 points apart, the last one ends the page.
      let lines = caption.map(\.position.y)
      #expect(abs(lines.last! - (page.height - page.margin - 1.5)) < 1e-9 && lines.count > 1)
      for (above, below) in zip(lines, lines.dropFirst()) {
        #expect(abs(below - above - 8.2) < 1e-9)
      }
      #expect(caption.allSatisfy { $0.box.width <= (page.width - 2 * page.margin) * 0.84 })
      let bottom = lines[0] - 6.5 - 6
      let right = page.width - page.margin
      if page.isPortrait {
        #expect(abs(room.maxX - right) < 1e-9 && room.maxY < bottom)
        let foot = legend.map(\.box.y).min()!
        #expect(foot > room.maxY && foot < room.maxY + 40)
      } else {
        #expect(abs(room.maxY - bottom) < 1e-9)
        let side = scene.legend.map(\.box.x).min()!
        #expect(abs(side - room.maxX - 12) < 1e-6)
      }
    }
  }

  @Test("facts: institutions and pairs, then what there is of planned, unconnected and missing")
  func facts() {
    let input = Self.input()
    let nodes = [
      DiagramFixtures.node("a"), DiagramFixtures.node("b", members: 3),
      DiagramFixtures.node("c", degree: 0, members: 4), DiagramFixtures.node("d"),
    ]
    let plain = DiagramFixtures.graph(Array(nodes.prefix(2)), [(0, 1, [DiagramFixtures.strand()])])
    #expect(
      DiagramComposer.facts(of: plain, input)
        == "wszystkie powiązania, bez względu na datę · 4 instytucje · 1 powiązana para")
    let all = DiagramFixtures.graph(
      nodes,
      [
        (0, 1, [DiagramFixtures.strand(), DiagramFixtures.strand("plan", .planned)]),
        (0, 2, [DiagramFixtures.strand("", .missing)]), (0, 3, [DiagramFixtures.strand("", .weak)]),
        (1, 2, [DiagramFixtures.strand("", .absent)]), (1, 3, [DiagramFixtures.strand()]),
        (2, 3, [DiagramFixtures.strand("plan", .planned)]),
      ])
    #expect(
      DiagramComposer.facts(of: all, input).split(separator: "·").dropFirst().map {
        $0.filter { $0.isNumber }
      } == ["9", "2", "2", "4", "3"])
  }

  // MARK: Ties

  @Test(
    "strands of a tie run beside one another, 3.2 points apart, five at most; the words name all")
  func parallel() throws {
    let forms = ["project", "grant", "meeting", "plan", "team", "advice", "report"]
    for count in 1...7 {
      let graph = DiagramFixtures.graph(
        Self.nodes(2), [(0, 1, forms.prefix(count).map { DiagramFixtures.strand($0) })])
      let edge = try Self.scene(graph).scene.edges[0]
      #expect(edge.strands.count == min(5, count) && edge.forms == Array(forms.prefix(count)))
      #expect(edge.tooltip.count == count + 1 && edge.tooltip[0] == "k0 – k1")
      let heights = edge.strands.map { Curve.point($0.path.suffix(4), at: 0.3).y - 300 }
      for (rank, height) in heights.enumerated() {
        #expect(abs(height - (Double(rank) - Double(heights.count - 1) / 2) * 3.2) < 1e-6)
      }
    }
  }

  @Test("a tie begins and ends on the outlines of its units")
  func ends() throws {
    for shape in NodeShape.allCases {
      var nodes = Self.nodes(3)
      nodes[0].shape = shape
      nodes[2].shape = shape
      let graph = DiagramFixtures.graph(
        nodes, [(0, 1, [DiagramFixtures.strand()]), (1, 2, [DiagramFixtures.strand()])])
      for edge in try Self.scene(graph).scene.edges {
        let path = edge.strands[0].path
        for (end, unit) in [(path[0], edge.from), (path.last!, edge.to)] {
          let center = DiagramPoint(60 + Double(unit) * 100, 300)
          let outline = nodes[unit].shape.border(toward: end - center, width: 40, height: 20)
          #expect(abs((end - center).length - outline.length) < 0.01, "\(shape)")
        }
      }
    }
  }

  @Test("an arrow points where the tie leads, its line stops short of the tip")
  func arrows() throws {
    for direction in [1, -1, 0] {
      let graph = DiagramFixtures.graph(
        Self.nodes(2), [(0, 1, [DiagramFixtures.strand("grant", direction: direction)])])
      let strand = try Self.scene(graph).scene.edges[0].strands[0]
      #expect(strand.isReversed == (direction < 0) && (strand.arrow != nil) == (direction != 0))
      let ends = [80.0, 140].map { DiagramPoint($0, 300) }
      let (start, end) = direction < 0 ? (ends[1], ends[0]) : (ends[0], ends[1])
      #expect((strand.path[0] - start).length < 0.01)
      guard let arrow = strand.arrow else {
        #expect((strand.path.last! - end).length < 0.01)
        continue
      }
      #expect((arrow - end).length < 0.01)
      #expect(abs((arrow - strand.path.last!).length - 3 - strand.width) < 1e-6)
      #expect((strand.path.last! - start).length < (end - start).length)
    }
    // Founders bear a diamond in place of it; planned ties a ring, where forms are shown.
    let marks = DiagramFixtures.graph(
      Self.nodes(3),
      [
        (0, 1, [DiagramFixtures.strand("founder", .founder, direction: 1)]),
        (1, 2, [DiagramFixtures.strand("plan", .planned)]),
      ])
    let drawn = try Self.scene(marks).scene.edges.map { $0.strands[0] }
    #expect(drawn.map(\.hasDiamond) == [true, false] && drawn.map(\.hasRing) == [false, true])
    #expect(drawn[0].arrow == nil && drawn[0].style == .solid)
    let states = try Self.scene(marks) { $0.showsStates = true }.scene.edges.map { $0.strands[0] }
    #expect(states.map(\.hasRing) == [false, false])
    #expect(states[1].style == StateLook.of(.planned).style)
  }

  @Test(
    "lines are as wide as the class of their strength, thinner where many run", arguments: [3, 140])
  func widths(count: Int) throws {
    let weights = [0.5, 1, 2, 3, 3.5, 6, 7]
    let graph = DiagramFixtures.graph(
      Self.nodes(count + 1),
      (0..<count).map { ($0, $0 + 1, [DiagramFixtures.strand(weight: weights[$0 % 7])]) })
    let scene = try Self.scene(graph).scene
    let classes = [0.8, 0.8, 1.4, 1.4, 2.2, 2.2, 3.2]
    // At 140 ties lines are thinner by the root of two.
    let scale = count == 140 ? 0.5.squareRoot() : 1
    for (index, edge) in scene.edges.enumerated() {
      #expect(abs(edge.strands[0].width - classes[index % 7] * scale) < 1e-9)
    }
    // Lines of the legend are as wide as those they stand for.
    let widths = scene.legend.compactMap { entry -> Double? in
      guard case .line(_, _, let width, _) = entry.sign, entry.text.contains("do") else {
        return nil
      }
      return width
    }
    #expect(widths == [0.8, 1.4, 2.2].prefix(count == 3 ? 2 : 3).map { $0 * scale })
    #expect(scene.lineOpacity == 1)
  }

  @Test(
    "up to 150 ties each form has its line; beyond, one line stands for all, the closest form's")
  func merged() throws {
    for count in [150, 151] {
      let strands = [
        DiagramFixtures.strand("meeting", weight: 1), DiagramFixtures.strand("grant", weight: 2),
        DiagramFixtures.strand("project", weight: 0.5), DiagramFixtures.strand("plan", .planned),
      ]
      let graph = DiagramFixtures.graph(
        Self.nodes(count + 1), (0..<count).map { ($0, $0 + 1, $0 == 3 ? [strands[3]] : strands) })
      let scene = try Self.scene(graph).scene
      #expect(scene.edges[0].tooltip.count == 5 && scene.edges[0].forms.count == 4)
      if count == 150 {
        #expect(scene.edges[0].strands.map(\.form) == ["meeting", "grant", "project", "plan"])
        continue
      }
      // Grants and projects are alike close: the first; its line is as wide as all together.
      #expect(scene.edges.allSatisfy { $0.strands.count == 1 })
      #expect(scene.edges[0].strands[0].form == "grant")
      let scale = (70.0 / 151).squareRoot()
      #expect(abs(scene.edges[0].strands[0].width - 2.2 * scale) < 1e-9)
      #expect(scene.edges[3].strands[0].state == .planned)
      // Where states are shown they all stay.
      let states = try Self.scene(graph) { $0.showsStates = true }.scene
      #expect(states.edges[0].strands.count == 4)
    }
  }

  @Test("up to 1,500 ties have arrows", arguments: [1_500, 1_501])
  func manyArrows(count: Int) throws {
    let graph = DiagramFixtures.graph(
      Self.nodes(count + 1),
      (0..<count).map { ($0, $0 + 1, [DiagramFixtures.strand("grant", direction: 1)]) })
    let strand = try Self.scene(graph).scene.edges[0].strands[0]
    #expect((strand.arrow != nil) == (count == 1_500))
  }

  // MARK: Units

  @Test("units are called n and their place in the data from 1, groups g and theirs in the picture")
  func names() throws {
    var nodes = Self.nodes(4)
    nodes[0].institution = 6
    nodes[1].institution = 0
    nodes[3].degree = 0
    nodes[3].kindName = ""
    nodes[2].members = 5
    let scene = try Self.scene(DiagramFixtures.graph(nodes)).scene
    #expect(scene.nodes.map(\.name) == ["n7", "n1", "g3", "g4"])
    #expect(
      scene.nodes.map { $0.tooltip.last } == Array(repeating: "1 partner", count: 3) + [
        "bez powiązań odnotowanych w danych"
      ])
    #expect(scene.nodes.map(\.tooltip.count) == [3, 3, 3, 2])
    #expect(
      scene.nodes.map(\.members) == [1, 1, 5, 1] && scene.nodes.map(\.degree) == [1, 1, 1, 0])
    #expect(scene.nodes.allSatisfy { $0.lines == [$0.key] && $0.label == $0.key })
  }

  @Test(
    "the legend speaks of unlabelled signs while somebody bears none, and leaves room either way")
  func unlabelled() throws {
    let graph = DiagramFixtures.graph(Self.nodes(3))
    let small = DiagramText.smallMark(.pl)
    var rooms: [DiagramRect] = []
    for bare in [0, 1] {
      let composer = DiagramComposer(.overview, Self.input(.a4Portrait), graph)
      let scene = try composer.scene { rect in
        rooms.append(rect)
        var placement = Self.row(3)
        for index in 0..<bare { placement.bodies[index].lines = [] }
        return placement
      }
      #expect(scene.legend.contains { $0.text == small } == (bare > 0))
      #expect(scene.texts.contains { $0.text.hasPrefix("znak bez podpisu") } == (bare > 0))
    }
    #expect(rooms[0] == rooms[1])
    // On a screen up to 60 units are labelled, beyond some may not be.
    for (count, said) in [(60, false), (61, true)] {
      let graph = DiagramFixtures.graph(Self.nodes(count))
      let composer = DiagramComposer(.overview, Self.input(), graph)
      #expect(composer.legend.hasUnlabelled == said)
    }
  }
}
