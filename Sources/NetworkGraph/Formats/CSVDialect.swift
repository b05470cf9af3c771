/// How a table is written as separated values.
public struct CSVDialect: Sendable, Hashable {
  public var separator: UInt8
  public var decimalMark: UInt8
  public var hasByteOrderMark: Bool
  /// CRLF, else LF.
  public var endsLinesWithCRLF: Bool
  /// Whether a text that a spreadsheet would compute is given an apostrophe in front.
  public var defusesFormulas: Bool

  /// RFC 4180 with LF: comma, point, UTF-8 without a mark. Every text stays as it is.
  public static let plain = CSVDialect(
    separator: 0x2C, decimalMark: 0x2E, hasByteOrderMark: false, endsLinesWithCRLF: false,
    defusesFormulas: false)

  /// What a Polish Excel opens by double click: semicolon, decimal comma, byte order mark, CRLF,
  /// and texts that look like formulas defused.
  public static let excel = CSVDialect(
    separator: 0x3B, decimalMark: 0x2C, hasByteOrderMark: true, endsLinesWithCRLF: true,
    defusesFormulas: true)

  public init(
    separator: UInt8, decimalMark: UInt8, hasByteOrderMark: Bool, endsLinesWithCRLF: Bool,
    defusesFormulas: Bool
  ) {
    self.separator = separator
    self.decimalMark = decimalMark
    self.hasByteOrderMark = hasByteOrderMark
    self.endsLinesWithCRLF = endsLinesWithCRLF
    self.defusesFormulas = defusesFormulas
  }
}
