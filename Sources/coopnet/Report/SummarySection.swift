import NetworkGraph
import NetworkMetrics

extension ReportSection {
  /// What it is, of which day, and the key figures as cards.
  static let summary = ReportSection(
    id: "summary", title: Bilingual(pl: "Najważniejsze", en: "Key figures")
  ) { content, html in
    if content.isWhole, !content.network.descriptor.summary.isEmpty {
      html.element("p", text: content.network.descriptor.summary)
    }
    html.element("ul", ["class": "cards"]) { html in
      for card in content.cards {
        html.element("li", ["title": card.hint]) { html in
          html.element("span", ["class": "figure"], text: card.figure)
          html.element("span", ["class": "name"], text: card.name)
          html.element("span", ["class": "meaning"], text: card.meaning)
        }
      }
    }
    html.element("ul") { html in
      for sentence in content.keySentences { html.element("li", text: sentence) }
    }
  }
}

extension ReportContent {
  fileprivate struct Card {
    let figure: String
    let name: String
    /// The definition, on hover.
    var hint: String?
    let meaning: String
  }

  /// Institutions, tied pairs and isolates that the page shows.
  private var counts: (nodes: Int, ties: Int, isolates: Int) {
    let graph = day.graph.undirected
    let isNode = day.institutions.map { isShown($0) }
    var ties = 0
    for edge in 0..<graph.edgeCount
    where isNode[Int(graph.edgeSources[edge])] || isNode[Int(graph.edgeTargets[edge])] {
      ties += 1
    }
    let nodes = isNode.indices.filter { isNode[$0] }
    return (nodes.count, ties, nodes.count { graph.degree(of: $0) == 0 })
  }

  fileprivate var cards: [Card] {
    let (nodes, ties, isolates) = counts
    var cards = [
      Card(
        figure: numbers.integer(nodes), name: Counted.institution.noun(nodes, language),
        meaning: isWhole
          ? say("wszystkie zapisane w danych", "all that the data record")
          : say("obejmują ten obszar", "they serve this area")),
      Card(
        figure: numbers.integer(ties), name: Counted.tiedPair.noun(ties, language),
        meaning: say("pary z co najmniej jednym powiązaniem", "pairs with at least one tie")),
      Card(
        figure: numbers.integer(isolates),
        name: say("bez odnotowanego powiązania", "without a recorded tie"),
        meaning: numbers.percent(nodes == 0 ? nil : Double(isolates) / Double(nodes))
          + say(" instytucji", " of institutions")),
    ]
    if isWhole, let components = analysis.figures?[.components] {
      cards.append(
        Card(
          figure: numbers.integer(Int(components)),
          name: Counted.component.noun(Int(components), language),
          meaning: say("w każdej da się dotrzeć do każdego", "in each of them each reaches each")))
    }
    if let gaps = analysis.gaps {
      let shown = gaps.perGmina.filter { isShownGmina($0.code) }
      let coverages = shown.compactMap(\.coverage.coverage)
      let mean = coverages.isEmpty ? nil : coverages.reduce(0, +) / Double(coverages.count)
      cards.append(
        Card(
          figure: numbers.percent(mean), name: say("średnie pokrycie gmin", "mean coverage"),
          hint: Term.coverage.hint(language),
          meaning: say("oczekiwań spełnionych według danych", "expectations met by the data")))
      let known = shown.compactMap(\.coverage.known)
      cards.append(
        Card(
          figure: numbers.percent(
            known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)),
          name: say("oczekiwań rozpoznanych", "of expectations known"),
          hint: Term.known.hint(language),
          meaning: say("o reszcie dane milczą", "of the others the data say nothing")))
    }
    return cards
  }

  fileprivate var keySentences: [String] {
    var sentences: [String] = []
    let shown = network.ties.indices.filter {
      isShown(network.ties[$0].from) || isShown(network.ties[$0].to)
    }
    let states = Dictionary(grouping: shown) { position in
      tieState(of: position)
    }
    let order: [TieState] = [
      .active, .planned, .outcomeNotRecorded, .upcoming, .ended, .outsideWindow, .none,
    ]
    let counted = order.compactMap { state in
      states[state].map { "\(state.text(language)): \(numbers.integer($0.count))" }
    }
    if !counted.isEmpty {
      sentences.append(
        say("Zapisane powiązania według stanu – ", "Recorded ties by state – ")
          + counted.joined(separator: ", ") + ".")
    }
    if let gaps = analysis.gaps { sentences += gapSentences(gaps) }
    return sentences
  }

  func tieState(of position: Int) -> TieState {
    let tie = network.ties[position]
    return TieState.of(
      status: tie.status, start: tie.start, end: tie.end,
      isPoint: TieForm.of(tie.form)?.isPoint ?? false, on: day.day,
      window: day.options.window)
  }
}

extension Counted {
  static let component = Counted(
    one: "spójna część sieci", few: "spójne części sieci", many: "spójnych części sieci",
    english: "component", englishPlural: "components")
  static let tiedPair = Counted(
    one: "powiązana para", few: "powiązane pary", many: "powiązanych par", english: "tied pair",
    englishPlural: "tied pairs")
}

extension TieState {
  func text(_ language: Language) -> String {
    switch self {
    case .planned: Bilingual(pl: "planowane", en: "planned")(language)
    case .outcomeNotRecorded:
      Bilingual(
        pl: "planowane, wyniku nie odnotowano", en: "planned, outcome not recorded")(language)
    case .upcoming: Bilingual(pl: "jeszcze nie trwa", en: "not begun")(language)
    case .active: Bilingual(pl: "trwa", en: "active")(language)
    case .ended: Bilingual(pl: "zakończone", en: "ended")(language)
    case .outsideWindow:
      Bilingual(pl: "starsze niż okno czasu", en: "older than the window")(language)
    case .none: Bilingual(pl: "zapytano, nie ma", en: "asked, none")(language)
    }
  }
}
