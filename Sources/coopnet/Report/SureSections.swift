import NetworkGraph
import NetworkMetrics

extension ReportSection {
  /// How far ranks and coverage would move if a part of the data were missing.
  static let robustness = ReportSection(
    id: "robustness", title: Bilingual(pl: "Jak pewne są te wyniki", en: "How sure it is")
  ) { content, html in
    let all = content.analysis.robustness
    if all.isEmpty {
      html.element(
        "p",
        text: content.analysis.request.options.robustness == 0
          ? content.say(
            "Zakresów nie liczono. Opcja --robustness 200 powtórzy analizę na 200 sieciach, "
              + "w których losowo brakuje części danych, i pokaże, o ile zmienia się miejsce każdej "
              + "instytucji i pokrycie każdej gminy.",
            "No ranges were computed. The option --robustness 200 repeats the analysis on 200 "
              + "networks in which a random part of the data is missing, and shows how far the rank "
              + "of each institution and the coverage of each gmina move.")
          : content.say(
            "W danych nie ma powiązań, które można by pominąć, więc zakresów nie da się podać.",
            "The data hold no ties that could be left out, so that there are no ranges."))
      return
    }
    html.element(
      "p",
      text: content.say(
        "Miejsce, które w próbach waha się od 3 do 40, nie jest trzecim miejscem. Różnic mniejszych "
          + "niż zakresy nie należy odczytywać jako wyniku. Pokrycie w próbach leży zwykle poniżej "
          + "pokrycia z całych danych, bo pominięte powiązanie może je tylko obniżyć: zakres mówi, ile "
          + "z niego stoi na pojedynczych wierszach.",
        "A rank that moves between 3 and 40 over the samples is no third place. Differences smaller "
          + "than the ranges are no finding. Coverage in the samples mostly lies below that of all "
          + "data, since a tie left out can only lower it: the range tells how much of it rests on "
          + "single rows."))
    for robustness in all { html.element("p", text: content.sentence(of: robustness)) }
    for robustness in all {
      content.rankTable(robustness).write(to: &html, content)
      content.coverageTable(robustness).write(to: &html, content)
    }
  }

  /// What a survey says: who confirms whom, trust, value, ties that open new doors.
  static let survey = ReportSection(
    id: "survey", title: Bilingual(pl: "Co mówi ankieta", en: "What the survey says")
  ) { content, html in
    guard let survey = content.analysis.survey, !survey.isEmpty else {
      html.element(
        "p",
        text: content.say(
          "W danych nie ma ankiety (kolumny rater, confirmed, trust i value w ties.csv są puste).",
          "The data hold no survey (the columns rater, confirmed, trust and value of ties.csv are "
            + "empty)."))
      return
    }
    content.surveyFigureTable(survey).write(to: &html, content)
    content.surveyTable(survey).write(to: &html, content)
  }
}

// MARK: - Robustness

extension ReportContent {
  fileprivate func sentence(of robustness: Robustness) -> String {
    let text = robustness.sentence(language)
    let first = text.prefix(1).uppercased() + text.dropFirst()
    guard let mean = robustness.meanCoverage else { return first + "." }
    let range = "\(numbers.percent(mean.low, places: 1))–\(numbers.percent(mean.high, places: 1))"
    return first
      + say("; średnie pokrycie gmin: \(range).", "; mean coverage of the gminas: \(range).")
  }

  private func rangeCell(_ range: Robustness.Range, isRank: Bool) -> ReportTable.Cell {
    func text(_ value: Double) -> String {
      isRank ? numbers.decimal(value, places: 0) : numbers.percent(value)
    }
    return ReportTable.Cell(
      range.low == range.high ? text(range.low) : "\(text(range.low))–\(text(range.high))",
      sortKey: "\(range.high - range.low)")
  }

  /// By rank of betweenness, then of degree.
  fileprivate func rankTable(_ robustness: Robustness) -> ReportTable {
    let units = robustness.units.filter { isShown($0.institution) }.sorted {
      ($0.betweenness.rank, $0.degree.rank, $0.institution)
        < ($1.betweenness.rank, $1.degree.rank, $1.institution)
    }
    let isSilence = robustness.sampling == .nonResponse
    var table = ReportTable(
      id: "robustness-\(robustness.sampling.rawValue)",
      caption: (isSilence
        ? say(
          "Miejsca instytucji, gdy część ankietowanych milczy.",
          "Ranks of institutions where some respondents are silent.")
        : say(
          "Miejsca instytucji, gdy losowo brakuje części powiązań.",
          "Ranks of institutions where a random part of the ties is missing."))
        + more(than: units.count, "robustness"),
      columns: [
        .init(title: say("Instytucja", "Institution")),
        .init(title: say("Miejsce: pośrednictwo", "Rank: betweenness"), isNumber: true),
        .init(title: say("Zakres", "Range"), isNumber: true),
        .init(title: say("Miejsce: liczba partnerów", "Rank: partners"), isNumber: true),
        .init(title: say("Zakres", "Range"), isNumber: true),
      ])
    table.rows = units.prefix(Self.mostRows).map { unit in
      ReportTable.Row(cells: [
        unitCell(unit.institution), .init(String(unit.betweenness.rank)),
        rangeCell(unit.betweenness.range, isRank: true), .init(String(unit.degree.rank)),
        rangeCell(unit.degree.range, isRank: true),
      ])
    }
    return table
  }

  fileprivate func coverageTable(_ robustness: Robustness) -> ReportTable {
    let rows = robustness.gminas.filter { isShownGmina($0.gmina) }
    let isSilence = robustness.sampling == .nonResponse
    var table = ReportTable(
      id: "robustness-gminas-\(robustness.sampling.rawValue)",
      caption: (isSilence
        ? say(
          "Pokrycie gmin, gdy część ankietowanych milczy.",
          "Coverage of gminas where some respondents are silent.")
        : say(
          "Pokrycie gmin, gdy losowo brakuje części powiązań.",
          "Coverage of gminas where a random part of the ties is missing."))
        + more(than: rows.count, "robustness_gminas"),
      columns: [
        .init(title: say("Gmina", "Gmina")),
        .init(title: say("Pokrycie", "Coverage"), isNumber: true),
        .init(title: say("Zakres", "Range"), isNumber: true),
      ])
    table.rows = rows.prefix(Self.mostRows).map { row in
      ReportTable.Row(cells: [
        placeCell(row.gmina), shareCell(of: row.coverage),
        row.range.map { rangeCell($0, isRank: false) } ?? .init(NumberText.undefined, sortKey: ""),
      ])
    }
    return table
  }
}

// MARK: - Survey

extension SurveyFigure {
  func name(_ language: Language) -> String {
    let text: Bilingual =
      switch self {
      case .confirmed: Bilingual(pl: "potwierdzone przez obie strony", en: "confirmed by both")
      case .oneSided: Bilingual(pl: "podane przez jedną stronę", en: "reported by one side")
      case .unknown: Bilingual(pl: "nie wiadomo, kto podał", en: "not known who reported")
      case .shareConfirmed: Bilingual(pl: "udział potwierdzonych", en: "share confirmed")
      case .ratings: Bilingual(pl: "liczba ocen", en: "ratings")
      case .meanTrust: Bilingual(pl: "średnie zaufanie", en: "mean trust")
      case .meanValue: Bilingual(pl: "średnia wartość współpracy", en: "mean value")
      case .meanIntensity: Bilingual(pl: "średnia siła", en: "mean intensity")
      case .meanNonRedundantTies:
        Bilingual(pl: "średnio powiązań niepowtarzalnych", en: "mean of non-redundant ties")
      case .meanRelativeConnectivity:
        Bilingual(pl: "średnia względna łączność", en: "mean relative connectivity")
      }
    return text(language)
  }

  /// How it is defined.
  func meaning(_ language: Language) -> String {
    let text: Bilingual =
      switch self {
      case .confirmed, .oneSided, .unknown:
        Bilingual(
          pl: "odnotowane powiązania (nie wydarzenia), które się liczą w dniu analizy",
          en: "recorded ties (no events) that count on the day")
      case .shareConfirmed:
        Bilingual(
          pl: "potwierdzone przez obie strony wśród tych, o których wiadomo, kto je podał",
          en: "confirmed by both among those of which it is known who reported them")
      case .ratings:
        Bilingual(
          pl: "wiersze z zaufaniem lub wartością 1–4", en: "rows with trust or value, 1 to 4")
      case .meanTrust, .meanValue:
        Bilingual(pl: "średnia wszystkich ocen 1–4", en: "mean of all ratings, 1 to 4")
      case .meanIntensity:
        Bilingual(
          pl: "średnia po parach z najsilniejszego powiązania, 1–4",
          en: "mean over pairs of their strongest tie, 1 to 4")
      case .meanNonRedundantTies:
        Bilingual(
          pl:
            "na instytucję: d − 2t/d, gdzie d to partnerzy, a t powiązania między nimi (Burt 1992)",
          en: "for each institution d − 2t/d, d its partners, t the ties among them (Burt 1992)")
      case .meanRelativeConnectivity:
        Bilingual(
          pl: "na instytucję: partnerzy × średnia zaufania i wartości, w stosunku do największej; "
            + "PARTNER nie podaje swojego wzoru",
          en:
            "for each institution partners × mean of trust and value, as a share of the greatest; "
            + "PARTNER publishes no formula")
      }
    return text(language)
  }
}

extension ReportContent {
  fileprivate func surveyFigureTable(_ survey: SurveyFigures) -> ReportTable {
    var table = ReportTable(
      id: "survey-figures",
      caption: say(
        "Cała sieć, miarami narzędzia PARTNER. Czego nie zapytano, jest nieokreślone.",
        "The network as a whole, in the figures of the PARTNER tool. What was not asked is "
          + "undefined."),
      columns: [
        .init(title: say("Miara", "Figure")), .init(title: say("Wartość", "Value"), isNumber: true),
        .init(title: say("Definicja", "Definition")),
      ])
    table.rows = SurveyFigure.allCases.map { figure in
      ReportTable.Row(cells: [
        .init(figure.name(language)), surveyCell(figure.cell(survey)),
        .init(figure.meaning(language)),
      ])
    }
    return table
  }

  private func surveyCell(_ cell: DataTable.Cell) -> ReportTable.Cell {
    switch cell {
    case .integer(let value): ReportTable.Cell(numbers.integer(value), sortKey: String(value))
    case .number(let value):
      ReportTable.Cell(
        numbers.decimal(value, places: 2), sortKey: value.map { "\($0)" } ?? "")
    default:
      ReportTable.Cell(NumberText.undefined, sortKey: "", title: say("nieokreślone", "undefined"))
    }
  }

  fileprivate func surveyTable(_ survey: SurveyFigures) -> ReportTable {
    let columns: [(SurveyColumn, String)] = [
      (.partners, say("Partnerzy", "Partners")),
      (.reportedByBoth, say("Podali obaj", "Both reported")),
      (.reportedByItself, say("Tylko ona", "It alone")),
      (.reportedByPartner, say("Tylko partner", "Partner alone")),
      (.shareConfirmed, say("Udział potwierdzonych", "Share confirmed")),
      (.meanTrust, say("Zaufanie innych", "Trust by others")),
      (.meanValue, say("Wartość dla innych", "Value to others")),
      (.nonRedundantTies, say("Niepowtarzalne", "Non-redundant")),
      (.relativeConnectivity, say("Względna łączność", "Relative connectivity")),
    ]
    let rows = survey.institutions.enumerated().filter { node, row in
      (row.shareConfirmed != nil || row.relativeConnectivity != nil)
        && isShown(day.institutions[node])
    }
    var table = ReportTable(
      id: "survey-list",
      caption: say(
        "Instytucje, o których ankieta coś mówi; wszystkie kolumny są w tables/survey.csv.",
        "Institutions of which the survey says something; all columns stand in tables/survey.csv.")
        + more(than: rows.count, "survey"),
      columns: [.init(title: say("Instytucja", "Institution"))]
        + columns.map { .init(title: $0.1, isNumber: true) })
    table.rows = rows.prefix(Self.mostRows).map { node, row in
      ReportTable.Row(
        cells: [unitCell(day.institutions[node])] + columns.map { surveyCell($0.0.cell(row)) })
    }
    return table
  }
}
