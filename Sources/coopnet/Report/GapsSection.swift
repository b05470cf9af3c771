import NetworkGraph
import NetworkMetrics

extension ReportSection {
  /// Each rule with how it stands over all gminas, and its legal basis.
  static let gaps = ReportSection(
    id: "gaps", title: Bilingual(pl: "Czego dane nie potwierdzają", en: "What is not recorded")
  ) { content, html in
    html.element(
      "p",
      text: content.say(
        "Każda reguła mówi, kto z kim powinien współpracować i na jakiej podstawie. Tabela liczy "
          + "oczekiwania we wszystkich gminach. „Nie odnotowano” znaczy: w danych nie ma takiego "
          + "wiersza, co nie dowodzi, że współpracy nie ma.",
        "Each rule says who should work with whom, and on what basis. The table counts "
          + "expectations over all gminas. “Not recorded” means that the data hold no such row, "
          + "which does not prove that there is no cooperation."))
    content.ruleTable.write(to: &html, content)
  }

  /// Gminas, the least covered first, each with what is not recorded there and why it is expected.
  static let gminas = ReportSection(
    id: "gminas", title: Bilingual(pl: "Gmina po gminie", en: "Gmina by gmina")
  ) { content, html in
    guard let gaps = content.analysis.gaps,
      gaps.perGmina.contains(where: { content.isShownGmina($0.code) })
    else {
      html.element(
        "p",
        text: content.say(
          "Dane nie wskazują żadnej gminy: podaj plik gminas.csv albo siedziby instytucji.",
          "The data name no gmina: give gminas.csv, or the seats of institutions."))
      return
    }
    content.write(content.coverageChart(gaps) + content.areaChart(gaps), to: &html)
    content.gminaTable(gaps).write(to: &html, content)
    content.writeAllDetails(gaps, to: &html)
  }

  static let isolates = ReportSection(
    id: "isolates",
    title: Bilingual(pl: "Jednostki osobne i kruche", en: "Isolated and fragile units")
  ) { content, html in
    let rows = (content.analysis.gaps?.isolates ?? []).filter { content.isShown($0.institution) }
    if rows.isEmpty {
      html.element("p", text: content.say("Nie ma takich jednostek.", "There are none."))
    } else {
      content.isolateTable(rows).write(to: &html, content)
    }
  }
}

// MARK: - Rules

extension ReportContent {
  fileprivate var words: GapWords { GapWords(analysis: analysis, language: language) }

  fileprivate var ruleTable: ReportTable {
    var table = ReportTable(
      id: "rules",
      caption: say(
        "Oczekiwania według reguł; liczby to oczekiwania, nie instytucje.",
        "Expectations by rule; figures count expectations, not institutions."),
      columns: [
        .init(title: say("Reguła", "Rule")),
        .init(title: say("Czego oczekuje i na jakiej podstawie", "Expects, and on what basis")),
        .init(title: say("Moc", "Strength")),
        .init(
          title: say("Oczekiwania", "Expectations"), hint: Term.expectations.hint(language),
          isNumber: true),
        .init(
          title: say("Odnotowane", "Recorded"), hint: Term.recorded.hint(language), isNumber: true),
        .init(title: say("Słabsze", "Weaker"), hint: Term.weaker.hint(language), isNumber: true),
        .init(
          title: say("Nieodnotowane", "Not recorded"), hint: Term.notRecorded.hint(language),
          isNumber: true),
        .init(
          title: say("Potwierdzone, że nie ma", "Confirmed: none"),
          hint: Term.confirmedNone.hint(language), isNumber: true),
      ])
    guard let gaps = analysis.gaps else { return table }
    var tallies = [RuleTally](repeating: RuleTally(), count: gaps.rules.rules.count)
    for row in gaps.expectations where isShownGmina(row.territory) {
      tallies[row.rule].add(row)
    }
    for (rule, tally) in zip(gaps.rules.rules, tallies) where tally.applicable > 0 {
      let unverified = say(" (niesprawdzone)", " (not verified)")
      var expects = ReportTable.Cell(rule.title(language))
      expects.note = rule.basis(language) + (rule.isVerified ? "" : unverified)
      table.rows.append(
        ReportTable.Row(
          id: "rule-" + Anchor.encoded(rule.id),
          cells: [
            .init(rule.id), expects, .init(rule.strength.text(language)),
            .init(String(tally.applicable)), .init(String(tally.recorded)),
            .init(String(tally.weak)), .init(String(tally.unrecorded)),
            .init(String(tally.confirmedNone)),
          ]))
    }
    return table
  }

  func gapSentences(_ gaps: GapAnalysis) -> [String] {
    var tallies = [RuleTally](repeating: RuleTally(), count: gaps.rules.rules.count)
    for row in gaps.expectations where isShownGmina(row.territory) { tallies[row.rule].add(row) }
    var sentences: [String] = []
    for (rule, tally) in zip(gaps.rules.rules, tallies)
    where rule.strength == .law && rule.expects != .unit && tally.unrecorded > 0 {
      let (unrecorded, all) = (numbers.integer(tally.unrecorded), numbers.integer(tally.applicable))
      sentences.append(
        "\(rule.id), \(rule.title(language)): "
          + say(
            "nie odnotowano w danych \(unrecorded) z \(all).",
            "\(unrecorded) of \(all) not recorded in the data."))
    }
    return sentences
  }
}

/// How the expectations of one rule stand.
private struct RuleTally {
  var applicable = 0
  var recorded = 0
  var weak = 0
  var unrecorded = 0
  var confirmedNone = 0

  mutating func add(_ row: Expectation) {
    switch row.status {
    case .notApplicable: return
    case .met, .expiring: recorded += 1
    case .weak: weak += 1
    case .gap where row.certainty == .confirmed: confirmedNone += 1
    case .gap, .missingUnit: unrecorded += 1
    }
    applicable += 1
  }
}

// MARK: - Gminas

extension ReportContent {
  func sourceCell(_ source: SourcePlace) -> ReportTable.Cell {
    ReportTable.Cell("\(source.file):\(source.line)")
  }

  /// Least coverage first; of equal the lower code.
  private func sorted(_ gaps: GapAnalysis) -> [GminaFigures] {
    gaps.perGmina.filter { isShownGmina($0.code) }.sorted { first, second in
      let (a, b) = (first.coverage.coverage ?? 2, second.coverage.coverage ?? 2)
      return a != b ? a < b : first.code < second.code
    }
  }

  fileprivate func gminaTable(_ gaps: GapAnalysis) -> ReportTable {
    var table = ReportTable(
      id: "gmina-list",
      caption: say(
        "Gminy od najmniejszego pokrycia. Pokrycie: średnia ważona spełnionych oczekiwań. "
          + "Rozpoznane: udział oczekiwań, o których dane rozstrzygają.",
        "Gminas, least coverage first. Coverage: weighted mean of expectations met. Known: share "
          + "of expectations that the data decide."),
      columns: [
        .init(title: say("Gmina", "Gmina")), .init(title: say("Powiat", "Powiat")),
        .init(
          title: say("Pokrycie", "Coverage"), hint: Term.coverage.hint(language), isNumber: true),
        .init(title: say("Prawo", "Law"), hint: Term.coverageLaw.hint(language), isNumber: true),
        .init(title: say("Rozpoznane", "Known"), hint: Term.known.hint(language), isNumber: true),
        .init(
          title: say("Oczekiwania", "Expectations"), hint: Term.expectations.hint(language),
          isNumber: true),
        .init(
          title: say("Nieodnotowane", "Not recorded"), hint: Term.notRecorded.hint(language),
          isNumber: true),
        .init(
          title: say("Instytucje", "Institutions"), hint: Term.seated.hint(language), isNumber: true
        ),
        .init(
          title: say("Powiązania", "Ties"), hint: Term.gminaTies.hint(language), isNumber: true),
        .init(
          title: say("Bez powiązań", "Isolated"), hint: Term.isolated.hint(language), isNumber: true
        ),
        .init(
          title: say("Bez drogi do ROPS", "No path to ROPS"), hint: Term.cutOff.hint(language),
          isNumber: true),
        .init(title: say("Kruche", "Fragile"), hint: Term.fragile.hint(language), isNumber: true),
      ])
    table.file = "tables/gminas.csv"
    for gmina in sorted(gaps) {
      let coverage = gmina.coverage
      table.rows.append(
        ReportTable.Row(cells: [
          placeCell(gmina.code),
          .init(gmina.code.powiat.map { network.territory.name(of: $0) } ?? ""),
          shareCell(coverage.coverage), shareCell(coverage.coverageLaw),
          shareCell(coverage.known), .init(String(coverage.applicable)),
          .init(String(coverage.gap + coverage.missingUnit)), .init(String(gmina.institutions)),
          .init(String(gmina.ties)), .init(String(gmina.isolated)), countCell(gmina.cutOff),
          .init(String(gmina.fragile)),
        ]))
    }
    return table
  }

  private func countCell(_ count: Int?) -> ReportTable.Cell {
    guard let count else {
      return ReportTable.Cell(
        NumberText.undefined, sortKey: "",
        title: say("dane nie zawierają ROPS", "the data hold no ROPS"))
    }
    return ReportTable.Cell(String(count))
  }

  /// What is open in each gmina: everything that applies and is not recorded in full.
  fileprivate func writeAllDetails(_ gaps: GapAnalysis, to html: inout HTMLWriter) {
    html.element("h3", text: say("Szczegóły gmin", "Details"))
    guard scope.isDetailed else {
      html.element(
        "p",
        text: scope.division == nil
          ? say(
            "Gmin jest zbyt wiele, by opisać tu każdą. Każde oczekiwanie stoi w tables/gaps.csv; "
              + "strony województw lub powiatów tworzy opcja --per.",
            "There are too many gminas to describe each here. Every expectation stands in "
              + "tables/gaps.csv; the option --per makes a page for each voivodeship or powiat.")
          : say(
            "Szczegóły gmin są na stronach obszarów; każde oczekiwanie stoi w tables/gaps.csv.",
            "Details of gminas stand on the pages of areas; every expectation in tables/gaps.csv."))
      return
    }
    let open = Dictionary(
      grouping: gaps.expectations.filter {
        $0.isApplicable && $0.status != .met && isShownGmina($0.territory)
      }, by: \.territory)
    let seated = Dictionary(
      grouping: scope.listed.map { day.institutions[$0] }.filter {
        network.institutions[$0].seat?.level == .gmina
      }
    ) { network.institutions[$0].seat?.unit(at: .gmina) }
    for gmina in sorted(gaps) {
      writeDetails(of: gmina, open[gmina.code] ?? [], seated[gmina.code] ?? [], to: &html)
    }
  }

  private func writeDetails(
    of gmina: GminaFigures, _ rows: [Expectation], _ units: [Int], to html: inout HTMLWriter
  ) {
    html.newline()
    let isOpen = isPrinted && scope.gminas.count <= ReportPage.mostPrintedDetails
    html.element(
      "details", ["id": Anchor.gmina(gmina.code), "open": isOpen ? "" : nil]
    ) { html in
      html.element("summary") { html in
        html.element("strong", text: placeText(gmina.code))
        let coverage = numbers.percent(gmina.coverage.coverage)
        html.text(
          " – " + say("pokrycie \(coverage), otwarte: ", "coverage \(coverage), open: ")
            + Counted.expectation.text(rows.count, language))
      }
      writeUnits(units, to: &html)
      if rows.isEmpty {
        html.element(
          "p", text: say("Wszystkie oczekiwania odnotowano.", "All expectations are recorded."))
      } else {
        openTable(of: gmina, rows).write(to: &html, self)
      }
    }
  }

  /// The institutions seated in a gmina, each leading to its row.
  private func writeUnits(_ units: [Int], to html: inout HTMLWriter) {
    html.element("p") { html in
      html.text(say("Instytucje z siedzibą w gminie: ", "Institutions seated here: "))
      if units.isEmpty { html.text(say("nie odnotowano w danych", "none recorded in the data")) }
      for (position, unit) in units.prefix(60).enumerated() {
        if position > 0 { html.text("; ") }
        html.element(
          "a", ["href": unitLink(unit).map { "#" + $0 }], text: network.institutions[unit].label)
      }
      if units.count > 60 {
        html.text(say(" i jeszcze ", " and more: ") + numbers.integer(units.count - 60))
      }
      html.text(".")
    }
  }

  private func openTable(of gmina: GminaFigures, _ rows: [Expectation]) -> ReportTable {
    var table = ReportTable(
      id: "open-\(gmina.code)",
      caption: say("Otwarte oczekiwania: ", "Open expectations: ") + placeText(gmina.code),
      columns: [
        .init(title: say("Reguła", "Rule")), .init(title: say("Kto", "Who")),
        .init(title: say("Z kim", "With whom")), .init(title: say("Co mówią dane", "The data say")),
        .init(title: say("Podstawa", "Basis")), .init(title: say("Uwagi", "Notes")),
      ])
    for row in rows {
      let rule = analysis.request.rules.rules[row.rule]
      table.rows.append(
        ReportTable.Row(cells: [
          .init(
            "\(rule.id) \(rule.title(language))", link: "rule-" + Anchor.encoded(rule.id)),
          .init(words.names(row.from)), .init(words.names(row.to)),
          .init(row.statusText(language), style: row.styleName),
          .init("\(rule.strength.text(language)): \(rule.basis(language))"),
          .init(
            [words.evidence(row), words.note(row)].filter { !$0.isEmpty }.joined(separator: "; ")),
        ]))
    }
    return table
  }

  fileprivate func isolateTable(_ rows: [IsolateRow]) -> ReportTable {
    var table = ReportTable(
      id: "isolate-list",
      caption: say(
        "Jednostki, które dane pokazują osobno albo które wiszą na jednej instytucji lub jednym "
          + "powiązaniu. Jedna jednostka może mieć kilka wierszy.",
        "Units that stand alone in the data, or hang on one unit or one tie. A unit may have "
          + "several rows."),
      columns: [
        .init(title: say("Instytucja", "Institution")), .init(title: say("Typ", "Kind")),
        .init(title: say("Siedziba", "Seat")), .init(title: say("Powód", "Reason")),
        .init(title: say("Szczegół", "Detail")), .init(title: say("Źródło", "Source")),
      ])
    table.file = "tables/isolates.csv"
    for row in rows {
      let institution = network.institutions[row.institution]
      table.rows.append(
        ReportTable.Row(cells: [
          unitCell(row.institution), .init(kindText(institution)), placeCell(institution.seat),
          .init(row.reason.text(language)), .init(detailText(row.detail)),
          sourceCell(institution.source),
        ]))
    }
    return table
  }

  private func detailText(_ detail: IsolateRow.Detail) -> String {
    switch detail {
    case .none: ""
    case .unit(let unit): network.institutions[unit].label
    case .tie(let first, let second):
      "\(network.institutions[first].label) – \(network.institutions[second].label)"
    case .steps(let steps): Counted.step.text(steps, language)
    case .sector(let sector): sector.text(language)
    case .gmina(let code): placeText(code)
    }
  }
}
