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
    let padded = (width: width + 6, height: height + 4)
    switch self {
    case .box, .tab, .folder, .note: return padded
    case .component: return (padded.width + 8, padded.height + 2)
    case .box3d, .cylinder: return (padded.width + 5, padded.height + 6)
    case .square:
      let side = max(padded.width, padded.height)
      return (side, side)
    case .cds: return (padded.width + 14, padded.height + 2)
    case .hexagon: return (padded.width * 1.42, padded.height * 1.1)
    case .octagon: return (padded.width * 1.22, padded.height * 1.25)
    case .doubleoctagon: return (padded.width * 1.22 + 6, padded.height * 1.25 + 6)
    case .tripleoctagon: return (padded.width * 1.22 + 12, padded.height * 1.25 + 12)
    case .parallelogram: return (padded.width * 1.45, padded.height * 1.1)
    case .trapezium, .invtrapezium: return (padded.width * 1.5, padded.height * 1.15)
    case .diamond: return (padded.width * 1.7, padded.height * 2)
    case .house, .invhouse: return (padded.width * 1.25, padded.height * 1.65)
    case .pentagon: return (padded.width * 1.45, padded.height * 1.6)
    case .septagon: return (padded.width * 1.3, padded.height * 1.45)
    case .ellipse, .egg: return (padded.width * 1.22, padded.height * 1.35)
    case .circle:
      let side = (padded.width * padded.width + padded.height * padded.height).squareRoot()
      return (side, side)
    case .triangle: return (padded.width * 2, padded.height * 2.4)
    }
  }

  /// How far below the middle the text stands, as a part of the height.
  var textShift: Double {
    switch self {
    case .house, .pentagon: 0.12
    case .invhouse: -0.12
    case .triangle: 0.22
    case .cylinder: 0.06
    case .box3d, .tab, .folder: 0.04
    default: 0
    }
  }

  /// Closed outlines in a box from (-0.5, -0.5) to (0.5, 0.5), the outermost first; nil where curves
  /// are needed.
  var polygon: [DiagramPoint]? {
    let corners: [(Double, Double)]
    switch self {
    case .box, .square, .component, .note, .tab, .folder, .box3d, .cds:
      corners = [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]
    case .hexagon:
      corners = [(-0.25, -0.5), (0.25, -0.5), (0.5, 0), (0.25, 0.5), (-0.25, 0.5), (-0.5, 0)]
    case .octagon, .doubleoctagon, .tripleoctagon:
      let c = 0.207
      corners = [
        (-c, -0.5), (c, -0.5), (0.5, -c), (0.5, c), (c, 0.5), (-c, 0.5), (-0.5, c), (-0.5, -c),
      ]
    case .parallelogram: corners = [(-0.28, -0.5), (0.5, -0.5), (0.28, 0.5), (-0.5, 0.5)]
    case .trapezium: corners = [(-0.28, -0.5), (0.28, -0.5), (0.5, 0.5), (-0.5, 0.5)]
    case .invtrapezium: corners = [(-0.5, -0.5), (0.5, -0.5), (0.28, 0.5), (-0.28, 0.5)]
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
    return corners.map { DiagramPoint($0.0, $0.1) }
  }

  /// Where the way from the middle outwards crosses the outline; (0, 0) is the middle.
  func border(toward direction: DiagramPoint, width: Double, height: Double) -> DiagramPoint {
    guard let unit = direction.unit else { return .zero }
    guard let polygon else {
      let x = unit.x / (width / 2)
      let y = unit.y / (height / 2)
      return unit * (1 / max(1e-9, (x * x + y * y).squareRoot()))
    }
    var reach = max(width, height)
    for (index, corner) in polygon.enumerated() {
      let next = polygon[(index + 1) % polygon.count]
      let a = DiagramPoint(corner.x * width, corner.y * height)
      let side = DiagramPoint(next.x * width, next.y * height) - a
      let cross = unit.x * side.y - unit.y * side.x
      guard abs(cross) > 1e-12 else { continue }
      let along = (a.x * side.y - a.y * side.x) / cross
      let part = (a.x * unit.y - a.y * unit.x) / cross
      if along > 0, part >= -1e-9, part <= 1 + 1e-9 { reach = min(reach, along) }
    }
    return unit * reach
  }
}
