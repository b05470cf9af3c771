import NetworkGraph

/// Prints findings as compilers do: `path:line:col: warning: text`.
struct FindingPrinter {
  let context: CommandContext
  /// The dataset's folder as it was typed.
  let folder: String

  func line(_ finding: Finding, _ language: Language) -> String {
    var place = place(of: finding.file)
    if finding.line > 0 {
      place += ":\(finding.line)"
      if finding.column > 0 { place += ":\(finding.column)" }
    }
    let text = "\(place): \(finding.severity.rawValue): \(finding.text(language))"
    return TerminalText.safe(text) + "\n"
  }

  /// A file inside the folder; a dataset that is one file stands for itself.
  private func place(of file: String) -> String {
    if file.isEmpty { return folder }
    guard let parts = PathText.split(folder), file.hasPrefix(parts.name),
      let status = try? System.status(of: folder), status.kind != .folder
    else { return PathText.join(folder, file) }
    return PathText.join(parts.folder, file)
  }

  /// The errors among findings, on stderr.
  func printErrors(_ findings: [Finding]) {
    for finding in findings where finding.severity == .error {
      context.console.say(line(finding, context.console.language))
    }
  }
}
