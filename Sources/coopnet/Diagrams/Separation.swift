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
    for round in 0..<rounds {
      // A wider gap at first leaves room for the last pushes.
      let wanted = gap * (round < rounds / 2 ? 1.2 : 1)
      var moved = false
      let order = boxes.indices.sorted { (boxes[$0].x, $0) < (boxes[$1].x, $1) }
      let widest = boxes.map(\.width).max() ?? 0
      for (position, first) in order.enumerated() {
        for second in order[(position + 1)...] {
          if boxes[second].x > boxes[first].x + widest + wanted + 40 { break }
          if push(&boxes, first, second, gap: wanted, fixed: fixed) { moved = true }
        }
      }
      for index in fixed..<boxes.count { clamp(&boxes[index], to: bounds) }
      if !moved { return true }
    }
    return !hasOverlap(boxes)
  }

  static func hasOverlap(_ boxes: [DiagramRect]) -> Bool {
    let order = boxes.indices.sorted { (boxes[$0].x, $0) < (boxes[$1].x, $1) }
    let widest = boxes.map(\.width).max() ?? 0
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
