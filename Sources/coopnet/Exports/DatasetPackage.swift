import NetworkGraph

/// The descriptor of a dataset written from what was read: datapackage.json.
struct DatasetPackage {
  private let network: CooperationNetwork
  private let title: String
  private let files: [(name: String, table: DataTable)]

  /// - Parameter files: the tables beside the descriptor; none where they stand in the same file.
  init(
    _ network: CooperationNetwork, title: String, files: [(name: String, table: DataTable)] = []
  ) {
    self.network = network
    self.title = title
    self.files = files
  }

  func json() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    write(to: &writer)
    writer.endLine()
    return writer.bytes
  }

  func write(to writer: inout JSONWriter) {
    let descriptor = network.descriptor
    writer.object { writer in
      writer.member("name", Self.packageName(descriptor.name))
      writer.member("title", title)
      if !descriptor.summary.isEmpty { writer.member("description", descriptor.summary) }
      if let language = descriptor.language { writer.member("language", language.rawValue) }
      for (name, texts) in [("licenses", descriptor.licenses), ("sources", descriptor.sources)]
      where !texts.isEmpty {
        writer.name(name)
        writer.array(texts) { writer, text in
          writer.object {
            if name == "licenses" { $0.member("name", Self.packageName(text)) }
            $0.member("title", text)
          }
        }
      }
      if !files.isEmpty {
        writer.member("profile", "tabular-data-package")
        writer.name("resources")
        writer.array(files) { writer, file in writeResource(file.name, file.table, to: &writer) }
      }
      writer.name("coopnet")
      writer.object { writeSettings(descriptor, to: &$0) }
    }
  }

  /// Letters, digits, `-`, `_` and `.`, as Frictionless wants names.
  private static func packageName(_ name: String) -> String {
    let letters = PolishText.folded(name).unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
      return isPlain || scalar == "." || scalar == "_" ? Character(scalar) : "-"
    }
    return letters.isEmpty ? "dataset" : String(letters)
  }

  /// The descriptor as a sheet of a workbook: `key`, `value`; lists and flags as JSON.
  func sheet() -> DataTable {
    var table = DataTable(words: ["key", "value"])
    let root = try? JSONParser().parse(json())
    for member in (root?.members ?? []) + (root?["coopnet"]?.members ?? [])
    where member.name != "coopnet" {
      var text = member.value.string ?? ""
      if member.value.string == nil {
        var writer = JSONWriter(.compact)
        writer.value(member.value)
        text = String(decoding: writer.bytes, as: UTF8.self)
      }
      table.rows.append([.text(member.name), .text(text)])
    }
    return table
  }

  // MARK: Tables

  private func writeResource(_ name: String, _ table: DataTable, to writer: inout JSONWriter) {
    let kind = DatasetTable.allCases.first { $0.fileName == name }
    writer.object { writer in
      writer.member("name", kind?.rawValue ?? name)
      writer.member("path", name)
      writer.member("profile", "tabular-data-resource")
      writer.member("format", "csv")
      writer.member("mediatype", "text/csv")
      writer.member("encoding", "utf-8")
      writer.name("schema")
      writer.object { writer in
        writer.name("fields")
        writer.array(Array(zip(table.columns, table.types))) { writer, field in
          let isRequired =
            kind?.requiredColumns.contains { $0.name == field.0.name } ?? false
          writer.object { writer in
            writer.member("name", field.0.name)
            writer.member("type", Self.type(field.1))
            if isRequired {
              writer.name("constraints")
              writer.object { $0.member("required", true) }
            }
          }
        }
        writer.member("missingValues", [""])
        if let key = kind.flatMap(Self.key) { writer.member("primaryKey", key) }
        writeForeignKeys(kind, to: &writer)
      }
    }
  }

  private static func type(_ type: DataTable.ColumnType) -> String {
    switch type {
    case .string: "string"
    case .integer: "integer"
    case .real: "number"
    }
  }

  private static func key(_ kind: DatasetTable) -> String? {
    switch kind {
    case .institutions, .events: "id"
    case .gminas: "teryt"
    case .ties, .participation: nil
    }
  }

  private func writeForeignKeys(_ kind: DatasetTable?, to writer: inout JSONWriter) {
    let keys: [(field: String, table: String)] =
      switch kind {
      case .ties: [("from", "institutions"), ("to", "institutions")]
      case .participation: [("event", "events"), ("institution", "institutions")]
      default: []
      }
    guard !keys.isEmpty else { return }
    writer.name("foreignKeys")
    writer.array(keys) { writer, key in
      writer.object { writer in
        writer.member("fields", key.field)
        writer.name("reference")
        writer.object {
          $0.member("resource", key.table)
          $0.member("fields", "id")
        }
      }
    }
  }

  // MARK: Settings

  private func writeSettings(_ descriptor: DatasetDescriptor, to writer: inout JSONWriter) {
    if let day = descriptor.asOf { writer.member("asOf", day.description) }
    if !descriptor.area.isEmpty { writer.member("area", descriptor.area.map(\.description)) }
    if let window = descriptor.window { writer.member("window", window) }
    if descriptor.isModelData { writer.member("modelData", true) }
    if !files.isEmpty {
      if let name = descriptor.rulesFile { writer.member("rules", name) }
      if let name = descriptor.pathwaysFile { writer.member("pathways", name) }
    }
    if !descriptor.collected.isEmpty {
      writer.name("collected")
      writer.array(descriptor.collected) { writer, entry in
        writer.object { writer in
          writer.member("forms", entry.forms)
          writer.member("area", entry.area.map(\.description))
          if let until = entry.until { writer.member("until", until.description) }
          if !entry.source.isEmpty { writer.member("source", entry.source) }
        }
      }
    }
    if !descriptor.namedWithoutUnits.isEmpty {
      writer.name("namedWithoutUnits")
      writer.array(descriptor.namedWithoutUnits) { writer, named in
        writer.object { writer in
          writer.member("kind", named.kind)
          writer.member("pl", named.words.pl)
          writer.member("en", named.words.en)
        }
      }
    }
  }
}
