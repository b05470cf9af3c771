/// A number in JSON, kept as it was written: no digit of `0.10` or of a long identifier is lost.
public struct JSONNumber: Sendable, Hashable {
  /// The number in the grammar of RFC 8259, section 6.
  public let text: String

  /// For numbers whose text is known to follow the grammar.
  init(checked text: String) { self.text = text }

  public init(_ number: Int) { text = String(number) }

  /// Nil for nan and infinity, which JSON has not.
  public init?(_ number: Double) {
    guard let text = NumberText.text(number) else { return nil }
    self.text = text
  }

  /// The nearest double, or nil if the number is too great for one.
  public var double: Double? {
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// The number if it is written as a whole one and fits, else nil.
  public var integer: Int? { Int(text) }
}
