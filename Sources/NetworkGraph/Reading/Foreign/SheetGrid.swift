/// A sheet or a table of separated values as bare texts with their lines: what headers and matrices
/// are looked for in.
struct SheetGrid {
  struct Row {
    let line: Int
    let cells: [String]
  }

  /// The first row that holds something.
  let header: Row
  let rows: [Row]
  /// Whether columns are counted as fields.
  let isSheet: Bool
}

extension SheetGrid {
  init?(_ csv: CSVTable) {
    guard let line = csv.headerLine else { return nil }
    header = Row(line: line, cells: csv.header.map(\.trimmingBlanks))
    rows = (0..<csv.rowCount).map { row in
      Row(
        line: csv.line(ofRow: row),
        cells: (0..<csv.fieldCount(ofRow: row)).map { csv.trimmedText(row: row, column: $0) })
    }
    isSheet = false
  }

  /// The table that the header says this is: by its required columns, under any of their names.
  var recognisedTable: DatasetTable? {
    let keys = Set(header.cells.map(Vocabulary.key))
    func has(_ column: DatasetColumn, _ table: DatasetTable) -> Bool {
      Vocabulary.keys(of: column, in: table).contains { keys.contains($0) }
    }
    if has(.from, .ties), has(.to, .ties) { return .ties }
    if has(.event, .participation), has(.institution, .participation) { return .participation }
    if has(.id, .institutions) || has(.id, .events) {
      let isEvents = [DatasetColumn.attendees, .addressees, .decision, .form, .place].contains {
        has($0, .events)
      }
      let isInstitutions = [DatasetColumn.seat, .serves, .founder, .sector, .regon, .nip].contains {
        has($0, .institutions)
      }
      // `kind` and `form` share words, so that one of them alone decides nothing.
      let hasForm = keys.contains("form") || keys.contains("forma")
      return isEvents && !isInstitutions && (hasForm || has(.attendees, .events))
        ? .events
        : .institutions
    }
    return has(.teryt, .gminas) ? .gminas : nil
  }

  /// The rows as a table.
  func source(_ kind: DatasetTable, file: String, part: String = "") -> SourceTable {
    var table = SourceTable(kind, file: file, part: part, columns: header.cells)
    table.isSheet = isSheet
    table.headerPlace = TextPlace(line: header.line, column: 1)
    for row in rows {
      table.addRow(
        at: TextPlace(line: row.line, column: 1),
        row.cells.enumerated().compactMap {
          $1.isEmpty ? nil : SourceTable.Cell(column: $0, text: $1)
        })
    }
    return table
  }
}
