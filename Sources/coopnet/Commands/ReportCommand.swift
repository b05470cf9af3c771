import NetworkGraph
import NetworkMetrics

/// `report`: everything that is to be said of a dataset, as one folder.
struct ReportCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let path = context.arguments.dataset
    let loaded = try DatasetLoader(context: context).load(path)
    let language = context.language(of: loaded.network)
    let target = context.arguments.output ?? Self.defaultTarget(for: path)
    // The place is refused before the work is done, not after.
    let folder = try OutputFolder(
      target: target, version: CommandTable.version, hash: { SHA256.hash($0) })
    var options = try context.options(for: loaded.network)
    if options.approximation != nil {
      options.columns = MeasureColumn.withError(
        MeasureColumn.standard(isDirected: options.graph.isDirected))
    }
    let progress = context.progress()
    defer { progress.clear() }
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(
        Set(AnalysisRequest.Part.allCases), options: options,
        rules: loaded.rules,
        pathways: loaded.pathways), progress: progress.report)
    progress.clear()
    try write(analysis, loaded, language, to: folder)
    if let old = try folder.commit() {
      context.remark(
        Bilingual(
          pl: "starego raportu nie dało się usunąć: \(old)",
          en: "the old report could not be removed: \(old)"))
    }
    try context.console.output.write(PathText.join(target, "report.html") + "\n")
    return .done
  }

  /// `<dataset>-report` in the folder where the program runs.
  static func defaultTarget(for path: String) -> String {
    (PathText.split(path)?.name ?? "coopnet") + "-report"
  }

  private func write(
    _ analysis: Analysis, _ loaded: LoadedDataset, _ language: Language, to folder: OutputFolder
  ) throws(Failure) {
    let diagrams = DiagramSet(analysis: analysis, language: language, title: loaded.title)
    let rendered = try diagrams.write(to: folder, context: context)
    let content = ReportContent(
      analysis: analysis, language: language, folderName: loaded.folderName,
      commandLine: context.arguments.commandLine, inputs: loaded.inputs,
      picture: diagrams.picture, pictureCaption: diagrams.pictureCaption, diagrams: rendered,
      figures: diagrams.figures)
    try folder.write(
      NetworkTable(analysis.day, title: loaded.title).graphML(), to: "network.graphml")
    try folder.write(ReportPage.html(content), to: "report.html")
    try folder.write(ReportJSON.json(content), to: "report.json")
    for (name, table) in Tables.all(analysis, language) {
      try folder.write(
        table.csv(excel: context.arguments.flag("excel")), to: "tables/\(name).csv")
    }
  }
}

extension LoadedDataset {
  /// The descriptor's title, else the folder's name.
  var title: String {
    network.descriptor.title.isEmpty ? folderName : network.descriptor.title
  }
}

extension Tables {
  /// Every table of a report, with the name of its file.
  static func all(_ analysis: Analysis, _ language: Language) -> [(String, DataTable)] {
    [
      ("metrics", metrics(analysis)), ("network", figures(analysis)),
      ("mixing", mixing(analysis.day)), ("two-mode", twoMode(analysis.day)),
      ("backbone", backbone(analysis.day)), ("equivalence", equivalence(analysis.day)),
      ("ties", edges(analysis.day)), ("gaps", gaps(analysis, language)),
      ("gminas", gminas(analysis)), ("isolates", isolates(analysis, language)),
      ("pathways", pathways(analysis)),
      ("plan", planTable(analysis)),
      ("timeline", analysis.timeline.map(timeline) ?? DataTable([])),
      ("need", need(analysis, language)), ("peers", peers(analysis)),
      ("places", places(analysis)), ("survey", survey(analysis)),
      ("findings", findings(analysis.findings, language)),
      ("balance", balance(analysis.day.network.balance)),
    ]
      + (analysis.robustness.isEmpty
        ? []
        : [
          ("robustness", robustness(analysis)), ("robustness_gminas", robustnessOfGminas(analysis)),
        ])
  }

  static func planTable(_ analysis: Analysis) -> DataTable {
    guard let plan = analysis.plan, let gaps = analysis.gaps else { return DataTable([]) }
    return Tables.plan(plan, gaps)
  }
}
