/// A name in a DOT file: ASCII letters, digits and underscores, and no word of the language.
///
/// Names say nothing to the reader; labels do. Other characters become `_` and their code, so that
/// different texts give different names.
public struct DOTName: Sendable, Hashable, ExpressibleByStringLiteral {
  public let text: String

  public init(_ text: String) {
    var name = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: name.unicodeScalars.append(scalar)
      default: name += "_" + String(scalar.value, radix: 16) + "_"
      }
    }
    let words = ["", "node", "edge", "graph", "digraph", "subgraph", "strict"]
    let beginsOddly = name.utf8.first.map { 0x30...0x39 ~= $0 } ?? true
    if beginsOddly || words.contains(name.lowercased()) { name = "_" + name }
    self.text = name
  }

  /// A prefix and a number, such as `n12` for a node.
  public init(_ prefix: String, _ number: Int) { self.init("\(prefix)\(number)") }

  public init(stringLiteral text: String) { self.init(text) }
}

/// A name and value that Graphviz knows.
public struct DOTAttribute: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    /// Text for people: labels and tooltips. A line end begins a new, centred line.
    case text(String)
    /// Lines of text, all set to one side.
    case lines([String], Side)
    /// A word of Graphviz's own: colours, styles, shapes, fonts. Signs other than letters, digits,
    /// blanks and `_.,:;#%/+-` are left out.
    case word(String)
    case integer(Int)
    case number(Double)
    /// A position in points, pinned.
    case pinned(x: Double, y: Double)
    /// A link; left out unless it is one to the web.
    case webAddress(String)
  }

  /// The side that lines of text stand at.
  public enum Side: String, Sendable, Hashable {
    case left = "\\l"
    case right = "\\r"
    case center = "\\n"
  }

  public var name: String
  public var value: Value

  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }
}
