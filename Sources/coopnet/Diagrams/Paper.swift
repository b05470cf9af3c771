import NetworkGraph

/// What a picture is drawn for, as `--paper` names it.
enum Paper: String, Sendable, Hashable {
  case screen
  /// Upright or on its side, as the shape of the picture needs.
  case a4
  case portrait = "a4-portrait"
  case landscape = "a4-landscape"
}

extension Diagram {
  /// The picture of a view on a sheet.
  ///
  /// `drawn` is the same picture for the screen, if it is at hand: its shape tells how A4 is turned.
  static func scene(
    _ view: DiagramView, _ input: DiagramInput, on paper: Paper, like drawn: DiagramScene? = nil
  ) throws(DiagramRefusal) -> DiagramScene {
    var input = input
    switch paper {
    case .screen: input.page = .screen
    case .portrait: input.page = .a4Portrait
    case .landscape: input.page = .a4Landscape
    case .a4:
      input.page = .screen
      let first: DiagramScene
      if let drawn { first = drawn } else { first = try scene(view, input) }
      input.page = first.isTall ? .a4Portrait : .a4Landscape
    }
    return try scene(view, input)
  }
}

extension DiagramScene {
  /// Whether what it shows is higher than wide, or has tables that stand below one another.
  var isTall: Bool {
    let places = nodes.map(\.box)
    guard let left = places.map(\.x).min(), let right = places.map(\.maxX).max(),
      let top = places.map(\.y).min(), let bottom = places.map(\.maxY).max()
    else { return false }
    return view == DiagramView.kinds.description || bottom - top > (right - left) * 1.05
  }
}
