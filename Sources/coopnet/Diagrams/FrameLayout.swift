import NetworkGraph

/// A frame for each powiat, frames in rows, units inside in lines; ties run between.
struct FrameLayout {
  private let overview: OverviewLayout
  private var graph: DiagramGraph { overview.graph }
  private var rect: DiagramRect { overview.rect }

  init(_ overview: OverviewLayout) { self.overview = overview }

  private struct Frame {
    var title: String
    var width: Double
    var height: Double
    var content: ChipFlow.Result
    var titleSize: Double
  }

  /// Nil where no type is small enough.
  func placement() -> DiagramPlacement? {
    var groups = overview.powiats(Array(graph.nodes.indices))
    // Those above all powiats stand among them: their ties run to all sides.
    if groups.count > 4, overview.place(groups[0].members[0]) == -1 {
      groups.insert(groups.removeFirst(), at: (groups.count - 1) / 2)
    }
    for size in stride(from: 8.0, through: max(4.75, graph.leastType), by: -0.25) {
      if let rows = rows(groups, size: size, isLabelled: true) { return placed(rows, groups) }
    }
    let byDegree = graph.nodes.indices.filter { graph.nodes[$0].degree > 0 }.sorted {
      (-graph.nodes[$0].degree, $0) < (-graph.nodes[$1].degree, $1)
    }
    for count in [60, 30, 0] {
      let labelled = Set(byDegree.prefix(count))
      for size in stride(from: 8.0, through: count == 0 ? 2 : 5, by: -0.25) {
        if let rows = rows(groups, size: size, isLabelled: false, labelled: labelled) {
          return placed(rows, groups)
        }
      }
    }
    return nil
  }

  /// Frames as tall as wide, packed into rows of the page's width; nil where rows run over.
  private func rows(
    _ groups: [ChipFlow.Group], size: Double, isLabelled: Bool, labelled: Set<Int> = []
  ) -> [[(group: Int, frame: Frame)]]? {
    let gap = 10.0
    let titleSize = max(5, graph.leastType, min(8, size * 1.05))
    let frames = groups.map {
      frame($0, size: size, titleSize: titleSize, isLabelled: isLabelled, labelled: labelled)
    }
    if frames.contains(where: { $0.width > rect.width }) { return nil }
    var rows = Self.packed(frames, width: rect.width, gap: gap)
    // As many rows, as even as possible.
    for width in stride(from: rect.width * 0.5, to: rect.width, by: rect.width * 0.05) {
      let even = Self.packed(frames, width: width, gap: gap)
      if even.count == rows.count {
        rows = even
        break
      }
    }
    let height = rows.reduce(0) { $0 + $1.map(\.frame.height).greatest }
    let needed = height + Double(rows.count - 1) * (isLabelled ? 16 : gap)
    return needed <= rect.height ? rows : nil
  }

  private static func packed(
    _ frames: [Frame], width: Double, gap: Double
  ) -> [[(group: Int, frame: Frame)]] {
    var rows: [[(group: Int, frame: Frame)]] = [[]]
    var x = 0.0
    for (number, frame) in frames.enumerated() {
      if x > 0, x + frame.width > width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append((number, frame))
      x += frame.width + gap
    }
    return rows
  }

  private func frame(
    _ group: ChipFlow.Group, size: Double, titleSize: Double, isLabelled: Bool,
    labelled: Set<Int>
  ) -> Frame {
    let flow = ChipFlow(
      graph: graph, groups: [ChipFlow.Group(heading: "", members: group.members)],
      labelled: labelled)
    let title = group.heading
    let least = TextMeasure.width(title, size: titleSize, bold: true)
    // Two columns of labels or so, more where a powiat has many units.
    let columns = max(2, (Double(group.members.count) / 3.2).squareRoot().rounded(.up))
    let wanted = max(least, columns * (isLabelled ? size * 8.2 : size * 5.5))
    let content = flow.flow(width: min(wanted, rect.width - 12), size: size, isLabelled: isLabelled)
    let used = content.bodies.map { $0.body.center.x + $0.body.width / 2 }.greatest
    return Frame(
      title: title, width: max(used, least) + 10, height: content.height + titleSize + 9,
      content: content, titleSize: titleSize)
  }

  private func placed(
    _ rows: [[(group: Int, frame: Frame)]], _ groups: [ChipFlow.Group]
  ) -> DiagramPlacement {
    var placement = DiagramPlacement(count: graph.nodes.count)
    let heights = rows.map { $0.map(\.frame.height).greatest }
    let free = rect.height - heights.reduce(0, +)
    let between = min(90, free / Double(max(1, rows.count - 1)))
    var y = rect.y + (free - between * Double(rows.count - 1)) / 2
    for (row, height) in zip(rows, heights) {
      let used = row.reduce(0) { $0 + $1.frame.width }
      let gap = min(70, (rect.width - used) / Double(row.count + 1))
      var x = rect.x + (rect.width - used - gap * Double(row.count - 1)) / 2
      for (number, frame) in row {
        let box = DiagramRect(
          x: x, y: y + (height - frame.height) / 2, width: frame.width, height: frame.height)
        add(frame, box, groups[number], number, &placement)
        x += frame.width + gap
      }
      y += height + between
    }
    for (index, node) in graph.nodes.enumerated() where node.degree == 0 {
      placement.bodies[index].emphasis = .muted
    }
    placement.routes = routes(placement)
    return placement
  }

  private func add(
    _ frame: Frame, _ box: DiagramRect, _ group: ChipFlow.Group, _ number: Int,
    _ placement: inout DiagramPlacement
  ) {
    placement.background.append(
      SceneOutline(rings: [OverviewLayout.corners(box)], fill: .wedge, stroke: .band))
    placement.texts.append(
      SceneText(
        role: .place, text: frame.title,
        position: DiagramPoint(box.x + 5, box.y + frame.titleSize + 1), size: frame.titleSize,
        bold: true))
    let origin = DiagramPoint(box.x + 5, box.y + frame.titleSize + 5)
    for (index, body) in frame.content.bodies {
      placement.bodies[index] = body
      placement.bodies[index].center = body.center + origin
    }
    placement.clusters.append(
      SceneCluster(
        id: "powiat_\(number + 1)", label: frame.title, members: group.members, frame: box))
  }

  /// Ties between two frames gather on their way.
  private func routes(_ placement: DiagramPlacement) -> [[DiagramPoint]] {
    var frames = [DiagramRect?](repeating: nil, count: graph.nodes.count)
    for cluster in placement.clusters {
      for member in cluster.members { frames[member] = cluster.frame }
    }
    return graph.edges.map { edge in
      let start = placement.bodies[edge.from].center
      let end = placement.bodies[edge.to].center
      guard let first = frames[edge.from], let second = frames[edge.to], first != second else {
        return Self.bowed(start, end)
      }
      let ways = [
        first.center.interpolated(to: second.center, 0.3),
        first.center.interpolated(to: second.center, 0.7),
      ]
      return Curve.spline([start] + ways + [end], tension: 0.7)
    }
  }

  private static func bowed(_ start: DiagramPoint, _ end: DiagramPoint) -> [DiagramPoint] {
    guard let along = (end - start).unit else { return Curve.line(start, end) }
    let side = DiagramPoint(-along.y, along.x) * min(16, (end - start).length * 0.15)
    return [
      start, start.interpolated(to: end, 0.33) + side, start.interpolated(to: end, 0.67) + side,
      end,
    ]
  }
}
