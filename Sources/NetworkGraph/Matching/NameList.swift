/// A list of names as people keep them: an attendance list, a list of partners.
///
/// Columns are found by header, in any order and in either language: a name; where there are any, a
/// place, a kind, REGON, NIP and KRS, an event and a role. A list of one column needs no header.
/// Everything else is left alone, and persons' data never leave the file.
public struct NameList: Sendable {
  public struct Entry: Sendable, Hashable {
    /// From 1; the row of the header does not count.
    public var row: Int
    public var query: NameMatcher.Query
    public var event: String
    public var role: String
  }

  public var entries: [Entry]
  /// Whether the list has such a column.
  public var hasEvent: Bool
  public var hasRole: Bool
  /// Empty rows, and rows without a name.
  public var namelessRows: [Int]
  public var findings: [Finding]
}

extension NameList {
  private enum Column: CaseIterable {
    case name, place, kind, regon, nip, krs, event, role

    /// In the order in which they are looked for; matched as ``Vocabulary/key(_:)`` does.
    var headers: [String] {
      switch self {
      case .name:
        [
          "given", "nazwa instytucji", "nazwa podmiotu", "nazwa organizacji", "nazwa jednostki",
          "nazwa", "instytucja", "instytucja organizacja", "organizacja", "organizacja instytucja",
          "podmiot", "jednostka", "partner", "firma", "institution name", "name", "institution",
          "organisation", "organization", "unit", "label",
        ]
      case .place:
        [
          "teryt", "kod teryt", "gmina", "miejscowość", "miasto", "siedziba", "miejsce", "adres",
          "place", "seat", "town", "city", "location", "address",
        ]
      case .kind: ["typ", "rodzaj", "typ instytucji", "rodzaj instytucji", "kind", "type"]
      case .regon: ["regon", "numer regon", "nr regon"]
      case .nip: ["nip", "numer nip", "nr nip"]
      case .krs: ["krs", "numer krs", "nr krs"]
      case .event: ["event", "wydarzenie", "id wydarzenia", "event id", "spotkanie"]
      case .role: ["role", "rola"]
      }
    }
  }

  /// Where each column lies in a header.
  private static func fields(_ header: [String]) -> [Column: Int] {
    let keys = header.map(Vocabulary.key)
    var fields: [Column: Int] = [:]
    for column in Column.allCases {
      for word in column.headers where fields[column] == nil {
        fields[column] = keys.firstIndex(of: Vocabulary.key(word))
      }
    }
    return fields
  }

  /// Without a table: nothing but what was found.
  init(_ csv: CSVTable?, _ log: FindingLog) {
    entries = []
    namelessRows = []
    hasEvent = false
    hasRole = false
    findings = log.sorted
    guard let csv else { return }
    var log = log
    var fields = Self.fields(csv.header)
    var firstName: String?
    if fields[.name] == nil {
      if csv.header.count - csv.trailingBlankColumnCount == 1 {
        // A bare list: its first line is a name too.
        fields = [.name: 0]
        firstName = csv.header[0].trimmingBlanks
      } else {
        log.add(.error, .missingColumn, line: csv.headerLine ?? 1, ["nazwa / name"])
      }
    }
    hasEvent = fields[.event] != nil
    hasRole = fields[.role] != nil
    if let firstName, !firstName.isEmpty {
      entries.append(Entry(row: 1, query: .init(name: firstName), event: "", role: ""))
    }
    let offset = firstName == nil ? 1 : 2
    if fields[.name] != nil {
      for row in 0..<csv.rowCount { read(csv, row, number: row + offset, fields) }
    }
    findings = log.sorted
  }

  private mutating func read(
    _ csv: CSVTable, _ row: Int, number: Int, _ fields: [Column: Int]
  ) {
    func text(_ column: Column) -> String {
      fields[column].map { csv.trimmedText(row: row, column: $0) } ?? ""
    }
    let query = NameMatcher.Query(
      name: text(.name), place: text(.place), kind: text(.kind), regon: text(.regon),
      nip: text(.nip), krs: text(.krs))
    if query.name.isEmpty, query.regon.isEmpty, query.nip.isEmpty, query.krs.isEmpty {
      namelessRows.append(number)
      return
    }
    entries.append(
      Entry(row: number, query: query, event: text(.event), role: text(.role)))
  }
}

extension DatasetReader {
  /// Reads a list of names from CSV in any of the encodings and dialects that datasets may have.
  ///
  /// A list without a column of names has no entries, and a finding of severity `error`.
  public func readNameList(_ file: DatasetFile) -> NameList {
    var log = FindingLog(file: file.name)
    let csv = TableOpener(limits: limits).rows(of: file, log: &log)
    return NameList(csv, log)
  }
}
