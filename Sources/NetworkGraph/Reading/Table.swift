/// One file of a dataset: decoded, cut into cells, its columns found.
///
/// Letters are composed before the cells are cut, so that equal names are equal bytes.
struct Table {
  let kind: DatasetTable
  let file: String
  /// Which part of a file that holds several tables; empty for a file of one.
  var part = ""
  /// Whether rows that say the same are kept apart: parallel edges of a graph.
  var keepsRepeats = false
  let csv: CSVTable
  /// The field of each column by `DatasetColumn.rawValue`, or -1.
  private let positions: [Int]
  /// Columns without a name of ours: field and header, in the order of the file.
  let attributes: [(field: Int, name: String)]
  /// The header's number of columns, blank ones at its end left out.
  let width: Int
  /// Cells that stand for nothing, as the descriptor lists them.
  private let missingValues: Set<String>

  init(
    kind: DatasetTable, file: String, csv: CSVTable, header: TableHeader,
    missingValues: Set<String>
  ) {
    self.kind = kind
    self.file = file
    self.csv = csv
    self.missingValues = missingValues.subtracting([""])
    var positions = [Int](repeating: -1, count: DatasetColumn.allCases.count)
    for (column, field) in header.columns { positions[column.rawValue] = field }
    self.positions = positions
    attributes = header.attributes
    width = header.width
  }
}

extension Table {
  var rowCount: Int { csv.rowCount }

  func has(_ column: DatasetColumn) -> Bool { positions[column.rawValue] >= 0 }

  /// The field of a column, or -1.
  func field(of column: DatasetColumn) -> Int { positions[column.rawValue] }

  /// Where the cell's content lies in `csv.bytes`, without blanks around it; empty for no cell.
  func range(_ row: Int, field: Int) -> Range<Int> {
    guard field >= 0 else { return 0..<0 }
    let range = csv.trimmedRange(row: row, column: field)
    if !missingValues.isEmpty, !range.isEmpty, missingValues.contains(text(range)) { return 0..<0 }
    return range
  }

  func range(_ row: Int, _ column: DatasetColumn) -> Range<Int> {
    range(row, field: positions[column.rawValue])
  }

  func text(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : String(decoding: csv.bytes[range], as: UTF8.self)
  }

  func text(_ row: Int, _ column: DatasetColumn) -> String { text(range(row, column)) }

  func line(_ row: Int) -> Int { csv.line(ofRow: row) }

  /// The bytes of a cell for the time of a call.
  func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    csv.bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }
}
