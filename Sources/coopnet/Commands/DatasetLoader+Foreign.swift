import NetworkGraph

/// Files of other programs as a dataset: one named itself, or those of a folder without our tables.
extension DatasetLoader {
  /// Endings of files that may hold a network; which one they do is told by their content.
  private static let endings = [
    "csv", "tsv", "txt", "graphml", "gexf", "xml", "net", "paj", "json", "xlsx", "xls",
  ]

  /// A folder without tables is searched for so many files at most.
  private static let fileLimit = 20

  /// The file at a path; nil for a folder, and for nothing at all, which listing it will tell.
  func singleFile(at path: String) throws(Failure) -> DatasetFile? {
    do throws(SystemError) {
      guard let kind = try System.status(of: path)?.kind, kind != .folder else { return nil }
    } catch {
      throw Failure.reading(path, error)
    }
    return DatasetFile(name: PathText.name(of: path), bytes: try readAny(path))
  }

  /// Takes the files of other programs in a folder that holds none of our tables.
  func addForeign(
    to files: inout Files, _ listing: InputFolder.Listing, in path: String, _ reader: DatasetReader
  ) throws(Failure) {
    guard !reader.holdsTables(files.files) else { return }
    let entries = listing.entries.filter { entry in
      let ending = entry.name.lowercased().split(separator: ".").last.map { String($0) } ?? ""
      return entry.isPlainFile && entry.bytes > 0 && files.otherNames.contains(entry.name)
        && entry.name.contains(".") && Self.endings.contains(ending)
    }
    for entry in entries.prefix(Self.fileLimit) {
      files.foreign.append(DatasetFile(name: entry.name, bytes: try read(entry.name, in: path)))
    }
    let taken = files.foreign.map(\.name)
    files.otherNames.removeAll { taken.contains($0) }
  }
}

extension PathText {
  /// A file's name without its ending: `siec.graphml` -> `siec`.
  static func stem(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.utf8.startIndex else {
      return name
    }
    return String(name[..<dot])
  }
}
