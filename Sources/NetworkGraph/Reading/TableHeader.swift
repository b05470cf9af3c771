/// Which field of a file holds which column.
struct TableHeader {
  private(set) var columns: [(column: DatasetColumn, field: Int)] = []
  private(set) var attributes: [(field: Int, name: String)] = []
  /// The number of fields, blank ones at the end left out.
  let width: Int
  private let keepsPersonalData: Bool

  /// Finds the columns by name, the English names first, and notes the rest: unknown columns become
  /// attributes, those with persons' data are dropped,
  /// unless they are to be kept.
  init(
    _ csv: CSVTable, of table: DatasetTable, keepsPersonalData: Bool = false,
    log: inout FindingLog
  ) {
    self.keepsPersonalData = keepsPersonalData
    width = csv.header.count - csv.trailingBlankColumnCount
    let keys = csv.header.prefix(width).map(Vocabulary.key)
    var isTaken = [Bool](repeating: false, count: width)
    for words in Vocabulary.columns(of: table) {
      let field = words.keys.lazy.compactMap { keys.firstIndex(of: $0) }.first
      guard let field, !isTaken[field] else { continue }
      isTaken[field] = true
      columns.append((words.column, field))
    }
    let line = csv.headerLine ?? 1
    for field in 0..<width where !isTaken[field] {
      addAttribute(
        field, csv.header[field].trimmingBlanks, key: keys[field], of: table, line: line,
        column: csv.headerPlace(column: field).column, log: &log)
    }
    for column in table.requiredColumns where !columns.contains(where: { $0.column == column }) {
      log.add(.error, .missingColumn, line: line, [column.name])
    }
  }

  private mutating func addAttribute(
    _ field: Int, _ header: String, key: String, of table: DatasetTable, line: Int, column: Int,
    log: inout FindingLog
  ) {
    let name = header.isEmpty ? "column-\(field + 1)" : header
    if Self.holdsPersonalData(key) {
      guard keepsPersonalData else {
        log.add(.warning, .personalDataDropped, line: line, column: column, [name])
        return
      }
      log.add(.warning, .personalDataKept, line: line, column: column, [name])
      attributes.append((field, name))
      return
    }
    attributes.append((field, name))
    let isOurs = Vocabulary.columns(of: table).contains { $0.keys.contains(key) }
    if isOurs {
      log.add(.warning, .repeatedColumn, line: line, column: column, [name])
    } else if !Self.silent.contains(key) && !Self.isCount(key, of: table) {
      log.add(.note, .unknownColumn, line: line, column: column, [name])
    }
  }

  private static func isCount(_ key: String, of table: DatasetTable) -> Bool {
    CountAttribute.allCases.contains { $0.table == table && $0.isNamed(key) }
  }

  /// Whether a header is one of those of persons' data, or has a word in it that no other has.
  private static func holdsPersonalData(_ key: String) -> Bool {
    personal.contains(key)
      || key.unicodeScalars.split { $0 == " " || $0 == "." || $0 == "(" || $0 == ")" || $0 == "," }
        .contains { personalWords.contains(String($0)) }
  }

  private static let personalWords = Set(Vocabulary.personalWords.map(Vocabulary.key))
  private static let personal = Set(Vocabulary.personalColumns.map(Vocabulary.key))
  private static let silent = Set(Vocabulary.silentAttributes.map(Vocabulary.key))
}

extension String {
  /// The text without blanks around it.
  var trimmingBlanks: String {
    let ends = (utf8.first, utf8.last)
    if let first = ends.0, let last = ends.1, 0x21...0x7E ~= first, 0x21...0x7E ~= last {
      return self
    }
    var scalars = Substring.UnicodeScalarView(unicodeScalars)
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
