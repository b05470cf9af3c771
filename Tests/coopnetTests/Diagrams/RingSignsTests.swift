import NetworkGraph
import Testing

@testable import coopnet

/// Large pictures: signs on ellipses, labels outwards, measured on what is placed.
@Suite struct RingSignsTests {
  private static let page = DiagramRect(x: 28, y: 70, width: 640, height: 470)

  private func layout(powiats: Int, ties: Int) -> RingLayout {
    let day = DiagramFixtures.network(powiats: powiats, ties: ties).onDay(GraphOptions())
    return RingLayout(
      levels: DiagramGraph(day, language: .pl), rect: Self.page, language: .pl)
  }

  /// The two radii of the ellipse around a middle on which points lie, by least squares; nil if they
  /// lie on none.
  private func ellipse(_ points: [DiagramPoint]) -> DiagramPoint? {
    var (xx, xy, yy, x, y) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for point in points {
      let out = point - Self.page.center
      let (a, b) = (out.x * out.x, out.y * out.y)
      (xx, xy, yy, x, y) = (xx + a * a, xy + a * b, yy + b * b, x + a, y + b)
    }
    let determinant = xx * yy - xy * xy
    let (a, b) = ((x * yy - y * xy) / determinant, (y * xx - x * xy) / determinant)
    guard a > 0, b > 0 else { return nil }
    for point in points {
      let out = point - Self.page.center
      if abs(a * out.x * out.x + b * out.y * out.y - 1) > 1e-6 { return nil }
    }
    return DiagramPoint(1 / a.squareRoot(), 1 / b.squareRoot())
  }

  /// The angle of a place on the ellipse, from the top on, in the range of the sectors.
  private func angle(_ point: DiagramPoint, _ radii: DiagramPoint) -> Double {
    let out = point - Self.page.center
    let angle = Angle.of(DiagramPoint(out.x / radii.x, out.y / radii.y))
    return angle < -Angle.pi / 2 - 1e-9 ? angle + 2 * Angle.pi : angle
  }

  /// A label runs outwards along a ray, its middle line on it, and is never upside down.
  private func runsOutwards(_ text: SceneText, from start: DiagramPoint) -> Bool {
    let isLeft = text.anchor == .end
    let normal = Angle.direction((text.turned - (isLeft ? 180 : 0)) * Angle.pi / 180)
    let way = text.position - start
    let across = -normal.y * way.x + normal.x * way.y
    let along = normal.x * way.x + normal.y * way.y
    let width = TextMeasure.width(text.text, size: text.size, bold: text.bold)
    let end = text.position + normal * width
    return along > -1e-6 && along < 14 && (normal.x < 0) == isLeft
      && abs(across - text.size * (isLeft ? -0.35 : 0.35)) < 1e-6
      && end.x > Self.page.x - 4 && end.x < Self.page.maxX + 4 && end.y > Self.page.y - 4
      && end.y < Self.page.maxY + 4
  }

  @Test(
    "where there is room everyone on the last ring bears a label, at equal steps in each sector")
  func labelsForAll() throws {
    let layout = layout(powiats: 12, ties: 90)
    try #require(layout.graph.nodes.count > RingLayout.labelLimit)
    let placement = layout.placement()
    let outer = layout.rings.indices.filter { layout.rings[$0] == layout.outermost }
    let radii = try #require(ellipse(outer.map { placement.bodies[$0].center }))
    #expect(radii.x < Self.page.width / 2 && radii.y < Self.page.height / 2)
    #expect(radii.x <= radii.y * 1.4 + 1e-6 && radii.y <= radii.x * 1.4 + 1e-6)
    for (number, sector) in layout.sectors.enumerated() {
      let members = outer.filter { layout.sectorOf[$0] == number }
      let angles = members.map { angle(placement.bodies[$0].center, radii) }.sorted()
      // The name of the sector takes the first place, its units those behind it.
      let step = (sector.end - sector.start) / Double(members.count + 1)
      for (rank, found) in angles.enumerated() {
        #expect(abs(found - sector.start - (Double(rank) + 1.5) * step) < 1e-6)
      }
      let heading = try #require(
        placement.texts.first {
          $0.text.hasPrefix(sector.label.prefix(6)) && $0.turned != 0
            && abs(
              $0.turned - (sector.start + step / 2) * 180 / Angle.pi - ($0.anchor == .end ? 180 : 0)
            ) < 1e-6
        })
      #expect(heading.bold && heading.role == .place)
      let place = Angle.direction(sector.start + step / 2)
      #expect(
        runsOutwards(
          heading,
          from: Self.page.center + DiagramPoint(place.x * radii.x, place.y * radii.y)))
    }
    for index in outer {
      let body = placement.bodies[index]
      let text = try #require(body.outside)
      #expect(runsOutwards(text, from: body.center), "\(text.text)")
      let ray = angle(body.center, radii) * 180 / Angle.pi + (text.anchor == .end ? 180 : 0)
      #expect(abs(text.turned - ray) < 1e-4)
      #expect(layout.graph.nodes[index].short.line.hasPrefix(text.text.prefix(8)))
    }
    // Signs on the last ring do not touch, and are of one size.
    let boxes = outer.map { placement.bodies[$0].box }
    #expect(Set(boxes.map(\.height)).count == 1 && boxes[0].height >= 4)
    #expect(boxes.allSatisfy { Self.page.contains($0) })
    sectorsAround(layout, placement, radii, sign: boxes[0].height)
  }

  /// The grounds of sectors: a little wider than the sector, from 0.4 of the way to beyond the signs.
  private func sectorsAround(
    _ layout: RingLayout, _ placement: DiagramPlacement, _ radii: DiagramPoint, sign: Double
  ) {
    let grounds = placement.background.filter { !$0.isOpen }
    #expect(grounds.count == layout.sectors.count)
    for (number, (sector, ground)) in zip(layout.sectors, grounds).enumerated() {
      #expect(ground.fill == (number % 2 == 0 ? .wedge : .paper))
      let points = ground.rings[0].map { point in
        DiagramPoint(
          (point.x - Self.page.center.x) / radii.x, (point.y - Self.page.center.y) / radii.y)
      }
      let half = points.count / 2
      let outer = 1 + (sign + 2) / radii.y
      #expect(points.count % 2 == 0 && half >= 5)
      for point in points[..<half] { #expect(abs(point.length - outer) < 1e-6) }
      for point in points[half...] { #expect(abs(point.length - 0.4) < 1e-6) }
      for (place, wanted) in [(0, sector.start - 0.006), (half - 1, sector.end + 0.006)] {
        #expect((points[place] - Angle.direction(wanted) * outer).length < 1e-6)
        let opposite = points[points.count - 1 - place]
        #expect((opposite - Angle.direction(wanted) * 0.4).length < 1e-6)
      }
    }
  }

  @Test("where there is none, those with most partners get a label and a line to it, none crossing")
  func callouts() throws {
    let layout = layout(powiats: 40, ties: 170)
    let placement = layout.placement()
    let outer = layout.rings.indices.filter { layout.rings[$0] == layout.outermost }
    let labelled = outer.filter { placement.bodies[$0].outside != nil }
    let tied = outer.filter { layout.graph.nodes[$0].degree > 0 }
    try #require(labelled.count > 8 && labelled.count < outer.count)
    let least = labelled.map { layout.graph.nodes[$0].degree }.min()!
    let left = tied.filter { placement.bodies[$0].outside == nil }
    #expect(left.allSatisfy { layout.graph.nodes[$0].degree <= least })
    let lines = placement.background.filter(\.isOpen)
    #expect(lines.count == labelled.count)
    var ends: [(sign: Double, label: Double)] = []
    for index in labelled {
      let body = placement.bodies[index]
      let text = try #require(body.outside)
      let line = try #require(lines.first { $0.rings[0].first == body.center })
      #expect(line.rings[0].count == 3 && runsOutwards(text, from: line.rings[0][2]))
      // From the sign outwards, then to the label: each stop further out.
      let ways = line.rings[0].map { ($0 - Self.page.center).length }
      #expect(ways[0] < ways[1] && ways[1] < ways[2] + 4)
      let middle = Self.page.center
      func turn(_ point: DiagramPoint) -> Double {
        let angle = Angle.of(point - middle)
        return angle < -Angle.pi / 2 - 0.05 ? angle + 2 * Angle.pi : angle
      }
      ends.append((turn(line.rings[0][1]), turn(line.rings[0][2])))
    }
    ends.sort { $0.sign < $1.sign }
    for (one, next) in zip(ends, ends.dropFirst()) { #expect(one.label < next.label + 1e-6) }
    // Crowded cells stand in rows behind one another, all within the page.
    let boxes = outer.map { placement.bodies[$0].box }
    #expect(boxes.allSatisfy { Self.page.contains($0) })
    #expect(placement.texts.count == layout.sectors.count)
  }

  @Test("those above the powiats stand in the middle with their labels, apart from one another")
  func inner() {
    for powiats in [12, 40] {
      let layout = layout(powiats: powiats, ties: 100)
      let placement = layout.placement()
      let inner = layout.sectorOf.indices.filter { layout.sectorOf[$0] < 0 }
      let middle = layout.rings.indices.filter {
        layout.sectorOf[$0] >= 0 && layout.rings[$0] != layout.outermost
      }
      #expect(inner.allSatisfy { !placement.bodies[$0].lines.isEmpty })
      let boxes = inner.map { placement.bodies[$0].box }
      #expect(!Separation.hasOverlap(boxes))
      let core = Self.page.inset(by: Self.page.height * 0.15)
      #expect(boxes.allSatisfy { core.overlaps($0) })
      // Units of powiats stand clear of them, with their abbreviation as long as they are few.
      if middle.count <= 90 {
        #expect(!Separation.hasOverlap(boxes + middle.map { placement.bodies[$0].box }))
        for index in middle {
          #expect(placement.bodies[index].lines == [layout.graph.nodes[index].short.head])
        }
      }
      for index in placement.bodies.indices {
        #expect(
          (placement.bodies[index].emphasis == .muted) == (layout.graph.nodes[index].degree == 0))
      }
    }
  }

  // MARK: Curves

  private static func value(_ curve: [DiagramPoint], _ t: Double) -> DiagramPoint {
    Curve.point(curve[...], at: t)
  }

  @Test("a curve's points follow the binomials, and its parts are the curve itself")
  func curves() {
    let curve = [
      DiagramPoint(0, 0), DiagramPoint(30, 60), DiagramPoint(80, -20), DiagramPoint(100, 10),
    ]
    #expect(Self.value(curve, 0) == curve[0] && (Self.value(curve, 1) - curve[3]).length < 1e-9)
    // Halved twice by hand (de Casteljau): the middle is (p0 + 3 p1 + 3 p2 + p3) / 8.
    let middle = (curve[0] + curve[1] * 3 + curve[2] * 3 + curve[3]) * 0.125
    #expect((Self.value(curve, 0.5) - middle).length < 1e-9)
    let straight = Curve.line(curve[0], curve[3])
    for step in 0...10 {
      let t = Double(step) / 10
      #expect((Self.value(straight, t) - curve[0].interpolated(to: curve[3], t)).length < 1e-9)
    }
    for offset in [-3.2, 0, 6] {
      let moved = Curve.shifted(straight, by: offset)
      for (one, other) in zip(straight, moved) {
        let way = other - one
        #expect(abs(way.length - abs(offset)) < 1e-9)
        #expect(abs(way.x * 100 + way.y * 10) < 1e-6)
      }
    }
    // What is left after trimming ends on the border of the box, and lies on the old curve.
    let trimmed = Curve.trimmedEnd(curve, at: curve[3], .box, width: 40, height: 30)
    let end = trimmed[trimmed.count - 1] - curve[3]
    #expect(abs(max(abs(end.x) / 20, abs(end.y) / 15) - 1) < 1e-3)
    for step in 0...20 {
      let point = Self.value(trimmed, Double(step) / 20)
      let nearest = (0...2_000).map { (Self.value(curve, Double($0) / 2_000) - point).length }
        .min()!
      #expect(nearest < 0.1)
    }
  }

  @Test(
    "ties leave and enter the last ring by the middle of their sectors, those of one ring by the page's"
  )
  func routes() {
    let layout = layout(powiats: 12, ties: 90)
    let placement = layout.placement()
    let radii = DiagramPoint(300, 200)
    let routes = layout.routes(
      placement, radii: radii, [Double](repeating: 0.2, count: layout.outermost - 1) + [0.6, 1])
    #expect(layout.outermost >= 2 && routes.count == layout.graph.edges.count)
    var kinds = Set<Int>()
    for (edge, route) in zip(layout.graph.edges, routes) {
      let ends = [edge.from, edge.to]
      let centers = ends.map { placement.bodies[$0].center }
      // 0.45 of the way from the second ring to the last.
      let doors = ends.map { node -> DiagramPoint? in
        if layout.rings[node] < layout.outermost { return nil }
        let turn = Angle.direction(layout.sectors[layout.sectorOf[node]].middle)
        return Self.page.center + DiagramPoint(turn.x * 300 * 0.78, turn.y * 200 * 0.78)
      }
      let isOneSector = layout.sectorOf[edge.from] == layout.sectorOf[edge.to]
      var points = [centers[0]]
      if let door = doors[0] { points.append(door) }
      if !isOneSector {
        if layout.rings[edge.from] == layout.rings[edge.to] {
          let half = centers[0].interpolated(to: centers[1], 0.5)
          points.append(half.interpolated(to: Self.page.center, 0.6))
        }
        if let door = doors[1] { points.append(door) }
      }
      points.append(centers[1])
      kinds.insert(points.count)
      let expected =
        points.count == 2
        ? Curve.line(points[0], points[1]) : Curve.spline(points, tension: 0.8)
      #expect(route.count == expected.count)
      for (one, other) in zip(route, expected) { #expect((one - other).length < 1e-9) }
    }
    #expect(kinds.isSuperset(of: [3, 5]))
  }

  @Test("a bundled curve is smooth, stays among its points, and is straight without tension")
  func splines() {
    let points = [(0, 0), (40, 80), (90, 60), (120, -30), (200, 10)].map {
      DiagramPoint(Double($0.0), Double($0.1))
    }
    let curve = Curve.spline(points)
    #expect(curve.count % 3 == 1 && curve[0] == points[0] && curve.last == points.last)
    for piece in stride(from: 3, to: curve.count - 1, by: 3) {
      // The stops between pieces lie in the middle of their handles.
      #expect(
        (curve[piece - 1].interpolated(to: curve[piece + 1], 0.5) - curve[piece]).length < 1e-9)
    }
    for point in curve {
      #expect(point.x >= 0 && point.x <= 200 && point.y >= -30 && point.y <= 80)
    }
    for point in Curve.spline(points, tension: 0) {
      #expect(abs(point.y - point.x / 20) < 1e-9)
    }
  }
}
