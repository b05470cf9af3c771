import NetworkGraph
import NetworkMetrics

/// `whatif`: what would be lost without an institution, or won by a tie.
struct WhatIfCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let loaded = try DatasetLoader(context: context).load(context.arguments.dataset)
    let language = context.language(of: loaded.network)
    let options = try context.options(for: loaded.network)
    let change = NetworkChange(
      removals: try removals(loaded.network), additions: try additions(loaded.network))
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(
        [.gaps], options: options, rules: loaded.rules,
        pathways: loaded.pathways))
    guard let gaps = analysis.gaps else { return .internalFault }
    let result = WhatIf(before: gaps, change: change, threads: options.workers)
    let picture = {
      let what = Bilingual(pl: "co by było po zmianie", en: "what would be after the change")
      return DiagramInput.difference(
        result.before.network, result.after.network, language,
        title: "\(loaded.title) – \(what(language))")
    }
    if context.arguments.format == .table {
      let text =
        Tables.figures(result).aligned(context.console, language) + "\n"
        + Tables.cutOff(result, language).aligned(context.console, language)
      try context.write(Array(text.utf8), with: picture)
    } else {
      var table = Tables.figures(result)
      table.rows += Tables.cutOffFigures(result)
      try context.write(try context.bytes(of: table, language), with: picture)
    }
    if let coverage = result[.coverage], (coverage.after ?? 0) > (coverage.before ?? 1),
      !change.removals.isEmpty
    {
      context.remark(
        Bilingual(
          pl: "pokrycie rośnie, bo reguły o powiązaniach z usuniętymi jednostkami nie mają już "
            + "zastosowania; porównaj liczbę spełnionych oczekiwań (met)",
          en: "coverage rises because rules about ties with the removed units no longer apply; "
            + "compare the number of expectations met"))
    }
    return .done
  }

  private func removals(
    _ network: CooperationNetwork
  ) throws(Failure) -> [NetworkChange.Removal] {
    var removals: [NetworkChange.Removal] = []
    for word in context.arguments.list("remove") {
      guard let removal = network.removal(of: word) else { throw Self.unknown(word) }
      removals.append(removal)
    }
    return removals
  }

  private func additions(
    _ network: CooperationNetwork
  ) throws(Failure) -> [NetworkChange.Addition] {
    var additions: [NetworkChange.Addition] = []
    for word in context.arguments.list("add") {
      guard let addition = network.addition(of: word) else { throw Self.unknown(word) }
      additions.append(addition)
    }
    return additions
  }

  private static func unknown(_ word: String) -> Failure {
    Failure(
      .usage, pl: "dane nie mają tego, co nazywa „\(TerminalText.safe(word))”",
      en: "the data hold nothing that “\(TerminalText.safe(word))” names",
      hint: Bilingual(
        pl: "usunąć można id, kind:ROPS albo event:ID; dodać A:B albo A:B:forma",
        en: "an id, kind:ROPS or event:ID can be removed; A:B or A:B:form can be added"))
  }
}

/// `compare`: what changed between two days of a dataset, or between two datasets.
struct CompareCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let arguments = context.arguments
    let loader = DatasetLoader(context: context)
    let first = try loader.load(arguments.dataset)
    let second = arguments.positionals.count > 1 ? try loader.load(arguments.positionals[1]) : first
    let before = try side(first, on: arguments.days("from"))
    let after = try side(second, on: arguments.days("to"))
    let comparison = Comparison(before: before, after: after)
    let language = context.language(of: second.network)
    try context.write(try context.bytes(of: Tables.comparison(comparison), language)) {
      DiagramInput.difference(before.day, after.day, language, title: second.title)
    }
    return .done
  }

  private func side(
    _ loaded: LoadedDataset, on days: DateSpan?
  ) throws(Failure) -> Comparison.Side {
    var options = try context.options(for: loaded.network)
    if let days { options.graph.asOf = days.last }
    options.columns = [.degree, .betweenness]
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(
        [.measures, .figures, .gaps], options: options, rules: loaded.rules,
        pathways: loaded.pathways))
    return Comparison.Side(
      day: analysis.day, gaps: analysis.gaps, figures: analysis.figures,
      measures: analysis.measures)
  }
}

/// `keyplayers`: the sets of institutions on which most depends, and from which most is reached.
struct KeyPlayersCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let loaded = try DatasetLoader(context: context).load(context.arguments.dataset)
    let options = try context.options(for: loaded.network)
    let day = loaded.network.onDay(options.graph)
    let players = KeyPlayers(
      day, size: context.arguments.whole("size"), seed: options.seed,
      threads: options.workers)
    try context.write(
      Tables.keyPlayers(players, loaded.network), context.language(of: loaded.network))
    return .done
  }
}
