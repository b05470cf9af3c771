import Testing

@testable import NetworkGraph

@Suite("Escaping")
struct EscapingTests {
  @Test("HTML text and attributes")
  func html() throws {
    #expect(Escaping.htmlText("<b> & \"x\" 'y'") == "&lt;b&gt; &amp; \"x\" 'y'")
    #expect(
      Escaping.htmlAttribute("<b> & \"x\" 'y'") == "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;")
    #expect(Escaping.htmlAttribute("a\u{1}\r\u{80}\n") == "a\u{FFFD}&#13;\u{FFFD}\n")
    #expect(Escaping.htmlText("Łódź 😀\n\t\r") == "Łódź 😀\n\t&#13;")
    var odd = "\u{0}\u{1}\u{B}\u{1B}\u{7F}\u{80}\u{9F}"
    for value in [0xFDD0, 0xFFFE, 0x1FFFF] as [UInt32] {
      odd.unicodeScalars.append(try #require(Unicode.Scalar(value)))
    }
    #expect(Escaping.htmlText(odd) == String(repeating: "\u{FFFD}", count: 10))
    #expect(
      Escaping.htmlText("\u{A0}\u{FFFD}\u{FFFC}\u{10FFFD}") == "\u{A0}\u{FFFD}\u{FFFC}\u{10FFFD}")
    #expect(Escaping.htmlText("&#x3C;") == "&amp;#x3C;")
    #expect(Escaping.htmlText("") == "")
  }

  @Test("XML text and attributes")
  func xml() {
    #expect(
      Escaping.xmlText("a<b>&]]>\r\n\u{1}\u{2}")
        == "a&lt;b&gt;&amp;]]&gt;&#13;\n\u{FFFD}\u{FFFD}")
    #expect(Escaping.xmlAttribute("\"'\t\n\r") == "&quot;&#39;&#9;&#10;&#13;")
    #expect(Escaping.xmlText("\u{7F}\u{85}\u{2028}") == "\u{7F}\u{85}\u{2028}")
  }

  @Test("Percent encoding")
  func percent() {
    #expect(Escaping.percentEncoded("a b/ł~") == "a%20b%2F%C5%82~")
  }

  @Test("Only addresses of the web become links")
  func addresses() {
    let good: [(String, String)] = [
      ("http://a.pl", "http://a.pl"), (" HTTPS://A.pl/x ", "https://A.pl/x"),
      ("www.mops.kalisz.pl", "http://www.mops.kalisz.pl"),
      ("https://a.pl/a b?x=\"1\"&y=<z>#k#l", "https://a.pl/a%20b?x=%221%22&y=%3Cz%3E#k%23l"),
      ("https://łódź.pl:8080/%20%zz'", "https://%C5%82%C3%B3d%C5%BA.pl:8080/%20%25zz%27"),
      ("http://a.pl?x", "http://a.pl?x"), ("http://a.pl/\u{1}\\", "http://a.pl/%01%5C"),
    ]
    for (text, address) in good { #expect(Escaping.webAddress(text) == address, "\(text)") }
    let bad = [
      "", "a.pl", "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "file:///etc/passwd",
      "http://", "http:///x", "http://a b/", "http://\"onload=x", "http://user@bank.pl/", "//a.pl",
      "http://a.pl:port", "http://<b>", "java\nscript:x", "ftp://a.pl", "vbscript:x", "\u{1}",
      "http:\\\\a",
      "http://a.pl:123456",
    ]
    for text in bad { #expect(Escaping.webAddress(text) == nil, "\(text)") }
  }

  @Test("File names leave no folder and name no device")
  func fileNames() {
    let cases: [(String, String)] = [
      ("Łódź: OPS/PCPR", "lodz-ops-pcpr"), ("../../etc/passwd", "etc-passwd"), ("", "unnamed"),
      (".", "unnamed"), ("..", "unnamed"), ("Київ", "unnamed"), ("CON", "con_"),
      ("nul.txt", "nul.txt_"),
      ("com1", "com1_"), ("LPT9", "lpt9_"), ("lpt", "lpt"), ("lptx", "lptx"), ("com10", "com10"),
      (".hidden", "hidden"), ("-rf", "rf"),
      ("a\u{0}b", "a-b"),
      ("a…", "a"), ("0613_x.csv", "0613_x.csv"),
    ]
    for (name, file) in cases { #expect(Escaping.fileName(name) == file, "\(name)") }
    #expect(Escaping.fileName(String(repeating: "ż", count: 300)).utf8.count == 80)
  }

  @Test("Many names get distinct file names")
  func distinctFileNames() {
    #expect(
      Escaping.distinctFileNames(["a", "Ą", "a-2", "á", "b"]) == ["a", "a-2", "a-2-2", "a-3", "b"])
    #expect(Escaping.distinctFileNames(["x-2", "x", "x"]) == ["x-2", "x", "x-3"])
  }

  @Test("Nothing in a name steers a terminal")
  func terminal() {
    #expect(Escaping.terminal("OPS\u{1B}[31m\n\t\r") == "OPS\\u{1B}[31m\\n\\t\\r")
    #expect(
      Escaping.terminal("a\u{202E}b\u{9B}c\u{7F}\u{200B}") == "a\\u{202E}b\\u{9B}c\\u{7F}\\u{200B}")
    #expect(Escaping.terminal("Łódź „x” 😀") == "Łódź „x” 😀")
  }

  @Test(
    "No naughty string leaves a sign of markup",
    .enabled(if: SharedFiles.has("suites/blns/blns.json")))
  func naughtyStrings() throws {
    let bytes = try #require(SharedFiles.read("suites/blns/blns.json"))
    for text in try JSONParser().parse(bytes).array?.compactMap(\.string) ?? [] {
      #expect(!Escaping.htmlText(text).contains { $0 == "<" || $0 == ">" })
      let attribute = Escaping.htmlAttribute(text).unicodeScalars
      #expect(!attribute.contains { "<>\"'".unicodeScalars.contains($0) })
      let file = Escaping.fileName(text)
      #expect(file.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 && $0 != 0x2F && $0 != 0x5C })
      let shown = Escaping.terminal(text).unicodeScalars
      #expect(!shown.contains { $0.value < 0x20 || 0x7F...0x9F ~= $0.value })
      if let address = Escaping.webAddress(text) {
        #expect(
          address.utf8.allSatisfy { 0x21..<0x7F ~= $0 && ![0x22, 0x27, 0x3C, 0x3E].contains($0) })
      }
    }
  }
}
