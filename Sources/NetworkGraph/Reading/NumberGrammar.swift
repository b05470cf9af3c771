/// Numbers as people write them in spreadsheets.
///
/// An optional sign, digits, an optional decimal point or comma with digits, an optional exponent;
/// groups of three digits may be parted by a space (also a no-break or narrow one). No `nan`, `inf`,
/// hexadecimal, nor anything out of the range of a Double.
///
///     NumberGrammar.number(in: "0,5")     // 0.5
///     NumberGrammar.number(in: "37 522")  // 37522
///     NumberGrammar.number(in: "1e3")     // 1000
///     NumberGrammar.number(in: "0x1p3")   // nil
public enum NumberGrammar {
  /// The number that the whole of a text is, or nil.
  public static func number(in text: String) -> Double? {
    let bytes = withoutGroupSpaces(Array(text.utf8))
    guard let bytes else { return nil }
    var digits: [UInt8] = []
    var position = 0
    func next() -> UInt8? { position < bytes.count ? bytes[position] : nil }
    func takeDigits() -> Int {
      let start = position
      while let byte = next(), 0x30...0x39 ~= byte {
        digits.append(byte)
        position += 1
      }
      return position - start
    }
    func takeSign() {
      guard let byte = next(), byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") else {
        return
      }
      digits.append(byte)
      position += 1
    }
    takeSign()
    guard takeDigits() > 0 else { return nil }
    if let byte = next(), byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
      position += 1
      digits.append(UInt8(ascii: "."))
      guard takeDigits() > 0 else { return nil }
    }
    if let byte = next(), byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      digits.append(byte)
      takeSign()
      guard takeDigits() > 0 else { return nil }
    }
    guard position == bytes.count else { return nil }
    guard let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  /// The whole number that a text is (`3` and `3,0` alike), or nil.
  static func integer(in text: String) -> Int? {
    guard let value = number(in: text) else { return nil }
    return Int(exactly: value)
  }

  /// The text without the spaces between groups of three digits; nil where a space stands elsewhere.
  private static func withoutGroupSpaces(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.contains(where: { $0 == 0x20 || $0 >= 0x80 }) else { return bytes }
    var result: [UInt8] = []
    /// Digits since the last space, or since the beginning.
    var run = 0
    var hasSpace = false
    var isFraction = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x20, 0xA0, 0x202F, 0x2009:
        guard !isFraction, hasSpace ? run == 3 : (1...3).contains(run) else { return nil }
        hasSpace = true
        run = 0
      case 0x30...0x39:
        run += 1
        result.append(UInt8(scalar.value))
      case 0x21..<0x7F:
        if hasSpace, !isFraction, run != 3 { return nil }
        if scalar != "-", scalar != "+" { isFraction = true }
        run = 0
        result.append(UInt8(scalar.value))
      default: return nil
      }
    }
    if hasSpace, !isFraction, run != 3 { return nil }
    return result
  }
}
