import NetworkGraph
import NetworkMetrics

/// What every command gets: its arguments and the console.
struct CommandContext {
  let arguments: ParsedArguments
  let console: Console

  init(arguments: ParsedArguments, console: Console) {
    self.arguments = arguments
    var console = console
    if arguments.flag("no-color") { console.info = console.info.withoutColor() }
    if let language = arguments.language { console.info = console.info.speaking(language) }
    self.console = console
  }
}

extension CommandContext {
  var isQuiet: Bool { arguments.flag("quiet") }

  /// The language of results: `--lang`, else the dataset's, else Polish.
  func language(of network: CooperationNetwork) -> Language {
    arguments.language ?? network.descriptor.language ?? .pl
  }

  /// Writes a table to stdout or to the file of `-o`, in the format asked for.
  func write(_ table: DataTable, _ language: Language) throws(Failure) {
    try write(bytes(of: table, language))
  }

  /// A table in the format asked for.
  func bytes(of table: DataTable, _ language: Language) throws(Failure) -> [UInt8] {
    switch arguments.format {
    case .csv: table.csv(excel: arguments.flag("excel"))
    case .json: table.json()
    case .xlsx: try Workbook.bytes(orFailing: [(arguments.command.name, table)])
    case .table: Array(table.aligned(console, language).utf8)
    }
  }

  /// The same of a table that is made while it is written.
  func write(_ table: StreamedTable, _ language: Language) throws(Failure) {
    if arguments.format == .csv {
      try write(table.csv(excel: arguments.flag("excel")))
    } else {
      try write(table.table, language)
    }
  }

  /// Writes bytes to stdout or to the file of `-o`.
  func write(_ bytes: [UInt8]) throws(Failure) {
    if let output = arguments.output {
      try OutputFile.write(bytes, to: output, console: console)
    } else {
      try console.output.write(bytes)
    }
  }

  /// Says on stderr what a person should know and no program needs.
  func remark(_ text: Bilingual) {
    if !isQuiet { console.say("coopnet: \(text(console.language))\n") }
  }

  /// The options of the analysis: those of the command line, else the dataset's own.
  func options(for network: CooperationNetwork) throws(Failure) -> AnalysisOptions {
    var options = AnalysisOptions()
    let descriptor = network.descriptor
    options.graph.asOf = arguments.days("as-of")?.last ?? descriptor.asOf
    options.graph.window =
      arguments.isGiven("window")
      ? arguments.whole("window") : descriptor.window ?? arguments.whole("window")
    options.graph.forms = Set(try forms())
    options.graph.minIntensity = arguments.whole("min-intensity")
    options.graph.includesPlanned = arguments.flag("include-planned")
    options.graph.includesFounder = arguments.flag("include-founder")
    options.graph.isDirected = arguments.flag("directed")
    options.graph.projection =
      arguments.string("projection").flatMap { GraphOptions.Projection(rawValue: $0) } ?? .newman
    options.graph.maxEvent = arguments.whole("max-event")
    options.graph.area =
      arguments.territory("area").map { [$0] } ?? descriptor.area
    options.graph.areaOnly = arguments.flag("area-only")
    options.isWeighted = arguments.flag("weighted")
    options.groups = arguments.string("groups").flatMap { Grouping(rawValue: $0) } ?? .kind
    options.sharesBrokerage = arguments.flag("partial-credit")
    options.horizon = arguments.whole("horizon")
    options.reach = arguments.whole("reach")
    options.budget = arguments.whole("budget")
    options.people = try people(in: network)
    options.robustness = arguments.int("robustness") ?? 0
    options.includesTests = arguments.flag("all")
    options.seed = UInt64(arguments.whole("seed"))
    options.threads = arguments.int("threads") ?? 0
    if arguments.command.options.contains("approximate") {
      options.approximation = arguments.number("approximate")
    }
    try refuseTooManyTies(in: network, options.graph)
    return options
  }

  /// Ends the run before the graph is built, if it could have more ties than the bound.
  private func refuseTooManyTies(
    in network: CooperationNetwork, _ options: GraphOptions
  ) throws(Failure) {
    let bound = arguments.readingLimits.ties
    let count = network.linkBound(options)
    if count <= bound { return }
    let option = ReadingLimits.Option.ties.rawValue
    throw Failure(
      .badData,
      pl: "z danych wynika do \(count) powiązań, a ograniczenie wynosi \(bound)",
      en: "the data make up to \(count) ties, more than the bound of \(bound)",
      hint: Bilingual(
        pl: "ograniczenie zmienia \(option); duże wydarzenia skraca --max-event",
        en: "\(option) changes the bound; --max-event shortens large events"))
  }

  /// The ids of the forms asked for; a word of either language names one.
  private func forms() throws(Failure) -> [String] {
    var forms: [String] = []
    for word in arguments.list("form") {
      let folded = PolishText.folded(word)
      let form = TieForm.all.first { form in
        ([form.id, form.names.pl, form.names.en] + form.synonyms).contains {
          PolishText.folded($0) == folded
        }
      }
      // A form that no vocabulary knows may still stand in the data.
      forms.append(form?.id ?? word)
    }
    return forms
  }
}
