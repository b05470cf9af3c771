/// Moves boxes apart until none overlap.
enum Separation {
  /// Moves centers as little as it takes, within bounds, that boxes keep a gap.
  ///
  /// Each round pushes every overlapping pair apart along the shorter way, half each; boxes pressed
  /// against the bounds stay inside. The first `fixed` boxes do not move.
  ///
  /// - Returns: whether no two boxes overlap.
  /// - Complexity: O(*n*²) a round, at most `rounds` of them.
  @discardableResult
  static func separate(
    _ boxes: inout [DiagramRect], in bounds: DiagramRect, gap: Double, rounds: Int = 300,
    fixed: Int = 0
  ) -> Bool {
    let wished = boxes
    for round in 0..<rounds {
      // A wider gap at first leaves room for the last pushes.
      let wanted = gap * (round < rounds / 2 ? 1.2 : 1)
      var moved = false
      let order = boxes.indices.sorted { (boxes[$0].x, $0) < (boxes[$1].x, $1) }
      let widest = boxes.map(\.width).greatest
      for (position, first) in order.enumerated() {
        for second in order[(position + 1)...] {
          if boxes[second].x > boxes[first].x + widest + wanted + 40 { break }
          if push(&boxes, first, second, gap: wanted, fixed: fixed) { moved = true }
        }
      }
      for index in fixed..<boxes.count { clamp(&boxes[index], to: bounds) }
      if !moved { return true }
    }
    if !hasOverlap(boxes) { return true }
    guard let settled = settled(wished, in: bounds, gap: gap, fixed: fixed) else { return false }
    boxes = settled
    return true
  }

  /// How many boxes are settled one by one where pushing did not part them.
  private static let settledLimit = 150

  /// Each box in turn at the free place nearest to where it wishes to be; nil where one finds none.
  ///
  /// Pushing jams where many boxes wish for one place: each step then frees one pair and closes another.
  private static func settled(
    _ wished: [DiagramRect], in bounds: DiagramRect, gap: Double, fixed: Int
  ) -> [DiagramRect]? {
    guard wished.count <= settledLimit else { return nil }
    var placed = Array(wished.prefix(fixed))
    for box in wished.dropFirst(fixed) {
      guard let free = nearestFree(box, beside: placed, in: bounds, gap: gap) else { return nil }
      placed.append(free)
    }
    return placed
  }

  /// The nearest of the places on square rings around a box where it overlaps nothing.
  private static func nearestFree(
    _ wished: DiagramRect, beside placed: [DiagramRect], in bounds: DiagramRect, gap: Double
  ) -> DiagramRect? {
    let step = max(2, min(wished.width, wished.height) / 3)
    let rings = Int(max(bounds.width, bounds.height) / step) + 1
    var best: (box: DiagramRect, distance: Double)?
    for ring in 0...rings {
      // What lies further out is further away than what was found.
      if let best, Double(ring) * step > best.distance { break }
      for across in -ring...ring {
        let isSide = abs(across) == ring
        for along in isSide ? Array(-ring...ring) : [-ring, ring] {
          let (x, y) = (Double(across) * step, Double(along) * step)
          let distance = (x * x + y * y).squareRoot()
          if let best, best.distance <= distance { continue }
          var box = wished
          box.x += x
          box.y += y
          clamp(&box, to: bounds)
          if !placed.contains(where: { $0.overlaps(box, gap: gap) }) { best = (box, distance) }
        }
      }
    }
    return best?.box
  }

  static func hasOverlap(_ boxes: [DiagramRect]) -> Bool {
    let order = boxes.indices.sorted { (boxes[$0].x, $0) < (boxes[$1].x, $1) }
    let widest = boxes.map(\.width).greatest
    for (position, first) in order.enumerated() {
      for second in order[(position + 1)...] {
        if boxes[second].x > boxes[first].x + widest { break }
        if boxes[first].overlaps(boxes[second], gap: -0.01) { return true }
      }
    }
    return false
  }

  private static func push(
    _ boxes: inout [DiagramRect], _ first: Int, _ second: Int, gap: Double, fixed: Int
  ) -> Bool {
    let moves = (first: first >= fixed, second: second >= fixed)
    guard moves.first || moves.second else { return false }
    // One that cannot move leaves the whole way to the other.
    let share = moves.first && moves.second ? 0.5 : 1.0

    let a = boxes[first]
    let b = boxes[second]
    guard a.overlaps(b, gap: gap) else { return false }
    let between = b.center - a.center
    let overlapX = (a.width + b.width) / 2 + gap - abs(between.x)
    let overlapY = (a.height + b.height) / 2 + gap - abs(between.y)
    if overlapX < overlapY {
      let shift = overlapX * share + 0.01
      let sign = between.x > 0 || (between.x == 0 && first < second) ? 1.0 : -1.0
      if moves.first { boxes[first].x -= sign * shift }
      if moves.second { boxes[second].x += sign * shift }
    } else {
      let shift = overlapY * share + 0.01
      let sign = between.y > 0 || (between.y == 0 && first < second) ? 1.0 : -1.0
      if moves.first { boxes[first].y -= sign * shift }
      if moves.second { boxes[second].y += sign * shift }
    }
    return true
  }

  private static func clamp(_ box: inout DiagramRect, to bounds: DiagramRect) {
    box.x = max(bounds.x, min(box.x, bounds.maxX - box.width))
    box.y = max(bounds.y, min(box.y, bounds.maxY - box.height))
  }
}
