import NetworkGraph
import NetworkMetrics

/// `check`: how the rows of each file fared, and what a reader should know of them.
struct CheckCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let path = context.arguments.dataset
    let loader = DatasetLoader(context: context)
    let files = try loader.files(at: path)
    let reading = loader.reading(of: files)
    let language =
      context.arguments.language ?? reading.network?.descriptor.language ?? .pl
    var findings = reading.findings
    if let network = reading.network {
      findings += network.onDay(try context.options(for: network).graph).findings
      do throws(Failure) {
        findings += try loader.rules(files, network, path).findings
        findings += try loader.pathways(files, network, path).findings
      } catch {
        _ = context.console.report(error)
        return error.status
      }
    }
    try write(findings, reading.balance, path, language)
    if findings.contains(where: { $0.severity == .error }) || reading.network == nil {
      return .badData
    }
    let hasWarnings = findings.contains { $0.severity == .warning }
    return context.arguments.flag("strict") && hasWarnings ? .findings : .done
  }

  private func write(
    _ findings: [Finding], _ balance: [FileBalance], _ path: String, _ language: Language
  ) throws(Failure) {
    if context.arguments.flag("balance") {
      return try context.write(Tables.balance(balance), language)
    }
    guard context.arguments.format == .table else {
      return try context.write(Tables.findings(findings, language), language)
    }
    let printer = FindingPrinter(context: context, folder: path)
    var text = ""
    for finding in findings { text += printer.line(finding, language) }
    if !text.isEmpty { text += "\n" }
    text += Tables.balance(balance).aligned(context.console, language)
    let counts = Finding.Severity.allCases.map { severity in
      (severity, findings.count { $0.severity == severity })
    }
    text += "\n" + counts.map { "\($0.text(language)): \($1)" }.joined(separator: ", ") + "\n"
    try context.write(Array(text.utf8))
  }
}
