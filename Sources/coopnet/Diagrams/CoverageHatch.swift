/// Slanting lines that tell a class of coverage without colour: the lower the class, the denser.
///
/// The highest class has none. Lines are clipped here for DOT; SVG has patterns for them.
struct CoverageHatch: Sendable, Hashable {
  static let ink = "#3d4a5c"
  static let width = 0.35

  /// How far lines are apart, in points.
  let distance: Double
  /// Degrees from a level line, clockwise.
  let angle: Int
  /// Whether further lines cross at right angles.
  let isCrossed: Bool
  /// The colour of the lines.
  private(set) var paint = CoverageHatch.ink

  /// No data.
  static let none = {
    var hatch = CoverageHatch(distance: 4, angle: -45, isCrossed: false)
    hatch.paint = DiagramPaint.faint.hex
    return hatch
  }()

  /// Nil for classes without lines.
  init?(_ step: Int) {
    switch step {
    case 0: self.init(distance: 2.2, angle: 45, isCrossed: true)
    case 1: self.init(distance: 2.2, angle: 45, isCrossed: false)
    case 2: self.init(distance: 3.6, angle: -45, isCrossed: false)
    case 3: self.init(distance: 4, angle: 0, isCrossed: false)
    default: return nil
    }
  }

  private init(distance: Double, angle: Int, isCrossed: Bool) {
    self.distance = distance
    self.angle = angle
    self.isCrossed = isCrossed
  }

  /// The lines inside a shape of several rings, by the even-odd rule.
  ///
  /// - Complexity: O(*l* *c*) for *l* lines over *c* corners.
  func segments(in rings: [[DiagramPoint]]) -> [(DiagramPoint, DiagramPoint)] {
    let turn = Double(angle) * Angle.pi / 180
    var result = segments(in: rings, along: Angle.direction(turn))
    if isCrossed { result += segments(in: rings, along: Angle.direction(turn + Angle.pi / 2)) }
    return result
  }

  private func segments(
    in rings: [[DiagramPoint]], along unit: DiagramPoint
  ) -> [(DiagramPoint, DiagramPoint)] {
    let side = DiagramPoint(-unit.y, unit.x)
    // Corners by their way along the lines and across them.
    let turned = rings.map { ring in
      ring.map { ($0.x * unit.x + $0.y * unit.y, $0.x * side.x + $0.y * side.y) }
    }
    let heights = turned.joined().map(\.1)
    guard let least = heights.min(), let most = heights.max(), most - least < 20_000 else {
      return []
    }
    var result: [(DiagramPoint, DiagramPoint)] = []
    var height = (least / distance).rounded(.down) * distance + distance
    while height < most {
      var crossings: [Double] = []
      for ring in turned {
        for (index, a) in ring.enumerated() {
          let b = ring[(index + 1) % ring.count]
          guard (a.1 > height) != (b.1 > height) else { continue }
          crossings.append(a.0 + (b.0 - a.0) * (height - a.1) / (b.1 - a.1))
        }
      }
      crossings.sort()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2)
      where crossings[pair + 1] - crossings[pair] > 0.4 {
        result.append(
          (
            unit * crossings[pair] + side * height, unit * crossings[pair + 1] + side * height
          ))
      }
      height += distance
    }
    return result
  }
}

extension SceneOutline {
  /// The lines of its class of coverage.
  var hatch: CoverageHatch? {
    if isHatched { return CoverageHatch.none }
    if case .coverage(let step) = fill { return CoverageHatch(step) }
    return nil
  }
}

extension SceneLegendEntry.Sign {
  /// The class of coverage that it explains.
  var coverage: Int? {
    if case .patch(.coverage(let step), false) = self { return step }
    return nil
  }
}

extension SceneStrand {
  /// What its start bears.
  var mark: LineMark { hasDiamond ? .diamond : hasRing ? .ring : .none }
}
