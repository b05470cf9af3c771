import NetworkGraph
import NetworkMetrics

/// `metrics`: the measures of institutions, ties or the whole network.
struct MetricsCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let loaded = try DatasetLoader(context: context).load(context.arguments.dataset)
    var options = try context.options(for: loaded.network)
    options.columns = try columns(isDirected: options.graph.isDirected)
    let language = context.language(of: loaded.network)
    let arguments = context.arguments
    let isNetwork = arguments.flag("network")
    let isDay = ["edges", "mixing", "two-mode"].contains { arguments.flag($0) }
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(isNetwork ? [.figures] : isDay ? [] : [.measures], options: options))
    let table =
      if isNetwork {
        Tables.figures(analysis)
      } else if arguments.flag("mixing") {
        Tables.mixing(analysis.day)
      } else if arguments.flag("two-mode") {
        Tables.twoMode(analysis.day)
      } else {
        isDay ? Tables.edges(analysis.day) : Tables.metrics(analysis)
      }
    try context.write(table, language)
    return .done
  }

  private func columns(isDirected: Bool) throws(Failure) -> [MeasureColumn]? {
    if context.arguments.flag("all") { return MeasureColumn.allCases }
    let names = context.arguments.list("only")
    if names.isEmpty { return nil }
    var columns: [MeasureColumn] = []
    for name in names {
      guard let column = MeasureColumn(rawValue: name) else {
        throw ArgumentParser.unknown(
          name, pl: "nie ma miary", en: "there is no measure",
          among: MeasureColumn.allCases.map(\.rawValue), seeCommand: "metrics")
      }
      if !columns.contains(column) { columns.append(column) }
    }
    return columns
  }
}

/// `gaps`: what is expected in each gmina, and what of it the data record.
struct GapsCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let loaded = try DatasetLoader(context: context).load(context.arguments.dataset)
    let language = context.language(of: loaded.network)
    let isPerGmina = context.arguments.flag("per-gmina")
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(
        [.gaps],
        options: try context.options(for: loaded.network), rules: loaded.rules,
        pathways: loaded.pathways))
    try context.write(
      isPerGmina ? Tables.gminas(analysis) : Tables.gaps(analysis, language), language)
    return .done
  }
}

/// `isolates`: units that stand alone, or hang on one unit or tie.
struct IsolatesCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let loaded = try DatasetLoader(context: context).load(context.arguments.dataset)
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(
        [.gaps], options: try context.options(for: loaded.network), rules: loaded.rules,
        pathways: loaded.pathways))
    let language = context.language(of: loaded.network)
    try context.write(Tables.isolates(analysis, language), language)
    return .done
  }
}

/// `pathways`: where each pathway of reintegration is available and connected.
struct PathwaysCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let loaded = try DatasetLoader(context: context).load(context.arguments.dataset)
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(
        [.gaps], options: try context.options(for: loaded.network), rules: loaded.rules,
        pathways: loaded.pathways))
    try context.write(Tables.pathways(analysis), context.language(of: loaded.network))
    return .done
  }
}
