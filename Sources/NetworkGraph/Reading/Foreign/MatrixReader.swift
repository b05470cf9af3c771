/// Reads a matrix with names over its columns and in front of its rows, as UCINET, R and
/// spreadsheets hold networks.
///
/// Where rows and columns bear the same names it is an adjacency matrix: a symmetric one gives ties
/// without direction, each told once, another one directed ties. Where they bear different names it
/// is an incidence matrix: rows are institutions, columns are events. A number other than 0 is the
/// weight of a tie, or says that an institution took part; an empty cell is 0.
struct MatrixReader {
  private let grid: SheetGrid
  private let file: String
  private let columns: [String]
  private let rowNames: [String]
  private let values: [[Double]]

  /// Nil where the grid is no matrix: a cell that is no number, rows of another length, a name
  /// missing or borne twice.
  init?(_ grid: SheetGrid, file: String) {
    self.grid = grid
    self.file = file
    var header = grid.header.cells
    let width = grid.rows.map(\.cells.count).max() ?? 0
    // R writes no cell over the names of the rows.
    if header.count == width - 1 { header.insert("", at: 0) }
    while header.count > 1, header.last == "" { header.removeLast() }
    columns = Array(header.dropFirst())
    rowNames = grid.rows.map { $0.cells.first ?? "" }
    guard columns.count >= 1, rowNames.count >= 1, columns.count + rowNames.count > 2,
      Self.areNames(columns), Self.areNames(rowNames)
    else { return nil }
    var values: [[Double]] = []
    for row in grid.rows {
      var numbers = [Double](repeating: 0, count: columns.count)
      for (index, text) in row.cells.dropFirst().enumerated() where !text.isEmpty {
        guard index < columns.count, let number = NumberGrammar.number(in: text) else { return nil }
        numbers[index] = number
      }
      values.append(numbers)
    }
    self.values = values
  }

  /// Whether names are given, each once, and not all of them numbers over numbers.
  private static func areNames(_ names: [String]) -> Bool {
    !names.contains("") && Set(names).count == names.count
  }

  var isAdjacency: Bool {
    rowNames.count == columns.count && Set(rowNames) == Set(columns)
  }

  /// The tables that the matrix comes to.
  func tables(_ log: inout FindingLog) -> [DatasetTable: SourceTable] {
    log.add(
      .note, .matrixRead,
      [
        isAdjacency ? "adjacency" : "incidence", String(rowNames.count), String(columns.count),
      ])
    return isAdjacency ? adjacencyTables() : incidenceTables()
  }

  private func nameTable(_ kind: DatasetTable, part: String) -> SourceTable {
    var table = SourceTable(kind, file: file, part: part, columns: ["id"])
    table.headerPlace = TextPlace(line: grid.header.line, column: 1)
    return table
  }

  private func institutions() -> SourceTable {
    var table = nameTable(.institutions, part: "rows")
    for (row, name) in zip(grid.rows, rowNames) {
      table.addRow(at: TextPlace(line: row.line, column: 1), [.init(column: 0, text: name)])
    }
    return table
  }

  private func adjacencyTables() -> [DatasetTable: SourceTable] {
    let order = Dictionary(uniqueKeysWithValues: rowNames.enumerated().map { ($1, $0) })
    let columnRows = columns.map { order[$0] ?? 0 }
    var square = [[Double]](
      repeating: [Double](repeating: 0, count: columns.count), count: rowNames.count)
    for (row, numbers) in values.enumerated() {
      for (column, number) in numbers.enumerated() { square[row][columnRows[column]] = number }
    }
    let isSymmetric = square.indices.allSatisfy { row in
      (0..<row).allSatisfy { square[row][$0] == square[$0][row] }
    }
    var ties = SourceTable(
      .ties, file: file, part: "cells", columns: ["from", "to", "weight", "direction"])
    for (row, numbers) in values.enumerated() {
      for (column, number) in numbers.enumerated() where number != 0 {
        let other = columnRows[column]
        if isSymmetric, other < row { continue }
        ties.addRow(
          at: TextPlace(line: grid.rows[row].line, column: column + 2),
          [
            .init(column: 0, text: rowNames[row]), .init(column: 1, text: rowNames[other]),
            .init(column: 2, text: NumberText.text(number) ?? ""),
          ] + (isSymmetric ? [] : [.init(column: 3, text: "directed")]))
      }
    }
    return [.institutions: institutions(), .ties: ties]
  }

  private func incidenceTables() -> [DatasetTable: SourceTable] {
    var events = nameTable(.events, part: "columns")
    for (index, name) in columns.enumerated() {
      events.addRow(
        at: TextPlace(line: grid.header.line, column: index + 2), [.init(column: 0, text: name)])
    }
    let hasValues = values.contains { $0.contains { $0 != 0 && $0 != 1 } }
    var participation = SourceTable(
      .participation, file: file, part: "cells",
      columns: ["event", "institution"] + (hasValues ? ["value"] : []))
    for (row, numbers) in values.enumerated() {
      for (column, number) in numbers.enumerated() where number != 0 {
        participation.addRow(
          at: TextPlace(line: grid.rows[row].line, column: column + 2),
          [.init(column: 0, text: columns[column]), .init(column: 1, text: rowNames[row])]
            + (hasValues ? [.init(column: 2, text: NumberText.text(number) ?? "")] : []))
      }
    }
    return [.institutions: institutions(), .events: events, .participation: participation]
  }
}
