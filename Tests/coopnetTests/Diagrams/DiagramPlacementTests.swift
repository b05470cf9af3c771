import NetworkGraph
import Testing

@testable import coopnet

/// Bodies of units: how large a label makes them, where it breaks, what a bare sign measures.
@Suite struct DiagramPlacementTests {
  private static let name = "Ośrodek wsparcia rodzin zastępczych w Skarżysku"

  private static func body(
    _ name: String = name, _ shape: NodeShape = .box, size: Double = 7, members: Int = 1,
    limit: Int = 3
  ) -> DiagramPlacement.Body {
    .labelled(
      DiagramFixtures.node("a", name, shape: shape, members: members), size: size, limit: limit)
  }

  @Test(
    "a box has three points beside its text and two above and below it", arguments: [5.0, 7, 11])
  func box(size: Double) {
    let body = Self.body(size: size)
    #expect(abs(body.width - TextMeasure.width(of: body.lines, size: size) - 6) < 1e-9)
    #expect(abs(body.height - Double(body.lines.count) * size * 1.17 - 4) < 1e-9)
    #expect(
      body.fontSize == size && body.isLabelled && body.lines.joined(separator: " ") == Self.name)
  }

  @Test("labels break at the same words in every size", arguments: NodeShape.allCases)
  func breaks(_ shape: NodeShape) {
    let lines = Self.body(shape: shape, size: 7).lines
    for size in [4.5, 6, 9, 11] { #expect(Self.body(shape: shape, size: size).lines == lines) }
  }

  private static func body(shape: NodeShape, size: Double) -> DiagramPlacement.Body {
    body(name, shape, size: size)
  }

  @Test("squares and circles break their text sooner, into a line more, and no word of it")
  func squares() {
    let name = "Dom dziennego pobytu seniora"
    #expect(Self.body(name).lines.count == 2)
    for shape in [NodeShape.square, .circle] {
      let body = Self.body(name, shape)
      #expect(body.width == body.height && body.lines.count == 4)
      #expect(body.lines.joined(separator: " ") == name)
      // No wider than 62 hundredths of a box's 62 points, or the longest word.
      let longest = name.split(separator: " ").map { TextMeasure.width($0, size: 7) }.max()!
      #expect(TextMeasure.width(of: body.lines, size: 7) <= max(62 * 0.62, longest + 1))
    }
    // One long word takes all the width there is, no more.
    let word = Self.body(String(repeating: "m", count: 60), .square)
    let widest = TextMeasure.width(of: word.lines, size: 7)
    #expect(widest <= 62 && widest > 50 && word.lines.count == 4)
    #expect(Self.body(String(repeating: "m", count: 60), .box).lines.count == 3)
  }

  @Test("groups tell their number in a line of its own, units do not")
  func members() {
    let one = Self.body("OPS")
    let two = Self.body("OPS", members: 2)
    #expect(one.lines == ["OPS"] && two.lines == ["OPS", "× 2"])
    #expect(two.height > one.height)
    var node = DiagramFixtures.node("a", "OPS", members: 5)
    node.countsMembers = false
    #expect(DiagramPlacement.Body.labelled(node, size: 7).lines == ["OPS"])
  }

  @Test("a bare sign is as high as said; lying shapes are a quarter wider, others as wide as high")
  func signs() {
    let lying: Set<NodeShape> = [
      .ellipse, .parallelogram, .box, .trapezium, .invtrapezium, .hexagon, .cds,
    ]
    for shape in NodeShape.allCases {
      let body = DiagramPlacement.Body.sign(DiagramFixtures.node("a", shape: shape), size: 8)
      #expect(body.height == 8 && body.width == (lying.contains(shape) ? 10 : 8))
      #expect(!body.isLabelled)
    }
  }

  @Test(
    "the fewer units, the larger their type",
    arguments: [(1, 11.0), (8, 11), (9, 10), (16, 10), (17, 9), (30, 9), (31, 8), (900, 8)])
  func largest(count: Int, size: Double) { #expect(LabelSize.largest(for: count) == size) }

  @Test("who has a label inside or beside it is counted")
  func labelled() {
    var placement = DiagramPlacement(count: 3)
    #expect(placement.labelled == 0 && placement.bodies.count == 3)
    placement.bodies[0].lines = ["a"]
    placement.bodies[2].outside = SceneText(
      role: .label, text: "c", position: .zero, size: 7)
    #expect(placement.labelled == 2)
  }
}
