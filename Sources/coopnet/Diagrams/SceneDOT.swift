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
  /// - Complexity: O(*n* + *m*).
  func dot() -> [UInt8] {
    if leavesLayoutToGraphviz {
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
    // Graphviz draws further outlines outside the size that is given.
    let outlines = node.shape.outlines + (node.emphasis == .strong ? 1 : 0)
    let less = Double(node.shape.outlines - 1) * 8
    var result = [
      DOTAttribute("shape", .word(node.shape.rawValue)),
      inches("width", max(2, node.width - less)), inches("height", max(2, node.height - less)),
      DOTAttribute("fixedsize", .word("shape")),
      DOTAttribute("fillcolor", .word(isMuted ? node.fill.pale : node.fill.hex)),
      DOTAttribute("color", .word((isMuted ? DiagramPaint.muted : .ink).hex)),
    ]
    let plain = DiagramNumber.rounded(min(0.8, max(0.3, node.height * 0.09)))
    if isMuted || plain < 0.8 {
      result.append(
        DOTAttribute("penwidth", .number(isMuted ? DiagramNumber.rounded(plain * 0.65) : plain)))
    }
    if node.emphasis == .strong {
      result.removeAll { $0.name == "penwidth" }
      result.append(DOTAttribute("penwidth", .number(1.4)))
      result.append(DOTAttribute("peripheries", .integer(outlines)))
    }
    result.append(DOTAttribute("class", .word("node sector-\(node.sector.rawValue)")))
    result.append(DOTAttribute("id", .word(node.name)))
    result.append(DOTAttribute("tooltip", .text(node.tooltip.joined(separator: "\n"))))
    return result
  }

  static func attributes(of strand: SceneStrand, opacity: Double = 1) -> [DOTAttribute] {
    var result = look(
      strand.style, strand.paint, strand.width, hasArrow: strand.arrow != nil,
      hasDiamond: strand.hasDiamond)
    if opacity < 1, !strand.style.isDouble {
      let value = Int((opacity * 255).rounded())
      let alpha = (value < 16 ? "0" : "") + String(value, radix: 16)
      result[0] = DOTAttribute("color", .word(strand.paint.hex + alpha))
    }
    if !strand.form.isEmpty { result.append(DOTAttribute("form", .text(strand.form))) }
    result.append(DOTAttribute("state", .word(strand.state.rawValue)))
    return result
  }

  static func look(
    _ style: LineStyle, _ paint: DiagramPaint, _ width: Double, hasArrow: Bool, hasDiamond: Bool
  ) -> [DOTAttribute] {
    let color = style.isDouble ? "\(paint.hex):#ffffff:\(paint.hex)" : paint.hex
    var result = [
      DOTAttribute("color", .word(color)), DOTAttribute("style", .word(style.graphviz)),
      DOTAttribute("penwidth", .number(style.isDouble ? max(0.6, width * 0.6) : width)),
    ]
    if hasDiamond {
      result.append(DOTAttribute("dir", .word("back")))
      result.append(DOTAttribute("arrowtail", .word("odiamond")))
    } else if hasArrow {
      result.append(DOTAttribute("dir", .word("forward")))
    }
    return result
  }

  static func inches(_ name: String, _ points: Double) -> DOTAttribute {
    DOTAttribute(name, .word(DiagramNumber.inches(points)))
  }

  /// Defaults that hold in every file: dark outlines, no margins, ties without arrows.
  static func writeDefaults(to writer: inout DOTWriter) {
    writer.defaults(
      of: .node,
      [
        DOTAttribute("fontname", .word("Helvetica")), DOTAttribute("margin", .integer(0)),
        DOTAttribute("style", .word("filled")), DOTAttribute("penwidth", .number(0.8)),
      ])
    writer.defaults(
      of: .edge,
      [
        DOTAttribute("fontname", .word("Helvetica")), DOTAttribute("dir", .word("none")),
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

  init(scene: DiagramScene) { self.scene = scene }

  mutating func written() -> [UInt8] {
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
        DOTAttribute("pad", .integer(0)), DOTAttribute("bgcolor", .word("#ffffff")),
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
    for outline in scene.background {
      let width = "setlinewidth(\(DiagramNumber.text(outline.strokeWidth)))"
      parts.append("S \(width.utf8.count) -\(width)")
      let fill = outline.isHatched ? "#eeeeee" : outline.fill.hex
      if outline.stroke != .none { parts.append("c 7 -\(outline.stroke.hex)") }
      if fill != "none" { parts.append("C 7 -\(fill)") }
      for ring in outline.rings {
        let points = ring.map { point in
          DiagramNumber.text(point.x) + " " + DiagramNumber.text(scene.page.height - point.y)
        }.joined(separator: " ")
        let sign = outline.isOpen ? "L" : fill == "none" ? "p" : "P"
        parts.append("\(sign) \(ring.count) \(points)")
      }
    }
    return parts.joined(separator: " ")
  }

  // MARK: Units and ties

  private mutating func write(_ node: SceneNode) {
    var attributes = SceneDOT.attributes(of: node)
    attributes.append(pinned(node.center))
    if node.lines.isEmpty {
      // The name is there for who reads the file: as small as can be, in the colour of the sign. Where
      // there is room it is drawn beside.
      let isMuted = node.emphasis == .muted
      attributes.append(DOTAttribute("label", .text(node.label)))
      attributes.append(DOTAttribute("fontsize", .integer(1)))
      attributes.append(
        DOTAttribute("fontcolor", .word(isMuted ? node.fill.pale : node.fill.hex)))
    } else {
      attributes.append(DOTAttribute("label", .text(node.lines.joined(separator: "\n"))))
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
          DOTAttribute("tooltip", .text(edge.tooltip.joined(separator: "\n"))),
        ])
    }
  }

  private func spline(_ strand: SceneStrand) -> String {
    var points = strand.path
    var text = ""
    if let tip = strand.arrow { text += "e,\(place(tip)) " }
    if strand.hasDiamond, points.count > 1, let along = (points[1] - points[0]).unit {
      text += "s,\(place(points[0])) "
      points[0] = points[0] + along * 6
    }
    return text + points.map(place).joined(separator: " ")
  }

  // MARK: Words

  private mutating func write(_ text: SceneText, _ name: DOTName) {
    let box = text.box
    let side: DOTAttribute.Side =
      switch text.anchor {
      case .start: .left
      case .middle: .center
      case .end: .right
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
    if text.bold { attributes.append(DOTAttribute("fontname", .word("Helvetica-Bold"))) }
    writer.node(name, attributes)
  }

  /// Words beside signs, and those that are turned in the drawing. Graphviz cannot turn words: they
  /// stand upright, and those that would run into others are left out, headings and units with most
  /// partners first.
  private mutating func writeUprightLabels() {
    var taken =
      scene.nodes.map(\.box) + scene.texts.filter { $0.turned == 0 }.map(\.box)
    for (index, text) in scene.texts.enumerated() where text.turned != 0 {
      write(text, name: DOTName("text", index + 1), around: &taken)
    }
    let order = scene.nodes.indices.filter { scene.nodes[$0].outside != nil }.sorted {
      (-scene.nodes[$0].degree, $0) < (-scene.nodes[$1].degree, $1)
    }
    for index in order {
      guard let text = scene.nodes[index].outside else { continue }
      write(text, name: DOTName("label_" + scene.nodes[index].name), around: &taken)
    }
  }

  private mutating func write(
    _ text: SceneText, name: DOTName, around taken: inout [DiagramRect]
  ) {
    var text = text
    text.turned = 0
    let box = text.box
    let page = DiagramRect(x: 0, y: 0, width: scene.page.width, height: scene.page.height)
    guard page.contains(box), !taken.contains(where: { $0.overlaps(box, gap: 0.5) }) else { return }
    taken.append(box)
    write(text, name)
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
    case .patch(let paint, let isHatched):
      writer.node(
        DOTName("legend", number),
        [
          DOTAttribute("shape", .word("box")), DOTAttribute("label", .text("")),
          DOTAttribute("fixedsize", .word("shape")), SceneDOT.inches("width", box.width),
          SceneDOT.inches("height", box.height), DOTAttribute("tooltip", .text(" ")),
          DOTAttribute("fillcolor", .word(isHatched ? "#eeeeee" : paint.hex)),
          DOTAttribute("class", .word("legend")), pinned(box.center),
        ])
    case .line(let style, let paint, let width, let hasArrow, let hasDiamond):
      let ends = [DiagramPoint(box.x, box.center.y), DiagramPoint(box.maxX, box.center.y)]
      let names = [DOTName("legend\(number)a"), DOTName("legend\(number)b")]
      for (name, end) in zip(names, ends) {
        writer.node(
          name,
          [
            DOTAttribute("shape", .word("point")), DOTAttribute("style", .word("invis")),
            DOTAttribute("label", .text("")), DOTAttribute("class", .word("legend")),
            DOTAttribute("width", .number(0.01)), DOTAttribute("height", .number(0.01)),
            pinned(end),
          ])
      }
      let look = SceneDOT.look(style, paint, width, hasArrow: hasArrow, hasDiamond: hasDiamond)
      writer.edge(
        names[0], names[1],
        look + [DOTAttribute("class", .word("legend")), DOTAttribute("tooltip", .text(" "))])
    }
  }
}
