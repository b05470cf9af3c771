/// What Polish names need and the standard library has not: composed letters, comparison without
/// diacritics, and the order of the Polish alphabet.
///
/// - ``composed(_:)-(String)``: one way to write each letter, so that "Łódź" is one name.
/// - ``folded(_:)``: what a person means by "the same name", for looking up.
/// - ``sortKey(_:)``: a ą b c ć d e ę ... l ł ... z ź ż.
public enum PolishText {
  /// A text with composed letters.
  public struct Composition: Sendable, Hashable {
    /// UTF-8.
    public var bytes: [UInt8]
    /// How many combining marks were joined with the letter before them.
    public var joinedCount: Int
    /// The first mark that was left because no composed letter of the Latin or Cyrillic script
    /// stands for it, or nil. The text is legible all the same.
    public var firstMarkLeft: TextPlace?
    /// Whether such a mark was left.
    public var hasMarksLeft: Bool { firstMarkLeft != nil }
  }

  /// Joins letters and combining marks of Latin and Cyrillic script: normal form C for these.
  ///
  /// "o" + U+0301 becomes "ó". macOS file names and some PDF exports hold such pairs. Marks of the
  /// block 0300-036F are put in canonical order first; everything else stays as it is.
  ///
  /// - Parameter bytes: valid UTF-8.
  /// - Complexity: O(*n*); a text without marks is returned without a copy.
  public static func composed(_ bytes: [UInt8]) -> Composition {
    guard UTF8Validation.mayHoldMarks(bytes) else {
      return Composition(bytes: bytes, joinedCount: 0, firstMarkLeft: nil)
    }
    var composer = LetterComposer()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      composer.add(scalar.value)
    }
    composer.finish()
    return Composition(
      bytes: composer.bytes, joinedCount: composer.joinedCount,
      firstMarkLeft: composer.firstMarkLeft.map { TextPlace(ofByte: $0, in: composer.bytes) })
  }

  /// Joins letters and combining marks in a string; see ``composed(_:)-([UInt8])``.
  ///
  ///     PolishText.composed("Ło\u{301}dz\u{301}")  // "Łódź" of four scalars
  public static func composed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard UTF8Validation.mayHoldMarks(bytes) else { return text }
    return String(decoding: composed(bytes).bytes, as: UTF8.self)
  }
}
