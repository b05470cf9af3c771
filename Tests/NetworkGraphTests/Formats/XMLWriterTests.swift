import Testing

@testable import NetworkGraph

@Suite("XML writer")
struct XMLWriterTests {
  @Test("Indented where there is no text")
  func indentation() {
    var xml = XMLWriter()
    xml.start("graph", [("id", "G<1>")])
    xml.element("data", [("key", "d0")], text: "Łódź & co")
    xml.start("node")
    xml.element("empty")
    xml.end()
    xml.start("mixed")
    xml.text("a")
    xml.element("b")
    xml.text("")
    xml.finish()
    xml.end()
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graph id="G&lt;1&gt;">
        <data key="d0">Łódź &amp; co</data>
        <node>
          <empty/>
        </node>
        <mixed>a<b/></mixed>
      </graph>

      """
    #expect(String(decoding: xml.bytes, as: UTF8.self) == expected)
    var flat = XMLWriter(isIndented: false)
    flat.start("a")
    flat.element("b")
    flat.finish()
    #expect(String(decoding: flat.bytes.dropFirst(39), as: UTF8.self) == "<a><b/></a>\n")
  }

  @Test("Write then read is the identity, by scalars", arguments: 0..<6)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let pieces = [
      "a", "ł", "e\u{301}", "<", "&", "]]>", "\"", "'", "\n", "\r", "\t", " ", "😀", "\u{85}",
    ]
    func randomText() -> String {
      (0..<random.below(6)).map { _ in pieces[random.below(pieces.count)] }.joined()
    }
    for _ in 0..<200 {
      let value = randomText()
      let text = randomText()
      var xml = XMLWriter(isIndented: random.below(2) == 0)
      xml.start("root", [("a", value), ("b", "")])
      xml.element("x", text: text)
      xml.finish()
      var reader = try XMLReader(xml.bytes)
      guard case .start(let root) = try reader.next() else {
        Issue.record("no root")
        return
      }
      #expect(Array(root["a"]?.utf8 ?? "?".utf8) == Array(value.utf8))
      while let event = try reader.next() {
        if case .start = event {
          let back = try reader.textToEnd()
          #expect(Array(back.utf8) == Array(text.utf8), "\(text.debugDescription)")
        }
      }
    }
  }
}
