import Testing

@testable import NetworkGraph

@Suite struct TieTests {
  private static let row = SourcePlace(file: "ties.csv", line: 7)

  private func full() -> Tie {
    Tie(
      from: 1, to: 2, form: "report", isDirected: true, subject: "s", document: "d",
      start: Day("2016-01-01"), end: Day("2017-01-01"), status: .active, frequency: "monthly",
      intensity: 2, trust: 3.5, value: 4, rater: "r", confirmed: false, weight: 0.5, evidence: "e",
      note: "n", attributes: [Attribute(name: "a", value: "b")], source: Self.row,
      repeats: [SourcePlace(file: "ties.csv", line: 9)])
  }

  /// All that a tie holds, as one text.
  private func text(_ tie: Tie) -> String {
    let marks = "\(tie.from) \(tie.to) \(tie.form) \(tie.isDirected) \(tie.sources.map(\.line))"
    let days = "\(tie.start?.description ?? "-") \(tie.end?.description ?? "-")"
    let numbers = [tie.intensity.map(Double.init), tie.trust, tie.value, tie.weight]
    let words = [tie.subject, tie.document, tie.frequency, tie.rater, tie.evidence, tie.note]
    let status = tie.status?.rawValue ?? "-"
    let rest = "\(status) \(String(describing: tie.confirmed)) \(tie.attributes.map(\.value))"
    return "\(marks) \(days) \(numbers) \(words) \(rest)"
  }

  @Test func holdsWhatItWasGiven() {
    let numbers: [Double?] = [2, 3.5, 4, 0.5]
    #expect(
      text(full()) == "1 2 report true [7, 9] 2016-01-01 2017-01-01 \(numbers) "
        + #"["s", "d", "monthly", "r", "e", "n"] active Optional(false) ["b"]"#)
    let numbersOfNone: [Double?] = [nil, nil, nil, nil]
    #expect(
      text(Tie(from: 0, to: 1, form: "")) == "0 1  false [0] - - \(numbersOfNone) "
        + #"["", "", "", "", "", ""] - nil []"#)
  }

  static let changes: [@Sendable (inout Tie) -> Void] = [
    { $0.subject = "x" }, { $0.document = "x" }, { $0.frequency = "x" }, { $0.intensity = 1 },
    { $0.trust = 1 }, { $0.value = 1 }, { $0.rater = "x" }, { $0.confirmed = true },
    { $0.weight = 1 }, { $0.evidence = "x" }, { $0.note = "x" },
    { $0.attributes.append(Attribute(name: "x", value: "x")) }, { $0.add(repeats: [row]) },
    { $0.repeats = [row] },
  ]

  /// A copy keeps what it had; of an empty tie as of a full one, and each change is another.
  @Test func copiesDoNotShareChanges() {
    for tie in [full(), Tie(from: 0, to: 1, form: "")] {
      let before = text(tie)
      var texts: Set<String> = [before]
      for change in Self.changes {
        var copy = tie
        change(&copy)
        #expect(text(tie) == before)
        texts.insert(text(copy))
        var again = copy
        change(&again)
        again.note = "y"
        #expect(copy.note == (tie.note == "n" && copy.note != "x" ? "n" : copy.note))
        #expect(again.note == "y" && text(copy) != text(again))
      }
      // Of an empty tie, adding a repeat and setting it is the same.
      #expect(texts.count >= Self.changes.count)
    }
  }

  @Test func nothingIsSetWhereNothingIs() {
    var tie = full()
    (tie.note, tie.trust, tie.confirmed, tie.attributes, tie.repeats) = ("", nil, nil, [], [])
    #expect(tie.note.isEmpty && tie.trust == nil && tie.confirmed == nil)
    #expect(tie.attributes.isEmpty && tie.sources == [Self.row] && tie.evidence == "e")
  }

  /// What half a million ties take at least.
  @Test func isSmall() {
    #expect(MemoryLayout<Tie>.stride <= 96)
  }
}
