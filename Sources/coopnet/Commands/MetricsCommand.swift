import NetworkGraph
import NetworkMetrics

/// `metrics`: the measures of institutions, ties or the whole network.
struct MetricsCommand {
  let context: CommandContext

  private var arguments: ParsedArguments { context.arguments }

  /// The options that ask for another table than that of institutions.
  private static let otherTables = [
    "network", "mixing", "by-form", "edges", "two-mode", "backbone", "equivalence",
  ]

  func run() throws(Failure) -> ExitStatus {
    if arguments.flag("survey") { return try SurveyCommand(context: context).run() }
    try refuseContradictions()
    let loaded = try DatasetLoader(context: context).load(arguments.dataset)
    var options = try context.options(for: loaded.network)
    options.columns = try columns(isDirected: options.graph.isDirected)
    let language = context.language(of: loaded.network)
    let progress = context.progress()
    defer { progress.clear() }
    if let share = arguments.share("shard") {
      try writePart(loaded, options, language, share, progress)
      return .done
    }
    let asked = Self.otherTables.first { arguments.flag($0) }
    let isRanged = asked == nil && options.robustness > 0
    var parts = Self.parts(of: asked)
    if isRanged { parts.insert(.robustness) }
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(parts, options: options, rules: loaded.rules, pathways: loaded.pathways),
      progress: progress.report)
    progress.clear()
    if isRanged {
      try context.write(Tables.metricsWithRanges(analysis), language)
      context.remarkOnRobustness(analysis)
    } else if let measures = analysis.measures {
      try context.write(Tables.metrics(analysis.day, measures), language)
    } else {
      try context.write(table(asked, analysis), language)
    }
    if let remark = analysis.betweennessAccuracy?.remark { context.remark(remark) }
    return .done
  }

  private static func parts(of table: String?) -> Set<AnalysisRequest.Part> {
    switch table {
    case nil: [.measures]
    case "network": [.figures]
    default: []
    }
  }

  private func table(_ asked: String?, _ analysis: Analysis) -> DataTable {
    switch asked {
    case "mixing": Tables.mixing(analysis.day)
    case "by-form": Tables.byForm(analysis.day)
    case "two-mode": Tables.twoMode(analysis.day)
    case "backbone": Tables.backbone(analysis.day)
    case "equivalence": Tables.equivalence(analysis.day)
    case "edges":
      Tables.edgeMeasures(analysis.day, weighted: analysis.request.options.isWeighted)
    default: Tables.figures(analysis)
    }
  }

  private func columns(isDirected: Bool) throws(Failure) -> [MeasureColumn]? {
    var columns: [MeasureColumn] = []
    for name in arguments.list("only") {
      guard let column = MeasureColumn(rawValue: name) else {
        throw ArgumentParser.unknown(
          name, pl: "nie ma miary", en: "there is no measure",
          among: MeasureColumn.allCases.map(\.rawValue), seeCommand: "metrics")
      }
      if !columns.contains(column) { columns.append(column) }
    }
    if columns.isEmpty {
      columns =
        arguments.flag("all")
        ? MeasureColumn.whole : .init(MeasureColumn.standard(isDirected: isDirected))
    }
    if arguments.flag("brokerage-test") { columns = MeasureColumn.withBrokerageTest(columns) }
    if arguments.isGiven("approximate") { columns = MeasureColumn.withError(columns) }
    return columns
  }

  private func refuseContradictions() throws(Failure) {
    let tables = Self.otherTables.filter { arguments.flag($0) }
    if tables.count > 1 { throw Self.contradiction(tables[0], tables[1]) }
    let pairs = [
      ("shard", "approximate"), ("shard", "weighted"), ("approximate", "weighted"),
      // The expected value is that of whole triads.
      ("brokerage-test", "partial-credit"),
    ]
    for (first, second) in pairs where arguments.isGiven(first) && isAsked(second) {
      throw Self.contradiction(first, second)
    }
    if arguments.isGiven("robustness"), let other = (["shard"] + tables).first(where: isAsked) {
      throw Self.contradiction("robustness", other)
    }
    if arguments.isGiven("shard"), let table = tables.first {
      throw Self.contradiction("shard", table)
    }
  }

  private func isAsked(_ option: String) -> Bool {
    option == "weighted" ? arguments.flag(option) : arguments.isGiven(option)
  }

  private static func contradiction(_ first: String, _ second: String) -> Failure {
    Failure(
      .usage, pl: "--\(first) i --\(second) nie mogą stać razem",
      en: "--\(first) and --\(second) can't be given together")
  }

  // MARK: - Parts

  private func writePart(
    _ loaded: LoadedDataset, _ options: AnalysisOptions, _ language: Language,
    _ share: (part: Int, of: Int), _ progress: StageProgress
  ) throws(Failure) {
    let day = loaded.network.onDay(options.graph)
    let part = MeasurePart(
      day, options: options, part: share.part, of: share.of, work: work(loaded),
      language: language.rawValue, rows: Tables.identityRows(day), progress: progress.report)
    progress.clear()
    try context.write(part.bytes)
  }

  /// What was read and asked for: the program, the options that change a result, and the hash of each
  /// file; neither where it lies nor how the result is printed.
  private func work(_ loaded: LoadedDataset) -> String {
    let silent = ["shard", "format", "excel", "lang"]
    let asked = ParsedArguments(
      command: arguments.command, positionals: [],
      values: arguments.values.filter { !silent.contains($0.key) })
    let files = loaded.inputs.map { "\($0.sha256) \($0.name)" }
    return ([CommandTable.version, asked.commandLine] + files).joined(separator: "\n")
  }
}
