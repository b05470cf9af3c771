/// Writes a graph in the DOT language of Graphviz, in the order given.
///
///     var dot = DOTWriter(isDirected: false)
///     dot.defaults(of: .node, [DOTAttribute("shape", .word("box"))])
///     dot.beginCluster("p0613", [DOTAttribute("label", .text("powiat jasielski"))])
///     dot.node("n1", [DOTAttribute("label", .text("OPS „Jasło”"))])
///     dot.end()
///     dot.edge("n1", "n2")
///     dot.finish()
///
/// All quoting is done in ``quoted(_:)``. The graph is never `strict`, which would lose parallel
/// ties; attributes that read files (`image`) or markup labels cannot be written.
public struct DOTWriter: Sendable {
  /// What a list of default attributes is for.
  public enum Element: String, Sendable {
    case graph
    case node
    case edge
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  private let isDirected: Bool
  private var depth = 1

  public init(isDirected: Bool, name: DOTName = "coopnet") {
    self.isDirected = isDirected
    append((isDirected ? "digraph " : "graph ") + name.text + " {\n")
  }

  /// A line for who reads the file; line ends and controls become blanks.
  public mutating func comment(_ text: String) {
    let isOdd: (Unicode.Scalar) -> Bool = {
      $0.value < 0x20 || 0x7F...0x9F ~= $0.value || 0x2028...0x2029 ~= $0.value
    }
    var line = ""
    for scalar in text.unicodeScalars { line.unicodeScalars.append(isOdd(scalar) ? " " : scalar) }
    statement("// " + line, [], end: "\n")
  }

  /// Attributes of the graph or cluster that is open, or of all nodes or edges that follow in it.
  public mutating func defaults(of element: Element, _ attributes: [DOTAttribute]) {
    if !attributes.isEmpty { statement(element.rawValue, attributes) }
  }

  /// Opens a box drawn around what follows, until ``end()``.
  public mutating func beginCluster(_ name: DOTName, _ attributes: [DOTAttribute] = []) {
    begin("subgraph cluster_" + name.text + " {\n", attributes)
  }

  /// Opens a group without a box, for `rank` for example, until ``end()``.
  public mutating func beginGroup(_ attributes: [DOTAttribute] = []) {
    begin("{\n", attributes)
  }

  /// Closes the cluster or group opened last.
  public mutating func end() {
    guard depth > 1 else { return }
    depth -= 1
    statement("}", [], end: "\n")
  }

  public mutating func node(_ name: DOTName, _ attributes: [DOTAttribute] = []) {
    statement(name.text, attributes)
  }

  public mutating func edge(_ from: DOTName, _ to: DOTName, _ attributes: [DOTAttribute] = []) {
    statement(from.text + (isDirected ? " -> " : " -- ") + to.text, attributes)
  }

  /// Closes what is open, and the graph.
  public mutating func finish() {
    while depth > 1 { end() }
    if depth == 1 { append("}\n") }
    depth = 0
  }

  private mutating func begin(_ head: String, _ attributes: [DOTAttribute]) {
    statement(head, [], end: "")
    depth += 1
    defaults(of: .graph, attributes)
  }

  private mutating func statement(
    _ head: String, _ attributes: [DOTAttribute], end: String = ";\n"
  ) {
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    append(head)
    var separator = " ["
    for attribute in attributes {
      guard let value = Self.written(attribute.value) else { continue }
      append(separator)
      append(attribute.name.filter { $0.isASCII && $0.isLetter || $0 == "_" })
      bytes.append(0x3D)
      append(value)
      separator = ", "
    }
    if separator == ", " { bytes.append(0x5D) }
    append(end)
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

// MARK: - Values

extension DOTWriter {
  /// A text as Graphviz must find it in quotes, to show exactly this text.
  ///
  /// `\` `"` and `&` are escaped, line ends become `\n`, tabs a blank; other controls (which would
  /// break the SVG) and noncharacters become U+FFFD. Graphviz takes no string of 16,384 bytes or
  /// more: longer ones are written in parts joined by `+`.
  public static func quoted(_ text: String) -> String {
    quoted([text], lineEnd: "\\n", last: false)
  }

  /// The value as it is written, or nil if the attribute must be left out.
  static func written(_ value: DOTAttribute.Value) -> String? {
    switch value {
    case .text(let text): quoted(text)
    case .lines(let lines, let side): quoted(lines, lineEnd: side.rawValue, last: true)
    case .word(let word): "\"" + filtered(word) + "\""
    case .integer(let number): String(number)
    case .number(let number): NumberText.text(number)
    case .pinned(let x, let y):
      if let x = NumberText.text(x), let y = NumberText.text(y) { "\"\(x),\(y)!\"" } else { nil }
    case .webAddress(let address): Escaping.webAddress(address).map(quoted)
    }
  }

  private static func filtered(_ word: String) -> String {
    var kept = ""
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x23, 0x25, 0x2B...0x2F, 0x3A, 0x3B, 0x5F:
        kept.unicodeScalars.append(scalar)
      default: break
      }
    }
    return kept
  }

  private static let partLength = 16_000

  /// Lines in quotes, with `lineEnd` between them and, if `last`, after the last one.
  private static func quoted(_ lines: [String], lineEnd: String, last: Bool) -> String {
    var quoted = Quoted(lineEnd: lineEnd)
    for (index, line) in lines.enumerated() {
      if index > 0 { quoted.add(lineEnd) }
      quoted.addText(line)
    }
    if last && !lines.isEmpty { quoted.add(lineEnd) }
    return quoted.text + "\""
  }

  private struct Quoted {
    let lineEnd: String
    var text = "\""
    private var length = 0
    private var endsWithCR = false

    init(lineEnd: String) { self.lineEnd = lineEnd }

    mutating func addText(_ line: String) {
      for scalar in line.unicodeScalars {
        if scalar == "\n" && endsWithCR {
          endsWithCR = false
          continue
        }
        endsWithCR = scalar == "\r"
        add(scalar)
      }
      endsWithCR = false
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x22: add("\\\"")
      case 0x5C: add("\\\\")
      case 0x26: add("&amp;")
      case 0x0A, 0x0D, 0x2028, 0x2029: add(lineEnd)
      case 0x09: add(" ")
      case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: add("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: add("\u{FFFD}")
      default: add(String(scalar))
      }
    }

    /// Adds what must not be torn apart.
    mutating func add(_ piece: String) {
      if length + piece.utf8.count > partLength {
        text += "\" + \""
        length = 0
      }
      text += piece
      length += piece.utf8.count
    }
  }
}
