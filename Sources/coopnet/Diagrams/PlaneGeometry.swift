/// A point of a page, in points (1/72 inch), y downwards.
struct DiagramPoint: Sendable, Hashable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  static let zero = DiagramPoint(0, 0)

  static func + (left: DiagramPoint, right: DiagramPoint) -> DiagramPoint {
    DiagramPoint(left.x + right.x, left.y + right.y)
  }
  static func - (left: DiagramPoint, right: DiagramPoint) -> DiagramPoint {
    DiagramPoint(left.x - right.x, left.y - right.y)
  }
  static func * (point: DiagramPoint, factor: Double) -> DiagramPoint {
    DiagramPoint(point.x * factor, point.y * factor)
  }

  var length: Double { (x * x + y * y).squareRoot() }

  /// The point of the same direction at distance 1; nil for the origin.
  var unit: DiagramPoint? {
    let length = length
    return length > 1e-9 ? self * (1 / length) : nil
  }

  func interpolated(to other: DiagramPoint, _ fraction: Double) -> DiagramPoint {
    self + (other - self) * fraction
  }
}

/// An upright rectangle of a page.
struct DiagramRect: Sendable, Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  init(center: DiagramPoint, width: Double, height: Double) {
    self.init(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
  }

  var maxX: Double { x + width }
  var maxY: Double { y + height }
  var center: DiagramPoint { DiagramPoint(x + width / 2, y + height / 2) }

  /// The rectangle with its sides moved inwards.
  func inset(by margin: Double) -> DiagramRect {
    DiagramRect(
      x: x + margin, y: y + margin, width: max(0, width - 2 * margin),
      height: max(0, height - 2 * margin))
  }

  /// Whether the insides meet; rectangles that only touch do not.
  func overlaps(_ other: DiagramRect, gap: Double = 0) -> Bool {
    x < other.maxX + gap && other.x < maxX + gap && y < other.maxY + gap && other.y < maxY + gap
  }

  func contains(_ other: DiagramRect) -> Bool {
    other.x >= x - 1e-6 && other.y >= y - 1e-6 && other.maxX <= maxX + 1e-6
      && other.maxY <= maxY + 1e-6
  }
}

extension Sequence where Element: Comparable & AdditiveArithmetic {
  /// The greatest of lengths or counts, none of which is below 0; 0 of none.
  var greatest: Element { reduce(.zero) { Swift.max($0, $1) } }
}

/// Sine, cosine and arctangent in plain arithmetic: the same bits on every machine, so that a picture
/// repeats to the byte.
enum Angle {
  static let pi = Double.pi

  static func sine(_ angle: Double) -> Double { series(angle).sine }
  static func cosine(_ angle: Double) -> Double { series(angle).cosine }

  /// The point at an angle on the unit circle; angles run clockwise on a page.
  static func direction(_ angle: Double) -> DiagramPoint {
    let value = series(angle)
    return DiagramPoint(value.cosine, value.sine)
  }

  /// The angle of a vector, in -pi...pi; 0 for the null vector.
  static func of(_ vector: DiagramPoint) -> Double {
    if vector.x == 0, vector.y == 0 { return 0 }
    if abs(vector.x) >= abs(vector.y) {
      let angle = arctangent(vector.y / vector.x)
      if vector.x > 0 { return angle }
      return vector.y >= 0 ? angle + pi : angle - pi
    }
    let angle = arctangent(vector.x / vector.y)
    return (vector.y > 0 ? pi / 2 : -pi / 2) - angle
  }

  /// Reduces to a quarter of a right angle, then sums Taylor series; error below 1e-15.
  private static func series(_ angle: Double) -> (sine: Double, cosine: Double) {
    let quarters = (angle / (pi / 2)).rounded()
    let x = angle - quarters * (pi / 2)
    let square = x * x
    var sine = 0.0
    var cosine = 0.0
    var term = 1.0
    for step in stride(from: 0, through: 18, by: 2) {
      cosine += term
      term /= Double(step + 1)
      sine += term * x
      term *= -square / Double(step + 2)
    }
    switch Int(quarters.truncatingRemainder(dividingBy: 4)) {
    case 1, -3: return (cosine, -sine)
    case 2, -2: return (-sine, -cosine)
    case 3, -1: return (-cosine, sine)
    default: return (sine, cosine)
    }
  }

  /// Of -1...1: halves the angle twice, then sums the series.
  private static func arctangent(_ ratio: Double) -> Double {
    var x = ratio
    for _ in 0..<2 { x = x / (1 + (1 + x * x).squareRoot()) }
    let square = x * x
    var sum = 0.0
    var power = x
    for step in 0..<20 {
      sum += power / Double(2 * step + 1)
      power *= -square
    }
    return 4 * sum
  }
}
