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
  /// The file's bytes: one entry a line, the same for the same content.
  var bytes: [UInt8] {
    var text = "{\n  \"generator\": \"\(Self.generator)\",\n"
    text += "  \"version\": \"\(Self.escaped(version))\",\n  \"files\": ["
    for (number, entry) in entries.enumerated() {
      text += number == 0 ? "\n" : ",\n"
      text += "    {\"path\": \"\(Self.escaped(entry.path))\", \"bytes\": \(entry.bytes), "
      text += "\"sha256\": \"\(entry.sha256)\"}"
    }
    text += entries.isEmpty ? "]\n}\n" : "\n  ]\n}\n"
    return Array(text.utf8)
  }

  /// Reads what `bytes` wrote. Anything else, however near, is nil: a folder whose manifest was
  /// edited is no longer surely ours.
  init?(parsing bytes: [UInt8]) {
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == "{", lines.popFirst() == "  \"generator\": \"\(Self.generator)\","
    else { return nil }
    guard let version = lines.popFirst().flatMap({ Self.between($0, "  \"version\": \"", "\",") })
    else { return nil }
    var entries: [Entry] = []
    for line in lines {
      guard line.hasPrefix("    {\"path\": ") else { continue }
      guard let entry = Self.entry(line) else { return nil }
      entries.append(entry)
    }
    self.init(version: Self.unescaped(version), entries: entries)
    if self.bytes != bytes { return nil }
  }

  private static func entry(_ line: Substring) -> Entry? {
    let end = line.hasSuffix(",") ? "\"}," : "\"}"
    guard let inner = between(line, "    {\"path\": \"", end) else { return nil }
    let marks = ["\", \"bytes\": ", ", \"sha256\": \""]
    guard let first = range(of: marks[0], in: inner) else { return nil }
    let rest = inner[first.upperBound...]
    guard let second = range(of: marks[1], in: rest) else { return nil }
    guard let count = Int(rest[..<second.lowerBound]) else { return nil }
    let path = unescaped(String(inner[..<first.lowerBound]))
    return Entry(path: path, bytes: count, sha256: String(rest[second.upperBound...]))
  }

  private static func between(_ line: Substring, _ start: String, _ end: String) -> String? {
    guard line.hasPrefix(start), line.hasSuffix(end) else { return nil }
    guard line.count >= start.count + end.count else { return nil }
    return String(line.dropFirst(start.count).dropLast(end.count))
  }

  private static func range(
    of mark: String, in text: some StringProtocol
  ) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(mark) {
        return start..<text.index(start, offsetBy: mark.count)
      }
      start = text.index(after: start)
    }
    return nil
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "\\" && !isEscaped {
        isEscaped = true
        continue
      }
      isEscaped = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
