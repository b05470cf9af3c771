/// Rows that are no data: those that begin with the comment mark which the descriptor declares
/// (`dialect.commentChar` of the Frictionless specification).
///
/// Nothing is a comment unless the descriptor says so: an id may begin with `#`.
enum CSVComments {
  /// The text with each comment row overwritten by blanks, so that line numbers stay, and how many
  /// there were. The first row names the columns and is never one.
  ///
  ///     CSVComments.blanked(Array("id\n# a\nb\n".utf8), mark: 0x23)  // "id\n   \nb\n", 1
  ///
  /// - Complexity: O(*n*).
  static func blanked(_ text: [UInt8], mark: UInt8) -> (text: [UInt8], count: Int) {
    guard text.contains(mark) else { return (text, 0) }
    var result = text
    var count = 0
    var position = endOfRow(text, from: 0)
    while position < text.count {
      let start = position
      position = endOfRow(text, from: start)
      var first = start
      if text[first] == 0x22 { first += 1 }
      guard first < text.count, text[first] == mark else { continue }
      count += 1
      for index in start..<position where text[index] != 0x0A && text[index] != 0x0D {
        result[index] = 0x20
      }
    }
    return (result, count)
  }

  /// The offset after the line end of a row; a line end within quotes ends none.
  private static func endOfRow(_ text: [UInt8], from start: Int) -> Int {
    var isQuoted = false
    for index in start..<text.count {
      switch text[index] {
      case 0x22: isQuoted.toggle()
      case 0x0A where !isQuoted: return index + 1
      case 0x0D where !isQuoted:
        return index + 1 < text.count && text[index + 1] == 0x0A ? index + 2 : index + 1
      default: continue
      }
    }
    return text.count
  }
}
