/// What a file of another program, or several of them, hold of a dataset.
struct ForeignSource {
  /// Tables made from what the files hold, at most one of a kind.
  var tables: [DatasetTable: SourceTable] = [:]
  /// Files that are tables of separated values themselves.
  var files: [DatasetTable: DatasetFile] = [:]
  /// The dataset's descriptor, where a file carries one.
  var descriptor: DatasetFile?
  /// A title, where a file carries one.
  var title = ""
  /// What was found in each file before its rows were read, in the order of the files.
  var logs: [FindingLog] = []

  var hasErrors: Bool { logs.contains(where: \.hasErrors) }
}

/// Which program's format a file is in, by its content.
enum ForeignFormat: String, Sendable {
  case graphML = "GraphML"
  case gexf = "GEXF"
  case pajek = "Pajek"
  case nodeLink = "JSON (node-link)"
  case coopnet = "JSON (coopnet)"
  case xlsx = "XLSX"
  case table = "CSV"
  case matrix = "CSV (matrix)"
}
