/// Reads coopnet's own JSON: the tables of a dataset under `tables`, its descriptor under `package`.
///
///     {"format": "coopnet-dataset", "version": 1, "package": {...},
///      "tables": {"institutions": [{"id": "a"}], "ties": [...]}}
///
/// Rows are objects; a member that is null or absent is an empty cell. A version above 1 is refused,
/// since a reader that does not know a version cannot say what it would lose.
struct DatasetJSONReader {
  static let format = "coopnet-dataset"
  static let version = 1

  private let root: JSONValue
  private let file: String

  static func recognises(_ root: JSONValue) -> Bool { root["format"]?.string == format }

  init(_ root: JSONValue, file: String) {
    self.root = root
    self.file = file
  }

  func read(_ log: FindingLog) throws(ForeignFault) -> ForeignSource {
    var log = log
    guard let version = root["version"]?.integer, version == Self.version else {
      throw ForeignFault(
        .notWellFormed, at: root["version"]?.place, ["JSON", "unknown-version", text("version")])
    }
    guard let tables = root["tables"]?.members else {
      throw ForeignFault(
        .notWellFormed, at: root["tables"]?.place ?? root.place, ["JSON", "no-tables", "tables"])
    }
    var source = ForeignSource()
    for table in tables {
      guard let kind = DatasetTable(rawValue: table.name) else {
        log.add(.warning, .partPassedOver, at: table.value.place, ["tables.\(table.name)"])
        continue
      }
      source.tables[kind] = try self.table(kind, table.value)
    }
    if let package = root["package"] {
      var writer = JSONWriter(.compact)
      writer.value(package)
      source.descriptor = DatasetFile(name: file, bytes: writer.bytes)
    }
    source.logs = [log]
    return source
  }

  private func text(_ name: String) -> String { root[name]?.cellText(nil) ?? "" }

  private func table(
    _ kind: DatasetTable, _ value: JSONValue
  ) throws(ForeignFault) -> SourceTable {
    guard let rows = value.array else {
      throw ForeignFault(
        .notWellFormed, at: value.place, ["JSON", "no-list", "tables.\(kind.rawValue)"])
    }
    var table = SourceTable(
      kind, file: file, part: kind.rawValue, columns: kind.requiredColumns.map(\.name))
    if let place = value.place { table.headerPlace = place }
    for row in rows {
      guard let members = row.members else {
        throw ForeignFault(
          .notWellFormed, at: row.place, ["JSON", "no-object", "tables.\(kind.rawValue)"])
      }
      table.addRow(at: row.place ?? table.headerPlace)
      for member in members { table.set(member.name, member.value.cellText(nil)) }
    }
    return table
  }
}
