import Testing

@testable import NetworkGraph

@Suite struct MatchReviewTests {
  static func review(_ text: String) -> MatchReview {
    let network = readDataset(["institutions.csv": "id,name\na,A\nb,B\ntak,C\n"]).network!
    return DatasetReader().readMatchReview(
      DatasetFile(name: "r.csv", bytes: Array(text.utf8)), against: network)
  }

  @Test(arguments: [
    ("exact", MatchReview.Outcome.institution(0)), ("identifier", .institution(0)),
    ("yes", .institution(0)), ("Tak", .institution(0)), ("tak", .institution(2)),
    ("b", .institution(1)), ("nie", .notThere), ("none", .notThere), ("", .undecided),
    ("review", .undecided), ("x", .unknown("x")),
  ])
  func aDecisionIsRead(_ word: String, _ outcome: MatchReview.Outcome) {
    let rows = Self.review("row,given,matched_id,decision\n7,A,a,\(word)\n").rows
    #expect(rows.map(\.outcome) == [outcome])
    #expect(rows.map(\.row) == ["7"])
  }

  @Test func anIdThatIsNoneIsTold() {
    #expect(Self.review("matched_id,decision\nzz,yes\n").rows.map(\.outcome) == [.unknown("zz")])
    #expect(Self.review("given,decision\nA,yes\n").findings.contains { $0.code == .missingColumn })
  }
}
