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
    let isLive = dialect.defusesFormulas && CSVFormula.isLive(text)
    let separator = dialect.separator
    let mayBeginOddly = bytes.count <= 3
    var text = text
    text.withUTF8 { buffer in
      var needsQuotes = Self.isBlank(buffer[0]) || Self.isBlank(buffer[buffer.count - 1])
      // Without a branch for each byte, so that it becomes vector code.
      var marks: UInt8 = 0
      for byte in buffer {
        marks |= byte == separator ? 1 : 0
        marks |= byte == 0x22 ? 1 : 0
        marks |= byte == 0x0A ? 1 : 0
        marks |= byte == 0x0D ? 1 : 0
      }
      if marks != 0 { needsQuotes = true }
      if mayBeginOddly && beginsFileOddly(buffer) { needsQuotes = true }
      if needsQuotes { bytes.append(0x22) }
      if isLive { bytes.append(0x27) }
      if needsQuotes {
        appendQuoted(buffer)
      } else {
        bytes.append(contentsOf: buffer)
      }
    }
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
    if dialect.endsLinesWithCRLF { bytes.append(0x0D) }
    bytes.append(0x0A)
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

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether the first cell looks like something else than a cell.
  private func beginsFileOddly(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard rowStart == cellStart, rowStart == (dialect.hasByteOrderMark ? 3 : 0) else {
      return false
    }
    let word = text.prefix(4).map { $0 | 0x20 }
    return word == "sep=".utf8.map { $0 | 0x20 } || text.starts(with: [0xEF, 0xBB, 0xBF])
  }

  /// Appends the text with its quotes doubled, and the closing quote.
  private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
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
