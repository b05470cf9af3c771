/// Collects what is found while one file is read.
struct FindingLog {
  let file: String
  private(set) var findings: [Finding] = []

  init(file: String) {
    self.file = file
  }

  mutating func add(
    _ severity: Finding.Severity, _ code: FindingCode, line: Int = 0, column: Int = 0,
    _ arguments: [String] = []
  ) {
    findings.append(
      Finding(severity, code, file: file, line: line, column: column, arguments))
  }

  mutating func add(
    _ severity: Finding.Severity, _ code: FindingCode, at place: TextPlace?,
    _ arguments: [String] = []
  ) {
    add(severity, code, line: place?.line ?? 0, column: place?.column ?? 0, arguments)
  }

  /// The findings by line, then column; of one place in the order in which they were found.
  var sorted: [Finding] {
    let order = findings.indices.sorted {
      let (a, b) = (findings[$0], findings[$1])
      return (a.line, a.column, $0) < (b.line, b.column, $1)
    }
    return order.map { findings[$0] }
  }

  var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
