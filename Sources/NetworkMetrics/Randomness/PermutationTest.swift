/// A figure beside what it is when chance alone decides.
public struct PermutationTest: Sendable, Equatable {
  public let observed: Double
  /// The mean under chance: exact where a formula gives it, else of the random cases.
  public let expected: Double
  /// Of the random cases.
  public let standardDeviation: Double
  /// The share of cases, the observed one among them, that lie at least as far from the expected
  /// value, on either side: `(1 + those) / (1 + cases)`.
  public let pValue: Double
  /// How many random cases were drawn.
  public let cases: Int

  /// (observed - expected) / standard deviation; nil where chance leaves no room.
  public var z: Double? {
    standardDeviation > 0 ? (observed - expected) / standardDeviation : nil
  }

  /// - Parameters:
  ///   - values: the figure in each random case; one at least.
  ///   - expected: the exact mean, where it is known.
  init(observed: Double, values: [Double], expected: Double? = nil) {
    let mean = values.reduce(0, +) / Double(values.count)
    let center = expected ?? mean
    var squares = 0.0
    for value in values { squares += (value - mean) * (value - mean) }
    // Sums that differ by rounding alone are equally far.
    let distance = abs(observed - center) * (1 - 1e-12) - 1e-300
    let far = values.count { abs($0 - center) >= distance }
    self.observed = observed
    self.expected = center
    standardDeviation = values.count > 1 ? (squares / Double(values.count - 1)).squareRoot() : 0
    pValue = Double(1 + far) / Double(1 + values.count)
    cases = values.count
  }
}
