import NetworkGraph

/// Levels of the administration as bands, the country above, gminas below: for a gmina or a powiat.
///
/// Within a band, units stand in rows; their order follows the mean place of their partners, units of
/// one gmina side by side.
struct BandLayout {
  let graph: DiagramGraph
  let rect: DiagramRect
  let language: Language
  /// Whether units of a gmina are kept together.
  let groupsByGmina: Bool

  /// The width of the names of the levels at the left.
  private static let gutter = 66.0

  /// Nil where the labels do not fit even in the smallest type.
  func placement() -> DiagramPlacement? {
    let order = orderedBands()
    for size in stride(
      from: LabelSize.largest(for: graph.nodes.count), through: max(5.25, graph.leastType),
      by: -0.25)
    {
      if let placement = placement(order, size: size) { return placement }
    }
    return nil
  }

  private typealias Band = (level: InstitutionKind.Level, members: [Int])

  private func bandsByLevel() -> [Band] {
    Set(graph.nodes.map(\.level)).sorted(by: >).map { level in
      (level, graph.nodes.indices.filter { graph.nodes[$0].level == level }.sorted(by: precedes))
    }
  }

  /// Units of the view before its outside partners, then by seat where gminas are kept together, by
  /// kind and key.
  private func precedes(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (graph.nodes[first], graph.nodes[second])
    if a.isContext != b.isContext { return !a.isContext }
    if groupsByGmina, a.seat != b.seat {
      guard let one = a.seat else { return false }
      guard let other = b.seat else { return true }
      return one < other
    }
    if a.kind != b.kind { return a.kind.precedesByCodePoints(b.kind) }
    return a.key.precedesByCodePoints(b.key)
  }

  /// Sweeps down and up: each unit moves to the mean place of its partners in other bands.
  private func orderedBands() -> [Band] {
    var bands = bandsByLevel()
    let neighbors = graph.neighbors()
    var place = [Double](repeating: 0, count: graph.nodes.count)
    func note(_ members: [Int]) {
      for (rank, node) in members.enumerated() {
        place[node] = (Double(rank) + 0.5) / Double(members.count)
      }
    }
    for band in bands { note(band.members) }
    for sweep in 0..<6 {
      let sequence = sweep % 2 == 0 ? Array(bands.indices) : bands.indices.reversed()
      for index in sequence {
        let wanted = bands[index].members.map { node -> Double in
          let others = neighbors[node].filter { graph.nodes[$0].level != bands[index].level }
          if others.isEmpty { return place[node] }
          return others.reduce(0) { $0 + place[$1] } / Double(others.count)
        }
        let members = bands[index].members
        let ranks = members.indices.sorted { first, second in
          if groupsByGmina, bands[index].level == .gmina,
            graph.nodes[members[first]].seat != graph.nodes[members[second]].seat
          {
            return first < second
          }
          return (wanted[first], first) < (wanted[second], second)
        }
        bands[index].members = ranks.map { members[$0] }
        note(bands[index].members)
      }
    }
    return bands
  }

  private func placement(_ bands: [Band], size: Double) -> DiagramPlacement? {
    var placement = DiagramPlacement(count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      placement.bodies[index] = .labelled(node, size: size)
      if node.degree == 0 || node.isContext { placement.bodies[index].emphasis = .muted }
    }
    let left = rect.x + Self.gutter
    let width = rect.maxX - left
    let gap = 12.0
    var rows: [(level: InstitutionKind.Level, members: [Int], height: Double)] = []
    for band in bands {
      let total = band.members.reduce(0) { $0 + placement.bodies[$1].width + gap }
      let count = max(1, Int((total / (width * 0.97)).rounded(.up)))
      for part in Self.parts(band.members, count, weight: { placement.bodies[$0].width + gap }) {
        let needed = part.reduce(-gap) { $0 + placement.bodies[$1].width + gap }
        if needed > width { return nil }
        rows.append((band.level, part, part.map { placement.bodies[$0].height }.greatest))
      }
    }
    let used = rows.reduce(0) { $0 + $1.height }
    let between = Double(bands.count - 1)
    let within = Double(rows.count - bands.count)
    // A step between levels is wide, for ties to be seen; between rows of one level narrower.
    let unit = (rect.height - used - 16) / max(1, between + within * 0.5 + 0.6)
    if unit < 18 { return nil }
    let step = min(unit, 120)
    let height = used + step * (between + within * 0.5)
    var y = rect.y + max(8, (rect.height - height) / 2)
    var spans: [(level: InstitutionKind.Level, top: Double, bottom: Double)] = []
    for (index, row) in rows.enumerated() {
      place(row.members, left: left, width: width, y: y + row.height / 2, &placement)
      if spans.last?.level == row.level {
        spans[spans.count - 1].bottom = y + row.height
      } else {
        spans.append((row.level, y, y + row.height))
      }
      let next = index + 1 < rows.count && rows[index + 1].level == row.level
      y += row.height + step * (next ? 0.5 : 1)
    }
    addBands(spans, step: step, to: &placement)
    placement.routes = routes(placement)
    return placement
  }

  /// Splits members into rows of about the same width.
  private static func parts(_ members: [Int], _ count: Int, weight: (Int) -> Double) -> [[Int]] {
    let total = members.reduce(0) { $0 + weight($1) }
    var parts: [[Int]] = [[]]
    var used = 0.0
    for member in members {
      let isFull = used >= total * Double(parts.count) / Double(count) - 1e-6
      if isFull, parts.count < count { parts.append([]) }
      parts[parts.count - 1].append(member)
      used += weight(member)
    }
    return parts
  }

  /// Spreads one row over the width, boxes no farther apart than four times their need.
  private func place(
    _ members: [Int], left: Double, width: Double, y: Double, _ placement: inout DiagramPlacement
  ) {
    let total = members.reduce(0) { $0 + placement.bodies[$1].width }
    let free = (width - total) / Double(members.count + 1)
    let gap = min(free, 70)
    var x = left + (width - total - gap * Double(members.count - 1)) / 2
    for member in members {
      let half = placement.bodies[member].width / 2
      placement.bodies[member].center = DiagramPoint(x + half, y)
      x += 2 * half + gap
    }
  }

  private func addBands(
    _ spans: [(level: InstitutionKind.Level, top: Double, bottom: Double)], step: Double,
    to placement: inout DiagramPlacement
  ) {
    let pad = min(14, step * 0.22)
    for span in spans {
      let top = max(rect.y, span.top - pad)
      let bottom = min(rect.maxY, span.bottom + pad)
      let corners = [
        DiagramPoint(rect.x, top), DiagramPoint(rect.maxX, top), DiagramPoint(rect.maxX, bottom),
        DiagramPoint(rect.x, bottom),
      ]
      placement.background.append(
        SceneOutline(rings: [corners], fill: .wedge, stroke: .band, strokeWidth: 0.5))
      placement.texts.append(
        SceneText(
          role: .heading, text: DiagramText.level(span.level)(language),
          position: DiagramPoint(rect.x + 6, (top + bottom) / 2 + 2.6), size: 7.5, bold: true,
          paint: .muted))
    }
  }

  /// Between rows in curves that leave and arrive upright and pass other rows between their boxes;
  /// within a row in an arc.
  private func routes(_ placement: DiagramPlacement) -> [[DiagramPoint]] {
    var rows: [(y: Double, boxes: [DiagramRect])] = []
    let order = placement.bodies.sorted { ($0.center.y, $0.center.x) < ($1.center.y, $1.center.x) }
    for body in order {
      if let last = rows.last, abs(last.y - body.center.y) < 1 {
        rows[rows.count - 1].boxes.append(body.box)
      } else {
        rows.append((body.center.y, [body.box]))
      }
    }
    return graph.edges.map { edge in
      let start = placement.bodies[edge.from].center
      let end = placement.bodies[edge.to].center
      if abs(start.y - end.y) < 1 {
        let rise = min(46, 12 + abs(start.x - end.x) * 0.16)
        let up = DiagramPoint(0, -rise * 1.33)
        return [start, start + up, end + up, end]
      }
      return Self.upright(from: start, to: end, past: rows)
    }
  }

  private static func upright(
    from start: DiagramPoint, to end: DiagramPoint, past rows: [(y: Double, boxes: [DiagramRect])]
  ) -> [DiagramPoint] {
    let between = rows.filter {
      $0.y > min(start.y, end.y) + 1 && $0.y < max(start.y, end.y) - 1
    }
    var stops = [start]
    for row in start.y < end.y ? between : between.reversed() {
      let part = (row.y - start.y) / (end.y - start.y)
      let x = start.x + (end.x - start.x) * part
      stops.append(DiagramPoint(free(x, in: row.boxes), row.y))
    }
    stops.append(end)
    var curve = [start]
    for (from, to) in zip(stops, stops.dropFirst()) {
      let middle = (from.y + to.y) / 2
      curve += [DiagramPoint(from.x, middle), DiagramPoint(to.x, middle), to]
    }
    return curve
  }

  /// The nearest place in a row that no box covers, boxes from left to right.
  private static func free(_ x: Double, in boxes: [DiagramRect]) -> Double {
    let pad = 5.0
    guard let hit = boxes.firstIndex(where: { $0.x - pad < x && x < $0.maxX + pad }) else {
      return x
    }
    var left = hit
    while left > 0, boxes[left].x - boxes[left - 1].maxX < pad { left -= 1 }
    var right = hit
    while right + 1 < boxes.count, boxes[right + 1].x - boxes[right].maxX < pad { right += 1 }
    let before =
      boxes[left].x - min(pad, left > 0 ? (boxes[left].x - boxes[left - 1].maxX) / 2 : pad)
    let after =
      boxes[right].maxX
      + min(pad, right + 1 < boxes.count ? (boxes[right + 1].x - boxes[right].maxX) / 2 : pad)
    return x - before < after - x ? before : after
  }
}
