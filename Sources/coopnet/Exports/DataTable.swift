import NetworkGraph

/// A table of results: what `--format` prints and what stands in `tables/`.
///
/// Column names are part of the contract and the same in both languages; texts in cells are not.
struct DataTable {
  struct Column: Hashable {
    let name: String
    let isNumber: Bool

    init(_ name: String, isNumber: Bool = false) {
      self.name = name
      self.isNumber = isNumber
    }
  }

  typealias Cell = CSVWriter.Cell

  let columns: [Column]
  var rows: [[Cell]] = []

  init(_ columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Columns of words, named.
  init(words: [String]) {
    self.init(words.map { Column($0) })
  }
}

extension DataTable {
  /// Comma-separated values by RFC 4180; with `excel` as Excel in Poland opens them.
  func csv(excel: Bool) -> [UInt8] {
    var writer = CSVWriter(excel ? .excel : .plain)
    writer.append(columns.map(\.name))
    for row in rows { writer.append(row) }
    return writer.bytes
  }

  /// A list of objects, one a row; undefined is null.
  func json() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    write(to: &writer)
    writer.endLine()
    return writer.bytes
  }

  func write(to writer: inout JSONWriter) {
    writer.array(rows) { writer, row in
      writer.object { writer in
        for (column, cell) in zip(columns, row) {
          writer.name(column.name)
          writer.value(cell)
        }
      }
    }
  }
}

/// A table whose rows are made while they are written: a hundred thousand rows of thirty cells are never
/// held at once.
struct StreamedTable {
  let columns: [DataTable.Column]
  let rowCount: Int
  /// The cells of a row, from 0.
  let row: (Int) -> [DataTable.Cell]
}

extension StreamedTable {
  /// The same bytes as those of ``DataTable/csv(excel:)``.
  func csv(excel: Bool) -> [UInt8] {
    var writer = CSVWriter(excel ? .excel : .plain)
    writer.append(columns.map(\.name))
    for index in 0..<rowCount { writer.append(row(index)) }
    return writer.bytes
  }

  /// All rows at once.
  var table: DataTable { DataTable(columns, rows: (0..<rowCount).map(row)) }
}

extension DataTable.Cell {
  /// A number of which nil is undefined.
  static func count(_ value: Int?) -> DataTable.Cell { value.map { .integer($0) } ?? .empty }

  /// A day, empty where there is none.
  static func day(_ day: Day?) -> DataTable.Cell { day.map { .text($0.description) } ?? .empty }
}

extension JSONWriter {
  mutating func value(_ cell: DataTable.Cell) {
    switch cell {
    case .text(let text): value(text)
    case .integer(let number): value(number)
    case .number(let number): value(number)
    case .flag(let flag): value(flag)
    case .empty: null()
    }
  }
}
