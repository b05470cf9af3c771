import NetworkGraph
import Testing

@testable import coopnet

@Suite struct PrintingTests {
  @Test func theTimeOfDayGivesWayToTheDay() {
    let text = "%PDF /CreationDate (D:20261123013611+00'00') x /ModDate (D:20261123013611+00'00')"
    let day = Day(year: 2015, month: 12, day: 31)
    let stamped = PDFDates.stamped(Array(text.utf8), day: day)
    #expect(
      String(decoding: stamped, as: UTF8.self)
        == "%PDF /CreationDate (D:20151231000000+00'00') x /ModDate (D:20151231000000+00'00')")
    #expect(PDFDates.stamped(Array("/Mod".utf8), day: day) == Array("/Mod".utf8))
  }

  /// Two runs of Chromium that counted from different numbers, in the forms that PDF 32000 gives
  /// names of nodes; a title of the same letters is none.
  @Test func nodesAreNumberedByRank() {
    func page(_ numbers: [Int]) -> [UInt8] {
      let names = numbers.map { "(node" + "0000000\($0))".suffix(9) }
      return Array(
        """
        /Title (node00000300) /ID \(names[0])>> /Headers [\(names[1]) \(names[2])]
        /Names [\(names[0]) 50 0 R \(names[1]) 53 0 R \(names[2]) 56 0 R] (node123) (node
        """.utf8)
    }
    let renumbered = PDFNodes.renumbered(page([270, 300, 1044]))
    #expect(renumbered == page([1, 2, 3]))
    #expect(renumbered == PDFNodes.renumbered(page([269, 299, 1043])))
    #expect(PDFNodes.renumbered(Array("(node00000270".utf8)) == Array("(node00000270".utf8))
  }

  @Test func pathsBecomeURLs() {
    #expect(ChromiumPrinter.percentEncoded("/a b/ż#?%.html") == "/a%20b/%C5%BC%23%3F%25.html")
  }

  /// No Chromium in PATH: status 69 before the dataset is even looked for, and how to print by hand.
  @Test(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
  func withoutChromiumNothingBegins() {
    let run = ProgramRunner.run(
      ["report", "no-such-dataset", "--pdf"], environment: ["PATH": "/nowhere"])
    #expect(run.status == 69)
    #expect(run.errorText.contains("Ctrl+P"))
  }
}
