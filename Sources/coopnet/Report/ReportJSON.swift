import NetworkGraph
import NetworkMetrics

/// report.json: the same findings for other programs, versioned.
enum ReportJSON {
  static func json(_ content: ReportContent) -> [UInt8] {
    let analysis = content.analysis
    let language = content.language
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.name("meta")
      writeMeta(content, to: &writer)
      for (name, table) in [
        ("balance", Tables.balance(content.network.balance)),
        ("findings", Tables.findings(analysis.findings, language)),
      ] {
        writer.name(name)
        table.write(to: &writer)
      }
      writer.name("network")
      writer.object { writer in
        for row in analysis.figures?.rows ?? [] { writer.member(row.name, row.value) }
        if let governance = analysis.figures?.governance {
          writer.member(
            "governance_leader",
            governance.leader.map { analysis.day.institution(ofNode: $0).id })
          writer.member("governance_form", governance.form.rawValue)
        }
      }
      for (name, table) in [
        ("institutions", Tables.metrics(analysis)), ("ties", Tables.edges(analysis.day)),
        ("gminas", Tables.gminas(analysis)), ("gaps", Tables.gaps(analysis, language)),
        ("isolates", Tables.isolates(analysis, language)),
        ("pathways", Tables.pathways(analysis)),
        ("plan", Tables.planTable(analysis)),
        ("timeline", analysis.timeline.map(Tables.timeline) ?? DataTable([])),
        ("need", Tables.need(analysis, language)), ("peers", Tables.peers(analysis)),
        ("places", Tables.places(analysis)), ("survey", Tables.survey(analysis)),
        ("robustness", Tables.robustness(analysis)),
        ("robustness_gminas", Tables.robustnessOfGminas(analysis)),
      ] {
        writer.name(name)
        table.write(to: &writer)
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func writeMeta(_ content: ReportContent, to writer: inout JSONWriter) {
    let options = content.day.options
    writer.object { writer in
      writer.member("format", "coopnet-report")
      writer.member("version", 1)
      writer.member("program", "coopnet \(CommandTable.version)")
      writer.member("command", content.commandLine)
      writer.member("title", content.title)
      writer.member("language", content.language.rawValue)
      writer.member("as_of", options.asOf?.description)
      writer.member("area", options.area.map(\.description))
      writer.member("model_data", content.network.descriptor.isModelData)
      writer.name("inputs")
      writer.array(content.inputs) { writer, input in
        writer.object { writer in
          writer.member("name", input.name)
          writer.member("sha256", input.sha256)
        }
      }
      writer.name("named_without_units")
      writer.array(content.network.descriptor.namedWithoutUnits) { writer, named in
        writer.object { writer in
          writer.member("kind", named.kind)
          writer.member("text", named.words(content.language))
        }
      }
    }
  }
}
