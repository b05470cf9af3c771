/// Reads GraphML (graphml.graphdrawing.org) as networkx, igraph, Gephi and yEd write it.
///
/// Typed keys with their defaults become columns under their `attr.name`; `edgedefault` and
/// `directed` decide over each edge; graphs inside of nodes are laid flat, with the node that they
/// lie in as the attribute `parent`; an edge with several ends is an event. What a key without a
/// name holds is kept under its id.
struct GraphMLReader {
  private struct Key {
    let name: String
    let domain: String
    var fallback: String?
  }

  /// An element that is open.
  private enum Element {
    case graph(isDirected: Bool, parent: String?)
    case node(id: String, row: Int)
    case edge(row: Int)
    case hyperedge(id: String, row: Int)
    case key(id: String)
    case other
  }

  private var xml: XMLForeign
  private let limits: ReadingLimits
  private var keys: [String: Key] = [:]
  private var keyOrder: [String] = []
  private var open: [Element] = []
  private var network: ForeignNetwork
  private var hyperedges = 0

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
    applyDefaults()
    return network
  }

  private mutating func start(_ tag: XMLStartTag) throws(ForeignFault) {
    switch tag.name.local {
    case "key": startKey(tag)
    case "default":
      let text = try xml.text()
      if case .key(let id) = open.last { keys[id]?.fallback = text }
    case "graph":
      var parent: String?
      if case .node(let id, _) = open.last { parent = id }
      open.append(.graph(isDirected: tag["edgedefault"] == "directed", parent: parent))
    case "node": try startNode(tag)
    case "edge": try startEdge(tag)
    case "hyperedge": try startHyperedge(tag)
    case "endpoint":
      addEndpoint(tag)
      open.append(.other)
    case "data": try readData(tag)
    case "port", "locator":
      network.passOver(tag.name.local, at: tag.place)
      try xml.skip()
    case "desc": try xml.skip()
    default: open.append(.other)
    }
  }

  private mutating func startKey(_ tag: XMLStartTag) {
    let id = tag["id"] ?? ""
    if keys[id] == nil { keyOrder.append(id) }
    keys[id] = Key(name: tag["attr.name"] ?? id, domain: tag["for"] ?? "all")
    open.append(.key(id: id))
  }

  private mutating func startNode(_ tag: XMLStartTag) throws(ForeignFault) {
    let id = tag["id"] ?? ""
    try network.addNode(id, at: tag.place, limits: limits)
    if case .graph(_, let parent?) = open.last { network.nodes.set("parent", parent) }
    open.append(.node(id: id, row: network.nodes.rows.count - 1))
  }

  private mutating func startEdge(_ tag: XMLStartTag) throws(ForeignFault) {
    var isDirected = false
    for case .graph(let value, _) in open { isDirected = value }
    if let own = tag["directed"] { isDirected = own == "true" || own == "1" }
    try network.addEdge(
      tag["source"] ?? "", tag["target"] ?? "", isDirected: isDirected, at: tag.place,
      limits: limits)
    open.append(.edge(row: network.edges.rows.count - 1))
  }

  /// What the element holds under a key.
  private mutating func readData(_ tag: XMLStartTag) throws(ForeignFault) {
    let name = tag["key"] ?? ""
    let (text, label, isDeep) = try xml.textOrLabel()
    let column = keys[name]?.name ?? name
    if isDeep, label == nil { network.passOver("data key=\"\(name)\"", at: tag.place) }
    let value = text.utf8.allSatisfy(XMLForeign.isBlank) ? "" : text
    switch open.last {
    case .node(_, let row), .hyperedge(_, let row):
      network.nodes.set("label", label, row: row)
      network.nodes.set(column == "id" ? ForeignNetwork.idAttribute : column, value, row: row)
    case .edge(let row):
      network.edges.set("label", label, row: row)
      network.edges.set(column, value, row: row)
    case .graph:
      if ["title", "name", "label"].contains(column), network.title.isEmpty {
        network.title = value
      } else if !value.isEmpty {
        network.passOver("graph data key=\"\(name)\"", at: tag.place)
      }
    default: break
    }
  }

  /// Fills the cells that a key's default stands for.
  private mutating func applyDefaults() {
    for id in keyOrder {
      guard let key = keys[id], let fallback = key.fallback, !fallback.isEmpty else { continue }
      if ["node", "all"].contains(key.domain) { network.nodes.fill(key.name, with: fallback) }
      if ["edge", "all"].contains(key.domain) { network.edges.fill(key.name, with: fallback) }
    }
  }
}

// MARK: - Edges with several ends

extension GraphMLReader {
  /// An edge with several ends becomes a node of its own, an event, that its ends are joined to.
  private mutating func startHyperedge(_ tag: XMLStartTag) throws(ForeignFault) {
    hyperedges += 1
    let id = tag["id"] ?? "hyperedge-\(hyperedges)"
    try network.addNode(id, at: tag.place, limits: limits)
    network.eventIDs.insert(id)
    open.append(.hyperedge(id: id, row: network.nodes.rows.count - 1))
  }

  private mutating func addEndpoint(_ tag: XMLStartTag) {
    guard case .hyperedge(let id, _) = open.last, let node = tag["node"] else { return }
    network.edges.addRow(at: tag.place)
    network.edges.set("from", node)
    network.edges.set("to", id)
  }
}
