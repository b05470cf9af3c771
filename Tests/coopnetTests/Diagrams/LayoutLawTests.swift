import NetworkGraph
import Testing

@testable import coopnet

/// What every layout owes the eye, measured on its placement: equal steps, equal gaps, nothing outside.
@Suite struct LayoutLawTests {
  private static let page = DiagramRect(x: 30, y: 60, width: 760, height: 460)

  private func graph(_ rows: [Institution], _ pairs: [(Int, Int)]) -> (DiagramGraph, NetworkOnDay) {
    let day = CooperationNetwork(
      institutions: rows, ties: pairs.map { Tie(from: $0.0, to: $0.1, form: "agreement") }
    ).onDay(GraphOptions())
    return (DiagramGraph(day, language: .pl), day)
  }

  private func units(_ kinds: [String], gmina: Int = 260101) -> [Institution] {
    kinds.enumerated().map {
      Institution(
        id: "i\($0 + 1000)", name: "Jednostka \($0)", roles: [$1],
        seat: TerritoryCode(level: .gmina, value: gmina))
    }
  }

  private func areEqual(_ values: [Double], within slack: Double = 1e-6) -> Bool {
    values.isEmpty || values.max()! - values.min()! <= slack
  }

  // MARK: The tree

  @Test("a tree: columns at equal steps fill the width, parents left of children, in their middle")
  func tree() throws {
    // A spine of nine with a pair of leaves at every second unit, and a few without ties.
    var pairs = (0..<8).map { ($0, $0 + 1) }
    var count = 9
    for unit in stride(from: 1, to: 8, by: 2) {
      pairs += [(unit, count), (unit, count + 1)]
      count += 2
    }
    for isolates in [0, 6] {
      let kinds = (0..<count + isolates).map { $0 % 3 == 0 ? "OPS" : "NGO" }
      let (full, day) = graph(units(kinds), pairs)
      let tree = BlockTree(full, day: day, hangerLimit: 6, language: .pl)
      let layout = TreeLayout(tree: tree, rect: Self.page, language: .pl)
      let placement = try #require(layout.placement())
      let bodies = placement.bodies
      var columns: [Double: [DiagramRect]] = [:]
      for index in bodies.indices where !tree.isolates.contains(index) {
        columns[bodies[index].center.x, default: []].append(bodies[index].box)
        guard let parent = tree.parents[index] else { continue }
        #expect(bodies[index].box.x - bodies[parent].box.maxX >= 22 - 1e-6)
      }
      let spans = columns.sorted { $0.key < $1.key }.map { column in
        (left: column.value.map(\.x).min()!, right: column.value.map(\.maxX).max()!)
      }
      #expect(spans.count > 4)
      let steps = zip(spans, spans.dropFirst()).map { $1.left - $0.right }
      #expect(areEqual(steps) && steps[0] <= 150)
      #expect(abs(spans[0].left - Self.page.x - 4) < 1e-6)
      // Unless ties would get too long, the last column ends where the page does.
      if steps[0] < 150 - 1e-6 { #expect(abs(spans.last!.right - Self.page.maxX + 4) < 1e-6) }
      for parent in bodies.indices where !tree.isolates.contains(parent) {
        let children = tree.parents.indices.filter { tree.parents[$0] == parent }
        let places = children.map { bodies[$0].center.y }.sorted()
        guard let first = places.first, let last = places.last else { continue }
        #expect(bodies[parent].center.y >= first - 1e-6 && bodies[parent].center.y <= last + 1e-6)
      }
      let all = bodies.map(\.box)
      #expect(!Separation.hasOverlap(all) && all.allSatisfy { Self.page.contains($0) })
      if isolates == 0 {
        let top = all.map(\.y).min()! - Self.page.y
        let bottom = Self.page.maxY - all.map(\.maxY).max()!
        #expect(top >= -1e-6 && bottom >= -1e-6)
      }
      for (edge, route) in zip(tree.graph.edges, placement.routes) {
        #expect(route.count == 4 && route[0] == bodies[edge.from].center)
        #expect(route[3] == bodies[edge.to].center && route[1].y == route[0].y)
        #expect(route[2].y == route[3].y && route[1].x == route[2].x)
        #expect(abs(route[1].x - (route[0].x + route[3].x) / 2) < 1e-9)
      }
    }
  }

  // MARK: Bands

  private struct Row {
    var y: Double
    var boxes: [DiagramRect]
  }

  private func rows(_ placement: DiagramPlacement) -> [Row] {
    var rows: [Row] = []
    for body in placement.bodies.sorted(by: {
      ($0.center.y, $0.center.x) < ($1.center.y, $1.center.x)
    }) {
      if let last = rows.last, abs(last.y - body.center.y) < 1e-6 {
        rows[rows.count - 1].boxes.append(body.box)
      } else {
        rows.append(Row(y: body.center.y, boxes: [body.box]))
      }
    }
    return rows
  }

  @Test(
    "bands: equal gaps in a row, equal margins, equal steps between levels, a row in the middle of its band",
    arguments: [4, 12, 44])
  func bands(gminaUnits: Int) throws {
    let kinds =
      ["ROPS", "UM"] + ["PCPR", "PUP", "PUP"] + (0..<gminaUnits).map { $0 % 2 == 0 ? "OPS" : "NGO" }
    let pairs = [(0, 1), (0, 2), (1, 3), (2, 5), (3, 6), (4, 7), (0, 8), (1, 5)]
    let (graph, _) = graph(units(kinds), pairs)
    let layout = BandLayout(
      graph: graph, rect: Self.page, language: .pl, groupsByGmina: false)
    let placement = try #require(layout.placement())
    let rows = rows(placement)
    let left = Self.page.x + 66
    for row in rows {
      let gaps = zip(row.boxes, row.boxes.dropFirst()).map { $1.x - $0.maxX }
      #expect(areEqual(gaps) && gaps.allSatisfy { $0 > 0 && $0 <= 70 + 1e-9 })
      let margins = [row.boxes[0].x - left, Self.page.maxX - row.boxes.last!.maxX]
      #expect(areEqual(margins) && margins[0] > 0)
      // Where units stand closer than they might, the margins are as wide as the gaps.
      if let gap = gaps.first, gap < 70 - 1e-6 { #expect(abs(gap - margins[0]) < 1e-6) }
    }
    let levels = Set(graph.nodes.map(\.level)).sorted(by: >)
    #expect(placement.background.count == levels.count && placement.texts.count == levels.count)
    #expect(rows.count == levels.count || gminaUnits > 4)
    if gminaUnits > 40 { #expect(rows.count > levels.count) }
    let spans = placement.background.map { band in
      (top: band.rings[0].map(\.y).min()!, bottom: band.rings[0].map(\.y).max()!)
    }
    for (number, level) in levels.enumerated() {
      let boxes = graph.nodes.indices.filter { graph.nodes[$0].level == level }.map {
        placement.bodies[$0].box
      }
      let pads = [
        boxes.map(\.y).min()! - spans[number].top, spans[number].bottom - boxes.map(\.maxY).max()!,
      ]
      #expect(areEqual(pads) && pads[0] > 0 && pads[0] <= 14 + 1e-9, "\(level): \(pads)")
      let middle = (spans[number].top + spans[number].bottom) / 2
      #expect(abs(placement.texts[number].position.y - middle) < 4)
      #expect(placement.texts[number].text == DiagramText.level(level)(.pl))
    }
    let steps = zip(spans, spans.dropFirst()).map { $1.top - $0.bottom }
    #expect(areEqual(steps) && steps.allSatisfy { $0 > 0 })
    let margins = [spans[0].top - Self.page.y, Self.page.maxY - spans.last!.bottom]
    #expect(margins.allSatisfy { $0 >= -1e-6 })
    // Unless levels would stand too far apart, no more is left above than a part of a step.
    let boxes = placement.bodies.map(\.box)
    let first = graph.nodes.indices.filter { graph.nodes[$0].level == levels[0] }
    let next = graph.nodes.indices.filter { graph.nodes[$0].level == levels[1] }
    let step = next.map { boxes[$0].y }.min()! - first.map { boxes[$0].maxY }.max()!
    if step < 120 - 1e-6 {
      #expect(abs(boxes.map(\.y).min()! - Self.page.y - 8 - 0.3 * step) < 1e-6)
    }
    passesBetween(placement, rows, graph)
  }

  /// A tie past a row goes between its boxes; one within a row rises above it.
  private func passesBetween(_ placement: DiagramPlacement, _ rows: [Row], _ graph: DiagramGraph) {
    for (edge, route) in zip(graph.edges, placement.routes) {
      let start = placement.bodies[edge.from].center
      let end = placement.bodies[edge.to].center
      #expect(route.first == start && route.last == end && route.count % 3 == 1)
      let stops = stride(from: 3, to: route.count - 1, by: 3).map { route[$0] }
      let between = rows.filter { $0.y > min(start.y, end.y) + 1 && $0.y < max(start.y, end.y) - 1 }
      #expect(stops.count == between.count)
      for stop in stops {
        let row = between.first { abs($0.y - stop.y) < 1e-6 }
        #expect(row?.boxes.contains { $0.x + 1e-6 < stop.x && stop.x < $0.maxX - 1e-6 } == false)
      }
      if start.y == end.y { #expect(route[1].y < start.y - 10 && route[1].y == route[2].y) }
    }
  }

  // MARK: Kinds

  private static let kinds = [
    "ROPS", "UM", "PCPR", "PUP", "OPS", "NGO", "OWES", "CIS", "KIS", "ZAZ", "WTZ", "WUP", "CUS",
    "DPS", "PFRON", "SP", "SK", "LGD",
  ]

  @Test(
    "kinds stand on an ellipse at equal angles from the top, each second inwards where many are")
  func ellipse() throws {
    for count in [3, 4, 6, 16] {
      let rows = units(Self.kinds.prefix(count).map { $0 })
      let (full, _) = graph(rows, (1..<count).map { (0, $0) })
      let table = MixingTable(full, language: .pl)
      try #require(table.graph.nodes.count == count)
      let wide = DiagramRect(x: 10, y: 20, width: 1_600, height: 900)
      let placement = KindsLayout(table: table, rect: wide, language: .pl).placement()
      let width = wide.width * (count > 16 ? 0.38 : 0.46)
      let middle = DiagramPoint(wide.x + width / 2, wide.center.y)
      let radii = DiagramPoint(
        (width - placement.bodies.map(\.width).max()!) / 2,
        (wide.height - placement.bodies.map(\.height).max()!) / 2)
      for (index, body) in placement.bodies.enumerated() {
        let out = DiagramPoint(
          (body.center.x - middle.x) / radii.x, (body.center.y - middle.y) / radii.y)
        #expect(abs(out.length - (count > 14 && index % 2 == 1 ? 0.74 : 1)) < 1e-6)
        let angle = Angle.of(out) + Angle.pi / 2
        let turns = (angle < -1e-9 ? angle + 2 * Angle.pi : angle) / (2 * Angle.pi)
        #expect(abs(turns - Double(index) / Double(count)) < 1e-6, "\(index) of \(count)")
      }
    }
  }

  @Test("a table of kinds: square cells side by side, each number in the middle of its cell")
  func matrix() throws {
    let rows = units(["OPS", "OPS", "OPS", "PUP", "PUP", "NGO", "ROPS"])
    let (full, _) = graph(rows, [(0, 1), (0, 3), (1, 3), (2, 4), (3, 5), (5, 6)])
    let table = MixingTable(full, language: .en)
    let placement = KindsLayout(table: table, rect: Self.page, language: .en).placement()
    let cells = placement.background.map { outline -> DiagramRect in
      let (first, last) = (outline.rings[0][0], outline.rings[0][2])
      return DiagramRect(
        x: first.x, y: first.y, width: last.x - first.x, height: last.y - first.y)
    }
    let (count, levels) = (table.names.count, table.levels.count)
    try #require(cells.count == count * count + levels * levels)
    for (start, size, values) in [
      (0, count, table.pairs), (count * count, levels, table.levelPairs),
    ] {
      for row in 0..<size {
        for column in 0..<size {
          let cell = cells[start + row * size + column]
          #expect(abs(cell.width - cell.height) < 1e-9 && Self.page.contains(cell))
          #expect(abs(cell.x - cells[start].x - Double(column) * cell.width) < 1e-6)
          #expect(abs(cell.y - cells[start].y - Double(row) * cell.width) < 1e-6)
          let value = values[row][column]
          let inside = placement.texts.filter {
            $0.role == .label && $0.anchor == .middle && abs($0.position.x - cell.center.x) < 1e-6
              && abs($0.position.y - cell.center.y) < cell.height / 2
          }
          #expect(inside.map(\.text) == (value > 0 ? [String(value)] : []))
          for text in inside {
            #expect(text.box.x >= cell.x && text.box.maxX <= cell.maxX)
            #expect(abs(text.box.center.y - cell.center.y) < text.size * 0.2)
          }
          let shades = [DiagramPaint.paper, .shade(0), .shade(1), .shade(2), .shade(3)]
          let greatest = values.joined().max() ?? 0
          let shade = placement.background[start + row * size + column].fill
          #expect(shades.contains(shade) && (shade == .paper) == (value == 0))
          if value == greatest { #expect(shade == .shade(3)) }
        }
      }
    }
    // The names of rows end before the first column, at the height of their row.
    for (row, name) in table.names.enumerated() {
      let cell = cells[row * count]
      #expect(
        placement.texts.contains {
          $0.anchor == .end && $0.text == name && $0.position.x <= cell.x && $0.turned == 0
            && abs($0.box.center.y - cell.center.y) < $0.size * 0.2
        })
    }
  }

  @Test("kinds of one level have no table of levels")
  func oneLevel() {
    let (full, _) = graph(units(["OPS", "OPS", "GKRPA"]), [(0, 2)])
    let table = MixingTable(full, language: .en)
    let placement = KindsLayout(table: table, rect: Self.page, language: .en).placement()
    #expect(
      table.levels.count == 1 && placement.background.count == table.names.count * table.names.count
    )
  }

  @Test(
    "an overview of units without ties keeps them on the page, all of them",
    arguments: [5, 70, 400, 1_500])
  func nobodyTied(count: Int) {
    let (graph, _) = graph(units((0..<count).map { $0 % 3 == 0 ? "OPS" : "NGO" }), [])
    let placement = OverviewLayout(graph: graph, rect: Self.page, language: .pl).placement()
    #expect(placement.bodies.count == count)
    #expect(placement.bodies.allSatisfy { Self.page.contains($0.box) && $0.emphasis == .muted })
    #expect(!Separation.hasOverlap(placement.bodies.map(\.box)))
  }

  // MARK: Stages

  @Test(
    "stages of a pathway: equal columns over the width, units inside their stage, none on another",
    arguments: [90.0, 200, 460])
  func stages(height: Double) {
    let rows = units(Array(repeating: "OPS", count: 9))
    let (graph, _) = graph(rows, [])
    let pathway = PathwayPicture(
      title: "P",
      stages: [
        .init(title: "Wejście", parts: [.init(kind: "OPS", institutions: [0, 1])]),
        .init(
          title: "Środek",
          parts: [
            .init(kind: "OPS", institutions: [2]), .init(kind: "PUP", institutions: [3]),
            .init(kind: "CIS", institutions: [4, 5, 6]),
          ], isAll: true),
        .init(title: "Wyjście", parts: [.init(kind: "OPS", institutions: [7, 8])]),
      ],
      steps: [], isAvailable: true, isConnected: true)
    let rect = DiagramRect(x: 30, y: 60, width: 760, height: height)
    let placement = PathwayLayout(
      graph: graph, pathway: pathway, rect: rect, language: .pl, kinds: KindCatalog.standard
    ).placement()
    let columns = placement.background.map { outline in
      (outline.rings[0][0], outline.rings[0][2])
    }
    #expect(columns.count == 3 && columns[0].0 == DiagramPoint(rect.x, rect.y))
    #expect(abs(columns[2].1.x - rect.maxX) < 1e-6 && areEqual(columns.map { $0.1.x - $0.0.x }))
    #expect(areEqual(zip(columns, columns.dropFirst()).map { $1.0.x - $0.1.x }))
    #expect(columns.allSatisfy { $0.1.y <= rect.maxY + 1e-6 })
    for (stage, members) in [[0, 1], [2, 3, 4, 5, 6], [7, 8]].enumerated() {
      for member in members {
        let box = placement.bodies[member].box
        #expect(box.x >= columns[stage].0.x && box.maxX <= columns[stage].1.x)
        if height > 100 { #expect(box.maxY <= columns[stage].1.y, "\(member) at \(height)") }
        #expect(abs(box.center.x - (columns[stage].0.x + columns[stage].1.x) / 2) < 1e-6)
      }
      if height > 100 {
        let boxes = members.map { placement.bodies[$0].box }
        #expect(!Separation.hasOverlap(boxes))
        #expect(boxes.map(\.y) == boxes.map(\.y).sorted())
      }
    }
  }

  // MARK: Chips and labels

  @Test("chips: rows of the width, equal gaps, all of a row on one line, room beside the text")
  func chips() throws {
    let kinds = (0..<40).map { ["OPS", "NGO", "PUP", "CIS"][$0 % 4] }
    let (graph, _) = graph(units(kinds), [])
    for (isLabelled, gap) in [(true, 4.0), (false, 7 * 0.35)] {
      let flow = ChipFlow(graph: graph, groups: [.init(heading: "", members: Array(0..<40))])
        .flow(width: 300, size: 7, isLabelled: isLabelled)
      #expect(flow.bodies.map(\.index) == Array(0..<40))
      var lines: [[DiagramRect]] = []
      var y = -1.0
      for (index, body) in flow.bodies {
        if body.center.y != y { lines.append([]) }
        y = body.center.y
        lines[lines.count - 1].append(body.box)
        guard isLabelled else { continue }
        let text = TextMeasure.width(of: body.lines, size: 7)
        #expect(body.width >= text + 4 - 1e-9 && body.lines.isEmpty == false)
        if graph.nodes[index].shape == .box { #expect(abs(body.width - text - 4) < 1e-9) }
      }
      #expect(lines.count > 1)
      for (number, line) in lines.enumerated() {
        #expect(abs(line[0].x) < 1e-9 && line.last!.maxX <= 300)
        #expect(areEqual(zip(line, line.dropFirst()).map { $1.x - $0.maxX } + [gap]))
        guard number + 1 < lines.count else { continue }
        // The next would not have fitted.
        #expect(line.last!.maxX + gap + lines[number + 1][0].width > 300)
        let step = lines[number + 1].map(\.y).min()! - line.map(\.maxY).max()!
        #expect(abs(step - (isLabelled ? 3.5 : gap)) < 1e-6)
      }
      #expect(flow.height >= lines.last!.map(\.maxY).max()!)
    }
  }

  @Test("labels beside signs: at their height or above and below their middle, on nothing else")
  func labels() {
    var (graph, _) = graph(units(Array(repeating: "NGO", count: 30)), [])
    for index in graph.nodes.indices { graph.nodes[index].degree = index % 7 }
    var placement = DiagramPlacement(count: 30)
    for index in 0..<30 {
      placement.bodies[index] = .sign(graph.nodes[index], size: 6)
      placement.bodies[index].center = DiagramPoint(
        60 + Double(index % 6) * 120, 80 + Double(index / 6) * 80)
    }
    LabelPlacer(graph: graph, rect: Self.page).addLabels(to: &placement, size: 8, limit: 20)
    let labelled = placement.bodies.indices.filter { placement.bodies[$0].outside != nil }
    #expect(labelled.count == 20)
    // Those with most partners come first, and there is room for all of them.
    #expect(labelled.map { graph.nodes[$0].degree }.min()! >= 2)
    let boxes = placement.bodies.map(\.box)
    for index in labelled {
      guard let text = placement.bodies[index].outside else { continue }
      let (box, body) = (text.box, boxes[index])
      #expect(Self.page.contains(box) && !boxes.contains { $0.overlaps(box) })
      #expect(text.anchor == .start && abs(box.x - body.maxX - 1.5) < 1e-9)
      #expect(abs(box.center.y - body.center.y) < 8 * 0.15)
    }
    let texts = labelled.compactMap { placement.bodies[$0].outside?.box }
    #expect(!Separation.hasOverlap(texts))
  }

  // MARK: Frames

  @Test(
    "frames of powiats: equal gaps in a row, equal steps between rows, in the middle of the page")
  func frames() throws {
    let network = DiagramFixtures.network(powiats: 9, ties: 30)
    let graph = DiagramGraph(network.onDay(GraphOptions()), language: .pl)
    let layout = FrameLayout(OverviewLayout(graph: graph, rect: Self.page, language: .pl))
    let placement = try #require(layout.placement())
    let frames = placement.clusters.compactMap(\.frame)
    #expect(frames.count == 10 && frames.allSatisfy { Self.page.contains($0) })
    var rows: [[DiagramRect]] = []
    for frame in frames {
      if let last = rows.last?.last, frame.x > last.x {
        rows[rows.count - 1].append(frame)
      } else {
        rows.append([frame])
      }
    }
    #expect(rows.count > 1)
    for row in rows {
      let gaps = zip(row, row.dropFirst()).map { $1.x - $0.maxX }
      let margins = [row[0].x - Self.page.x, Self.page.maxX - row.last!.maxX]
      #expect(
        areEqual(gaps) && areEqual(margins)
          && gaps.allSatisfy { $0 >= 10 - 1e-6 && $0 <= 70 + 1e-6 })
      if let gap = gaps.first, gap < 70 - 1e-6 { #expect(abs(gap - margins[0]) < 1e-6) }
      #expect(areEqual(row.map(\.center.y)))
    }
    let spans = rows.map { row in (top: row.map(\.y).min()!, bottom: row.map(\.maxY).max()!) }
    #expect(areEqual(zip(spans, spans.dropFirst()).map { $1.top - $0.bottom }))
    #expect(areEqual([spans[0].top - Self.page.y, Self.page.maxY - spans.last!.bottom]))
    for cluster in placement.clusters {
      guard let frame = cluster.frame else { continue }
      for member in cluster.members {
        #expect(frame.contains(placement.bodies[member].box))
      }
    }
  }

  // MARK: Words

  @Test("the head counts what the picture shows: institutions, tied pairs, those without a tie")
  func facts() throws {
    let input = DiagramFixtures.input(powiats: 3, ties: 9)
    let network = input.day.network
    let pairs = Set(
      network.ties.filter { $0.status != .planned }.map { Set([$0.from, $0.to]) })
    let tied = pairs.reduce(Set<Int>()) { $0.union($1) }
    let scene = try Diagram.scene(.overview, input)
    let facts = try #require(scene.texts.last { $0.role == .subtitle }).text.parts(" · ")
    let count = network.institutions.count
    #expect(facts[1] == DiagramText.institutions(count, .pl) && facts[1].hasPrefix("\(count) "))
    #expect(facts[2].hasPrefix("\(pairs.count) "), "\(facts)")
    #expect(facts.contains { $0.hasPrefix("\(count - tied.count) bez powiązań") }, "\(facts)")
  }

  // MARK: The legend

  @Test("the legend speaks of small signs if and only if somebody bears no label")
  func smallSigns() throws {
    for (powiats, ties) in [(1, 6), (6, 60), (20, 30), (60, 100)] {
      for page in [PageFormat.screen, .a4Landscape] {
        var input = DiagramFixtures.input(powiats: powiats, ties: ties)
        input.page = page
        for view in [DiagramView.overview, .hierarchy] {
          let scene = try Diagram.scene(view, input)
          let isBare = scene.nodes.contains { $0.lines.isEmpty && $0.outside == nil }
          let said = scene.legend.contains { $0.text == DiagramText.smallMark(.pl) }
          #expect(said == isBare, "\(view), \(powiats) powiats, paper: \(page.isPaper)")
        }
      }
    }
  }
}
