import NetworkGraph
import Testing

@testable import coopnet

/// DOT with pinned positions: `neato -n2` draws the page as it is, without a margin of its own.
@Suite struct SceneDOTPinnedTests {
  private static func scene(_ change: (inout SceneStrand) -> Void) -> DiagramScene {
    var scene = DiagramScene(
      view: "hierarchy", language: .pl, page: .screen, title: "T", summary: "S")
    scene.nodes = [DiagramPoint(100, 200), DiagramPoint(260, 200)].enumerated().map {
      SceneNode(
        name: "n\($0)", key: "k", kind: "OPS", sector: .public, territory: "", shape: .box,
        center: $1, width: 40, height: 20, fill: .sector(.public), tooltip: [])
    }
    var strand = SceneStrand(
      form: "project", state: .recorded, style: .solid, width: 1, paint: .line,
      path: Curve.line(DiagramPoint(120, 200), DiagramPoint(240, 200)))
    change(&strand)
    scene.edges = [SceneEdge(from: 0, to: 1, strands: [strand], tooltip: [], forms: ["project"])]
    return scene
  }

  private static func text(_ change: (inout SceneStrand) -> Void = { _ in }) -> String {
    String(decoding: scene(change).dot(), as: UTF8.self)
  }

  @Test("the sheet is the page: no margin, no padding, no other scale")
  func sheet() {
    let text = Self.text()
    for attribute in ["layout=\"neato\"", "inputscale=72", "splines=\"line\"", "pad=0", "margin=0"]
    {
      #expect(text.contains("[\(attribute), ") || text.contains(" \(attribute), "), "\(attribute)")
    }
  }

  @Test("a curve is written from its start; marks begin it and an arrow's tip stands before all")
  func curves() {
    let y = DiagramNumber.text(PageFormat.screen.height - 200)
    let rest = " 160,\(y) 200,\(y) 240,\(y)\""
    #expect(Self.text().contains("pos=\"120,\(y)" + rest))
    #expect(
      Self.text { $0.arrow = DiagramPoint(248, 200) }.contains("pos=\"e,248,\(y) 120,\(y)" + rest))
    // The line begins behind the mark, six points on.
    for mark in [true, false] {
      let text = Self.text {
        if mark { $0.hasRing = true } else { $0.hasDiamond = true }
      }
      #expect(text.contains("pos=\"s,120,\(y) 126,\(y)" + rest), "\(mark)")
    }
  }
}
