import NetworkGraph
import NetworkMetrics

/// `rules`: what is expected of whom, on what basis, from when until when.
struct RulesCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let path = context.arguments.positionals.first
    let loaded = try path.map { path throws(Failure) in
      try DatasetLoader(context: context).load(path)
    }
    let rules = loaded?.rules ?? .standard
    let language =
      loaded.map { context.language(of: $0.network) } ?? context.arguments.language
      ?? context.console.language
    if context.arguments.format == .json {
      var writer = JSONWriter(.pretty)
      writer.value(rules.json)
      writer.endLine()
      try context.write(writer.bytes)
    } else {
      try context.write(Tables.rules(rules, language), language)
    }
    return .done
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
