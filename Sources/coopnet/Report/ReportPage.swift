import NetworkGraph
import NetworkMetrics

/// The page: one self-contained HTML file that asks the network for nothing.
enum ReportPage {
  /// The sections of the page of the whole.
  static let sections: [ReportSection] = [
    .summary, .areas, .picture, .events, .gaps, .gminas, .isolates, .plan, .need, .peers,
    .coordinator,
    .pathways, .timeline, .centrality, .survey, .robustness, .classes, .data, .method,
    .provenance,
  ]

  /// The sections that a page has.
  private static func sections(of content: ReportContent) -> [ReportSection] {
    if !content.isWhole { return ReportSection.ofArea }
    return sections.filter { content.scope.division != nil || $0.id != ReportSection.areas.id }
  }

  static func html(_ content: ReportContent) -> [UInt8] {
    document(content, title: "\(content.title) – \(content.dayText)", facts: true) {
      writeBody(content, to: &$0)
    }
  }

  /// A page around a body: head, style, script.
  static func document(
    _ content: ReportContent, title: String, facts: Bool, _ body: (inout HTMLWriter) -> Void
  ) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n")
    html.element("html", ["lang": content.language.rawValue]) { html in
      writeHead(title, to: &html)
      let opens = content.scope.gminas.count <= mostPrintedDetails
      html.element("body", ["class": opens ? "prints-details" : nil]) { html in
        html.element(
          "a", ["class": "skip", "href": "#content"],
          text: content.say("Przejdź do treści", "Skip to content"))
        html.element("div", ["class": "page"]) { html in
          body(&html)
          html.element("p", ["id": "live", "class": "skip", "role": "status"]) { _ in }
        }
        // On paper nothing is clicked.
        if !content.isPrinted { writeScript(content, facts: facts, to: &html) }
      }
    }
    html.newline()
    return html.bytes
  }

  /// On paper the details of so many gminas are open; of more, only those that the reader opened.
  static let mostPrintedDetails = 40

  private static func writeHead(_ title: String, to html: inout HTMLWriter) {
    html.element("head") { html in
      html.void("meta", ["charset": "utf-8"])
      html.void(
        "meta", ["http-equiv": "Content-Security-Policy", "content": securityPolicy])
      html.void(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.void("meta", ["name": "color-scheme", "content": "light dark"])
      html.void("meta", ["name": "generator", "content": "coopnet \(CommandTable.version)"])
      html.element("title", text: title)
      html.element("style") { html in
        html.markup(ReportStyle.css)
        // The picture's own colours for the dark; on paper it stays light.
        html.trusted(
          Array("@media screen and (prefers-color-scheme: dark) {".utf8)
            + Array(DiagramScene.darkStyle.utf8) + Array("}".utf8))
      }
    }
  }

  /// Only the script below runs, by its hash; nothing is fetched from anywhere.
  private static var securityPolicy: String {
    let script = ReportScript.javaScript.withUTF8Buffer { Array($0) }
    let hash = Base64.encoded(SHA256.hash(script))
    return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(hash)'; "
      + "img-src data:; base-uri 'none'; form-action 'none'"
  }

  private static func writeBody(_ content: ReportContent, to html: inout HTMLWriter) {
    let sections = sections(of: content)
    html.element("header") { html in
      html.element("h1", text: content.title)
      html.element("p", ["class": "lead"], text: content.leadText)
      if content.network.descriptor.isModelData {
        html.element("p", ["class": "banner", "role": "note"], text: content.modelDataText)
      }
    }
    content.writePageLinks(to: &html)
    html.element("nav", ["aria-label": content.say("Spis treści", "Table of contents")]) { html in
      html.element("ol") { html in
        for section in sections {
          html.element("li") {
            $0.element("a", ["href": "#" + section.id], text: section.title(content))
          }
        }
      }
    }
    html.element("main", ["id": "content"]) { html in
      for section in sections {
        html.newline()
        html.element("section", ["id": section.id, "aria-labelledby": section.id + "-title"]) {
          $0.element("h2", ["id": section.id + "-title"], text: section.title(content))
          section.write(content, &$0)
        }
      }
    }
  }

  private static func writeScript(
    _ content: ReportContent, facts: Bool, to html: inout HTMLWriter
  ) {
    html.element("script", ["type": "application/json", "id": "words"]) {
      $0.trusted(PageFacts.words(content.language))
    }
    html.newline()
    html.element("script", ["type": "application/json", "id": "facts"]) {
      $0.trusted(PageFacts.facts(content, isEmpty: !facts))
    }
    html.newline()
    html.element("script") { $0.markup(ReportScript.javaScript) }
  }
}

extension ReportSection {
  fileprivate func title(_ content: ReportContent) -> String { title(content.language) }
}

extension ReportContent {
  fileprivate var leadText: String {
    let what = say(
      "Sieć współpracy instytucji polityki społecznej", "Cooperation between institutions")
    let area = (scope.area == nil ? day.options.area : []).map { placeText($0) }.joined(
      separator: ", ")
    let place = area.isEmpty ? "" : "; \(say("obszar", "area")): \(area)"
    let whole =
      scope.area == nil
      ? ""
      : say(
        " Miary dotyczą całej sieci; strona wymienia instytucje, które obejmują ten obszar.",
        " Measures are of the whole network; the page lists the institutions that serve this area.")
    return "\(what), \(dayText)\(place).\(whole)"
  }

  fileprivate var modelDataText: String {
    say(
      "Uwaga: to są dane modelowe. Powiązania, wydarzenia i część instytucji utworzył program, "
        + "aby pokazać działanie raportu. Nie opisują one rzeczywistej współpracy.",
      "Note: these are model data. Ties, events and some institutions were generated to show how "
        + "the report works. They describe no real cooperation.")
  }
}
