import NetworkGraph

/// What a layout decides: where each node stands and how large, how each tie runs, what lies behind.
struct DiagramPlacement: Sendable {
  /// How one node is drawn.
  struct Body: Sendable {
    var center = DiagramPoint.zero
    var width = 6.0
    var height = 6.0
    var lines: [String] = []
    var fontSize = 7.0
    var outside: SceneText?
    var emphasis = SceneNode.Emphasis.normal

    var box: DiagramRect { DiagramRect(center: center, width: width, height: height) }
    var isLabelled: Bool { !lines.isEmpty || outside != nil }
  }

  /// In step with the nodes of the graph.
  var bodies: [Body]
  /// In step with the edges: a curve from middle to middle; empty: a straight line.
  var routes: [[DiagramPoint]] = []
  var background: [SceneOutline] = []
  var texts: [SceneText] = []
  var clusters: [SceneCluster] = []

  init(count: Int) { bodies = [Body](repeating: Body(), count: count) }

  var labelled: Int { bodies.count { $0.isLabelled } }
}

// MARK: - Sizes

extension DiagramPlacement.Body {
  /// A body with its label inside.
  static func labelled(
    _ node: DiagramGraph.Node, size: Double, width: Double = 62, limit: Int = 3
  ) -> DiagramPlacement.Body {
    var body = DiagramPlacement.Body()
    body.fontSize = size
    // A square as wide as a long line would be as high too.
    let isSquare = node.shape == .square || node.shape == .circle
    let longest = TextMeasure.width(
      of: node.short.line.split(separator: " ").map(String.init), size: 7)
    body.lines = node.short.lines(
      width: (isSquare ? min(width, max(width * 0.62, longest + 1)) : width) * size / 7, size: size,
      limit: isSquare ? limit + 1 : limit)
    if node.members > 1, node.countsMembers { body.lines.append("× \(node.members)") }
    let fitted = node.shape.size(
      around: TextMeasure.width(of: body.lines, size: size),
      TextMeasure.lineHeight(size) * Double(body.lines.count))
    body.width = fitted.width
    body.height = fitted.height
    return body
  }

  /// A sign without a label.
  static func sign(_ node: DiagramGraph.Node, size: Double) -> DiagramPlacement.Body {
    var body = DiagramPlacement.Body()
    let wide: Bool =
      switch node.shape {
      case .ellipse, .parallelogram, .box, .trapezium, .invtrapezium, .hexagon, .cds: true
      default: false
      }
    body.width = size * (wide ? 1.25 : 1)
    body.height = size
    return body
  }
}

/// Sizes of type.
enum LabelSize {
  /// The size that labels begin with before they are made to fit: large in small pictures.
  static func largest(for count: Int) -> Double {
    switch count {
    case ...8: 11
    case ...16: 10
    case ...30: 9
    default: 8
    }
  }
}
