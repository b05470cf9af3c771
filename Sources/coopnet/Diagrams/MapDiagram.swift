import NetworkGraph

/// Institutions where they are, gminas coloured by coverage.
enum MapDiagram {
  static func scene(_ input: DiagramInput) throws(DiagramRefusal) -> DiagramScene {
    var full = DiagramGraph(input.day, language: input.language)
    full.leastType = input.page.leastType
    if full.nodes.isEmpty { throw DiagramRefusal(reason: .nothingToShow) }
    let count = full.nodes.count
    let facts = DiagramComposer.facts(of: full, input)
    if count > Diagram.unitLimit {
      // The coverage of a whole country is still a map.
      if input.coverage.isEmpty {
        throw DiagramRefusal(reason: .tooLarge(count: count, limit: Diagram.unitLimit))
      }
      full.nodes = []
      full.edges = []
    }
    let whereabouts = Whereabouts(
      territory: input.day.network.territory, outlines: input.outlines)
    let places = full.nodes.map { node in
      node.institution.flatMap { whereabouts.place(of: input.day.network.institutions[$0]) }
    }
    if !full.nodes.isEmpty, places.allSatisfy({ $0 == nil }) {
      throw DiagramRefusal(reason: .noCoordinates)
    }
    let graph = full
    var composer = DiagramComposer(.map, input, graph)
    composer.facts = facts
    composer.legend.showsCoverage = !input.coverage.isEmpty
    if !input.coverage.isEmpty { composer.definitions.append(DiagramText.coverageDefinition) }
    composer.definitions +=
      graph.nodes.isEmpty
      ? [DiagramText.tooManyForMap(count, input.language)]
      : [DiagramText.tieDefinition, DiagramText.mapDefinition]
    return try composer.scene { (rect) throws(DiagramRefusal) in
      guard
        let layout = MapLayout(
          graph: graph, places: places, whereabouts: whereabouts, input: input, rect: rect)
      else { throw DiagramRefusal(reason: .noCoordinates) }
      return layout.placement()
    }
  }
}

/// Places units on the map; those without a place stand in a strip below.
struct MapLayout {
  private let graph: DiagramGraph
  private let places: [GeoPoint?]
  private let whereabouts: Whereabouts
  private let input: DiagramInput
  private let rect: DiagramRect
  private let strip: ChipFlow.Result
  private let projection: MapProjection

  init?(
    graph: DiagramGraph, places: [GeoPoint?], whereabouts: Whereabouts, input: DiagramInput,
    rect: DiagramRect
  ) {
    self.graph = graph
    self.places = places
    self.whereabouts = whereabouts
    self.input = input
    let lost = places.indices.filter { places[$0] == nil }
    let flow = ChipFlow(
      graph: graph,
      groups: lost.isEmpty
        ? []
        : [ChipFlow.Group(heading: DiagramText.noPlace(input.language), members: lost)])
    strip = flow.fitted(width: rect.width - 8, height: rect.height * 0.2)
    var room = rect
    if !lost.isEmpty { room.height -= strip.height + 8 }
    self.rect = room
    let shown = Self.units(of: input.day)
    var points = places.compactMap { $0 }
    for outline in input.outlines where Self.isShown(outline.code, shown) {
      for ring in outline.rings { points += ring }
    }
    for unit in input.day.network.territory.gminas where Self.isShown(unit.code, shown) {
      if let point = whereabouts.place(of: unit.code) { points.append(point) }
    }
    guard let projection = MapProjection(points, into: room.inset(by: 10)) else { return nil }
    self.projection = projection
  }

  func placement() -> DiagramPlacement {
    var placement = DiagramPlacement(count: graph.nodes.count)
    addOutlines(to: &placement)
    if graph.nodes.count <= RingLayout.labelLimit, addLabelled(to: &placement) {
      addStrip(to: &placement)
      return placement
    }
    addSigns(to: &placement)
    addStrip(to: &placement)
    return placement
  }

  // MARK: Units of the territory

  /// The voivodeships that the network has gminas of; an outline of another is not drawn.
  private static func units(of day: NetworkOnDay) -> Set<TerritoryCode> {
    if !day.options.area.isEmpty { return Set(day.options.area) }
    let gminas = day.network.territory.gminas.map(\.code.voivodeship)
    return Set(gminas.isEmpty ? day.network.institutions.compactMap(\.seat?.voivodeship) : gminas)
  }

  private static func isShown(_ code: TerritoryCode, _ shown: Set<TerritoryCode>) -> Bool {
    shown.contains { $0.contains(code) || code.contains($0) }
  }

  private func addOutlines(to placement: inout DiagramPlacement) {
    let shown = Self.units(of: input.day)
    var drawn: Set<TerritoryCode> = []
    let outlines = input.outlines.filter { Self.isShown($0.code, shown) }
      .sorted { ($0.code.level, $0.code) > ($1.code.level, $1.code) }
    for outline in outlines {
      drawn.insert(outline.code)
      let isGmina = outline.code.level == .gmina
      placement.background.append(
        self.outline(
          outline.code, rings: outline.rings.map { $0.map(projection.point) }, isGmina: isGmina))
    }
    // Without geometry a gmina is a disc at its place.
    let rest = input.day.network.territory.gminas.filter {
      !drawn.contains($0.code) && Self.isShown($0.code, shown)
    }
    let points = rest.compactMap { unit in
      whereabouts.place(of: unit.code).map { (unit.code, projection.point($0)) }
    }
    let radius = discRadius(points.map(\.1))
    for (code, center) in points {
      let ring = (0..<16).map { step in
        center + Angle.direction(Double(step) / 8 * Angle.pi) * radius
      }
      placement.background.append(outline(code, rings: [ring], isGmina: true))
    }
  }

  private func outline(
    _ code: TerritoryCode, rings: [[DiagramPoint]], isGmina: Bool
  ) -> SceneOutline {
    let name = input.day.network.territory.name(of: code)
    var outline = SceneOutline(
      rings: rings, fill: .none, stroke: isGmina ? .faint : .muted,
      strokeWidth: isGmina ? 0.35 : 0.9, code: code.description, tooltip: name)
    guard isGmina else { return outline }
    outline.fill = .wedge
    guard !input.coverage.isEmpty else { return outline }
    if let coverage = input.coverage[code] ?? nil {
      outline.fill = .coverage(min(4, max(0, Int(coverage * 5))))
      outline.tooltip = "\(name): \(Int((coverage * 100).rounded()))%"
    } else {
      outline.fill = .noData
      outline.isHatched = true
      outline.tooltip = "\(name): \(DiagramText.noDataMark(input.language))"
    }
    return outline
  }

  /// Half the distance that most discs have from their nearest neighbor.
  private func discRadius(_ points: [DiagramPoint]) -> Double {
    guard points.count > 1 else { return 12 }
    let nearest = points.indices.map { first in
      points.indices.filter { $0 != first }.map { (points[$0] - points[first]).length }.min() ?? 0
    }.sorted()
    return min(16, max(3, nearest[nearest.count / 2] * 0.55))
  }

  // MARK: Institutions

  /// Boxes with labels, moved apart; false where they do not fit.
  private func addLabelled(to placement: inout DiagramPlacement) -> Bool {
    let members = places.indices.filter { places[$0] != nil }
    for size in stride(from: 8.0, through: max(5, graph.leastType), by: -0.5) {
      var boxes: [DiagramRect] = []
      var bodies: [DiagramPlacement.Body] = []
      for index in members {
        guard let place = places[index] else { continue }
        let body = DiagramPlacement.Body.labelled(graph.nodes[index], size: size)
        bodies.append(body)
        boxes.append(
          DiagramRect(
            center: projection.point(place), width: body.width, height: body.height))
      }
      guard Separation.separate(&boxes, in: rect, gap: 3, rounds: 500) else { continue }
      for (rank, index) in members.enumerated() {
        placement.bodies[index] = bodies[rank]
        placement.bodies[index].center = boxes[rank].center
        if graph.nodes[index].degree == 0 { placement.bodies[index].emphasis = .muted }
      }
      return true
    }
    return false
  }

  /// Signs, those of one place fanned out around it, the higher levels in the middle; labels for those
  /// with most partners where there is room.
  private func addSigns(to placement: inout DiagramPlacement) {
    let size = max(
      2.6, min(8, (rect.width * rect.height / Double(graph.nodes.count)).squareRoot() / 4))
    var groups: [GeoPoint: [Int]] = [:]
    for index in places.indices {
      if let place = places[index] { groups[place, default: []].append(index) }
    }
    for (place, members) in groups {
      let center = projection.point(place)
      let ordered = members.sorted { first, second in
        let (a, b) = (graph.nodes[first], graph.nodes[second])
        return a.level != b.level ? a.level > b.level : first < second
      }
      for (rank, index) in ordered.enumerated() {
        var body = DiagramPlacement.Body.sign(graph.nodes[index], size: size)
        // The places of seeds in a sunflower: one more never moves the others.
        let turn = Double(rank) * 2.399963
        let reach = rank == 0 ? 0 : size * 0.82 * Double(rank).squareRoot() + size * 0.3
        body.center = center + Angle.direction(turn) * reach
        if graph.nodes[index].degree == 0 { body.emphasis = .muted }
        placement.bodies[index] = body
      }
    }
    let members = places.indices.filter { places[$0] != nil }
    var boxes = members.map { placement.bodies[$0].box }
    Separation.separate(&boxes, in: rect, gap: 0.6, rounds: 60)
    for (rank, index) in members.enumerated() {
      placement.bodies[index].center = boxes[rank].center
    }
    LabelPlacer(graph: graph, rect: rect).addLabels(
      to: &placement, size: max(5.5, graph.leastType), limit: 60)
  }

  private func addStrip(to placement: inout DiagramPlacement) {
    let origin = DiagramPoint(rect.x + 4, rect.maxY + 8)
    for (index, body) in strip.bodies {
      placement.bodies[index] = body
      placement.bodies[index].center = body.center + origin
      placement.bodies[index].emphasis = graph.nodes[index].degree == 0 ? .muted : .normal
    }
    for heading in strip.headings {
      var heading = heading
      heading.position = heading.position + origin
      placement.texts.append(heading)
    }
  }
}
