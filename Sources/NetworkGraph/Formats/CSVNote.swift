/// Something odd in a table that could be read all the same.
public struct CSVNote: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A quote inside a field that does not begin with one; kept as a character.
    case strayQuote
    /// Text after a closing quote, as in `"OPS"Kalisz`; joined to the field.
    case textAfterQuote
    /// Blanks after a closing quote; dropped.
    case blankAfterQuote
    /// The first row whose line end is not that of the first row.
    case mixedLineEnds
  }

  public let kind: Kind
  public let place: TextPlace

  public init(_ kind: Kind, at place: TextPlace) {
    self.kind = kind
    self.place = place
  }
}

/// What the rows of a table end with.
public enum CSVLineEnds: String, Sendable, Hashable {
  case lf
  case crlf
  case cr
  case mixed
  /// At most one row, without an end.
  case none
}
