import NetworkGraph
import NetworkMetrics

/// `report`: everything that is to be said of a dataset, as one folder.
struct ReportCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let path = context.arguments.dataset
    let printer = context.arguments.flag("pdf") ? try ChromiumPrinter() : nil
    let loaded = try DatasetLoader(context: context).load(path)
    let language = context.language(of: loaded.network)
    let target = context.arguments.output ?? Self.defaultTarget(for: path)
    // The place is refused before the work is done, not after.
    let folder = try OutputFolder(
      target: target, version: CommandTable.version, hash: { SHA256.hash($0) })
    let outlines = try context.outlines(in: loaded.network.territory)
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
    try write(analysis, loaded, language, outlines, to: folder, printer)
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
    let name = PathText.split(path)?.name ?? "coopnet"
    let isFile = ((try? System.status(of: path)) ?? nil).map { $0.kind != .folder } ?? false
    return (isFile ? PathText.stem(name) : name) + "-report"
  }

  /// `--per`: one page each.
  private var division: TerritoryCode.Level? {
    switch context.arguments.string("per") {
    case "voivodeship": .voivodeship
    case "powiat": .powiat
    default: nil
    }
  }

  /// A file that takes a while to make, from what is computed already.
  private struct Making {
    let path: String
    let make: () -> [UInt8]

    init(_ path: String, _ make: @escaping () -> [UInt8]) {
      self.path = path
      self.make = make
    }
  }

  /// The page of each area, and their index.
  private func areas(_ content: ReportContent) -> [Making] {
    guard let division else { return [] }
    let pictures = AreaPictures(content)
    let pages = content.scope.pages.map { code in
      let make = { () -> [UInt8] in
        var page = content
        page.scope = PageScope(content.analysis, area: code, division: division)
        page.diagrams = []
        page.figures = [:]
        (page.picture, page.pictureCaption) = pictures.picture(of: code)
        return ReportPage.html(page)
      }
      return Making(PageScope.folder + "/" + PageScope.fileName(code), make)
    }
    return pages + [
      Making(PageScope.folder + "/" + PageScope.indexName, { AreaIndex.html(content) })
    ]
  }

  /// Makes files on several threads, and writes them one by one, in their order.
  private func write(
    _ files: [Making], to folder: OutputFolder, threads: Int
  ) throws(Failure) {
    var failure: Failure?
    WorkerThreads.inOrder(
      items: files.count, threads: threads, state: {}, work: { _, item in files[item].make() },
      deliver: { item, bytes in
        if failure != nil { return }
        do throws(Failure) {
          try folder.write(bytes, to: files[item].path)
        } catch {
          failure = error
        }
      })
    if let failure { throw failure }
  }

  private func write(
    _ analysis: Analysis, _ loaded: LoadedDataset, _ language: Language,
    _ outlines: [GeoOutline], to folder: OutputFolder, _ printer: ChromiumPrinter?
  ) throws(Failure) {
    let diagrams = DiagramSet(
      analysis: analysis, language: language, title: loaded.title, outlines: outlines)
    let rendered = try diagrams.write(to: folder, context: context)
    let content = ReportContent(
      analysis: analysis, language: language, folderName: loaded.folderName,
      commandLine: context.arguments.commandLine, inputs: loaded.inputs,
      picture: diagrams.picture, pictureCaption: diagrams.pictureCaption, diagrams: rendered,
      scope: PageScope(analysis, division: division), figures: diagrams.figures)
    let tables = Tables.all(analysis, language)
    let isForExcel = context.arguments.flag("excel")
    // What takes longest comes first.
    var files = [
      Making("tables/tables.xlsx", { Workbook.bytes(tables, cutting: true) }),
      Making("report.json", { ReportJSON.json(content) }),
      Making("report.html", { ReportPage.html(content) }),
      Making(
        "network.graphml", { NetworkTable(analysis.day, title: loaded.title).graphML() }),
    ]
    files += areas(content)
    for (name, table) in tables {
      files.append(Making("tables/\(name).csv", { table.csv(excel: isForExcel) }))
      files.append(Making("tables/\(name).csvt", { table.csvt() }))
    }
    try write(
      files, to: folder, threads: context.arguments.int("threads") ?? WorkerThreads.processors)
    if let printer {
      var printed = content
      printed.isPrinted = true
      let page = ReportPage.html(printed)
      try folder.write(
        printer.pdf(of: page, day: analysis.day.day, in: folder.parent), to: "report.pdf")
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
      ("mixing", mixing(analysis.day)), ("by-form", byForm(analysis.day)),
      ("two-mode", twoMode(analysis.day)),
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
