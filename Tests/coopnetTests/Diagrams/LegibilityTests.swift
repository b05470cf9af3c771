import NetworkGraph
import Testing

@testable import coopnet

/// Labels are measured in the drawn file: none overlap, none leaves the page.
@Suite struct LegibilityTests {
  /// The four corners of a line of text, turned as drawn.
  struct Label {
    var text: String
    var corners: [DiagramPoint]

    init?(_ element: SVGReading.Element) {
      guard element.name == "text", let x = Double(element.attributes["x"] ?? ""),
        let y = Double(element.attributes["y"] ?? ""),
        let size = Double(element.attributes["font-size"] ?? "")
      else { return nil }
      text = element.text
      let bold = element.attributes["font-weight"] == "bold"
      let width = TextMeasure.width(element.text, size: size, bold: bold)
      let left =
        switch element.attributes["text-anchor"] {
        case "middle": x - width / 2
        case "end": x - width
        default: x
        }
      // From the top of capitals to the foot of descenders.
      let top = y - size * 0.72
      let bottom = y + size * 0.2
      corners = [
        DiagramPoint(left, top), DiagramPoint(left + width, top),
        DiagramPoint(left + width, bottom), DiagramPoint(left, bottom),
      ]
      if let turn = element.attributes["transform"], turn.hasPrefix("rotate(") {
        let numbers = turn.dropFirst(7).dropLast().split(separator: " ").compactMap { Double($0) }
        let angle = numbers[0] * Double.pi / 180
        let (cosine, sine) = (Angle.cosine(angle), Angle.sine(angle))
        corners = corners.map { corner in
          let dx = corner.x - numbers[1]
          let dy = corner.y - numbers[2]
          return DiagramPoint(
            numbers[1] + dx * cosine - dy * sine, numbers[2] + dx * sine + dy * cosine)
        }
      }
    }

    /// Whether two turned boxes meet: no side of either parts them.
    func meets(_ other: Label) -> Bool {
      for axes in [corners, other.corners] {
        for side in 0..<2 {
          let edge = axes[side + 1] - axes[side]
          let own = corners.map { $0.x * edge.x + $0.y * edge.y }
          let their = other.corners.map { $0.x * edge.x + $0.y * edge.y }
          let slack = 0.05 * edge.length
          if own.max()! <= their.min()! + slack || their.max()! <= own.min()! + slack {
            return false
          }
        }
      }
      return true
    }
  }

  static func faults(in scene: DiagramScene) -> [String] {
    let reading = SVGReading(scene.svg())
    var faults = reading.fault.map { [$0] } ?? []
    let labels = reading.elements.compactMap(Label.init).filter { !$0.text.isEmpty }
    for label in labels {
      for corner in label.corners
      where corner.x < 0 || corner.y < 0 || corner.x > scene.page.width
        || corner.y > scene.page.height
      {
        faults.append("off the page: \(label.text)")
        break
      }
    }
    for (index, label) in labels.enumerated() {
      for other in labels[(index + 1)...] where label.meets(other) {
        faults.append("\(label.text) on \(other.text)")
      }
    }
    return faults
  }

  @Test(
    "up to 60 institutions nothing overlaps, in each view, on both pages",
    arguments: [1, 3, 6], [PageFormat.a4Landscape, .a4Portrait])
  func smallPictures(powiats: Int, page: PageFormat) throws {
    for ties in [0, 12, 60] {
      var input = DiagramFixtures.input(powiats: powiats, ties: ties)
      input.page = page
      input.missing = DiagramFixtures.missing(in: input.day.network)
      for view in ["overview", "hierarchy", "gaps", "gmina:260101", "powiat:2601", "ego:rops-26"] {
        let view = try #require(DiagramView(view))
        let scene = try Diagram.scene(view, input)
        #expect(Self.faults(in: scene) == [], "\(view), \(ties) ties")
      }
    }
  }

  @Test("up to 60 institutions each bears its label")
  func everyoneIsLabelled() throws {
    let input = DiagramFixtures.input(powiats: 6, ties: 50)
    try #require(input.day.nodeCount <= 60)
    for view in [DiagramView.overview, .hierarchy, .gaps] {
      let scene = try Diagram.scene(view, input)
      #expect(scene.nodes.count == input.day.nodeCount)
      #expect(scene.nodes.allSatisfy { !$0.lines.isEmpty || $0.outside != nil })
    }
  }

  @Test("many institutions, few ties: everyone is drawn, labels keep apart")
  func manyWithoutTies() throws {
    let input = DiagramFixtures.input(powiats: 14, ties: 5)
    for view in [DiagramView.overview, .hierarchy] {
      let scene = try Diagram.scene(view, input)
      #expect(scene.nodes.count == input.day.nodeCount)
      #expect(Self.faults(in: scene) == [])
    }
  }
}
