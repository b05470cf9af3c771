import NetworkGraph
import NetworkMetrics

/// What the page's script knows: words in the page's language, and the units with their ties.
///
/// Written as JSON that is safe inside a script element.
enum PageFacts {
  static func words(_ language: Language) -> [UInt8] {
    let words: [(String, Bilingual)] = [
      ("filter", Bilingual(pl: "Filtruj wiersze:", en: "Filter rows:")),
      ("shown", Bilingual(pl: "widać % z %", en: "% of % shown")),
      ("sorted", Bilingual(pl: "posortowano: %", en: "sorted by %")),
      ("kind", Bilingual(pl: "Typ", en: "Kind")),
      ("seat", Bilingual(pl: "Siedziba", en: "Seat")),
      ("ties", Bilingual(pl: "Powiązania", en: "Ties")),
      (
        "noTies",
        Bilingual(pl: "Nie odnotowano powiązań w danych", en: "No ties recorded in the data")
      ),
      ("gaps", Bilingual(pl: "Otwarte oczekiwania", en: "Open expectations")),
      ("close", Bilingual(pl: "Zamknij", en: "Close")),
      ("toTable", Bilingual(pl: "Wiersz w tabeli", en: "Row of the table")),
    ]
    var writer = JSONWriter()
    writer.object { writer in
      for (name, text) in words { writer.member(name, text(language)) }
    }
    return writer.bytes
  }

  /// The units that a click or a search of the picture may ask for, with ties and open expectations.
  ///
  /// - Parameter isEmpty: on a page without a picture of units.
  static func facts(_ content: ReportContent, isEmpty: Bool = false) -> [UInt8] {
    var writer = JSONWriter()
    let nodes = isEmpty ? [] : shownNodes(content)
    let open = OpenByUnit(content, isEmpty: nodes.isEmpty)
    var isListed = [Bool](repeating: false, count: content.day.nodeCount)
    for node in nodes { isListed[node] = true }
    writer.object { writer in
      writer.name("units")
      writer.object { writer in
        for node in nodes { writeUnit(node, content, open, to: &writer) }
      }
      writer.name("ties")
      writer.object { writer in
        for node in nodes { writeTies(of: node, content, to: &writer) }
      }
      writer.name("names")
      writer.object { writer in
        for partner in partners(of: nodes, content) where !isListed[partner] {
          let institution = content.day.institution(ofNode: partner)
          writer.member(institution.id, institution.label)
        }
      }
    }
    return writer.bytes
  }

  /// None where the picture shows groups, since no unit can be clicked there.
  private static func shownNodes(_ content: ReportContent) -> [Int] {
    let nodes = content.scope.listed.sorted()
    return nodes.count > Diagram.unitLimit ? [] : nodes
  }

  private static func partners(of nodes: [Int], _ content: ReportContent) -> [Int] {
    let graph = content.day.graph
    var partners: Set<Int> = []
    for node in nodes {
      for position in graph.offsets[node]..<graph.offsets[node + 1] {
        partners.insert(Int(graph.targets[position]))
      }
    }
    return partners.sorted()
  }

  private static func writeUnit(
    _ node: Int, _ content: ReportContent, _ open: OpenByUnit, to writer: inout JSONWriter
  ) {
    let institution = content.day.institution(ofNode: node)
    writer.name(institution.id)
    writer.object { writer in
      writer.member("name", institution.label)
      writer.member("kinds", institution.roles)
      if institution.seat != nil {
        writer.member("seat", content.placeText(institution.seat))
      }
      writer.name("measures")
      writer.array([MeasureColumn.degree, .betweenness, .closeness]) { writer, column in
        writer.array([column.text.name(content.language), content.valueText(column, node)]) {
          $0.value($1)
        }
      }
      let gaps = open.sentences(of: content.day.institutions[node])
      if !gaps.isEmpty { writer.member("gaps", gaps) }
    }
  }

  private static func writeTies(
    of node: Int, _ content: ReportContent, to writer: inout JSONWriter
  ) {
    let graph = content.day.graph
    guard graph.degree(of: node) > 0 else { return }
    writer.name(content.day.institution(ofNode: node).id)
    writer.array(graph.offsets[node]..<graph.offsets[node + 1]) { writer, position in
      let forms = content.day.forms(ofEdge: Int(graph.edgeOfArc[position]))
      let partner = content.day.institution(ofNode: Int(graph.targets[position])).id
      writer.array([partner, forms.map(content.formText).joined(separator: ", ")]) {
        $0.value($1)
      }
    }
  }
}

/// The open expectations of each institution, in words.
private struct OpenByUnit {
  private let content: ReportContent
  private var rows: [Int: [Int]] = [:]
  private var counts: [Int: Int] = [:]
  private static let most = 12

  init(_ content: ReportContent, isEmpty: Bool) {
    self.content = content
    guard !isEmpty, let gaps = content.analysis.gaps else { return }
    for (position, row) in gaps.expectations.enumerated()
    where row.isApplicable && row.status != .met && content.isShownGmina(row.territory) {
      var units: Set<Int32> = []
      for case .units(let side) in [row.from, row.to] { units.formUnion(side) }
      for unit in units where content.isShown(Int(unit)) {
        counts[Int(unit), default: 0] += 1
        if counts[Int(unit), default: 0] <= Self.most {
          rows[Int(unit), default: []].append(position)
        }
      }
    }
  }

  func sentences(of institution: Int) -> [String] {
    guard let gaps = content.analysis.gaps, let positions = rows[institution] else { return [] }
    var sentences = positions.map { position in
      let row = gaps.expectations[position]
      let rule = gaps.rules.rules[row.rule]
      return "\(rule.id), \(rule.title(content.language)) – \(row.statusText(content.language)) "
        + "(\(content.placeText(row.territory)))"
    }
    let more = counts[institution, default: 0] - sentences.count
    if more > 0 {
      sentences.append(
        content.say("i jeszcze ", "and ") + Counted.expectation.text(more, content.language)
          + content.say("", " more"))
    }
    return sentences
  }
}

extension ReportContent {
  /// A measure as the page shows it; a dash where it is undefined.
  fileprivate func valueText(_ column: MeasureColumn, _ node: Int) -> String {
    guard let values = analysis.measures?[column], let value = values[node] else {
      return NumberText.undefined
    }
    return values.isInteger ? numbers.integer(Int(value)) : numbers.decimal(value)
  }
}
