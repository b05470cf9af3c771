/// Text inside DOT: the one place where a string is quoted for Graphviz.
enum DOTText {
  /// A string between quotes for attributes without escapes, as positions and colours.
  static func quoted(_ text: String) -> String { joined(quotedBody(text)) }

  /// Lines of a label or a tooltip, each closed by an escape of Graphviz (`\n`, `\l`).
  static func quoted(lines: [String], ending: String) -> String {
    if lines.count == 1, ending == "\\n" { return joined(quotedBody(lines[0])) }
    let body = lines.map(quotedBody).joined(separator: ending)
    return joined(ending == "\\n" || lines.isEmpty ? body : body + ending)
  }

  /// Graphviz reads `\` as an escape and `&` as the beginning of an entity: both are made literal.
  private static func quotedBody(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: result.append(contentsOf: "\\\"".unicodeScalars)
      case 0x5C: result.append(contentsOf: "\\\\".unicodeScalars)
      case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Quotes of 16 kB are a syntax error in Graphviz: longer ones are joined by `+`.
  private static func joined(_ body: String) -> String {
    let limit = 12_000
    if body.utf8.count <= limit { return "\"" + body + "\"" }
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var length = 0
    var isAfterBackslash = false
    for scalar in body.unicodeScalars {
      if length >= limit, !isAfterBackslash, scalar != "\\" {
        pieces.append("\"" + String(piece) + "\"")
        piece = String.UnicodeScalarView()
        length = 0
      }
      piece.append(scalar)
      length += UTF8.width(scalar)
      isAfterBackslash = scalar == "\\" && !isAfterBackslash
    }
    pieces.append("\"" + String(piece) + "\"")
    return pieces.joined(separator: " + ")
  }
}
