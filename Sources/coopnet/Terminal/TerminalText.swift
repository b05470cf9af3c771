import NetworkGraph

/// Text made fit for a terminal: names from files can carry control sequences that move the
/// cursor, change the title or hide text. None of them reaches the terminal.
enum TerminalText {
  /// The text with what would steer the terminal shown as `\u{1B}`, `\n` and the like.
  static func safe(_ text: String) -> String { Escaping.terminal(text) }
}
