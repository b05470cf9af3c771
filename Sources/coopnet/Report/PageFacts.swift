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
      ("gap", Bilingual(pl: "Oczekiwanie", en: "Expectation")),
    ]
    var writer = JSONWriter()
    writer.object { writer in
      for (name, text) in words { writer.member(name, text(language)) }
    }
    return writer.bytes
  }

  static func facts(_ content: ReportContent) -> [UInt8] {
    var writer = JSONWriter()
    let nodes = 0..<content.day.nodeCount
    writer.object { writer in
      writer.name("units")
      writer.object { writer in
        for node in nodes { writeUnit(node, content, to: &writer) }
      }
      writer.name("ties")
      writer.object { writer in
        for node in nodes { writeTies(of: node, content, to: &writer) }
      }
    }
    return writer.bytes
  }

  private static func writeUnit(
    _ node: Int, _ content: ReportContent, to writer: inout JSONWriter
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

extension ReportContent {
  /// A measure as the page shows it; a dash where it is undefined.
  fileprivate func valueText(_ column: MeasureColumn, _ node: Int) -> String {
    guard let values = analysis.measures?[column], let value = values[node] else {
      return NumberText.undefined
    }
    return values.isInteger ? numbers.integer(Int(value)) : numbers.decimal(value)
  }
}
