/// Writes rows of typed cells as separated values.
///
///     var writer = CSVWriter()
///     writer.append(["id", "name", "degree"])
///     writer.append([.text("a;1"), .text("say \"hi\""), .number(0.2)])
///     writer.bytes  // id,name,degree\na;1,"say ""hi""",0.2\n
///
/// A text is quoted only if it holds the separator, a quote or a line end, or blanks at its ends,
/// or if it would be taken for a line `sep=;` or a byte order mark at the beginning of the file.
/// What is written reads back as the same rows, also empty ones: the first field of a row of
/// nothing but empty cells is written `""`, since bare separators are taken for the leavings of a
/// spreadsheet. (The dialect for Excel changes formulas and the decimal mark, as its purpose is.)
public struct CSVWriter: Sendable {
  /// A value in a cell.
  public enum Cell: Sendable, Hashable {
    case text(String)
    case integer(Int)
    /// Undefined is an empty cell, as is what is no number.
    case number(Double?)
    /// `1` or `0`.
    case flag(Bool)
    case empty
  }

  public let dialect: CSVDialect
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  private var rowStart: Int
  private var cellStart = 0
  private var cellCount = 0
  private var rowIsEmpty = true

  public init(_ dialect: CSVDialect = .plain) {
    self.dialect = dialect
    if dialect.hasByteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
    rowStart = bytes.count
  }

  /// Appends a row of cells.
  public mutating func append(_ cells: [Cell]) {
    for cell in cells { add(cell) }
    endRow()
  }

  /// Appends a row of texts.
  public mutating func append(_ texts: [String]) {
    for text in texts { add(text) }
    endRow()
  }

  /// Adds a cell to the row that is being written.
  public mutating func add(_ cell: Cell) {
    switch cell {
    case .text(let text): add(text)
    case .integer(let number): add(number)
    case .number(let number): add(number)
    case .flag(let flag): add(flag ? 1 : 0)
    case .empty: beginCell()
    }
  }

  public mutating func add(_ text: String) {
    beginCell()
    if text.isEmpty { return }
    rowIsEmpty = false
    let start = bytes.count
    if dialect.defusesFormulas && CSVFormula.isLive(text) { bytes.append(0x27) }
    bytes.append(contentsOf: text.utf8)
    if needsQuotes(from: start) { quote(from: start) }
  }

  public mutating func add(_ number: Int) {
    beginCell()
    rowIsEmpty = false
    NumberText.append(number, to: &bytes)
  }

  public mutating func add(_ number: Double?) {
    beginCell()
    guard let number else { return }
    let isWritten = NumberText.append(number, decimalMark: dialect.decimalMark, to: &bytes)
    if isWritten { rowIsEmpty = false }
    if isWritten && dialect.decimalMark == dialect.separator {
      bytes.insert(0x22, at: cellStart)
      bytes.append(0x22)
    }
  }

  /// Ends the row that is being written.
  public mutating func endRow() {
    if rowIsEmpty { bytes.insert(contentsOf: [0x22, 0x22], at: rowStart) }
    bytes += dialect.endsLinesWithCRLF ? [0x0D, 0x0A] : [0x0A]
    rowStart = bytes.count
    cellStart = rowStart
    cellCount = 0
    rowIsEmpty = true
  }

  private mutating func beginCell() {
    if cellCount > 0 { bytes.append(dialect.separator) }
    cellCount += 1
    cellStart = bytes.count
  }

  private func needsQuotes(from start: Int) -> Bool {
    if start <= 3 && beginsFileOddly(start) { return true }
    if bytes[start] == 0x20 || bytes[start] == 0x09 { return true }
    if bytes[bytes.count - 1] == 0x20 || bytes[bytes.count - 1] == 0x09 { return true }
    let separator = dialect.separator
    for byte in bytes[start...] {
      if byte == separator || byte == 0x22 || byte == 0x0A || byte == 0x0D { return true }
    }
    return false
  }

  /// Whether the first cell looks like something else than a cell.
  private func beginsFileOddly(_ start: Int) -> Bool {
    guard rowStart == start, start == (dialect.hasByteOrderMark ? 3 : 0) else { return false }
    let beginning = bytes[start...].prefix(4).map { $0 | 0x20 }
    return beginning == Array("sep=".utf8).map { $0 | 0x20 }
      || bytes[start...].starts(with: [0xEF, 0xBB, 0xBF])
  }

  private mutating func quote(from start: Int) {
    let text = Array(bytes[start...])
    bytes.removeSubrange(start...)
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}

/// Texts that a spreadsheet would compute instead of showing them.
enum CSVFormula {
  /// Whether the text begins, after blanks, with `=` `+` `-` `@` or one of their full-width twins,
  /// or with a tab or carriage return.
  ///
  /// Excel and LibreOffice pass over blanks in front, and compute although the cell is quoted. A
  /// leading apostrophe holds.
  static func isLive(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if first == 0x09 || first == 0x0D { return true }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20: return true
      case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: continue
      default: return false
      }
    }
    return false
  }
}
