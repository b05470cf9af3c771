import NetworkGraph

/// Prints findings as compilers do: `path:line:col: warning: text`.
struct FindingPrinter {
  let context: CommandContext
  /// The dataset's folder as it was typed.
  let folder: String

  func line(_ finding: Finding, _ language: Language) -> String {
    var place = finding.file.isEmpty ? folder : PathText.join(folder, finding.file)
    if finding.line > 0 {
      place += ":\(finding.line)"
      if finding.column > 0 { place += ":\(finding.column)" }
    }
    let text = "\(place): \(finding.severity.rawValue): \(finding.text(language))"
    return TerminalText.safe(text) + "\n"
  }

  /// The errors among findings, on stderr.
  func printErrors(_ findings: [Finding]) {
    for finding in findings where finding.severity == .error {
      context.console.say(line(finding, context.console.language))
    }
  }
}
