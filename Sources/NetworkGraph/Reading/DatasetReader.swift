/// Reads a dataset: the bytes of its files become a network, findings and a balance.
///
///     let reading = DatasetReader().read(
///       [DatasetFile(name: "ties.csv", bytes: Array("from,to\na,b\n".utf8))], folderName: "example")
///     reading.network?.institutions.map(\.id)  // "a", "b"
///
/// The files are those that the descriptor's resources name, else `institutions.csv`, `ties.csv`,
/// `events.csv`, `participation.csv` and `gminas.csv`; ``wantedFiles(descriptor:)`` tells which.
/// Faulty rows are mended or rejected, each with a finding; a file that can't be used is an error.
public struct DatasetReader: Sendable {
  public let limits: ReadingLimits
  public let kinds: KindCatalog
  /// Whether columns with persons' data (e-mail, phone, contact person) are kept as attributes.
  public var keepsPersonalData = false

  public init(limits: ReadingLimits = .standard, kinds: KindCatalog = .standard) {
    self.limits = limits
    self.kinds = kinds
  }

  /// - Parameters:
  ///   - files: what of the wanted files is there; others are left alone.
  ///   - folderName: the dataset's name where the descriptor gives none.
  ///   - terc: the register, if it was named outside the dataset; it goes before one inside.
  ///   - otherFileNames: what else lies in the folder; tables among them are noted.
  ///   - foreign: files of other programs that take the place of tables: a network in GraphML, GEXF,
  ///     Pajek, JSON or XLSX, tables of separated values under any name, or a matrix.
  /// - Complexity: O(bytes).
  public func read(
    _ files: [DatasetFile], folderName: String, terc: DatasetFile? = nil,
    otherFileNames: [String] = [], foreign: [DatasetFile] = []
  ) -> DatasetReading {
    var run = ReadingRun(reader: self, files: files, folderName: folderName)
    run.readDescriptor()
    run.readForeign(foreign)
    run.noteFiles(otherFileNames)
    run.readTerritory(terc)
    run.readInstitutions()
    run.readEvents()
    run.readTies()
    run.readParticipation()
    run.finishInstitutions()
    return run.result()
  }

  /// The files that ``read(_:folderName:terc:otherFileNames:foreign:)`` uses, rules and pathways among them:
  /// names inside the folder, in the order of reading.
  ///
  /// Ask without a descriptor first: its own name comes first in the answer. A file that is not there
  /// is left out; whether one is missed is found out by reading.
  public func wantedFiles(descriptor: DatasetFile? = nil) -> [String] {
    var run = ReadingRun(reader: self, files: descriptor.map { [$0] } ?? [], folderName: "")
    run.readDescriptor()
    return run.wantedNames
  }

  /// Whether a table of institutions, ties, events or participation is among the files, under the
  /// name that the descriptor or its own gives it.
  public func holdsTables(_ files: [DatasetFile]) -> Bool {
    var run = ReadingRun(reader: self, files: files, folderName: "")
    run.readDescriptor()
    return run.holdsTables
  }
}
