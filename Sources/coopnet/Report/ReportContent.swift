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
  var picture: [UInt8]
  var pictureCaption: String
  /// Files of diagrams beside the page, with their titles.
  var diagrams: [(path: String, title: String)]
  /// What of the network this page shows.
  var scope: PageScope
  /// Whether it is printed to PDF by the program: nothing then leads to files beside the page.
  var isPrinted = false
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

  /// The dataset's title; on an area's page the area before it.
  var title: String {
    let whole = network.descriptor.title.isEmpty ? folderName : network.descriptor.title
    return scope.area.map { "\(areaName($0)) – \(whole)" } ?? whole
  }

  /// `województwo Lubuskie`, `powiat żarski`; declension is avoided.
  func areaName(_ code: TerritoryCode) -> String {
    let name = network.territory.name(of: code)
    switch code.level {
    case .voivodeship: return say("Województwo: ", "Voivodeship: ") + name
    case .powiat: return "Powiat: " + name
    case .gmina: return "Gmina: " + name
    }
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
