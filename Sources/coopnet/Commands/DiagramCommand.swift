import NetworkGraph
import NetworkMetrics

/// `diagram`: one view, as DOT, SVG, PDF or PNG by the ending of `-o`.
struct DiagramCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let loaded = try DatasetLoader(context: context).load(context.arguments.dataset)
    let language = context.language(of: loaded.network)
    let word = context.arguments.string("view") ?? "overview"
    guard let view = DiagramView(word) else {
      throw ArgumentParser.unknown(
        word, pl: "nie ma widoku", en: "there is no view", among: DiagramView.forms,
        seeCommand: "diagram")
    }
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(
        [.gaps], options: try context.options(for: loaded.network), rules: loaded.rules,
        pathways: loaded.pathways))
    var input = DiagramSet.input(analysis, language, title: loaded.title)
    if case .pathway(let id, let gmina) = view {
      input.pathway = try pathway(id, gmina, analysis, language)
    }
    input.outlines = try context.outlines(in: loaded.network.territory)
    let scene: DiagramScene
    do throws(DiagramRefusal) {
      scene = try Diagram.scene(view, input, on: context.paper)
    } catch {
      throw error.failure(word)
    }
    try context.write(scene, analysis.day.day)
    return .done
  }

  private func pathway(
    _ id: String, _ gmina: TerritoryCode, _ analysis: Analysis, _ language: Language
  ) throws(Failure) -> PathwayPicture? {
    guard let gaps = analysis.gaps else { return nil }
    let pathways = gaps.pathways.pathways.pathways
    guard let number = pathways.firstIndex(where: { $0.id.hasSameCodePoints(as: id) }) else {
      throw ArgumentParser.unknown(
        id, pl: "nie ma ścieżki", en: "there is no pathway", among: pathways.map(\.id),
        seeCommand: "rules")
    }
    guard let row = gaps.pathways.rows.first(where: { $0.pathway == number && $0.gmina == gmina })
    else {
      throw DiagramRefusal(reason: .unknownUnit(gmina.description)).failure("pathway")
    }
    return PathwayPicture(row, of: gaps, language)
  }
}

extension DiagramRefusal {
  func failure(_ view: String) -> Failure {
    switch reason {
    case .unknownUnit(let unit):
      Failure(
        .badData, pl: "w danych nie ma jednostki o kodzie \(unit)",
        en: "the data hold no unit of the code \(unit)")
    case .unknownInstitution(let id):
      Failure(
        .badData, pl: "w danych nie ma instytucji „\(TerminalText.safe(id))”",
        en: "the data hold no institution “\(TerminalText.safe(id))”")
    case .nothingToShow:
      Failure(
        .badData, pl: "widok „\(view)”: nie ma czego pokazać",
        en: "view “\(view)”: there is nothing to show")
    case .noCoordinates:
      Failure(
        .badData,
        pl: "mapa potrzebuje współrzędnych: kolumn lat i lon w gminas.csv albo institutions.csv",
        en: "a map needs coordinates: the columns lat and lon in gminas.csv or institutions.csv")
    case .tooLarge(let count, let limit):
      Failure(
        .badData,
        pl: "widok „\(view)” mieści \(limit) instytucji, a jest ich \(count); ogranicz go opcją "
          + "--area albo wybierz widok kinds",
        en: "view “\(view)” holds \(limit) institutions, and there are \(count); limit it by "
          + "--area, or choose the view kinds")
    case .missingData:
      Failure(
        .badData, pl: "tych danych nie da się pokazać w widoku „\(view)”",
        en: "these data can't be shown in the view “\(view)”")
    }
  }
}

extension Failure {
  init(_ status: ExitStatus, pl: String, en: String, hint: Bilingual) {
    self.init(status, Bilingual(pl: pl, en: en), hint: hint)
  }
}
