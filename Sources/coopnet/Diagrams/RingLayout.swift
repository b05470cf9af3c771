import NetworkGraph

/// Rings by administrative level, sectors by territory, ties bundled through the sectors.
///
/// Up to `labelLimit` institutions each bears its label inside; beyond, signs stand on the rings and
/// labels run outwards from the outermost one as far as there is room for them.
struct RingLayout {
  static let labelLimit = 60

  let graph: DiagramGraph
  let rect: DiagramRect
  let language: Language
  /// The ring of each node, 0 innermost; every number up to the greatest is in use.
  let rings: [Int]
  /// The number of the outermost ring.
  let outermost: Int
  /// The sector of each node: positions in `sectors`; -1 for the inner rings.
  let sectorOf: [Int]
  let sectors: [Sector]

  struct Sector {
    var label: String
    var start: Double
    var end: Double
    var middle: Double { (start + end) / 2 }
  }

  /// Rings by level; sectors by the powiat of the seat.
  init(levels graph: DiagramGraph, rect: DiagramRect, language: Language) {
    let present = Set(graph.nodes.map(\.level)).sorted(by: >)
    let rings = graph.nodes.map { node in present.firstIndex(of: node.level) ?? 0 }
    self.init(graph, rings: rings, rect: rect, language: language) { $0.level <= .powiat }
  }

  /// Rings as given; nodes for which `isOuter` holds stand in the sector of their powiat.
  init(
    _ graph: DiagramGraph, rings: [Int], rect: DiagramRect, language: Language,
    isOuter: (DiagramGraph.Node) -> Bool
  ) {
    self.graph = graph
    self.rect = rect
    self.rings = rings
    outermost = rings.greatest
    self.language = language
    var codes: [TerritoryCode?] = []
    for node in graph.nodes where isOuter(node) {
      let code = Self.code(of: node)
      if !codes.contains(code) { codes.append(code) }
    }
    codes.sort { first, second in
      guard let first else { return false }
      guard let second else { return true }
      return first < second
    }
    let position = Dictionary(
      uniqueKeysWithValues: codes.enumerated().map { ($1?.value ?? -1, $0) })
    sectorOf = graph.nodes.map { node in
      isOuter(node) ? position[Self.code(of: node)?.value ?? -1] ?? -1 : -1
    }
    let territory = graph.territory
    var weights = codes.map { _ in 1.0 }
    for (index, sector) in sectorOf.enumerated() where sector >= 0 {
      weights[sector] += rings[index] == outermost ? 1 : 0.5
    }
    let total = weights.reduce(0, +)
    let gap = codes.count > 1 ? min(0.03, 1.2 / Double(codes.count)) : 0
    var angle = -Angle.pi / 2
    sectors = codes.enumerated().map { index, code in
      let width = (2 * Angle.pi - gap * Double(codes.count)) * weights[index] / max(1, total)
      defer { angle += width + gap }
      return Sector(
        label: code.map { territory.name(of: $0) } ?? DiagramText.noSeat(language), start: angle,
        end: angle + width)
    }
  }

  /// The powiat of the seat; a voivodeship where the seat is no lower; nil without a seat.
  private static func code(of node: DiagramGraph.Node) -> TerritoryCode? {
    node.seat.map { $0.powiat ?? $0 }
  }
}

// MARK: - Placing

extension RingLayout {
  func placement() -> DiagramPlacement {
    if graph.nodes.count <= Self.labelLimit, let labelled = labelledPlacement() { return labelled }
    return signPlacement()
  }

  /// The parts of the way from the middle at which the rings lie.
  private func ringFractions() -> [Double] {
    let count = outermost + 1
    var population = [Int](repeating: 0, count: count)
    for ring in rings { population[ring] += 1 }
    if count == 1 { return [population[0] > 1 ? 1 : 0] }
    let inner = population[0] == 1 ? 0 : population[0] < 4 ? 0.14 : 0.26
    return (0..<count).map { ring in
      inner + (1 - inner) * Double(ring) / Double(count - 1)
    }
  }

  /// The angle of each node: spread over its sector, or over the whole ring by the mean direction of
  /// its partners.
  func baseAngles() -> [Double] {
    var result = [Double](repeating: 0, count: graph.nodes.count)
    var cells: [[Int]: [Int]] = [:]
    for (index, sector) in sectorOf.enumerated() where sector >= 0 {
      cells[[sector, rings[index]], default: []].append(index)
    }
    for cell in cells.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let members = (cells[cell] ?? []).sorted { precedes($0, $1) }
      let sector = sectors[cell[0]]
      for (rank, index) in members.enumerated() {
        let part = (Double(rank) + 0.5) / Double(members.count)
        result[index] = sector.start + (sector.end - sector.start) * part
      }
    }
    spreadInner(&result)
    return result
  }

  /// By seat, then kind, then key.
  private func precedes(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (graph.nodes[first], graph.nodes[second])
    if let one = a.seat, let other = b.seat, one != other { return one < other }
    if a.kind != b.kind { return a.kind.precedesByCodePoints(b.kind) }
    return a.key.precedesByCodePoints(b.key)
  }

  private func spreadInner(_ angles: inout [Double]) {
    let neighbors = graph.neighbors()
    for ring in 0...outermost {
      let members = rings.indices.filter { rings[$0] == ring && sectorOf[$0] < 0 }
      guard !members.isEmpty else { continue }
      let wanted = members.map { member -> Double in
        let sum = neighbors[member].filter { sectorOf[$0] >= 0 }
          .reduce(DiagramPoint.zero) { $0 + Angle.direction(angles[$1]) }
        return sum.length < 1e-6 ? 0 : Angle.of(sum)
      }
      let order = members.indices.sorted { (wanted[$0], members[$0]) < (wanted[$1], members[$1]) }
      if members.count == 1 {
        angles[members[0]] = wanted[0] == 0 ? -Angle.pi / 2 + Double(ring) * 2 : wanted[0]
        continue
      }
      // A lone pair stands side by side, so that labels have the width of the page.
      let offset = members.count == 2 ? 0 : -Angle.pi / 2
      for (rank, position) in order.enumerated() {
        angles[members[position]] = offset + 2 * Angle.pi * Double(rank) / Double(members.count)
      }
    }
  }
}

// MARK: - Labels inside

extension RingLayout {
  /// Boxes with labels on ellipses that fill the page; nil where they do not fit.
  private func labelledPlacement() -> DiagramPlacement? {
    let fractions = ringFractions()
    let angles = baseAngles()
    for size in stride(
      from: LabelSize.largest(for: graph.nodes.count), through: max(5.5, graph.leastType),
      by: -0.5)
    {
      var placement = DiagramPlacement(count: graph.nodes.count)
      for (index, node) in graph.nodes.enumerated() {
        placement.bodies[index] = .labelled(node, size: size)
        if node.degree == 0 { placement.bodies[index].emphasis = .muted }
      }
      let halfWidth = placement.bodies.map(\.width).greatest / 2
      let halfHeight = placement.bodies.map(\.height).greatest / 2
      let radii = DiagramPoint(
        max(10, rect.width / 2 - halfWidth), max(10, rect.height / 2 - halfHeight))
      var boxes = placement.bodies.map(\.box)
      for index in boxes.indices {
        let direction = Angle.direction(angles[index])
        let fraction = fractions[rings[index]]
        let center = DiagramPoint(
          rect.center.x + direction.x * radii.x * fraction,
          rect.center.y + direction.y * radii.y * fraction)
        boxes[index] = DiagramRect(
          center: center, width: boxes[index].width, height: boxes[index].height)
      }
      let headings = headings(size: min(8, size), fractions, radii)
      boxes += headings.map { $0.box.inset(by: -1) }
      guard Separation.separate(&boxes, in: rect, gap: 6) else { continue }
      for index in placement.bodies.indices { placement.bodies[index].center = boxes[index].center }
      for (index, heading) in headings.enumerated() {
        var heading = heading
        let box = boxes[placement.bodies.count + index]
        heading.position = DiagramPoint(box.center.x, box.center.y + heading.size * 0.28)
        placement.texts.append(heading)
      }
      addRingLines(to: &placement, fractions, radii)
      placement.routes = routes(placement, radii: radii, fractions)
      return placement
    }
    return nil
  }

  /// The names of the sectors, between the outermost ring and the one inside it.
  private func headings(
    size: Double, _ fractions: [Double], _ radii: DiagramPoint
  ) -> [SceneText] {
    guard sectors.count > 1, fractions.count > 1 else { return [] }
    let reach = (1 + fractions[fractions.count - 2]) / 2
    return sectors.map { sector in
      let direction = Angle.direction(sector.middle)
      let place = DiagramPoint(
        rect.center.x + direction.x * radii.x * reach,
        rect.center.y + direction.y * radii.y * reach)
      return SceneText(
        role: .place, text: sector.label, position: place, size: size, anchor: .middle, bold: true,
        paint: .muted)
    }
  }

  /// Sectors, shaded in turn, and the rings.
  private func addRingLines(
    to placement: inout DiagramPlacement, _ fractions: [Double], _ radii: DiagramPoint
  ) {
    func arc(_ sector: Sector, _ fraction: Double) -> [DiagramPoint] {
      let steps = max(12, Int((sector.end - sector.start) * 40))
      return (0...steps).map { step in
        let direction = Angle.direction(
          sector.start + (sector.end - sector.start) * Double(step) / Double(steps))
        return DiagramPoint(
          rect.center.x + direction.x * radii.x * fraction,
          rect.center.y + direction.y * radii.y * fraction)
      }
    }
    let inner = fractions.count > 1 ? max(0.12, fractions[fractions.count - 2] * 0.7) : 0.12
    for (index, sector) in sectors.enumerated() where sectors.count > 1 && index % 2 == 0 {
      placement.background.append(
        SceneOutline(
          rings: [arc(sector, 1.06) + arc(sector, inner).reversed()], fill: .wedge,
          stroke: .none, tooltip: sector.label))
    }
    for fraction in fractions where fraction > 0 {
      let ring = (0..<120).map { step in
        let direction = Angle.direction(Double(step) / 120 * 2 * Angle.pi)
        return DiagramPoint(
          rect.center.x + direction.x * radii.x * fraction,
          rect.center.y + direction.y * radii.y * fraction)
      }
      placement.background.append(
        SceneOutline(rings: [ring], fill: .none, stroke: .band, strokeWidth: 0.7))
    }
  }
}

// MARK: - Ties

extension RingLayout {
  /// Curves that run through the sectors of both ends, so that ties between the same sectors gather.
  func routes(
    _ placement: DiagramPlacement, radii: DiagramPoint, _ fractions: [Double]
  ) -> [[DiagramPoint]] {
    let outer = fractions.last ?? 1
    let inner = fractions.count > 1 ? fractions[fractions.count - 2] : 0
    let reach = inner + (outer - inner) * 0.45
    func anchor(_ node: Int) -> DiagramPoint? {
      guard sectorOf[node] >= 0, rings[node] == fractions.count - 1 else { return nil }
      let direction = Angle.direction(sectors[sectorOf[node]].middle)
      return DiagramPoint(
        rect.center.x + direction.x * radii.x * reach, rect.center.y + direction.y * radii.y * reach
      )
    }
    return graph.edges.map { edge in
      let start = placement.bodies[edge.from].center
      let end = placement.bodies[edge.to].center
      let first = anchor(edge.from)
      let second = anchor(edge.to)
      var points = [start]
      if let first { points.append(first) }
      if sectorOf[edge.from] != sectorOf[edge.to] {
        // Ties across the page bend towards the middle, those of one ring above all.
        if rings[edge.from] == rings[edge.to] || (first != nil && second != nil) {
          points.append(
            start.interpolated(to: end, 0.5).interpolated(to: rect.center, 0.6))
        }
        if let second { points.append(second) }
      }
      points.append(end)
      if points.count == 2 { return Curve.line(start, end) }
      return Curve.spline(points, tension: graph.nodes.count <= Self.labelLimit ? 0.45 : 0.8)
    }
  }
}
