import NetworkGraph

/// What ends a run early: an exit status and one sentence for the user.
///
/// Commands throw it, `Main` prints it and exits. A quiet failure has no sentence: the reader of
/// our output closed the pipe (`coopnet gaps DS | head -1`), and a message would only be noise.
struct Failure: Error, Hashable, Sendable {
  let status: ExitStatus
  let message: Bilingual
  /// Where to read on, or what to do next; printed on a line of its own.
  let hint: Bilingual?
  let isQuiet: Bool

  init(_ status: ExitStatus, _ message: Bilingual, hint: Bilingual? = nil, isQuiet: Bool = false) {
    self.status = status
    self.message = message
    self.hint = hint
    self.isQuiet = isQuiet
  }

  init(_ status: ExitStatus, pl: String, en: String) {
    self.init(status, Bilingual(pl: pl, en: en))
  }
}

extension Failure {
  /// The lines for stderr, ending in a newline: `coopnet: błąd: ...` and the hint; empty if quiet.
  func text(in language: Language) -> String {
    if isQuiet { return "" }
    let label = language == .pl ? "błąd" : "error"
    var lines = "coopnet: \(label): \(TerminalText.safe(message(language)))\n"
    if let hint { lines += "  \(TerminalText.safe(hint(language)))\n" }
    return lines
  }

  /// A failure while something was to be created or written.
  ///
  /// A place that cannot be used is 73; a disk or pipe that fails is 74.
  static func writing(_ path: String, _ error: SystemError) -> Failure {
    let name = TerminalText.safe(path)
    return Failure(
      error.isAboutThePlace ? .cannotCreate : .inputOutput,
      pl: "nie można zapisać „\(name)”: \(error.reason.pl)",
      en: "cannot write “\(name)”: \(error.reason.en)")
  }

  /// A failure while something was to be read: 66 if it cannot be opened, 74 if reading broke.
  static func reading(_ path: String, _ error: SystemError) -> Failure {
    let name = TerminalText.safe(path)
    return Failure(
      error.isAboutThePlace ? .noInput : .inputOutput,
      pl: "nie można odczytać „\(name)”: \(error.reason.pl)",
      en: "cannot read “\(name)”: \(error.reason.en)")
  }
}
