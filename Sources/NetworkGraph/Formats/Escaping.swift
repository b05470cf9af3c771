/// Text put into other languages, one function for each place where it may stand.
///
/// Whatever the text holds, the result is text there and nothing else: no tag, no attribute, no
/// control sequence. Each function has a twin that appends bytes, for large files.
///
///     Escaping.htmlText("<b> & \u{1}")  // &lt;b&gt; &amp; �
///
/// Strings of JSON are escaped by ``JSONWriter``, cells by ``CSVWriter``, labels by ``DOTWriter``.
public enum Escaping {
  // MARK: HTML

  /// Text between tags of HTML. Control characters other than tab, line feed and form feed, and
  /// noncharacters, which HTML does not allow, become U+FFFD.
  public static func htmlText(_ text: String) -> String {
    string { appendHTMLText(text, to: &$0) }
  }

  /// The value of an HTML attribute in double or single quotes.
  public static func htmlAttribute(_ text: String) -> String {
    string { appendHTMLAttribute(text, to: &$0) }
  }

  public static func appendHTMLText(_ text: String, to bytes: inout [UInt8]) {
    append(text, to: &bytes) { markup($0) ?? ($0 == 0x0D ? "&#13;" : htmlReplacement($0)) }
  }

  public static func appendHTMLAttribute(_ text: String, to bytes: inout [UInt8]) {
    append(text, to: &bytes) {
      markup($0) ?? quote($0) ?? ($0 == 0x0D ? "&#13;" : htmlReplacement($0))
    }
  }

  // MARK: XML, SVG

  /// Text between tags of XML 1.0, SVG for example. Characters that XML cannot hold (C0 controls
  /// other than tab and line ends, U+FFFE, U+FFFF) become U+FFFD.
  public static func xmlText(_ text: String) -> String {
    string { appendXMLText(text, to: &$0) }
  }

  /// The value of an XML attribute in double or single quotes; line ends and tabs stay what they
  /// are.
  public static func xmlAttribute(_ text: String) -> String {
    string { appendXMLAttribute(text, to: &$0) }
  }

  public static func appendXMLText(_ text: String, to bytes: inout [UInt8]) {
    append(text, to: &bytes) { markup($0) ?? ($0 == 0x0D ? "&#13;" : xmlReplacement($0)) }
  }

  public static func appendXMLAttribute(_ text: String, to bytes: inout [UInt8]) {
    append(text, to: &bytes) { markup($0) ?? quote($0) ?? blank($0) ?? xmlReplacement($0) }
  }

  // MARK: The parts they share

  private static func markup(_ scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    default: nil
    }
  }

  private static func quote(_ scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    default: nil
    }
  }

  private static func blank(_ scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x09: "&#9;"
    case 0x0A: "&#10;"
    case 0x0D: "&#13;"
    default: nil
    }
  }

  private static func xmlReplacement(_ scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: nil
    }
  }

  private static func htmlReplacement(_ scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x09, 0x0A, 0x0C: nil
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: "\u{FFFD}"
    default: scalar & 0xFFFE == 0xFFFE ? "\u{FFFD}" : nil
    }
  }

  static func string(_ body: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    body(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Copies a text, with those scalars replaced for which there is a replacement.
  ///
  /// Only signs of ASCII, controls, and scalars above U+FDCF or below U+00C0 are asked about.
  @inline(__always)
  private static func append(
    _ text: String, to bytes: inout [UInt8], replacement: (UInt32) -> StaticString?
  ) {
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      var offset = 0
      while offset < buffer.count {
        let lead = buffer[offset]
        if 0x3F..<0x7F ~= lead || lead == 0x20 || 0x28..<0x3C ~= lead || 0xC3..<0xEF ~= lead
          || 0x80..<0xC0 ~= lead
        {
          offset += 1
          continue
        }
        let length = UTF8Encoding.length(ofLead: lead)
        if let word = replacement(UTF8Encoding.scalar(buffer, at: offset, length: length)) {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<offset]))
          word.withUTF8Buffer { bytes.append(contentsOf: $0) }
          start = offset + length
        }
        offset += length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
  }
}
