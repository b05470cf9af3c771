import NetworkGraph

extension NetworkTable {
  /// GraphML with typed keys and a weight on every edge, for igraph, networkx, Gephi and yEd.
  func graphML() -> [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "graphml",
      [
        ("xmlns", "http://graphml.graphdrawing.org/xmlns"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
          "xsi:schemaLocation",
          "http://graphml.graphdrawing.org/xmlns "
            + "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
        ),
      ])
    let keys = keyIDs
    writeKeys(keys, to: &xml)
    xml.start("graph", [("id", "G"), ("edgedefault", isDirected ? "directed" : "undirected")])
    for (number, node) in nodes.enumerated() {
      xml.start("node", [("id", "n\(number)")])
      xml.element("data", [("key", "id")], text: node.id)
      for (name, value) in zip(nodeColumns, node.values) where !value.isEmpty {
        xml.element("data", [("key", keys[name] ?? name)], text: value)
      }
      for (key, value) in [("lat", node.latitude), ("lon", node.longitude)] {
        if let value { xml.element("data", [("key", key)], text: "\(value)") }
      }
      xml.end()
    }
    for (number, edge) in edges.enumerated() {
      xml.start(
        "edge",
        [("id", "e\(number)"), ("source", "n\(edge.source)"), ("target", "n\(edge.target)")])
      xml.element("data", [("key", "weight")], text: edge.weightText)
      xml.element("data", [("key", "forms")], text: edge.forms)
      if let start = edge.start { xml.element("data", [("key", "start")], text: start.description) }
      if let end = edge.end { xml.element("data", [("key", "end")], text: end.description) }
      xml.end()
    }
    xml.finish()
    return xml.bytes
  }

  /// The ids of keys: names of ours, and numbers for the columns that only the data have, since an
  /// id of XML holds no blank.
  private var keyIDs: [String: String] {
    var ids: [String: String] = [:]
    for (number, name) in nodeColumns.enumerated() {
      let isName = name.utf8.allSatisfy { 0x61...0x7A ~= $0 }
      let isTaken = ["weight", "forms", "start", "end"].contains(name)
      ids[name] = isName && !isTaken ? name : "x\(number)"
    }
    return ids
  }

  private func writeKeys(_ ids: [String: String], to xml: inout XMLWriter) {
    func key(_ name: String, _ element: String, _ type: String) {
      let id = element == "node" ? ids[name] ?? name : name
      xml.element(
        "key", [("id", id), ("for", element), ("attr.name", name), ("attr.type", type)])
    }
    for name in ["id"] + nodeColumns { key(name, "node", "string") }
    for name in ["lat", "lon"] { key(name, "node", "double") }
    key("weight", "edge", "double")
    for name in ["forms", "start", "end"] { key(name, "edge", "string") }
  }
}
