import Testing

@testable import coopnet

@Suite struct HTMLWriterTests {
  private func written(_ body: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    body(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func elementsNestAndTextsAreEscaped() {
    let text = written { html in
      html.element("p", ["title": "\"a\" & <b>", "class": nil]) { $0.text("1 < 2 & 3") }
    }
    #expect(text == "<p title=\"&quot;a&quot; &amp; &lt;b&gt;\">1 &lt; 2 &amp; 3</p>")
  }

  @Test func base64OfTheStandard() {
    // RFC 4648, section 10.
    let examples = [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ]
    for (text, expected) in examples { #expect(Base64.encoded(Array(text.utf8)) == expected) }
  }

  @Test func anchorsAreNeverAmbiguous() {
    #expect(Anchor.unit("ops-26") == "unit-ops-26")
    #expect(Anchor.unit("ó") == "unit-_c3_b3")
    #expect(Anchor.unit("a b") != Anchor.unit("a_20b"))
  }
}
