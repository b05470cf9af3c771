import NetworkGraph

/// Labelled units in rows, like words of a text, each group after its name.
struct ChipFlow {
  struct Group {
    /// Printed before the units; empty: nothing.
    var heading: String
    /// Positions in the nodes of the graph.
    var members: [Int]
  }

  let graph: DiagramGraph
  let groups: [Group]
  /// Of units drawn as signs, those that bear a label all the same.
  var labelled: Set<Int> = []

  struct Result {
    var bodies: [(index: Int, body: DiagramPlacement.Body)] = []
    var headings: [SceneText] = []
    var height = 0.0
  }

  /// The largest type in which the rows fit a width and a height; signs without labels where no type
  /// does; signs as small as needed.
  func fitted(width: Double, height: Double, largest: Double = 7.5) -> Result {
    for size in stride(from: largest, through: max(4.75, graph.leastType), by: -0.25) {
      let result = flow(width: width, size: size, isLabelled: true)
      if result.height <= height { return result }
    }
    for size in stride(from: 7.0, through: 2.0, by: -0.5) {
      let result = flow(width: width, size: size, isLabelled: false)
      if result.height <= height { return result }
    }
    return flow(width: width, size: 1.5, isLabelled: false)
  }

  /// Rows from (0, 0) downwards.
  func flow(width: Double, size: Double, isLabelled: Bool) -> Result {
    var result = Result()
    let gap = isLabelled ? 4.0 : size * 0.35
    var x = 0.0
    var row: [Int] = []
    var rowHeadings: [Int] = []
    var y = 0.0
    func bodyHeight(_ index: Int) -> Double { result.bodies[index].body.height }
    func close() {
      let height = max(
        row.map(bodyHeight).greatest, rowHeadings.isEmpty ? 0 : min(size, 7) * 1.1)
      for index in row { result.bodies[index].body.center.y = y + height / 2 }
      for index in rowHeadings {
        let size = result.headings[index].size
        result.headings[index].position.y = y + height / 2 + size * 0.35
      }
      y += height + (isLabelled ? 3.5 : size * 0.35)
      x = 0
      row = []
      rowHeadings = []
    }
    for group in groups {
      if !group.heading.isEmpty {
        let type = isLabelled ? size : max(graph.leastType, min(size, 6.5))
        let needed = TextMeasure.width(group.heading, size: type, bold: true) + 5
        let first = group.members.first.map { body($0, size, isLabelled).width } ?? 0
        if x > 0, x + needed + first + 8 > width { close() }
        if x > 0 { x += 6 }
        result.headings.append(
          SceneText(
            role: .place, text: group.heading, position: DiagramPoint(x, y), size: type, bold: true,
            paint: .muted))
        rowHeadings.append(result.headings.count - 1)
        x += needed
      }
      for member in group.members {
        var body = body(member, size, isLabelled)
        if x > 0, x + body.width > width { close() }
        body.center.x = x + body.width / 2
        x += body.width + gap
        row.append(result.bodies.count)
        result.bodies.append((member, body))
      }
    }
    if !row.isEmpty || !rowHeadings.isEmpty { close() }
    result.height = y
    return result
  }

  private func body(
    _ index: Int, _ size: Double, _ isLabelled: Bool
  ) -> DiagramPlacement.Body {
    let node = graph.nodes[index]
    if !isLabelled, !labelled.contains(index) { return .sign(node, size: size) }
    let size = isLabelled ? size : max(5, graph.leastType, size * 0.8)
    var body = DiagramPlacement.Body()
    body.fontSize = size
    let more = node.members > 1 && node.countsMembers ? " × \(node.members)" : ""
    let line = TextMeasure.shortened(node.short.line, width: size * 15, size: size) + more
    body.lines = [line]
    if node.shape == .square || node.shape == .circle {
      // As wide as high: a long line is broken, or the sign would tower over its row.
      let area = TextMeasure.width(line, size: size) * TextMeasure.lineHeight(size)
      body.lines = TextMeasure.wrap(line, width: area.squareRoot() * 1.35 + size, size: size)
    }
    let fitted = node.shape.size(
      around: TextMeasure.width(of: body.lines, size: size) - 2,
      TextMeasure.lineHeight(size) * Double(body.lines.count) - 2)
    body.width = fitted.width
    body.height = fitted.height
    return body
  }
}
