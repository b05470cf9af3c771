/// Turns the bytes of a file into a table, and reports what was decided on the way.
struct TableOpener {
  let limits: ReadingLimits
  var keepsPersonalData = false

  /// The text of a file; nil, with an error in the log, for bytes that are no text.
  func text(of file: DatasetFile, log: inout FindingLog) -> [UInt8]? {
    guard file.bytes.count <= limits.fileBytes else {
      log.addOverBound(.fileBytes, limits.fileBytes, found: file.bytes.count)
      return nil
    }
    let decoded: DecodedText
    do {
      decoded = try TextDecoding.decode(file.bytes)
    } catch {
      log.add(error)
      return nil
    }
    guard decoded.bytes.contains(where: { $0 > 0x20 }) else {
      log.add(.error, .emptyFile)
      return nil
    }
    log.add(.note, .encodingRecognised, [decoded.encoding.rawValue])
    if let place = decoded.firstSuspiciousControl {
      log.add(.warning, .suspiciousControls, line: place.line, column: place.column)
    }
    if let place = decoded.damagedUTF8 {
      log.add(.warning, .damagedText, line: place.line, column: place.column)
    }
    let composition = PolishText.composed(decoded.bytes)
    if composition.joinedCount > 0 {
      log.add(.note, .textComposed, [String(composition.joinedCount)])
    }
    if let place = composition.firstMarkLeft {
      log.add(.note, .textNotComposed, line: place.line, column: place.column)
    }
    return composition.bytes
  }

  /// The rows of a file; nil, with an error in the log, where it can't be cut into cells.
  ///
  /// Rows that begin with the comment mark are no rows, and not counted. A table that holds nothing
  /// but them waits to be filled in, and that is no finding.
  func rows(
    of file: DatasetFile, commentMark: UInt8? = nil, log: inout FindingLog
  ) -> CSVTable? {
    guard var text = text(of: file, log: &log) else { return nil }
    var commentCount = 0
    if let commentMark {
      (text, commentCount) = CSVComments.blanked(text, mark: commentMark)
    }
    let csvLimits = CSVLimits(
      bytes: limits.fileBytes * 2, rows: limits.rows + 1, fieldsPerRow: limits.columns,
      fieldLength: limits.cellBytes)
    do {
      let csv = try CSVReader(limits: csvLimits).read(text)
      log.add(.note, .separatorRecognised, [Self.name(ofSeparator: csv.separator)])
      log.add(csv.notes)
      if csv.rowCount == 0, commentCount == 0 { log.add(.note, .headerOnly) }
      return csv
    } catch {
      log.add(error, limits: limits)
      return nil
    }
  }

  /// A table of the dataset; nil, with an error in the log, where it can't be used.
  func table(
    _ kind: DatasetTable, of file: DatasetFile, missingValues: Set<String>,
    commentMark: UInt8? = nil, log: inout FindingLog
  ) -> Table? {
    guard let csv = rows(of: file, commentMark: commentMark, log: &log) else { return nil }
    let header = TableHeader(
      csv, of: kind, keepsPersonalData: keepsPersonalData, log: &log)
    guard !log.hasErrors else { return nil }
    return Table(
      kind: kind, file: file.name, csv: csv, header: header, missingValues: missingValues)
  }

  private static func name(ofSeparator separator: UInt8) -> String {
    separator == 0x09 ? "tab" : String(UnicodeScalar(separator))
  }
}

// MARK: - What the readers of syntax found, as findings

extension FindingLog {
  mutating func addOverBound(
    _ option: ReadingLimits.Option, _ bound: Int, found: Int?, line: Int = 0, column: Int = 0
  ) {
    add(
      .error, .overBound, line: line, column: column,
      [String(bound), option.rawValue, found.map { String($0) } ?? ""])
  }

  mutating func add(_ error: TextEncodingError) {
    switch error.reason {
    case .nul: add(.error, .nulByte, line: error.line)
    case .invalidUTF8: add(.error, .unreadableEncoding, line: error.line, ["invalid-utf8"])
    case .invalidUTF16: add(.error, .unreadableEncoding, line: error.line, ["invalid-utf16"])
    case .undefinedByte:
      add(.error, .unreadableEncoding, line: error.line, ["undefined-byte"])
    }
  }

  mutating func add(_ error: CSVError, limits: ReadingLimits) {
    let (line, column) = (error.place.line, error.place.column)
    switch error.reason {
    case .unclosedQuote:
      add(.error, .unclosedQuote, line: line, column: column, [String(line)])
    case .nul: add(.error, .nulByte, line: line, column: column)
    case .tooManyBytes: addOverBound(.fileBytes, limits.fileBytes, found: nil)
    case .tooManyRows: addOverBound(.rows, limits.rows, found: nil, line: line)
    case .tooManyFields:
      addOverBound(.columns, limits.columns, found: nil, line: line, column: column)
    case .fieldTooLong:
      addOverBound(.cellBytes, limits.cellBytes, found: nil, line: line, column: column)
    }
  }

  mutating func add(_ notes: [CSVNote]) {
    for note in notes {
      let (line, column) = (note.place.line, note.place.column)
      switch note.kind {
      case .strayQuote: add(.warning, .strayQuote, line: line, column: column)
      case .textAfterQuote: add(.warning, .textAfterQuote, line: line, column: column)
      case .blankAfterQuote: break
      case .mixedLineEnds: add(.note, .mixedLineEnds, line: line)
      }
    }
  }
}
