import NetworkGraph
import NetworkMetrics

extension ReportSection {
  /// How many people live where something is not recorded, and how far services are.
  static let need = ReportSection(
    id: "need", title: Bilingual(pl: "Ilu ludzi to dotyczy", en: "How many people it concerns")
  ) { content, html in
    if content.analysis.needs.isEmpty {
      html.element(
        "p",
        text: content.say(
          "W gminas.csv nie ma liczb ludności, klientów ani bezrobotnych, więc luk nie da się "
            + "przeliczyć na ludzi.",
          "gminas.csv holds no numbers of population, clients or unemployed, so that gaps can't be "
            + "told in people."))
    } else {
      html.element(
        "p",
        text: content.say(
          "Luka w dużej gminie dotyczy więcej osób niż w małej. Reguła spełniona w gminie w połowie "
            + "liczy się za połowę jej ludzi. Gminy bez liczby nic nie dodają.",
          "A gap in a large gmina concerns more people than in a small one. A rule half met in a "
            + "gmina counts for half of its people. Gminas without a number add nothing."))
      content.reachTable.write(to: &html, content)
      for need in content.analysis.needs {
        content.needTable(need).write(to: &html, content)
      }
    }
    html.element("h3", text: content.say("Miejsca i odległości", "Places and distances"))
    content.placesTable.write(to: &html, content)
  }

  /// Each gmina beside those that are like it.
  static let peers = ReportSection(
    id: "peers", title: Bilingual(pl: "Gminy podobne", en: "Gminas alike")
  ) { content, html in
    guard let peers = content.analysis.peers, peers.rows.count > 1 else {
      html.element(
        "p",
        text: content.say(
          "Za mało gmin, żeby je porównać.", "Too few gminas to set beside one another."))
      return
    }
    html.element(
      "p",
      text: content.say(
        "Gminy są podobne, gdy zgadza się ich rodzaj (miejska, wiejska, miejsko-wiejska), przedział "
          + "liczby mieszkańców i typy instytucji, które je obejmują. Przy każdym powiązaniu, którego "
          + "w gminie nie odnotowano, stoi najbliższa gmina, w której ono jest: tam można zapytać, "
          + "jak to zrobiono.",
        "Gminas are alike by their kind (urban, rural, urban-rural), their band of population and "
          + "the kinds of institutions that serve them. Beside each tie that a gmina lacks stands "
          + "the nearest gmina that has it: the place to ask how it was done."))
    content.peerTable(peers).write(to: &html, content)
    let examples = content.exampleTable(peers)
    if !examples.rows.isEmpty { examples.write(to: &html, content) }
  }
}

extension People {
  func text(_ language: Language) -> String {
    switch self {
    case .population: Bilingual(pl: "mieszkańcy", en: "population")(language)
    case .clients: Bilingual(pl: "klienci pomocy społecznej", en: "clients")(language)
    case .unemployed: Bilingual(pl: "bezrobotni", en: "unemployed")(language)
    }
  }
}

// MARK: - Need

extension ReportContent {
  /// A table of the page has no more rows than these; all stand in the file beside it.
  static let mostRows = 1_000

  func more(than rows: Int, _ file: String) -> String {
    rows <= Self.mostRows
      ? ""
      : say(
        " Tu pierwsze \(Self.mostRows) wierszy; wszystkie są w pliku tables/\(file).csv.",
        " Here the first \(Self.mostRows) rows; all stand in tables/\(file).csv.")
  }

  func shareCell(of share: Double?, places: Int = 0) -> ReportTable.Cell {
    ReportTable.Cell(
      numbers.percent(share, places: places), sortKey: share.map { "\($0)" } ?? "")
  }

  fileprivate var reachTable: ReportTable {
    let needs = analysis.needs
    var table = ReportTable(
      id: "need-reach",
      caption: say(
        "Ludzie w gminach, z których żadnej jednostki nie prowadzi w danych droga do usługi.",
        "People of gminas from none of whose units the data show a path to the service."),
      columns: [
        .init(title: say("Usługa", "Service")),
        .init(title: say("Gminy", "Gminas"), isNumber: true),
      ]
        + needs.flatMap { need -> [ReportTable.Column] in
          let name = need.people.text(language)
          return [
            .init(title: name, isNumber: true),
            .init(title: say("udział: ", "share: ") + name, isNumber: true),
          ]
        })
    for (place, first) in (needs.first?.reach ?? []).enumerated() {
      let kind = network.kinds[first.kind]?.names(language) ?? first.kind
      table.rows.append(
        ReportTable.Row(
          cells: [.init("\(first.kind) – \(kind)"), .init(String(first.gminas))]
            + needs.flatMap { need -> [ReportTable.Cell] in
              let row = need.reach[place]
              return [peopleCell(row.people), shareCell(of: row.share)]
            }))
    }
    return table
  }

  private func peopleCell(_ people: Double) -> ReportTable.Cell {
    ReportTable.Cell(numbers.decimal(people, places: 0), sortKey: "\(people)")
  }

  fileprivate func needTable(_ need: Need) -> ReportTable {
    var caption = say(
      "Reguły według liczby osób (\(need.people.text(language)), razem "
        + "\(numbers.decimal(need.total, places: 0))), których gmin dotyczy luka.",
      "Rules by the number of people (\(need.people.text(language)), "
        + "\(numbers.decimal(need.total, places: 0)) in all) in whose gminas they are not met.")
    if need.gminasWithoutPeople > 0 {
      caption += say(
        " Gmin bez liczby: \(need.gminasWithoutPeople).",
        " Gminas without a number: \(need.gminasWithoutPeople).")
    }
    var table = ReportTable(
      id: "need-\(need.people.rawValue)", caption: caption,
      columns: [
        .init(title: say("Reguła", "Rule")), .init(title: say("Czego oczekuje", "Expects")),
        .init(title: say("Osoby", "People"), isNumber: true),
        .init(title: say("Udział", "Share"), isNumber: true),
        .init(title: say("Gminy", "Gminas"), isNumber: true),
      ])
    for row in need.rules {
      let rule = analysis.request.rules.rules[row.rule]
      table.rows.append(
        ReportTable.Row(cells: [
          .init(rule.id, link: "rule-" + Anchor.encoded(rule.id)), .init(rule.title(language)),
          peopleCell(row.people), shareCell(of: row.share), .init(String(row.gminas)),
        ]))
    }
    return table
  }

  fileprivate var placesTable: ReportTable {
    let rows = (analysis.places?.rows ?? []).filter { isShownGmina($0.gmina) }
    var table = ReportTable(
      id: "places-list",
      caption: say(
        "Usługi, które obejmują gminę, ich miejsca (kolumna „miejsca” w institutions.csv; kreska: nie "
          + "podano) i najbliższa jednostka, nawet jeśli gminy nie obejmuje.",
        "Services whose area covers the gmina, their places (the column places of "
          + "institutions.csv; a dash: not told), and the nearest unit, though it may not serve the "
          + "gmina.") + more(than: rows.count, "places"),
      columns: [
        .init(title: say("Gmina", "Gmina")), .init(title: say("Usługa", "Service")),
        .init(title: say("Jednostki", "Units"), isNumber: true),
        .init(title: say("Miejsca", "Places"), isNumber: true),
        .init(title: say("Najbliższa", "Nearest")),
        .init(title: say("Odległość, km", "Distance, km"), isNumber: true),
      ])
    for row in rows.prefix(Self.mostRows) {
      let kilometres = row.nearest?.kilometres
      table.rows.append(
        ReportTable.Row(cells: [
          .init(placeText(row.gmina)), .init(row.kind), .init(String(row.units)),
          .init(numbers.decimal(row.places, places: 0), sortKey: row.places.map { "\($0)" } ?? ""),
          row.nearest.map { unitCell($0.institution) } ?? .init(NumberText.undefined),
          .init(
            numbers.decimal(kilometres, places: 0), sortKey: kilometres.map { "\($0)" } ?? ""),
        ]))
    }
    return table
  }
}

// MARK: - Peers

extension ReportContent {
  fileprivate func peerTable(_ peers: Peers) -> ReportTable {
    let rows = peers.rows.filter { isShownGmina($0.gmina) }
    var table = ReportTable(
      id: "peer-list",
      caption: say(
        "Gminy i pokrycie obok średniej gmin podobnych.",
        "Gminas, and their coverage beside the mean of those alike.")
        + more(than: rows.count, "peers"),
      columns: [
        .init(title: say("Gmina", "Gmina")),
        .init(title: say("Pokrycie", "Coverage"), isNumber: true),
        .init(title: say("U podobnych", "Of those alike"), isNumber: true),
        .init(title: say("Różnica", "Difference"), isNumber: true),
        .init(title: say("Podobne gminy", "Gminas alike")),
      ])
    for row in rows.prefix(Self.mostRows) {
      var difference: Double?
      if let own = row.coverage, let theirs = row.peerCoverage { difference = own - theirs }
      let points = numbers.decimal(difference.map { $0 * 100 }, places: 0)
      table.rows.append(
        ReportTable.Row(cells: [
          placeCell(row.gmina), shareCell(of: row.coverage),
          shareCell(of: row.peerCoverage),
          .init(
            difference == nil ? points : points + say(" p.p.", " pts"),
            sortKey: difference.map { "\($0)" } ?? ""),
          .init(row.peers.prefix(4).map { network.territory.name(of: $0) }.joined(separator: ", ")),
        ]))
    }
    return table
  }

  fileprivate func exampleTable(_ peers: Peers) -> ReportTable {
    guard let gaps = analysis.gaps else {
      return ReportTable(id: "example-list", caption: "", columns: [])
    }
    let words = GapWords(analysis: analysis, language: language)
    let rows = peers.examples.filter { isShownGmina(gaps.expectations[$0.lacking].territory) }
    var table = ReportTable(
      id: "example-list",
      caption: say(
        "Czego w gminie nie odnotowano i gdzie najbliżej to jest. Podobna: ten sam rodzaj gminy "
          + "i zbliżona liczba mieszkańców.",
        "What is not recorded in a gmina, and where nearest it is. Alike: of the same kind of gmina "
          + "and of about as many people.") + more(than: rows.count, "peers"),
      columns: [
        .init(title: say("Gmina", "Gmina")), .init(title: say("Reguła", "Rule")),
        .init(title: say("Najbliższa gmina, która to ma", "Nearest gmina that has it")),
        .init(title: say("km", "km"), isNumber: true),
        .init(title: say("Podobna", "Alike")),
        .init(title: say("Kto z kim tam współpracuje", "Who works with whom there")),
      ])
    for example in rows.prefix(Self.mostRows) {
      let (lacking, met) = (gaps.expectations[example.lacking], gaps.expectations[example.met])
      let rule = gaps.rules.rules[lacking.rule]
      table.rows.append(
        ReportTable.Row(cells: [
          placeCell(lacking.territory),
          .init("\(rule.id) \(rule.title(language))", link: "rule-" + Anchor.encoded(rule.id)),
          placeCell(example.nearest),
          .init(
            numbers.decimal(example.kilometres, places: 0),
            sortKey: example.kilometres.map { "\($0)" } ?? ""),
          .init(example.isAlike ? say("tak", "yes") : say("nie", "no")),
          .init("\(words.names(met.from)) – \(words.names(met.to))"),
        ]))
    }
    return table
  }
}
