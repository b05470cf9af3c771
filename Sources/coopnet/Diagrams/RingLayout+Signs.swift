import NetworkGraph

// MARK: - Signs on rings, labels around

extension RingLayout {
  /// What the sizes of a large picture follow from.
  private struct Measures {
    var radii: DiagramPoint
    var fractions: [Double]
    /// The size of labels around the outermost ring.
    var labelSize: Double
    /// The longest label, in its size.
    var longest: Double
    /// How many of them there is room for; nil: for all.
    var labelCount: Int?
    var sign: Double
  }

  func signPlacement() -> DiagramPlacement {
    var placement = DiagramPlacement(count: graph.nodes.count)
    let measures = measures()
    let rows = rows(measures)
    let crowd = rings.indices.count { rings[$0] != outermost && sectorOf[$0] >= 0 }
    for (index, node) in graph.nodes.enumerated() {
      var body = DiagramPlacement.Body.sign(node, size: measures.sign)
      if rings[index] != outermost, !isInner(index) { body = middleBody(node, crowd, measures) }
      body.center = point(rows.angle[index], rows.fraction[index], measures)
      placement.bodies[index] = body
    }
    placeInner(&placement, measures)
    for (index, node) in graph.nodes.enumerated() where node.degree == 0 {
      placement.bodies[index].emphasis = .muted
    }
    addSectors(to: &placement, measures)
    if measures.labelCount == nil {
      addLabels(to: &placement, measures, rows.angle)
    } else {
      addCallouts(to: &placement, measures, rows.angle)
    }
    placement.routes = routes(placement, radii: measures.radii, measures.fractions)
    return placement
  }

  private func isInner(_ index: Int) -> Bool { sectorOf[index] < 0 }

  private func point(_ angle: Double, _ fraction: Double, _ measures: Measures) -> DiagramPoint {
    let direction = Angle.direction(angle)
    return DiagramPoint(
      rect.center.x + direction.x * measures.radii.x * fraction,
      rect.center.y + direction.y * measures.radii.y * fraction)
  }

  // MARK: Sizes

  private func measures() -> Measures {
    let outer = rings.indices.filter { rings[$0] == outermost && !isInner($0) }
    let headings = sectors.count > 1 ? sectors.count : 0
    let labels =
      outer.map { TextMeasure.width(graph.nodes[$0].short.line, size: 1) }.sorted()
      + (headings > 0
        ? sectors.map { TextMeasure.width($0.label, size: 1.1, bold: true) } : [])
    // Nine labels in ten get their whole length, the longest are cut.
    let typical = labels.isEmpty ? 0 : min(labels.sorted()[labels.count * 9 / 10], 16)
    for size in stride(from: 7.0, through: max(4.75, graph.leastType), by: -0.25) {
      let radii = radii(margin: typical * size + 10)
      let around = Angle.pi * (radii.x + radii.y) * 0.97
      let isRoom = around / Double(max(1, outer.count + headings)) >= size * 1.15
      if min(radii.x, radii.y) > 60, isRoom {
        return Measures(
          radii: radii, fractions: fractions(), labelSize: size, longest: 17, labelCount: nil,
          sign: min(8, size * 0.95))
      }
    }
    // Rows of signs behind one another, labels for some, with lines to their signs.
    let size = max(5.25, graph.leastType)
    let longest = min(typical, 12)
    let radii = radii(margin: longest * size + 18)
    let around = Angle.pi * (radii.x + radii.y)
    return Measures(
      radii: radii, fractions: fractions(), labelSize: size, longest: longest,
      labelCount: max(0, min(90, Int(around / (size * 1.35)) - headings)),
      sign: max(2, min(7, around * 2 / Double(max(1, outer.count)))))
  }

  private func radii(margin: Double) -> DiagramPoint {
    let wide = rect.width / 2 - margin
    let high = rect.height / 2 - margin
    return DiagramPoint(max(20, min(wide, high * 1.4)), max(20, min(high, wide * 1.4)))
  }

  private func fractions() -> [Double] {
    let count = outermost + 1
    if count == 1 { return [1] }
    var population = [Int](repeating: 0, count: count)
    for ring in rings { population[ring] += 1 }
    let first = population[0] == 1 ? 0 : 0.17
    let last =
      sectorOf.indices.contains { sectorOf[$0] >= 0 && rings[$0] == count - 2 } ? 0.66 : 0.3
    return (0..<count).map { ring in
      if ring == count - 1 { return 1 }
      return count == 2 ? first : first + (last - first) * Double(ring) / Double(count - 2)
    }
  }

  /// Powiat units: the abbreviation inside, the sector says which powiat.
  private func middleBody(
    _ node: DiagramGraph.Node, _ crowd: Int, _ measures: Measures
  ) -> DiagramPlacement.Body {
    if crowd > 90 || node.short.head.isEmpty {
      return .sign(node, size: crowd > 90 ? measures.sign : 6)
    }
    var body = DiagramPlacement.Body()
    let size = max(4.75, graph.leastType)
    body.fontSize = size
    body.lines = [node.short.head]
    let fitted = node.shape.size(
      around: TextMeasure.width(node.short.head, size: size) - 3, size * 1.17 - 2)
    body.width = fitted.width
    body.height = fitted.height
    return body
  }

  // MARK: Places

  /// The angle and the part of the radius of each node; crowded cells get rows behind one another.
  private func rows(_ measures: Measures) -> (angle: [Double], fraction: [Double]) {
    var angle = baseAngles()
    var fraction = rings.map { measures.fractions[$0] }
    let mean = (measures.radii.x + measures.radii.y) / 2
    // The name of the sector takes the first place.
    let shift = sectors.count > 1 ? 1.0 : 0
    for ring in 0...outermost {
      let members = rings.indices.filter { rings[$0] == ring && sectorOf[$0] >= 0 }
      guard !members.isEmpty else { continue }
      let isOuter = ring == outermost
      let size = isOuter ? measures.sign * 1.3 : 24.0
      let around = 2 * Angle.pi * mean * measures.fractions[ring] * 0.93
      let deep = Double(members.count) * size / around
      let needed = max(1, min(isOuter ? 6 : 4, Int(deep.rounded(.up))))
      let rows = isOuter && measures.labelCount == nil ? 1 : needed
      let step = (isOuter ? measures.sign * 1.25 : 11) / mean
      for sector in sectors.indices {
        let cell = members.filter { sectorOf[$0] == sector }
          .sorted { (angle[$0], $0) < (angle[$1], $1) }
        let columns = Double((cell.count + rows - 1) / rows)
        let first = isOuter ? shift : 0
        for (rank, index) in cell.enumerated() {
          let part = (Double(rank / rows) + 0.5 + first) / max(1, columns + first)
          angle[index] =
            sectors[sector].start + (sectors[sector].end - sectors[sector].start) * part
          fraction[index] -= Double(rank % rows) * step
        }
      }
    }
    return (angle, fraction)
  }

  /// Labelled boxes in the middle, in the largest type that leaves them inside the ring of powiats;
  /// then the units of powiats move out of their way.
  private func placeInner(_ placement: inout DiagramPlacement, _ measures: Measures) {
    let inner = rings.indices.filter { isInner($0) }
    let middle = rings.indices.filter { !isInner($0) && rings[$0] != outermost }
    let reach = middle.isEmpty ? 0.7 : 0.5
    var boxes: [DiagramRect] = []
    // Those in the middle matter most: rather than lose their labels they take more of the room.
    let sizes = Array(stride(from: 7.5, through: graph.leastType, by: -0.5))
    let tries = sizes.map { ($0, 1.0) } + [(graph.leastType, 1.2), (graph.leastType, 1.4)]
    for (size, more) in tries {
      let core = DiagramRect(
        center: rect.center, width: measures.radii.x * 2 * reach * more,
        height: measures.radii.y * 2 * reach * more)
      let bodies = inner.map {
        DiagramPlacement.Body.labelled(
          graph.nodes[$0], size: size, width: 54, limit: size > 6 ? 3 : 2)
      }
      boxes = zip(inner, bodies).map { index, body in
        DiagramRect(
          center: placement.bodies[index].center, width: body.width, height: body.height)
      }
      let area = boxes.reduce(0) { $0 + $1.width * $1.height }
      let fits = area < core.width * core.height * 0.5
      guard fits, Separation.separate(&boxes, in: core, gap: 4) else { continue }
      for (position, index) in inner.enumerated() {
        placement.bodies[index] = bodies[position]
        placement.bodies[index].center = boxes[position].center
      }
      break
    }
    guard middle.count <= 400 else { return }
    var all = inner.map { placement.bodies[$0].box } + middle.map { placement.bodies[$0].box }
    let ring = DiagramRect(
      center: rect.center, width: measures.radii.x * 1.74, height: measures.radii.y * 1.74)
    Separation.separate(&all, in: ring, gap: 1.5, rounds: 200, fixed: inner.count)
    for (position, index) in middle.enumerated() {
      placement.bodies[index].center = all[inner.count + position].center
    }
  }
}

// MARK: - Sectors and labels

extension RingLayout {
  private func addSectors(to placement: inout DiagramPlacement, _ measures: Measures) {
    let outer = 1 + (measures.sign + 2) / max(1, measures.radii.y)
    let inner = 0.4
    for (index, sector) in sectors.enumerated() where sectors.count > 1 {
      let steps = max(4, Int((sector.end - sector.start) * 24))
      let pad = 0.006
      func arc(_ fraction: Double) -> [DiagramPoint] {
        (0...steps).map { step in
          point(
            sector.start - pad
              + (sector.end - sector.start + 2 * pad) * Double(step) / Double(steps), fraction,
            measures)
        }
      }
      placement.background.append(
        SceneOutline(
          rings: [arc(outer) + arc(inner).reversed()], fill: index % 2 == 0 ? .wedge : .paper,
          stroke: .band, strokeWidth: 0.5, tooltip: sector.label))
    }
  }

  /// A label for each unit, the name of the sector before its units.
  private func addLabels(
    to placement: inout DiagramPlacement, _ measures: Measures, _ angles: [Double]
  ) {
    var counts = [Int](repeating: 0, count: sectors.count)
    for (index, node) in graph.nodes.enumerated()
    where rings[index] == outermost && !isInner(index) {
      counts[sectorOf[index]] += 1
      let start =
        placement.bodies[index].center
        + Angle.direction(angles[index]) * (placement.bodies[index].width / 2 + 2.5)
      placement.bodies[index].outside = label(
        node.short.line, at: start, angle: angles[index], measures,
        paint: node.degree == 0 ? .muted : .ink)
    }
    for (index, sector) in sectors.enumerated() where sectors.count > 1 {
      let angle = sector.start + (sector.end - sector.start) * 0.5 / Double(counts[index] + 1)
      let start =
        point(angle, 1, measures) + Angle.direction(angle) * (measures.sign / 2 + 2.5)
      placement.texts.append(heading(sector, at: start, angle: angle, measures))
    }
  }

  /// Labels for those with most partners, each with a line to its sign.
  private func addCallouts(
    to placement: inout DiagramPlacement, _ measures: Measures, _ angles: [Double]
  ) {
    let outer = rings.indices.filter { rings[$0] == outermost && !isInner($0) }
    let chosen = outer.filter { graph.nodes[$0].degree > 0 }
      .sorted { (-graph.nodes[$0].degree, $0) < (-graph.nodes[$1].degree, $1) }
      .prefix(measures.labelCount ?? 0)
    var wishes = chosen.map { (angle: angles[$0], index: $0) }
    if sectors.count > 1 {
      wishes += sectors.enumerated().map { (angle: $1.start + 0.001, index: -1 - $0) }
    }
    wishes.sort { ($0.angle, $0.index) < ($1.angle, $1.index) }
    let least = min(measures.radii.x, measures.radii.y) + measures.sign + 9
    let places = Spacing.spread(
      wishes.map(\.angle), gap: measures.labelSize * 1.15 / least,
      in: (-Angle.pi / 2)...(1.5 * Angle.pi - measures.labelSize * 1.15 / least))
    for (wish, angle) in zip(wishes, places) {
      let start = point(angle, 1, measures) + Angle.direction(angle) * (measures.sign + 9)
      guard wish.index >= 0 else {
        placement.texts.append(
          heading(sectors[-1 - wish.index], at: start, angle: angle, measures))
        continue
      }
      let sign = angles[wish.index]
      let knee = point(sign, 1, measures) + Angle.direction(sign) * (measures.sign * 0.9 + 1)
      placement.background.append(
        SceneOutline(
          rings: [[placement.bodies[wish.index].center, knee, start]], fill: .none, stroke: .faint,
          strokeWidth: 0.4, isOpen: true))
      placement.bodies[wish.index].outside = label(
        graph.nodes[wish.index].short.line, at: start + Angle.direction(angle), angle: angle,
        measures, paint: .ink)
    }
  }

  /// A label that runs outwards, cut where the room ends.
  private func label(
    _ words: String, at start: DiagramPoint, angle: Double, _ measures: Measures,
    paint: DiagramPaint, bold: Bool = false
  ) -> SceneText {
    let size = measures.labelSize
    let normal = Angle.direction(angle)
    let isLeft = normal.x < 0
    let room = min(measures.longest * size, way(from: start, along: normal) - size * 0.5)
    let across = DiagramPoint(-normal.y, normal.x) * (size * 0.35 * (isLeft ? -1 : 1))
    return SceneText(
      role: .label, text: TextMeasure.shortened(words, width: room, size: size, bold: bold),
      position: start + across, size: size, anchor: isLeft ? .end : .start, bold: bold,
      paint: paint, turned: angle * 180 / Angle.pi + (isLeft ? 180 : 0))
  }

  private func heading(
    _ sector: Sector, at start: DiagramPoint, angle: Double, _ measures: Measures
  ) -> SceneText {
    var text = label(
      sector.label, at: start, angle: angle, measures, paint: .ink, bold: true)
    text.role = .place
    return text
  }

  /// How far it is to the edge of the room.
  private func way(from start: DiagramPoint, along unit: DiagramPoint) -> Double {
    var way = Double.infinity
    if unit.x > 1e-9 { way = min(way, (rect.maxX - start.x) / unit.x) }
    if unit.x < -1e-9 { way = min(way, (rect.x - start.x) / unit.x) }
    if unit.y > 1e-9 { way = min(way, (rect.maxY - start.y) / unit.y) }
    if unit.y < -1e-9 { way = min(way, (rect.y - start.y) / unit.y) }
    return max(0, way)
  }
}
