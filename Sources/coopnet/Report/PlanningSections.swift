import NetworkGraph
import NetworkMetrics

extension ReportSection {
  /// Who is disconnected without the coordinator.
  static let coordinator = ReportSection(
    id: "coordinator", title: Bilingual(pl: "Bez koordynatora", en: "Without the coordinator")
  ) { content, html in
    guard let view = content.analysis.coordinator else {
      html.element(
        "p",
        text: content.say(
          "W sieci nie ma instytucji, wokół której mogłaby się skupiać.",
          "The network has no unit that it could centre on."))
      return
    }
    for sentence in content.sentences(view) { html.element("p", text: sentence) }
    content.figureTable(view).write(to: &html, content)
    let lost = content.lostTable(view)
    if !lost.rows.isEmpty { lost.write(to: &html, content) }
    content.writeFigures(of: "coordinator", to: &html)
  }

  /// The three pathways of reintegration, gmina by gmina.
  static let pathways = ReportSection(
    id: "pathways", title: Bilingual(pl: "Ścieżki reintegracji", en: "Pathways of reintegration")
  ) { content, html in
    html.element(
      "p",
      text: content.say(
        "Ścieżka jest dostępna, gdy każdy wymagany etap ma w danych jednostkę, która obejmuje "
          + "gminę. Jest połączona, gdy jeden ciąg jednostek prowadzi od wejścia do wyjścia przez "
          + "odnotowane powiązania o sile 2 lub większej.",
        "A pathway is available where each required stage has a unit that serves the gmina. It is "
          + "connected where one chain of units leads from entry to exit over recorded ties of "
          + "intensity 2 or more."))
    if content.isWhole { content.pathwaySummary.write(to: &html, content) }
    content.writeFigures(of: "pathways", to: &html)
    content.pathwayTable.write(to: &html, content)
  }

  /// The network over time, what ends, and what is planned.
  static let timeline = ReportSection(
    id: "timeline", title: Bilingual(pl: "W czasie", en: "Over time")
  ) { content, html in
    guard let timeline = content.analysis.timeline, !timeline.points.isEmpty else {
      html.element(
        "p",
        text: content.say(
          "W danych nie ma dat, z których powstałaby oś czasu.",
          "The data hold no dates to make a timeline of."))
      return
    }
    for sentence in content.endSentences(timeline) { html.element("p", text: sentence) }
    content.write(content.timeCharts(timeline), to: &html)
    content.timelineTable(timeline).write(to: &html, content)
  }
}

// MARK: - Coordinator

extension ReportContent {
  fileprivate func names(_ institutions: [Int]) -> String {
    institutions.map { network.institutions[$0].label }.joined(separator: "; ")
  }

  fileprivate func sentences(_ view: CoordinatorView) -> [String] {
    let who = names(view.coordinators)
    let direct = view.unitsAtSteps.count > 1 ? view.unitsAtSteps[1] : 0
    let reached = view.unitsAtSteps.dropFirst().reduce(0, +)
    return [
      (view.isROPS
        ? say("Koordynator: ", "Coordinator: ")
        : say(
          "Najczęstszy pośrednik (w danych nie ma ROPS): ", "Most between (no ROPS in the data): "))
        + who + ".",
      say(
        "Bezpośrednio powiązane: \(Counted.institution.text(direct, language)); razem w zasięgu: "
          + "\(numbers.integer(reached)); bez drogi: \(numbers.integer(view.unreached.count)).",
        "Tied directly: \(Counted.institution.text(direct, language)); within reach in all: "
          + "\(numbers.integer(reached)); without a path: "
          + "\(numbers.integer(view.unreached.count))."),
      say(
        "Pokrycie bez koordynatora może być wyższe: reguły o powiązaniach z jednostką, której nie ma, "
          + "nie mają wtedy zastosowania. Porównuj liczbę oczekiwań odnotowanych.",
        "Coverage may be higher without the coordinator: rules about ties with a unit that is not "
          + "there do not apply then. Compare the number of expectations recorded."),
    ]
  }

  fileprivate func figureTable(_ view: CoordinatorView) -> ReportTable {
    var table = ReportTable(
      id: "without-coordinator",
      caption: say(
        "Sieć z koordynatorem, bez niego, oraz bez niego i bez wydarzeń, które prowadzi.",
        "The network with the coordinator, without it, and without it and the events it leads."),
      columns: [
        .init(title: say("Miara", "Figure")),
        .init(title: say("Dziś", "Now"), isNumber: true),
        .init(title: say("Bez koordynatora", "Without it"), isNumber: true),
        .init(title: say("Także bez jego wydarzeń", "Nor its events"), isNumber: true),
      ])
    for figure in StandingFigure.allCases {
      guard let first = view.without[figure], let second = view.withoutItsEvents[figure] else {
        continue
      }
      let isShare = [StandingFigure.coverage, .coverageLaw, .known].contains(figure)
      let values = [first.before, first.after, second.after].map {
        isShare ? shareCell(of: $0, places: 1) : numberCell($0)
      }
      table.rows.append(ReportTable.Row(cells: [.init(figure.name(language))] + values))
    }
    return table
  }

  fileprivate func numberCell(_ value: Double?) -> ReportTable.Cell {
    let isWhole = value.map { $0 == $0.rounded() } ?? false
    return ReportTable.Cell(
      numbers.decimal(value, places: isWhole ? 0 : 3), sortKey: value.map { "\($0)" } ?? "",
      title: value == nil ? say("nieokreślone", "undefined") : nil)
  }

  fileprivate func lostTable(_ view: CoordinatorView) -> ReportTable {
    var table = ReportTable(
      id: "lost-units",
      caption: say(
        "Jednostki, które bez koordynatora i jego wydarzeń tracą drogę do głównej części sieci.",
        "Units that lose their way to the main component without the coordinator and its events."),
      columns: [
        .init(title: say("Instytucja", "Institution")), .init(title: say("Typ", "Kind")),
        .init(title: say("Siedziba", "Seat")),
        .init(
          title: say("Zostaje razem z", "Left together with"),
          hint: Term.leftTogether.hint(language), isNumber: true),
      ])
    table.rows = view.withoutItsEvents.cutOff.map { unit in
      let institution = network.institutions[unit.unit]
      return ReportTable.Row(cells: [
        unitCell(unit.unit), .init(kindText(institution)), placeCell(institution.seat),
        .init(String(unit.together - 1)),
      ])
    }
    return table
  }
}

// MARK: - Pathways

extension ReportContent {
  fileprivate var pathwaySummary: ReportTable {
    var table = ReportTable(
      id: "pathway-summary",
      caption: say("Ścieżki na całym obszarze.", "Pathways over the whole area."),
      columns: [
        .init(title: say("Ścieżka", "Pathway")),
        .init(title: say("Gminy", "Gminas"), isNumber: true),
        .init(
          title: say("Dostępna w", "Available in"), hint: Term.available.hint(language),
          isNumber: true),
        .init(
          title: say("Połączona w", "Connected in"), hint: Term.connected.hint(language),
          isNumber: true),
        .init(title: say("Czego najczęściej nie odnotowano", "Most often not recorded")),
      ])
    guard let pathways = analysis.gaps?.pathways else { return table }
    for summary in pathways.summaries {
      let pathway = pathways.pathways.pathways[summary.pathway]
      let most = summary.missing.greatest
      let stages = summary.missing.indices.filter { most > 0 && summary.missing[$0] == most }
      table.rows.append(
        ReportTable.Row(cells: [
          .init(pathway.title(language)), .init(String(summary.gminas)),
          .init(String(summary.available)), .init(String(summary.connected)),
          .init(
            stages.map { "\(pathway.stages[$0].title(language)) (\(most))" }
              .joined(separator: "; ")),
        ]))
    }
    return table
  }

  fileprivate var pathwayTable: ReportTable {
    var table = ReportTable(
      id: "pathway-list",
      caption: say(
        "Ścieżki w gminach: co jest, czego nie odnotowano i kto najbliższy mógłby służyć.",
        "Pathways by gmina: what is there, what is not recorded, and who nearest could serve."),
      columns: [
        .init(title: say("Gmina", "Gmina")), .init(title: say("Ścieżka", "Pathway")),
        .init(title: say("Dostępna", "Available")), .init(title: say("Połączona", "Connected")),
        .init(title: say("Etap nieodnotowany lub przerwany", "Stage not recorded or broken")),
        .init(title: say("Najbliższa jednostka", "Nearest unit")),
      ])
    table.file = "tables/pathways.csv"
    guard let pathways = analysis.gaps?.pathways else { return table }
    for row in pathways.rows where isShownGmina(row.gmina) {
      let pathway = pathways.pathways.pathways[row.pathway]
      let stages = row.missing.map(\.stage) + (row.brokenStage.map { [$0] } ?? [])
      let nearest = row.missing.flatMap(\.parts).compactMap(\.nearest)
      table.rows.append(
        ReportTable.Row(cells: [
          placeCell(row.gmina), .init(pathway.title(language)), yesNo(row.isAvailable),
          yesNo(row.isConnected),
          .init(stages.map { pathway.stages[$0].title(language) }.joined(separator: "; ")),
          .init(nearest.map(nearestText).joined(separator: "; ")),
        ]))
    }
    return table
  }

  private func yesNo(_ value: Bool) -> ReportTable.Cell {
    ReportTable.Cell(value ? say("tak", "yes") : say("nie według danych", "not by the data"))
  }

  private func nearestText(_ unit: NearestUnit) -> String {
    let name = network.institutions[unit.institution].label
    return unit.kilometres.map { "\(name) (\(numbers.decimal($0, places: 0)) km)" } ?? name
  }
}

// MARK: - Time

extension ReportContent {
  fileprivate func endSentences(_ timeline: Timeline) -> [String] {
    var sentences: [String] = []
    for end in timeline.ends.prefix(3) {
      let count = numbers.integer(end.ties + end.events)
      sentences.append(
        say(
          "\(numbers.day(end.day)): powiązania i wydarzenia, które się kończą: \(count) "
            + "(\(numbers.percent(end.share)) wszystkich z datą końca); par, które tego dnia tracą "
            + "ostatnie powiązanie: \(numbers.integer(end.lostPairs)).",
          "\(numbers.day(end.day)): \(count) ties and events end "
            + "(\(numbers.percent(end.share)) of all with an end); pairs that lose their last tie "
            + "on that day: \(numbers.integer(end.lostPairs))."))
    }
    sentences.append(
      say("Wkrótce się kończy: ", "Ending soon: ")
        + numbers.integer(timeline.expiring.count) + say("; planowane: ", "; planned: ")
        + numbers.integer(timeline.planned.count) + ".")
    return sentences
  }

  fileprivate func timelineTable(_ timeline: Timeline) -> ReportTable {
    var table = ReportTable(
      id: "timeline-list",
      caption: say(
        "Stan na ostatni dzień każdego okresu.", "As of the last day of each period."),
      columns: [
        .init(title: say("Okres", "Period")),
        .init(
          title: say("Powiązane pary", "Tied pairs"), hint: Term.tiedPairs.hint(language),
          isNumber: true),
        .init(title: say("Trwa", "Running"), hint: Term.running.hint(language), isNumber: true),
        .init(
          title: say("Planowane", "Planned"), hint: Term.planned.hint(language), isNumber: true),
        .init(title: say("Rozpoczęte", "Begun"), hint: Term.begun.hint(language), isNumber: true),
        .init(title: say("Zakończone", "Ended"), hint: Term.ended.hint(language), isNumber: true),
        .init(
          title: say("Pokrycie", "Coverage"), hint: Term.coverage.hint(language), isNumber: true),
      ])
    table.rows = timeline.points.map { point in
      let period = point.first.description.prefix(timeline.step == .year ? 4 : 7)
      return ReportTable.Row(cells: [
        .init(String(period)), .init(String(point.ties)), .init(String(point.running)),
        .init(String(point.planned)), .init(String(point.begun)), .init(String(point.ended)),
        .init(
          numbers.percent(point.coverage), sortKey: point.coverage.map { "\($0)" } ?? ""),
      ])
    }
    return table
  }
}

extension StandingFigure {
  fileprivate func name(_ language: Language) -> String {
    let text: Bilingual =
      switch self {
      case .institutions: Bilingual(pl: "instytucje", en: "institutions")
      case .ties: Bilingual(pl: "powiązane pary", en: "tied pairs")
      case .components: Bilingual(pl: "spójne części sieci", en: "components")
      case .isolates: Bilingual(pl: "bez powiązań", en: "isolates")
      case .main: Bilingual(pl: "wielkość głównej części", en: "size of the main component")
      case .meanDistance: Bilingual(pl: "średnia odległość", en: "mean distance")
      case .diameter: Bilingual(pl: "średnica", en: "diameter")
      case .fragmentation: Bilingual(pl: "rozproszenie (Borgatti)", en: "fragmentation (Borgatti)")
      case .cutOff: Bilingual(pl: "bez drogi do ROPS", en: "without a path to a ROPS")
      case .fragile: Bilingual(pl: "jednostki kruche", en: "fragile units")
      case .coverage: Bilingual(pl: "średnie pokrycie gmin", en: "mean coverage")
      case .coverageLaw: Bilingual(pl: "pokrycie prawem", en: "coverage by law")
      case .known: Bilingual(pl: "udział rozpoznanych", en: "share known")
      case .met: Bilingual(pl: "oczekiwania odnotowane", en: "expectations recorded")
      case .expiring: Bilingual(pl: "kończące się", en: "ending soon")
      case .weak: Bilingual(pl: "słabsze", en: "weaker")
      case .gap: Bilingual(pl: "nieodnotowane", en: "not recorded")
      case .missingUnit: Bilingual(pl: "bez jednostki w danych", en: "no unit in the data")
      case .pathwaysAvailable:
        Bilingual(pl: "ścieżki dostępne w gminach", en: "pathways available in gminas")
      case .pathwaysConnected:
        Bilingual(pl: "ścieżki połączone w gminach", en: "pathways connected in gminas")
      }
    return text(language)
  }
}
