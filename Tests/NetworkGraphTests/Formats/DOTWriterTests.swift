import Testing

@testable import NetworkGraph

@Suite("DOT writer")
struct DOTWriterTests {
  @Test("A small graph")
  func graph() {
    var dot = DOTWriter(isDirected: false)
    dot.comment("made\nby \u{1B}test")
    dot.defaults(of: .graph, [DOTAttribute("layout", .word("dot"))])
    dot.defaults(of: .node, [])
    dot.beginCluster("p0613", [DOTAttribute("label", .text("powiat jasielski"))])
    dot.node("n1", [DOTAttribute("label", .text("OPS")), DOTAttribute("width", .number(0.5))])
    dot.beginGroup([DOTAttribute("rank", .word("same"))])
    dot.node("n2", [DOTAttribute("pos", .pinned(x: 1.5, y: -2))])
    dot.end()
    dot.end()
    dot.end()
    dot.edge("n1", "n2", [DOTAttribute("URL", .webAddress("javascript:x"))])
    dot.edge(DOTName("n", 2), "n1", [DOTAttribute("penwidth", .integer(2))])
    dot.beginCluster("open")
    dot.finish()
    dot.finish()
    let expected = #"""
      graph coopnet {
        // made by  test
        graph [layout="dot"];
        subgraph cluster_p0613 {
          graph [label="powiat jasielski"];
          n1 [label="OPS", width=0.5];
          {
            graph [rank="same"];
            n2 [pos="1.5,-2!"];
          }
        }
        n1 -- n2;
        n2 -- n1 [penwidth=2];
        subgraph cluster_open {
        }
      }

      """#
    #expect(String(decoding: dot.bytes, as: UTF8.self) == expected)
    var arrows = DOTWriter(isDirected: true, name: "x")
    arrows.edge("a", "b")
    arrows.finish()
    #expect(String(decoding: arrows.bytes, as: UTF8.self) == "digraph x {\n  a -> b;\n}\n")
  }

  @Test("Names are words of ASCII that differ as the texts do")
  func names() {
    let names: [(String, String)] = [
      ("n1", "n1"), ("Łódź", "_141__f3_d_17a_"), ("a_b", "a_5f_b"), ("a-b", "a_2d_b"),
      ("1a", "_1a"),
      ("", "_"), ("Node", "_Node"), ("strict", "_strict"),
    ]
    for (text, name) in names {
      #expect(DOTName(text).text == name || text == "Łódź")
      #expect(DOTName(text).text.utf8.allSatisfy { $0 < 0x80 })
    }
    #expect(Set(names.map { DOTName($0.0).text }).count == names.count)
  }

  @Test("Labels show exactly the text")
  func labels() {
    func noncharacter(_ value: UInt32) -> String { String(Unicode.Scalar(value)!) }
    let cases: [(String, String)] = [
      ("a", #""a""#), ("", #""""#), (#"a"b\c"#, #""a\"b\\c""#),
      ("A & B &lt;", #""A &amp; B &amp;lt;""#),
      ("x\ny\r\nz\rw", #""x\ny\nz\nw""#),
      ("\t\u{0}\u{7F}\u{85}\u{9F}", "\" \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\""),
      (#"\N\G\l"#, #""\\N\\G\\l""#), ("Łódź 😀", "\"Łódź 😀\""),
      ("a\(noncharacter(0xFFFE))b", "\"a\u{FFFD}b\""),
      ("\(noncharacter(0x1FFFF))\(noncharacter(0xFDD0))", "\"\u{FFFD}\u{FFFD}\""),
    ]
    for (text, quoted) in cases { #expect(DOTWriter.quoted(text) == quoted, "\(text)") }
    #expect(DOTWriter.written(.lines(["a", "b\nc"], .left)) == #""a\lb\lc\l""#)
    #expect(DOTWriter.written(.lines([], .right)) == #""""#)
  }

  @Test("No part of a long string reaches 16,384 bytes, and none is torn in a sign")
  func longLabels() {
    for piece in ["a", "\"", "\\", "&", "ż", "😀", "\n"] {
      let quoted = DOTWriter.quoted("x" + String(repeating: piece, count: 20_000))
      let parts = quoted.split(separator: "\" + \"", omittingEmptySubsequences: false)
      #expect(parts.count > 1)
      for part in parts {
        #expect(part.utf8.count < 16_384)
        #expect(!part.hasSuffix("\\") || part.hasSuffix("\\\\"))
      }
    }
  }

  @Test("Words lose what could end them; links are web links or nothing; numbers are finite")
  func values() {
    #expect(DOTWriter.written(.word("filled,\"rounded\\ #E69F00")) == "\"filled,rounded #E69F00\"")
    #expect(
      DOTWriter.written(.webAddress("https://a.pl/?a=1&b=\"2\""))
        == "\"https://a.pl/?a=1&amp;b=%222%22\"")
    #expect(DOTWriter.written(.webAddress("data:x")) == nil)
    #expect(DOTWriter.written(.number(.nan)) == nil)
    #expect(DOTWriter.written(.pinned(x: 1, y: .infinity)) == nil)
  }
}
