import NetworkGraph
import NetworkMetrics

/// One diagram to the place of `-o`, as the ending of its name says.
extension CommandContext {
  /// Whether `-o` names a picture rather than a table.
  var isPictureAsked: Bool {
    let name = (arguments.output ?? "").lowercased()
    return [".dot", ".svg", ".pdf", ".png"].contains { name.hasSuffix($0) }
  }

  /// The sheet that `--paper` names: A4 for a PDF, else the size for a screen.
  var paper: Paper {
    let isPortable = (arguments.output ?? "").lowercased().hasSuffix(".pdf")
    return arguments.string("paper").flatMap(Paper.init) ?? (isPortable ? .a4 : .screen)
  }

  /// Writes a diagram as DOT, SVG, PDF or PNG.
  func write(_ scene: DiagramScene, _ day: Day?) throws(Failure) {
    let name = (arguments.output ?? "").lowercased()
    if name.hasSuffix(".svg") { return try write(scene.svg()) }
    let format: GraphvizRenderer.Format? =
      name.hasSuffix(".pdf") ? .pdf : name.hasSuffix(".png") ? .png : nil
    guard let format else { return try write(scene.dot()) }
    let graphviz = GraphvizRenderer(context: self)
    guard let picture = graphviz.render(scene, as: format, day: day) else {
      throw Failure(
        .unavailable,
        pl: "do zapisu \(format.rawValue.uppercased()) potrzebny jest Graphviz (program „dot”)",
        en: "writing \(format.rawValue.uppercased()) needs Graphviz (the program “dot”)",
        hint: Bilingual(
          pl: "zainstaluj pakiet graphviz albo zapisz plik .svg",
          en: "install the package graphviz, or write a .svg"))
    }
    try write(picture)
  }

  /// Where `-o` names a picture: the difference of two networks there, and the table to stdout.
  /// Elsewhere the table to where it belongs.
  func write(
    _ table: [UInt8], with difference: () -> DiagramInput
  ) throws(Failure) {
    guard isPictureAsked else { return try write(table) }
    let input = difference()
    let scene: DiagramScene
    do throws(DiagramRefusal) {
      scene = try Diagram.scene(.difference, input, on: paper)
    } catch {
      throw error.failure("difference")
    }
    try write(scene, input.day.day)
    try console.output.write(table)
  }
}

extension DiagramInput {
  /// The difference of a network before and after.
  static func difference(
    _ before: NetworkOnDay, _ after: NetworkOnDay, _ language: Language, title: String
  ) -> DiagramInput {
    var input = DiagramInput(day: after, language: language, title: title)
    input.earlier = before
    input.source = after.network.descriptor.sources.first ?? ""
    return input
  }
}
