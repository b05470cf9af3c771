/// Reads the cells of one table, and reports those that are faulty.
struct CellReader {
  let table: Table
  let codes: TerritoryCodeReader
  let places: PlaceNames
  var log: FindingLog
  private(set) var balance: FileBalance

  /// Codes that need no mending and no finding.
  var plainCodes = CellCache<TerritoryCodeReader.Reading?>()
  private var dates = CellCache<DateSpan?>()
  private var numbers = CellCache<Double?>()

  init(_ table: Table, codes: TerritoryCodeReader, places: PlaceNames, log: FindingLog) {
    self.table = table
    self.codes = codes
    self.places = places
    self.log = log
    balance = FileBalance(
      file: table.part.isEmpty ? table.file : "\(table.file)#\(table.part)")
  }
}

// MARK: - Rows

extension CellReader {
  /// What became of a row.
  enum Fate {
    case kept, merged, rejected
  }

  mutating func count(_ fate: Fate) {
    balance.read += 1
    switch fate {
    case .kept: balance.kept += 1
    case .merged: balance.merged += 1
    case .rejected: balance.rejected += 1
    }
  }

  /// Whether a row has no more cells than the header names; a shorter one is noted and kept.
  mutating func hasRightWidth(_ row: Int) -> Bool {
    let count = table.csv.fieldCount(ofRow: row)
    if count == table.width { return true }
    let filled = table.csv.filledFieldCount(ofRow: row)
    if filled > table.width {
      log.add(
        .warning, .raggedRow, line: table.line(row), [String(filled), String(table.width)])
      return false
    }
    if count < table.width {
      log.add(
        .warning, .shortRow, line: table.line(row), [String(count), String(table.width)])
    }
    return true
  }

  func place(_ row: Int) -> SourcePlace {
    SourcePlace(file: table.file, line: table.line(row))
  }

  /// Reports something about a cell, at its place.
  mutating func report(
    _ severity: Finding.Severity, _ code: FindingCode, _ row: Int, field: Int,
    _ arguments: [String]
  ) {
    let place =
      field >= 0
      ? table.csv.place(row: row, column: field) : TextPlace(line: table.line(row), column: 0)
    log.add(severity, code, line: place.line, column: place.column, arguments)
  }

  mutating func report(
    _ severity: Finding.Severity, _ code: FindingCode, _ row: Int, _ column: DatasetColumn,
    _ arguments: [String]
  ) {
    report(severity, code, row, field: table.field(of: column), arguments)
  }
}

// MARK: - Text

extension CellReader {
  /// A cell of free text; one that a spreadsheet would take for a formula is noted.
  mutating func words(_ row: Int, _ column: DatasetColumn) -> String {
    let range = table.range(row, column)
    noteFormula(range, row, field: table.field(of: column), name: column.name)
    return table.text(range)
  }

  /// The cells of columns that we have no name for; empty ones are left out.
  mutating func attributes(_ row: Int) -> [Attribute] {
    var result: [Attribute] = []
    for (field, name) in table.attributes {
      let range = table.range(row, field: field)
      if range.isEmpty { continue }
      noteFormula(range, row, field: field, name: name)
      result.append(Attribute(name: name, value: table.text(range)))
    }
    return result
  }

  /// Notes `=1+1`, `@SUM(A1)`, `+A1`, `-A1`; `-5` and `- an item` are no formulas.
  mutating func noteFormula(_ range: Range<Int>, _ row: Int, field: Int, name: String) {
    guard let first = range.first.map({ table.csv.bytes[$0] }) else { return }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"): break
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let isPlain = table.csv.bytes[range].dropFirst().allSatisfy {
        $0 >= 0x80 || $0 <= 0x39 && $0 != UInt8(ascii: "(")
      }
      let second = table.csv.bytes[range].dropFirst().first
      if isPlain || second == 0x20 { return }
    default: return
    }
    report(.note, .formulaLikeCell, row, field: field, [name, table.text(range)])
  }
}

// MARK: - Values

extension CellReader {
  /// A dash alone stands for nothing where a value belongs.
  private func valueRange(_ row: Int, _ column: DatasetColumn) -> Range<Int> {
    let range = table.range(row, column)
    guard range.count <= 3, !range.isEmpty else { return range }
    let isDash = ["-", "–", "—"].contains { $0.utf8.elementsEqual(table.csv.bytes[range]) }
    return isDash ? 0..<0 : range
  }

  func value(_ row: Int, _ column: DatasetColumn) -> String {
    table.text(valueRange(row, column))
  }

  /// What a date cell holds.
  enum DateCell {
    case empty
    case span(DateSpan)
    case bad

    var isBad: Bool {
      if case .bad = self { return true }
      return false
    }

    /// The day that it means as a start.
    var first: Day? {
      if case .span(let span) = self { return span.first }
      return nil
    }

    /// The day that it means as an end.
    var last: Day? {
      if case .span(let span) = self { return span.last }
      return nil
    }
  }

  /// A date; a bad one is reported.
  mutating func date(_ row: Int, _ column: DatasetColumn) -> DateCell {
    let range = valueRange(row, column)
    if range.isEmpty { return .empty }
    let span = table.csv.bytes.withUnsafeBytes {
      dates.value(of: UnsafeRawBufferPointer(rebasing: $0[range])) { DateSpan($0) }
    }
    if let span { return .span(span) }
    report(.warning, .badDate, row, column, [column.name, table.text(range)])
    return .bad
  }

  /// The days that two columns stand for; nil where one is bad or they are reversed, which is
  /// reported.
  mutating func days(
    _ row: Int, from: DatasetColumn, to: DatasetColumn
  ) -> (start: Day?, end: Day?)? {
    let (start, end) = (date(row, from), date(row, to))
    if start.isBad || end.isBad { return nil }
    if let first = start.first, let last = end.last, first > last {
      report(.warning, .endBeforeStart, row, to, [value(row, from), value(row, to)])
      return nil
    }
    return (start.first, end.last)
  }

  /// A number; one that is none is reported and nil.
  mutating func number(_ row: Int, _ column: DatasetColumn) -> Double? {
    let range = valueRange(row, column)
    if range.isEmpty { return nil }
    let number = table.csv.bytes.withUnsafeBytes {
      numbers.value(of: UnsafeRawBufferPointer(rebasing: $0[range])) {
        NumberGrammar.number(in: $0)
      }
    }
    if number == nil { reportNumber(row, column) }
    return number
  }

  mutating func reportNumber(_ row: Int, _ column: DatasetColumn) {
    report(.warning, .badNumber, row, column, [column.name, value(row, column)])
  }

  /// A number of the scale 1 to 4; another is reported and nil.
  mutating func scale(_ row: Int, _ column: DatasetColumn) -> Double? {
    guard let number = number(row, column) else { return nil }
    guard (1...4).contains(number) else {
      report(.warning, .outOfScale, row, column, [column.name, value(row, column), "1-4"])
      return nil
    }
    return number
  }

  /// A whole number of the scale 1 to 4; another is reported and nil.
  mutating func wholeScale(_ row: Int, _ column: DatasetColumn) -> Int? {
    guard let number = number(row, column) else { return nil }
    guard (1...4).contains(number), let whole = Int(exactly: number) else {
      report(.warning, .outOfScale, row, column, [column.name, value(row, column), "1-4"])
      return nil
    }
    return whole
  }

  /// A whole number not below zero; another is reported and nil.
  mutating func count(_ row: Int, _ column: DatasetColumn) -> Int? {
    guard let number = number(row, column) else { return nil }
    guard number >= 0, let whole = Int(exactly: number) else {
      reportNumber(row, column)
      return nil
    }
    return whole
  }

  /// A word of a vocabulary; another is reported and nil.
  mutating func word<Value>(
    _ row: Int, _ column: DatasetColumn, in words: WordTable<Value>
  ) -> Value? {
    let text = value(row, column)
    if text.isEmpty { return nil }
    if let value = words[text] { return value }
    report(
      .warning, .unknownWord, row, column, [column.name, text, words.nearest(to: text) ?? ""])
    return nil
  }

  /// Latitude and longitude; a value off the globe, or a pair that has changed places, is reported
  /// and nil.
  mutating func coordinates(_ row: Int) -> (latitude: Double?, longitude: Double?) {
    var (latitude, longitude) = (number(row, .lat), number(row, .lon))
    if let value = latitude, !(-90...90).contains(value) {
      report(.warning, .badCoordinate, row, .lat, ["lat", self.value(row, .lat)])
      latitude = nil
    }
    if let value = longitude, !(-180...180).contains(value) {
      report(.warning, .badCoordinate, row, .lon, ["lon", self.value(row, .lon)])
      longitude = nil
    }
    // Poland lies between 14 and 24.2 degrees east, 49 and 55 north.
    if let north = latitude, let east = longitude, (14...24.2).contains(north),
      (49...55).contains(east)
    {
      report(
        .warning, .badCoordinate, row, .lat,
        ["lat, lon", "\(self.value(row, .lat)), \(self.value(row, .lon))"])
      return (nil, nil)
    }
    return (latitude, longitude)
  }
}
