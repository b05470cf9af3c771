import NetworkGraph

extension DiagramScene {
  /// The picture as DOT for Graphviz: UTF-8 without BOM.
  ///
  /// Positions are pinned (`layout=neato`, `pos="x,y!"`), or left to `dot` with a cluster for each
  /// powiat. Ties carry their curves too: `neato -n2` draws exactly the picture that `svg()` draws.
  ///
  /// - Complexity: O(*n* + *m*).
  func dot() -> [UInt8] {
    var writer = SceneDOTWriter(scene: self)
    return writer.written()
  }
}

/// Prints a scene as DOT.
struct SceneDOTWriter {
  let scene: DiagramScene
  private var out: [UInt8] = []

  init(scene: DiagramScene) { self.scene = scene }

  mutating func written() -> [UInt8] {
    line("// \(comment(scene.title))")
    line("// coopnet, view \(comment(scene.view))")
    if scene.leavesLayoutToGraphviz {
      line("// Draw it with: dot -Tsvg -O FILE")
    } else {
      line("// Draw it with: dot -Tsvg -O FILE; with curved ties: neato -n2 -Tsvg -O FILE")
    }
    line("graph coopnet {")
    if scene.leavesLayoutToGraphviz { writeFreeHead() } else { writePinnedHead() }
    line("  node [fontname=\"Arial\", margin=\"0\", style=\"filled\", penwidth=\"0.8\"];")
    line("  edge [fontname=\"Arial\", dir=\"none\", arrowsize=\"0.5\"];")
    line("")
    line("  // Institutions")
    if scene.leavesLayoutToGraphviz { writeClusters() } else {
      for node in scene.nodes { write(node, indent: "  ") }
    }
    line("")
    line("  // Ties")
    for edge in scene.edges { write(edge) }
    line("")
    if scene.leavesLayoutToGraphviz { writeFreeLegend() } else { writePinnedWords() }
    line("}")
    return out
  }

  private mutating func line(_ text: String) {
    out += text.utf8
    out.append(10)
  }

  /// A comment cannot end or hold another line.
  private func comment(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x2028
            || $0.value == 0x2029 ? " " : $0
        }))
  }

  private func attributes(_ pairs: [(String, String)]) -> String {
    pairs.map { "\($0.0)=\(DOTText.quoted($0.1))" }.joined(separator: ", ")
  }

  private func place(_ point: DiagramPoint) -> String {
    DiagramNumber.text(point.x) + "," + DiagramNumber.text(scene.page.height - point.y)
  }
}

// MARK: - Heads

extension SceneDOTWriter {
  private mutating func writePinnedHead() {
    let page = scene.page
    line(
      "  graph ["
        + attributes([
          ("layout", "neato"), ("inputscale", "72"), ("splines", "line"),
          ("outputorder", "edgesfirst"), ("forcelabels", "false"), ("pad", "0"),
          ("bgcolor", "#ffffff"), ("charset", "UTF-8"), ("fontname", "Arial"),
          (
            "bb",
            "0,0,\(DiagramNumber.text(page.width)),\(DiagramNumber.text(page.height))"
          ),
        ]) + "];")
    let background = xdot()
    if !background.isEmpty { line("  graph [_background=\(DOTText.quoted(background))];") }
    line(
      "  page ["
        + attributes([
          ("label", ""), ("shape", "box"), ("style", "invis"), ("class", "page"),
          ("width", DiagramNumber.inches(page.width)),
          ("height", DiagramNumber.inches(page.height)),
          ("pos", place(DiagramPoint(page.width / 2, page.height / 2)) + "!"),
        ]) + "];")
  }

  private mutating func writeFreeHead() {
    let page = scene.page
    let inner = page.inner
    let size = DiagramNumber.inches(inner.width) + "," + DiagramNumber.inches(inner.height)
    let words = scene.texts.filter { $0.role == .title || $0.role == .subtitle }.map(\.text)
    line(
      "  graph ["
        + attributes([
          ("layout", "dot"), ("rankdir", page.isPortrait ? "TB" : "LR"), ("newrank", "true"),
          ("outputorder", "edgesfirst"), ("bgcolor", "#ffffff"), ("charset", "UTF-8"),
          ("fontname", "Arial"), ("fontsize", "11"), ("labelloc", "t"), ("labeljust", "l"),
          ("size", size), ("ratio", "compress"), ("margin", DiagramNumber.inches(page.margin)),
          ("nodesep", "0.12"), ("ranksep", "0.6"), ("splines", "true"), ("nslimit", "2"),
          ("nslimit1", "2"), ("mclimit", "0.5"),
        ]) + ", label=" + DOTText.quoted(lines: words, ending: "\\l") + "];")
  }

  /// Outlines in the drawing language of Graphviz.
  private func xdot() -> String {
    var parts: [String] = []
    for outline in scene.background {
      let fill = outline.isHatched ? "#eeeeee" : outline.fill.hex
      parts.append("S 15 -setlinewidth(\(outline.strokeWidth < 0.6 ? "0" : "1"))")
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
}

// MARK: - Units and ties

extension SceneDOTWriter {
  private mutating func write(_ node: SceneNode, indent: String) {
    var pairs: [(String, String)] = [
      ("shape", node.shape.rawValue), ("width", DiagramNumber.inches(node.width)),
      ("height", DiagramNumber.inches(node.height)), ("fixedsize", "shape"),
      ("fontsize", DiagramNumber.text(node.fontSize)),
    ]
    let isMuted = node.emphasis == .muted
    pairs.append(("fillcolor", node.fill.hex + (isMuted ? "4d" : "")))
    pairs.append(("color", isMuted ? DiagramPaint.muted.hex : DiagramPaint.ink.hex))
    if isMuted { pairs.append(("penwidth", "0.5")) }
    if node.emphasis == .strong {
      pairs.append(("penwidth", "1.4"))
      pairs.append(("peripheries", "2"))
    }
    if !scene.leavesLayoutToGraphviz { pairs.append(("pos", place(node.center) + "!")) }
    pairs.append(("class", "node sector-\(node.sector.rawValue)"))
    var words = ", id=" + DOTText.quoted(node.name)
    words += ", tooltip=" + DOTText.quoted(lines: node.tooltip, ending: "\\n")
    if let outside = node.outside {
      words += ", label=\"\", xlabel=" + DOTText.quoted(lines: [outside.text], ending: "\\n")
      words += ", xlp=" + DOTText.quoted(place(middle(of: outside)))
    } else {
      words += ", label=" + DOTText.quoted(lines: node.lines, ending: "\\n")
    }
    line("\(indent)\(node.name) [\(attributes(pairs))\(words)];")
  }

  /// The middle of a line, turned or not: Graphviz writes upright words there.
  private func middle(of text: SceneText) -> DiagramPoint {
    if text.turned == 0 { return text.box.center }
    let half = TextMeasure.width(text.text, size: text.size) / 2
    let direction = Angle.direction(text.turned * Angle.pi / 180)
    return text.position + direction * (text.anchor == .end ? -half : half)
  }

  private mutating func write(_ edge: SceneEdge) {
    for strand in edge.strands {
      let from = scene.nodes[strand.isReversed ? edge.to : edge.from].name
      let to = scene.nodes[strand.isReversed ? edge.from : edge.to].name
      var pairs: [(String, String)] = []
      let color = strand.paint.hex
      pairs.append(("color", strand.style.isDouble ? "\(color):#ffffff:\(color)" : color))
      pairs.append(("style", strand.style.graphviz))
      pairs.append(("penwidth", DiagramNumber.text(strand.width)))
      if !strand.form.isEmpty { pairs.append(("form", strand.form)) }
      pairs.append(("state", strand.state.rawValue))
      if !scene.leavesLayoutToGraphviz { pairs.append(("pos", spline(strand))) }
      if strand.arrow != nil { pairs.append(("dir", "forward")) }
      if strand.hasDiamond {
        pairs.append(("dir", "back"))
        pairs.append(("arrowtail", "odiamond"))
      }
      let tooltip = DOTText.quoted(lines: edge.tooltip, ending: "\\n")
      line("  \(from) -- \(to) [\(attributes(pairs)), tooltip=\(tooltip)];")
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
}

// MARK: - Words and legend, pinned

extension SceneDOTWriter {
  private mutating func writePinnedWords() {
    line("  // Title, caption, headings")
    let words = scene.texts.filter { $0.role != .legend }
    for (index, text) in words.enumerated() { write(text, name: "text_\(index + 1)") }
    if scene.legend.isEmpty { return }
    line("")
    line("  // \(DiagramText.legend(scene.language))")
    for (index, entry) in scene.legend.enumerated() {
      write(entry.sign, in: entry.box, name: "legend_\(index + 1)")
    }
    for (index, text) in scene.texts.filter({ $0.role == .legend }).enumerated() {
      write(text, name: "legend_text_\(index + 1)")
    }
  }

  private mutating func write(_ text: SceneText, name: String) {
    let box = text.box
    var pairs: [(String, String)] = [
      ("shape", "none"), ("style", "solid"), ("fixedsize", "shape"),
      ("class", "text \(text.role.rawValue)"),
      ("width", DiagramNumber.inches(box.width)), ("height", DiagramNumber.inches(box.height)),
      ("fontsize", DiagramNumber.text(text.size)), ("fontcolor", text.paint.hex),
      ("pos", place(box.center) + "!"),
    ]
    if text.bold { pairs.append(("fontname", "Arial Bold")) }
    let label = DOTText.quoted(lines: [text.text], ending: "\\n")
    line("  \(name) [\(attributes(pairs)), label=\(label), tooltip=\" \"];")
  }

  private mutating func write(
    _ sign: SceneLegendEntry.Sign, in box: DiagramRect, name: String
  ) {
    switch sign {
    case .heading, .note: return
    case .shape(let shape, let paint, let emphasis):
      let isMuted = emphasis == .muted
      line(
        "  \(name) ["
          + attributes([
            ("shape", shape.rawValue), ("label", ""), ("class", "legend"), ("fixedsize", "shape"),
            ("width", DiagramNumber.inches(box.width * 0.8)),
            ("height", DiagramNumber.inches(box.height * 0.95)),
            ("fillcolor", paint.hex + (isMuted ? "4d" : "")),
            ("peripheries", emphasis == .strong ? "2" : ""), ("tooltip", " "),
            ("pos", place(box.center) + "!"),
          ].filter { $0.0 != "peripheries" || !$0.1.isEmpty }) + "];")
    case .patch(let paint, let isHatched):
      line(
        "  \(name) ["
          + attributes([
            ("shape", "box"), ("label", ""), ("class", "legend"), ("fixedsize", "shape"),
            ("width", DiagramNumber.inches(box.width)),
            ("height", DiagramNumber.inches(box.height)),
            ("fillcolor", isHatched ? "#eeeeee" : paint.hex), ("tooltip", " "),
            ("pos", place(box.center) + "!"),
          ]) + "];")
    case .line(let style, let paint, let width, let hasArrow, let hasDiamond):
      writeSample(style, paint, width, hasArrow, hasDiamond, in: box, name: name)
    }
  }

  private mutating func writeSample(
    _ style: LineStyle, _ paint: DiagramPaint, _ width: Double, _ hasArrow: Bool,
    _ hasDiamond: Bool, in box: DiagramRect, name: String
  ) {
    let start = DiagramPoint(box.x, box.center.y)
    let end = DiagramPoint(box.maxX, box.center.y)
    for (suffix, point) in [("a", start), ("b", end)] {
      line(
        "  \(name)\(suffix) ["
          + attributes([
            ("shape", "point"), ("style", "invis"), ("class", "legend"), ("label", ""),
            ("width", "0.01"), ("height", "0.01"), ("pos", place(point) + "!"),
          ]) + "];")
    }
    let color = style.isDouble ? "\(paint.hex):#ffffff:\(paint.hex)" : paint.hex
    var pairs: [(String, String)] = [
      ("color", color), ("style", style.graphviz), ("penwidth", DiagramNumber.text(width)),
      ("class", "legend"), ("tooltip", " "),
    ]
    if hasArrow { pairs.append(("dir", "forward")) }
    if hasDiamond {
      pairs.append(("dir", "back"))
      pairs.append(("arrowtail", "odiamond"))
    }
    line("  \(name)a -- \(name)b [\(attributes(pairs))];")
  }
}

// MARK: - Clusters and legend, left to dot

extension SceneDOTWriter {
  private mutating func writeClusters() {
    var isInside = [Bool](repeating: false, count: scene.nodes.count)
    for cluster in scene.clusters {
      line("  subgraph \(DOTText.quoted("cluster_" + cluster.id)) {")
      line(
        "    graph ["
          + attributes([
            ("style", "filled"), ("fillcolor", DiagramPaint.wedge.hex),
            ("color", DiagramPaint.faint.hex), ("fontsize", "9"), ("fontname", "Arial Bold"),
          ]) + ", label=" + DOTText.quoted(lines: [cluster.label], ending: "\\l") + "];")
      for member in cluster.members {
        isInside[member] = true
        write(scene.nodes[member], indent: "    ")
      }
      line("  }")
    }
    for (index, node) in scene.nodes.enumerated() where !isInside[index] {
      write(node, indent: "  ")
    }
  }

  /// One entry below the other, held in line by invisible lines between signs of the legend.
  private mutating func writeFreeLegend() {
    line("  // \(DiagramText.legend(scene.language)), caption")
    line("  subgraph cluster_legend {")
    line(
      "    graph ["
        + attributes([("style", "solid"), ("color", DiagramPaint.faint.hex), ("fontsize", "9")])
        + ", label="
        + DOTText.quoted(lines: [DiagramText.legend(scene.language)], ending: "\\l") + "];")
    for (index, entry) in scene.legend.enumerated() {
      writeFree(entry, name: "legend_\(index + 1)")
    }
    let caption = scene.texts.filter { $0.role == .caption }.map(\.text)
    line(
      "    caption ["
        + attributes([
          ("shape", "none"), ("style", "solid"), ("fontsize", "7"), ("class", "text caption"),
          ("tooltip", " "),
        ]) + ", label=" + DOTText.quoted(lines: caption, ending: "\\l") + "];")
    line("  }")
  }

  private mutating func writeFree(_ entry: SceneLegendEntry, name: String) {
    let label = DOTText.quoted(lines: [entry.text], ending: "\\l")
    switch entry.sign {
    case .shape(let shape, let paint, let emphasis):
      line(
        "    \(name) ["
          + attributes([
            ("shape", shape.rawValue), ("fillcolor", paint.hex + (emphasis == .muted ? "4d" : "")),
            ("fontsize", "7"), ("class", "legend"), ("tooltip", " "),
          ]) + ", label=\(label)];")
    case .line(let style, let paint, let width, let hasArrow, let hasDiamond):
      let color = style.isDouble ? "\(paint.hex):#ffffff:\(paint.hex)" : paint.hex
      var pairs: [(String, String)] = [
        ("color", color), ("style", style.graphviz), ("penwidth", DiagramNumber.text(width)),
        ("class", "legend"), ("tooltip", " "),
      ]
      if hasArrow { pairs.append(("dir", "forward")) }
      if hasDiamond {
        pairs.append(("dir", "back"))
        pairs.append(("arrowtail", "odiamond"))
      }
      let end = attributes([
        ("shape", "none"), ("style", "solid"), ("fontsize", "7"), ("class", "legend"),
        ("tooltip", " "),
      ])
      let start = attributes([
        ("shape", "point"), ("style", "invis"), ("class", "legend"), ("label", ""),
      ])
      line("    \(name)a [\(start)];")
      line("    \(name)b [\(end), label=\(label)];")
      line("    \(name)a -- \(name)b [\(attributes(pairs))];")
    case .heading, .note, .patch: return
    }
  }
}
