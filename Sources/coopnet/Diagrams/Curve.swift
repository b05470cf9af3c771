/// Cubic curves as lists of points: a start, then three points for each piece.
enum Curve {
  static func line(_ start: DiagramPoint, _ end: DiagramPoint) -> [DiagramPoint] {
    [start, start.interpolated(to: end, 1 / 3), start.interpolated(to: end, 2 / 3), end]
  }

  /// A smooth curve that begins and ends at the outer points and is drawn to those between: a clamped
  /// cubic B-spline.
  ///
  /// `tension` 1 follows the points, 0 is a straight line (Holten 2006, hierarchical edge bundles).
  static func spline(_ points: [DiagramPoint], tension: Double = 1) -> [DiagramPoint] {
    guard points.count > 2, let first = points.first, let last = points.last else {
      return line(points.first ?? .zero, points.last ?? .zero)
    }
    let steps = Double(points.count - 1)
    let drawn = points.enumerated().map { index, point in
      first.interpolated(to: last, Double(index) / steps).interpolated(to: point, tension)
    }
    let knots = [first, first] + drawn + [last, last]
    var curve = [first]
    for index in 1..<(knots.count - 2) {
      let (a, b, c) = (knots[index], knots[index + 1], knots[index + 2])
      curve.append(a.interpolated(to: b, 1 / 3))
      curve.append(a.interpolated(to: b, 2 / 3))
      let before = curve[curve.count - 1]
      curve.append(before.interpolated(to: b.interpolated(to: c, 1 / 3), 0.5))
    }
    curve[curve.count - 1] = last
    return curve
  }

  /// The curve moved sideways, for parallel strands.
  static func shifted(_ curve: [DiagramPoint], by offset: Double) -> [DiagramPoint] {
    guard offset != 0, let first = curve.first, let last = curve.last,
      let along = (last - first).unit
    else { return curve }
    let side = DiagramPoint(-along.y, along.x) * offset
    return curve.map { $0 + side }
  }

  static func point(_ curve: ArraySlice<DiagramPoint>, at t: Double) -> DiagramPoint {
    let i = curve.startIndex
    let s = 1 - t
    let x0 = curve[i] * (s * s * s)
    let x1 = curve[i + 1] * (3 * s * s * t)
    let x2 = curve[i + 2] * (3 * s * t * t)
    return x0 + x1 + x2 + curve[i + 3] * (t * t * t)
  }

  /// The piece of the curve outside a shape at its end: what is left after the last point outside.
  ///
  /// Found by halving: the end lies inside, the start outside; else the curve stays as it is.
  static func trimmedEnd(
    _ curve: [DiagramPoint], at center: DiagramPoint, _ shape: NodeShape, width: Double,
    height: Double, gap: Double = 0
  ) -> [DiagramPoint] {
    func isInside(_ point: DiagramPoint) -> Bool {
      let offset = point - center
      if offset.length < 0.5 { return true }
      let border = shape.border(toward: offset, width: width, height: height).length + gap
      return offset.length < border
    }
    var piece = curve.count - 4
    while piece >= 0, isInside(curve[piece]) { piece -= 3 }
    guard piece >= 0, isInside(curve[piece + 3]) else { return curve }
    var low = 0.0
    var high = 1.0
    for _ in 0..<18 {
      let middle = (low + high) / 2
      if isInside(point(curve[piece...(piece + 3)], at: middle)) {
        high = middle
      } else {
        low = middle
      }
    }
    return Array(curve[..<piece]) + firstPart(Array(curve[piece...(piece + 3)]), upTo: low)
  }

  /// De Casteljau: the part of one piece before `t`.
  private static func firstPart(_ p: [DiagramPoint], upTo t: Double) -> [DiagramPoint] {
    let a = p[0].interpolated(to: p[1], t)
    let b = p[1].interpolated(to: p[2], t)
    let c = p[2].interpolated(to: p[3], t)
    let d = a.interpolated(to: b, t)
    let e = b.interpolated(to: c, t)
    return [p[0], a, d, d.interpolated(to: e, t)]
  }
}
