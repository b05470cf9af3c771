import NetworkGraph

// MARK: - Signs on rings, labels around

extension RingLayout {
  /// What the sizes of a large picture follow from.
  private struct Measures {
    var radii: DiagramPoint
    var fractions: [Double]
    /// The size of labels around the outermost ring; nil: no room.
    var labelSize: Double?
    var sign: Double
    var inside: Double
  }

  func signPlacement() -> DiagramPlacement {
    var placement = DiagramPlacement(count: graph.nodes.count)
    let measures = measures()
    let rows = rows(measures)
    for (index, node) in graph.nodes.enumerated() {
      var body: DiagramPlacement.Body
      if isInner(index) {
        body = .labelled(node, size: measures.inside + 1)
      } else if rings[index] == outermost {
        body = .sign(node, size: measures.sign)
      } else {
        body = middleBody(node, measures)
      }
      if node.degree == 0 { body.emphasis = .muted }
      body.center = point(rows.angle[index], rows.fraction[index], measures)
      placement.bodies[index] = body
    }
    spread(&placement)
    addSectors(to: &placement, measures)
    addOuterLabels(to: &placement, measures, rows.angle)
    placement.routes = routes(placement, radii: measures.radii, measures.fractions)
    return placement
  }

  private var outermost: Int { rings.max() ?? 0 }
  private func isInner(_ index: Int) -> Bool { sectorOf[index] < 0 }

  private func point(_ angle: Double, _ fraction: Double, _ measures: Measures) -> DiagramPoint {
    let direction = Angle.direction(angle)
    return DiagramPoint(
      rect.center.x + direction.x * measures.radii.x * fraction,
      rect.center.y + direction.y * measures.radii.y * fraction)
  }

  private func measures() -> Measures {
    let outer = rings.indices.filter { rings[$0] == outermost }
    let labels = outer.map { TextMeasure.width(graph.nodes[$0].short.line, size: 1) }.sorted()
    // Nine labels in ten get their whole length, the longest are cut.
    let typical = labels.isEmpty ? 0 : min(labels[labels.count * 9 / 10], 16)
    let heading = sectors.count > 1 ? 16.0 : 4
    for size in stride(from: 7.0, through: 4.75, by: -0.25) {
      let margin = typical * size + 6 + heading
      let radii = DiagramPoint(
        min(rect.width / 2 - margin - 20, (rect.height / 2 - margin) * 1.3),
        min(rect.height / 2 - margin, (rect.width / 2 - margin) * 1.3))
      let around = Angle.pi * (radii.x + radii.y)
      let gaps = Double(sectors.count) * size
      if min(radii.x, radii.y) > 60, (around - gaps) / Double(max(1, outer.count)) >= size * 1.12 {
        return Measures(
          radii: radii, fractions: fractions(), labelSize: size, sign: min(8, size * 0.95),
          inside: 5.5)
      }
    }
    let radii = DiagramPoint(
      min(rect.width / 2 - 50, (rect.height / 2 - 26) * 1.3), rect.height / 2 - 26)
    let around = Angle.pi * (radii.x + radii.y)
    // Rows behind one another until a sign has some size.
    let sign = max(2.2, min(7, around * 2.2 / Double(max(1, outer.count))))
    return Measures(
      radii: radii, fractions: fractions(), labelSize: nil, sign: sign, inside: 5)
  }

  private func fractions() -> [Double] {
    let count = outermost + 1
    if count == 1 { return [1] }
    var population = [Int](repeating: 0, count: count)
    for ring in rings { population[ring] += 1 }
    let first = population[0] == 1 ? 0 : 0.17
    let last = 0.64
    return (0..<count).map { ring in
      if ring == count - 1 { return 1 }
      return count == 2 ? first : first + (last - first) * Double(ring) / Double(count - 2)
    }
  }

  /// Powiat units: the abbreviation inside, the sector says which powiat.
  private func middleBody(_ node: DiagramGraph.Node, _ measures: Measures) -> DiagramPlacement.Body
  {
    let crowd = rings.indices.filter { rings[$0] != outermost && sectorOf[$0] >= 0 }.count
    if crowd > 90 || node.short.head.isEmpty {
      return .sign(node, size: crowd > 90 ? measures.sign : 6)
    }
    var body = DiagramPlacement.Body()
    body.fontSize = 4.75
    body.lines = [node.short.head]
    let fitted = node.shape.size(
      around: TextMeasure.width(node.short.head, size: 4.75) - 3, 4.75 * 1.17 - 2)
    body.width = fitted.width
    body.height = fitted.height
    return body
  }

  /// The angle and the part of the radius of each node; crowded cells get rows behind one another.
  private func rows(_ measures: Measures) -> (angle: [Double], fraction: [Double]) {
    var angle = baseAngles()
    var fraction = rings.map { measures.fractions[$0] }
    let mean = (measures.radii.x + measures.radii.y) / 2
    for ring in 0...outermost {
      let members = rings.indices.filter { rings[$0] == ring && sectorOf[$0] >= 0 }
      guard !members.isEmpty else { continue }
      let size = ring == outermost ? measures.sign * 1.3 : 24.0
      let around = 2 * Angle.pi * mean * measures.fractions[ring] * 0.93
      if ring == outermost, measures.labelSize != nil { continue }
      let deep = Double(members.count) * size / around
      let rows = max(1, min(ring == outermost ? 6 : 4, Int(deep.rounded(.up))))
      if rows == 1 { continue }
      let step = (ring == outermost ? measures.sign * 1.25 : 11) / mean
      for sector in sectors.indices {
        let cell = members.filter { sectorOf[$0] == sector }
          .sorted { (angle[$0], $0) < (angle[$1], $1) }
        let columns = (cell.count + rows - 1) / rows
        for (rank, index) in cell.enumerated() {
          let column = rank / rows
          let part = (Double(column) + 0.5) / Double(max(1, columns))
          angle[index] =
            sectors[sector].start + (sectors[sector].end - sectors[sector].start) * part
          fraction[index] -= Double(rank % rows) * step
        }
      }
    }
    return (angle, fraction)
  }

  /// Moves the labelled units of the inner and middle rings apart; signs on the outer ring stay.
  private func spread(_ placement: inout DiagramPlacement) {
    let moving = rings.indices.filter {
      rings[$0] != outermost || (isInner($0) && !placement.bodies[$0].lines.isEmpty)
    }
    guard moving.count <= 400 else { return }
    var boxes = moving.map { placement.bodies[$0].box }
    let inside = DiagramRect(
      center: rect.center, width: rect.width * 0.8, height: rect.height * 0.8)
    Separation.separate(&boxes, in: inside, gap: 2, rounds: 200)
    for (position, index) in moving.enumerated() {
      placement.bodies[index].center = boxes[position].center
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
    guard sectors.count > 1 else { return }
    placement.texts += headings(measures)
  }

  /// The names of the powiats around the picture, moved apart up and down on each side.
  private func headings(_ measures: Measures) -> [SceneText] {
    let size = sectors.count > 40 ? 5.5 : 7.0
    var texts: [SceneText] = sectors.map { sector in
      let direction = Angle.direction(sector.middle)
      let reach = reachOfLabels(measures, sector)
      let edge = point(sector.middle, 1, measures)
      var place = edge + direction * reach
      let anchor: SceneText.Anchor = direction.x >= 0 ? .start : .end
      place.y += size * 0.35 + direction.y * size * 0.5
      return SceneText(
        role: .place, text: sector.label, position: place, size: size, anchor: anchor, bold: true)
    }
    for isRight in [true, false] {
      let side = texts.indices.filter { (texts[$0].anchor == .start) == isRight }
        .sorted { (texts[$0].position.y, $0) < (texts[$1].position.y, $1) }
      settle(side, in: &texts, step: size * 1.15)
    }
    for index in texts.indices {
      let box = texts[index].box
      texts[index].position.x += max(0, rect.x - box.x) - max(0, box.maxX - rect.maxX)
    }
    return texts
  }

  private func settle(_ side: [Int], in texts: inout [SceneText], step: Double) {
    guard let last = side.last else { return }
    var floor = rect.y + step
    for index in side {
      texts[index].position.y = max(texts[index].position.y, floor)
      floor = texts[index].position.y + step
    }
    texts[last].position.y = min(texts[last].position.y, rect.maxY - 1)
    var ceiling = texts[last].position.y - step
    for index in side.dropLast().reversed() {
      texts[index].position.y = min(texts[index].position.y, ceiling)
      ceiling = texts[index].position.y - step
    }
  }

  /// How far beyond the outer ring the labels of a sector reach.
  private func reachOfLabels(_ measures: Measures, _ sector: Sector) -> Double {
    guard let size = measures.labelSize else { return measures.sign + 4 }
    let position = sectors.firstIndex { $0.start == sector.start }
    var widest = 0.0
    for (index, node) in graph.nodes.enumerated()
    where sectorOf[index] == position && rings[index] == outermost {
      widest = max(widest, min(TextMeasure.width(node.short.line, size: size), 16 * size))
    }
    return widest + measures.sign + 6
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

  private func addOuterLabels(
    to placement: inout DiagramPlacement, _ measures: Measures, _ angles: [Double]
  ) {
    guard let size = measures.labelSize else { return }
    for (index, node) in graph.nodes.enumerated()
    where rings[index] == outermost && sectorOf[index] >= 0 {
      let normal = Angle.direction(angles[index])
      let isLeft = normal.x < 0
      let start =
        placement.bodies[index].center + normal * (placement.bodies[index].width / 2 + 2.5)
      let room = min(16 * size, way(from: start, along: normal) - size * 0.5)
      let text = TextMeasure.shortened(node.short.line, width: room, size: size)
      let across = DiagramPoint(-normal.y, normal.x) * (size * 0.35 * (isLeft ? -1 : 1))
      let degrees = angles[index] * 180 / Angle.pi + (isLeft ? 180 : 0)
      placement.bodies[index].outside = SceneText(
        role: .label, text: text, position: start + across, size: size,
        anchor: isLeft ? .end : .start, paint: node.degree == 0 ? .muted : .ink, turned: degrees)
    }
  }
}
