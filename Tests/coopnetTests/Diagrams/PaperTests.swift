import NetworkGraph
import Testing

@testable import coopnet

/// Pictures for paper: A4 in millimetres, type that can be read, signs that survive without colour.
@Suite struct PaperTests {
  private static func text(_ scene: DiagramScene) -> String {
    String(decoding: scene.svg(), as: UTF8.self)
  }

  @Test("A4 has its size in millimetres, a screen's picture in points")
  func sizes() throws {
    let input = DiagramFixtures.input(powiats: 2, ties: 10)
    let sheets: [(Paper, String)] = [
      (.portrait, "width=\"210mm\" height=\"297mm\""),
      (.landscape, "width=\"297mm\" height=\"210mm\""), (.screen, "width=\"842pt\""),
    ]
    for (paper, size) in sheets {
      #expect(Self.text(try Diagram.scene(.hierarchy, input, on: paper)).contains(size))
    }
  }

  @Test("each view on both sheets: labels apart, inside the margins, none below 6 points")
  func everyView() throws {
    for (powiats, ties) in [(1, 0), (3, 25), (14, 90)] {
      let input = ViewTests.input(powiats: powiats, ties: ties)
      for view in ViewTests.views {
        for paper in [Paper.portrait, .landscape] {
          let scene = try Diagram.scene(view, input, on: paper)
          #expect(LegibilityTests.faults(in: scene) == [], "\(view) \(paper) \(powiats)")
          let small =
            scene.texts.map(\.size) + scene.nodes.compactMap { $0.outside?.size }
            + scene.nodes.filter { !$0.lines.isEmpty }.map(\.fontSize)
          #expect((small.min() ?? 6) >= 5.9, "\(view) \(paper) \(powiats)")
        }
      }
    }
  }

  @Test("A4 is turned as the picture is shaped")
  func turned() throws {
    let input = ViewTests.input(powiats: 3, ties: 25)
    let map = try Diagram.scene(.map, input)
    let sheet = try Diagram.scene(.map, input, on: .a4, like: map)
    #expect(sheet.page.isPortrait == map.isTall)
    #expect(try Diagram.scene(.kinds, input, on: .a4).page.isPortrait)
  }

  @Test("a planned tie bears a ring, a unit without ties a broken outline: colour is not needed")
  func withoutColour() throws {
    let rows = ["a", "b", "c"].map { Institution(id: $0, name: $0, roles: ["OPS"]) }
    let network = CooperationNetwork(
      institutions: rows, ties: [Tie(from: 0, to: 1, form: "project", status: .planned)])
    let input = DiagramInput(
      day: network.onDay(GraphOptions()), language: .en, title: "")
    let scene = try Diagram.scene(.hierarchy, input)
    #expect(scene.edges.flatMap(\.strands).allSatisfy { $0.hasRing })
    #expect(Self.text(scene).contains("<circle"))
    #expect(Self.text(scene).contains("stroke-dasharray"))
    let dot = String(decoding: scene.dot(), as: UTF8.self)
    #expect(dot.contains("arrowtail=\"odot\""))
    #expect(dot.contains("style=\"filled,dashed\""))
  }

  @Test("classes of coverage differ by lines, in the SVG by patterns, in DOT drawn one by one")
  func hatches() throws {
    let input = ViewTests.input(powiats: 3, ties: 25)
    let scene = try Diagram.scene(.map, input)
    let svg = Self.text(scene)
    for step in 0..<4 { #expect(svg.contains("<pattern id=\"coverage\(step)\"")) }
    let dot = String(decoding: scene.dot(), as: UTF8.self)
    #expect(dot.contains("c 7 -\(CoverageHatch.ink) L 2 "))
  }

  @Test("lines are clipped by the even-odd rule, and denser the lower the class")
  func clipping() throws {
    func square(_ from: Double, _ to: Double) -> [DiagramPoint] {
      [
        DiagramPoint(from, from), DiagramPoint(to, from), DiagramPoint(to, to),
        DiagramPoint(from, to),
      ]
    }
    // The third class has level lines, 4 points apart: all but the third cross the whole, the third goes
    // around the hole.
    let level = try #require(CoverageHatch(3))
    let lines = level.segments(in: [square(0, 20), square(10, 15)])
    #expect(lines.map { $0.0.x } == [0, 0, 0, 15, 0])
    #expect(lines.map { $0.1.x } == [20, 20, 10, 20, 20])
    #expect(lines.map { $0.0.y } == [4, 8, 12, 12, 16])
    // A slanting side: the lines of a triangle become shorter by 4 points each.
    let triangle = [DiagramPoint(0, 0), DiagramPoint(20, 0), DiagramPoint(0, 20)]
    #expect(level.segments(in: [triangle]).map { $0.1.x } == [16, 12, 8, 4])
    func total(_ step: Int) -> Double {
      (CoverageHatch(step)?.segments(in: [square(0, 60)]) ?? [])
        .reduce(0) { $0 + ($1.1 - $1.0).length }
    }
    let totals = (0..<5).map(total)
    #expect(totals == totals.sorted(by: >) && totals[4] == 0)
    #expect(Set(totals).count == 5)
    #expect(CoverageHatch(0)?.segments(in: []).isEmpty == true)
    // What no page is as high as gets no lines: there would be no end of them.
    #expect(level.segments(in: [square(0, 19_999)]).count == 4_999)
    #expect(level.segments(in: [square(0, 20_000)]).isEmpty)
  }

  @Test("a tie bends around a unit in its way")
  func detours() throws {
    var placement = DiagramPlacement(count: 3)
    for (index, x) in [0.0, 100, 50].enumerated() {
      placement.bodies[index].center = DiagramPoint(x, 0)
      placement.bodies[index].width = 20
      placement.bodies[index].height = 10
    }
    let detours = try #require(Detours(placement, edges: 1))
    let straight = Curve.line(DiagramPoint(0, 0), DiagramPoint(100, 0))
    let bent = detours.route(straight, from: 0, to: 1)
    #expect(bent != straight)
    #expect(bent.first == straight.first && bent.last == straight.last)
    let middle = Curve.point(bent[0...3], at: 0.5)
    #expect(abs(middle.y) > 5)
    // A free way stays as it is.
    let free = Curve.line(DiagramPoint(0, 0), DiagramPoint(50, 0))
    #expect(detours.route(free, from: 0, to: 2) == free)
  }
}
