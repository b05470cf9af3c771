/// A table read from CSV: the header and rows of text fields, with their places in the file.
///
/// All fields lie in one byte buffer; a field is a range of it. Rows are numbered from 0 without
/// the header, columns from 0. Rows are as long as they were written: ask ``fieldCount(ofRow:)``; a
/// field beyond the end of its row is empty.
///
///     let table = try CSVReader().read(Array("id;nazwa\n1;\"a;b\"\n".utf8))
///     table.header                     // "id", "nazwa"
///     table.text(row: 0, column: 1)    // "a;b"
///     table.place(row: 0, column: 1)   // 2:3
///
/// Made by ``CSVReader``.
public struct CSVTable: Sendable {
  /// The file, and after it the contents of those quoted fields that had to be unescaped. The
  /// ranges of ``range(row:column:)`` point into it.
  public let bytes: [UInt8]

  /// The separator used.
  public let separator: UInt8
  /// How the separator was found.
  public let separatorOrigin: SeparatorOrigin

  /// The fields of the first row, as written; empty without a header.
  public internal(set) var header: [String]

  public let lineEnds: CSVLineEnds

  /// The oddities met, in the order of the file; at most ``CSVTable/noteLimit``.
  public let notes: [CSVNote]
  /// How many of each kind there were, also beyond the limit.
  public let noteCounts: [CSVNote.Kind: Int]

  /// Lines without any character but blanks, which are no rows.
  public let blankLineCount: Int
  /// Rows of nothing but separators, as Excel leaves below a table, which are no rows either.
  public let emptyRowCount: Int

  /// At most so many notes are kept.
  public static let noteLimit = 1_000

  /// How the separator was found.
  public enum SeparatorOrigin: String, Sendable, Hashable {
    /// By who asked for the table.
    case given
    /// By a first line `sep=;`.
    case declared
    /// From the first rows.
    case recognised
    /// The table has one column, and needs none.
    case unneeded
  }

  /// 1 with a header, else 0: the records in front of row 0.
  let headerCount: Int
  /// Start and length of each field, as `start | length << 32`.
  let fields: [UInt64]
  /// Where each record begins, and at the end one for the end of the file.
  let records: [CSVScan.Record]
  /// How the places of cells are found.
  var placing = Placing.inText

  /// How the places of cells are found.
  enum Placing: Sendable {
    /// By reading the row in `bytes` again.
    case inText
    /// The column of a cell is its field, counted from 1, as in a spreadsheet.
    case byField
    /// All cells of a record begin in this column of the file that it was made from.
    case byRecord([UInt32])
  }
}

// MARK: - Fields

extension CSVTable {
  /// The number of rows, without the header.
  public var rowCount: Int { max(0, records.count - 1 - headerCount) }

  /// How many fields a row has, the empty ones too.
  public func fieldCount(ofRow row: Int) -> Int { fieldCount(ofRecord: row + headerCount) }

  /// How many fields a row has up to its last one that is not empty.
  ///
  /// Excel writes `1;2;;;` where columns at the end are blank: a row is too long only if this is
  /// more than the columns.
  public func filledFieldCount(ofRow row: Int) -> Int {
    let record = row + headerCount
    var count = fieldCount(ofRecord: record)
    while count > 0, range(record: record, column: count - 1).isEmpty { count -= 1 }
    return count
  }

  /// Where a field lies in ``bytes``; an empty range beyond the end of the row.
  ///
  /// - Complexity: O(1).
  public func range(row: Int, column: Int) -> Range<Int> {
    range(record: row + headerCount, column: column)
  }

  /// Where a field lies in ``bytes``, without blanks (space, tab, no-break space, ends of lines) around
  /// it.
  public func trimmedRange(row: Int, column: Int) -> Range<Int> {
    let field = range(row: row, column: column)
    var start = field.lowerBound
    var end = field.upperBound
    while start < end {
      let length = blankLength(at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      if Self.isBlank(bytes[end - 1]) {
        end -= 1
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// The bytes of a field.
  public func field(row: Int, column: Int) -> ArraySlice<UInt8> {
    bytes[range(row: row, column: column)]
  }

  /// A field as text.
  public func text(row: Int, column: Int) -> String {
    String(decoding: field(row: row, column: column), as: UTF8.self)
  }

  /// A field as text without blanks around it.
  public func trimmedText(row: Int, column: Int) -> String {
    String(decoding: bytes[trimmedRange(row: row, column: column)], as: UTF8.self)
  }

  /// All fields of a row as text.
  public func texts(ofRow row: Int) -> [String] { texts(ofRecord: row + headerCount) }

  /// The number of columns at the end without a name in the header and without a field in any row.
  ///
  /// - Complexity: O(rows).
  public var trailingBlankColumnCount: Int {
    var used = header.count
    while used > 0, header[used - 1].utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { used -= 1 }
    for row in 0..<rowCount where fieldCount(ofRow: row) > used {
      used = max(used, filledFieldCount(ofRow: row))
      if used >= header.count { return 0 }
    }
    return header.count - used
  }

  private func blankLength(at offset: Int, before end: Int) -> Int {
    if bytes[offset] == 0xC2 { return offset + 1 < end && bytes[offset + 1] == 0xA0 ? 2 : 0 }
    return Self.isBlank(bytes[offset]) ? 1 : 0
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

// MARK: - Records, the header among them

extension CSVTable {
  func fieldCount(ofRecord record: Int) -> Int {
    Int(records[record + 1].firstField - records[record].firstField)
  }

  func range(record: Int, column: Int) -> Range<Int> {
    guard column >= 0, column < fieldCount(ofRecord: record) else { return 0..<0 }
    let field = fields[Int(records[record].firstField) + column]
    let start = Int(field & 0xFFFF_FFFF)
    return start..<start + Int(field >> 32)
  }

  func texts(ofRecord record: Int) -> [String] {
    (0..<fieldCount(ofRecord: record)).map {
      String(decoding: bytes[range(record: record, column: $0)], as: UTF8.self)
    }
  }
}
