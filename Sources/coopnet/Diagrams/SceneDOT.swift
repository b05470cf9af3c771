import NetworkGraph

extension DiagramScene {
  /// The picture as DOT for Graphviz: UTF-8 without BOM.
  ///
  /// Positions are pinned (`layout=neato`, `pos="x,y!"`), or left to `dot` with a cluster for each
  /// powiat. Ties carry their curves too: `neato -n2` draws exactly the picture that `svg()` draws;
  /// without `-n2` the same nodes stand at the same places, their ties straight.
  ///
  /// Institutions are nodes `n...` (groups `g...`); title, caption and legend are nodes of other names
  /// with the class `text` or `legend`.
  ///
  /// `isPinned` pins the positions even where `dot` would make a readable sheet: for the same picture
  /// as `svg()`.
  ///
  /// - Complexity: O(*n* + *m*).
  func dot(isPinned: Bool = false) -> [UInt8] {
    if leavesLayoutToGraphviz, !isPinned {
      var writer = FreeDOTWriter(scene: self)
      return writer.written()
    }
    var writer = PinnedDOTWriter(scene: self)
    return writer.written()
  }
}

/// What both kinds of DOT text have in common.
enum SceneDOT {
  static func attributes(of node: SceneNode) -> [DOTAttribute] {
    let isMuted = node.emphasis == .muted
    // Graphviz leaves white between the outlines of an octagon, four points each, whatever its size:
    // a thick outline tells it from the plain one.
    let more = Double(node.shape.outlines - 1) * 1.1
    var result = [
      DOTAttribute("shape", .word(more > 0 ? "octagon" : node.shape.rawValue)),
      inches("width", max(2, node.width - more)), inches("height", max(2, node.height - more)),
      DOTAttribute("fixedsize", .word("shape")),
      DOTAttribute("fillcolor", .word(isMuted ? node.fill.pale : node.fill.hex)),
      DOTAttribute("color", .word((isMuted ? DiagramPaint.muted : .ink).hex)),
    ]
    let plain = DiagramNumber.rounded(min(0.8, max(0.3, node.height * 0.09)))
    let isStrong = node.emphasis == .strong
    let pen = (isStrong ? 1.4 : isMuted ? plain * 0.65 : plain) + (isMuted ? more * 0.7 : more)
    if isMuted || isStrong || pen != 0.8 {
      result.append(DOTAttribute("penwidth", .number(DiagramNumber.rounded(pen))))
    }
    if isMuted { result.append(DOTAttribute("style", .word("filled,dashed"))) }
    if isStrong { result.append(DOTAttribute("peripheries", .integer(2))) }
    result.append(DOTAttribute("class", .word("node sector-\(node.sector.rawValue)")))
    result.append(DOTAttribute("id", .word(node.name)))
    result.append(tooltip(node.tooltip))
    return result
  }

  /// What is shown on hover.
  ///
  /// Graphviz 2 reads `\\N` and its like in a tooltip twice, so that even a doubled backslash would
  /// become the node's name: a joiner without width keeps the backslash from the letter behind it.
  static func tooltip(_ lines: [String]) -> DOTAttribute {
    var text = String.UnicodeScalarView()
    for scalar in lines.joined(separator: "\n").unicodeScalars {
      text.append(scalar)
      if scalar == "\\" { text.append("\u{2060}") }
    }
    return DOTAttribute("tooltip", .text(String(text)))
  }

  /// A label of which something is to be seen; Pango refuses to draw others.
  static func drawable(_ lines: [String]) -> String {
    lines.map { line in
      line.unicodeScalars.contains { !$0.properties.isDefaultIgnorableCodePoint } ? line : " "
    }.joined(separator: "\n")
  }

  static func attributes(of strand: SceneStrand, opacity: Double = 1) -> [DOTAttribute] {
    var result = look(
      strand.style, strand.paint, strand.width, hasArrow: strand.arrow != nil, strand.mark)
    if opacity < 1, case .word(let color) = result[0].value, color == strand.paint.hex {
      let value = Int((opacity * 255).rounded())
      let alpha = (value < 16 ? "0" : "") + String(value, radix: 16)
      result[0] = DOTAttribute("color", .word(strand.paint.hex + alpha))
    }
    if !strand.form.isEmpty { result.append(DOTAttribute("form", .text(strand.form))) }
    result.append(DOTAttribute("state", .word(strand.state.rawValue)))
    return result
  }

  static func look(
    _ style: LineStyle, _ paint: DiagramPaint, _ width: Double, hasArrow: Bool, _ mark: LineMark
  ) -> [DOTAttribute] {
    // Graphviz sets the two lines of a double one two points apart, however thin they are: where many
    // run, one thicker line stands for both.
    let isDouble = style.isDouble && width >= 0.8
    let color = isDouble ? "\(paint.hex):#ffffff:\(paint.hex)" : paint.hex
    let pen = isDouble ? max(0.6, width * 0.6) : style.isDouble ? width * 1.7 : width
    var result = [
      DOTAttribute("color", .word(color)), DOTAttribute("style", .word(style.graphviz)),
      DOTAttribute("penwidth", .number(DiagramNumber.rounded(pen))),
    ]
    let tail: String? =
      switch mark {
      case .diamond: "odiamond"
      case .ring: "odot"
      case .none, .arrow: nil
      }
    if let tail {
      result.append(DOTAttribute("dir", .word(hasArrow ? "both" : "back")))
      result.append(DOTAttribute("arrowtail", .word(tail)))
    } else if hasArrow || mark == .arrow {
      result.append(DOTAttribute("dir", .word("forward")))
    }
    return result
  }

  static func inches(_ name: String, _ points: Double) -> DOTAttribute {
    DOTAttribute(name, .word(DiagramNumber.inches(points)))
  }

  /// Graphviz finds Liberation Sans by this name on Linux, its like elsewhere: the letters that all
  /// places are measured in.
  static let font = "Arial"
  static let boldFont = "Arial Bold"

  /// Defaults that hold in every file: dark outlines, no margins, ties without arrows.
  static func writeDefaults(to writer: inout DOTWriter) {
    writer.defaults(
      of: .node,
      [
        DOTAttribute("fontname", .word(SceneDOT.font)), DOTAttribute("margin", .integer(0)),
        DOTAttribute("style", .word("filled")), DOTAttribute("penwidth", .number(0.8)),
      ])
    writer.defaults(
      of: .edge,
      [
        DOTAttribute("fontname", .word(SceneDOT.font)), DOTAttribute("dir", .word("none")),
        DOTAttribute("arrowsize", .number(0.4)),
      ])
  }
}

extension NodeShape {
  /// How wide the shape is drawn in the legend.
  func sampleWidth(in box: DiagramRect) -> Double {
    self == .square || self == .circle ? box.height * 0.95 : box.width * 0.8
  }

  /// How many lines its outline has.
  var outlines: Int {
    switch self {
    case .doubleoctagon: 2
    case .tripleoctagon: 3
    default: 1
    }
  }
}

/// Prints a scene as DOT with pinned positions.
struct PinnedDOTWriter {
  let scene: DiagramScene
  private var writer = DOTWriter(isDirected: false)
  /// Words beside signs and turned ones, as far as they stand upright without running into others.
  private var upright: [SceneText] = []
  private var uprightNames: [DOTName] = []

  init(scene: DiagramScene) { self.scene = scene }

  mutating func written() -> [UInt8] {
    findUprightLabels()
    writer.comment("\(scene.title) (coopnet, \(scene.view))")
    writer.comment("dot -Tsvg -O FILE; neato -n2 -Tsvg -O FILE for curved ties")
    writeHead()
    SceneDOT.writeDefaults(to: &writer)
    writer.comment("Institutions")
    for node in scene.nodes { write(node) }
    writer.comment("Ties")
    for edge in scene.edges { write(edge) }
    writer.comment("Title, caption, headings")
    for (index, text) in scene.texts.enumerated() where text.role != .legend && text.turned == 0 {
      write(text, DOTName("text", index + 1))
    }
    writeUprightLabels()
    writeLegend()
    writer.finish()
    return writer.bytes
  }

  private func x(_ point: DiagramPoint) -> Double { DiagramNumber.rounded(point.x) }
  private func y(_ point: DiagramPoint) -> Double {
    DiagramNumber.rounded(scene.page.height - point.y)
  }
  private func pinned(_ point: DiagramPoint) -> DOTAttribute {
    DOTAttribute("pos", .pinned(x: x(point), y: y(point)))
  }
  private func place(_ point: DiagramPoint) -> String {
    DiagramNumber.text(point.x) + "," + DiagramNumber.text(scene.page.height - point.y)
  }

  private mutating func writeHead() {
    let page = scene.page
    let bounds = "0,0,\(DiagramNumber.text(page.width)),\(DiagramNumber.text(page.height))"
    writer.defaults(
      of: .graph,
      [
        DOTAttribute("layout", .word("neato")), DOTAttribute("inputscale", .integer(72)),
        DOTAttribute("splines", .word("line")), DOTAttribute("outputorder", .word("edgesfirst")),
        DOTAttribute("pad", .integer(0)), DOTAttribute("margin", .integer(0)),
        DOTAttribute("bgcolor", .word("#ffffff")),
        DOTAttribute("charset", .word("UTF-8")), DOTAttribute("bb", .word(bounds)),
        DOTAttribute("tooltip", .text(scene.title)),
      ])
    let background = xdot()
    if !background.isEmpty {
      writer.defaults(of: .graph, [DOTAttribute("_background", .text(background))])
    }
    // Holds the size of the sheet.
    writer.node(
      "page",
      [
        DOTAttribute("shape", .word("box")), DOTAttribute("style", .word("invis")),
        DOTAttribute("label", .text("")), SceneDOT.inches("width", page.width),
        SceneDOT.inches("height", page.height),
        pinned(DiagramPoint(page.width / 2, page.height / 2)),
      ])
  }

  /// Outlines in the drawing language of Graphviz.
  private func xdot() -> String {
    var parts: [String] = []
    // Patches of the legend too: lines over nodes can't be drawn.
    let patches = scene.legend.compactMap { entry -> SceneOutline? in
      guard case .patch(let paint, let isHatched) = entry.sign else { return nil }
      return SceneOutline(
        rings: [OverviewLayout.corners(entry.box)], fill: paint, stroke: .muted,
        isHatched: isHatched)
    }
    for outline in scene.background + patches {
      if outline.isOpen, isLeaderWithoutLabel(outline) { continue }
      let width = "setlinewidth(\(DiagramNumber.text(outline.strokeWidth)))"
      parts.append("S \(width.utf8.count) -\(width)")
      let fill = outline.fill.hex
      if outline.stroke != .none { parts.append("c 7 -\(outline.stroke.hex)") }
      if fill != "none" { parts.append("C 7 -\(fill)") }
      for ring in outline.rings {
        let points = ring.map { point in
          DiagramNumber.text(point.x) + " " + DiagramNumber.text(scene.page.height - point.y)
        }.joined(separator: " ")
        let sign = outline.isOpen ? "L" : fill == "none" ? "p" : "P"
        parts.append("\(sign) \(ring.count) \(points)")
      }
      if let hatch = outline.hatch { parts += lines(of: hatch, in: outline.rings) }
    }
    return parts.joined(separator: " ")
  }

  /// Hatching drawn as single lines: the drawing language has no patterns.
  private func lines(of hatch: CoverageHatch, in rings: [[DiagramPoint]]) -> [String] {
    let width = "setlinewidth(\(DiagramNumber.text(CoverageHatch.width)))"
    let segments = hatch.segments(in: rings)
    if segments.isEmpty { return [] }
    return ["S \(width.utf8.count) -\(width)", "c 7 -\(hatch.paint)"]
      + segments.map { start, end in
        let ends = [start, end].map { point in
          DiagramNumber.text(point.x) + " " + DiagramNumber.text(scene.page.height - point.y)
        }
        return "L 2 \(ends[0]) \(ends[1])"
      }
  }

  /// Whether a line leads to a label that is not written, as `writeUprightLabels` found no room.
  private func isLeaderWithoutLabel(_ outline: SceneOutline) -> Bool {
    guard let end = outline.rings.first?.last else { return false }
    return !upright.contains { ($0.position - end).length < $0.size }
  }

  // MARK: Units and ties

  private mutating func write(_ node: SceneNode) {
    var attributes = SceneDOT.attributes(of: node)
    attributes.append(pinned(node.center))
    if node.lines.isEmpty {
      // The name is there for who searches the file and for who reads it aloud: as small as can be and
      // all but transparent (letters quite transparent are left out of a PDF). Where there is room it
      // is drawn beside.
      attributes.append(DOTAttribute("label", .text(SceneDOT.drawable([node.label]))))
      // Pango can't draw what is no point wide.
      let isNarrow = TextMeasure.width(node.label, size: 1) < 2
      attributes.append(DOTAttribute("fontsize", .integer(isNarrow ? 4 : 1)))
      attributes.append(DOTAttribute("fontcolor", .word("#ffffff01")))
    } else {
      attributes.append(DOTAttribute("label", .text(SceneDOT.drawable(node.lines))))
      attributes.append(
        DOTAttribute("fontsize", .number(DiagramNumber.rounded(node.fontSize))))
    }
    writer.node(DOTName(node.name), attributes)
  }

  private mutating func write(_ edge: SceneEdge) {
    for strand in edge.strands {
      let from = scene.nodes[strand.isReversed ? edge.to : edge.from].name
      let to = scene.nodes[strand.isReversed ? edge.from : edge.to].name
      writer.edge(
        DOTName(from), DOTName(to),
        SceneDOT.attributes(of: strand, opacity: scene.lineOpacity) + [
          DOTAttribute("pos", .word(spline(strand))),
          SceneDOT.tooltip(edge.tooltip),
        ])
    }
  }

  private func spline(_ strand: SceneStrand) -> String {
    var points = strand.path
    var text = ""
    // Graphviz reads the start before the end.
    if strand.mark != .none, points.count > 1, let along = (points[1] - points[0]).unit {
      text += "s,\(place(points[0])) "
      points[0] = points[0] + along * 6
    }
    if let tip = strand.arrow { text += "e,\(place(tip)) " }
    return text + points.map(place).joined(separator: " ")
  }

  // MARK: Words

  private mutating func write(_ text: SceneText, _ name: DOTName) {
    var box = text.box
    // In another font a text is wider or narrower: in a box with room to spare it begins, or ends,
    // where it should all the same.
    let spare = box.width * 0.3 + 4
    let side: DOTAttribute.Side
    switch text.anchor {
    case .start:
      side = .left
      box.width = max(box.width, min(box.width + spare, scene.page.width - box.x))
    case .middle: side = .center
    case .end:
      side = .right
      let left = max(min(box.x, 0), box.x - spare)
      box.width += box.x - left
      box.x = left
    }
    var attributes = [
      DOTAttribute("shape", .word("none")), DOTAttribute("style", .word("solid")),
      DOTAttribute("fixedsize", .word("shape")), SceneDOT.inches("width", box.width),
      SceneDOT.inches("height", box.height), pinned(box.center),
      DOTAttribute("class", .word("text \(text.role.rawValue)")),
      DOTAttribute("fontsize", .number(DiagramNumber.rounded(text.size))),
      DOTAttribute("fontcolor", .word(text.paint.hex)),
      DOTAttribute("tooltip", .text(" ")), DOTAttribute("label", .lines([text.text], side)),
    ]
    if text.bold { attributes.append(DOTAttribute("fontname", .word(SceneDOT.boldFont))) }
    writer.node(name, attributes)
  }

  /// Words beside signs, and those that are turned in the drawing. Graphviz cannot turn words: they
  /// stand upright, and those that would run into others are left out, headings and units with most
  /// partners first.
  private mutating func writeUprightLabels() {
    for (text, name) in zip(upright, uprightNames) { write(text, name) }
  }

  private mutating func findUprightLabels() {
    var taken =
      scene.nodes.map(\.box) + scene.texts.filter { $0.turned == 0 }.map(\.box)
    for (index, text) in scene.texts.enumerated() where text.turned != 0 {
      find(text, name: DOTName("text", index + 1), around: &taken)
    }
    let order = scene.nodes.indices.filter { scene.nodes[$0].outside != nil }.sorted {
      (-scene.nodes[$0].degree, $0) < (-scene.nodes[$1].degree, $1)
    }
    for index in order {
      guard let text = scene.nodes[index].outside else { continue }
      find(text, name: DOTName("label_" + scene.nodes[index].name), around: &taken)
    }
  }

  private mutating func find(
    _ text: SceneText, name: DOTName, around taken: inout [DiagramRect]
  ) {
    var text = text
    text.turned = 0
    let box = text.box
    let page = DiagramRect(x: 0, y: 0, width: scene.page.width, height: scene.page.height)
    guard page.inset(by: 8).contains(box), !taken.contains(where: { $0.overlaps(box, gap: 0.5) })
    else { return }
    taken.append(box)
    upright.append(text)
    uprightNames.append(name)
  }

  // MARK: Legend

  private mutating func writeLegend() {
    if scene.legend.isEmpty { return }
    writer.comment(DiagramText.legend(scene.language))
    for (index, entry) in scene.legend.enumerated() { write(entry, index + 1) }
    for (index, text) in scene.texts.filter({ $0.role == .legend }).enumerated() {
      write(text, DOTName("legendtext", index + 1))
    }
  }

  private mutating func writePoint(_ name: DOTName, _ place: DiagramPoint) {
    writer.node(
      name,
      [
        DOTAttribute("shape", .word("point")), DOTAttribute("style", .word("invis")),
        DOTAttribute("label", .text("")), DOTAttribute("class", .word("legend")),
        DOTAttribute("width", .number(0.01)), DOTAttribute("height", .number(0.01)),
        pinned(place),
      ])
  }

  private mutating func write(_ entry: SceneLegendEntry, _ number: Int) {
    let box = entry.box
    switch entry.sign {
    case .heading, .note: break
    case .shape(let shape, let paint, let emphasis):
      var sample = SceneNode(
        name: "legend", key: "", kind: "", sector: .unknown, territory: "", shape: shape,
        center: box.center, width: shape.sampleWidth(in: box), height: box.height * 0.95,
        fill: paint,
        tooltip: [" "])
      sample.emphasis = emphasis
      let kept = SceneDOT.attributes(of: sample).filter { !["id", "class"].contains($0.name) }
      writer.node(
        DOTName("legend", number),
        kept + [
          DOTAttribute("label", .text("")), DOTAttribute("class", .word("legend")),
          pinned(box.center),
        ])
    case .patch:
      writer.node(
        DOTName("legend", number),
        [
          DOTAttribute("shape", .word("box")), DOTAttribute("label", .text("")),
          DOTAttribute("fixedsize", .word("shape")), SceneDOT.inches("width", box.width),
          SceneDOT.inches("height", box.height), DOTAttribute("tooltip", .text(" ")),
          DOTAttribute("style", .word("invis")), DOTAttribute("class", .word("legend")),
          pinned(box.center),
        ])
    case .line(let style, let paint, let width, let mark):
      let ends = [DiagramPoint(box.x, box.center.y), DiagramPoint(box.maxX, box.center.y)]
      let names = [DOTName("legend\(number)a"), DOTName("legend\(number)b")]
      for (name, end) in zip(names, ends) { writePoint(name, end) }
      let look = SceneDOT.look(style, paint, width, hasArrow: false, mark)
      writer.edge(
        names[0], names[1],
        look + [DOTAttribute("class", .word("legend")), DOTAttribute("tooltip", .text(" "))])
    }
  }
}
