import NetworkGraph
import NetworkMetrics

/// `metrics --survey`: what a survey says of each institution, or with `--network` of the network as a
/// whole.
struct SurveyCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let loaded = try DatasetLoader(context: context).load(context.arguments.dataset)
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest([.survey], options: try context.options(for: loaded.network)))
    let table =
      context.arguments.flag("network") ? Tables.surveyFigures(analysis) : Tables.survey(analysis)
    try context.write(table, context.language(of: loaded.network))
    if analysis.survey?.isEmpty != false {
      context.remark(
        Bilingual(
          pl: "w danych nie ma ankiety: kolumny rater, confirmed, trust i value są puste",
          en: "the data hold no survey: the columns rater, confirmed, trust and value are empty"))
    }
    return .done
  }
}
