import Testing

@testable import coopnet

/// Ways around units: the straightest that is free, inside what the units cover.
@Suite struct DetoursTests {
  /// Two units 200 points apart, small ones far above and below them, and what stands between.
  private static func placement(_ between: [DiagramRect], reach: Double = 120) -> DiagramPlacement {
    let corners = [DiagramPoint(100, -reach), DiagramPoint(100, reach)]
    let ends = [DiagramPoint(0, 0), DiagramPoint(200, 0)]
    var placement = DiagramPlacement(count: 4 + between.count)
    for (index, center) in (ends + corners + between.map(\.center)).enumerated() {
      placement.bodies[index].center = center
      placement.bodies[index].width = index < 4 ? 10 : between[index - 4].width
      placement.bodies[index].height = index < 4 ? 10 : between[index - 4].height
    }
    return placement
  }

  private static func wall(_ from: Double, _ to: Double) -> DiagramRect {
    DiagramRect(x: 97, y: from, width: 6, height: to - from)
  }

  private static let straight = Curve.line(DiagramPoint(0, 0), DiagramPoint(200, 0))

  private static func bend(_ between: [DiagramRect], reach: Double = 120) -> Double? {
    guard let detours = Detours(placement(between, reach: reach), edges: 1) else { return nil }
    let route = detours.route(straight, from: 0, to: 1)
    if route == straight { return 0 }
    guard route.count == 4, route[0] == straight[0], route[3] == straight[3] else { return nil }
    return Curve.point(route[...], at: 0.5).y
  }

  @Test("the least bend that is free, below before above: a tenth of the length, two, a third")
  func bends() throws {
    let cases: [([DiagramRect], Double)] = [
      ([], 0), ([Self.wall(30, 60)], 0), ([Self.wall(-5, 5)], 20), ([Self.wall(-5, 25)], -20),
      ([Self.wall(-25, 5)], 20), ([Self.wall(-25, 25)], 40), ([Self.wall(-25, 45)], -40),
      ([Self.wall(-45, 45)], 64), ([Self.wall(-45, 70)], -64),
      ([Self.wall(-5, 5), Self.wall(15, 25)], -20),
    ]
    for (between, expected) in cases {
      let bend = try #require(Self.bend(between))
      #expect(abs(bend - expected) < 1e-9, "\(between)")
    }
  }

  @Test("a line a point and a half beside a unit is free, a nearer one is not")
  func margin() throws {
    #expect(try #require(Self.bend([Self.wall(1.6, 30)])) == 0)
    #expect(try #require(Self.bend([Self.wall(1.4, 30)])) != 0)
    #expect(try #require(Self.bend([Self.wall(-30, -1.6)])) == 0)
    #expect(try #require(Self.bend([Self.wall(-30, -1.4)])) != 0)
  }

  @Test("where none is free the way through the fewest units, straight before bent")
  func fewest() throws {
    // The same two units in every way; a third in the straight one only.
    let walls = [
      DiagramRect(x: 60, y: -90, width: 6, height: 180),
      DiagramRect(x: 130, y: -90, width: 6, height: 180),
    ]
    #expect(try #require(Self.bend(walls)) == 0)
    #expect(abs(try #require(Self.bend(walls + [Self.wall(-5, 5)])) - 20) < 1e-9)
  }

  @Test(
    "no handle leaves what the units cover by more than their margins: 14 points and one and a half"
  )
  func bounds() throws {
    // The handles of a bend of 20 points lie 26.7 points out; the boxes end 5 points after their middle.
    let least = 200.0 * 0.1 * 4 / 3 - 14 - 1.5 - 5
    let wall = [Self.wall(-5, 5)]
    #expect(abs(try #require(Self.bend(wall, reach: least + 0.1)) - 20) < 1e-9)
    #expect(try #require(Self.bend(wall, reach: least - 0.1)) == 0)
  }

  @Test("the ends of a tie are not in its way, and a tie of no length stays")
  func ends() throws {
    let placement = Self.placement([Self.wall(-5, 5)])
    let detours = try #require(Detours(placement, edges: 1))
    let half = Curve.line(DiagramPoint(0, 0), DiagramPoint(100, 0))
    #expect(
      detours.route(half, from: 0, to: 4) == half && detours.route(half, from: 4, to: 0) == half)
    #expect(detours.route([], from: 0, to: 1) == [])
    let none = Curve.line(.zero, .zero)
    #expect(detours.route(none, from: 2, to: 3) == none)
  }

  @Test(
    "up to 40 units and 80 ties", arguments: [(40, 80, true), (41, 80, false), (40, 81, false)])
  func limits(units: Int, edges: Int, isFound: Bool) {
    #expect((Detours(DiagramPlacement(count: units), edges: edges) != nil) == isFound)
  }
}
