/// Reads node-link JSON: `nodes` and `links` or `edges`, as networkx and d3 write it.
///
/// `id` of a node, else its `name`, `label` or place in the list; ends of links are ids, or places in
/// the list where no node has such an id. Values other than texts, numbers and truth values are kept
/// as JSON.
struct NodeLinkReader {
  private let root: JSONValue
  private let limits: ReadingLimits
  private var network: ForeignNetwork
  private var ids: [String] = []
  private var known: Set<String> = []

  /// Whether a value is of that kind: an object with a list `nodes`, and one `links` or `edges`.
  static func recognises(_ root: JSONValue) -> Bool {
    root["nodes"]?.array != nil && links(of: root) != nil
  }

  private static func links(of root: JSONValue) -> (name: String, values: [JSONValue])? {
    for name in ["links", "edges"] {
      if let values = root[name]?.array { return (name, values) }
    }
    return nil
  }

  init(_ root: JSONValue, file: String, limits: ReadingLimits) {
    self.root = root
    self.limits = limits
    network = ForeignNetwork(file: file)
  }

  mutating func read() throws(ForeignFault) -> ForeignNetwork {
    let isDirected = root["directed"]?.bool ?? false
    let graph = root["graph"]
    network.title =
      graph?["title"]?.string ?? graph?["name"]?.string ?? root["title"]?.string
      ?? root["name"]?.string ?? ""
    let values = root["nodes"]?.array ?? []
    let usesPlaces = !values.contains { $0["id"] != nil || $0["name"] != nil || $0["label"] != nil }
    for (index, value) in values.enumerated() {
      try addNode(value, index: index, usesPlaces: usesPlaces)
    }
    for value in Self.links(of: root)?.values ?? [] {
      try addLink(value, isDirected: isDirected)
    }
    return network
  }

  private mutating func addNode(
    _ value: JSONValue, index: Int, usesPlaces: Bool
  ) throws(ForeignFault) {
    let place = value.place ?? TextPlace(line: 1, column: 1)
    let naming = ["id", "name", "label"].first { value[$0] != nil }
    let id: String
    if value.members != nil, naming == nil {
      // Beside nodes that are named, one that is not has no id.
      id = usesPlaces ? String(index) : ""
    } else {
      // A bare value is the id itself.
      id = value.cellText(naming)
    }
    try network.addNode(id, at: place, limits: limits)
    ids.append(id)
    known.insert(id)
    for member in value.members ?? [] where member.name != naming {
      try add(member, to: \.nodes, at: place)
    }
  }

  private mutating func addLink(_ value: JSONValue, isDirected: Bool) throws(ForeignFault) {
    let place = value.place ?? TextPlace(line: 1, column: 1)
    let from = end(value["source"] ?? value["from"])
    let to = end(value["target"] ?? value["to"])
    let own = value["directed"]?.bool ?? isDirected
    try network.addEdge(from, to, isDirected: own, at: place, limits: limits)
    for member in value.members ?? []
    where !["source", "target", "from", "to", "directed"].contains(member.name) {
      try add(member, to: \.edges, at: place)
    }
  }

  /// The id that an end names: itself, its object's `id`, or the node at its place in the list.
  private func end(_ value: JSONValue?) -> String {
    guard let value else { return "" }
    let text = value["id"]?.cellText(nil) ?? value.cellText(nil)
    if !known.contains(text), let place = value.integer, ids.indices.contains(place) {
      return ids[place]
    }
    return text
  }

  private mutating func add(
    _ member: JSONValue.Member, to table: WritableKeyPath<ForeignNetwork, SourceTable>,
    at place: TextPlace
  ) throws(ForeignFault) {
    let text = member.value.cellText(nil)
    if text.isEmpty { return }
    guard network[keyPath: table].columns.count < limits.columns else {
      throw .overBound(.columns, limits.columns, at: place)
    }
    network[keyPath: table].set(member.name, text)
  }
}

extension JSONValue {
  /// What a cell holds of a value, or of its member of a name: null is empty, lists and objects are
  /// JSON.
  func cellText(_ name: String?) -> String {
    let value = name.flatMap { self[$0] } ?? self
    switch value.content {
    case .null: return ""
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return number.text
    case .string(let text): return text
    case .array, .object:
      var writer = JSONWriter(.compact)
      writer.value(value)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }
}
