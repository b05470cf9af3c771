import Testing

@testable import NetworkGraph

@Suite struct PajekReaderTests {
  @Test func readsVerticesArcsEdgesAndLists() {
    let reading = readForeign(
      """
      *Network próba
      % a comment
      *Vertices 5
      1 "MOPS ""A"" &#321;" 0.1 0.2 0.5 box ic Red
      2 PUP
      3 "Dom"
      *Arcs
      1 2 3.5 c Blue
      *Edges :2 "agreement"
      2 3 1
      *Arcslist
      3 4 5
      *Edgeslist
      1 5
      """)
    #expect(reading.ids == ["4", "5", "Dom", "MOPS \"A\" Ł", "PUP"])
    #expect(
      reading.tieTexts == [
        "MOPS \"A\" Ł>PUP - 3.5 - - d", "PUP>Dom agreement 1.0 - - u", "Dom>4 - - - - d",
        "Dom>5 - - - - d", "MOPS \"A\" Ł>5 - - - - u",
      ])
    #expect(
      reading.attributes("MOPS \"A\" Ł")
        == ["x=0.1", "y=0.2", "z=0.5", "pajek:shape=box", "pajek:ic=Red"])
  }

  @Test func readsTwoModesAndMatrices() {
    let two = readForeign(
      "*Vertices 3 2\r\n1 \"a\"\r\n2 \"b\"\r\n3 \"e\"\r\n*Edges\r\n1 3\r\n2 3\r\n")
    #expect(two.ids == ["a", "b"])
    #expect(two.network?.events.map(\.id) == ["e"])
    #expect(two.participationTexts == ["e<a", "e<b"])
    let matrix = readForeign("*Vertices 2\n1 \"a\"\n2 \"b\"\n*Matrix\n0 1.5\n0 0\n")
    #expect(matrix.tieTexts == ["a>b - 1.5 - - d"])
    let twoMatrix = readForeign("*Vertices 3 2\n*Matrix\n1\n0\n")
    #expect(twoMatrix.participationTexts == ["3<1"])
  }

  @Test func readsWindows1250() {
    let text = "*Vertices 1\n1 \"Łódź\"\n"
    let bytes = text.unicodeScalars.map { scalar -> UInt8 in
      (0...255).lazy.map { UInt8($0) }.first { Windows1250.scalar(of: $0) == scalar }!
    }
    #expect(readForeign([("a.net", bytes)]).ids == ["Łódź"])
  }

  @Test func namesTwoVerticesOfOneLabelApart() {
    let reading = readForeign("*Vertices 2\n1 \"a\"\n2 \"a\"\n*Edges\n1 2\n")
    #expect(reading.tieTexts == ["a>2 - - - - u"])
    #expect(reading.institution("2")?.name == "a")
  }

  @Test(arguments: [
    ("*Vertices 2000000000\n", "count-without-lines"), ("*Vertices x\n", "bad-count"),
    ("*Vertices 2\n*Edges\n1 3\n", "bad-vertex"), ("*Vertices 2\n*Edges\n1\n", "too-few-words"),
    ("*Network a\n*Edges\n1 2\n", "no-vertices"), ("*Vertices 2\n1 a\n1 b\n", "repeated-vertex"),
    ("*Vertices 2\n*Matrix\n1 2 3\n", "matrix-size"),
    ("*Vertices -5\n", "bad-count"), ("*Vertices 900000\n*Edges\n1 2\n", "count-without-lines"),
  ]) func refusesWithTheReason(text: String, reason: String) {
    let reading = readForeign(text)
    #expect(reading.network == nil)
    let faults = reading.findings(.notWellFormed).map { $0.arguments[1] }
    #expect(faults == [reason] || reading.findings(.overBound).count == 1)
  }

  @Test func tellsAnOpenQuote() {
    #expect(readForeign("*Vertices 1\n1 \"a\n").findings(.unclosedQuote).first?.line == 2)
  }

  @Test func namesRelationsByTheirNumberAndPassesOverASecondListOfVertices() {
    let reading = readForeign(
      """
      *Vertices 4
      1 "a"
      2 "vertex 3"
      4 "3"
      *Arcs :2
      1 2 1 l "opis" [1-3]
      *Vertices 2
      1 "x"
      *Partition grupa
      1
      *Edges
      1 3 2 dashed
      """)
    #expect(reading.ids == ["3", "a", "vertex 3"])
    #expect(reading.network == nil || reading.tieTexts.count == 2)
    #expect(
      reading.findings(.partPassedOver).map(\.arguments) == [["*Vertices"], ["*Partition"]])
  }

  @Test func aVertexThatNoLineNamesIsNamedByItsNumberElseApart() {
    let reading = readForeign("*Vertices 3\n1 \"2\"\n3 \"c\" 0.5 [2010]\n*Edges\n1 2\n2 3 [5]\n")
    #expect(reading.ids == ["2", "c", "vertex 2"])
    #expect(reading.tieTexts == ["2>vertex 2 - - - - u", "vertex 2>c - - - - u"])
    #expect(reading.attributes("c") == ["x=0.5", "time=[2010]"])
  }

  @Test(arguments: [
    ("*Network sama\n", "no-vertices", 1), ("*Vertices 2\n*Edges\n0 1\n", "bad-vertex", 3),
    ("*Vertices 2\n*Edges\n-9223372036854775808 1\n", "bad-vertex", 3),
    ("*Vertices 2 3\n", "bad-count", 1), ("*Vertices 2\n*Matrix\n1 x\n", "bad-number", 3),
    ("*Vertices\n", "bad-count", 1),
  ])
  func refusesWithThePlace(_ text: String, _ reason: String, _ line: Int) {
    let finding = readForeign(text).findings(.notWellFormed).first
    #expect(finding?.arguments[1] == reason && finding?.line == line)
  }
}
