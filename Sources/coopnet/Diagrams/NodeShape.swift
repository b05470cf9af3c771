/// The outline of a kind: a shape that Graphviz knows, drawn here alike, so that both pictures show it.
///
/// An unknown name is a box.
enum NodeShape: String, Sendable, CaseIterable {
  case box, component, hexagon, parallelogram, octagon, doubleoctagon, tripleoctagon, diamond, house
  case invhouse, trapezium, invtrapezium, pentagon, septagon, ellipse, circle, triangle, egg, note
  case cylinder, tab, square, folder, box3d, cds

  init(graphviz name: String) { self = NodeShape(rawValue: name) ?? .box }
}

extension NodeShape {
  /// The least width and height with room for a text of a size.
  func size(around width: Double, _ height: Double) -> (width: Double, height: Double) {
    let wide = width + 6
    let high = height + 4
    switch self {
    case .box, .tab, .folder, .note: return (wide, high)
    case .component: return (wide + 8, high + 2)
    case .box3d: return (wide + 5, high + 6)
    case .cylinder: return (wide + 4, high + 9)
    case .square: return (max(wide, high), max(wide, high))
    case .cds: return (wide + 14, high + 2)
    case .hexagon: return (slanted(wide, high * 1.08, share: 1.3), high * 1.08)
    case .parallelogram, .trapezium, .invtrapezium:
      return (slanted(wide, high * 1.08, share: 1.6), high * 1.08)
    case .octagon: return (slanted(wide, high * 1.2, share: 1), high * 1.2)
    case .doubleoctagon: return (slanted(wide, high * 1.2, share: 1) + 6, high * 1.2 + 6)
    case .tripleoctagon: return (slanted(wide, high * 1.2, share: 1) + 12, high * 1.2 + 12)
    case .diamond: return (wide * 1.7, high * 2)
    case .house, .invhouse: return (wide * 1.15, high * 1.6)
    case .pentagon: return (wide * 1.4, high * 1.6)
    case .septagon: return (wide * 1.25, high * 1.45)
    case .ellipse, .egg: return (wide * 1.2, high * 1.35)
    case .circle:
      let side = (wide * wide + high * high).squareRoot()
      return (side, side)
    case .triangle: return (wide * 2, high * 2.4)
    }
  }

  /// How far a slanting side leans in a box; never more than the height makes look right.
  func slant(width: Double, height: Double) -> Double {
    switch self {
    case .hexagon: min(width * 0.25, height * 0.5)
    case .parallelogram, .trapezium, .invtrapezium: min(width * 0.22, height * 0.55)
    case .octagon, .doubleoctagon, .tripleoctagon: min(width * 0.29, height * 0.4)
    default: 0
    }
  }

  /// The width at which text of a width stands clear of slanting sides, `share` of them each.
  private func slanted(_ width: Double, _ height: Double, share: Double) -> Double {
    var full = width
    for _ in 0..<4 { full = width + share * slant(width: full, height: height) }
    return full
  }

  /// How far below the middle the text stands, as a part of the height.
  var textShift: Double {
    switch self {
    case .house, .pentagon: 0.12
    case .invhouse: -0.12
    case .triangle: 0.22
    case .cylinder: 0.08
    case .box3d, .tab, .folder: 0.04
    default: 0
    }
  }

  /// The corners around (0, 0) in a box of a size; nil where curves are needed.
  func corners(width: Double, height: Double) -> [DiagramPoint]? {
    let lean = 0.5 - slant(width: width, height: height) / max(1e-9, width)
    let corners: [(Double, Double)]
    switch self {
    case .box, .square, .component, .note, .tab, .folder, .box3d, .cds:
      corners = [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]
    case .hexagon:
      corners = [
        (-lean, -0.5), (lean, -0.5), (0.5, 0), (lean, 0.5), (-lean, 0.5), (-0.5, 0),
      ]
    case .octagon, .doubleoctagon, .tripleoctagon:
      let c = 0.207
      corners = [
        (-lean, -0.5), (lean, -0.5), (0.5, -c), (0.5, c), (lean, 0.5), (-lean, 0.5), (-0.5, c),
        (-0.5, -c),
      ]
    case .parallelogram: corners = [(-lean, -0.5), (0.5, -0.5), (lean, 0.5), (-0.5, 0.5)]
    case .trapezium: corners = [(-lean, -0.5), (lean, -0.5), (0.5, 0.5), (-0.5, 0.5)]
    case .invtrapezium: corners = [(-0.5, -0.5), (0.5, -0.5), (lean, 0.5), (-lean, 0.5)]
    case .diamond: corners = [(0, -0.5), (0.5, 0), (0, 0.5), (-0.5, 0)]
    case .house: corners = [(0, -0.5), (0.5, -0.15), (0.5, 0.5), (-0.5, 0.5), (-0.5, -0.15)]
    case .invhouse: corners = [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.15), (0, 0.5), (-0.5, 0.15)]
    case .pentagon: corners = [(0, -0.5), (0.5, -0.12), (0.31, 0.5), (-0.31, 0.5), (-0.5, -0.12)]
    case .septagon:
      corners = [
        (0, -0.5), (0.4, -0.3), (0.5, 0.14), (0.22, 0.5), (-0.22, 0.5), (-0.5, 0.14), (-0.4, -0.3),
      ]
    case .triangle: corners = [(0, -0.5), (0.5, 0.5), (-0.5, 0.5)]
    case .ellipse, .circle, .egg, .cylinder: return nil
    }
    return corners.map { DiagramPoint($0.0 * width, $0.1 * height) }
  }

  /// Where the way from the middle outwards crosses the outline; (0, 0) is the middle.
  func border(toward direction: DiagramPoint, width: Double, height: Double) -> DiagramPoint {
    guard let unit = direction.unit else { return .zero }
    // A cylinder's caps are so flat that ties may end on the box around it.
    let outline = self == .cylinder ? NodeShape.box : self
    guard let corners = outline.corners(width: width, height: height) else {
      let x = unit.x / (width / 2)
      let y = unit.y / (height / 2)
      return unit * (1 / max(1e-9, (x * x + y * y).squareRoot()))
    }
    var reach = max(width, height)
    for (index, corner) in corners.enumerated() {
      let a = corner
      let side = corners[(index + 1) % corners.count] - a
      let cross = unit.x * side.y - unit.y * side.x
      guard abs(cross) > 1e-12 else { continue }
      let along = (a.x * side.y - a.y * side.x) / cross
      let part = (a.x * unit.y - a.y * unit.x) / cross
      if along > 0, part >= -1e-9, part <= 1 + 1e-9 { reach = min(reach, along) }
    }
    return unit * reach
  }
}
