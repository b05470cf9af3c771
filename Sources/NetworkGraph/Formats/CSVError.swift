/// Why a file cannot be read as a table.
public struct CSVError: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// A quote was opened and the file ended; the place is that of the opening quote.
    case unclosedQuote
    /// A zero byte: this is no text.
    case nul
    /// More bytes than the limit given; the place is the beginning.
    case tooManyBytes(limit: Int)
    case tooManyRows(limit: Int)
    case tooManyFields(limit: Int)
    case fieldTooLong(limit: Int)
  }

  public let reason: Reason
  public let place: TextPlace

  public init(_ reason: Reason, at place: TextPlace) {
    self.reason = reason
    self.place = place
  }
}
