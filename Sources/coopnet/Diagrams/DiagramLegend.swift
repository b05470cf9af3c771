import NetworkGraph

/// The legend of a picture: only what occurs in it, kinds under their sector, so that the sector can be
/// told without colour.
struct DiagramLegend {
  let graph: DiagramGraph
  let language: Language
  /// Whether ties are told apart by what became of them rather than by form.
  var showsStates = false
  var showsArticulation = false
  /// What a thin grey line stands for.
  var keptMark = DiagramText.keptMark
  /// The classes of width.
  var classes = TieWidth.weights
  /// What the width of a line stands for.
  var widthHeading = DiagramText.strengthHeading
  var showsCoverage = false
  /// Whether some institutions bear no label.
  var hasUnlabelled = false

  func entries() -> [SceneLegendEntry] {
    var entries = kinds()
    entries += showsStates ? states() : forms() + widths()
    entries += marks()
    if showsCoverage { entries += coverage() }
    return entries
  }

  private func kinds() -> [SceneLegendEntry] {
    struct Key: Hashable {
      let sector: InstitutionKind.Sector
      let kind: String
    }
    var counts: [Key: (count: Int, sample: Int)] = [:]
    for (index, node) in graph.nodes.enumerated() {
      counts[Key(sector: node.sector, kind: node.kind), default: (0, index)].count += node.members
    }
    var entries: [SceneLegendEntry] = []
    for sector in InstitutionKind.Sector.allCases {
      let keys = counts.keys.filter { $0.sector == sector }.sorted {
        let (a, b) = (graph.nodes[counts[$0]!.sample], graph.nodes[counts[$1]!.sample])
        if a.level != b.level { return a.level > b.level }
        return a.kind.precedesByCodePoints(b.kind)
      }
      if keys.isEmpty { continue }
      entries.append(heading(DiagramText.sector(sector)))
      for key in keys {
        guard let (count, sample) = counts[key] else { continue }
        let node = graph.nodes[sample]
        let hasAbbreviation = key.kind == key.kind.uppercased() && !key.kind.isEmpty
        let name = node.kindName.isEmpty ? "?" : node.kindName
        entries.append(
          SceneLegendEntry(
            sign: .shape(node.shape, .sector(sector), .normal),
            text: (hasAbbreviation && name != key.kind ? "\(key.kind) – \(name)" : name)
              + " (\(count))"))
      }
    }
    return entries
  }

  private func forms() -> [SceneLegendEntry] {
    let shown = graph.edges.flatMap(\.strands).filter {
      $0.state == .recorded || $0.state == .planned
    }
    let forms = Set(shown.map(\.form)).filter { !$0.isEmpty }.sorted {
      let (a, b) = (TieForm.intensity(of: $0), TieForm.intensity(of: $1))
      return a != b ? a > b : $0.precedesByCodePoints($1)
    }
    let lines = forms.map { form in
      line(DiagramText.form(form)(language), LineStyle.of(form: form), .line, width: 1.4)
    }
    return lines.isEmpty ? [] : [heading(DiagramText.formsHeading)] + lines
  }

  private func widths() -> [SceneLegendEntry] {
    let groups = Set(graph.edges.filter(\.isCounted).map { classes.group(of: $0.weight) }).sorted()
    if groups.count < 2 { return [] }
    return [heading(widthHeading)]
      + groups.map { group in
        line(
          DiagramText.width(group, of: classes)(language), .solid, .line,
          width: TieWidth.widths[group])
      }
  }

  private func states() -> [SceneLegendEntry] {
    let present = Set(graph.edges.flatMap(\.strands).map(\.state)).sorted { $0.rank < $1.rank }
    var entries = [heading(DiagramText.tiesHeading)]
    for state in present {
      let look = StateLook.of(state)
      let text: Bilingual? =
        switch state {
        case .recorded: DiagramText.recordedMark
        case .kept: keptMark
        default: DiagramText.state(state)
        }
      guard let text else { continue }
      entries.append(line(text(language), look.style, look.paint, width: look.width))
    }
    return entries.count > 1 ? entries : []
  }

  private func marks() -> [SceneLegendEntry] {
    var entries: [SceneLegendEntry] = []
    let strands = graph.edges.flatMap(\.strands)
    if !showsStates, strands.contains(where: { $0.state == .planned }) {
      var sign = line(DiagramText.plannedMark(language), .solid, .planned, width: 1)
      sign.sign = .line(.solid, .planned, width: 1, mark: .ring)
      entries.append(sign)
    }
    for state in [SceneEdge.State.weak, .absent, .missing]
    where !showsStates && strands.contains(where: { $0.state == state }) {
      guard let text = DiagramText.state(state) else { continue }
      let look = StateLook.of(state)
      entries.append(line(text(language), look.style, look.paint, width: look.width))
    }
    if !showsStates, strands.contains(where: { $0.state == .founder }) {
      var sign = line(DiagramText.founderMark(language), .solid, .kept, width: 0.8)
      sign.sign = .line(.solid, .kept, width: 0.8, mark: .diamond)
      entries.append(sign)
    }
    if strands.contains(where: { $0.direction != 0 && $0.state != .founder }) {
      var sign = line(DiagramText.arrowMark(language), .solid, .line, width: 1)
      sign.sign = .line(.solid, .line, width: 1, mark: .arrow)
      entries.append(sign)
    }
    if graph.nodes.contains(where: { $0.degree == 0 }) {
      entries.append(
        SceneLegendEntry(
          sign: .shape(.box, .sector(.public), .muted), text: DiagramText.isolatedMark(language)))
    }
    if showsArticulation {
      entries.append(
        SceneLegendEntry(
          sign: .shape(.box, .sector(.public), .strong),
          text: DiagramText.articulationMark(language)))
    }
    if hasUnlabelled {
      entries.append(SceneLegendEntry(sign: .note, text: DiagramText.smallMark(language)))
    }
    return entries.isEmpty ? [] : [heading(DiagramText.marksHeading)] + entries
  }

  private func coverage() -> [SceneLegendEntry] {
    var entries = [heading(DiagramText.coverageHeading)]
    for step in 0..<5 {
      entries.append(
        SceneLegendEntry(
          sign: .patch(.coverage(step), isHatched: false), text: "\(step * 20)–\(step * 20 + 20)%"))
    }
    entries.append(
      SceneLegendEntry(
        sign: .patch(.noData, isHatched: true), text: DiagramText.noDataMark(language)))
    return entries
  }

  private func heading(_ text: Bilingual) -> SceneLegendEntry {
    SceneLegendEntry(sign: .heading, text: text(language))
  }

  private func line(
    _ text: String, _ style: LineStyle, _ paint: DiagramPaint, width: Double
  ) -> SceneLegendEntry {
    SceneLegendEntry(
      sign: .line(style, paint, width: width, mark: .none), text: text)
  }
}

/// How a tie is drawn where its state matters and not its form; told apart without colour too.
struct StateLook {
  var style: LineStyle
  var paint: DiagramPaint
  var width: Double

  static func of(_ state: SceneEdge.State) -> StateLook {
    switch state {
    case .recorded: StateLook(style: .solid, paint: .line, width: 1.8)
    case .weak:
      StateLook(
        style: LineStyle(dashes: [12, 2, 2, 2], graphviz: "dashed"), paint: .line, width: 1.1)
    case .missing:
      StateLook(style: LineStyle(dashes: [5, 4], graphviz: "dashed"), paint: .missing, width: 0.9)
    case .absent:
      StateLook(style: LineStyle(dashes: [1.2, 3], graphviz: "dotted"), paint: .absent, width: 1.6)
    case .planned:
      StateLook(style: LineStyle(dashes: [2, 2], graphviz: "dotted"), paint: .planned, width: 0.9)
    case .founder: StateLook(style: .solid, paint: .kept, width: 0.7)
    case .new: StateLook(style: .solid, paint: .new, width: 2.4)
    case .ended:
      StateLook(style: LineStyle(dashes: [4, 3], graphviz: "dashed"), paint: .ended, width: 1.6)
    case .kept: StateLook(style: .solid, paint: .kept, width: 0.7)
    case .bridge: StateLook(style: .solid, paint: .ink, width: 2.6)
    }
  }
}

// MARK: - Placing

extension DiagramLegend {
  /// Entries at the right of a page that is wider than high: in one column, in two where one would
  /// need small type.
  static func beside(
    _ entries: [SceneLegendEntry], in room: DiagramRect, least: Double
  ) -> (entries: [SceneLegendEntry], texts: [SceneText], width: Double) {
    let widest = least < 6 ? (2, 236.0, least) : (3, 318.0, least)
    for (count, width, smallest) in [(1, 152.0, 6.5), (2, 208.0, max(5.75, least)), widest] {
      let block = DiagramRect(
        x: room.maxX - width, y: room.y, width: width, height: room.height)
      for size in stride(from: 7.0, through: smallest, by: -0.25) {
        let placed = columns(entries, in: block, count: count, size: size)
        if placed.bottom <= room.maxY || (width == widest.1 && size == smallest) {
          return (placed.entries, placed.texts, width)
        }
      }
    }
    return ([], [], 0)
  }

  /// Entries at the foot of a page that is higher than wide: in as many columns as keep it low.
  static func below(
    _ entries: [SceneLegendEntry], in room: DiagramRect, least: Double
  ) -> (entries: [SceneLegendEntry], texts: [SceneText], height: Double) {
    let tries = [(3, 6.5), (4, 6.5), (4, 6.0), (5, 6.0), (5, max(least, 5))]
    for (number, (count, size)) in tries.enumerated() {
      let height = columns(entries, in: room, count: count, size: size).bottom - room.y
      if height > room.height * 0.36, number < tries.count - 1 { continue }
      let block = DiagramRect(
        x: room.x, y: room.maxY - height, width: room.width, height: height)
      let placed = columns(entries, in: block, count: count, size: size)
      return (placed.entries, placed.texts, height)
    }
    return ([], [], 0)
  }

  /// Entries side by side in columns of equal width, filled from the left; a heading stays with what
  /// follows it.
  static func columns(
    _ entries: [SceneLegendEntry], in rect: DiagramRect, count: Int, size: Double
  ) -> (entries: [SceneLegendEntry], texts: [SceneText], bottom: Double) {
    let signWidth = size * 2.6
    let gap = 10.0
    let width = (rect.width - gap * Double(count - 1)) / Double(count)
    let step = size * 1.28
    let wrapped = entries.map { entry -> [String] in
      let indent = entry.hasSign ? signWidth + 4 : 0
      let isHeading = entry.isHeading
      return TextMeasure.wrap(
        entry.text, width: width - indent, size: size, bold: isHeading, limit: 4)
    }
    let heights = wrapped.indices.map { index in
      Double(max(1, wrapped[index].count)) * step
        + (entries[index].isHeading ? size * 0.5 : 1.2) + entries[index].extra(size)
    }
    let total = heights.reduce(0, +)
    var column = 0
    var y = rect.y
    var bottom = rect.y
    var placed = entries
    var texts: [SceneText] = []
    for index in entries.indices {
      let block = heights[index] + (entries[index].isHeading ? step : 0)
      let limit = total / Double(count) + step * 1.5
      if y - rect.y + block > limit, column + 1 < count {
        column += 1
        y = rect.y
      }
      let left = rect.x + Double(column) * (width + gap)
      if entries[index].isHeading, y > rect.y { y += size * 0.5 }
      let indent = entries[index].hasSign ? signWidth + 4 : 0
      placed[index].size = size
      y += entries[index].extra(size) / 2
      placed[index].box = DiagramRect(
        x: left, y: y - entries[index].extra(size) / 2, width: signWidth,
        height: step - 1 + entries[index].extra(size))
      for (row, line) in wrapped[index].enumerated() {
        texts.append(
          SceneText(
            role: .legend, text: line,
            position: DiagramPoint(left + indent, y + size * 0.92 + Double(row) * step), size: size,
            bold: entries[index].isHeading))
      }
      y += Double(max(1, wrapped[index].count)) * step + 1.2 + entries[index].extra(size) / 2
      bottom = max(bottom, y)
    }
    return (placed, texts, bottom)
  }
}

extension SceneLegendEntry {
  /// Further height for shapes of several outlines.
  fileprivate func extra(_ size: Double) -> Double {
    if case .shape(let shape, _, let emphasis) = sign,
      shape.outlines > 1 || emphasis == .strong
    {
      return size * 0.65
    }
    return 0
  }

  var isHeading: Bool {
    if case .heading = sign { return true }
    return false
  }
  var hasSign: Bool {
    switch sign {
    case .heading, .note: false
    default: true
    }
  }
}
