import NetworkGraph

extension OutputFolder {
  /// What a folder holds, set against its manifest.
  struct Content {
    /// Files that may go: listed in the manifest, the manifest, and what file managers leave.
    var files: [String] = []
    /// Folders below it, outer ones first.
    var folders: [String] = []
    /// Paths that coopnet did not write.
    var foreign: [String] = []
    var hasManifest = false

    static let tolerated: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini", ".directory"]
    static let bound = 1_000_000

    init() {}

    init(of folder: String) throws(SystemError) {
      let manifest = Self.manifest(of: folder)
      hasManifest = manifest != nil
      let known = Set((manifest?.entries ?? []).map(\.path))
      var waiting = [""]
      while let next = waiting.popLast() {
        for name in try System.list(PathText.join(folder, next), limit: Self.bound).names {
          let path = next.isEmpty ? name : next + "/" + name
          let kind = try System.linkStatus(of: PathText.join(folder, path))?.kind
          if kind == .folder {
            folders.append(path)
            waiting.append(path)
          } else if known.contains(path) || Self.tolerated.contains(name)
            || (path == Manifest.fileName && hasManifest)
          {
            files.append(path)
          } else {
            foreign.append(path)
          }
        }
        if foreign.count > 100 || folders.count > 1000 { break }
      }
    }

    private static func manifest(of folder: String) -> Manifest? {
      let path = PathText.join(folder, Manifest.fileName)
      guard let kind = try? System.linkStatus(of: path)?.kind, kind == .regular else { return nil }
      guard let bytes = try? InputFile.read(path, limit: 64 << 20) else { return nil }
      return Manifest(parsing: bytes)
    }
  }

  /// The folder at the target, nil if nothing is there; anything that is not an empty folder or a
  /// report of ours is refused.
  static func old(at path: String) throws(Failure) -> (mode: UInt32, content: Content)? {
    let mode: UInt32
    switch try OutputPlace.at(path) {
    case .free: return nil
    case .folder(let found): mode = found
    case .file: throw OutputPlace.refusal(path, "plikiem, a ma być folderem", "a file, no folder,")
    case .stream, .descriptor:
      throw OutputPlace.refusal(path, "potokiem lub urządzeniem", "a pipe or a device")
    }
    let content: Content
    do throws(SystemError) {
      content = try Content(of: path)
    } catch {
      throw Failure.writing(path, error)
    }
    if !content.foreign.isEmpty { throw notOurs(path, content) }
    return (mode, content)
  }

  private static func notOurs(_ path: String, _ content: Content) -> Failure {
    let name = TerminalText.safe(path)
    let first = TerminalText.safe(content.foreign.min() ?? "")
    let message =
      content.hasManifest
      ? Bilingual(
        pl: "w folderze „\(name)” jest coś, czego coopnet tam nie zapisał: „\(first)”",
        en: "the folder “\(name)” holds something that coopnet did not write: “\(first)”")
      : Bilingual(
        pl: "folder „\(name)” już istnieje i nie jest raportem programu coopnet",
        en: "the folder “\(name)” exists and is not a report of coopnet")
    return Failure(
      .cannotCreate, message,
      hint: Bilingual(
        pl: "Nic w nim nie zmieniono. Podaj inny folder (-o FOLDER) albo opróżnij ten.",
        en: "Nothing in it was changed. Name another folder (-o DIR), or empty this one."))
  }
}
