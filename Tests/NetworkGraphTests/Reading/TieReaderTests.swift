import Testing

@testable import NetworkGraph

@Suite struct TieReaderTests {
  static let tie = "from,to,form,start,end,status,subject,document,rater,direction,note"

  static let pairs: [(String, String, Bool)] = [
    ("a,b,report,2016,2017,active,s,d,,,x", "a,b,report,2016,2017,active,s,d,,,y", true),
    ("a,b,report,,,,,,,,", "b,a,report,,,,,,,,", true),
    ("a,b,report,,,,,,,directed,", "a,b,report,,,,,,,directed,", true),
    ("a,b,report,,,,,,,directed,", "b,a,report,,,,,,,directed,", false),
    ("a,b,report,,,,,,,directed,", "a,b,report,,,,,,,,", false),
    ("a,b,report,,,,,,,,", "a,b,meeting,,,,,,,,", false),
    ("a,b,report,2016,,,,,,,", "a,b,report,2017,,,,,,,", false),
    ("a,b,report,2016,,,,,,,", "a,b,report,2016-01-01,,,,,,,", true),
    ("a,b,report,,2016,,,,,,", "a,b,report,,2017,,,,,,", false),
    ("a,b,report,,,active,,,,,", "a,b,report,,,,,,,,", false),
    ("a,b,report,,,,s,,,,", "a,b,report,,,,t,,,,", false),
    ("a,b,report,,,,,s,,,", "a,b,report,,,,,t,,,", false),
    ("a,b,report,,,,s,,,,", "a,b,report,,,,,s,,,", false),
    ("a,b,report,,,,,,r,,", "a,b,report,,,,,,q,,", false),
    ("a,b,report,,,,,,A A,,", "a,b,report,,,,,,a,,", true),
    ("a,b,sprawozdanie,,,,,,,,", "a,b,report,,,,,,,,", true),
  ]

  @Test(arguments: [
    ("a,b,report\na,c,\nb,c,\n", [["2"]]), ("a,b,\na,b,\n", [["1"]]), ("a,b,report\n", []),
  ])
  func tiesWithoutAFormAreCounted(_ rows: String, _ told: [[String]]) {
    let reading = readDataset([
      "institutions.csv": "id,name\na,A\nb,B\nc,C\n", "ties.csv": "from,to,form\n\(rows)",
    ])
    #expect(reading.findings(.formless).map(\.arguments) == told)
  }

  @Test(arguments: pairs)
  func tieRowsMergeOnlyIfTheyAreTheSame(_ first: String, _ second: String, _ merges: Bool) {
    let reading = readDataset([
      "institutions.csv": "id,name\na,A A\nb,B B\n",
      "ties.csv": "\(Self.tie)\n\(first)\n\(second)\n",
    ])
    #expect(reading.network?.ties.count == (merges ? 1 : 2))
    #expect(reading.balance("ties.csv") == (merges ? "2=1+1+0" : "2=2+0+0"))
    #expect(reading.findings(.repeatedTie).map(\.line) == (merges ? [3] : []))
    #expect(reading.network?.ties.first?.sources.map(\.line) == (merges ? [2, 3] : [2]))
  }

  @Test func theSameTieToldByBothEndsIsConfirmed() {
    let reading = readDataset([
      "institutions.csv": "id,name\na,A\nb,B\nc,C\n",
      "ties.csv": """
      from,to,form,rater
      a,b,agreement,a
      b,a,agreement,B
      a,c,agreement,a
      a,c,agreement,b
      b,c,agreement,b
      """,
    ])
    #expect(reading.network?.ties.map(\.confirmed) == [true, true, nil, nil, nil])
    #expect(reading.faults == ["confirmed-by-both@3:0(a|b|2)"])
    #expect(reading.balance("ties.csv") == "5=5+0+0")
  }

  @Test(arguments: [
    ("2016", "2016-01-01", "2016-12-31"), ("2016-02", "2016-02-01", "2016-02-29"),
    ("2015-02", "2015-02-01", "2015-02-28"), ("2016-10-05", "2016-10-05", "2016-10-05"),
    ("05.10.2016", "2016-10-05", "2016-10-05"),
  ])
  func aStartIsTheFirstDayAndAnEndTheLast(_ text: String, _ first: String, _ last: String) {
    let reading = readDataset(["ties.csv": "from,to,start,end\na,b,\(text),\(text)\n"])
    #expect(reading.network?.ties.first?.start?.description == first)
    #expect(reading.network?.ties.first?.end?.description == last)
  }

  /// The days on which an end exists are told as far as they are known.
  @Test func aTieOutsideOfALifetimeThatIsHalfKnown() {
    let reading = readDataset([
      "institutions.csv": "id,since,until\na,,2010\nb,2015,\nc,,\n",
      "ties.csv": "from,to,start,end\na,c,2012,\nb,c,,2014\na,c,2009,\n",
    ])
    #expect(
      reading.findings(.outsideLifetime).map { [String($0.line)] + $0.arguments }
        == [["2", "a", "", "2010-12-31"], ["3", "b", "2015-01-01", ""]])
  }
}
