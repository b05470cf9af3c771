import NetworkGraph

extension DiagramScene {
  /// Where a drawn picture is put.
  enum SVGUse: Sendable, Hashable {
    /// A file of its own.
    case file
    /// Into a page: ids begin with a prefix, no XML declaration, the size follows the page.
    case page(prefix: String)
  }

  /// The picture as SVG: UTF-8, text as text, every colour a presentation attribute with a class
  /// beside it, so that a page may recolour it for the dark without touching it.
  ///
  /// Units are `<g class="node" data-id data-kind data-sector data-teryt data-degree>`, ties
  /// `<g class="edge" data-from data-to data-forms data-states>`.
  ///
  /// - Complexity: O(*n* + *m*).
  func svg(for use: SVGUse = .file) -> [UInt8] {
    var writer = SVGWriter(scene: self, use: use)
    return writer.written()
  }

  /// Rules for pages with a dark scheme: put them under `prefers-color-scheme: dark` or a class.
  static let darkStyle = """
    .f-paper{fill:#16181c}.s-paper{stroke:#16181c}.f-ink{fill:#f1f1ee}.s-ink{stroke:#f1f1ee}\
    .f-muted{fill:#c3c3bd}.s-muted{stroke:#c3c3bd}.f-faint{fill:#6b6f76}.s-faint{stroke:#6b6f76}\
    .f-wedge{fill:#1f2227}.f-band{fill:#34383f}.s-band{stroke:#3c4148}\
    .f-line{fill:#d6d6d0}.s-line{stroke:#d6d6d0}.f-kept{fill:#8f949b}.s-kept{stroke:#8f949b}\
    .f-planned,.f-new{fill:#6cb8ee}.s-planned,.s-new{stroke:#6cb8ee}\
    .f-missing,.f-ended{fill:#ff9a4d}.s-missing,.s-ended{stroke:#ff9a4d}\
    .f-absent{fill:#ffb38a}.s-absent{stroke:#ffb38a}.f-no-data{fill:#2a2d33}\
    .node text.inside{fill:#111}
    """
}

/// Prints a scene as SVG.
private struct SVGWriter {
  let scene: DiagramScene
  let use: DiagramScene.SVGUse
  private var out: [UInt8] = []

  init(scene: DiagramScene, use: DiagramScene.SVGUse) {
    self.scene = scene
    self.use = use
  }

  private var prefix: String {
    if case .page(let prefix) = use { return prefix }
    return ""
  }

  mutating func written() -> [UInt8] {
    writeHead()
    writeBackground()
    let opacity =
      scene.lineOpacity < 1 ? " stroke-opacity=\"\(number(scene.lineOpacity))\"" : ""
    line("<g class=\"edges\" fill=\"none\" stroke-linejoin=\"round\"\(opacity)>")
    for edge in scene.edges { write(edge) }
    line("</g>")
    line("<g class=\"nodes\" stroke-linejoin=\"round\">")
    for node in scene.nodes { write(node) }
    line("</g>")
    line("<g class=\"texts\">")
    for text in scene.texts where text.role != .legend { write(text) }
    line("</g>")
    writeLegend()
    line("</svg>")
    return out
  }

  private mutating func line(_ text: String) {
    out += text.utf8
    out.append(10)
  }

  private func number(_ value: Double) -> String { DiagramNumber.text(value) }
  private func millimetres(_ points: Double) -> String {
    DiagramNumber.text((points / 72 * 254).rounded() / 10)
  }

  private mutating func writeHead() {
    let width = number(scene.page.width)
    let height = number(scene.page.height)
    var size = ""
    if use == .file {
      line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
      size =
        scene.page.isPaper
        ? " width=\"\(millimetres(scene.page.width))mm\""
          + " height=\"\(millimetres(scene.page.height))mm\""
        : " width=\"\(width)pt\" height=\"\(height)pt\""
    }
    // A page states its language itself.
    let language = use == .file ? " xml:lang=\"\(scene.language.rawValue)\"" : ""
    line(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"coopnet-diagram\"\(size)"
        + " viewBox=\"0 0 \(width) \(height)\" role=\"\(use == .file ? "img" : "document")\""
        + " aria-labelledby=\"\(prefix)title \(prefix)desc\"\(language)"
        + " data-view=\"\(SVGText.escaped(scene.view))\""
        + " font-family=\"'Liberation Sans', Arial, Helvetica, 'DejaVu Sans', sans-serif\">")
    line("<title id=\"\(prefix)title\">\(SVGText.escaped(scene.title))</title>")
    line("<desc id=\"\(prefix)desc\">\(SVGText.escaped(scene.summary))</desc>")
    line(
      "<defs><pattern id=\"\(prefix)hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\""
        + " patternTransform=\"rotate(45)\"><rect width=\"4\" height=\"4\" class=\"f-no-data\""
        + " fill=\"#ffffff\"/><path d=\"M0,0V4\" class=\"s-faint\" stroke=\"#b8b8b8\""
        + " stroke-width=\"1.4\"/></pattern>" + coverageHatches() + "</defs>")
    line("<rect width=\"\(width)\" height=\"\(height)\" class=\"page f-paper\" fill=\"#ffffff\"/>")
  }

  /// The classes of coverage for who can't tell colours: the lower, the denser the lines.
  private func coverageHatches() -> String {
    let steps = Set(scene.legend.compactMap(\.sign.coverage)).sorted()
    return steps.compactMap { step in
      guard let hatch = CoverageHatch(step) else { return nil }
      let side = number(hatch.distance)
      let paint = DiagramPaint.coverage(step)
      return "<pattern id=\"\(prefix)coverage\(step)\" width=\"\(side)\" height=\"\(side)\""
        + " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(\(hatch.angle))\">"
        + "<rect width=\"\(side)\" height=\"\(side)\" fill=\"\(paint.hex)\"/>"
        + "<path d=\"M0,0H\(side)\(hatch.isCrossed ? "M0,0V\(side)" : "")\""
        + " stroke=\"\(CoverageHatch.ink)\" stroke-width=\"\(number(CoverageHatch.width * 2))\"/>"
        + "</pattern>"
    }.joined()
  }

  private func fill(_ paint: DiagramPaint) -> (attribute: String, className: String) {
    if case .coverage(let step) = paint, CoverageHatch(step) != nil {
      return (" fill=\"url(#\(prefix)coverage\(step))\"", "f-\(paint.cssClass)")
    }
    return (" fill=\"\(paint.hex)\"", "f-\(paint.cssClass)")
  }

  private func stroke(_ paint: DiagramPaint, _ width: Double) -> (
    attribute: String, className: String
  ) {
    (" stroke=\"\(paint.hex)\" stroke-width=\"\(number(width))\"", "s-\(paint.cssClass)")
  }

  private mutating func writeBackground() {
    line("<g class=\"background\">")
    for outline in scene.background {
      let path = outline.rings.map {
        outline.isOpen ? NodeShape.open($0) : NodeShape.closed($0)
      }.joined()
      var fill = fill(outline.fill)
      if outline.isHatched { fill.attribute = " fill=\"url(#\(prefix)hatch)\"" }
      let stroke = stroke(outline.stroke, outline.strokeWidth)
      let code = outline.code.isEmpty ? "" : " data-teryt=\"\(SVGText.escaped(outline.code))\""
      let title =
        outline.tooltip.isEmpty ? "" : "<title>\(SVGText.escaped(outline.tooltip))</title>"
      let classes = outline.isHatched ? stroke.className : fill.className + " " + stroke.className
      let body =
        "<path class=\"\(classes)\"\(code) d=\"\(path)\""
        + " fill-rule=\"evenodd\"\(fill.attribute)\(stroke.attribute)"
      line(title.isEmpty ? body + "/>" : body + ">" + title + "</path>")
    }
    line("</g>")
  }

  // MARK: Ties

  private mutating func write(_ edge: SceneEdge) {
    let states = Set(edge.strands.map(\.state.rawValue)).sorted().joined(separator: " ")
    line(
      "<g class=\"edge\" data-from=\"\(SVGText.escaped(scene.nodes[edge.from].key))\""
        + " data-to=\"\(SVGText.escaped(scene.nodes[edge.to].key))\""
        + " data-forms=\"\(SVGText.escaped(edge.forms.joined(separator: " ")))\""
        + " data-states=\"\(states)\"><title>"
        + edge.tooltip.map(SVGText.escaped).joined(separator: "\n") + "</title>")
    for strand in edge.strands { write(strand) }
    line("</g>")
  }

  private mutating func write(_ strand: SceneStrand) {
    let path = curve(strand.path)
    write(path: path, strand.style, strand.paint, strand.width)
    if let tip = strand.arrow, let base = strand.path.last {
      writeArrow(tip, base, strand.paint)
    }
    if strand.hasRing, strand.path.count > 1 {
      writeRing(at: strand.path[0], toward: strand.path[1], strand.paint)
    }
    if strand.hasDiamond, strand.path.count > 1 {
      writeDiamond(at: strand.path[0], toward: strand.path[1], strand.paint)
    }
  }

  private func curve(_ path: [DiagramPoint]) -> String {
    var text = ""
    for (index, point) in path.enumerated() {
      text += index == 0 ? "M" : index % 3 == 1 ? "C" : " "
      text += number(point.x) + "," + number(point.y)
    }
    return text
  }

  private mutating func write(
    path: String, _ style: LineStyle, _ paint: DiagramPaint, _ width: Double
  ) {
    let unit = max(1, width * 0.8)
    let dashes =
      style.dashes.isEmpty
      ? ""
      : " stroke-dasharray=\"\(style.dashes.map { number($0 * unit) }.joined(separator: ","))\""
    // Where many run, the two lines of a double one draw together.
    let whole = style.isDouble ? max(1.1, min(width + 2, width * 2.6)) : width
    let outer = stroke(paint, whole)
    line("<path class=\"\(outer.className)\" d=\"\(path)\"\(outer.attribute)\(dashes)/>")
    if style.isDouble {
      let inner = stroke(.paper, whole * 0.36)
      line("<path class=\"\(inner.className)\" d=\"\(path)\"\(inner.attribute)/>")
    }
  }

  private mutating func writeArrow(
    _ tip: DiagramPoint, _ base: DiagramPoint, _ paint: DiagramPaint
  ) {
    guard let along = (tip - base).unit else { return }
    let half = (tip - base).length * 0.42
    let side = DiagramPoint(-along.y, along.x) * half
    let fill = fill(paint)
    line(
      "<path class=\"\(fill.className)\" d=\"\(NodeShape.closed([tip, base + side, base - side]))\""
        + "\(fill.attribute)/>")
  }

  private mutating func writeRing(
    at start: DiagramPoint, toward next: DiagramPoint, _ paint: DiagramPaint
  ) {
    guard let along = (next - start).unit else { return }
    let center = start + along * 2.6
    let fill = fill(.paper)
    let stroke = stroke(paint, 0.8)
    line(
      "<circle class=\"\(fill.className) \(stroke.className)\" cx=\"\(number(center.x))\""
        + " cy=\"\(number(center.y))\" r=\"2.2\"\(fill.attribute)\(stroke.attribute)/>")
  }

  private mutating func writeDiamond(
    at start: DiagramPoint, toward next: DiagramPoint, _ paint: DiagramPaint
  ) {
    guard let along = (next - start).unit else { return }
    let side = DiagramPoint(-along.y, along.x) * 2.2
    let middle = start + along * 3.6
    let fill = fill(.paper)
    let stroke = stroke(paint, 0.8)
    let corners = [start, middle + side, start + along * 7.2, middle - side]
    line(
      "<path class=\"\(fill.className) \(stroke.className)\" d=\"\(NodeShape.closed(corners))\""
        + "\(fill.attribute)\(stroke.attribute)/>")
  }

  // MARK: Units

  private mutating func write(_ node: SceneNode) {
    var attributes = " data-id=\"\(SVGText.escaped(node.key))\""
    attributes += " data-kind=\"\(SVGText.escaped(node.kind))\""
    attributes += " data-sector=\"\(node.sector.rawValue)\""
    attributes += " data-label=\"\(SVGText.escaped(String(node.label.prefix(80))))\""
    attributes += " data-teryt=\"\(SVGText.escaped(node.territory))\""
    attributes += " data-degree=\"\(node.degree)\""
    if node.members > 1 { attributes += " data-members=\"\(node.members)\"" }
    line(
      "<g class=\"node\"\(attributes)><title>"
        + node.tooltip.map(SVGText.escaped).joined(separator: "\n") + "</title>")
    writeShape(node.shape, node.box, node.fill, node.emphasis)
    writeLines(of: node)
    if let outside = node.outside { write(outside) }
    line("</g>")
  }

  private mutating func writeShape(
    _ shape: NodeShape, _ box: DiagramRect, _ paint: DiagramPaint, _ emphasis: SceneNode.Emphasis
  ) {
    let isMuted = emphasis == .muted
    if emphasis == .strong {
      let outer = shape.parts(in: box.inset(by: -2.4))
      let stroke = stroke(.ink, 1)
      line(
        "<path class=\"f-paper \(stroke.className)\" d=\"\(outer[0].path)\" fill=\"#ffffff\""
          + "\(stroke.attribute)/>")
    }
    var fill = fill(paint)
    if isMuted { fill.attribute = " fill=\"\(paint.pale)\"" }
    let plain = min(0.8, max(0.3, box.height * 0.09))
    let stroke = stroke(
      isMuted ? .muted : .ink, isMuted ? plain * 0.65 : emphasis == .strong ? 1.4 : plain)
    // Without a tie: a broken outline tells it without the paler colour too.
    let dashes = isMuted ? " stroke-dasharray=\"\(box.height > 9 ? "2.2,1.4" : "1.1,0.8")\"" : ""
    for part in shape.parts(in: box) {
      let inside =
        (part.isFilled ? fill.attribute : " fill=\"none\"") + dashes
      let classes =
        (part.isFilled ? fill.className + (isMuted ? " pale " : " ") : "") + stroke.className
      line("<path class=\"\(classes)\" d=\"\(part.path)\"\(inside)\(stroke.attribute)/>")
    }
  }

  private mutating func writeLines(of node: SceneNode) {
    let step = TextMeasure.lineHeight(node.fontSize)
    let top =
      node.center.y + node.shape.textShift * node.height - step * Double(node.lines.count - 1) / 2
      + node.fontSize * 0.35
    let className = node.emphasis == .muted ? "label inside muted" : "label inside"
    for (index, text) in node.lines.enumerated() {
      line(
        "<text class=\"\(className)\" x=\"\(number(node.center.x))\""
          + " y=\"\(number(top + Double(index) * step))\" font-size=\"\(number(node.fontSize))\""
          + " text-anchor=\"middle\" fill=\"#1a1a1a\">\(SVGText.escaped(text))</text>")
    }
  }

  // MARK: Words

  private mutating func write(_ text: SceneText) {
    let fill = fill(text.paint)
    var attributes = " x=\"\(number(text.position.x))\" y=\"\(number(text.position.y))\""
    attributes += " font-size=\"\(number(text.size))\""
    if text.anchor != .start { attributes += " text-anchor=\"\(text.anchor.rawValue)\"" }
    if text.hasHalo {
      attributes +=
        " paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"1.6\""
        + " stroke-linejoin=\"round\""
    }
    if text.bold { attributes += " font-weight=\"bold\"" }
    if text.turned != 0 {
      attributes +=
        " transform=\"rotate(\(number(text.turned)) \(number(text.position.x))"
        + " \(number(text.position.y)))\""
    }
    line(
      "<text class=\"\(text.role.rawValue) \(fill.className)\(text.hasHalo ? " s-paper" : "")\"\(attributes)\(fill.attribute)>"
        + SVGText.escaped(text.text) + "</text>")
  }

  private mutating func writeLegend() {
    if scene.legend.isEmpty { return }
    line("<g class=\"legend\">")
    for entry in scene.legend { write(entry) }
    for text in scene.texts where text.role == .legend { write(text) }
    line("</g>")
  }

  private mutating func write(_ entry: SceneLegendEntry) {
    let box = entry.box
    switch entry.sign {
    case .heading, .note: break
    case .shape(let shape, let paint, let emphasis):
      var place = DiagramRect(
        center: box.center, width: shape.sampleWidth(in: box), height: box.height * 0.95)
      if emphasis == .strong { place = place.inset(by: 2) }
      writeShape(shape, place, paint, emphasis)
    case .line(let style, let paint, let width, let mark):
      let start = DiagramPoint(box.x, box.center.y)
      let end = DiagramPoint(box.maxX - (mark == .arrow ? 5 : 0), box.center.y)
      line("<g fill=\"none\">")
      write(path: curve(Curve.line(start, end)), style, paint, width)
      switch mark {
      case .none: break
      case .arrow: writeArrow(DiagramPoint(box.maxX, box.center.y), end, paint)
      case .diamond: writeDiamond(at: start, toward: end, paint)
      case .ring: writeRing(at: start, toward: end, paint)
      }
      line("</g>")
    case .patch(let paint, let isHatched):
      var fill = fill(paint)
      if isHatched { fill = (" fill=\"url(#\(prefix)hatch)\"", "hatched") }
      let stroke = stroke(.muted, 0.5)
      line(
        "<path class=\"\(fill.className) \(stroke.className)\""
          + " d=\"\(NodeShape.closed(OverviewLayout.corners(box)))\"\(fill.attribute)"
          + "\(stroke.attribute)/>")
    }
  }
}

/// Text inside SVG.
enum SVGText {
  /// The text as a value of an attribute or between tags; controls and line ends become blanks.
  static func escaped(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: clean.append(" ")
      default: clean.append(scalar)
      }
    }
    return Escaping.xmlAttribute(String(clean))
  }
}
