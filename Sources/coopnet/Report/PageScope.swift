import NetworkGraph
import NetworkMetrics

/// Which part of the network a page shows, which pages stand beside it, and how much it lists.
///
/// Measures are those of the whole network on every page; only what is listed differs.
struct PageScope {
  /// The voivodeship or powiat of the page; nil: the page of the whole.
  let area: TerritoryCode?
  /// `--per`; nil: one page alone.
  let division: TerritoryCode.Level?
  /// The codes of the pages beside, rising.
  let pages: [TerritoryCode]
  /// Whether each institution of the network belongs on the page.
  let isShown: [Bool]
  /// The nodes with a row in the table of institutions, in its order.
  let listed: [Int]
  /// Whether each institution has a row there, so that links may lead to it.
  let hasRow: [Bool]
  /// The gminas of the page.
  let gminas: Set<TerritoryCode>
  /// Whether each gmina has its details here, and does not merely stand in the table.
  let isDetailed: Bool
  /// The most rows that a table of the page holds.
  let rowLimit: Int

  /// Beyond this many gminas a page has no details of each: half a million lines are no page.
  static let mostDetailed = 400

  init(_ analysis: Analysis, area: TerritoryCode? = nil, division: TerritoryCode.Level? = nil) {
    let network = analysis.day.network
    let wanted = area.map { [$0] } ?? analysis.day.options.area
    self.area = area
    self.division = division
    let isWhole = area == nil
    rowLimit = isWhole && division != nil ? 200 : 1_000
    isShown = network.institutions.indices.map { network.isShown($0, in: wanted) }
    let gminas = analysis.gaps?.perGmina.map(\.code).filter { Self.meets(wanted, $0) } ?? []
    self.gminas = Set(gminas)
    isDetailed = gminas.count <= Self.mostDetailed && (division == nil || !isWhole)
    let level = division ?? .voivodeship
    pages =
      division == nil
      ? []
      : Set(
        (analysis.gaps?.perGmina.map(\.code) ?? [])
          .filter { Self.meets(analysis.day.options.area, $0) }.compactMap { $0.unit(at: level) }
      ).sorted()
    let degrees = analysis.measures?[.degree]
    let nodes = (0..<analysis.day.nodeCount).filter { [isShown] in
      isShown[analysis.day.institutions[$0]]
    }
    listed = Array(
      nodes.sorted {
        let (a, b) = (degrees?[$0] ?? 0, degrees?[$1] ?? 0)
        return a != b ? a > b : $0 < $1
      })
    var hasRow = [Bool](repeating: false, count: network.institutions.count)
    for node in listed.prefix(rowLimit) { hasRow[analysis.day.institutions[node]] = true }
    self.hasRow = hasRow
  }

  static func meets(_ area: [TerritoryCode], _ code: TerritoryCode) -> Bool {
    area.isEmpty || area.contains { $0.meets(code) }
  }

  /// The file of a unit's page, in the folder of pages.
  static func fileName(_ code: TerritoryCode) -> String { "\(code).html" }
  static let folder = "areas"
  static let indexName = "index.html"

  /// The page that shows a gmina in detail, seen from this one; nil where it is this one or none.
  func page(of code: TerritoryCode) -> String? {
    guard let division, let unit = code.unit(at: division), unit != area, pages.contains(unit)
    else { return nil }
    return (area == nil ? Self.folder + "/" : "") + Self.fileName(unit)
  }

  /// A file of the report as a link of this page.
  func path(_ file: String) -> String { area == nil ? file : "../" + file }
}

extension ReportContent {
  /// Whether an institution is among those that the page, `--area` or the descriptor asks to show.
  func isShown(_ institution: Int) -> Bool { scope.isShown[institution] }

  func isShownGmina(_ code: TerritoryCode) -> Bool {
    PageScope.meets(scope.area.map { [$0] } ?? day.options.area, code)
  }

  /// A link to the row of an institution, where the page has one.
  func unitLink(_ institution: Int) -> String? {
    scope.hasRow[institution] ? Anchor.unit(network.institutions[institution].id) : nil
  }

  /// A link to the details of a gmina: on this page, on the page of its area, or none.
  func gminaHref(_ code: TerritoryCode) -> String? {
    if let page = scope.page(of: code), !isPrinted { return page + "#" + Anchor.gmina(code) }
    return scope.isDetailed && scope.gminas.contains(code) ? "#" + Anchor.gmina(code) : nil
  }

  /// A name that leads to its institution where the page has a row of it.
  func unitCell(_ institution: Int) -> ReportTable.Cell {
    ReportTable.Cell(
      network.institutions[institution].label, link: unitLink(institution),
      title: network.institutions[institution].id)
  }

  /// A place that leads to the details of its gmina.
  func placeCell(_ code: TerritoryCode?) -> ReportTable.Cell {
    guard let code else {
      return ReportTable.Cell(
        NumberText.undefined, sortKey: "",
        title: say("nie podano w danych", "not given in the data"))
    }
    var cell = ReportTable.Cell(placeText(code))
    cell.href = gminaHref(code)
    return cell
  }
}
