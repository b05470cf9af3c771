/// Which file of a dataset holds what: as the descriptor's resources say, else by name.
struct DatasetResources {
  static let descriptorName = "datapackage.json"

  /// What the descriptor says of one table.
  struct Resource {
    var path: String
    /// Cells that stand for nothing.
    var missingValues: Set<String>
    /// What a row begins with that is no data, as the sample rows of `new`; nil: no row is.
    var commentMark: UInt8?
  }

  var tables: [DatasetTable: Resource] = [:]
  /// Paths of all resources, our tables or not.
  var paths: [String] = []

  /// The name of a table's file.
  func name(of table: DatasetTable) -> String { tables[table]?.path ?? table.fileName }

  func missingValues(of table: DatasetTable) -> Set<String> {
    tables[table]?.missingValues ?? []
  }

  func commentMark(of table: DatasetTable) -> UInt8? { tables[table]?.commentMark }

  /// Every file that a run may need, in the order of reading.
  func wantedNames(_ descriptor: DatasetDescriptor) -> [String] {
    [Self.descriptorName] + DatasetTable.allCases.map(name(of:)) + otherNames(descriptor)
  }

  /// The files that the descriptor names and that must be there.
  func demandedNames(_ descriptor: DatasetDescriptor) -> [String] {
    DatasetTable.allCases.compactMap { tables[$0]?.path } + otherNames(descriptor)
  }

  private func otherNames(_ descriptor: DatasetDescriptor) -> [String] {
    [descriptor.tercFile, descriptor.rulesFile, descriptor.pathwaysFile].compactMap { $0 }
  }
}
