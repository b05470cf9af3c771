import NetworkGraph
import NetworkMetrics

extension ReportSection {
  /// The picture of the network, with tools where scripts run, and the files beside the page.
  static let picture = ReportSection(
    id: "picture", title: Bilingual(pl: "Obraz sieci", en: "Picture of the network")
  ) { content, html in
    guard !content.picture.isEmpty else {
      html.element("p", text: content.pictureCaption)
      return
    }
    content.writeTools(to: &html)
    html.element("figure") { html in
      html.element("div", ["class": "picture", "data-live": "tools"]) {
        $0.trusted(content.picture)
      }
      html.element("figcaption") { html in
        html.text(content.pictureCaption + " ")
        html.element(
          "a", ["href": "#centrality"],
          text: content.say(
            "Te same dane w tabeli: instytucje i ich miary.",
            "The same data as a table: institutions and their measures."))
      }
    }
    html.element("div", ["id": "panel", "class": "panel", "aria-live": "polite"]) { _ in }
    guard !content.diagrams.isEmpty, !content.isPrinted else { return }
    html.element("h3", text: content.say("Pliki z diagramami", "Files of diagrams"))
    html.element("ul") { html in
      for diagram in content.diagrams {
        html.element("li") {
          $0.element("a", ["href": content.scope.path(diagram.path)], text: diagram.title)
        }
      }
    }
  }
}

extension ReportContent {
  fileprivate func writeTools(to html: inout HTMLWriter) {
    html.element(
      "div",
      [
        "class": "tools js-only", "id": "tools", "data-panel": "panel", "role": "group",
        "aria-label": say("Narzędzia obrazu", "Tools of the picture"),
      ]
    ) { html in
      html.element("label") { html in
        html.text(say("Szukaj ", "Search "))
        html.void("input", ["type": "search"])
      }
      writeChoice(
        "kind", say("Typ ", "Kind "),
        Set(scope.listed.flatMap { day.institution(ofNode: $0).roles }), to: &html
      ) { $0 }
      writeChoice("form", say("Forma ", "Form "), Set(day.links.map(\.form)), to: &html) {
        TieForm.of($0)?.names(language) ?? $0
      }
      for (action, text) in [
        ("in", say("Przybliż", "Zoom in")), ("out", say("Oddal", "Zoom out")),
        ("whole", say("Całość", "Whole")),
      ] {
        html.element("button", ["type": "button", "data-action": action], text: text)
      }
      html.element(
        "span", ["class": "note"],
        text: say(
          "Strzałki przesuwają, + i − zmieniają skalę, Ctrl z kółkiem myszy też.",
          "Arrow keys move, + and − change the scale, Ctrl with the wheel too."))
    }
  }

  private func writeChoice(
    _ name: String, _ label: String, _ values: Set<String>, to html: inout HTMLWriter,
    text: (String) -> String
  ) {
    html.element("label") { html in
      html.text(label)
      html.element("select", ["data-filter": name]) { html in
        html.element("option", ["value": ""], text: say("wszystkie", "all"))
        for value in values.sorted(by: { $0.precedesByCodePoints($1) }) {
          html.element("option", ["value": value], text: text(value))
        }
      }
    }
  }
}
