import NetworkGraph

extension NetworkTable {
  /// A Pajek .net file in UTF-8: vertices by number with their ids, arcs or edges with weights.
  ///
  /// Signs that a label cannot hold are written as Pajek writes letters of other alphabets in ASCII,
  /// by their numbers: `&#34;`.
  func pajek() -> [UInt8] {
    var text = "*Network \(Self.line(title))\n*Vertices \(nodes.count)\n"
    for (number, node) in nodes.enumerated() {
      text += "\(number + 1) \"\(Self.label(node.id))\"\n"
    }
    text += isDirected ? "*Arcs\n" : "*Edges\n"
    for edge in edges { text += "\(edge.source + 1) \(edge.target + 1) \(edge.weightText)\n" }
    return Array(text.utf8)
  }

  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  private static func label(_ text: String) -> String {
    var label = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let beginsNumber =
        scalar == "&" && index + 1 < scalars.count && scalars[index + 1] == "#"
      if scalar == "\"" || scalar.value < 0x20 || beginsNumber {
        label += "&#\(scalar.value);"
      } else {
        label.unicodeScalars.append(scalar)
      }
    }
    return label
  }
}
