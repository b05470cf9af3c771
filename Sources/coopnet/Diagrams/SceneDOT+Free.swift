import NetworkGraph

/// Prints a scene as DOT that leaves positions to `dot`: a cluster for each powiat, ties from higher
/// levels to lower, the legend in a cluster before all others.
struct FreeDOTWriter {
  let scene: DiagramScene
  private var writer = DOTWriter(isDirected: false)

  init(scene: DiagramScene) { self.scene = scene }

  mutating func written() -> [UInt8] {
    writer.comment("\(scene.title) (coopnet, \(scene.view))")
    writer.comment("dot -Tsvg -O FILE")
    writeHead()
    SceneDOT.writeDefaults(to: &writer)
    writer.comment("\(DiagramText.legend(scene.language))")
    writeLegend()
    writer.comment("Institutions")
    writeClusters()
    writer.comment("Ties")
    for edge in scene.edges { write(edge) }
    writeSteps()
    writer.finish()
    return writer.bytes
  }

  private mutating func writeHead() {
    let inner = scene.page.inner
    let size = DiagramNumber.inches(inner.width) + "," + DiagramNumber.inches(inner.height)
    let words = scene.texts.filter { $0.role == .title || $0.role == .subtitle }.map(\.text)
    writer.defaults(
      of: .graph,
      [
        DOTAttribute("layout", .word("dot")),
        DOTAttribute("rankdir", .word(scene.page.isPortrait ? "TB" : "LR")),
        DOTAttribute("outputorder", .word("edgesfirst")),
        DOTAttribute("bgcolor", .word("#ffffff")), DOTAttribute("charset", .word("UTF-8")),
        DOTAttribute("fontname", .word(SceneDOT.font)), DOTAttribute("fontsize", .integer(11)),
        DOTAttribute("labelloc", .word("t")), DOTAttribute("labeljust", .word("l")),
        DOTAttribute("size", .word(size)), DOTAttribute("pad", .number(0.2)),
        DOTAttribute("nodesep", .number(0.12)), DOTAttribute("ranksep", .number(0.5)),
        DOTAttribute("nslimit", .integer(2)), DOTAttribute("nslimit1", .integer(2)),
        DOTAttribute("mclimit", .number(0.5)), DOTAttribute("label", .lines(words, .left)),
      ])
  }

  // MARK: Units

  private mutating func writeClusters() {
    var isInside = [Bool](repeating: false, count: scene.nodes.count)
    for cluster in scene.clusters {
      writer.beginCluster(
        DOTName(cluster.id),
        [
          DOTAttribute("style", .word("filled")),
          DOTAttribute("fillcolor", .word(DiagramPaint.wedge.hex)),
          DOTAttribute("color", .word(DiagramPaint.faint.hex)),
          DOTAttribute("fontsize", .integer(9)), DOTAttribute("fontname", .word(SceneDOT.boldFont)),
          DOTAttribute("label", .lines([cluster.label], .left)),
        ])
      for member in cluster.members {
        isInside[member] = true
        write(scene.nodes[member])
      }
      writer.end()
    }
    for (index, node) in scene.nodes.enumerated() where !isInside[index] { write(node) }
  }

  private mutating func write(_ node: SceneNode) {
    var attributes = SceneDOT.attributes(of: node)
    let lines = node.lines.isEmpty ? node.tooltip.prefix(1) : node.lines[...]
    attributes.append(DOTAttribute("label", .text(SceneDOT.drawable(Array(lines)))))
    attributes.append(DOTAttribute("fontsize", .number(DiagramNumber.rounded(node.fontSize))))
    writer.node(DOTName(node.name), attributes)
  }

  // MARK: Ties

  /// The end that stands higher comes first, so that `dot` sets it before the other.
  private func isReversed(_ edge: SceneEdge) -> Bool {
    scene.nodes[edge.to].rank > scene.nodes[edge.from].rank
  }

  private mutating func write(_ edge: SceneEdge) {
    let swapped = isReversed(edge)
    let first = scene.nodes[swapped ? edge.to : edge.from].name
    let second = scene.nodes[swapped ? edge.from : edge.to].name
    for strand in edge.strands {
      var attributes = SceneDOT.attributes(of: strand)
      // A direction against the order of the ends turns the arrow, not the tie.
      if strand.isReversed != swapped {
        attributes = attributes.map { attribute in
          switch (attribute.name, attribute.value) {
          case ("dir", .word("forward")): DOTAttribute("dir", .word("back"))
          case ("dir", .word("back")): DOTAttribute("dir", .word("forward"))
          case ("arrowtail", let value): DOTAttribute("arrowhead", value)
          default: attribute
          }
        }
      }
      attributes.append(SceneDOT.tooltip(edge.tooltip))
      writer.edge(DOTName(first), DOTName(second), attributes)
    }
  }

  /// Lines that are not drawn, from the legend to those that no tie sets: the legend stands apart.
  private mutating func writeSteps() {
    guard !scene.legend.isEmpty else { return }
    var isSet = [Bool](repeating: false, count: scene.nodes.count)
    for edge in scene.edges { isSet[isReversed(edge) ? edge.from : edge.to] = true }
    writer.comment("The legend stands before the network")
    for (index, node) in scene.nodes.enumerated() where !isSet[index] {
      writer.edge("caption", DOTName(node.name), [DOTAttribute("style", .word("invis"))])
    }
  }

  // MARK: Legend

  private mutating func writeLegend() {
    writer.beginCluster(
      "legend",
      [
        DOTAttribute("style", .word("solid")),
        DOTAttribute("color", .word(DiagramPaint.faint.hex)),
        DOTAttribute("fontsize", .integer(9)), DOTAttribute("fontname", .word(SceneDOT.boldFont)),
        DOTAttribute("label", .lines([DiagramText.legend(scene.language)], .left)),
      ])
    for (index, entry) in scene.legend.enumerated() { write(entry, index + 1) }
    let caption = scene.texts.filter { $0.role == .caption }.map(\.text)
    let lines = caption.flatMap { TextMeasure.wrap($0, width: 230, size: 7) }
    writer.node("caption", Self.words + [DOTAttribute("label", .lines(lines, .left))])
    writer.end()
  }

  private static let words = [
    DOTAttribute("shape", .word("none")), DOTAttribute("style", .word("solid")),
    DOTAttribute("fontsize", .integer(7)), DOTAttribute("class", .word("legend")),
    DOTAttribute("height", .number(0.15)), DOTAttribute("tooltip", .text(" ")),
  ]

  /// A sign, and the words for it on the next rank.
  private mutating func write(_ entry: SceneLegendEntry, _ number: Int) {
    let sign = DOTName("legend", number)
    let words = DOTName("legendtext", number)
    let width = TextMeasure.width(of: scene.legend.map(\.text), size: 7)
    switch entry.sign {
    case .heading, .note, .patch: return
    case .shape(let shape, let paint, let emphasis):
      writer.node(
        sign,
        [
          DOTAttribute("shape", .word(shape.rawValue)), DOTAttribute("label", .text("")),
          DOTAttribute("fillcolor", .word(emphasis == .muted ? paint.pale : paint.hex)),
          DOTAttribute("class", .word("legend")), DOTAttribute("tooltip", .text(" ")),
          DOTAttribute("fixedsize", .word("shape")), DOTAttribute("height", .number(0.13)),
          DOTAttribute("width", .number(0.26)),
        ])
      writer.edge(
        sign, words, [DOTAttribute("style", .word("invis")), DOTAttribute("weight", .integer(90))])
    case .line(let style, let paint, let width, let mark):
      writer.node(
        sign,
        [
          DOTAttribute("shape", .word("point")), DOTAttribute("label", .text("")),
          DOTAttribute("style", .word("invis")), DOTAttribute("class", .word("legend")),
          DOTAttribute("width", .number(0.02)),
        ])
      let look = SceneDOT.look(style, paint, width, hasArrow: false, mark)
      writer.edge(
        sign, words,
        look + [DOTAttribute("class", .word("legend")), DOTAttribute("weight", .integer(90))])
    }
    writer.node(
      words,
      Self.words + [
        SceneDOT.inches("width", width + 8), DOTAttribute("label", .lines([entry.text], .left)),
      ])
  }
}

extension SceneNode {
  /// Higher levels of the administration first.
  fileprivate var rank: Int {
    switch level {
    case .national: 4
    case .voivodeship: 3
    case .subregion: 2
    case .powiat: 1
    case .gmina: 0
    }
  }
}
