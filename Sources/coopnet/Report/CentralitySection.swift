import NetworkGraph
import NetworkMetrics

extension ReportSection {
  /// The institutions with their main measures, and the figures of the network as a whole.
  static let centrality = ReportSection(
    id: "centrality", title: Bilingual(pl: "Miary instytucji i sieci", en: "Measures")
  ) { content, html in
    if content.isWhole {
      html.element("h3", text: content.say("Sieć jako całość", "The network as a whole"))
      content.figureTable.write(to: &html, content)
    }
    html.element("h3", text: content.say("Instytucje", "Institutions"))
    content.write(content.degreeChart, to: &html)
    content.institutionTable.write(to: &html, content)
  }
}

extension ReportContent {
  /// The measures that the page shows; the others stand in tables/metrics.csv.
  static let shownMeasures: [MeasureColumn] = [
    .degree, .strength, .betweenness, .closeness, .harmonic, .core, .clustering, .articulation,
    .component,
  ]

  fileprivate var figureTable: ReportTable {
    var table = ReportTable(
      id: "figures", caption: say("Miary całej sieci.", "Figures of the whole network."),
      columns: [
        .init(title: say("Miara", "Figure")),
        .init(title: say("Wartość", "Value"), isNumber: true),
        .init(title: say("Definicja", "Definition")),
      ])
    for row in analysis.figures?.rows ?? [] {
      let figure = NetworkFigure(rawValue: row.name)
      let isWhole = row.value.map { $0 == $0.rounded() } ?? false
      table.rows.append(
        ReportTable.Row(cells: [
          .init(figure?.name(language) ?? row.name),
          .init(
            numbers.decimal(row.value, places: isWhole ? 0 : 4),
            sortKey: row.value.map { "\($0)" },
            title: row.value == nil ? say("nieokreślone", "undefined") : nil),
          .init(figure?.definition(language) ?? ""),
        ]))
    }
    if let governance = analysis.figures?.governance {
      table.rows.append(governanceRow(governance))
    }
    return table
  }

  private func governanceRow(_ governance: GovernanceForm) -> ReportTable.Row {
    let leader = governance.leader.map { ": " + day.institution(ofNode: $0).label } ?? ""
    let isLed = [.leadOrganisation, .administrativeOrganisation].contains(governance.form)
    return ReportTable.Row(cells: [
      .init(say("jak sieć jest kierowana", "form of governance")),
      .init(governance.form.text(language) + (isLed ? leader : "")),
      .init(
        say(
          "według większej z centralizacji wśród powiązanych: od 0,5 kierowana przez jednego, do "
            + "0,25 wspólnie (Provan, Kenis 2008; progi własne)",
          "by the greater centralization among the tied: brokered from 0.5, shared up to 0.25 (Provan, "
            + "Kenis 2008; thresholds our own)")),
    ])
  }

  fileprivate var institutionTable: ReportTable {
    let shown = Self.shownMeasures.filter { analysis.measures?[$0] != nil }
    var table = ReportTable(
      id: "institutions",
      caption: say(
        "Instytucje według liczby partnerów. Kreska: miara nieokreślona. Wszystkie kolumny są "
          + "w pliku tables/metrics.csv.",
        "Institutions by number of partners. A dash: undefined. All columns stand in "
          + "tables/metrics.csv."),
      columns: [
        .init(title: say("Instytucja", "Institution")), .init(title: say("Typ", "Kind")),
        .init(title: say("Siedziba", "Seat")),
      ]
        + shown.map {
          .init(
            title: $0.text.name(language),
            hint: "\($0.text.meaning(language)): \($0.text.definition(language))", isNumber: true)
        } + [.init(title: say("Źródło", "Source"))])
    table.file = "tables/metrics.csv"
    for node in scope.listed {
      let institution = day.institution(ofNode: node)
      table.rows.append(
        ReportTable.Row(
          id: Anchor.unit(institution.id),
          cells: [
            .init(institution.label, title: institution.id), .init(kindText(institution)),
            placeCell(institution.seat),
          ] + shown.map { measureCell($0, node) } + [sourceCell(institution.source)]))
    }
    return table
  }

  private func measureCell(_ column: MeasureColumn, _ node: Int) -> ReportTable.Cell {
    guard let values = analysis.measures?[column], let value = values[node] else {
      return ReportTable.Cell(
        NumberText.undefined, sortKey: "",
        title: say("nieokreślone: ", "undefined: ") + column.text.definition(language))
    }
    if column == .articulation {
      return ReportTable.Cell(
        value == 1 ? say("tak", "yes") : say("nie", "no"), sortKey: "\(value)")
    }
    return ReportTable.Cell(
      values.isInteger ? numbers.integer(Int(value)) : numbers.decimal(value), sortKey: "\(value)")
  }
}

/// Anchors of the page made from ids: ASCII, never ambiguous.
enum Anchor {
  static func unit(_ id: String) -> String { "unit-" + encoded(id) }
  static func gmina(_ code: TerritoryCode) -> String { "gmina-\(code)" }

  /// Letters and digits stay; every other byte becomes `_` and two hexadecimal digits.
  static func encoded(_ id: String) -> String {
    var text = ""
    for byte in id.utf8 {
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "-")
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hexadecimal = String(byte, radix: 16)
        text += "_" + (hexadecimal.utf8.count < 2 ? "0" : "") + hexadecimal
      }
    }
    return text
  }
}
