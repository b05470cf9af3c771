/// Ways around units that a tie does not belong to: a line behind a box reads as a tie of the box.
struct Detours {
  /// Larger pictures show bundles; single ties can't be followed there anyway.
  private static let limits = (nodes: 40, edges: 80)
  /// How far a tie may bend, in parts of its length.
  private static let bends = [0.0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32]

  private static let margin = 14.0

  private let boxes: [DiagramRect]
  /// What the units cover, and a little more: no bend leaves it, or it might leave the page.
  private let bounds: DiagramRect

  /// Nil for pictures of many units or ties.
  init?(_ placement: DiagramPlacement, edges: Int) {
    guard placement.bodies.count <= Self.limits.nodes, edges <= Self.limits.edges else {
      return nil
    }
    boxes = placement.bodies.map { $0.box.inset(by: -1.5) }
    let left = (boxes.map(\.x).min() ?? 0) - Self.margin
    let top = (boxes.map(\.y).min() ?? 0) - Self.margin
    bounds = DiagramRect(
      x: left, y: top, width: (boxes.map(\.maxX).max() ?? 0) + Self.margin - left,
      height: (boxes.map(\.maxY).max() ?? 0) + Self.margin - top)
  }

  /// The route if it is free, else the bend that meets the fewest units, the straightest of these.
  ///
  /// - Complexity: O(*n*) for *n* units.
  func route(_ route: [DiagramPoint], from: Int, to: Int) -> [DiagramPoint] {
    guard let start = route.first, let end = route.last, let along = (end - start).unit else {
      return route
    }
    var best = route
    var least = hits(route, from, to)
    if least == 0 { return route }
    let length = (end - start).length
    let side = DiagramPoint(-along.y, along.x)
    for bend in Self.bends {
      let offset = side * (length * bend * 4 / 3)
      let candidate = [
        start, start.interpolated(to: end, 0.3) + offset,
        start.interpolated(to: end, 0.7) + offset, end,
      ]
      let isInside = candidate.allSatisfy {
        $0.x >= bounds.x && $0.x <= bounds.maxX && $0.y >= bounds.y && $0.y <= bounds.maxY
      }
      guard isInside else { continue }
      let count = hits(candidate, from, to)
      if count < least {
        best = candidate
        least = count
      }
      if least == 0 { break }
    }
    return best
  }

  /// How many units other than the ends the curve runs through.
  private func hits(_ curve: [DiagramPoint], _ from: Int, _ to: Int) -> Int {
    var samples: [DiagramPoint] = []
    for piece in stride(from: 0, to: curve.count - 3, by: 3) {
      for step in 0..<16 {
        samples.append(Curve.point(curve[piece...(piece + 3)], at: Double(step) / 16))
      }
    }
    return boxes.indices.count { index in
      let box = boxes[index]
      return index != from && index != to
        && samples.contains {
          $0.x > box.x && $0.x < box.maxX && $0.y > box.y && $0.y < box.maxY
        }
    }
  }
}
