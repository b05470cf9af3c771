/// Reads our tables from a workbook (.xlsx): each sheet by its name, in either language, else by its
/// header; a sheet that is neither is passed over, with a note.
struct WorkbookReader {
  private let file: String
  private let limits: ReadingLimits
  private let workbook: XLSXReader

  init(_ bytes: [UInt8], file: String, limits: ReadingLimits) throws(ForeignFault) {
    self.file = file
    self.limits = limits
    do throws(XLSXError) {
      workbook = try XLSXReader(
        bytes,
        limits: .init(bytes: limits.fileBytes, rows: limits.rows + 1, columns: limits.columns))
    } catch {
      throw ForeignFault(error, limits: limits)
    }
  }

  func read(_ log: FindingLog) throws(ForeignFault) -> ForeignSource {
    var log = log
    var source = ForeignSource()
    var grids: [(name: String, grid: SheetGrid, log: FindingLog)] = []
    for (index, name) in workbook.sheets.enumerated() {
      var sheetLog = FindingLog(file: "\(file)#\(name)")
      guard let grid = try grid(index, &sheetLog) else {
        log.add(.note, .emptySheet, [name])
        continue
      }
      grids.append((name, grid, sheetLog))
    }
    // A sheet that bears a table's name goes before one that only looks like it.
    let named = grids.map { Self.tableNames[$0.name] }
    for position in grids.indices.sorted(by: {
      (named[$0] == nil ? 1 : 0, $0) < (named[$1] == nil ? 1 : 0, $1)
    }) {
      let (name, grid, sheetLog) = grids[position]
      if Self.isSettings(name, grid) {
        source.descriptor = settings(grid)
        continue
      }
      guard let kind = named[position] ?? grid.recognisedTable, source.tables[kind] == nil else {
        log.add(.note, .partPassedOver, [name])
        continue
      }
      source.tables[kind] = grid.source(kind, file: "\(file)#\(name)")
      source.logs.append(sheetLog)
    }
    if source.tables.isEmpty, grids.count == 1,
      let matrix = MatrixReader(grids[0].grid, file: "\(file)#\(grids[0].name)")
    {
      source.tables = matrix.tables(&log)
      source.logs.append(grids[0].log)
    }
    if source.tables.isEmpty {
      throw ForeignFault(
        .unrecognisedTables, [workbook.sheets.prefix(10).joined(separator: ", ")])
    }
    source.logs.insert(log, at: 0)
    return source
  }

  private static let tableNames = WordTable<DatasetTable>([
    (.institutions, ["institutions", "instytucje", "instytucja", "nodes", "węzły"]),
    (
      .ties,
      ["ties", "powiązania", "więzi", "współpraca", "relacje", "krawędzie", "edges", "links"]
    ),
    (.events, ["events", "wydarzenia", "wydarzenie"]),
    (.participation, ["participation", "uczestnictwo", "udział", "uczestnicy"]),
    (.gminas, ["gminas", "gminy", "gmina"]),
  ])

  /// The texts of a sheet; nil for an empty one.
  private func grid(
    _ index: Int, _ log: inout FindingLog
  ) throws(ForeignFault) -> SheetGrid? {
    let rows: [XLSXRow]
    do throws(XLSXError) {
      rows = try workbook.rows(ofSheet: index)
    } catch {
      throw ForeignFault(error, limits: limits)
    }
    var lines: [SheetGrid.Row] = []
    for row in rows {
      var cells: [String] = []
      for (column, cell) in row.cells {
        while cells.count < column { cells.append("") }
        cells.append(text(of: cell, line: row.number, column: column + 1, &log))
      }
      if cells.contains(where: { !$0.isEmpty }) {
        lines.append(SheetGrid.Row(line: row.number, cells: cells))
      }
    }
    guard let header = lines.first else { return nil }
    return SheetGrid(header: header, rows: Array(lines.dropFirst()), isSheet: true)
  }

  private func text(
    of cell: XLSXCell, line: Int, column: Int, _ log: inout FindingLog
  ) -> String {
    switch cell {
    case .text(let text): return text.trimmingBlanks
    case .number(let text): return text
    case .flag(let flag): return flag ? "true" : "false"
    case .day(let day, let hasTime):
      if hasTime {
        log.add(.note, .timeCutOff, line: line, column: column, [day.description])
      }
      return day.description
    case .error(let word):
      log.add(.warning, .errorCell, line: line, column: column, [word])
      return ""
    case .formula(let formula):
      log.add(.warning, .formulaWithoutValue, line: line, column: column, ["=" + formula])
      return ""
    }
  }

  // MARK: Settings

  /// The sheet `dataset` of two columns, `key` and `value`: what datapackage.json says.
  private static func isSettings(_ name: String, _ grid: SheetGrid) -> Bool {
    name.utf8.elementsEqual("dataset".utf8) && grid.header.cells.prefix(2) == ["key", "value"]
  }

  /// The rows of settings as a descriptor. Lists and flags are JSON, the rest is text.
  private func settings(_ grid: SheetGrid) -> DatasetFile {
    let ours = ["asOf", "area", "window", "modelData", "collected", "namedWithoutUnits"]
    var package: [JSONValue.Member] = []
    var settings: [JSONValue.Member] = []
    for row in grid.rows where row.cells.count > 1 && !row.cells[1].isEmpty {
      let (key, text) = (row.cells[0], row.cells[1])
      let isPlain = ["name", "title", "description", "language", "asOf"].contains(key)
      let parsed = isPlain ? nil : try? JSONParser().parse(Array(text.utf8))
      let member = JSONValue.Member(key, parsed ?? JSONValue(.string(text)))
      if ours.contains(key) { settings.append(member) } else { package.append(member) }
    }
    package.append(.init("coopnet", JSONValue(.object(settings))))
    var writer = JSONWriter(.compact)
    writer.value(JSONValue(.object(package)))
    return DatasetFile(name: "\(file)#dataset", bytes: writer.bytes)
  }
}
