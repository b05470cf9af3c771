import NetworkGraph

/// The stages of a pathway in one gmina, from entry to exit: who could serve in each, which steps are
/// recorded.
enum PathwayDiagram {
  static func scene(
    _ view: DiagramView, _ code: TerritoryCode, _ input: DiagramInput
  ) throws(DiagramRefusal) -> DiagramScene {
    guard let pathway = input.pathway else { throw DiagramRefusal(reason: .missingData) }
    let day = input.day
    var chosen: Set<Int> = []
    for stage in pathway.stages {
      for part in stage.parts {
        chosen.formUnion(part.institutions)
        if let nearest = part.nearest { chosen.insert(nearest) }
      }
    }
    let nodes = chosen.sorted().compactMap { institution in
      institution < day.nodes.count ? day.node(ofInstitution: institution) : nil
    }
    var graph = DiagramGraph(day, language: input.language, only: nodes)
    graph.leastType = input.page.leastType
    graph.setSteps(pathway.steps)
    var composer = DiagramComposer(
      view, input, graph,
      detail: "\(pathway.title), \(day.network.territory.name(of: code))")
    composer.showsStates = true
    composer.legend.showsStates = true
    composer.facts = [
      DiagramText.asOf(day.day, input.language),
      DiagramText.available(pathway.isAvailable)(input.language),
      DiagramText.connected(pathway.isConnected)(input.language),
    ].joined(separator: " · ")
    composer.definitions = [DiagramText.pathwayDefinition, DiagramText.undecided]
    return try composer.scene { rect in
      PathwayLayout(
        graph: graph, pathway: pathway, rect: rect, language: input.language,
        kinds: day.network.kinds
      ).placement()
    }
  }
}

extension DiagramGraph {
  /// Only the steps of a pathway, recorded or not.
  fileprivate mutating func setSteps(_ steps: [PathwayPicture.Step]) {
    var place: [Int: Int] = [:]
    for (index, node) in nodes.enumerated() {
      if let institution = node.institution { place[institution] = index }
    }
    var strands: [PairKey: [Strand]] = [:]
    for step in steps {
      guard let from = place[step.from], let to = place[step.to], from != to else { continue }
      Self.add(
        Strand(
          form: "", state: step.isRecorded ? .recorded : .missing, direction: 0, weight: 1,
          count: 1),
        to: &strands[PairKey(from, to), default: []])
    }
    edges = Self.sorted(strands)
  }
}

/// Stages as columns from left to right, units below one another.
struct PathwayLayout {
  let graph: DiagramGraph
  let pathway: PathwayPicture
  let rect: DiagramRect
  let language: Language
  let kinds: KindCatalog

  func placement() -> DiagramPlacement {
    var placement = DiagramPlacement(count: graph.nodes.count)
    var place: [Int: Int] = [:]
    for (index, node) in graph.nodes.enumerated() {
      if let institution = node.institution { place[institution] = index }
    }
    let gap = 16.0
    let count = Double(max(1, pathway.stages.count))
    // No higher than the longest stage needs.
    let parts = pathway.stages.map(\.parts.count).max() ?? 1
    let height = min(rect.height, 56 + 120 * Double(parts))
    let width = (rect.width - gap * (count - 1)) / count
    var seen: Set<Int> = []
    for (number, stage) in pathway.stages.enumerated() {
      let column = DiagramRect(
        x: rect.x + Double(number) * (width + gap), y: rect.y, width: width, height: height)
      add(stage, number, in: column, place, &seen, &placement)
    }
    placement.routes = graph.edges.map { edge in
      let start = placement.bodies[edge.from].center
      let end = placement.bodies[edge.to].center
      if abs(start.x - end.x) < 20 {
        let side = DiagramPoint(min(60, width * 0.6), 0)
        return [start, start + side, end + side, end]
      }
      let middle = (start.x + end.x) / 2
      return [start, DiagramPoint(middle, start.y), DiagramPoint(middle, end.y), end]
    }
    return placement
  }

  private func add(
    _ stage: PathwayPicture.Stage, _ number: Int, in column: DiagramRect, _ place: [Int: Int],
    _ seen: inout Set<Int>, _ placement: inout DiagramPlacement
  ) {
    placement.background.append(
      SceneOutline(
        rings: [OverviewLayout.corners(column)], fill: .wedge, stroke: .band,
        strokeWidth: stage.isOptional ? 0.4 : 0.9))
    func write(
      _ text: String, at y: inout Double, size: Double, bold: Bool = false,
      paint: DiagramPaint = .ink
    ) {
      for line in TextMeasure.wrap(text, width: column.width - 10, size: size, bold: bold, limit: 3)
      {
        placement.texts.append(
          SceneText(
            role: .heading, text: line, position: DiagramPoint(column.x + 5, y), size: size,
            bold: bold, paint: paint))
        y += size * 1.25
      }
    }
    var y = column.y + 12
    write("\(number + 1). \(stage.title)", at: &y, size: 8, bold: true)
    if stage.isOptional {
      write(DiagramText.optionalStage(language), at: &y, size: 6.5, paint: .muted)
    }
    if stage.parts.count > 1 {
      write(
        (stage.isAll ? DiagramText.allParts : DiagramText.oneOfParts)(language), at: &y,
        size: 6.5, paint: .muted)
    }
    y += 4
    let room = min(120, (column.maxY - y - 4) / Double(max(1, stage.parts.count)))
    for part in stage.parts {
      var top = y
      let name = kinds[part.kind]?.names(language) ?? part.kind
      write(name, at: &top, size: 6.5, bold: true, paint: .muted)
      let serving = part.institutions.compactMap { place[$0] }
      var units = serving.filter { !seen.contains($0) }
      for unit in serving where seen.contains(unit) {
        write(
          DiagramText.seeAbove(graph.nodes[unit].short.line)(language), at: &top, size: 6.5)
      }
      seen.formUnion(units)
      if part.institutions.isEmpty {
        let nearest = part.nearest.flatMap { place[$0] }
        let words = nearest == nil ? DiagramText.missingStage : DiagramText.missingStageNearest
        write(words(language), at: &top, size: 6.5, paint: .missing)
        if let nearest, seen.insert(nearest).inserted { units = [nearest] }
      }
      stack(
        units, in: DiagramRect(x: column.x, y: top, width: column.width, height: y + room - top),
        isNearest: part.institutions.isEmpty, &placement)
      y += room
    }
  }

  /// Units below one another, in the largest type that fits.
  private func stack(
    _ units: [Int], in cell: DiagramRect, isNearest: Bool, _ placement: inout DiagramPlacement
  ) {
    if units.isEmpty { return }
    for size in stride(from: 8.0, through: 3.5, by: -0.5) {
      let bodies = units.map {
        DiagramPlacement.Body.labelled(
          graph.nodes[$0], size: size, width: (cell.width - 30) * 7 / size * 0.62)
      }
      let height = bodies.reduce(0) { $0 + $1.height + 5 }
      let widest = bodies.map(\.width).greatest
      if size > 3.5, height > cell.height || widest > cell.width - 4 { continue }
      let step = max(0, (cell.height - height) / Double(units.count + 1))
      var y = cell.y + min(step, 14)
      for (unit, body) in zip(units, bodies) {
        placement.bodies[unit] = body
        placement.bodies[unit].center = DiagramPoint(cell.center.x, y + body.height / 2)
        if isNearest { placement.bodies[unit].emphasis = .muted }
        y += body.height + 5 + min(step, 14)
      }
      return
    }
  }
}
