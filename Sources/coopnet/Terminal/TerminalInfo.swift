import NetworkGraph

/// What is known about the terminal and the user's language, asked once at the start.
struct TerminalInfo: Sendable {
  let outputIsTerminal: Bool
  let errorsAreTerminal: Bool
  /// Columns to fit tables and help into; nil if the output is no terminal.
  let width: Int?
  let colorAllowed: Bool
  /// The language of help and messages.
  let language: Language
}

extension TerminalInfo {
  /// As the system and the environment say.
  static func current() -> TerminalInfo {
    TerminalInfo(
      environment: System.environment, outputIsTerminal: System.isTerminal(1),
      errorsAreTerminal: System.isTerminal(2), columns: System.columns(1) ?? System.columns(2))
  }

  /// The rules, apart from where the facts come from: a usable `COLUMNS` wins over the terminal's
  /// own width; colour needs a terminal, no `NO_COLOR` and a `TERM` other than `dumb`.
  init(
    environment: (String) -> String?, outputIsTerminal: Bool, errorsAreTerminal: Bool,
    columns: Int?
  ) {
    let wanted = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let term = environment("TERM") ?? ""
    let noColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    self.init(
      outputIsTerminal: outputIsTerminal, errorsAreTerminal: errorsAreTerminal,
      width: outputIsTerminal ? max(20, min(wanted ?? columns ?? 80, 1000)) : nil,
      colorAllowed: outputIsTerminal && !noColor && !term.isEmpty && term != "dumb",
      language: Self.language(environment: environment))
  }

  /// The same terminal under `--no-color`.
  func withoutColor() -> TerminalInfo {
    TerminalInfo(
      outputIsTerminal: outputIsTerminal, errorsAreTerminal: errorsAreTerminal, width: width,
      colorAllowed: false, language: language)
  }

  /// The same terminal for a user who asked for a language.
  func speaking(_ language: Language) -> TerminalInfo {
    TerminalInfo(
      outputIsTerminal: outputIsTerminal, errorsAreTerminal: errorsAreTerminal, width: width,
      colorAllowed: colorAllowed, language: language)
  }

  /// The first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set and not empty: `pl`, `pl_PL.UTF-8`
  /// are Polish, all else English.
  static func language(environment: (String) -> String?) -> Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      let word = value.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }.lowercased()
      return word == "pl" || word == "polish" ? .pl : .en
    }
    return .en
  }
}
