/// A table of a dataset made from a file of another program: rows of texts, each with its place in
/// that file.
///
/// Its columns are named as the file names them, and read as those of a CSV file are: by the same
/// words, with the same checks.
struct SourceTable {
  struct Cell {
    var column: Int
    var text: String
  }

  struct Row {
    var place: TextPlace
    var cells: [Cell]

    subscript(column: Int) -> String? { cells.first { $0.column == column }?.text }
  }

  let kind: DatasetTable
  let file: String
  /// Which part of the file; empty where the file's name tells it.
  let part: String
  private(set) var columns: [String]
  var rows: [Row] = []
  var headerPlace = TextPlace(line: 1, column: 1)
  /// Whether columns of cells are fields, as in a spreadsheet.
  var isSheet = false
  var keepsRepeats = false
  private var columnOfName: [String: Int] = [:]

  init(_ kind: DatasetTable, file: String, part: String = "", columns: [String] = []) {
    self.kind = kind
    self.file = file
    self.part = part
    self.columns = columns
    for (index, name) in columns.enumerated() where columnOfName[name] == nil {
      columnOfName[name] = index
    }
  }
}

// MARK: - Filling it

extension SourceTable {
  /// The column of a name, added if there is none yet.
  mutating func column(_ name: String) -> Int {
    if let known = columnOfName[name] { return known }
    columnOfName[name] = columns.count
    columns.append(name)
    return columns.count - 1
  }

  /// The column of a name, or nil.
  func position(of name: String) -> Int? { columnOfName[name] }

  mutating func rename(_ column: Int, to name: String) {
    columnOfName[columns[column]] = nil
    columns[column] = name
    columnOfName[name] = column
  }

  mutating func addRow(at place: TextPlace, _ cells: [Cell] = []) {
    rows.append(Row(place: place, cells: cells))
  }

  /// Puts a text into the last row; a second one in the same column is joined to the first.
  mutating func set(_ name: String, _ text: String?) {
    guard let last = rows.indices.last else { return }
    set(name, text, row: last)
  }

  /// Puts a text into a row; rows inside of rows may have been added since.
  mutating func set(_ name: String, _ text: String?, row: Int) {
    guard let text, !text.isEmpty else { return }
    set(row, column(name), text)
  }

  mutating func set(_ row: Int, _ column: Int, _ text: String) {
    if let index = rows[row].cells.firstIndex(where: { $0.column == column }) {
      rows[row].cells[index].text += "; " + text
    } else {
      rows[row].cells.append(Cell(column: column, text: text))
    }
  }

  /// Fills the empty cells of a column.
  mutating func fill(_ name: String, with text: String) {
    let column = column(name)
    for row in rows.indices where rows[row][column] == nil {
      rows[row].cells.append(Cell(column: column, text: text))
    }
  }

  /// Whether a column of ours is among the columns, under any of its names.
  func has(_ wanted: DatasetColumn) -> Bool { position(ofColumn: wanted) != nil }

  func position(ofColumn wanted: DatasetColumn) -> Int? {
    let known = columns.map(Vocabulary.key)
    return Vocabulary.keys(of: wanted, in: kind).lazy.compactMap { known.firstIndex(of: $0) }.first
  }
}

// MARK: - As a table of cells

extension SourceTable {
  /// Cells that a table may have at most, empty ones too: one with a thousand columns, of which each
  /// row fills one, must not eat the memory.
  private static let cellLimit = 50_000_000

  /// The table as readers of rows want it.
  ///
  /// - Complexity: O(rows x columns).
  func table(
    limits: ReadingLimits, missingValues: Set<String> = [], keepsPersonalData: Bool = false,
    log: inout FindingLog
  ) -> Table? {
    guard rows.count <= limits.rows else {
      log.addOverBound(.rows, limits.rows, found: rows.count)
      return nil
    }
    let width = columns.count
    guard width <= limits.columns, (rows.count + 1) * width <= Self.cellLimit else {
      log.addOverBound(.columns, limits.columns, found: width)
      return nil
    }
    var builder = Builder(width: width, limits: limits)
    let header = columns.enumerated().map { Cell(column: $0, text: $1) }
    builder.add(header, at: headerPlace)
    for row in rows { builder.add(row.cells, at: row.place) }
    if let fault = builder.fault {
      log.add(fault)
      return nil
    }
    builder.note(in: &log)
    if rows.isEmpty { log.add(.note, .headerOnly) }
    let csv = builder.table(header: columns, isSheet: isSheet)
    let found = TableHeader(
      csv, of: kind, keepsPersonalData: keepsPersonalData, log: &log)
    guard !log.hasErrors else { return nil }
    var table = Table(
      kind: kind, file: file, csv: csv, header: found, missingValues: missingValues)
    table.part = part
    table.keepsRepeats = keepsRepeats
    return table
  }

  /// Puts rows of texts into one buffer, letters composed.
  private struct Builder {
    let width: Int
    let limits: ReadingLimits
    private(set) var fault: ForeignFault?
    private var bytes: [UInt8] = []
    private var fields: [UInt64] = []
    private var records: [CSVScan.Record] = []
    private var placeColumns: [UInt32] = []
    private var joined = 0
    private var firstMarkLeft: TextPlace?

    init(width: Int, limits: ReadingLimits) {
      self.width = width
      self.limits = limits
    }

    mutating func add(_ cells: [Cell], at place: TextPlace) {
      let first = fields.count
      let filled = cells.last.map { _ in max(width, cells.map(\.column).max()! + 1) } ?? width
      fields.append(contentsOf: repeatElement(0, count: filled))
      records.append(
        CSVScan.Record(
          firstField: UInt32(clamping: first), offset: UInt32(clamping: bytes.count),
          line: UInt32(clamping: place.line)))
      placeColumns.append(UInt32(clamping: place.column))
      for cell in cells {
        fields[first + cell.column] = append(cell.text, at: place)
      }
    }

    private mutating func append(_ text: String, at place: TextPlace) -> UInt64 {
      let start = bytes.count
      let utf8 = Array(text.utf8)
      if utf8.contains(0), fault == nil { fault = ForeignFault(.nulByte, at: place) }
      guard utf8.count <= limits.cellBytes, start + utf8.count < Int(Int32.max) else {
        if fault == nil { fault = .overBound(.cellBytes, limits.cellBytes, at: place) }
        return 0
      }
      if UTF8Validation.mayHoldMarks(utf8) {
        let composition = PolishText.composed(utf8)
        joined += composition.joinedCount
        if composition.hasMarksLeft, firstMarkLeft == nil { firstMarkLeft = place }
        bytes += composition.bytes
      } else {
        bytes += utf8
      }
      return UInt64(start) | UInt64(bytes.count - start) << 32
    }

    func note(in log: inout FindingLog) {
      if joined > 0 { log.add(.note, .textComposed, [String(joined)]) }
      if let place = firstMarkLeft {
        log.add(.note, .textNotComposed, line: place.line, column: place.column)
      }
    }

    func table(header: [String], isSheet: Bool) -> CSVTable {
      let end = CSVScan.Record(
        firstField: UInt32(clamping: fields.count), offset: UInt32(clamping: bytes.count), line: 0)
      return CSVTable(
        bytes: bytes, separator: UInt8(ascii: ","), separatorOrigin: .given, header: header,
        lineEnds: .none, notes: [], noteCounts: [:], blankLineCount: 0, emptyRowCount: 0,
        headerCount: 1, fields: fields, records: records + [end],
        placing: isSheet ? .byField : .byRecord(placeColumns))
    }
  }
}
