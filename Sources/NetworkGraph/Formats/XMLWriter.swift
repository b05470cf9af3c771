/// Writes XML 1.0 in UTF-8 as it goes, indented by two blanks where there is no text.
///
///     var xml = XMLWriter()
///     xml.start("graph", [("id", "G"), ("edgedefault", "undirected")])
///     xml.element("data", [("key", "d0")], text: "Łódź & co")
///     xml.end()
///     xml.bytes
///
/// Texts and values may hold anything: see ``Escaping/xmlText(_:)``.
///
/// - Precondition: names of elements and attributes are names of XML, each attribute comes once.
public struct XMLWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  private struct Element: Sendable {
    var name: String
    var hasChildren = false
    var hasText = false
  }

  private let isIndented: Bool
  private var open: [Element] = []
  /// Whether the last start tag still lacks its `>`.
  private var isTagOpen = false

  /// Writes the declaration.
  public init(isIndented: Bool = true) {
    self.isIndented = isIndented
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Starts an element.
  public mutating func start(_ name: String, _ attributes: [(String, String)] = []) {
    beginChild()
    bytes.append(0x3C)
    append(name)
    for (name, value) in attributes {
      bytes.append(0x20)
      append(name)
      append("=\"")
      Escaping.appendXMLAttribute(value, to: &bytes)
      bytes.append(0x22)
    }
    open.append(Element(name: name))
    isTagOpen = true
  }

  /// Ends the element started last.
  public mutating func end() {
    guard let element = open.popLast() else { return }
    if isTagOpen {
      append("/>")
      isTagOpen = false
    } else {
      if isIndented && element.hasChildren && !element.hasText { indent() }
      append("</")
      append(element.name)
      bytes.append(0x3E)
    }
    if open.isEmpty { bytes.append(0x0A) }
  }

  /// Adds text to the element that is open.
  public mutating func text(_ text: String) {
    guard !text.isEmpty, let last = open.indices.last else { return }
    closeTag()
    open[last].hasText = true
    Escaping.appendXMLText(text, to: &bytes)
  }

  /// Writes a whole element that holds text, or nothing.
  public mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], text: String = ""
  ) {
    start(name, attributes)
    self.text(text)
    end()
  }

  /// Ends all elements that are open.
  public mutating func finish() { while !open.isEmpty { end() } }

  private mutating func beginChild() {
    closeTag()
    guard let last = open.indices.last else { return }
    open[last].hasChildren = true
    if isIndented && !open[last].hasText { indent() }
  }

  private mutating func closeTag() {
    if isTagOpen { bytes.append(0x3E) }
    isTagOpen = false
  }

  private mutating func indent() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * open.count))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
