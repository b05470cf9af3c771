import NetworkGraph
import Testing

@testable import coopnet

/// What is written as DOT is drawn by Graphviz without a word, and shows what the drawn SVG shows.
@Suite(.enabled(if: ChildProcess.find("dot") != nil))
struct GraphvizTests {
  private func render(_ dot: [UInt8], _ format: String) throws -> ChildProcess.Result {
    let program = try #require(ChildProcess.find("dot"))
    return ChildProcess(program: program, arguments: ["-n2", "-T" + format], input: dot).run()
  }

  @Test("each view, empty and crowded: exit 0, nothing on stderr, same nodes and ties")
  func everyView() throws {
    for (powiats, ties) in [(1, 0), (3, 25), (14, 90)] {
      let input = ViewTests.input(powiats: powiats, ties: ties)
      for view in ViewTests.views {
        let scene = try Diagram.scene(view, input)
        let result = try render(scene.dot(), "svg")
        #expect(result.isSuccess, "\(view)")
        #expect(result.errors.isEmpty, "\(view): \(String(decoding: result.errors, as: UTF8.self))")
        let drawn = String(decoding: result.output, as: UTF8.self)
        for node in scene.nodes { #expect(drawn.contains("<title>\(node.name)</title>")) }
        for edge in scene.edges {
          let ends = [scene.nodes[edge.from].name, scene.nodes[edge.to].name]
          let forward = "<title>\(ends[0])&#45;&#45;\(ends[1])</title>"
          let back = "<title>\(ends[1])&#45;&#45;\(ends[0])</title>"
          #expect(drawn.contains(forward) || drawn.contains(back), "\(view): \(ends)")
        }
      }
    }
  }

  @Test("hostile names reach the picture as text")
  func hostileNames() throws {
    let names = [
      "a\"b\\c", "\\N \\G \\l", "<b>&amp;</b>", "&#x3C;", "Łódź — „x”", "\u{202E}abc", "👩‍👩‍👧",
      String(repeating: "ł", count: 9000), "x\u{0}\u{8}\u{90}y",
    ]
    let rows = names.enumerated().map {
      Institution(
        id: "id\($0)", name: $1, roles: ["OPS"], seat: TerritoryCode(level: .gmina, value: 260101))
    }
    let network = CooperationNetwork(institutions: rows, ties: [Tie(from: 0, to: 1, form: "\"")])
    let input = DiagramInput(
      day: network.onDay(GraphOptions()), language: .pl, title: "\"&<\\")
    for view in [DiagramView.overview, .hierarchy] {
      let result = try render(try Diagram.scene(view, input).dot(), "svg")
      #expect(result.isSuccess && result.errors.isEmpty)
      let drawn = String(decoding: result.output, as: UTF8.self)
      #expect(drawn.contains("a&quot;b\\c"))
      #expect(drawn.contains("&lt;b&gt;&amp;amp;&lt;/b&gt;"))
      #expect(!drawn.contains("<b>"))
    }
  }

  @Test("PDF too")
  func portableDocument() throws {
    let result = try render(
      try Diagram.scene(.hierarchy, ViewTests.input(powiats: 14, ties: 90)).dot(), "pdf")
    #expect(result.isSuccess && result.errors.isEmpty)
    #expect(result.output.starts(with: "%PDF".utf8))
  }
}
