import NetworkGraph
import Testing

@testable import coopnet

/// The drawn file says what the scene holds: the same points, sizes and words.
@Suite struct SceneSVGTests {
  /// The numbers of a path or a list.
  private static func numbers(_ text: String?) -> [Double] {
    (text ?? "").split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
  }

  private static func points(_ text: String?) -> [DiagramPoint] {
    let numbers = numbers(text)
    return stride(from: 0, to: numbers.count - 1, by: 2).map {
      DiagramPoint(numbers[$0], numbers[$0 + 1])
    }
  }

  private func areNear(_ one: [DiagramPoint], _ other: [DiagramPoint]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { ($0 - $1).length < 0.02 }
  }

  /// For each group of a class the elements in it, in their order.
  private static func groups(_ reading: SVGReading, _ name: String) -> [[SVGReading.Element]] {
    reading.elements.indices.filter { reading.elements[$0].attributes["class"] == name }.map {
      group in reading.elements.filter { $0.path.last == group }
    }
  }

  private static func number(_ element: SVGReading.Element, _ name: String) -> Double {
    Double(element.attributes[name] ?? "") ?? .nan
  }

  private static func scene(_ strands: [SceneStrand]) -> DiagramScene {
    func node(_ key: String, _ shape: NodeShape, _ x: Double, _ emphasis: SceneNode.Emphasis)
      -> SceneNode
    {
      var node = SceneNode(
        name: key, key: key, kind: "OPS", sector: .public, territory: "260101", shape: shape,
        center: DiagramPoint(x, 90), width: 60, height: 24, fill: .sector(.public),
        tooltip: [key], degree: 1)
      node.emphasis = emphasis
      node.lines = ["jeden", "dwa", "trzy"]
      return node
    }
    var scene = DiagramScene(
      view: "overview", language: .pl, page: .screen, title: "T", summary: "S")
    scene.nodes = [
      node("a", .box, 60, .normal), node("b", .house, 300, .strong),
      node("c", .triangle, 500, .muted),
    ]
    scene.edges = [SceneEdge(from: 0, to: 1, strands: strands, tooltip: ["a – b"], forms: ["x"])]
    return scene
  }

  private static func strand(_ change: (inout SceneStrand) -> Void) -> SceneStrand {
    var strand = SceneStrand(
      form: "x", state: .recorded, style: .solid, width: 2, paint: .line,
      path: [
        DiagramPoint(90, 90), DiagramPoint(150, 60), DiagramPoint(200, 60), DiagramPoint(260, 90),
      ])
    change(&strand)
    return strand
  }

  @Test func shapesAndWordsStandWhereTheSceneHasThem() throws {
    let scene = Self.scene([])
    let reading = SVGReading(scene.svg())
    let groups = Self.groups(reading, "node")
    try #require(groups.count == 3)
    for (node, parts) in zip(scene.nodes, groups) {
      let paths = parts.filter { $0.name == "path" }
      #expect(paths.count == (node.emphasis == .strong ? 2 : 1))
      for (path, grown) in zip(paths.reversed(), [0, 2.4]) {
        let corners = Self.points(path.attributes["d"])
        let box = node.box.inset(by: -grown)
        #expect(abs(corners.map(\.x).min()! - box.x) < 0.02)
        #expect(abs(corners.map(\.x).max()! - box.maxX) < 0.02)
        #expect(abs(corners.map(\.y).min()! - box.y) < 0.02)
        #expect(abs(corners.map(\.y).max()! - box.maxY) < 0.02)
      }
      #expect((paths.last?.attributes["stroke-dasharray"] != nil) == (node.emphasis == .muted))
      let texts = parts.filter { $0.name == "text" }
      #expect(texts.map(\.text) == node.lines)
      let heights = texts.map { Self.number($0, "y") }
      #expect(texts.allSatisfy { abs(Self.number($0, "x") - node.center.x) < 0.01 })
      for (one, next) in zip(heights, heights.dropFirst()) {
        #expect(abs(next - one - TextMeasure.lineHeight(node.fontSize)) < 0.02)
      }
      // The middle line stands in the middle of the shape's room for text.
      let middle = node.center.y + node.shape.textShift * node.height
      #expect(abs(heights[1] - node.fontSize * 0.35 - middle) < 0.02)
    }
    let widths = groups.map { Self.number($0.last { $0.name == "path" }!, "stroke-width") }
    #expect(widths[2] < widths[0] && widths[0] < widths[1])
  }

  @Test func linesRunAsTheSceneHasThem() throws {
    for (style, double) in [(LineStyle.solid, false), (LineStyle.of(form: "agreement"), nil)] {
      let isDouble = double ?? style.isDouble
      let strand = Self.strand { $0.style = style }
      let paths = Self.groups(SVGReading(Self.scene([strand]).svg()), "edge")[0].filter {
        $0.name == "path"
      }
      #expect(paths.count == (isDouble ? 2 : 1))
      for path in paths {
        #expect(areNear(Self.points(path.attributes["d"]), strand.path))
        #expect(path.attributes["d"]?.filter { "MCLZ".contains($0) } == "MC")
      }
      let widths = paths.map { Self.number($0, "stroke-width") }
      #expect(isDouble ? widths[0] > 2 && widths[1] < widths[0] / 2 : widths == [2])
    }
  }

  /// Dashes grow with the width, in the proportions of the style.
  @Test(arguments: [0.5, 1, 2, 4])
  func dashes(width: Double) {
    let strand = Self.strand {
      $0.style = StateLook.of(.weak).style
      $0.width = width
    }
    let path = Self.groups(SVGReading(Self.scene([strand]).svg()), "edge")[0].first {
      $0.name == "path"
    }
    let dashes = Self.numbers(path?.attributes["stroke-dasharray"])
    #expect(dashes.count == 4)
    for (dash, part) in zip(dashes, [12.0, 2, 2, 2]) {
      #expect(abs(dash - part * max(1, width * 0.8)) < 0.01)
    }
  }

  @Test func arrowsDiamondsAndRings() throws {
    let tip = DiagramPoint(266, 94)
    let strand = Self.strand {
      $0.arrow = tip
      $0.hasDiamond = true
      $0.hasRing = true
    }
    let parts = Self.groups(SVGReading(Self.scene([strand]).svg()), "edge")[0]
    let closed = parts.filter { $0.attributes["d"]?.hasSuffix("Z") == true }.map {
      Self.points($0.attributes["d"])
    }
    try #require(closed.count == 2)
    let arrow = try #require(closed.first { $0.count == 3 })
    let base = try #require(strand.path.last)
    #expect((arrow[0] - tip).length < 0.02)
    #expect((arrow[1].interpolated(to: arrow[2], 0.5) - base).length < 0.02)
    let (side, along) = (arrow[1] - arrow[2], tip - base)
    #expect(abs(side.x * along.x + side.y * along.y) < 0.1)
    #expect(abs(side.length - along.length * 0.84) < 0.03)

    let start = strand.path[0]
    let direction = try #require((strand.path[1] - start).unit)
    let diamond = try #require(closed.first { $0.count == 4 })
    #expect(
      (diamond[0] - start).length < 0.02 && (diamond[2] - start - direction * 7.2).length < 0.02)
    let middle = diamond[1].interpolated(to: diamond[3], 0.5)
    #expect((middle - start - direction * 3.6).length < 0.02)
    let across = diamond[1] - diamond[3]
    #expect(abs(across.x * direction.x + across.y * direction.y) < 0.05)
    #expect(abs(across.length - 4.4) < 0.03)

    let ring = try #require(parts.first { $0.name == "circle" })
    let center = DiagramPoint(Self.number(ring, "cx"), Self.number(ring, "cy"))
    #expect((center - start - direction * 2.6).length < 0.02 && Self.number(ring, "r") == 2.2)
    #expect(Self.groups(SVGReading(Self.scene([Self.strand { _ in }]).svg()), "edge")[0].count == 2)
  }

  // MARK: The legend

  /// Headings with three entries each, one of them long.
  private static let entries: [SceneLegendEntry] = (0..<6).flatMap { group in
    [SceneLegendEntry(sign: .heading, text: "Nagłówek \(group)")]
      + (0..<3).map { row in
        SceneLegendEntry(
          sign: row == 2
            ? .shape(.tripleoctagon, .sector(.public), .normal)
            : .line(.solid, .line, width: 1, mark: .none),
          text: row == 1 ? "Ośrodek interwencji kryzysowej w powiecie, z filią" : "Wpis \(row)")
      }
  }

  @Test(arguments: [1, 2, 3, 4])
  func legendsStandInColumns(count: Int) {
    let rect = DiagramRect(x: 40, y: 50, width: 130 * Double(count), height: 500)
    let placed = DiagramLegend.columns(Self.entries, in: rect, count: count, size: 7)
    let columns = Set(placed.entries.map(\.box.x)).sorted()
    #expect(columns.count == count && columns[0] == rect.x)
    for (one, next) in zip(columns, columns.dropFirst()) {
      #expect(abs(next - one - (rect.width + 10) / Double(count)) < 1e-6)
    }
    let end = (rect.width + 10) / Double(count) - 10
    #expect(
      placed.texts.map(\.text).joined(separator: " ")
        == Self.entries.map(\.text).joined(separator: " "))
    for text in placed.texts {
      let column = columns.last { $0 <= text.box.x + 1e-6 } ?? 0
      #expect(text.box.maxX <= column + end + 1e-6 && text.box.maxY <= placed.bottom + 1e-6)
      #expect(text.box.y >= rect.y - 1e-6 && text.size == 7)
    }
    #expect(!Separation.hasOverlap(placed.texts.map(\.box)))
    var next = 0
    var boxes: [DiagramRect] = []
    for (index, entry) in placed.entries.enumerated() {
      let first = placed.texts[next]
      var words = ""
      while words.count < entry.text.count {
        words += (words.isEmpty ? "" : " ") + placed.texts[next].text
        next += 1
      }
      #expect(first.bold == entry.isHeading)
      if entry.hasSign {
        // The sign is level with the first line of its words, and clear of it.
        #expect(abs(entry.box.center.y - first.box.center.y) < 1.2, "\(entry.text)")
        #expect(first.box.x - entry.box.maxX >= 4 - 1e-6)
        boxes.append(entry.box)
      } else if index + 1 < placed.entries.count {
        // A heading stays with what follows it.
        #expect(placed.entries[index + 1].box.x == entry.box.x)
      }
    }
    #expect(!Separation.hasOverlap(boxes))
    // No column is much longer than the mean.
    let lengths = columns.map { x in
      placed.texts.filter { abs($0.box.x - x) < 40 }.map(\.box.maxY).max()! - rect.y
    }
    #expect(lengths.max()! <= lengths.reduce(0, +) / Double(count) + 60)
  }

  @Test func legendsKeepToTheirSide() {
    let room = DiagramRect(x: 28, y: 80, width: 780, height: 420)
    let beside = DiagramLegend.beside(Self.entries, in: room, least: 4.5)
    #expect(beside.texts.allSatisfy { $0.box.x >= room.maxX - beside.width - 1e-6 })
    #expect(beside.texts.allSatisfy { $0.box.maxX <= room.maxX + 1e-6 && $0.box.maxY <= room.maxY })
    let below = DiagramLegend.below(Self.entries, in: room, least: 4.5)
    #expect(below.texts.allSatisfy { $0.box.y >= room.maxY - below.height - 1e-6 })
    #expect(below.texts.allSatisfy { $0.box.maxY <= room.maxY + 1e-6 })
    #expect(below.height <= room.height * 0.36)
  }
}
