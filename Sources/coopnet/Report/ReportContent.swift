import NetworkGraph
import NetworkMetrics

/// Everything that the page needs: one finished analysis and what surrounds it.
struct ReportContent {
  let analysis: Analysis
  let language: Language
  /// The dataset's folder name, where the descriptor has no title.
  let folderName: String
  let commandLine: String
  /// Each file that was read, with its SHA-256 in hexadecimal.
  let inputs: [Input]
  /// The picture of the network, drawn here, and what it is.
  let picture: [UInt8]
  let pictureCaption: String
  /// Files of diagrams beside the page, with their titles.
  let diagrams: [(path: String, title: String)]
  /// Pictures of single sections, by the section's id.
  var figures: [String: [Figure]] = [:]

  /// A picture drawn for the page, and what it shows.
  struct Figure {
    let picture: [UInt8]
    let caption: String
  }

  struct Input {
    let name: String
    let sha256: String
  }
}

extension ReportContent {
  var network: CooperationNetwork { analysis.day.network }
  var day: NetworkOnDay { analysis.day }
  var numbers: NumberText { NumberText(language: language) }

  var title: String {
    network.descriptor.title.isEmpty ? folderName : network.descriptor.title
  }

  /// `stan na 2 lutego 2017`, or that no day was chosen.
  var dayText: String {
    guard let asOf = day.day else {
      return Bilingual(
        pl: "wszystkie zapisane powiązania, bez względu na datę",
        en: "every recorded tie, whatever its date")(language)
    }
    let text = numbers.day(asOf)
    return Bilingual(pl: "stan na \(text)", en: "as of \(text)")(language)
  }

  /// Whether an institution is among those that `--area` or the descriptor asks to show.
  func isShown(_ institution: Int) -> Bool {
    network.isShown(institution, in: day.options.area)
  }

  func kindText(_ institution: Institution) -> String {
    institution.roles.joined(separator: " + ")
  }

  func placeText(_ code: TerritoryCode?) -> String {
    guard let code else { return NumberText.undefined }
    let name = network.territory.name(of: code)
    return name == code.description ? name : "\(name) (\(code))"
  }

  /// The pictures of a section.
  func writeFigures(of section: String, to html: inout HTMLWriter) {
    for figure in figures[section] ?? [] {
      html.element("figure") { html in
        html.element("div", ["class": "picture"]) { $0.trusted(figure.picture) }
        html.element("figcaption", text: figure.caption)
      }
    }
  }

  func say(_ pl: String, _ en: String) -> String { language == .pl ? pl : en }
}

/// One part of the page: its anchor, its heading, what it writes.
struct ReportSection: Sendable {
  let id: String
  let title: Bilingual
  let write: @Sendable (ReportContent, inout HTMLWriter) -> Void
}
