import Testing

@testable import NetworkGraph

@Suite struct CSVCommentsTests {
  static func blanked(_ text: String) -> (String, Int) {
    let (bytes, count) = CSVComments.blanked(Array(text.utf8), mark: 0x23)
    return (String(decoding: bytes, as: UTF8.self), count)
  }

  @Test func aRowThatBeginsWithTheMarkBecomesBlank() {
    #expect(Self.blanked("id\n# a\nb\n") == ("id\n   \nb\n", 1))
    #expect(Self.blanked("id,n\r\n\"# a\",x\r\nb,#\r\n") == ("id,n\r\n       \r\nb,#\r\n", 1))
  }

  @Test func theHeaderIsNoComment() {
    #expect(Self.blanked("#,n\na,b\n") == ("#,n\na,b\n", 0))
  }

  /// Line ends and marks within quotes begin no row.
  @Test func aQuotedLineEndBeginsNoRow() {
    let text = "id,n\na,\"x\n# y\"\nb,z\n"
    #expect(Self.blanked(text) == (text, 0))
  }

  @Test func marksCountOnlyWhereTheDescriptorSaysSo() throws {
    let table = "id,kind\n# a,OPS\nb,OPS\n"
    #expect(readDataset(["institutions.csv": table]).ids == ["# a", "b"])
    let descriptor = """
      {"resources": [{"name": "institutions", "path": "institutions.csv",
        "dialect": {"commentChar": "#"}}]}
      """
    let reading = readDataset(["datapackage.json": descriptor, "institutions.csv": table])
    #expect(reading.ids == ["b"])
    #expect(reading.balance("institutions.csv") == "1=1+0+0")
    #expect(reading.institution("b")?.source.line == 3)
  }

  @Test func rowsMayEndWithACarriageReturnAlone() {
    #expect(Self.blanked("id\r# a\rb\r#c") == ("id\r   \rb\r  ", 2))
    #expect(Self.blanked("id\r\n# a\r\nb") == ("id\r\n   \r\nb", 1))
  }
}
