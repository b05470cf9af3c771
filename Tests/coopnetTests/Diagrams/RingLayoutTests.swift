import NetworkGraph
import Testing

@testable import coopnet

/// Rings and sectors, measured on a page so large that no label has to give way.
@Suite struct RingLayoutTests {
  private static let wide = DiagramRect(x: 20, y: 30, width: 4_000, height: 3_000)

  /// Powiats with so many gminas each, a PCPR in each powiat, and above them so many regional units.
  private func layout(_ gminas: [Int], regional: Int) -> RingLayout {
    var rows = (0..<regional).map {
      Institution(
        id: "r\($0)", name: "R \($0)", roles: ["ROPS"],
        seat: TerritoryCode(level: .gmina, value: 266101))
    }
    var ties: [Tie] = []
    for (index, count) in gminas.enumerated() {
      let powiat = 2601 + index
      let first = rows.count
      rows.append(
        Institution(
          id: "p\(powiat)", name: "P \(powiat)", roles: ["PCPR"],
          seat: TerritoryCode(level: .gmina, value: powiat * 100 + 1)))
      for gmina in 0..<count {
        ties.append(Tie(from: first, to: rows.count, form: "agreement"))
        rows.append(
          Institution(
            id: "o\(powiat)\(gmina)", name: "O \(gmina)", roles: ["OPS"],
            seat: TerritoryCode(level: .gmina, value: powiat * 100 + 1 + gmina)))
      }
      ties.append(Tie(from: 0, to: first, form: "report"))
    }
    rows.sort { $0.id.precedesByCodePoints($1.id) }
    let day = CooperationNetwork(institutions: rows, ties: []).onDay(GraphOptions())
    var graph = DiagramGraph(day, language: .pl)
    graph.leastType = 4.5
    return RingLayout(levels: graph, rect: Self.wide, language: .pl)
  }

  static let shapes: [([Int], Int)] = [([3, 1, 5], 1), ([2, 2], 2), ([4, 4, 4, 4, 4, 4], 5)]

  @Test(
    "sectors go round once from the top, with equal gaps, as wide as they have units",
    arguments: shapes)
  func sectors(gminas: [Int], regional: Int) throws {
    let layout = layout(gminas, regional: regional)
    let sectors = layout.sectors
    try #require(sectors.count == gminas.count && layout.outermost == 2)
    #expect(abs(sectors[0].start + Angle.pi / 2) < 1e-9)
    let gap = min(0.03, 1.2 / Double(gminas.count))
    for (one, next) in zip(sectors, sectors.dropFirst()) {
      #expect(abs(next.start - one.end - gap) < 1e-9)
    }
    #expect(abs(sectors.last!.end + gap - 1.5 * Angle.pi) < 1e-9)
    // A share for the sector itself, one for each gmina's unit, half a one for the powiat's.
    let shares = zip(gminas, sectors).map { ($1.end - $1.start) / (Double($0) + 1.5) }
    #expect(shares.max()! - shares.min()! < 1e-9)
  }

  @Test(
    "units stand in the middle of equal parts of their sector, by level on their ring",
    arguments: shapes)
  func angles(gminas: [Int], regional: Int) {
    let layout = layout(gminas, regional: regional)
    let angles = layout.baseAngles()
    var cells: [[Int]: [Double]] = [:]
    for (index, node) in layout.graph.nodes.enumerated() {
      let ring = ["ROPS": 0, "PCPR": 1, "OPS": 2][node.kind]
      #expect(layout.rings[index] == ring)
      #expect((layout.sectorOf[index] < 0) == (node.kind == "ROPS"))
      if layout.sectorOf[index] >= 0 {
        cells[[layout.sectorOf[index], layout.rings[index]], default: []].append(angles[index])
      }
    }
    for (cell, found) in cells {
      let sector = layout.sectors[cell[0]]
      let width = (sector.end - sector.start) / Double(found.count)
      for (rank, angle) in found.sorted().enumerated() {
        #expect(abs(angle - sector.start - (Double(rank) + 0.5) * width) < 1e-9)
      }
      #expect(found.count == (cell[1] == 2 ? gminas[cell[0]] : 1))
    }
    // The innermost share the whole ring: a pair side by side, more from the top on.
    let inner = layout.rings.indices.filter { layout.rings[$0] == 0 }.map { angles[$0] }.sorted()
    for (one, next) in zip(inner, inner.dropFirst()) {
      #expect(abs(next - one - 2 * Angle.pi / Double(regional)) < 1e-9)
    }
    if regional == 2 { #expect(inner[0] == 0) }
    if regional > 2 { #expect(abs(inner[0] + Angle.pi / 2) < 1e-9) }
  }

  @Test("rings are ellipses at equal steps, one unit alone in the middle", arguments: shapes)
  func rings(gminas: [Int], regional: Int) throws {
    let layout = layout(gminas, regional: regional)
    let placement = layout.placement()
    let middle = Self.wide.center
    let radii = DiagramPoint(
      (Self.wide.width - placement.bodies.map(\.width).max()!) / 2,
      (Self.wide.height - placement.bodies.map(\.height).max()!) / 2)
    let inner = regional == 1 ? 0 : regional < 4 ? 0.14 : 0.26
    let fractions = [inner, (1 + inner) / 2, 1]
    let angles = layout.baseAngles()
    for (index, body) in placement.bodies.enumerated() {
      let out = DiagramPoint(
        (body.center.x - middle.x) / radii.x, (body.center.y - middle.y) / radii.y)
      let wanted = Angle.direction(angles[index]) * fractions[layout.rings[index]]
      #expect((out - wanted).length < 1e-6)
    }
    let lines = placement.background.filter { $0.stroke == .band }
    #expect(lines.count == fractions.count { $0 > 0 })
    for (line, fraction) in zip(lines, fractions.filter { $0 > 0 }) {
      #expect(line.rings.count == 1 && line.rings[0].count == 120)
      for (step, point) in line.rings[0].enumerated() {
        let out = DiagramPoint((point.x - middle.x) / radii.x, (point.y - middle.y) / radii.y)
        #expect((out - Angle.direction(Double(step) * Angle.pi / 60) * fraction).length < 1e-6)
      }
    }
    // Each second sector is shaded, between its own angles, from the middle to beyond the last ring.
    let wedges = placement.background.filter { $0.fill == .wedge }
    #expect(wedges.count == (gminas.count + 1) / 2)
    for (number, wedge) in wedges.enumerated() {
      let sector = layout.sectors[2 * number]
      let points = wedge.rings[0].map { point in
        DiagramPoint((point.x - middle.x) / radii.x, (point.y - middle.y) / radii.y)
      }
      let lengths = points.map(\.length)
      #expect(abs(lengths.max()! - 1.06) < 1e-6 && lengths.min()! >= 0.12 - 1e-6)
      #expect(lengths.min()! < fractions[1])
      let half = points.count / 2
      #expect(abs(points[0].length - 1.06) < 1e-6 && abs(points[half - 1].length - 1.06) < 1e-6)
      #expect((points[0] - Angle.direction(sector.start) * 1.06).length < 1e-6)
      #expect((points[half - 1] - Angle.direction(sector.end) * 1.06).length < 1e-6)
    }
    // The names of sectors stand between the last two rings, in the middle of their sector.
    #expect(placement.texts.count == gminas.count)
    for (heading, sector) in zip(placement.texts, layout.sectors) {
      let point = heading.position
      let out = DiagramPoint((point.x - middle.x) / radii.x, (point.y - middle.y) / radii.y)
      #expect((out - Angle.direction(sector.middle) * ((1 + fractions[1]) / 2)).length < 1e-6)
    }
  }

  // MARK: Onto the page

  @Test("a line of points lies along the longer side, equally spaced, from edge to edge")
  func fittedLine() {
    let line = (0..<5).map { DiagramPoint(Double($0) * 3, Double($0) * 4) }
    let flat = DiagramRect(x: 10, y: 20, width: 400, height: 100)
    let places = StressLayout.fitted(line, into: flat).sorted { $0.x < $1.x }
    for (index, place) in places.enumerated() {
      #expect(abs(place.x - 10 - 100 * Double(index)) < 1e-6 || places[0].x > 10 + 1)
      #expect(abs(place.y - 70) < 1e-6)
    }
    let tall = DiagramRect(x: 10, y: 20, width: 100, height: 400)
    for place in StressLayout.fitted(line, into: tall) { #expect(abs(place.x - 60) < 1e-6) }
    #expect(StressLayout.fitted([DiagramPoint(7, 7)], into: flat) == [flat.center])
  }

  @Test(
    "points fill a page in one direction at least, in its middle, and are stretched by 1.7 at most")
  func fittedCloud() {
    var numbers = DiagramFixtures.Numbers(state: 5)
    for _ in 0..<20 {
      let points = (0..<9).map { _ in
        DiagramPoint(Double(numbers.next(below: 90)), Double(numbers.next(below: 40)))
      }
      let rect = DiagramRect(x: 5, y: 6, width: 300, height: 200)
      let places = StressLayout.fitted(points, into: rect)
      let (left, right) = (places.map(\.x).min()!, places.map(\.x).max()!)
      let (top, bottom) = (places.map(\.y).min()!, places.map(\.y).max()!)
      #expect(left >= 5 - 1e-6 && right <= 305 + 1e-6 && top >= 6 - 1e-6 && bottom <= 206 + 1e-6)
      #expect(abs((left + right) / 2 - 155) < 1e-6 && abs((top + bottom) / 2 - 106) < 1e-6)
      #expect(right - left > 300 - 1e-6 || bottom - top > 200 - 1e-6)
    }
  }

  // MARK: The page around it

  @Test("words, units and legend stay inside the margins, in every view and on both pages")
  func margins() throws {
    for page in [PageFormat.screen, .a4Landscape, .a4Portrait] {
      for ties in [0, 20, 90] {
        var input = ViewTests.input(powiats: 4, ties: ties)
        input.page = page
        for view in ViewTests.views {
          guard let scene = try? Diagram.scene(view, input) else { continue }
          let inner = page.inner.inset(by: -0.6)
          for text in scene.texts where text.turned == 0 {
            #expect(inner.contains(text.box), "\(view): \(text.text)")
          }
          for node in scene.nodes { #expect(inner.contains(node.box), "\(view): \(node.label)") }
          for entry in scene.legend {
            #expect(inner.contains(entry.box), "\(view): \(entry.text)")
          }
          // The first line of the title begins where the margins meet.
          let title = try #require(scene.texts.first { $0.role == .title })
          #expect(abs(title.box.y - page.inner.y) < 1 && title.position.x == page.inner.x)
        }
      }
    }
  }
}
