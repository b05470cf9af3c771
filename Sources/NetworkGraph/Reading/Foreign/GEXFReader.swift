/// Reads GEXF 1.1 to 1.3 (gexf.net) as Gephi, networkx and igraph's users write it.
///
/// Attributes with their defaults become columns under their titles, `viz` values too (`viz:x`);
/// `start` and `end`, and each spell of an edge, are the time of a tie; nodes inside of nodes are laid
/// flat, with the outer one as the attribute `parent`. Of an attribute that changes with time all
/// values are kept.
struct GEXFReader {
  private struct Attribute {
    let id: String
    let title: String
    var fallback: String?
  }

  private enum Element {
    case attributes(isForNodes: Bool)
    case attribute
    case node(id: String, row: Int)
    case edge(row: Int)
    case other
  }

  private var xml: XMLForeign
  private let limits: ReadingLimits
  private var nodeAttributes: [Attribute] = []
  private var edgeAttributes: [Attribute] = []
  private var defaultsToDirected = false
  private var open: [Element] = []
  private var network: ForeignNetwork
  /// The spells of edges, by row: the first takes the row, the others copies of it.
  private var spells: [Int: [(start: String, end: String)]] = [:]

  init(_ text: [UInt8], file: String, limits: ReadingLimits) throws(ForeignFault) {
    xml = try XMLForeign(text, limits: limits)
    self.limits = limits
    network = ForeignNetwork(file: file)
  }

  /// - Complexity: O(bytes).
  mutating func read() throws(ForeignFault) -> ForeignNetwork {
    while let event = try xml.next() {
      switch event {
      case .start(let tag): try start(tag)
      case .end: _ = open.popLast()
      case .text: break
      }
    }
    for attribute in nodeAttributes {
      if let text = attribute.fallback { network.nodes.fill(attribute.title, with: text) }
    }
    for attribute in edgeAttributes {
      if let text = attribute.fallback { network.edges.fill(attribute.title, with: text) }
    }
    spreadSpells()
    return network
  }

  private mutating func start(_ tag: XMLStartTag) throws(ForeignFault) {
    switch tag.name.local {
    case "meta": try readMeta()
    case "graph":
      defaultsToDirected = tag["defaultedgetype"] == "directed"
      open.append(.other)
    case "attributes": open.append(.attributes(isForNodes: tag["class"] != "edge"))
    case "attribute": startAttribute(tag)
    case "default":
      let text = try xml.text()
      if !text.isEmpty { setDefault(text) }
    case "options": try xml.skip()
    case "node": try startNode(tag)
    case "edge": try startEdge(tag)
    default:
      startDetail(tag)
      open.append(.other)
    }
  }

  private mutating func readMeta() throws(ForeignFault) {
    var depth = 1
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start(let tag):
        if tag.name.local == "description" || tag.name.local == "title" {
          let text = try xml.text().trimmingBlanks
          if network.title.isEmpty { network.title = text }
        } else {
          depth += 1
        }
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  private mutating func startAttribute(_ tag: XMLStartTag) {
    let id = tag["id"] ?? ""
    let attribute = Attribute(id: id, title: tag["title"].flatMap { $0.isEmpty ? nil : $0 } ?? id)
    if case .attributes(isForNodes: false) = open.last {
      edgeAttributes.append(attribute)
    } else {
      nodeAttributes.append(attribute)
    }
    open.append(.attribute)
  }

  private mutating func setDefault(_ text: String) {
    guard open.count >= 2, case .attribute = open[open.count - 1],
      case .attributes(let isForNodes) = open[open.count - 2]
    else { return }
    if isForNodes, let last = nodeAttributes.indices.last {
      nodeAttributes[last].fallback = text
    } else if let last = edgeAttributes.indices.last {
      edgeAttributes[last].fallback = text
    }
  }

  private mutating func startNode(_ tag: XMLStartTag) throws(ForeignFault) {
    let id = tag["id"] ?? ""
    try network.addNode(id, at: tag.place, limits: limits)
    network.nodes.set("label", tag["label"])
    var parent = tag["pid"]
    for case .node(let outer, _) in open { parent = outer }
    network.nodes.set("parent", parent)
    network.nodes.set("since", Self.time(tag, "start").map(ForeignNetwork.day))
    network.nodes.set("until", Self.time(tag, "end").map(ForeignNetwork.day))
    open.append(.node(id: id, row: network.nodes.rows.count - 1))
  }

  private mutating func startEdge(_ tag: XMLStartTag) throws(ForeignFault) {
    let type = tag["type"] ?? ""
    let isDirected = type.isEmpty ? defaultsToDirected : type == "directed"
    try network.addEdge(
      tag["source"] ?? "", tag["target"] ?? "", isDirected: isDirected, at: tag.place,
      limits: limits)
    network.edges.set("weight", tag["weight"])
    network.edges.set("label", tag["label"])
    network.edges.set("kind", tag["kind"])
    network.edges.set("start", Self.time(tag, "start").map(ForeignNetwork.day))
    network.edges.set("end", Self.time(tag, "end").map(ForeignNetwork.day))
    open.append(.edge(row: network.edges.rows.count - 1))
  }

  /// A bound of time, open or closed; without one the time has no bound.
  private static func time(_ tag: XMLStartTag, _ name: String) -> String? {
    let value = tag[name] ?? tag[name + "open"]
    return ["-Infinity", "Infinity", "infinity"].contains(value ?? "") ? nil : value
  }
}

// MARK: - Inside of nodes and edges

extension GEXFReader {
  /// The row of a node, or of an edge.
  private struct Owner {
    let isNode: Bool
    let row: Int

    var table: WritableKeyPath<ForeignNetwork, SourceTable> { isNode ? \.nodes : \.edges }
  }

  /// The node or edge that the element lies in.
  private var owner: Owner? {
    open.reversed().lazy.compactMap {
      switch $0 {
      case .node(_, let row): Owner(isNode: true, row: row)
      case .edge(let row): Owner(isNode: false, row: row)
      case .attributes, .attribute, .other: nil
      }
    }.first
  }

  private mutating func startDetail(_ tag: XMLStartTag) {
    guard let owner else { return }
    switch tag.name.local {
    case "attvalue": set(tag, owner)
    case "spell", "slice": addSpell(tag, owner)
    case "color":
      let parts = ["r", "g", "b", "a", "hex"].compactMap { name in tag[name].map { (name, $0) } }
      for (name, value) in parts { set("viz:" + name, value, owner) }
    case "position":
      for name in ["x", "y", "z"] {
        if let value = tag[name] { set("viz:" + name, value, owner) }
      }
    case "size", "thickness": set("viz:" + tag.name.local, tag["value"] ?? "", owner)
    case "shape": set("viz:shape", tag["value"] ?? tag["shape"] ?? "", owner)
    case "parent": set("parent", tag["for"] ?? "", owner)
    case "attvalues", "spells", "slices", "parents", "nodes", "edges": break
    default: network.passOver(tag.name.text, at: tag.place)
    }
  }

  private mutating func set(_ name: String, _ value: String, _ owner: Owner) {
    network[keyPath: owner.table].set(name, value, row: owner.row)
  }

  private mutating func set(_ tag: XMLStartTag, _ owner: Owner) {
    let id = tag["for"] ?? tag["id"] ?? ""
    let attributes = owner.isNode ? nodeAttributes : edgeAttributes
    let title = attributes.first { $0.id == id }?.title ?? id
    var value = tag["value"] ?? ""
    let bounds = [Self.time(tag, "start"), Self.time(tag, "end")]
    if bounds.contains(where: { $0 != nil }) {
      value += " [\(bounds[0] ?? "") – \(bounds[1] ?? "")]"
    }
    // Gephi tells the weight of an edge twice.
    if title == "weight", !owner.isNode, network.edges.holds("weight", row: owner.row) { return }
    set(owner.isNode && title == "id" ? ForeignNetwork.idAttribute : title, value, owner)
  }

  private mutating func addSpell(_ tag: XMLStartTag, _ owner: Owner) {
    let start = Self.time(tag, "start").map(ForeignNetwork.day) ?? ""
    let end = Self.time(tag, "end").map(ForeignNetwork.day) ?? ""
    if owner.isNode {
      set("since", start, owner)
      set("until", end, owner)
    } else {
      spells[owner.row, default: []].append((start, end))
    }
  }

  /// An edge of several spells is a tie of each.
  private mutating func spreadSpells() {
    guard !spells.isEmpty else { return }
    let (start, end) = (network.edges.column("start"), network.edges.column("end"))
    var rows: [SourceTable.Row] = []
    for (index, row) in network.edges.rows.enumerated() {
      guard let parts = spells[index] else {
        rows.append(row)
        continue
      }
      for spell in parts {
        var part = row
        part.cells.removeAll { $0.column == start || $0.column == end }
        if !spell.start.isEmpty { part.cells.append(.init(column: start, text: spell.start)) }
        if !spell.end.isEmpty { part.cells.append(.init(column: end, text: spell.end)) }
        rows.append(part)
      }
    }
    network.edges.rows = rows
  }
}

extension SourceTable {
  fileprivate func holds(_ name: String, row: Int) -> Bool {
    position(of: name).map { rows[row][$0] != nil } ?? false
  }
}
