import NetworkGraph
import Testing

@testable import coopnet

/// Units in rows like words: headings, signs, the size that fits.
@Suite struct ChipFlowTests {
  private static func nodes(_ count: Int, shape: NodeShape = .box) -> [DiagramGraph.Node] {
    (0..<count).map { DiagramFixtures.node("k\($0)", "Jednostka \($0)", shape: shape) }
  }

  private static func flow(
    _ groups: [(String, [Int])], _ nodes: [DiagramGraph.Node], width: Double = 300,
    size: Double = 7, isLabelled: Bool = true, labelled: Set<Int> = []
  ) -> ChipFlow.Result {
    ChipFlow(
      graph: DiagramFixtures.graph(nodes),
      groups: groups.map { ChipFlow.Group(heading: $0.0, members: $0.1) }, labelled: labelled
    ).flow(width: width, size: size, isLabelled: isLabelled)
  }

  @Test("a chip has two points beside its text, one above and below it")
  func chip() {
    let body = Self.flow([("", [0])], Self.nodes(1)).bodies[0].body
    #expect(abs(body.width - TextMeasure.width("Jednostka 0", size: 7) - 4) < 1e-9)
    #expect(abs(body.height - 7 * 1.17 - 2) < 1e-9)
    #expect(body.center.x == body.width / 2 && body.center.y == body.height / 2)
    let many = DiagramFixtures.node("g", "OPS", members: 4)
    #expect(Self.flow([("", [0])], [many]).bodies[0].body.lines == ["OPS × 4"])
    let long = DiagramFixtures.node("g", String(repeating: "Ala ma kota ", count: 20))
    let line = Self.flow([("", [0])], [long]).bodies[0].body.lines
    #expect(line.count == 1 && line[0].hasSuffix("…") && TextMeasure.width(line[0], size: 7) <= 105)
  }

  @Test("a square chip breaks its line so that it is about as wide as high", arguments: [4.5, 7])
  func squares(size: Double) {
    let name = "Warsztat Świętej Anny"
    for shape in [NodeShape.square, .circle] {
      let node = DiagramFixtures.node("s", name, shape: shape)
      let body = Self.flow([("", [0])], [node], size: size).bodies[0].body
      #expect(body.lines.count > 1 && body.lines.joined(separator: " ") == name)
      let wide = TextMeasure.width(of: body.lines, size: size)
      let high = TextMeasure.lineHeight(size) * Double(body.lines.count)
      #expect(wide < 3 * high && high < 3 * wide)
      #expect(body.width == body.height && body.width < TextMeasure.width(name, size: size))
    }
  }

  @Test(
    "headings stand five points before their units, in the middle of the row, never without one")
  func headings() throws {
    for width in stride(from: 120.0, through: 420, by: 20) {
      let groups = (0..<5).map { group in ("Powiat \(group):", (0..<3).map { group * 3 + $0 }) }
      let flow = Self.flow(groups, Self.nodes(15), width: width)
      try #require(flow.headings.count == 5)
      for (number, heading) in flow.headings.enumerated() {
        let first = flow.bodies[number * 3].body
        let end = heading.position.x + TextMeasure.width(heading.text, size: 7, bold: true)
        #expect(heading.bold && heading.size == 7)
        // On the line of its first unit: the baseline a third of the type below the middle.
        #expect(abs(heading.position.y - first.center.y - 7 * 0.35) < 1e-9)
        #expect(abs(first.box.x - end - 5) < 1e-9)
        // Ten points after the group before it, or at the beginning of a row.
        if heading.position.x > 0 {
          let before = flow.bodies[number * 3 - 1].body
          #expect(before.center.y == first.center.y)
          #expect(abs(heading.position.x - before.box.maxX - 10) < 1e-9)
        }
      }
      #expect(flow.bodies.allSatisfy { $0.body.box.maxX <= width + 1e-9 })
      #expect(abs(flow.height - flow.bodies.last!.body.box.maxY - 3.5) < 1e-9)
    }
  }

  @Test("a heading that nobody follows stands alone, in a row of its own height")
  func bareHeading() {
    let flow = Self.flow([("Nikogo", [])], [])
    #expect(flow.bodies.isEmpty && flow.headings.count == 1)
    #expect(abs(flow.height - 7 * 1.1 - 3.5) < 1e-9)
    #expect(abs(flow.headings[0].position.y - 7 * 1.1 / 2 - 7 * 0.35) < 1e-9)
    #expect(Self.flow([], []).height == 0)
  }

  @Test(
    "signs stand closer, a third of their size; of those named some bear labels of 5 points at least"
  )
  func signs() {
    for size in [2.0, 4, 8] {
      let flow = Self.flow(
        [("A:", Array(0..<6))], Self.nodes(6, shape: .house), width: 900, size: size,
        isLabelled: false, labelled: [2])
      for (index, body) in flow.bodies {
        #expect(body.isLabelled == (index == 2))
        if index == 2 {
          #expect(body.fontSize == max(5, size * 0.8))
        } else {
          #expect(body.width == size && body.height == size)
        }
      }
      let boxes = flow.bodies.map(\.body.box)
      for (left, right) in zip(boxes, boxes.dropFirst()) {
        #expect(abs(right.x - left.maxX - size * 0.35) < 1e-9)
      }
      // The words of a heading are never smaller than what can be read, nor larger than 6.5.
      #expect(flow.headings[0].size == max(4.5, min(6.5, size)))
      #expect(Set(boxes.map(\.center.y)).count == 1)
    }
  }

  @Test("the largest type with which the rows fit; signs where none does, as large as they can be")
  func fitted() {
    let nodes = Self.nodes(60)
    let chips = ChipFlow(
      graph: DiagramFixtures.graph(nodes),
      groups: [ChipFlow.Group(heading: "Powiat:", members: Array(0..<60))])
    var heights: [Double] = []
    for height in [400.0, 200, 150, 120, 80, 40, 20, 12] {
      let result = chips.fitted(width: 300, height: height, largest: 7.5)
      #expect(result.height <= height && result.bodies.count == 60)
      heights.append(result.height)
      let isLabelled = result.bodies[0].body.isLabelled
      let size = isLabelled ? result.bodies[0].body.fontSize : result.bodies[0].body.height
      let step = isLabelled ? 0.25 : 0.5
      // One step larger would not have fitted.
      if size < (isLabelled ? 7.5 : 7) {
        let larger = chips.flow(width: 300, size: size + step, isLabelled: isLabelled)
        #expect(larger.height > height, "\(size) at \(height)")
      }
      if !isLabelled {
        #expect(chips.flow(width: 300, size: 4.75, isLabelled: true).height > height)
      }
    }
    #expect(heights == heights.sorted(by: >))
    let least = chips.fitted(width: 20, height: 1)
    #expect(least.bodies.allSatisfy { $0.body.height == 1.5 })
  }
}
