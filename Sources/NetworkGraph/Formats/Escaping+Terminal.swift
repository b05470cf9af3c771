extension Escaping {
  /// A text for a terminal: what would steer it is shown instead.
  ///
  /// C0 and C1 controls, DEL, line separators, the controls of writing direction and invisible
  /// characters become `\n`, `\t`, `\r` or `\u{1B}`; everything else stays. This is for showing,
  /// not for reading back: a backslash is not doubled.
  ///
  ///     Escaping.terminal("OPS\u{1B}[31m")  // OPS\u{1B}[31m, in visible letters
  public static func terminal(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isSteering($0.value) }) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: shown += "\\t"
      case 0x0A: shown += "\\n"
      case 0x0D: shown += "\\r"
      case let value where isSteering(value):
        shown += "\\u{" + String(value, radix: 16, uppercase: true) + "}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  private static func isSteering(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
