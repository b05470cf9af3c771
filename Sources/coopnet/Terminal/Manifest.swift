import NetworkGraph

/// The list of what an output folder holds, written last: it says that the folder is whole, and
/// that it is ours and may be replaced.
struct Manifest: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    /// Relative to the folder, with `/` between its parts.
    let path: String
    let bytes: Int
    /// SHA-256 in 64 hexadecimal digits.
    let sha256: String
  }

  static let fileName = "manifest.json"
  /// What marks a manifest as ours.
  static let generator = "coopnet"

  let version: String
  let entries: [Entry]

  /// Entries are kept in the order of their paths' bytes.
  init(version: String, entries: [Entry]) {
    self.version = version
    self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension Manifest {
  /// The file's bytes, the same for the same content.
  var bytes: [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("generator", Self.generator)
      writer.member("version", version)
      writer.name("files")
      writer.array(entries) { writer, entry in
        writer.object { writer in
          writer.member("path", entry.path)
          writer.member("bytes", entry.bytes)
          writer.member("sha256", entry.sha256)
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  /// Reads what `bytes` wrote. Anything else, however near, is nil: a folder whose manifest was
  /// edited is no longer surely ours.
  init?(parsing bytes: [UInt8]) {
    guard let root = try? JSONParser().parse(bytes), root["generator"]?.string == Self.generator,
      let version = root["version"]?.string, let files = root["files"]?.array
    else { return nil }
    var entries: [Entry] = []
    for file in files {
      guard let path = file["path"]?.string, let count = file["bytes"]?.integer,
        let sha256 = file["sha256"]?.string
      else { return nil }
      entries.append(Entry(path: path, bytes: count, sha256: sha256))
    }
    self.init(version: version, entries: entries)
    if self.bytes != bytes { return nil }
  }
}
