/// Paths as text: taking them apart and putting them together.
enum PathText {
  /// The folder that holds the last part, and that part: `a/b/c` -> (`a/b`, `c`), `c` -> (`.`, `c`).
  ///
  /// Slashes at the end do not count. The root and paths that end in `.` or `..` have no last part.
  static func split(_ path: String) -> (folder: String, name: String)? {
    let bytes = Array(path.utf8)
    var end = bytes.count
    while end > 0, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    guard end > 0 else { return nil }
    var start = end
    while start > 0, bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    if name == "." || name == ".." { return nil }
    var stop = start
    while stop > 1, bytes[stop - 1] == UInt8(ascii: "/") { stop -= 1 }
    let folder = start == 0 ? "." : String(decoding: bytes[..<stop], as: UTF8.self)
    return (folder, name)
  }

  /// The last part of a path; the path itself where it has none.
  static func name(of path: String) -> String { split(path)?.name ?? path }

  /// The folder that holds the last part; the one where the program runs if there is none.
  static func folder(of path: String) -> String { split(path)?.folder ?? "." }

  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  /// Whether a path stays below the folder it is meant for: relative, made of plain parts only, no
  /// `..`, no backslash, no control character, no part over 255 bytes, 1,000 bytes in all.
  static func isSafeRelative(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    if bytes.isEmpty || bytes.count > 1000 { return false }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return false
    }
    return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      part in
      let isDots = part.count <= 2 && part.allSatisfy { $0 == UInt8(ascii: ".") }
      return !part.isEmpty && part.count <= 255 && !isDots
    }
  }
}
