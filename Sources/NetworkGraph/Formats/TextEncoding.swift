/// How a text file was encoded.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8 without a byte order mark; ASCII is UTF-8.
  case utf8
  /// UTF-8 with the mark EF BB BF, as Excel writes it.
  case utf8BOM
  /// UTF-16, least byte first, with the mark FF FE ("Unicode text" in Excel).
  case utf16LE
  /// UTF-16, greatest byte first, with the mark FE FF.
  case utf16BE
  /// The Central European code page of Windows.
  case windows1250
}

/// A text in UTF-8, and what was decided on the way to it.
public struct DecodedText: Sendable {
  /// Valid UTF-8 without a byte order mark and without NUL.
  public let bytes: [UInt8]

  /// The encoding that the file was taken for.
  public let encoding: TextEncoding

  /// The first control character other than tab, line end, vertical tab and form feed (so: the rest
  /// of C0, DEL, and C1, which is a sign of text that was decoded wrongly before), or nil.
  public let firstSuspiciousControl: TextPlace?

  /// The first byte that is not UTF-8 in a text that is UTF-8 for the most part, or nil. It and its
  /// like were read as windows-1250 each, or as U+FFFD where that knows no character.
  public let damagedUTF8: TextPlace?

  /// How many such bytes there are.
  public let damagedByteCount: Int

  /// Whether there is a control character that has no business in a text.
  public var hasSuspiciousControls: Bool { firstSuspiciousControl != nil }
}

/// Why bytes are not a text.
public struct TextEncodingError: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// A zero byte: this is no text, or UTF-16 without a byte order mark.
    case nul
    /// The byte order mark says UTF-8, and little of the text is.
    case invalidUTF8
    /// A surrogate without its other half, or an odd number of bytes.
    case invalidUTF16
    /// Neither UTF-8 nor windows-1250: that byte stands for no character there.
    case undefinedByte(UInt8)
  }

  public let reason: Reason
  /// The offending byte in the file as it was given, from 0.
  public let offset: Int
  /// The line of the file that it lies in, from 1.
  public let line: Int
}
