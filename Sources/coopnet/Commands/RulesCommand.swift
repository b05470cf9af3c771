import NetworkGraph
import NetworkMetrics

/// `rules`: what is expected of whom, on what basis, from when until when.
struct RulesCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    if let schema = context.arguments.string("schema") {
      try context.write(schema == "report" ? EmbeddedSchemas.report : EmbeddedSchemas.dataset)
      return .done
    }
    let path = context.arguments.positionals.first
    let loaded = try path.map { path throws(Failure) in
      try DatasetLoader(context: context).load(path)
    }
    let rules = loaded?.rules ?? .standard
    let language =
      loaded.map { context.language(of: $0.network) } ?? context.arguments.language
      ?? context.console.language
    if context.arguments.format == .json {
      try context.write(try json(rules, loaded?.pathways ?? .standard))
    } else {
      try context.write(Tables.rules(rules, language), language)
    }
    return .done
  }
}

extension RulesCommand {
  /// Rules, pathways and kinds as one document; each part is a file of its own kind.
  private func json(_ rules: RuleSet, _ pathways: PathwaySet) throws(Failure) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.name("rules")
      writer.array(rules.rules) { $0.value($1.json) }
      writer.name("pathways")
      writer.array(pathways.pathways) { $0.value($1.json) }
      writer.name("kinds")
      writer.value(KindCatalog.standardSource)
    }
    writer.endLine()
    return writer.bytes
  }
}

extension Tables {
  static func rules(_ rules: RuleSet, _ language: Language) -> DataTable {
    var table = DataTable(
      words: [
        "id", "per", "strength", "title", "first", "second", "met_by", "from", "until", "basis",
        "verified",
      ])
    table.rows = rules.rules.map { rule in
      func kinds(_ side: (Rule.Demand) -> [String]) -> String {
        rule.demands.map { side($0).joined(separator: "|") }.joined(separator: " ")
      }
      return [
        .text(rule.id), .text(rule.per), .text(rule.strength.rawValue),
        .text(rule.title(language)), .text(kinds(\.first)), .text(kinds(\.second)),
        .text((rule.metBy + (rule.andAbove.map { ["\($0)+"] } ?? [])).joined(separator: " ")),
        .day(rule.from), .day(rule.until), .text(rule.basis(language)), .flag(rule.isVerified),
      ]
    }
    return table
  }
}
