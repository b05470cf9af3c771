import NetworkGraph
import NetworkMetrics

extension ReportSection {
  /// The classes that the sources name without naming a unit.
  static let classes = ReportSection(
    id: "classes",
    title: Bilingual(pl: "Wymienione bez nazw jednostek", en: "Named without units")
  ) { content, html in
    let classes = content.network.descriptor.namedWithoutUnits
    guard !classes.isEmpty else {
      html.element(
        "p",
        text: content.say(
          "Opis zestawu danych nie wymienia takich klas.",
          "The dataset's descriptor names no such classes."))
      return
    }
    html.element(
      "p",
      text: content.say(
        "Źródła mówią o tych instytucjach ogólnie i nie podają żadnej jednostki, dlatego nie ma "
          + "ich w sieci:",
        "The sources speak of these institutions in general and name no unit, so the network "
          + "holds none:"))
    html.element("ul") { html in
      for named in classes {
        html.element("li", text: "\(named.kind) – \(named.words(content.language))")
      }
    }
  }

  /// Balance of rows and findings: nothing disappears in silence.
  static let data = ReportSection(
    id: "data", title: Bilingual(pl: "Dane: bilans i uwagi", en: "Data: balance and findings")
  ) { content, html in
    content.balanceTable.write(to: &html, content)
    let findings = content.analysis.findings
    if findings.isEmpty {
      html.element(
        "p", text: content.say("Do danych nie ma żadnych uwag.", "There are no findings."))
    } else {
      content.findingTable(findings).write(to: &html, content)
    }
  }

  /// Every definition that a number of the page rests on.
  static let method = ReportSection(
    id: "method", title: Bilingual(pl: "Definicje i metoda", en: "Definitions and method")
  ) { content, html in
    for paragraph in content.methodParagraphs { html.element("p", text: paragraph) }
    html.element("dl", ["class": "method"]) { html in
      for term in Term.allCases {
        let text = term.text
        html.element("dt", text: text.name(content.language))
        html.element("dd") { html in
          html.text(text.definition(content.language) + ".")
          if !text.reference.isEmpty { html.text(" [\(text.reference)]") }
        }
      }
      for row in content.analysis.figures?.rows ?? [] {
        guard let figure = NetworkFigure(rawValue: row.name) else { continue }
        html.element("dt") { html in
          html.text(figure.name(content.language) + " ")
          html.element("code", text: row.name)
        }
        html.element("dd", text: figure.definition(content.language) + ".")
      }
      for column in content.analysis.measures?.columns ?? [] {
        let text = column.text
        html.element("dt") { html in
          html.text(text.name(content.language) + " ")
          html.element("code", text: column.rawValue)
        }
        html.element("dd") { html in
          html.text("\(text.meaning(content.language)): \(text.definition(content.language)).")
          if !text.reference.isEmpty { html.text(" [\(text.reference)]") }
        }
      }
    }
  }

  /// What produced the page: version, command and hashes of what was read; no clock time.
  static let provenance = ReportSection(
    id: "provenance", title: Bilingual(pl: "Jak powstał ten raport", en: "How this was made")
  ) { content, html in
    html.element("p", text: "coopnet \(CommandTable.version)")
    html.element("pre") { $0.element("code", text: content.commandLine) }
    var table = ReportTable(
      id: "inputs",
      caption: content.say(
        "Pliki, z których powstał raport, i ich skróty SHA-256.",
        "The files that the report was made from, and their SHA-256."),
      columns: [
        .init(title: content.say("Plik", "File")), .init(title: "SHA-256"),
      ])
    table.rows = content.inputs.map { ReportTable.Row(cells: [.init($0.name), .init($0.sha256)]) }
    table.write(to: &html, content)
    let descriptor = content.network.descriptor
    if !descriptor.sources.isEmpty {
      html.element("h3", text: content.say("Źródła danych", "Sources"))
      html.element("ul") { html in
        for source in descriptor.sources { html.element("li", text: source) }
      }
    }
    if !descriptor.licenses.isEmpty {
      html.element(
        "p",
        text: content.say("Licencja: ", "Licence: ") + descriptor.licenses.joined(separator: ", "))
    }
  }
}

extension ReportContent {
  fileprivate var balanceTable: ReportTable {
    var table = ReportTable(
      id: "balance",
      caption: say(
        "Bilans wierszy: odczytane = zachowane + połączone + odrzucone.",
        "Balance of rows: read = kept + merged + rejected."),
      columns: [
        .init(title: say("Plik", "File")),
        .init(title: say("Odczytane", "Read"), hint: Term.rowsRead.hint(language), isNumber: true),
        .init(title: say("Zachowane", "Kept"), hint: Term.rowsKept.hint(language), isNumber: true),
        .init(
          title: say("Połączone", "Merged"), hint: Term.rowsMerged.hint(language), isNumber: true),
        .init(
          title: say("Odrzucone", "Rejected"), hint: Term.rowsRejected.hint(language),
          isNumber: true),
      ])
    table.rows = network.balance.map { file in
      ReportTable.Row(
        cells: [.init(file.file)]
          + [file.read, file.kept, file.merged, file.rejected].map { .init(String($0)) })
    }
    return table
  }

  fileprivate func findingTable(_ findings: [Finding]) -> ReportTable {
    var table = ReportTable(
      id: "findings",
      caption: say(
        "Uwagi do danych z miejscem w pliku. Błędny wiersz nie zatrzymuje analizy, ale jest "
          + "policzony w bilansie.",
        "Findings with their place in the file. A faulty row stops nothing, and is counted in "
          + "the balance."),
      columns: [
        .init(title: say("Waga", "Severity")), .init(title: say("Miejsce", "Place")),
        .init(title: say("Uwaga", "Finding")),
      ], firstColumnNamesRow: false)
    table.rows = findings.map { finding in
      let place = [finding.file, String(finding.line), String(finding.column)]
        .prefix(finding.line == 0 ? 1 : (finding.column == 0 ? 2 : 3)).joined(separator: ":")
      return ReportTable.Row(cells: [
        .init(finding.severity.text(language)), .init(place), .init(finding.text(language)),
      ])
    }
    return table
  }

  fileprivate var methodParagraphs: [String] {
    let options = day.options
    var paragraphs = [
      say(
        "Węzłem sieci jest każda instytucja zapisana w danych, także bez powiązań. Krawędzią jest "
          + "para z co najmniej jednym powiązaniem, które trwa w dniu analizy. Spotkania, "
          + "szkolenia i sprawozdania liczą się przez \(options.window) dni. Planowane powiązania "
          + "są pokazywane, ale się nie liczą"
          + (options.includesPlanned ? " (tu: liczą się na życzenie)." : "."),
        "A node is every institution that the data record, those without ties too. An edge is a "
          + "pair with at least one tie active on the day. Meetings, trainings and reports count "
          + "for \(options.window) days. Planned ties are shown and not counted"
          + (options.includesPlanned ? " (here: counted, as asked)." : ".")),
      say(
        "Brak wiersza w danych nie znaczy, że współpracy nie ma. O oczekiwaniu, którego dane nie "
          + "potwierdzają, raport mówi „nie odnotowano w danych”. Pokrycie gminy to średnia ważona "
          + "po regułach (prawo 3, obowiązek 2, praktyka 1) ze spełnienia oczekiwań: spełnione "
          + "i kończące się 1, słabe 0,5, nieodnotowane i brak jednostki w danych 0. Obok pokrycia "
          + "stoi udział oczekiwań, o których dane rozstrzygają.",
        "The absence of a row is not the absence of a tie. Of an expectation that the data do not "
          + "confirm the report says “not recorded in the data”. Coverage of a gmina is the "
          + "weighted mean over rules (law 3, duty 2, practice 1) of expectations met: met and "
          + "expiring 1, weak 0.5, not recorded and no unit in the data 0. Beside it stands the "
          + "share of expectations that the data decide."),
    ]
    paragraphs.append(
      say(
        "Waga krawędzi to suma po powiązaniach pary: podana waga, a bez niej siła współpracy 1–4 "
          + "razy współczynnik wydarzenia (1/(k−1) dla k uczestników; Newman 2001).",
        "The weight of an edge is the sum over the pair's ties: the weight given, else intensity "
          + "1–4 times the event's factor (1/(k−1) for k participants; Newman 2001)."))
    if let remark = analysis.betweennessAccuracy?.remark {
      paragraphs.append(capitalized(remark(language)) + ".")
    }
    return paragraphs
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Finding.Severity {
  func text(_ language: Language) -> String {
    switch self {
    case .note: Bilingual(pl: "informacja", en: "note")(language)
    case .warning: Bilingual(pl: "ostrzeżenie", en: "warning")(language)
    case .error: Bilingual(pl: "błąd", en: "error")(language)
    }
  }
}
