import NetworkGraph
import NetworkMetrics

/// The diagrams of a report: each as DOT and SVG, and as PDF on A4 where Graphviz is installed.
struct DiagramSet {
  let analysis: Analysis
  let language: Language
  /// The picture on the page, and its caption.
  private(set) var picture: [UInt8] = []
  private(set) var pictureCaption = ""
  /// The pictures of single sections of the page, by the section's id.
  private(set) var figures: [String: [ReportContent.Figure]] = [:]
  private var scenes: [Drawn] = []

  private struct Drawn {
    var name: String
    var view: DiagramView
    var input: DiagramInput
    var scene: DiagramScene
  }

  static let views: [DiagramView] = [.hierarchy, .overview, .gaps, .map, .bridges, .kinds]

  init(analysis: Analysis, language: Language, title: String, outlines: [GeoOutline] = []) {
    self.analysis = analysis
    self.language = language
    var input = Self.input(analysis, language, title: title)
    input.outlines = outlines
    for view in Self.views {
      // What can't be drawn of these data, as a map without coordinates, is left out.
      guard let scene = try? Diagram.scene(view, input) else { continue }
      scenes.append(Drawn(name: view.fileStem, view: view, input: input, scene: scene))
    }
    if let first = scenes.first {
      picture = first.scene.svg(for: .page(prefix: "net"))
      pictureCaption = first.scene.summary
    }
    addPathways(input)
    addDifference(title: title)
  }

  /// Of each pathway the gmina where it is most broken.
  private mutating func addPathways(_ input: DiagramInput) {
    guard let gaps = analysis.gaps else { return }
    for row in WorstPathways(analysis).rows {
      var input = input
      input.pathway = PathwayPicture(row, of: gaps, language)
      let id = gaps.pathways.pathways.pathways[row.pathway].id
      add(
        .pathway(id, row.gmina), input, name: "pathway-\(Anchor.encoded(id))-\(row.gmina)",
        to: "pathways")
    }
  }

  /// What would be left without the coordinator and the events that it leads.
  private mutating func addDifference(title: String) {
    guard let change = analysis.coordinator?.withoutItsEvents, change[.ties]?.isChanged == true
    else { return }
    let suffix = Bilingual(pl: "bez koordynatora", en: "without the coordinator")(language)
    let input = DiagramInput.difference(
      change.before.network, change.after.network, language,
      title: title.isEmpty ? suffix : "\(title) – \(suffix)")
    add(.difference, input, name: "without-coordinator", to: "coordinator")
  }

  private mutating func add(
    _ view: DiagramView, _ input: DiagramInput, name: String, to section: String
  ) {
    guard let scene = try? Diagram.scene(view, input) else { return }
    scenes.append(Drawn(name: name, view: view, input: input, scene: scene))
    figures[section, default: []].append(
      ReportContent.Figure(
        picture: scene.svg(for: .page(prefix: Anchor.encoded(name))), caption: scene.summary))
  }

  /// What every view is drawn from.
  static func input(_ analysis: Analysis, _ language: Language, title: String) -> DiagramInput {
    var input = DiagramInput(day: analysis.day, language: language, title: title)
    input.source = analysis.day.network.descriptor.sources.first ?? ""
    guard let gaps = analysis.gaps else { return input }
    for gmina in gaps.perGmina { input.coverage[gmina.code] = gmina.coverage.coverage }
    input.missing = missingTies(gaps)
    return input
  }

  /// The pairs that one expectation each asks for; a class of many is no pair.
  private static func missingTies(_ gaps: GapAnalysis) -> [MissingTie] {
    var rules: [Expectation.Pair: (status: MissingTie.Status, rules: [String])] = [:]
    var order: [Expectation.Pair] = []
    for row in gaps.expectations where row.status == .gap || row.status == .weak {
      guard case .units(let from) = row.from, case .units(let to) = row.to,
        let pair = row.pair ?? single(from, to), !pair.isOneUnit
      else { continue }
      let status: MissingTie.Status =
        row.status == .weak ? .weak : row.certainty == .confirmed ? .absent : .unrecorded
      if rules[pair] == nil { order.append(pair) }
      rules[pair, default: (status, [])].rules.append(gaps.rules.rules[row.rule].id)
    }
    return order.compactMap { pair in
      rules[pair].map {
        MissingTie(
          from: Int(pair.first), to: Int(pair.second), status: $0.status,
          rules: Array(Set($0.rules)).sorted().joined(separator: ", "))
      }
    }
  }

  private static func single(_ from: [Int32], _ to: [Int32]) -> Expectation.Pair? {
    from.count == 1 && to.count == 1 ? Expectation.Pair(from[0], to[0]) : nil
  }
}

extension DiagramSet {
  /// Writes every diagram and tells which files there are.
  func write(
    to folder: OutputFolder, context: CommandContext
  ) throws(Failure) -> [(path: String, title: String)] {
    let graphviz = GraphvizRenderer(context: context)
    var files: [(path: String, title: String)] = []
    let day = analysis.day.day
    for drawn in scenes {
      let (name, scene) = (drawn.name, drawn.scene)
      try folder.write(scene.dot(), to: "diagrams/\(name).dot")
      try folder.write(scene.svg(), to: "diagrams/\(name).svg")
      files.append(("diagrams/\(name).svg", "\(scene.title) (SVG)"))
      if graphviz.isInstalled,
        let sheet = try? Diagram.scene(drawn.view, drawn.input, on: .a4, like: scene),
        let pdf = graphviz.render(sheet, as: .pdf, day: day)
      {
        try folder.write(pdf, to: "diagrams/\(name).pdf")
        files.append(("diagrams/\(name).pdf", "\(scene.title) (PDF)"))
      }
    }
    return files
  }
}
