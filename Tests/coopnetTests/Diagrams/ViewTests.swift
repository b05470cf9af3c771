import NetworkGraph
import Testing

@testable import coopnet

/// The views one by one, on networks whose answer is known.
@Suite struct ViewTests {
  /// Everything that any view needs.
  static func input(powiats: Int, ties: Int) -> DiagramInput {
    var input = DiagramFixtures.input(powiats: powiats, ties: ties)
    let network = input.day.network
    input.missing = DiagramFixtures.missing(in: network)
    for (index, unit) in network.territory.gminas.enumerated() {
      input.coverage[unit.code] = index % 6 == 0 ? nil : Double(index % 6) / 6
    }
    input.earlier = DiagramFixtures.network(powiats: powiats, ties: ties / 2).onDay(GraphOptions())
    let ops = network.institutions.indices.filter { network.institutions[$0].kind == "OPS" }
    let pup = network.institutions.indices.filter { network.institutions[$0].kind == "PUP" }
    input.pathway = PathwayPicture(
      title: "Ścieżka",
      stages: [
        .init(
          title: "Wejście",
          parts: [
            .init(kind: "OPS", institutions: [ops[0]]), .init(kind: "PUP", institutions: [pup[0]]),
          ], isAll: true),
        .init(title: "Etap", isOptional: true, parts: [.init(kind: "KIS", institutions: [])]),
        .init(title: "Wyjście", parts: [.init(kind: "PUP", institutions: [pup[0]])]),
      ],
      steps: [.init(from: ops[0], to: pup[0], isRecorded: false)], isAvailable: false,
      isConnected: false)
    return input
  }

  static let views: [DiagramView] = [
    .overview, .hierarchy, .map, .gaps, .bridges, .kinds, .difference,
    .gmina(TerritoryCode(level: .gmina, value: 260101)),
    .powiat(TerritoryCode(level: .powiat, value: 2601)), .ego("rops-26"),
    .pathway("1", TerritoryCode(level: .gmina, value: 260101)),
  ]

  @Test("each view in both languages: well-formed, labels apart and on the page")
  func everyView() throws {
    for (powiats, ties) in [(1, 0), (2, 12), (5, 40)] {
      for language in Language.allCases {
        var input = Self.input(powiats: powiats, ties: ties)
        input.language = language
        for view in Self.views {
          let scene = try Diagram.scene(view, input)
          #expect(LegibilityTests.faults(in: scene) == [], "\(view), \(powiats), \(ties)")
          #expect(!scene.summary.isEmpty && !scene.title.isEmpty)
        }
      }
    }
  }

  /// a-b, b-c, c-d, d-b: b carries a, and c, d are solid with it.
  private static func small(_ pairs: [(Int, Int)], count: Int) -> DiagramInput {
    let rows = (0..<count).map {
      Institution(
        id: count < 11 ? "i\($0)" : "i\($0 + 1000)", name: "Jednostka \($0)", roles: ["NGO"],
        seat: TerritoryCode(level: .gmina, value: 260101))
    }
    let network = CooperationNetwork(
      institutions: rows, ties: pairs.map { Tie(from: $0.0, to: $0.1, form: "agreement") })
    return DiagramInput(day: network.onDay(GraphOptions()), language: .en, title: "")
  }

  @Test("bridges: b is marked, a-b is thick, the triangle is not")
  func bridgesOfALollipop() throws {
    let scene = try Diagram.scene(
      .bridges, Self.small([(0, 1), (1, 2), (2, 3), (1, 3)], count: 4))
    #expect(scene.nodes.filter { $0.emphasis == .strong }.map(\.key) == ["i1"])
    let thick = scene.edges.filter { $0.strands.contains { $0.state == .bridge } }
    #expect(thick.map { [scene.nodes[$0.from].key, scene.nodes[$0.to].key] } == [["i0", "i1"]])
    #expect(scene.edges.count == 4)
  }

  @Test("a star of 50 becomes a hub and one sign for the 49 that hang on it")
  func bridgesOfAStar() throws {
    let scene = try Diagram.scene(
      .bridges, Self.small((1..<50).map { (0, $0) }, count: 52))
    let hub = try #require(scene.nodes.first { $0.emphasis == .strong })
    #expect(hub.key == "i1000")
    // Without the hub 49 units stand alone: all but one are cut from the largest part.
    #expect(hub.lines.joined(separator: " ").contains("(48)"))
    #expect(scene.nodes.map(\.members).sorted() == [1, 2, 49])
    #expect(LegibilityTests.faults(in: scene) == [])
  }

  @Test("kinds: pairs are counted once, pairs within a kind on the diagonal")
  func kinds() throws {
    var input = Self.small([], count: 2)
    let rows = ["OPS", "OPS", "PUP", "NGO"].enumerated().map {
      Institution(
        id: "i\($0)", name: "n\($0)", roles: [$1],
        seat: TerritoryCode(level: .gmina, value: 260101))
    }
    let pairs = [(0, 1), (0, 2), (1, 2), (2, 3)]
    let network = CooperationNetwork(
      institutions: rows, ties: pairs.map { Tie(from: $0.0, to: $0.1, form: "project") })
    input = DiagramInput(day: network.onDay(GraphOptions()), language: .en, title: "")
    let table = MixingTable(DiagramGraph(input.day, language: .en), language: .en)
    #expect(table.names == ["PUP", "NGO", "OPS"])
    #expect(table.pairs == [[0, 1, 2], [1, 0, 0], [2, 0, 1]])
    #expect(table.levelPairs == [[0, 3], [3, 1]])
  }

  @Test("difference: new, ended, unchanged")
  func difference() throws {
    let before = Self.small([(0, 1), (1, 2)], count: 3)
    var input = Self.small([(0, 1), (0, 2)], count: 3)
    input.earlier = before.day
    let scene = try Diagram.scene(.difference, input)
    let states = scene.edges.map {
      scene.nodes[$0.from].key + scene.nodes[$0.to].key + " " + $0.strands[0].state.rawValue
    }
    #expect(states == ["i0i1 kept", "i0i2 new", "i1i2 ended"])
  }

  @Test("map: north is above, east at the right, and a gmina without coverage is hatched")
  func map() throws {
    let input = Self.input(powiats: 3, ties: 4)
    let scene = try Diagram.scene(.map, input)
    let picture = SVGReading(scene.svg())
    #expect(scene.background.contains { $0.isHatched })
    #expect(picture.elements.contains { ($0.attributes["fill"] ?? "").hasPrefix("url(#") })
    let projection = try #require(
      MapProjection(
        [GeoPoint(longitude: 20, latitude: 50), GeoPoint(longitude: 21, latitude: 51)],
        into: DiagramRect(x: 0, y: 0, width: 100, height: 100)))
    let south = projection.point(GeoPoint(longitude: 20.5, latitude: 50))
    let north = projection.point(GeoPoint(longitude: 20.5, latitude: 51))
    #expect(abs(north.y) < 1e-9 && abs(south.y - 100) < 1e-9)
    let east = projection.point(GeoPoint(longitude: 21, latitude: 50.5))
    // A degree of longitude at 50.5 degrees is 0.636 of one of latitude.
    #expect(abs(east.x - (50 + 100 * 0.63608 / 2)) < 0.01)
  }

  @Test("without coordinates there is no map, and the refusal says so")
  func mapWithoutCoordinates() {
    #expect(throws: DiagramRefusal(reason: .noCoordinates)) {
      try Diagram.scene(.map, Self.small([(0, 1)], count: 2))
    }
  }

  @Test("pathway: a stage without units says that none is recorded")
  func pathway() throws {
    let view = DiagramView.pathway("1", TerritoryCode(level: .gmina, value: 260101))
    let scene = try Diagram.scene(view, Self.input(powiats: 1, ties: 0))
    #expect(scene.texts.contains { $0.text == "nie odnotowano w danych" })
    #expect(scene.edges.map { $0.strands[0].state } == [.missing])
  }

  @Test("two hundred isolated units and one tie: all are there, the tie in the larger part")
  func mostlyIsolated() throws {
    let scene = try Diagram.scene(.overview, Self.small([(3, 4)], count: 200))
    #expect(scene.nodes.count == 200)
    let tied = scene.nodes.filter { $0.degree > 0 }
    #expect(tied.count == 2)
    #expect(tied.allSatisfy { $0.fontSize > 7 && $0.emphasis == .normal })
    #expect(scene.nodes.filter { $0.degree == 0 }.allSatisfy { $0.emphasis == .muted })
  }
}

@Suite struct SpacingTests {
  @Test("neighbors keep their gap, those that have room stay where they wish")
  func keepsGaps() {
    #expect(Spacing.spread([1, 5, 9], gap: 2, in: 0...10) == [1, 5, 9])
    #expect(Spacing.spread([5, 5], gap: 2, in: 0...10) == [4, 6])
    #expect(Spacing.spread([0, 0, 0], gap: 1, in: 0...10) == [0, 1, 2])
    #expect(Spacing.spread([9, 10], gap: 4, in: 0...10) == [6, 10])
    #expect(Spacing.spread([1, 2, 3], gap: 9, in: 0...10) == [0, 5, 10])
  }
}

@Suite struct SeparationTests {
  @Test("boxes piled up come apart within the bounds; the same each time")
  func apart() {
    let bounds = DiagramRect(x: 0, y: 0, width: 300, height: 200)
    func run() -> [DiagramRect] {
      var boxes = (0..<40).map {
        DiagramRect(x: 140 + Double($0 % 3), y: 90, width: 20, height: 12)
      }
      #expect(Separation.separate(&boxes, in: bounds, gap: 2))
      return boxes
    }
    let boxes = run()
    #expect(!Separation.hasOverlap(boxes))
    #expect(boxes.allSatisfy { bounds.contains($0) })
    #expect(boxes == run())
  }

  @Test("what cannot fit is said")
  func tooMuch() {
    var boxes = (0..<50).map { _ in DiagramRect(x: 0, y: 0, width: 30, height: 30) }
    let bounds = DiagramRect(x: 0, y: 0, width: 100, height: 100)
    #expect(!Separation.separate(&boxes, in: bounds, gap: 1, rounds: 50))
  }
}

@Suite struct CurveTests {
  @Test("a bundled curve begins and ends at its ends")
  func ends() {
    let points = [
      DiagramPoint(0, 0), DiagramPoint(40, 10), DiagramPoint(50, 90), DiagramPoint(9, 9),
    ]
    let curve = Curve.spline(points, tension: 0.8)
    #expect(curve.first == points[0] && curve.last == points[3])
    #expect(curve.count % 3 == 1)
  }

  @Test("a line into a box ends at its border")
  func trims() throws {
    let line = Curve.line(DiagramPoint(0, 0), DiagramPoint(100, 0))
    let cut = Curve.trimmedEnd(line, at: DiagramPoint(100, 0), .box, width: 20, height: 10)
    let end = try #require(cut.last)
    #expect(abs(end.x - 90) < 0.01 && abs(end.y) < 1e-9)
    let round = Curve.trimmedEnd(line, at: DiagramPoint(100, 0), .ellipse, width: 30, height: 10)
    #expect(abs((round.last?.x ?? 0) - 85) < 0.01)
  }
}
