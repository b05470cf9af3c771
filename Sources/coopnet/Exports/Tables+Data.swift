import NetworkGraph
import NetworkMetrics

extension Tables {
  /// `severity,code,file,line,column,message`.
  static func findings(_ findings: [Finding], _ language: Language) -> DataTable {
    var table = DataTable([
      .init("severity"), .init("code"), .init("file"), .init("line", isNumber: true),
      .init("column", isNumber: true), .init("message"),
    ])
    table.rows = findings.map { finding in
      [
        .text(finding.severity.rawValue), .text(finding.code.rawValue), .text(finding.file),
        finding.line > 0 ? .integer(finding.line) : .empty,
        finding.column > 0 ? .integer(finding.column) : .empty, .text(finding.text(language)),
      ]
    }
    return table
  }

  /// `file,read,kept,merged,rejected`.
  static func balance(_ balance: [FileBalance]) -> DataTable {
    var table = DataTable(
      [.init("file")]
        + ["read", "kept", "merged", "rejected"].map { .init($0, isNumber: true) })
    table.rows = balance.map {
      [
        .text($0.file), .integer($0.read), .integer($0.kept), .integer($0.merged),
        .integer($0.rejected),
      ]
    }
    return table
  }

  /// The pairs of the graph with their weight and forms.
  static func edges(_ day: NetworkOnDay) -> DataTable {
    var table = DataTable([
      .init("from"), .init("to"), .init("weight", isNumber: true), .init("forms"),
      .init("links", isNumber: true),
    ])
    let graph = day.graph
    for edge in 0..<graph.edgeCount {
      table.rows.append([
        .text(day.institution(ofNode: Int(graph.edgeSources[edge])).id),
        .text(day.institution(ofNode: Int(graph.edgeTargets[edge])).id),
        .number(graph.edgeWeights[edge]),
        .text(day.forms(ofEdge: edge).joined(separator: " ")),
        .integer(day.links(ofEdge: edge).count),
      ])
    }
    return table
  }
}
