import NetworkGraph

/// Those with ties by closeness, those without in a strip below; where those with ties are many, frames
/// by powiat in rows.
struct OverviewLayout {
  /// Up to this many units with ties are placed by closeness.
  static let closenessLimit = 60

  let graph: DiagramGraph
  let rect: DiagramRect
  let language: Language

  func placement() -> DiagramPlacement {
    var touched = [Bool](repeating: false, count: graph.nodes.count)
    for edge in graph.edges {
      touched[edge.from] = true
      touched[edge.to] = true
    }
    let core = touched.indices.filter { touched[$0] }
    let rest = touched.indices.filter { !touched[$0] }
    var placement = DiagramPlacement(count: graph.nodes.count)
    if core.count > Self.closenessLimit, let frames = FrameLayout(self).placement() {
      return frames
    }
    var room = rect
    if !rest.isEmpty {
      let strip = addStrip(rest, share: core.isEmpty ? 1 : core.count > 25 ? 0.32 : 0.5, &placement)
      room.height -= strip
    }
    if !core.isEmpty { placeCore(core, in: room, &placement) }
    for index in rest { placement.bodies[index].emphasis = .muted }
    return placement
  }

  /// Everyone without a tie, by powiat; returns the height that it takes.
  private func addStrip(
    _ members: [Int], share: Double, _ placement: inout DiagramPlacement
  ) -> Double {
    let inner = rect.width - 16
    let flow = ChipFlow(graph: graph, groups: powiats(members))
    let result = flow.fitted(width: inner, height: rect.height * share - 26)
    let height = result.height + 24
    let top = rect.maxY - height
    placement.background.append(
      SceneOutline(
        rings: [Self.corners(DiagramRect(x: rect.x, y: top, width: rect.width, height: height))],
        fill: .wedge, stroke: .band))
    placement.texts.append(
      SceneText(
        role: .heading, text: DiagramText.withoutTies(members.count, language),
        position: DiagramPoint(rect.x + 8, top + 11), size: 7.5, bold: true))
    let origin = DiagramPoint(rect.x + 8, top + 18)
    for (index, body) in result.bodies {
      placement.bodies[index] = body
      placement.bodies[index].center = body.center + origin
    }
    for heading in result.headings {
      var heading = heading
      heading.position = heading.position + origin
      placement.texts.append(heading)
    }
    return height + 8
  }

  /// Members by powiat of their seat, in the order of the codes; higher levels first.
  func powiats(_ members: [Int]) -> [ChipFlow.Group] {
    var rows: [Int: [Int]] = [:]
    for member in members { rows[place(member), default: []].append(member) }
    let isHeaded = rows.count > 1 && members.count > 8
    return rows.keys.sorted().map { key in
      let sorted = (rows[key] ?? []).sorted { first, second in
        let (a, b) = (graph.nodes[first], graph.nodes[second])
        if a.level != b.level { return a.level > b.level }
        if a.seat != b.seat, let one = a.seat, let other = b.seat { return one < other }
        return a.key.precedesByCodePoints(b.key)
      }
      return ChipFlow.Group(heading: isHeaded ? heading(key) : "", members: sorted)
    }
  }

  /// A number to group by: -1 higher levels, a powiat's code, or a last place without a seat.
  func place(_ index: Int) -> Int {
    let node = graph.nodes[index]
    if node.level > .powiat { return -1 }
    return (node.seat?.powiat ?? node.seat)?.value ?? Int.max
  }

  func heading(_ key: Int) -> String {
    switch key {
    case -1: DiagramText.higherLevel(language)
    case Int.max: DiagramText.noSeat(language)
    default:
      graph.territory.name(
        of: TerritoryCode(level: key < 100 ? .voivodeship : .powiat, value: key))
    }
  }

  static func corners(_ rect: DiagramRect) -> [DiagramPoint] {
    [
      DiagramPoint(rect.x, rect.y), DiagramPoint(rect.maxX, rect.y),
      DiagramPoint(rect.maxX, rect.maxY), DiagramPoint(rect.x, rect.maxY),
    ]
  }
}

// MARK: - By closeness

extension OverviewLayout {
  func placeCore(_ core: [Int], in room: DiagramRect, _ placement: inout DiagramPlacement) {
    let components = components(of: core)
    let rooms = Self.rooms(for: components.map(\.count), in: room)
    let neighbors = graph.neighbors()
    for (members, place) in zip(components, rooms) {
      var local: [Int: Int] = [:]
      for (rank, member) in members.enumerated() { local[member] = rank }
      let rows = members.map { neighbors[$0].compactMap { local[$0] } }
      let positions = StressLayout.positions(rows)
      fit(members, positions, in: place.inset(by: 4), &placement)
    }
  }

  /// The largest type in which boxes can be moved apart within the room.
  private func fit(
    _ members: [Int], _ positions: [DiagramPoint], in room: DiagramRect,
    _ placement: inout DiagramPlacement
  ) {
    let least = graph.leastType
    for size in stride(from: LabelSize.largest(for: members.count), through: least, by: -0.5) {
      let bodies = members.map {
        DiagramPlacement.Body.labelled(graph.nodes[$0], size: size)
      }
      let halfWidth = bodies.map(\.width).greatest / 2
      let halfHeight = bodies.map(\.height).greatest / 2
      let inner = DiagramRect(
        center: room.center, width: max(20, room.width - 2 * halfWidth),
        height: max(20, room.height - 2 * halfHeight))
      let centers = StressLayout.fitted(positions, into: inner)
      var boxes = zip(bodies, centers).map { body, center in
        DiagramRect(center: center, width: body.width, height: body.height)
      }
      let isApart = Separation.separate(&boxes, in: room, gap: 9)
      if !isApart, size - 0.5 >= least { continue }
      for (rank, member) in members.enumerated() {
        placement.bodies[member] = bodies[rank]
        placement.bodies[member].center = boxes[rank].center
      }
      return
    }
  }

  /// Connected parts, the greatest first, then by their first node.
  private func components(of core: [Int]) -> [[Int]] {
    let neighbors = graph.neighbors()
    var seen = [Bool](repeating: false, count: graph.nodes.count)
    var parts: [[Int]] = []
    for root in core where !seen[root] {
      seen[root] = true
      var part = [root]
      var head = 0
      while head < part.count {
        for next in neighbors[part[head]] where !seen[next] {
          seen[next] = true
          part.append(next)
        }
        head += 1
      }
      parts.append(part.sorted())
    }
    return parts.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// Cuts a rectangle into parts whose areas follow the sizes, halving the list each time.
  static func rooms(for sizes: [Int], in rect: DiagramRect) -> [DiagramRect] {
    if sizes.count < 2 { return sizes.isEmpty ? [] : [rect] }
    let weights = sizes.map { Double($0) + 1 }
    let total = weights.reduce(0, +)
    var used = weights[0]
    var cut = 1
    while cut < sizes.count - 1, used + weights[cut] / 2 < total / 2 {
      used += weights[cut]
      cut += 1
    }
    let part = used / total
    var first = rect
    var second = rect
    if rect.width >= rect.height {
      first.width = rect.width * part
      second.x += first.width
      second.width -= first.width
    } else {
      first.height = rect.height * part
      second.y += first.height
      second.height -= first.height
    }
    return rooms(for: Array(sizes[..<cut]), in: first)
      + rooms(for: Array(sizes[cut...]), in: second)
  }
}
