import NetworkGraph

extension NetworkTable {
  /// GEXF 1.3 with attributes and, where dates are known, intervals of time, for Gephi.
  func gexf() -> [UInt8] {
    var xml = XMLWriter()
    xml.start("gexf", [("xmlns", "http://gexf.net/1.3"), ("version", "1.3")])
    xml.start("meta")
    xml.element("creator", [], text: "coopnet")
    xml.element("description", [], text: title)
    xml.end()
    xml.start(
      "graph",
      [
        ("defaultedgetype", isDirected ? "directed" : "undirected"), ("mode", "dynamic"),
        ("timeformat", "date"),
      ])
    writeAttributes(to: &xml)
    xml.start("nodes")
    for node in nodes { write(node, to: &xml) }
    xml.end()
    xml.start("edges")
    for (number, edge) in edges.enumerated() { write(edge, number, to: &xml) }
    xml.finish()
    return xml.bytes
  }

  private func writeAttributes(to xml: inout XMLWriter) {
    xml.start("attributes", [("class", "node")])
    for name in Self.nodeColumns {
      xml.element("attribute", [("id", name), ("title", name), ("type", "string")])
    }
    xml.end()
    xml.start("attributes", [("class", "edge")])
    xml.element("attribute", [("id", "forms"), ("title", "forms"), ("type", "string")])
    xml.end()
  }

  private func write(_ node: Node, to xml: inout XMLWriter) {
    xml.start("node", [("id", node.id), ("label", node.label)])
    xml.start("attvalues")
    for (name, value) in zip(Self.nodeColumns, node.values) where !value.isEmpty {
      xml.element("attvalue", [("for", name), ("value", value)])
    }
    xml.end()
    xml.end()
  }

  private func write(_ edge: Edge, _ number: Int, to xml: inout XMLWriter) {
    var attributes = [
      ("id", String(number)), ("source", nodes[edge.source].id),
      ("target", nodes[edge.target].id), ("weight", edge.weightText),
    ]
    if let start = edge.start { attributes.append(("start", start.description)) }
    if let end = edge.end { attributes.append(("end", end.description)) }
    xml.start("edge", attributes)
    xml.start("attvalues")
    xml.element("attvalue", [("for", "forms"), ("value", edge.forms)])
    xml.end()
    xml.end()
  }
}
