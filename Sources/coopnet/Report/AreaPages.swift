import NetworkGraph
import NetworkMetrics

/// The pages of `--per`: one a voivodeship or powiat, an index, and the table on the page of the whole.
extension ReportSection {
  /// On the page of the whole: each area with its figures and its page.
  static let areas = ReportSection(
    id: "areas", title: Bilingual(pl: "Strony obszarów", en: "Pages of areas")
  ) { content, html in
    html.element(
      "p",
      text: content.say(
        "Każdy obszar ma własną stronę z gminami, instytucjami i obrazem sieci. Ta strona pokazuje "
          + "całość.",
        "Each area has a page of its own with its gminas, institutions and picture. This page shows "
          + "the whole."))
    content.areaTable(folder: PageScope.folder + "/").write(to: &html, content.language)
  }

  /// The sections of an area's page: what is of the whole network stays on the page of the whole.
  static let ofArea: [ReportSection] = [
    .summary, .picture, .events, .gaps, .gminas, .isolates, .plan, .pathways, .centrality,
    .method, .provenance,
  ]
}

extension ReportContent {
  var isWhole: Bool { scope.area == nil }

  /// The areas with pages, the least covered first.
  func areaTable(folder: String) -> ReportTable {
    var table = ReportTable(
      id: "area-list",
      caption: say("Obszary od najmniejszego pokrycia.", "Areas, the least coverage first."),
      columns: [
        .init(title: say("Obszar", "Area")),
        .init(
          title: say("Gminy", "Gminas"),
          hint: say("liczba gmin obszaru", "the number of its gminas"), isNumber: true),
        .init(
          title: say("Pokrycie", "Coverage"), hint: Term.coverage.hint(language), isNumber: true),
        .init(
          title: say("Prawo", "Law"), hint: Term.coverageLaw.hint(language), isNumber: true),
        .init(title: say("Rozpoznane", "Known"), hint: Term.known.hint(language), isNumber: true),
      ])
    guard let gaps = analysis.gaps else { return table }
    let areas = (scope.division == .powiat ? gaps.perPowiat : gaps.perVoivodeship)
      .filter { scope.pages.contains($0.code) }
    let sorted = areas.sorted { first, second in
      let (a, b) = (first.coverage ?? 2, second.coverage ?? 2)
      return a != b ? a < b : first.code < second.code
    }
    for area in sorted {
      var name = ReportTable.Cell(placeText(area.code))
      if !isPrinted { name.href = folder + PageScope.fileName(area.code) }
      table.rows.append(
        ReportTable.Row(cells: [
          name, .init(String(area.gminas)), shareCell(area.coverage),
          shareCell(area.coverageLaw), shareCell(area.known),
        ]))
    }
    return table
  }

  func shareCell(_ share: Double?) -> ReportTable.Cell {
    ReportTable.Cell(
      numbers.percent(share), sortKey: share.map { "\($0)" } ?? "",
      title: share == nil
        ? say("nieokreślone: nie stosuje się żadna reguła", "undefined: no rule applies") : nil)
  }

  /// The way between the pages: to the whole, to the index, to the areas before and after.
  func writePageLinks(to html: inout HTMLWriter) {
    guard let area = scope.area, !isPrinted else { return }
    let position = scope.pages.firstIndex(of: area) ?? 0
    html.element("nav", ["class": "pages", "aria-label": say("Inne strony", "Other pages")]) {
      html in
      html.element("ul") { html in
        var links = [
          ("../report.html", say("Cały obszar", "The whole")),
          (PageScope.indexName, say("Spis stron", "All pages")),
        ]
        if position > 0 {
          let code = scope.pages[position - 1]
          links.append((PageScope.fileName(code), "← " + placeText(code)))
        }
        if position + 1 < scope.pages.count {
          let code = scope.pages[position + 1]
          links.append((PageScope.fileName(code), placeText(code) + " →"))
        }
        for (path, text) in links {
          html.element("li") { $0.element("a", ["href": path], text: text) }
        }
      }
    }
  }
}

/// The index of the pages.
enum AreaIndex {
  static func html(_ content: ReportContent) -> [UInt8] {
    ReportPage.document(
      content, title: content.say("Spis stron: ", "All pages: ") + content.title, facts: false
    ) { html in
      html.element("header") { html in
        html.element("h1", text: content.say("Spis stron", "All pages"))
        html.element("p", ["class": "lead"], text: content.title)
      }
      html.element("main", ["id": "content"]) { html in
        html.element("p") {
          $0.element(
            "a", ["href": "../report.html"],
            text: content.say("Raport o całym obszarze", "The report of the whole"))
        }
        content.areaTable(folder: "").write(to: &html, content.language)
      }
    }
  }
}
