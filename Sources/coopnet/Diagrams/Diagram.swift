import NetworkGraph

/// Diagrams of a network: one function from a view and what was computed to a finished picture.
///
///     let scene = try Diagram.scene(.hierarchy, input)
///     let dot = scene.dot()
///     let svg = scene.svg()
///
/// The same input gives the same bytes.
enum Diagram {
  /// Beyond this many institutions a view shows groups in place of units, or refuses.
  static let unitLimit = 2_000

  /// The picture of a view.
  ///
  /// - Throws: `DiagramRefusal` where there is nothing to show, or too much.
  /// - Complexity: O(*n*² + *m* log *m*) up to `unitLimit` institutions; grouped, O(*n* + *m* log *m*).
  static func scene(
    _ view: DiagramView, _ input: DiagramInput
  ) throws(DiagramRefusal) -> DiagramScene {
    switch view {
    case .overview: try OverviewDiagram.scene(input)
    case .hierarchy: try HierarchyDiagram.scene(input)
    case .gaps: try GapsDiagram.scene(input)
    case .gmina(let code), .powiat(let code): try UnitDiagram.scene(view, code, input)
    case .ego(let id): try EgoDiagram.scene(id, input)
    case .map: try MapDiagram.scene(input)
    case .kinds: try KindsDiagram.scene(input)
    case .bridges: try BridgesDiagram.scene(input)
    case .difference: try DifferenceDiagram.scene(input)
    case .pathway(_, let code): try PathwayDiagram.scene(view, code, input)
    }
  }
}
