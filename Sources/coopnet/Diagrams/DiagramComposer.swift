import NetworkGraph

/// Puts a picture together: title above, caption below, legend beside or under the network.
struct DiagramComposer {
  let view: DiagramView
  let input: DiagramInput
  let graph: DiagramGraph
  /// The heading; the view's name and, of a unit, its name.
  var title: String
  /// Definitions for the caption, in their order.
  var definitions: [Bilingual] = []
  var legend: DiagramLegend
  /// Whether ties are told apart by what became of them rather than by form.
  var showsStates = false
  /// The classes of width.
  var widths = TieWidth.weights {
    didSet { legend.classes = widths }
  }
  /// The line below the title: the day and what was counted.
  var facts: String

  init(_ view: DiagramView, _ input: DiagramInput, _ graph: DiagramGraph, detail: String = "") {
    self.view = view
    self.input = input
    self.graph = graph
    let name = DiagramText.name(of: view)(input.language)
    title = detail.isEmpty ? name : "\(name): \(detail)"
    facts = Self.facts(of: graph, input)
    legend = DiagramLegend(graph: graph, language: input.language)
    legend.hasUnlabelled = input.page.isPaper || graph.nodes.count > RingLayout.labelLimit
  }

  private var language: Language { input.language }

  /// Composes the page around what a layout makes of the room that is left.
  func scene(
    _ layout: (DiagramRect) throws(DiagramRefusal) -> DiagramPlacement
  ) throws(DiagramRefusal) -> DiagramScene {
    var scene = DiagramScene(
      view: view.description, language: language, page: input.page, title: title,
      summary: summary())
    let inner = input.page.inner
    var texts = head(in: inner)
    let top = (texts.map(\.position.y).max() ?? inner.y) + 10
    let caption = caption(in: inner)
    texts += caption
    let bottom = (caption.map { $0.position.y - $0.size }.min() ?? inner.maxY) - 6
    var room = DiagramRect(x: inner.x, y: top, width: inner.width, height: bottom - top)
    let page = room
    var placed = placeLegend(legend, in: &room)
    let placement = try layout(room)
    if legend.hasUnlabelled, placement.labelled == graph.nodes.count {
      // The legend only gets shorter: the room of the network stays what it was.
      var shorter = legend
      shorter.hasUnlabelled = false
      var same = page
      placed = placeLegend(shorter, in: &same)
    }
    scene.legend = placed.entries
    texts += placed.texts
    scene.background = placement.background
    scene.texts = texts + placement.texts
    scene.clusters = placement.clusters
    scene.nodes = graph.nodes.indices.map { node($0, placement.bodies[$0]) }
    scene.edges = edges(placement)
    scene.lineOpacity = TieWidth.opacity(for: graph.edges.count)
    return scene
  }

  private func placeLegend(
    _ legend: DiagramLegend, in room: inout DiagramRect
  ) -> (entries: [SceneLegendEntry], texts: [SceneText]) {
    var entries = legend.entries()
    for index in entries.indices {
      if case .line(let style, let paint, let width, let mark) = entries[index].sign {
        let thin = width * TieWidth.scale(for: graph.edges.count)
        entries[index].sign = .line(style, paint, width: thin, mark: mark)
      }
    }
    if entries.isEmpty { return ([], []) }
    if input.page.isPortrait {
      let placed = DiagramLegend.below(entries, in: room, least: graph.leastType)
      room.height -= placed.height + 8
      return (placed.entries, placed.texts)
    }
    let placed = DiagramLegend.beside(entries, in: room, least: graph.leastType)
    room.width -= placed.width + 12
    return (placed.entries, placed.texts)
  }
}

// MARK: - Words around the picture

extension DiagramComposer {
  private func head(in inner: DiagramRect) -> [SceneText] {
    var y = inner.y + 11
    var texts: [SceneText] = []
    for line in TextMeasure.wrap(title, width: inner.width, size: 14, bold: true, limit: 2) {
      texts.append(
        SceneText(
          role: .title, text: line, position: DiagramPoint(inner.x, y), size: 14, bold: true))
      y += 15
    }
    if !input.title.isEmpty {
      for line in TextMeasure.wrap(input.title, width: inner.width, size: 9.5, limit: 2) {
        texts.append(
          SceneText(role: .subtitle, text: line, position: DiagramPoint(inner.x, y), size: 9.5))
        y += 12
      }
    }
    for line in TextMeasure.wrap(facts, width: inner.width, size: 8, limit: 2) {
      texts.append(
        SceneText(
          role: .subtitle, text: line, position: DiagramPoint(inner.x, y), size: 8, paint: .muted))
      y += 10
    }
    return texts
  }

  /// "stan na 31.12.2015 · 132 instytucje · 7 powiązanych par · 120 bez powiązań ..."
  static func facts(of graph: DiagramGraph, _ input: DiagramInput) -> String {
    let language = input.language
    let count = graph.nodes.reduce(0) { $0 + $1.members }
    var facts = [
      DiagramText.asOf(input.day.day, language), DiagramText.institutions(count, language),
      DiagramText.tiedPairs(graph.edges.count(where: \.isCounted), language),
    ]
    let planned = graph.edges.count { edge in edge.strands.contains { $0.state == .planned } }
    if planned > 0 { facts.append(DiagramText.plannedPairs(planned, language)) }
    let isolated = graph.nodes.reduce(0) { $0 + ($1.degree == 0 ? $1.members : 0) }
    if isolated > 0 { facts.append(DiagramText.isolated(isolated, language)) }
    let missing = graph.edges.count { edge in
      edge.strands.contains { [.missing, .absent, .weak].contains($0.state) }
    }
    if missing > 0 { facts.append(DiagramText.missingTies(missing, language)) }
    return facts.joined(separator: " · ")
  }

  /// Lines of the caption end before the page does: Graphviz may lack the font they are measured in,
  /// and a text wider than the page moves all that stands behind it.
  private static let captionShare = 0.84

  private func summary() -> String {
    "\(title). \(input.title). \(facts)."
  }

  private func caption(in inner: DiagramRect) -> [SceneText] {
    var sentences = definitions.map { $0(language) }
    if input.day.network.descriptor.isModelData {
      sentences.insert(DiagramText.modelData(language), at: 0)
    }
    var lines = TextMeasure.wrap(
      sentences.joined(separator: " "), width: inner.width * Self.captionShare, size: 6.5, limit: 5
    )
    let source = [
      input.source.isEmpty ? "" : DiagramText.source(input.source)(language),
      DiagramText.madeWith(language),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    lines += TextMeasure.wrap(source, width: inner.width * Self.captionShare, size: 6.5, limit: 2)
    return lines.enumerated().map { index, line in
      SceneText(
        role: .caption, text: line,
        position: DiagramPoint(inner.x, inner.maxY - 1.5 - Double(lines.count - 1 - index) * 8.2),
        size: 6.5, paint: .muted)
    }
  }
}

// MARK: - Nodes and ties

extension DiagramComposer {
  private func node(_ index: Int, _ body: DiagramPlacement.Body) -> SceneNode {
    let node = graph.nodes[index]
    var tooltip = [node.name]
    if !node.kindName.isEmpty { tooltip.append(node.kindName) }
    if let seat = node.seat { tooltip.append(graph.territory.name(of: seat)) }
    tooltip.append(
      node.degree == 0
        ? DiagramText.isolatedMark(language) : DiagramText.partners(node.degree, language))
    var scene = SceneNode(
      name: "n\((node.institution ?? index) + 1)", key: node.key, kind: node.kind,
      sector: node.sector, territory: node.seat?.description ?? "", shape: node.shape,
      center: body.center, width: body.width, height: body.height, fill: .sector(node.sector),
      tooltip: tooltip)
    if node.institution == nil { scene.name = "g\(index + 1)" }
    scene.level = node.level
    scene.label = node.short.line
    scene.emphasis = body.emphasis
    scene.lines = body.lines
    scene.fontSize = body.fontSize
    scene.outside = body.outside
    scene.members = node.members
    scene.degree = node.degree
    return scene
  }

  private func edges(_ placement: DiagramPlacement) -> [SceneEdge] {
    // Parallel lines can be told apart only where there are few.
    let separate = graph.edges.count <= 150
    let arrows = graph.edges.count <= 1500
    let detours = Detours(placement, edges: graph.edges.count)
    return graph.edges.indices.map { index in
      let edge = graph.edges[index]
      let from = graph.nodes[edge.from]
      let to = graph.nodes[edge.to]
      let strands = separate || showsStates ? edge.strands : merged(edge)
      let straight = Curve.line(
        placement.bodies[edge.from].center, placement.bodies[edge.to].center)
      let planned = placement.routes.isEmpty ? straight : placement.routes[index]
      let route = detours?.route(planned, from: edge.from, to: edge.to) ?? planned
      let spread = strands.prefix(5)
      let drawn = spread.enumerated().map { rank, strand in
        let offset = (Double(rank) - Double(spread.count - 1) / 2) * 3.2
        return self.strand(
          strand, of: edge, along: Curve.shifted(route, by: offset), placement, arrows: arrows)
      }
      var tooltip = ["\(from.name) – \(to.name)"]
      for strand in edge.strands {
        let state = DiagramText.state(strand.state)?(language)
        let form = strand.form.isEmpty ? "" : DiagramText.form(strand.form)(language)
        tooltip.append(
          [form, state ?? "", strand.note].filter { !$0.isEmpty }.joined(separator: ", "))
      }
      return SceneEdge(
        from: edge.from, to: edge.to, strands: drawn, tooltip: tooltip,
        forms: Self.distinct(edge.strands.map(\.form)))
    }
  }

  private static func distinct(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words where !word.isEmpty && !result.contains(word) { result.append(word) }
    return result
  }

  /// The one strand that stands for all: of recorded ones the most intense, else the first.
  private func merged(_ edge: DiagramGraph.Edge) -> [DiagramGraph.Strand] {
    let recorded = edge.strands.filter { $0.state == .recorded }
    guard var best = recorded.first else { return Array(edge.strands.prefix(1)) }
    for strand in recorded.dropFirst()
    where TieForm.intensity(of: strand.form) > TieForm.intensity(of: best.form) {
      best = strand
    }
    best.weight = edge.weight
    return [best]
  }

  private func strand(
    _ strand: DiagramGraph.Strand, of edge: DiagramGraph.Edge, along route: [DiagramPoint],
    _ placement: DiagramPlacement, arrows: Bool
  ) -> SceneStrand {
    let isReversed = strand.direction < 0
    let start = isReversed ? edge.to : edge.from
    let end = isReversed ? edge.from : edge.to
    var path = isReversed ? Array(route.reversed()) : route
    let hasArrow = arrows && strand.direction != 0 && strand.state != .founder
    var look = StateLook.of(strand.state)
    if !showsStates, ![.missing, .absent, .weak].contains(strand.state) {
      let isFounder = strand.state == .founder
      look.style = isFounder ? .solid : LineStyle.of(form: strand.form)
      look.width =
        strand.state == .recorded
        ? TieWidth.widths[widths.group(of: max(strand.weight, 0))] : look.width
    }
    look.width *= TieWidth.scale(for: graph.edges.count)
    path = trimmed(path.reversed(), placement.bodies[start], graph.nodes[start].shape, gap: 0)
      .reversed()
    path = trimmed(path, placement.bodies[end], graph.nodes[end].shape, gap: 0)
    var scene = SceneStrand(
      form: strand.form, state: strand.state, style: look.style, width: look.width,
      paint: look.paint, path: path)
    if hasArrow, path.count > 3, let tip = path.last,
      let along = (tip - Curve.point(path.suffix(4), at: 0.9)).unit
    {
      scene.path[path.count - 1] = tip - along * (3 + look.width)
      scene.arrow = tip
    }
    scene.hasDiamond = strand.state == .founder
    scene.hasRing = strand.state == .planned && !showsStates
    scene.isReversed = isReversed
    return scene
  }

  private func trimmed(
    _ path: [DiagramPoint], _ body: DiagramPlacement.Body, _ shape: NodeShape, gap: Double
  ) -> [DiagramPoint] {
    Curve.trimmedEnd(
      path, at: body.center, shape, width: body.width, height: body.height, gap: gap)
  }
}
