import NetworkGraph

/// Writes a whole set of files so that their folder is the old set or the whole new one.
///
/// ```
/// let folder = try OutputFolder(target: "report", version: "1.0", hash: sha256)
/// try folder.write(page, to: "report.html")
/// try folder.write(table, to: "tables/gaps.csv")
/// try folder.commit()
/// ```
/// Files go to a temporary folder beside the target. `commit` writes `manifest.json` last, brings
/// everything to the disk and swaps the folder into place in one step. Whatever fails before that
/// leaves the old folder as it was and nothing beside it. A target that holds anything we did not
/// write is refused before any work is done.
final class OutputFolder {
  let target: String
  let parent: String
  let name: String
  let version: String
  let temporary: String
  /// A report gets a manifest, by which a later run knows that it may replace it. A dataset gets none:
  /// from then on it is the user's.
  private let isReport: Bool
  private let hash: ([UInt8]) -> [UInt8]
  private let lock: System.Descriptor
  private var tickets: [Cleanup.Ticket] = []
  private var subfolders: [String] = []
  private var entries: [Manifest.Entry] = []
  private var foldedPaths: Set<String> = []
  private var isOpen = true

  /// Checks the target, sweeps what dead runs left, and makes the temporary folder.
  ///
  /// - Parameter hash: SHA-256 of the bytes.
  init(
    target: String, version: String, isReport: Bool = true, hash: @escaping ([UInt8]) -> [UInt8]
  ) throws(Failure) {
    guard let (parent, name) = PathText.split(target) else {
      throw Failure(
        .cannotCreate, pl: "„\(TerminalText.safe(target))” nie może być folderem wynikowym",
        en: "“\(TerminalText.safe(target))” cannot be an output folder")
    }
    Temporaries.sweep(parent, target: name)
    let path = PathText.join(parent, name)
    let mode = try Self.old(at: path)?.mode
    self.target = path
    self.parent = parent
    self.name = name
    self.version = version
    self.isReport = isReport
    self.hash = hash
    temporary = PathText.join(parent, Temporaries.nextName())
    let ticket = Cleanup.remember(temporary, isFolder: true)
    tickets = [ticket]
    do throws(SystemError) {
      lock = try Self.makeLocked(temporary, mode: mode)
    } catch {
      Cleanup.forget(ticket)
      throw Failure.writing(path, error)
    }
  }

  deinit { abandon() }
}

extension OutputFolder {
  /// Writes one file. The path is relative to the folder; one that could leave it is our fault,
  /// since names are made by `Escaping.distinctFileNames`, and ends the run.
  func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    guard isOpen, PathText.isSafeRelative(path), path != Manifest.fileName,
      foldedPaths.insert(path.lowercased()).inserted
    else {
      throw Failure(
        .internalFault, pl: "niedozwolona nazwa pliku wynikowego „\(TerminalText.safe(path))”",
        en: "“\(TerminalText.safe(path))” may not be the name of an output file")
    }
    do throws(SystemError) {
      try makeFolders(for: path)
      try create(path, bytes)
    } catch {
      throw Failure.writing(PathText.join(target, path), error)
    }
    let digest = hash(bytes).map { Self.hexadecimal($0) }.joined()
    entries.append(Manifest.Entry(path: path, bytes: bytes.count, sha256: digest))
  }

  /// Puts the set in place. Returns the path of an old set that could not be removed, if so.
  @discardableResult
  func commit() throws(Failure) -> String? {
    do throws(SystemError) {
      if isReport {
        try create(Manifest.fileName, Manifest(version: version, entries: entries).bytes)
      }
      for folder in subfolders { try OutputFile.synchronizeFolder(folder) }
      try OutputFile.synchronizeFolder(temporary)
    } catch {
      throw Failure.writing(target, error)
    }
    let stays = try System.holdingSignals { () throws(Failure) in try self.moveIntoPlace() }
    // If a run is killed while it starts a child, the child holds its lock for the moment that it
    // takes to become another program. By now that is over.
    Temporaries.sweep(parent, target: name, haveCreated: true)
    return stays
  }

  /// Removes the temporary folder; the target stays as it was. Does nothing after `commit`.
  func abandon() {
    guard isOpen else { return }
    Temporaries.remove(temporary)
    close()
  }

  func close() {
    isOpen = false
    for ticket in tickets { Cleanup.forget(ticket) }
    try? System.close(lock)
  }

  private func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let full = PathText.join(temporary, path)
    tickets.append(Cleanup.remember(full))
    try OutputFile.create(full, with: bytes)
  }

  private func makeFolders(for path: String) throws(SystemError) {
    let parts = path.split(separator: "/").dropLast()
    var folder = temporary
    for part in parts {
      folder = PathText.join(folder, String(part))
      if subfolders.contains(folder) { continue }
      tickets.append(Cleanup.remember(folder, isFolder: true))
      try System.makeFolder(folder)
      subfolders.append(folder)
    }
  }

  private static func makeLocked(
    _ path: String, mode: UInt32?
  ) throws(SystemError) -> System.Descriptor {
    try System.makeFolder(path)
    var opened: System.Descriptor?
    do throws(SystemError) {
      let descriptor = try System.open(path, .readingInPlace)
      opened = descriptor
      _ = System.lock(descriptor)
      if let mode { try System.setMode(descriptor, mode) }
      return descriptor
    } catch {
      if let opened { try? System.close(opened) }
      Temporaries.remove(path)
      throw error
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return byte < 16 ? "0" + text : text
  }
}
