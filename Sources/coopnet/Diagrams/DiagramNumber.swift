/// A coordinate as the writers print it: at most two decimals, no exponent, no negative zero.
///
///     DiagramNumber.text(12.504)   // "12.5"
///     DiagramNumber.text(-0.001)   // "0"
///
/// What is not finite, or beyond a million, is printed as the nearest bound: no input makes a file that
/// a reader cannot parse.
enum DiagramNumber {
  static func text(_ value: Double) -> String {
    let hundredths = hundredths(value)
    let magnitude = hundredths.magnitude
    var text = hundredths < 0 ? "-" : ""
    text += String(magnitude / 100)
    let rest = magnitude % 100
    if rest == 0 { return text }
    text += rest < 10 ? ".0" : "."
    text += String(rest % 10 == 0 && rest >= 10 ? rest / 10 : rest)
    return text
  }

  /// With four decimals, for lengths in inches.
  static func inches(_ points: Double) -> String {
    let value = Int((bounded(points) / 72 * 10_000).rounded())
    let fraction = String(value.magnitude % 10_000)
    return (value < 0 ? "-" : "") + String(value.magnitude / 10_000) + "."
      + String(repeating: "0", count: 4 - fraction.utf8.count) + fraction
  }

  /// The value as it is printed.
  static func rounded(_ value: Double) -> Double { Double(hundredths(value)) / 100 }

  private static func hundredths(_ value: Double) -> Int { Int((bounded(value) * 100).rounded()) }

  private static func bounded(_ value: Double) -> Double {
    value.isNaN ? 0 : min(1_000_000, max(-1_000_000, value))
  }
}
