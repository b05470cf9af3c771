import NetworkGraph

/// Writes HTML as bytes: elements nest by closures, every text and attribute is escaped on its way in.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Attributes in the order written; a nil value leaves the attribute out.
  typealias Attributes = KeyValuePairs<String, String?>

  mutating func text(_ text: String) {
    Escaping.appendHTMLText(text, to: &bytes)
  }

  /// Markup that the program itself holds; never anything that came from a file.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Markup that another writer made with the same care, as an SVG drawn here.
  mutating func trusted(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    markup("</")
    markup(name)
    markup(">")
  }

  /// An element that holds one text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element without content and end tag: `meta`, `input`, `br`, `col`.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    markup("<")
    markup(name)
    for (name, value) in attributes {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: name.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      Escaping.appendHTMLAttribute(value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    markup(">")
  }

  mutating func newline() { bytes.append(UInt8(ascii: "\n")) }
}
