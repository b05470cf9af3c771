import Testing

@testable import NetworkMetrics

@Suite struct LogarithmTests {
  /// Python 3.11, math.log.
  @Test func valuesAreKnown() {
    let known = [
      (1.0, 0.0), (2, 0.6931471805599453), (10, 2.302585092994046), (0.1, -2.302585092994046),
      (1e300, 690.7755278982137), (1e-300, -690.7755278982137), (1.0000001, 9.999999505838704e-08),
      (0.7071067811865476, -0.3465735902799726), (3, 1.0986122886681098),
    ]
    for (value, logarithm) in known {
      let actual = naturalLogarithm(value)
      #expect(abs(actual - logarithm) <= 4e-16 * max(abs(logarithm), 1e-300), "\(value)")
    }
  }

  @Test func productsBecomeSums() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let (a, b) = (generator.nextUnit() * 1_000 + 1e-6, generator.nextUnit() + 1e-6)
      let sum = naturalLogarithm(a) + naturalLogarithm(b)
      #expect(abs(naturalLogarithm(a * b) - sum) <= 1e-14 * max(1, abs(sum)))
    }
  }
}
