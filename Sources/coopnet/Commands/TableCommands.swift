import NetworkGraph
import NetworkMetrics

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
