/// Text made fit for a terminal: names from files can carry control sequences that move the
/// cursor, change the title or hide text. None of them reaches the terminal.
enum TerminalText {
  /// The text with every control character shown as `\u{1B}` and every reordering or invisible
  /// mark likewise; a line break or tab becomes a space.
  ///
  /// Letters, combining marks, emoji and their joiners stay as they are.
  static func safe(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isHarmless) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHarmless(scalar) {
        result.unicodeScalars.append(scalar)
      } else if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        result += " "
      } else {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return result
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x61B, 0x61D...0x200D: true
    case 0...0x1F, 0x7F...0x9F: false
    case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: false
    default: true
    }
  }
}
