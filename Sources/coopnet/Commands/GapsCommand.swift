import NetworkGraph
import NetworkMetrics

/// `gaps`: what is expected in each gmina, and what of it the data record.
struct GapsCommand {
  let context: CommandContext

  /// Which table is asked for.
  private enum View: String, CaseIterable {
    case perGmina = "per-gmina"
    case need, peers, places

    var part: AnalysisRequest.Part {
      switch self {
      case .perGmina: .gaps
      case .need: .need
      case .peers: .peers
      case .places: .places
      }
    }
  }

  func run() throws(Failure) -> ExitStatus {
    let view = try view()
    let loaded = try DatasetLoader(context: context).load(context.arguments.dataset)
    let language = context.language(of: loaded.network)
    let options = try context.options(for: loaded.network)
    var parts: Set<AnalysisRequest.Part> = [.gaps]
    if let view { parts.insert(view.part) }
    if view == .perGmina, options.robustness > 0 { parts.insert(.robustness) }
    if view == .perGmina, options.people != nil { parts.insert(.need) }
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(parts, options: options, rules: loaded.rules, pathways: loaded.pathways))
    let table =
      switch view {
      case nil: Tables.gaps(analysis, language)
      case .perGmina: Tables.gminasWithMore(analysis)
      case .need: try need(analysis, language)
      case .peers: Tables.peers(analysis)
      case .places: Tables.places(analysis)
      }
    try context.write(table, language)
    if view == .perGmina { context.remarkOnRobustness(analysis) }
    return .done
  }

  /// One table at a time.
  private func view() throws(Failure) -> View? {
    let asked = View.allCases.filter { context.arguments.flag($0.rawValue) }
    if asked.count > 1 {
      let words = asked.map { "--\($0.rawValue)" }.joined(separator: ", ")
      throw Failure(
        .usage, pl: "podaj tylko jedną z opcji: \(words)", en: "give only one of \(words)")
    }
    return asked.first
  }

  private func need(_ analysis: Analysis, _ language: Language) throws(Failure) -> DataTable {
    if analysis.needs.isEmpty { throw CommandContext.noPeople(nil) }
    return Tables.need(analysis, language)
  }
}

extension CommandContext {
  /// The column of gminas.csv that `--weight` names; a failure where no gmina has a number there.
  func people(in network: CooperationNetwork) throws(Failure) -> People? {
    guard let people = arguments.string("weight").flatMap({ People(rawValue: $0) }) else {
      return nil
    }
    if network.territory.tells(people) { return people }
    throw Self.noPeople(people)
  }

  static func noPeople(_ people: People?) -> Failure {
    let columns = people.map { [$0] } ?? People.allCases
    let words = columns.map(\.rawValue).joined(separator: ", ")
    return Failure(
      .badData, pl: "w gminas.csv żadna gmina nie ma liczby w kolumnie: \(words)",
      en: "no gmina has a number in gminas.csv in the column: \(words)",
      hint: Bilingual(
        pl: "kolumny: population (ludność), clients (klienci), unemployed (bezrobotni)",
        en: "the columns are population, clients and unemployed"))
  }

  /// Says so where ranges were asked for and nothing could be left out.
  func remarkOnRobustness(_ analysis: Analysis) {
    let samples = analysis.request.options.robustness
    if samples == 0 { return }
    if analysis.robustness.isEmpty {
      remark(
        Bilingual(
          pl: "zakresy są puste: w danych nie ma powiązań, które można by pominąć",
          en: "the ranges are empty: the data hold no ties that could be left out"))
      return
    }
    for robustness in analysis.robustness { remark(robustness.sentence) }
  }
}

extension Robustness {
  /// What was left out of how many samples.
  var sentence: Bilingual {
    let numbers = (NumberText(language: .pl), NumberText(language: .en))
    switch sampling {
    case .ties:
      return Bilingual(
        pl: "zakresy (od 5. do 95. percentyla) z \(samples) prób, w każdej pominięto losowo "
          + "\(numbers.0.percent(share)) z \(numbers.0.integer(candidates)) wierszy powiązań "
          + "i udziału w wydarzeniach",
        en: "ranges (5th to 95th percentile) over \(samples) samples, each without a random "
          + "\(numbers.1.percent(share)) of \(numbers.1.integer(candidates)) rows of ties and "
          + "participation")
    case .nonResponse:
      return Bilingual(
        pl: "zakresy „nonresponse”: z \(samples) prób, w każdej milczy losowo "
          + "\(numbers.0.percent(share)) z \(numbers.0.integer(candidates)) ankietowanych, a z nimi "
          + "wszystko, co podali tylko oni",
        en: "ranges “nonresponse”: over \(samples) samples, in each of which a random "
          + "\(numbers.1.percent(share)) of \(numbers.1.integer(candidates)) respondents are silent, "
          + "and with them all that they alone reported")
    }
  }
}
