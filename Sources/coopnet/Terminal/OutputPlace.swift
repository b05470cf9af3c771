import NetworkGraph

/// What stands where an output is to go, and so how it may be written.
///
/// Asked with `lstat` first: a rename would replace a pipe or a device by a file, and writing
/// through a symbolic link would change a file that the user did not name.
enum OutputPlace: Hashable, Sendable {
  /// Nothing is there.
  case free
  /// A file that may be replaced; its mode is kept.
  case file(mode: UInt32)
  /// A folder.
  case folder(mode: UInt32)
  /// A pipe or a character device (also behind a link, as `/dev/stdout` is): written into.
  case stream
  /// One of our own descriptors, named as `-`, `/dev/stdout` or `/dev/stderr`.
  case descriptor(Int32)
}

extension OutputPlace {
  /// Looks at a path, and refuses what no output may replace.
  static func at(_ path: String) throws(Failure) -> OutputPlace {
    switch path {
    case "-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1": return .descriptor(1)
    case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2": return .descriptor(2)
    default: break
    }
    if path.isEmpty || path.utf8.contains(0) {
      throw Failure(
        .usage, pl: "pusta nazwa wyjścia", en: "the name of the output is empty")
    }
    let status: System.Status?
    var target: System.Status?
    do throws(SystemError) {
      status = try System.linkStatus(of: path)
      if status?.kind == .link { target = try System.status(of: path) }
    } catch {
      throw Failure.writing(path, error)
    }
    guard let status else { return .free }
    switch status.kind {
    case .regular: return .file(mode: status.mode)
    case .folder: return .folder(mode: status.mode)
    case .pipe, .characterDevice: return .stream
    case .link:
      if target?.kind == .pipe || target?.kind == .characterDevice { return .stream }
      throw isLink(path)
    case .other: throw refusal(path, "gniazdem albo dyskiem", "a socket or a disk")
    }
  }

  private static func isLink(_ path: String) -> Failure {
    let target = TerminalText.safe(System.linkTarget(path) ?? "?")
    let name = TerminalText.safe(path)
    return Failure(
      .cannotCreate,
      Bilingual(
        pl: "„\(name)” to dowiązanie symboliczne do „\(target)”",
        en: "“\(name)” is a symbolic link to “\(target)”"),
      hint: Bilingual(
        pl: "Podaj plik lub folder, do którego ono prowadzi, albo inną nazwę.",
        en: "Name the file or folder it leads to, or another name."))
  }

  static func refusal(_ path: String, _ pl: String, _ en: String) -> Failure {
    let name = TerminalText.safe(path)
    return Failure(
      .cannotCreate, pl: "„\(name)” jest \(pl), nie można go zastąpić",
      en: "“\(name)” is \(en) and cannot be replaced")
  }
}
