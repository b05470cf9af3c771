import NetworkGraph

/// The way in: reads one file, bounded before a byte of it is kept.
enum InputFile {
  /// Why a file could not be read.
  enum Fault: Error, Hashable, Sendable {
    case missing
    case isFolder
    /// A pipe or a device where only a plain file will do.
    case notPlain
    /// It holds more than the bound, in bytes.
    case tooLarge(limit: Int)
    case unreadable(SystemError)
  }

  /// What may be read.
  enum Allowed: Sendable {
    /// Also devices and open pipes, as in `coopnet check <(zcat archive.csv.gz)`. A pipe that has a
    /// name of its own is refused: nobody may be there to write into it.
    case anything
    /// Plain files only: a pipe inside a dataset folder would wait for a writer for ever.
    case plainFiles
  }

  /// The bytes of a file; `-` is stdin. No more than `limit` bytes (and one piece) are ever held.
  static func read(
    _ path: String, limit: Int, allowed: Allowed = .anything
  ) throws(Fault) -> [UInt8] {
    if path == "-" { return try bytes(from: 0, expected: 0, limit: limit) }
    if path.isEmpty || path.utf8.contains(0) { throw .missing }
    guard let status = try faulting({ () throws(SystemError) in try System.status(of: path) })
    else { throw .missing }
    switch status.kind {
    case .folder: throw .isFolder
    case .regular: if status.bytes > limit { throw .tooLarge(limit: limit) }
    case .pipe: if allowed == .plainFiles || !isOpenStream(path) { throw .notPlain }
    case .characterDevice: if allowed == .plainFiles { throw .notPlain }
    case .link, .other: throw .notPlain
    }
    let descriptor = try faulting { () throws(SystemError) in try System.open(path, .reading) }
    defer { try? System.close(descriptor) }
    return try bytes(
      from: descriptor, expected: status.kind == .regular ? status.bytes : 0, limit: limit)
  }

  private static func isOpenStream(_ path: String) -> Bool {
    path == "/dev/stdin" || path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/")
  }

  /// Everything that is left behind a descriptor.
  static func bytes(
    from descriptor: System.Descriptor, expected: Int, limit: Int
  ) throws(Fault) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(min(expected, limit))
    var piece = [UInt8](repeating: 0, count: max(4096, min(expected + 1, 1 << 18)))
    while true {
      let count = try faulting { () throws(SystemError) in
        try System.read(descriptor, into: &piece)
      }
      if count == 0 { return result }
      if result.count + count > limit { throw .tooLarge(limit: limit) }
      result.append(contentsOf: piece[..<count])
    }
  }

  private static func faulting<Value>(
    _ body: () throws(SystemError) -> Value
  ) throws(Fault) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw error.kind == .missing ? .missing : .unreadable(error)
    }
  }
}

extension InputFile.Fault {
  /// The fault as the sentence and status that end a run.
  func failure(_ path: String) -> Failure {
    let name = TerminalText.safe(path)
    switch self {
    case .missing:
      return Failure(
        .noInput, pl: "nie ma pliku ani folderu „\(name)”",
        en: "there is no file or folder “\(name)”")
    case .isFolder:
      return Failure(
        .noInput, pl: "„\(name)” to folder, a potrzebny jest plik",
        en: "“\(name)” is a folder, and a file is needed")
    case .notPlain:
      return Failure(
        .noInput, pl: "„\(name)” nie jest zwykłym plikiem", en: "“\(name)” is not a plain file",
        hint: Bilingual(
          pl: "zapisz to, co zawiera, do pliku", en: "save what it holds to a file"))
    case .tooLarge(let limit):
      return Failure(
        .badData, pl: "plik „\(name)” ma ponad \(limit) bajtów, a tyle wynosi ograniczenie",
        en: "the file “\(name)” is larger than the bound of \(limit) bytes",
        hint: Bilingual(
          pl: "ograniczenie zmienia opcja --max-file-bytes",
          en: "--max-file-bytes changes the bound"))
    case .unreadable(let error): return .reading(path, error)
    }
  }
}
