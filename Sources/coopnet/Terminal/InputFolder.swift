import NetworkGraph

/// Lists a dataset folder.
enum InputFolder {
  struct Entry: Hashable, Sendable {
    let name: String
    /// Links are followed: this is what reading the path would find.
    let isFolder: Bool
    let isPlainFile: Bool
    let bytes: Int
  }

  struct Listing: Hashable, Sendable {
    /// Sorted by the bytes of the names.
    let entries: [Entry]
    /// How many names are no UTF-8 and so cannot be opened.
    let unreadableNames: Int
  }

  /// How many entries a folder may have.
  static let bound = 100_000

  static func list(_ path: String, limit: Int = bound) throws(Failure) -> Listing {
    if path.utf8.contains(0) { throw InputFile.Fault.missing.failure(path) }
    let found: (names: [String], unreadable: Int, isCut: Bool)
    let kind: System.Kind?
    do throws(SystemError) {
      kind = try System.status(of: path)?.kind
      found = kind == .folder ? try System.list(path, limit: limit) : ([], 0, false)
    } catch {
      throw Failure.reading(path, error)
    }
    guard let kind else { throw InputFile.Fault.missing.failure(path) }
    if kind != .folder {
      let name = TerminalText.safe(path)
      throw Failure(.noInput, pl: "„\(name)” nie jest folderem", en: "“\(name)” is not a folder")
    }
    if found.isCut { throw tooMany(path, limit) }
    let entries = found.names.map { entry($0, in: path) }
    return Listing(entries: entries, unreadableNames: found.unreadable)
  }

  private static func entry(_ name: String, in folder: String) -> Entry {
    let status = (try? System.status(of: PathText.join(folder, name))) ?? nil
    return Entry(
      name: name, isFolder: status?.kind == .folder, isPlainFile: status?.kind == .regular,
      bytes: status?.bytes ?? 0)
  }

  private static func tooMany(_ path: String, _ limit: Int) -> Failure {
    let name = TerminalText.safe(path)
    return Failure(
      .badData, pl: "w folderze „\(name)” jest ponad \(limit) plików, a tyle wynosi ograniczenie",
      en: "the folder “\(name)” holds more files than the bound of \(limit)")
  }
}
