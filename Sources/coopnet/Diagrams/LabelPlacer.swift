/// Puts labels beside signs where they cover neither signs nor one another.
struct LabelPlacer {
  let graph: DiagramGraph
  let rect: DiagramRect

  /// Labels for those with most partners first; one for which there is no room is left out.
  ///
  /// Tried in this order: right, left, above, below, and the four corners.
  ///
  /// - Complexity: O(*k* *n*) for *k* labels tried among *n* boxes.
  func addLabels(to placement: inout DiagramPlacement, size: Double, limit: Int) {
    var taken = placement.bodies.map(\.box) + placement.texts.map(\.box)
    let order = placement.bodies.indices.sorted {
      (-graph.nodes[$0].degree, $0) < (-graph.nodes[$1].degree, $1)
    }
    var count = 0
    for index in order.prefix(limit * 3) where count < limit {
      let text = TextMeasure.shortened(graph.nodes[index].short.line, width: size * 16, size: size)
      for candidate in Self.candidates(text, around: placement.bodies[index].box, size: size) {
        let box = candidate.box
        if !rect.contains(box) || taken.contains(where: { $0.overlaps(box, gap: 0.4) }) { continue }
        placement.bodies[index].outside = candidate
        taken.append(box)
        count += 1
        break
      }
    }
  }

  private static func candidates(
    _ text: String, around box: DiagramRect, size: Double
  ) -> [SceneText] {
    let gap = 1.5
    let middle = box.center.y + size * 0.35
    let above = box.y - gap - size * 0.22
    let below = box.maxY + gap + size * 0.78
    func label(_ x: Double, _ y: Double, _ anchor: SceneText.Anchor) -> SceneText {
      SceneText(
        role: .label, text: text, position: DiagramPoint(x, y), size: size, anchor: anchor,
        hasHalo: true)
    }
    return [
      label(box.maxX + gap, middle, .start), label(box.x - gap, middle, .end),
      label(box.center.x, above, .middle), label(box.center.x, below, .middle),
      label(box.maxX, above, .start), label(box.x, above, .end), label(box.maxX, below, .start),
      label(box.x, below, .end),
    ]
  }
}
