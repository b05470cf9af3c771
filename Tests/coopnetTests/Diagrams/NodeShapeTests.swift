import Testing

@testable import coopnet

/// What a shape must be to be told from others, to hold its text and to meet its ties.
@Suite struct NodeShapeTests {
  /// How many corners a shape of straight sides has by its name.
  private static let corners: [NodeShape: Int] = [
    .box: 4, .square: 4, .component: 4, .note: 4, .tab: 4, .folder: 4, .box3d: 4, .cds: 4,
    .hexagon: 6, .octagon: 8, .doubleoctagon: 8, .tripleoctagon: 8, .parallelogram: 4,
    .trapezium: 4, .invtrapezium: 4, .diamond: 4, .house: 5, .invhouse: 5, .pentagon: 5,
    .septagon: 7, .triangle: 3,
  ]
  private static let round: Set<NodeShape> = [.ellipse, .circle, .egg, .cylinder]
  static let boxes = [(40.0, 14.0), (12, 12), (90, 30), (10, 40)]

  private func isNear(_ a: Double, _ b: Double, _ slack: Double = 1e-9) -> Bool {
    abs(a - b) <= slack
  }

  @Test(arguments: NodeShape.allCases, boxes)
  func cornersSpanTheBox(_ shape: NodeShape, _ box: (Double, Double)) throws {
    let corners = shape.corners(width: box.0, height: box.1)
    #expect((corners == nil) == Self.round.contains(shape))
    guard let corners else { return }
    #expect(corners.count == Self.corners[shape])
    #expect(
      isNear(corners.map(\.x).min()!, -box.0 / 2) && isNear(corners.map(\.x).max()!, box.0 / 2))
    #expect(
      isNear(corners.map(\.y).min()!, -box.1 / 2) && isNear(corners.map(\.y).max()!, box.1 / 2))
  }

  /// Every turn goes to the same side: the outline is convex and does not cross itself.
  @Test(arguments: corners.keys.sorted { $0.rawValue < $1.rawValue }, boxes)
  func cornersRunClockwise(_ shape: NodeShape, _ box: (Double, Double)) {
    let corners = shape.corners(width: box.0, height: box.1) ?? []
    for index in corners.indices {
      let (a, b) = (corners[index], corners[(index + 1) % corners.count])
      let next = corners[(index + 2) % corners.count] - b
      let side = b - a
      #expect(side.x * next.y - side.y * next.x > 0, "at corner \(index)")
    }
  }

  /// All are the same seen in a mirror, but for the parallelogram, which is when turned by half.
  @Test(arguments: corners.keys.sorted { $0.rawValue < $1.rawValue }, boxes)
  func shapesAreSymmetric(_ shape: NodeShape, _ box: (Double, Double)) {
    let corners = shape.corners(width: box.0, height: box.1) ?? []
    for corner in corners {
      let y = shape == .parallelogram ? -corner.y : corner.y
      #expect(corners.contains { isNear($0.x, -corner.x) && isNear($0.y, y) })
    }
  }

  /// A shape that stands on its head is its sister's mirror image.
  @Test(arguments: [(NodeShape.house, NodeShape.invhouse), (.trapezium, .invtrapezium)])
  func sisters(_ shape: NodeShape, _ other: NodeShape) throws {
    let one = try #require(shape.corners(width: 40, height: 20))
    let two = try #require(other.corners(width: 40, height: 20))
    for corner in one {
      #expect(two.contains { isNear($0.x, corner.x) && isNear($0.y, -corner.y) })
    }
    #expect(shape.textShift == -other.textShift)
  }

  /// The wide side is below in a house and a trapezium, above in their sisters.
  @Test func whichSideIsWide() throws {
    func width(_ shape: NodeShape, _ y: Double) throws -> Double {
      let corners = try #require(shape.corners(width: 40, height: 20)).filter { isNear($0.y, y) }
      return try #require(corners.map(\.x).max()) - (corners.map(\.x).min() ?? 0)
    }
    for shape in [NodeShape.house, .trapezium, .triangle, .pentagon] {
      #expect(try width(shape, 10) > width(shape, -10), "\(shape)")
    }
    for shape in [NodeShape.invhouse, .invtrapezium] {
      #expect(try width(shape, 10) < width(shape, -10), "\(shape)")
    }
    for shape in [NodeShape.hexagon, .octagon, .parallelogram, .diamond] {
      #expect(try isNear(width(shape, 10), width(shape, -10)), "\(shape)")
    }
  }

  /// The whole text, with a little room, lies inside the outline.
  @Test(arguments: NodeShape.allCases, [(30.0, 7.0), (60, 7), (60, 14), (20, 28), (90, 21)])
  func textsFit(_ shape: NodeShape, _ text: (Double, Double)) {
    let (width, height) = shape.size(around: text.0, text.1)
    #expect(width >= text.0 + 6 - 1e-9 && height >= text.1 + 4 - 1e-9)
    if shape == .square || shape == .circle { #expect(width == height) }
    let middle = shape.textShift * height
    for (x, y) in [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)] {
      let corner = DiagramPoint(x * text.0, middle + y * text.1)
      let reach = shape.border(toward: corner, width: width, height: height).length
      #expect(corner.length <= reach, "\(corner) beyond \(reach)")
    }
  }

  /// No shape takes much more room than its text: at most six times, the triangle.
  @Test(arguments: NodeShape.allCases)
  func shapesAreNoLargerThanTheyNeed(_ shape: NodeShape) {
    let (width, height) = shape.size(around: 50, 14)
    let most = shape == .triangle ? 6.0 : shape == .circle || shape == .square ? 5 : 4.2
    #expect(width * height <= most * 56 * 18, "\(width * height / (56 * 18))")
  }

  @Test(arguments: NodeShape.allCases, boxes)
  func tiesEndOnTheOutline(_ shape: NodeShape, _ box: (Double, Double)) {
    // Ties end on the box around a cylinder.
    let outline = shape == .cylinder ? NodeShape.box : shape
    let corners = outline.corners(width: box.0, height: box.1)
    for step in 0..<48 {
      let direction = Angle.direction(Angle.pi / 24 * Double(step) + 0.01)
      let point = shape.border(toward: direction * 3, width: box.0, height: box.1)
      let cross = point.x * direction.y - point.y * direction.x
      let along = point.x * direction.x + point.y * direction.y
      #expect(abs(cross) < 1e-9 && along > 0)
      guard let corners else {
        let (x, y) = (2 * point.x / box.0, 2 * point.y / box.1)
        #expect(isNear(x * x + y * y, 1))
        continue
      }
      let distances = corners.indices.map { index -> Double in
        let (a, b) = (corners[index], corners[(index + 1) % corners.count])
        let side = b - a
        let part = ((point - a).x * side.x + (point - a).y * side.y) / (side.length * side.length)
        return (point - a.interpolated(to: b, min(1, max(0, part)))).length
      }
      #expect(distances.min()! < 1e-7)
    }
    #expect(shape.border(toward: .zero, width: box.0, height: box.1) == .zero)
  }

  @Test func namesOfGraphviz() {
    for shape in NodeShape.allCases { #expect(NodeShape(graphviz: shape.rawValue) == shape) }
    #expect(NodeShape(graphviz: "star") == .box && NodeShape(graphviz: "") == .box)
  }
}

/// The strokes of a shape, read back from the path.
@Suite struct NodeShapeDrawingTests {
  /// The end points of the strokes of a path, and for each whether it is an arc.
  private func points(_ path: String) -> [(point: DiagramPoint, radii: DiagramPoint?)] {
    var result: [(DiagramPoint, DiagramPoint?)] = []
    var text = path[...]
    func number(_ word: Substring) -> Double { Double(word) ?? .nan }
    while let letter = text.popFirst() {
      if letter == "Z" { continue }
      let rest = text.prefix { !"MLAZ".contains($0) }
      text = text[rest.endIndex...]
      let numbers = rest.split { $0 == "," || $0 == " " }.map(number)
      let end = DiagramPoint(numbers[numbers.count - 2], numbers[numbers.count - 1])
      result.append((end, letter == "A" ? DiagramPoint(numbers[0], numbers[1]) : nil))
    }
    return result
  }

  private static let counts: [NodeShape: Int] = [
    .doubleoctagon: 2, .tripleoctagon: 3, .component: 3, .note: 2, .cylinder: 2, .box3d: 2,
  ]
  static let boxes = [
    DiagramRect(x: 10, y: 20, width: 40, height: 14),
    DiagramRect(x: 0, y: 5, width: 12, height: 12),
    DiagramRect(x: 100, y: 50, width: 90, height: 40),
  ]

  @Test(arguments: NodeShape.allCases, boxes)
  func strokesStayInTheBoxAndReachItsSides(_ shape: NodeShape, _ box: DiagramRect) {
    let parts = shape.parts(in: box)
    #expect(parts.count == Self.counts[shape] ?? 1)
    #expect(parts[0].isFilled && parts[0].path.hasSuffix("Z") && parts[0].path.hasPrefix("M"))
    // The teeth of a component hide its side; what else is drawn on a shape are lines.
    for part in parts.dropFirst() { #expect(part.isFilled == (shape == .component)) }
    var xs: [Double] = []
    var ys: [Double] = []
    for part in parts {
      for (point, radii) in points(part.path) {
        xs.append(point.x)
        ys.append(point.y)
        // Arcs from the left side to the right: as wide as the box, and rising by their radius.
        if let radii {
          #expect(abs(radii.x - box.width / 2) < 0.01)
          #expect(radii.y > 0 && radii.y <= box.height * 0.6)
        }
      }
    }
    #expect(abs(xs.min()! - box.x) < 0.01 && abs(xs.max()! - box.maxX) < 0.01)
    #expect(ys.min()! >= box.y - 0.01 && ys.max()! <= box.maxY + 0.01)
    if ![.ellipse, .circle, .egg, .cylinder].contains(shape) {
      #expect(abs(ys.min()! - box.y) < 0.01 && abs(ys.max()! - box.maxY) < 0.01)
    }
  }

  /// Twice the area of a closed path of straight strokes; above 0 if it runs clockwise on a page.
  private func area(_ path: String) -> Double {
    let corners = points(path).map(\.point)
    return corners.indices.reduce(0) {
      let (a, b) = (corners[$1], corners[($1 + 1) % corners.count])
      return $0 + a.x * b.y - a.y * b.x
    }
  }

  /// Folds, tabs, points and depths take a small part of the box, and nothing crosses itself.
  @Test(arguments: [NodeShape.note, .tab, .folder, .box3d, .cds, .component], boxes)
  func mostOfTheBoxIsFilled(_ shape: NodeShape, _ box: DiagramRect) {
    let share = area(shape.parts(in: box)[0].path) / (2 * box.width * box.height)
    #expect(share < 0.999 && share > 0.78, "\(share)")
  }

  /// Round shapes close: what goes up on one arc comes down on the other.
  @Test(arguments: boxes)
  func roundShapesAreAsHighAsTheirBox(_ box: DiagramRect) {
    for shape in [NodeShape.ellipse, .circle, .egg] {
      let arcs = points(shape.parts(in: box)[0].path)
      let radii = arcs.compactMap { $0.radii?.y }
      #expect(arcs.count == 3 && abs(radii.reduce(0, +) - box.height) < 0.02)
      #expect(abs(arcs[0].point.y - radii[0] - box.y) < 0.02)
      #expect((shape == .egg) == (radii[0] > radii[1] + 0.5))
    }
    let can = points(NodeShape.cylinder.parts(in: box)[0].path)
    let lid = points(NodeShape.cylinder.parts(in: box)[1].path)
    let cap = can[1].radii?.y ?? 0
    #expect(abs(can[0].point.y - cap - box.y) < 0.01 && cap > 0.5 && cap <= 4)
    #expect(
      abs(can[2].point.y + cap - box.maxY) < 0.01 && abs(can[3].point.y - can[2].point.y) < 0.01)
    #expect(lid.map(\.point) == Array(can.prefix(2).map(\.point)))
  }

  /// Each ring stands the same way inside the one before.
  @Test(arguments: [(NodeShape.doubleoctagon, 2), (.tripleoctagon, 3)], boxes)
  func rings(_ shape: (NodeShape, Int), _ box: DiagramRect) {
    let frames = shape.0.parts(in: box).map { part -> [Double] in
      let corners = points(part.path).map(\.point)
      return [
        corners.map(\.x).min()! - box.x, corners.map(\.y).min()! - box.y,
        box.maxX - corners.map(\.x).max()!, box.maxY - corners.map(\.y).max()!,
      ]
    }
    #expect(frames.count == shape.1)
    for (ring, insets) in frames.enumerated() {
      for inset in insets { #expect(abs(inset - Double(ring) * min(2.4, box.height * 0.1)) < 0.02) }
    }
  }

  /// The teeth stick out at the left, one above the other, inside the height.
  @Test(arguments: boxes)
  func teeth(_ box: DiagramRect) {
    let parts = NodeShape.component.parts(in: box).map { points($0.path).map(\.point) }
    let body = parts[0].map(\.x).min()!
    let heights = parts.dropFirst().map { ($0.map(\.y).min()!, $0.map(\.y).max()!) }
    for tooth in parts.dropFirst() {
      #expect(abs(tooth.map(\.x).min()! - box.x) < 0.01)
      let end = tooth.map(\.x).max()!
      #expect(abs(end - body - (body - box.x)) < 0.02)
    }
    #expect(heights[0].1 < heights[1].0 && heights[0].0 > box.y && heights[1].1 < box.maxY)
    #expect(abs((heights[0].1 - heights[0].0) - (heights[1].1 - heights[1].0)) < 0.01)
  }
}
