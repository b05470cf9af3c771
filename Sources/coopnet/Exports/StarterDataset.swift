import NetworkGraph

/// A dataset to fill in, as files: five tables, datapackage.json and README.md.
///
/// Without a register each table holds sample rows only, which are data like any other and are to be
/// deleted. With one, gminas.csv and institutions.csv hold the units of the area, and samples begin
/// with a comment mark, so that nothing invented enters the data.
struct StarterDataset {
  /// The folder's name.
  let name: String
  /// Of headers and words of a vocabulary: Polish only where the user asked for it.
  let columns: Language
  /// Of README, titles and notes.
  let language: Language
  let isExcel: Bool
  let register: RegisterReading?
  let area: TerritoryCode?
  let units: [StatutoryUnit]

  static let commentMark = "#"

  init(
    name: String, columns: Language, language: Language, isExcel: Bool,
    register: RegisterReading? = nil, area: TerritoryCode? = nil
  ) {
    self.name = name
    self.columns = columns
    self.language = language
    self.isExcel = isExcel
    self.register = register
    self.area = area
    units = register.map { StatutoryUnit.of($0, area: area) } ?? []
  }
}

extension StarterDataset {
  /// Every file, by its name in the folder.
  var files: [(name: String, bytes: [UInt8])] {
    var files = DatasetTable.allCases.map { ($0.fileName, table($0)) }
    files.append(("datapackage.json", descriptor))
    files.append(("README.md", Array(StarterText(self).readme.utf8)))
    return files
  }

  /// The gminas of the area, and the units above them.
  var territory: [Territory.Unit] {
    (register?.units ?? []).filter { area?.meets($0.code) ?? true }
  }

  /// The header of a column.
  func header(_ column: DatasetColumn, _ table: DatasetTable) -> String {
    guard columns == .pl else { return column.name }
    switch column {
    case .id, .regon, .nip, .krs, .teryt: return column.name
    case .from, .to:
      return Vocabulary.polishName(of: column, in: table).split(separator: " ")
        .joined(separator: "_")
    default: return Vocabulary.polishName(of: column, in: table)
    }
  }

  private var samples: StarterSamples { StarterSamples(columns: columns, language: language) }

  // MARK: Tables

  private func table(_ table: DatasetTable) -> [UInt8] {
    var writer = CSVWriter(isExcel ? .excel : .plain)
    writer.append(table.columns.map { header($0, table) })
    if register == nil {
      for row in samples.rows(table) { append(row, table, to: &writer) }
      return writer.bytes
    }
    if var row = samples.commentedRow(table), let first = table.columns.first {
      row[first] = "\(Self.commentMark) \(row[first] ?? "")"
      append(row, table, to: &writer)
    }
    switch table {
    case .institutions: appendInstitutions(to: &writer)
    case .gminas: appendGminas(to: &writer)
    default: break
    }
    return writer.bytes
  }

  private func append(
    _ row: StarterSamples.Row, _ table: DatasetTable, to writer: inout CSVWriter
  ) {
    writer.append(table.columns.map { row[$0] ?? "" })
  }

  private func appendInstitutions(to writer: inout CSVWriter) {
    guard let register else { return }
    let texts = StatutoryText(register, area: area)
    for (unit, name) in zip(units, texts.names(of: units)) {
      append(
        [
          .id: unit.id, .name: name, .kind: unit.roles.joined(separator: "+"),
          .seat: unit.seat.description, .serves: unit.serves.description,
          .evidence: StatutoryText.evidence(of: unit.duty)(language),
          .note: StatutoryText.note(of: unit)(language),
        ], .institutions, to: &writer)
    }
  }

  private func appendGminas(to writer: inout CSVWriter) {
    for unit in territory {
      append(
        [.teryt: unit.code.description, .name: unit.name, .kind: unit.kind], .gminas, to: &writer)
    }
  }
}

// MARK: - The descriptor

extension StarterDataset {
  private var descriptor: [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("profile", "tabular-data-package")
      writer.member("name", packageName)
      writer.member("title", StarterText(self).title)
      writer.member("description", StarterText(self).summary)
      writer.member("language", language.rawValue)
      if register != nil {
        writer.name("sources")
        writer.array([StarterText.registerTitle(language)]) { writer, title in
          writer.object { writer in
            writer.member("title", title)
            writer.member("path", "https://eteryt.stat.gov.pl/")
          }
        }
      }
      writer.name("coopnet")
      writer.object { if let area { $0.member("area", [area.description]) } }
      writer.name("resources")
      writer.array(DatasetTable.allCases) { resource($1, to: &$0) }
    }
    writer.endLine()
    return writer.bytes
  }

  /// Lower-case ASCII letters, digits, `-`, `_` and `.`, as the specification asks.
  private var packageName: String {
    let folded = PolishText.folded(name).unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
      return isPlain || "-_.".unicodeScalars.contains(scalar) ? Character(scalar) : "-"
    }
    let name = String(folded.drop { $0 == "-" || $0 == "." })
    return name.isEmpty ? "dataset" : name
  }

  private func resource(_ table: DatasetTable, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", table.rawValue)
      writer.member("title", StarterText.title(of: table)(language))
      writer.member("path", table.fileName)
      writer.member("profile", "tabular-data-resource")
      writer.member("format", "csv")
      writer.member("mediatype", "text/csv")
      writer.member("encoding", isExcel ? "utf-8-sig" : "utf-8")
      writer.name("dialect")
      writer.object { writer in
        writer.member("delimiter", isExcel ? ";" : ",")
        writer.member("lineTerminator", isExcel ? "\r\n" : "\n")
        writer.member("header", true)
        if register != nil { writer.member("commentChar", Self.commentMark) }
      }
      writer.name("schema")
      writer.object { schema(of: table, to: &$0) }
    }
  }

  private func schema(of table: DatasetTable, to writer: inout JSONWriter) {
    writer.name("fields")
    writer.array(table.columns) { field($1, table, to: &$0) }
    switch table {
    case .institutions, .events: writer.member("primaryKey", header(.id, table))
    case .gminas: writer.member("primaryKey", header(.teryt, table))
    case .ties:
      foreignKeys([(.from, .institutions), (.to, .institutions)], table, to: &writer)
    case .participation:
      foreignKeys([(.event, .events), (.institution, .institutions)], table, to: &writer)
    }
  }

  private func field(
    _ column: DatasetColumn, _ table: DatasetTable, to writer: inout JSONWriter
  ) {
    let text = ColumnText.of(column, in: table)
    writer.object { writer in
      writer.member("name", header(column, table))
      writer.member("type", Self.type(of: column))
      writer.member("description", text.meaning(language))
      writer.member("example", text.example(language))
      if isExcel, Self.type(of: column) == "number" { writer.member("decimalChar", ",") }
      guard table.requiredColumns.contains(column) || Self.scales.contains(column) else { return }
      writer.name("constraints")
      writer.object { writer in
        if table.requiredColumns.contains(column) { writer.member("required", true) }
        if Self.scales.contains(column) {
          writer.member("minimum", 1)
          writer.member("maximum", 4)
        }
      }
    }
  }

  private func foreignKeys(
    _ keys: [(column: DatasetColumn, table: DatasetTable)], _ table: DatasetTable,
    to writer: inout JSONWriter
  ) {
    writer.name("foreignKeys")
    writer.array(keys) { writer, key in
      writer.object { writer in
        writer.member("fields", header(key.column, table))
        writer.name("reference")
        writer.object { writer in
          writer.member("resource", key.table.rawValue)
          writer.member("fields", header(.id, key.table))
        }
      }
    }
  }

  private static let scales: Set<DatasetColumn> = [.intensity, .trust, .value]

  private static func type(of column: DatasetColumn) -> String {
    switch column {
    case .attendees: "integer"
    case .intensity, .trust, .value, .weight, .lat, .lon, .population: "number"
    default: "string"
    }
  }
}
