import NetworkGraph

/// Kinds of institution, the tied pairs between them: a picture and a table.
enum KindsDiagram {
  static func scene(_ input: DiagramInput) throws(DiagramRefusal) -> DiagramScene {
    var full = DiagramGraph(input.day, language: input.language)
    full.leastType = input.page.leastType
    if full.nodes.isEmpty { throw DiagramRefusal(reason: .nothingToShow) }
    let table = MixingTable(full, language: input.language)
    var composer = DiagramComposer(.kinds, input, table.graph)
    composer.facts = DiagramComposer.facts(of: full, input)
    composer.definitions = [DiagramText.kindsDefinition, DiagramText.tieDefinition]
    composer.legend.widthHeading = DiagramText.pairsHeading
    composer.widths = .pairs
    composer.legend.hasUnlabelled = false
    return try composer.scene { rect in
      KindsLayout(table: table, rect: rect, language: input.language).placement()
    }
  }
}

/// Tied pairs between kinds and between levels.
struct MixingTable {
  /// One node a kind, in the order of levels, then ids; one edge for each two kinds with tied pairs.
  var graph: DiagramGraph
  /// For each node what stands in the table.
  var names: [String]
  /// `pairs[a][b]`: tied pairs between kinds a and b, inside a kind where they are the same.
  var pairs: [[Int]]
  var levels: [InstitutionKind.Level]
  var levelPairs: [[Int]]

  init(_ full: DiagramGraph, language: Language) {
    struct Key: Hashable {
      let kind: String
      let sector: InstitutionKind.Sector
    }
    var members: [Key: [Int]] = [:]
    for (index, node) in full.nodes.enumerated() {
      members[Key(kind: node.kind, sector: node.sector), default: []].append(index)
    }
    let keys = members.keys.sorted { first, second in
      let (a, b) = (full.nodes[members[first]![0]], full.nodes[members[second]![0]])
      if a.level != b.level { return a.level > b.level }
      if a.kind != b.kind { return a.kind.precedesByCodePoints(b.kind) }
      return a.sector.rawValue < b.sector.rawValue
    }
    var place = [Int](repeating: 0, count: full.nodes.count)
    graph = DiagramGraph(nodes: [], edges: [], territory: full.territory)
    graph.leastType = full.leastType
    names = []
    for (row, key) in keys.enumerated() {
      let group = members[key] ?? []
      for member in group { place[member] = row }
      var node = full.nodes[group[0]]
      let isShort = !key.kind.isEmpty && key.kind == key.kind.uppercased()
      let name = isShort ? key.kind : node.kindName.isEmpty ? "?" : node.kindName
      node.institution = nil
      node.node = nil
      node.key = "kind:\(key.kind)"
      node.name = "\(node.kindName) (\(group.count))"
      node.short = ShortName(name)
      node.seat = nil
      node.members = group.count
      graph.nodes.append(node)
      names.append(name)
    }
    pairs = [[Int]](repeating: [Int](repeating: 0, count: keys.count), count: keys.count)
    let levels = Set(full.nodes.map(\.level)).sorted(by: >)
    levelPairs = [[Int]](repeating: [Int](repeating: 0, count: levels.count), count: levels.count)
    var strands: [DiagramGraph.PairKey: [DiagramGraph.Strand]] = [:]
    for edge in full.edges where edge.isCounted {
      let (first, second) = (place[edge.from], place[edge.to])
      pairs[first][second] += 1
      if first != second { pairs[second][first] += 1 }
      let a = levels.firstIndex(of: full.nodes[edge.from].level) ?? 0
      let b = levels.firstIndex(of: full.nodes[edge.to].level) ?? 0
      levelPairs[a][b] += 1
      if a != b { levelPairs[b][a] += 1 }
      if first == second { continue }
      DiagramGraph.add(
        DiagramGraph.Strand(form: "", state: .recorded, direction: 0, weight: 1, count: 1),
        to: &strands[DiagramGraph.PairKey(first, second), default: []])
    }
    self.levels = levels
    graph.edges = DiagramGraph.sorted(strands)
    for index in graph.nodes.indices {
      graph.nodes[index].degree = pairs[index].count { $0 > 0 }
    }
  }
}

/// Kinds on an ellipse at the left, the tables at the right (below on a page that is higher than wide).
struct KindsLayout {
  let table: MixingTable
  let rect: DiagramRect
  let language: Language

  func placement() -> DiagramPlacement {
    var placement = DiagramPlacement(count: table.graph.nodes.count)
    var picture = rect
    var room = rect
    if rect.width > rect.height {
      picture.width = rect.width * (table.names.count > 16 ? 0.38 : 0.46)
      room.x += picture.width + 12
      room.width -= picture.width + 12
    } else {
      picture.height = rect.height * 0.45
      room.y += picture.height + 12
      room.height -= picture.height + 12
    }
    addCircle(to: &placement, in: picture)
    // The levels keep room for readable numbers.
    var upper = room
    if table.levels.count > 1 {
      let reserve = min(room.height * 0.4, Double(table.levels.count) * 13 + 100)
      // Where the rows would be too close for their names, the kinds get all of it.
      let rows = (room.height - reserve - 90) / Double(max(1, table.names.count))
      if rows > table.graph.leastType * 1.15 { upper.height -= reserve }
    }
    var bottom = addMatrix(
      names: table.names, values: table.pairs, title: DiagramText.kindPairs(language), in: upper,
      cell: 22, to: &placement)
    bottom += 18
    let rest = DiagramRect(x: room.x, y: bottom, width: room.width, height: room.maxY - bottom)
    if table.levels.count > 1, rest.height > Double(table.levels.count) * 8 + 34 {
      _ = addMatrix(
        names: table.levels.map { DiagramText.level($0)(language) }, values: table.levelPairs,
        title: DiagramText.levelPairs(language), in: rest, cell: 22, to: &placement)
    }
    return placement
  }

  private func addCircle(to placement: inout DiagramPlacement, in rect: DiagramRect) {
    let nodes = table.graph.nodes
    let largest = nodes.count > 16 ? 6.5 : LabelSize.largest(for: nodes.count)
    for size in stride(from: largest, through: table.graph.leastType, by: -0.5) {
      var boxes: [DiagramRect] = []
      for (index, node) in nodes.enumerated() {
        placement.bodies[index] = .labelled(node, size: size, width: 46)
        if node.degree == 0 { placement.bodies[index].emphasis = .muted }
      }
      let halfWidth = placement.bodies.map(\.width).greatest / 2
      let halfHeight = placement.bodies.map(\.height).greatest / 2
      for index in nodes.indices {
        let angle = -Angle.pi / 2 + 2 * Angle.pi * Double(index) / Double(nodes.count)
        let direction = Angle.direction(angle)
        // Where many stand on the ellipse, each second one is set inwards.
        let reach = nodes.count > 14 && index % 2 == 1 ? 0.74 : 1
        let center = DiagramPoint(
          rect.center.x + direction.x * (rect.width / 2 - halfWidth) * reach,
          rect.center.y + direction.y * (rect.height / 2 - halfHeight) * reach)
        boxes.append(
          DiagramRect(
            center: nodes.count == 1 ? rect.center : center,
            width: placement.bodies[index].width, height: placement.bodies[index].height))
      }
      let isApart = Separation.separate(&boxes, in: rect, gap: 4)
      for index in nodes.indices { placement.bodies[index].center = boxes[index].center }
      if isApart { break }
    }
    placement.routes = table.graph.edges.map { edge in
      let start = placement.bodies[edge.from].center
      let end = placement.bodies[edge.to].center
      let middle = start.interpolated(to: end, 0.5).interpolated(to: rect.center, 0.35)
      return Curve.spline([start, middle, end])
    }
  }

  /// A square table of numbers, the greater the darker; returns where it ends.
  private func addMatrix(
    names: [String], values: [[Int]], title: String, in rect: DiagramRect, cell largest: Double,
    to placement: inout DiagramPlacement
  ) -> Double {
    let count = names.count
    let least = table.graph.leastType
    let size = max(
      least < 6 ? 3.2 : least, min(7, min(rect.width, rect.height) / Double(count + 6) * 0.62))
    let longest = min(size * 11, TextMeasure.width(of: names, size: size) + 6)
    let cell = min(
      largest,
      min((rect.width - longest) / Double(count), (rect.height - longest - 24) / Double(count)))
    let left = rect.x + longest
    let top = rect.y + 16 + longest
    placement.texts.append(
      SceneText(
        role: .heading, text: title, position: DiagramPoint(rect.x, rect.y + 8), size: 8, bold: true
      ))
    let greatest = values.joined().greatest
    for row in 0..<count {
      let name = TextMeasure.shortened(names[row], width: longest - 6, size: size)
      let y = top + (Double(row) + 0.5) * cell + size * 0.35
      placement.texts.append(
        SceneText(
          role: .label, text: name, position: DiagramPoint(left - 4, y), size: size, anchor: .end))
      placement.texts.append(
        SceneText(
          role: .label, text: name,
          position: DiagramPoint(left + (Double(row) + 0.5) * cell + size * 0.35, top - 4),
          size: size, turned: -90))
      for column in 0..<count {
        let value = values[row][column]
        let box = DiagramRect(
          x: left + Double(column) * cell, y: top + Double(row) * cell, width: cell, height: cell)
        placement.background.append(
          SceneOutline(
            rings: [OverviewLayout.corners(box)], fill: shade(value, greatest), stroke: .band,
            strokeWidth: 0.4, tooltip: "\(names[row]) – \(names[column]): \(value)"))
        if value > 0 {
          let type = min(size, max(cell * 0.62, min(least, cell * 0.7)))
          let words = String(value)
          let width = TextMeasure.width(words, size: type)
          placement.texts.append(
            SceneText(
              role: .label, text: words,
              position: DiagramPoint(box.center.x, box.center.y + type * 0.35),
              size: width > cell - 1 ? type * (cell - 1) / width : type, anchor: .middle))
        }
      }
    }
    return top + Double(count) * cell
  }

  /// White for none, then four steps that leave black digits readable.
  private func shade(_ value: Int, _ greatest: Int) -> DiagramPaint {
    if value == 0 { return .paper }
    let share = (Double(value) / Double(max(1, greatest))).squareRoot()
    return .shade(min(3, Int(share * 4)))
  }
}
