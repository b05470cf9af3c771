import NetworkGraph

/// A tree from left to right: what a unit carries stands at its right.
struct TreeLayout {
  let tree: BlockTree
  let rect: DiagramRect
  let language: Language

  /// Nil where the tree is too deep or too high for the page in readable type.
  func placement() -> DiagramPlacement? {
    let flow = isolatesFlow()
    var room = rect
    if !tree.isolates.isEmpty { room.height -= flow.height + 14 }
    for size in stride(from: 9.0, through: max(5, tree.graph.leastType), by: -0.25) {
      guard var placement = placement(in: room, size: size) else { continue }
      addIsolates(flow, below: room, &placement)
      return placement
    }
    for size in stride(from: 7.5, through: max(4.25, tree.graph.leastType - 0.5), by: -0.25) {
      guard var placement = radialPlacement(in: room, size: size) else { continue }
      addIsolates(flow, below: room, &placement)
      return placement
    }
    return nil
  }

  private func placement(in room: DiagramRect, size: Double) -> DiagramPlacement? {
    let nodes = tree.graph.nodes
    var placement = DiagramPlacement(count: nodes.count)
    let (order, depth, children) = walk()
    guard let deepest = order.map({ depth[$0] }).max() else { return placement }
    for index in order {
      var body = DiagramPlacement.Body.labelled(
        nodes[index], size: size, width: 96, limit: tree.isCut[index] ? 2 : 1)
      if tree.isCut[index] { body.emphasis = .strong }
      placement.bodies[index] = body
    }
    var widths = [Double](repeating: 0, count: deepest + 1)
    for index in order {
      widths[depth[index]] = max(widths[depth[index]], placement.bodies[index].width)
    }
    let free = room.width - 8 - widths.reduce(0, +)
    let step = free / Double(max(1, deepest))
    guard deepest == 0 ? free >= 0 : step >= 22 else { return nil }

    let gap = size * 0.75
    var y = 0.0
    for index in order where children[index].isEmpty {
      placement.bodies[index].center.y = y + placement.bodies[index].height / 2
      y += placement.bodies[index].height + gap
    }
    for index in order.reversed() where !children[index].isEmpty {
      let places = children[index].map { placement.bodies[$0].center.y }
      placement.bodies[index].center.y = (places[0] + places[places.count - 1]) / 2
    }
    settle(order, depth, gap: gap, &placement)
    guard let span = span(order, placement), span.height <= room.height else { return nil }
    let stretch = min(2.2, room.height / max(1, span.height))
    let used = min(step, 150)
    for index in order {
      let left = room.x + 4 + widths[..<depth[index]].reduce(0, +) + used * Double(depth[index])
      placement.bodies[index].center = DiagramPoint(
        left + widths[depth[index]] / 2,
        room.y + (placement.bodies[index].center.y - span.top) * stretch
          + (room.height - span.height * stretch) / 2)
    }
    placement.routes = tree.graph.edges.map { edge in
      let start = placement.bodies[edge.from].center
      let end = placement.bodies[edge.to].center
      let middle = (start.x + end.x) / 2
      return [start, DiagramPoint(middle, start.y), DiagramPoint(middle, end.y), end]
    }
    return placement
  }

  /// The nodes of the tree from the roots on, each before what hangs on it.
  private func walk() -> (order: [Int], depth: [Int], children: [[Int]]) {
    let count = tree.graph.nodes.count
    var children = [[Int]](repeating: [], count: count)
    for (index, parent) in tree.parents.enumerated() {
      if let parent { children[parent].append(index) }
    }
    var depth = [Int](repeating: 0, count: count)
    var order: [Int] = []
    var stack = Array(tree.roots.filter { !tree.isolates.contains($0) }.reversed())
    while let node = stack.popLast() {
      order.append(node)
      for child in children[node].reversed() {
        depth[child] = depth[node] + 1
        stack.append(child)
      }
    }
    return (order, depth, children)
  }

  /// The greatest root in the middle, what hangs on it around it; nil where boxes cannot be moved apart.
  private func radialPlacement(in room: DiagramRect, size: Double) -> DiagramPlacement? {
    let (order, _, children) = walk()
    guard let first = order.first else { return nil }
    var placement = DiagramPlacement(count: tree.graph.nodes.count)
    var leaves = [Double](repeating: 0, count: tree.graph.nodes.count)
    for index in order.reversed() {
      leaves[index] = max(1, children[index].reduce(0) { $0 + leaves[$1] })
    }
    // Smaller trees stand like branches of the greatest, one step further out.
    let others = order.filter { tree.parents[$0] == nil && $0 != first }
    var depth = [Int](repeating: 0, count: leaves.count)
    for index in order where index != first {
      depth[index] = 1 + (tree.parents[index].map { depth[$0] } ?? 0)
    }
    let deepest = order.map { depth[$0] }.greatest
    var start = [Double](repeating: -Angle.pi / 2, count: leaves.count)
    let total = leaves[first] + others.reduce(0) { $0 + leaves[$1] }
    var turn = -Angle.pi / 2
    for root in [first] + others {
      start[root] = turn
      turn += 2 * Angle.pi * leaves[root] / total
    }
    for index in order {
      var next = start[index]
      for child in children[index] {
        start[child] = next
        next += 2 * Angle.pi * leaves[child] / total
      }
    }
    var boxes: [DiagramRect] = []
    for index in order {
      var body = DiagramPlacement.Body.labelled(
        tree.graph.nodes[index], size: size, width: 62, limit: 2)
      if tree.isCut[index] { body.emphasis = .strong }
      placement.bodies[index] = body
      let ring = Double(depth[index]) / Double(max(1, deepest))
      let direction = Angle.direction(start[index] + Angle.pi * leaves[index] / total)
      // Further in there is less room: rings lie closer outside.
      let reach = ring.squareRoot()
      let center = DiagramPoint(
        room.center.x + direction.x * (room.width - body.width) / 2 * reach,
        room.center.y + direction.y * (room.height - body.height) / 2 * reach)
      let pad = tree.isCut[index] ? 5.0 : 0
      boxes.append(
        DiagramRect(center: center, width: body.width + pad, height: body.height + pad))
    }
    guard Separation.separate(&boxes, in: room, gap: 4, rounds: 500) else { return nil }
    for (rank, index) in order.enumerated() { placement.bodies[index].center = boxes[rank].center }
    return placement
  }

  /// Moves boxes of one column down until they keep a distance.
  private func settle(
    _ order: [Int], _ depth: [Int], gap: Double, _ placement: inout DiagramPlacement
  ) {
    var floor: [Int: Double] = [:]
    for index in order {
      let half = placement.bodies[index].height / 2 + (tree.isCut[index] ? 3 : 0)
      let least = (floor[depth[index]] ?? -.infinity) + half
      placement.bodies[index].center.y = max(placement.bodies[index].center.y, least)
      floor[depth[index]] = placement.bodies[index].center.y + half + gap
    }
  }

  private func span(
    _ order: [Int], _ placement: DiagramPlacement
  ) -> (top: Double, height: Double)? {
    let boxes = order.map { placement.bodies[$0].box }
    guard let top = boxes.map(\.y).min(), let bottom = boxes.map(\.maxY).max() else { return nil }
    return (top - 4, bottom - top + 8)
  }

  // MARK: Units without a tie

  private func isolatesFlow() -> ChipFlow.Result {
    let count = tree.isolates.reduce(0) { $0 + tree.graph.nodes[$1].members }
    let flow = ChipFlow(
      graph: tree.graph,
      groups: tree.isolates.isEmpty
        ? []
        : [
          ChipFlow.Group(
            heading: DiagramText.withoutTies(count, language) + ":", members: tree.isolates)
        ])
    return flow.fitted(width: rect.width - 12, height: rect.height * 0.25, largest: 6.5)
  }

  private func addIsolates(
    _ flow: ChipFlow.Result, below room: DiagramRect, _ placement: inout DiagramPlacement
  ) {
    if tree.isolates.isEmpty { return }
    let box = DiagramRect(
      x: rect.x, y: room.maxY + 6, width: rect.width, height: rect.maxY - room.maxY - 6)
    placement.background.append(
      SceneOutline(rings: [OverviewLayout.corners(box)], fill: .wedge, stroke: .band))
    let origin = DiagramPoint(box.x + 6, box.y + 5)
    for (index, body) in flow.bodies {
      placement.bodies[index] = body
      placement.bodies[index].center = body.center + origin
      placement.bodies[index].emphasis = .muted
    }
    for heading in flow.headings {
      var heading = heading
      heading.position = heading.position + origin
      placement.texts.append(heading)
    }
  }
}
