import NetworkGraph

extension NetworkTable {
  /// A Pajek .net file in UTF-8: vertices by number with their ids, arcs or edges with weights.
  ///
  /// Pajek knows no escape for a quote; it is written as an apostrophe.
  func pajek() -> [UInt8] {
    var text = "*Vertices \(nodes.count)\n"
    for (number, node) in nodes.enumerated() {
      let label = String(node.id.map { $0 == "\"" ? "'" : $0.isNewline ? " " : $0 })
      text += "\(number + 1) \"\(label)\"\n"
    }
    text += isDirected ? "*Arcs\n" : "*Edges\n"
    for edge in edges { text += "\(edge.source + 1) \(edge.target + 1) \(edge.weightText)\n" }
    return Array(text.utf8)
  }
}
