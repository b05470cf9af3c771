import Testing

@testable import coopnet

/// How far boxes and places are pushed: as far as it takes, and no further.
@Suite struct SeparationLawTests {
  private static let bounds = DiagramRect(x: 0, y: 0, width: 400, height: 300)

  private static func separated(
    _ boxes: [DiagramRect], gap: Double = 4, rounds: Int = 300, fixed: Int = 0,
    in bounds: DiagramRect = bounds
  ) -> (boxes: [DiagramRect], isApart: Bool) {
    var boxes = boxes
    let isApart = Separation.separate(&boxes, in: bounds, gap: gap, rounds: rounds, fixed: fixed)
    return (boxes, isApart)
  }

  private static func box(_ x: Double, _ y: Double, _ width: Double = 20, _ height: Double = 12)
    -> DiagramRect
  {
    DiagramRect(x: x, y: y, width: width, height: height)
  }

  @Test("boxes that keep their gap stay where they are")
  func stay() {
    let boxes = [Self.box(10, 10), Self.box(34.81, 10), Self.box(10, 26.81), Self.box(380, 288)]
    let (moved, isApart) = Self.separated(boxes)
    #expect(moved == boxes && isApart)
  }

  @Test("two that overlap part along the shorter way, half each, to the gap and a fifth of it")
  func pairs() {
    // 5 points in common across, 7 along, then the other way round; either may come first.
    for (x, y) in [(15.0, 5.0), (-15, 5), (13, 9), (13, -9), (0, 9), (15, 0), (0, 0)] {
      let boxes = [Self.box(200, 150), Self.box(200 + x, 150 + y)]
      let (moved, isApart) = Self.separated(boxes)
      #expect(isApart)
      let across = abs(moved[1].center.x - moved[0].center.x) - 20
      let along = abs(moved[1].center.y - moved[0].center.y) - 12
      let isAcross = 20 - abs(x) < 12 - abs(y)
      let gap = isAcross ? across : along
      #expect(gap >= 4 && gap <= 4 * 1.2 + 0.05, "\(x), \(y)")
      // The other direction is left as it was, and so is the middle of the two.
      #expect(isAcross ? moved[0].y == 150 : moved[0].x == 200)
      let middle = moved[0].center + moved[1].center - boxes[0].center - boxes[1].center
      #expect(middle.length < 1e-9)
      // Nobody changes sides; of two at one place the first goes up.
      if isAcross {
        #expect((moved[1].x > moved[0].x) == (x > 0))
      } else {
        #expect((moved[1].y > moved[0].y) == (y >= 0))
      }
      #expect(moved.map(\.width) == [20, 20] && moved.map(\.height) == [12, 12])
    }
  }

  @Test("one that is fixed leaves the whole way to the other, wherever that stands")
  func fixed() {
    for (x, y) in [(15.0, 2.0), (-15, 2), (3, 9), (3, -9)] {
      let boxes = [Self.box(200, 150), Self.box(200 + x, 150 + y)]
      let (moved, isApart) = Self.separated(boxes, fixed: 1)
      #expect(isApart && moved[0] == boxes[0])
      let across = abs(moved[1].center.x - 210) - 20
      let along = abs(moved[1].center.y - 156) - 12
      #expect(max(across, along) >= 4 && max(across, along) <= 4.85)
    }
    let both = [Self.box(200, 150), Self.box(205, 150)]
    let (moved, isApart) = Self.separated(both, fixed: 2)
    #expect(moved == both && isApart, "nothing is to be moved")
  }

  @Test("a box pressed against the bounds stays inside, the other gives way")
  func clamped() {
    let (moved, isApart) = Self.separated([Self.box(0, 100), Self.box(10, 100)])
    #expect(isApart && moved[0].x == 0 && moved[1].x >= 24 && moved.allSatisfy { $0.x >= 0 })
    let (outside, _) = Self.separated([Self.box(-50, 320), Self.box(395, -9)])
    #expect(outside == [Self.box(0, 288), Self.box(380, 0)])
  }

  @Test("wide and narrow boxes meet too, though one begins far before the other", arguments: 1...4)
  func crowds(seed: Int) {
    var numbers = DiagramFixtures.Numbers(state: UInt64(seed))
    let boxes = (0..<40).map { index in
      Self.box(
        Double(numbers.next(below: 250)), Double(numbers.next(below: 280)),
        index % 8 == 0 ? 140 : 24, 9)
    }
    let (moved, isApart) = Self.separated(boxes, gap: 2)
    #expect(isApart && moved.allSatisfy { Self.bounds.contains($0) })
    for (index, one) in moved.enumerated() {
      for other in moved[(index + 1)...] { #expect(!one.overlaps(other, gap: -0.01)) }
    }
    #expect(Separation.hasOverlap(boxes))
  }

  @Test("overlap is found between neighbours and past others; touching is none")
  func overlaps() {
    #expect(!Separation.hasOverlap([Self.box(0, 0), Self.box(20, 0), Self.box(0, 12)]))
    #expect(Separation.hasOverlap([Self.box(0, 0, 200), Self.box(30, 50), Self.box(190, 6)]))
    #expect(Separation.hasOverlap([Self.box(0, 0), Self.box(0, 11.9)]))
    #expect(!Separation.hasOverlap([]) && !Separation.hasOverlap([Self.box(1, 1)]))
  }

  @Test("where pushing jams, each box takes the nearest free place")
  func jams() {
    // Steps of four points leave room for three by three; all wish for the middle.
    let bounds = DiagramRect(x: 0, y: 0, width: 100, height: 60)
    let (moved, isApart) = Self.separated(
      Array(repeating: Self.box(40, 24), count: 9), gap: 1, rounds: 2, in: bounds)
    #expect(isApart && !Separation.hasOverlap(moved) && moved.allSatisfy { bounds.contains($0) })
    #expect(moved[0] == Self.box(40, 24))
    // The second stands above or below it, one step of four points after another: four of them.
    #expect(moved[1].x == 40 && abs(moved[1].y - 24) == 16)
    // One that is fixed stays though others come first to where it is.
    let (kept, _) = Self.separated(
      Array(repeating: Self.box(40, 24), count: 9), gap: 1, rounds: 2, fixed: 1, in: bounds)
    #expect(kept[0] == Self.box(40, 24) && !Separation.hasOverlap(kept))
  }

  @Test("rectangles: insets, overlap with a gap, containment to a hair")
  func rectangles() {
    let rect = DiagramRect(x: 10, y: 20, width: 30, height: 40)
    #expect(rect.inset(by: 5) == DiagramRect(x: 15, y: 25, width: 20, height: 30))
    #expect(rect.inset(by: 16) == DiagramRect(x: 26, y: 36, width: 0, height: 8))
    #expect(rect.inset(by: -5) == DiagramRect(x: 5, y: 15, width: 40, height: 50))
    #expect(DiagramRect(center: rect.center, width: 30, height: 40) == rect)
    for (x, y) in [(40.0, 20.0), (-20, 20), (10, 60), (10, -20)] {
      let beside = DiagramRect(x: x, y: y, width: 30, height: 40)
      #expect(!rect.overlaps(beside) && rect.overlaps(beside, gap: 0.1))
      #expect(!beside.overlaps(rect, gap: -1) && !rect.contains(beside))
    }
    for (x, y) in [(39.0, 20.0), (-19, 20), (10, 59), (10, -19)] {
      #expect(rect.overlaps(DiagramRect(x: x, y: y, width: 30, height: 40)))
    }
    #expect(
      rect.contains(rect) && rect.contains(rect.inset(by: 1))
        && !rect.contains(rect.inset(by: -0.01)))
  }
}

/// Places on a line against the definition: no allowed move makes the sum of squares less.
@Suite struct SpacingLawTests {
  @Test("gaps are kept, and no run of places may move without a loss", arguments: 1...40)
  func optimal(seed: Int) {
    var numbers = DiagramFixtures.Numbers(state: UInt64(seed))
    let count = 2 + numbers.next(below: 9)
    let values = (0..<count).map { _ in Double(numbers.next(below: 200)) / 10 }.sorted()
    let wanted = Double(1 + numbers.next(below: 30)) / 10
    let gap = min(wanted, 20 / Double(count - 1))
    let places = Spacing.spread(values, gap: wanted, in: 0...20)
    #expect(places.count == count && places[0] >= -1e-9 && places[count - 1] <= 20 + 1e-9)
    for (left, right) in zip(places, places.dropFirst()) { #expect(right - left >= gap - 1e-9) }
    func cost(_ places: [Double]) -> Double {
      zip(places, values).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let least = cost(places)
    for first in 0..<count {
      for last in first..<count {
        for step in [-0.05, 0.05] {
          var moved = places
          for index in first...last { moved[index] += step }
          let isAllowed =
            moved[0] >= 0 && moved[count - 1] <= 20
            && zip(moved, moved.dropFirst()).allSatisfy { $1 - $0 >= gap - 1e-9 }
          if isAllowed { #expect(cost(moved) >= least - 1e-9, "\(values) \(gap)") }
        }
      }
    }
  }

  @Test("one place alone is only kept in the range")
  func alone() {
    #expect(Spacing.spread([], gap: 2, in: 0...10).isEmpty)
    #expect([-3.0, 4, 12].map { Spacing.spread([$0], gap: 2, in: 0...10)[0] } == [0, 4, 10])
  }
}
