import NetworkGraph
import NetworkMetrics

/// A dataset as read from the disk: what it states, and what was read.
struct LoadedDataset {
  let reading: DatasetReading
  let network: CooperationNetwork
  let rules: RuleSet
  let pathways: PathwaySet
  /// The files read.
  let files: [DatasetFile]
  let folderName: String

  /// The files read, with the hash of each; computed when asked for.
  var inputs: [ReportContent.Input] {
    files.map { .init(name: $0.name, sha256: SHA256.hexadecimal($0.bytes)) }
  }
}

/// Reads the files of a dataset folder and hands their bytes to the reader.
struct DatasetLoader {
  let context: CommandContext

  /// The bytes of the files that the dataset consists of, and the register if one is named.
  struct Files {
    var files: [DatasetFile] = []
    var terc: DatasetFile?
    var folderName = ""
    /// What else lies in the folder.
    var otherNames: [String] = []
    /// Files of other programs that take the place of our tables.
    var foreign: [DatasetFile] = []
  }
}

extension DatasetLoader {
  /// Reads a dataset; a fault that stops the run is printed and ends it with status 65.
  func load(_ path: String) throws(Failure) -> LoadedDataset {
    let files = try self.files(at: path)
    let reading = self.reading(of: files)
    guard let network = reading.network else {
      FindingPrinter(context: context, folder: path).printErrors(reading.findings)
      throw Failure(
        .badData,
        pl: "danych z „\(TerminalText.safe(path))” nie da się przeanalizować",
        en: "the data in “\(TerminalText.safe(path))” can't be analysed",
        hint: Bilingual(
          pl: "popraw wskazane miejsce; wszystkie uwagi pokaże: coopnet check \(path)",
          en: "mend the place shown; all findings: coopnet check \(path)"))
    }
    let rules = try self.rules(files, network, path)
    return LoadedDataset(
      reading: reading, network: network, rules: rules,
      pathways: try self.pathways(files, network, path),
      files: files.files + files.foreign + [files.terc].compactMap { $0 },
      folderName: files.folderName)
  }

  var limits: ReadingLimits { context.arguments.readingLimits }

  func reading(of files: Files) -> DatasetReading {
    reader.read(
      files.files, folderName: files.folderName, terc: files.terc,
      otherFileNames: files.otherNames, foreign: files.foreign)
  }

  /// The reader, bounded as the user asks.
  private var reader: DatasetReader {
    var reader = DatasetReader(limits: limits)
    reader.keepsPersonalData = context.arguments.flag("keep-personal")
    return reader
  }

  /// The files of a dataset: a folder, the descriptor's own names for them followed, or one file of
  /// another program.
  func files(at path: String) throws(Failure) -> Files {
    var result = Files()
    result.folderName = PathText.name(of: path)
    if let file = try singleFile(at: path) {
      result.folderName = PathText.stem(result.folderName)
      result.foreign = [file]
      try addRegister(to: &result)
      return result
    }
    let listing = try InputFolder.list(path)
    let names = listing.entries.filter { !$0.isFolder }.map(\.name)
    let reader = reader
    let descriptor = try reader.wantedFiles().first { names.contains($0) && $0.hasSuffix(".json") }
      .map { name throws(Failure) in DatasetFile(name: name, bytes: try read(name, in: path)) }
    let own = ["rules.json", "pathways.json"]
    let named = reader.wantedFiles(descriptor: descriptor)
    let wanted = named + own.filter { !named.contains($0) }
    for name in wanted where names.contains(name) {
      if name == descriptor?.name, let descriptor {
        result.files.append(descriptor)
      } else {
        result.files.append(DatasetFile(name: name, bytes: try read(name, in: path)))
      }
    }
    result.otherNames = names.filter { !wanted.contains($0) }
    try addForeign(to: &result, listing, in: path, reader)
    try addRegister(to: &result)
    return result
  }

  private func addRegister(to files: inout Files) throws(Failure) {
    guard let terc = context.arguments.string("terc") else { return }
    let bytes = try readAny(terc)
    files.terc = DatasetFile(name: PathText.name(of: terc), bytes: bytes)
  }

  /// The rules in force: the standard ones, as the dataset's rules.json changes them.
  func rules(
    _ files: Files, _ network: CooperationNetwork, _ path: String
  ) throws(Failure) -> RuleSet {
    let name = network.descriptor.rulesFile ?? "rules.json"
    guard let file = files.files.first(where: { $0.name == name }) else { return .standard }
    do throws(RuleFileError) {
      return try RuleSet.standard.merging(json: file.bytes, file: name)
    } catch {
      throw error.failure(PathText.join(path, name))
    }
  }

  /// The pathways in force, as the dataset's pathways.json changes them.
  func pathways(
    _ files: Files, _ network: CooperationNetwork, _ path: String
  ) throws(Failure) -> PathwaySet {
    let name = network.descriptor.pathwaysFile ?? "pathways.json"
    guard let file = files.files.first(where: { $0.name == name }) else { return .standard }
    do throws(RuleFileError) {
      return try PathwaySet.standard.merging(json: file.bytes, file: name)
    } catch {
      throw error.failure(PathText.join(path, name))
    }
  }

  func read(_ name: String, in folder: String) throws(Failure) -> [UInt8] {
    let path = PathText.join(folder, name)
    do throws(InputFile.Fault) {
      return try InputFile.read(
        path, limit: limits.fileBytes, allowed: .plainFiles)
    } catch {
      throw error.failure(path)
    }
  }

  func readAny(_ path: String) throws(Failure) -> [UInt8] {
    do throws(InputFile.Fault) {
      return try InputFile.read(path, limit: limits.fileBytes)
    } catch {
      throw error.failure(path)
    }
  }
}
