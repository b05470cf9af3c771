import NetworkGraph
import Testing

@testable import coopnet

/// Bands of levels: who stands where in a row, how many rows, how ties run.
@Suite struct BandLayoutTests {
  private static let page = DiagramRect(x: 30, y: 60, width: 760, height: 460)

  private static func placement(
    _ graph: DiagramGraph, byGmina: Bool = false, _ rect: DiagramRect = page
  ) -> DiagramPlacement? {
    BandLayout(graph: graph, rect: rect, language: .pl, groupsByGmina: byGmina).placement()
  }

  /// The keys of the units of a level as they are read, row by row.
  private static func order(
    _ placement: DiagramPlacement, _ graph: DiagramGraph, _ level: InstitutionKind.Level
  ) -> [String] {
    graph.nodes.indices.filter { graph.nodes[$0].level == level }.sorted {
      let (a, b) = (placement.bodies[$0].center, placement.bodies[$1].center)
      return (a.y, a.x) < (b.y, b.x)
    }.map { graph.nodes[$0].key }
  }

  @Test("without ties: units of the view, then outside partners; by kind and key by code points")
  func plainOrder() throws {
    var nodes = [("b", "B"), ("a", "b"), ("c", "B"), ("Z", "B"), ("d", "Ż")].map {
      DiagramFixtures.node($0.0, kind: $0.1)
    }
    nodes[0].isContext = true
    let graph = DiagramFixtures.graph(nodes)
    let placement = try #require(Self.placement(graph))
    // "Z" before "c", "B" before "b" before "Ż".
    #expect(Self.order(placement, graph, .gmina) == ["Z", "c", "a", "d", "b"])
    let pale = graph.nodes.indices.filter { placement.bodies[$0].emphasis == .muted }
    #expect(pale == [0])
  }

  @Test("units of one gmina stand together, by the code, those without a seat last")
  func byGmina() throws {
    let seats: [Int?] = [260103, 260101, nil, 260102, 260101, 260103, nil, 260102]
    let nodes = seats.enumerated().map { DiagramFixtures.node("k\($0)", seat: $1, degree: 0) }
    let graph = DiagramFixtures.graph(nodes)
    let placement = try #require(Self.placement(graph, byGmina: true))
    #expect(
      Self.order(placement, graph, .gmina) == ["k1", "k4", "k3", "k7", "k0", "k5", "k2", "k6"])
    #expect(placement.bodies.allSatisfy { $0.emphasis == .muted })
    // Ties to a powiat do not tear a gmina apart: they order its units only.
    let tied = DiagramFixtures.graph(
      [
        DiagramFixtures.node("left", level: .powiat), DiagramFixtures.node("right", level: .powiat),
        DiagramFixtures.node("a", seat: 260101), DiagramFixtures.node("b", seat: 260101),
        DiagramFixtures.node("c", seat: 260102), DiagramFixtures.node("d", seat: 260102),
      ],
      [(1, 2), (0, 3), (1, 4), (0, 5)].map { ($0.0, $0.1, [DiagramFixtures.strand()]) })
    let drawn = try #require(Self.placement(tied, byGmina: true))
    let left = Self.order(drawn, tied, .powiat) == ["left", "right"]
    #expect(
      Self.order(drawn, tied, .gmina) == (left ? ["b", "a", "d", "c"] : ["a", "b", "c", "d"]))
  }

  @Test("partners stand above one another: of one-to-one ties none crosses", arguments: 1...8)
  func uncrossed(seed: Int) throws {
    let count = 3 + seed % 4
    var numbers = DiagramFixtures.Numbers(state: UInt64(seed))
    var partner = Array(0..<count)
    for index in partner.indices.dropFirst() {
      partner.swapAt(index, numbers.next(below: index + 1))
    }
    let upper = (0..<count).map { DiagramFixtures.node("u\($0)", level: .powiat) }
    let lower = (0..<count).map { DiagramFixtures.node("v\($0)") }
    let graph = DiagramFixtures.graph(
      upper + lower, partner.enumerated().map { ($0, count + $1, [DiagramFixtures.strand()]) })
    let placement = try #require(Self.placement(graph))
    let above = Self.order(placement, graph, .powiat).map { Int($0.dropFirst())! }
    let below = Self.order(placement, graph, .gmina).map { Int($0.dropFirst())! }
    #expect(above.map { partner[$0] } == below)
  }

  @Test(
    "in the row that is settled last, units follow the mean place of their partners",
    arguments: 1...6)
  func meanPlaces(seed: Int) throws {
    var numbers = DiagramFixtures.Numbers(state: UInt64(seed))
    let upper = (0..<7).map { DiagramFixtures.node("u\($0)", level: .powiat) }
    let lower = (0..<9).map { DiagramFixtures.node("v\($0)") }
    var pairs = Set((0..<7).map { [$0, 7 + numbers.next(below: 9)] })
    while pairs.count < 15 { pairs.insert([numbers.next(below: 7), 7 + numbers.next(below: 9)]) }
    let graph = DiagramFixtures.graph(
      upper + lower,
      pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map {
        ($0[0], $0[1], [DiagramFixtures.strand()])
      })
    let placement = try #require(Self.placement(graph))
    let below = Self.order(placement, graph, .gmina)
    let means = Self.order(placement, graph, .powiat).map { key -> Double in
      let unit = Int(key.dropFirst())!
      let places = pairs.filter { $0[0] == unit }.map { below.firstIndex(of: "v\($0[1] - 7)")! }
      return Double(places.reduce(0, +)) / Double(places.count)
    }
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 }, "\(means)")
  }

  @Test("rows of one level are half as far apart as levels, and about equally wide")
  func rows() throws {
    let nodes =
      [DiagramFixtures.node("p", level: .powiat), DiagramFixtures.node("w", level: .voivodeship)]
      + (0..<40).map { DiagramFixtures.node("v\($0 + 100)", "Ośrodek \($0)") }
    let graph = DiagramFixtures.graph(nodes)
    let placement = try #require(Self.placement(graph))
    var rows: [(y: Double, level: InstitutionKind.Level, boxes: [DiagramRect])] = []
    for index in graph.nodes.indices.sorted(by: {
      placement.bodies[$0].center.y < placement.bodies[$1].center.y
    }) {
      let body = placement.bodies[index]
      if let last = rows.last, abs(last.y - body.center.y) < 1e-6 {
        rows[rows.count - 1].boxes.append(body.box)
      } else {
        rows.append((body.center.y, graph.nodes[index].level, [body.box]))
      }
    }
    try #require(rows.count > 3 && rows[0].level == .voivodeship && rows[1].level == .powiat)
    func gap(_ row: Int) -> Double {
      rows[row + 1].boxes.map(\.y).min()! - rows[row].boxes.map(\.maxY).max()!
    }
    #expect(abs(gap(0) - gap(1)) < 1e-6 && gap(0) >= 18 && gap(0) <= 120)
    for row in 2..<(rows.count - 1) { #expect(abs(gap(row) - gap(0) / 2) < 1e-6) }
    // Widths with the least gap of 12 after each box.
    let widths = rows.dropFirst(2).map { row in row.boxes.reduce(0) { $0 + $1.width + 12 } }
    let widest = placement.bodies.map(\.width).max()! + 12
    let mean = widths.reduce(0, +) / Double(widths.count)
    #expect(widths.allSatisfy { abs($0 - mean) <= widest })
    let room = Self.page.width - 66
    #expect(widths.allSatisfy { $0 - 12 <= room })
    // No more rows than it takes, some three points in a hundred left to spare.
    #expect(Double(widths.count - 1) < widths.reduce(0, +) / (room * 0.97))
  }

  @Test("the type is as large as the number of units allows where there is room, never too small")
  func type() throws {
    for (count, size) in [(4, 11.0), (12, 10), (20, 9)] {
      let graph = DiagramFixtures.graph(
        (0..<count).map { DiagramFixtures.node("v\($0)", "A\($0)") })
      let placement = try #require(Self.placement(graph))
      #expect(placement.bodies.allSatisfy { $0.fontSize == size })
    }
    let many = DiagramFixtures.graph(
      (0..<400).map { DiagramFixtures.node("v\($0)", "Ośrodek numer \($0)") })
    #expect(Self.placement(many) == nil)
    let one = DiagramFixtures.graph([DiagramFixtures.node("a", String(repeating: "x", count: 40))])
    #expect(Self.placement(one, DiagramRect(x: 0, y: 0, width: 90, height: 400)) == nil)
  }

  @Test("a tie in a row rises with its length, from 12 points to 46")
  func arcs() throws {
    let nodes = (0..<8).map { DiagramFixtures.node("v\($0)", "A\($0)") }
    let graph = DiagramFixtures.graph(
      nodes, (1..<8).map { (0, $0, [DiagramFixtures.strand()]) })
    let placement = try #require(Self.placement(graph))
    let rises = placement.routes.map { route -> (way: Double, rise: Double) in
      let middle = Curve.point(route[...], at: 0.5)
      return (abs(route[3].x - route[0].x), route[0].y - middle.y)
    }.sorted { $0.way < $1.way }
    for (way, rise) in rises {
      // A cubic of two equal handles reaches three quarters of them: 1.33 makes it the whole.
      #expect(abs(rise - min(46, 12 + 0.16 * way)) < 0.2)
    }
    #expect(rises[0].rise < 30 && rises[6].rise > 45)
  }

  @Test(
    "past other rows a tie keeps straight where it may, else takes the nearest way between boxes")
  func passes() throws {
    for count in [1, 2, 5, 9] {
      let nodes =
        [DiagramFixtures.node("t", level: .voivodeship)]
        + (0..<count).map { DiagramFixtures.node("p\($0)", "Powiat \($0)", level: .powiat) }
        + (0..<7).map { DiagramFixtures.node("v\($0)", "Gmina \($0)") }
      let graph = DiagramFixtures.graph(
        nodes, (0..<7).map { (0, 1 + count + $0, [DiagramFixtures.strand()]) })
      let placement = try #require(Self.placement(graph))
      let boxes = (1...count).map { placement.bodies[$0].box }.sorted { $0.x < $1.x }
      var ways = [boxes[0].x - 5, boxes[count - 1].maxX + 5]
      for (left, right) in zip(boxes, boxes.dropFirst()) where right.x - left.maxX >= 5 {
        let pad = min(5, (right.x - left.maxX) / 2)
        ways += [left.maxX + pad, right.x - pad]
      }
      for route in placement.routes {
        try #require(route.count == 7)
        let (start, end) = (route[0], route[6])
        let straight = start.x + (end.x - start.x) * (route[3].y - start.y) / (end.y - start.y)
        if boxes.contains(where: { straight > $0.x - 5 && straight < $0.maxX + 5 }) {
          let nearest = ways.map { abs($0 - straight) }.min()!
          #expect(abs(abs(route[3].x - straight) - nearest) < 1e-6, "\(count)")
        } else {
          #expect(abs(route[3].x - straight) < 1e-9)
        }
        // It leaves and arrives upright.
        #expect(route[1].x == start.x && route[5].x == end.x && route[1].y == route[2].y)
      }
    }
  }
}
