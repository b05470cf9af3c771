import NetworkGraph

extension NetworkTable {
  /// GEXF 1.3 with attributes and, where dates are known, intervals of time, for Gephi.
  func gexf() -> [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "gexf",
      [
        ("xmlns", "http://gexf.net/1.3"), ("xmlns:viz", "http://gexf.net/1.3/viz"),
        ("version", "1.3"),
      ])
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
    for (number, name) in nodeColumns.enumerated() {
      xml.element("attribute", [("id", "n\(number)"), ("title", name), ("type", "string")])
    }
    for name in ["lat", "lon"] {
      xml.element("attribute", [("id", name), ("title", name), ("type", "double")])
    }
    xml.end()
    xml.start("attributes", [("class", "edge")])
    xml.element("attribute", [("id", "forms"), ("title", "forms"), ("type", "string")])
    xml.end()
  }

  private func write(_ node: Node, to xml: inout XMLWriter) {
    var attributes = [("id", node.id), ("label", node.label)]
    if let since = node.institution.since { attributes.append(("start", since.description)) }
    if let until = node.institution.until { attributes.append(("end", until.description)) }
    xml.start("node", attributes)
    xml.start("attvalues")
    for (number, value) in node.values.enumerated() where !value.isEmpty {
      // The time stands in the node itself.
      if ["since", "until"].contains(nodeColumns[number]) { continue }
      xml.element("attvalue", [("for", "n\(number)"), ("value", value)])
    }
    for (name, value) in [("lat", node.latitude), ("lon", node.longitude)] {
      guard let text = value.flatMap({ NetworkGraph.NumberText.text($0) }) else { continue }
      xml.element("attvalue", [("for", name), ("value", text)])
    }
    xml.end()
    let color = Self.parts(ofColor: DiagramPaint.sector(node.sector).hex)
    xml.element(
      "viz:color", [("r", String(color[0])), ("g", String(color[1])), ("b", String(color[2]))])
    if let (x, y) = node.position {
      xml.element(
        "viz:position",
        [("x", Self.rounded(x)), ("y", Self.rounded(y)), ("z", "0")])
    }
    xml.end()
  }

  /// Red, green and blue of `#56b4e9`.
  private static func parts(ofColor hex: String) -> [Int] {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    return [value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF]
  }

  /// A hundredth of a point is finer than any screen.
  private static func rounded(_ value: Double) -> String {
    NetworkGraph.NumberText.text((value * 100).rounded() / 100) ?? "0"
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
