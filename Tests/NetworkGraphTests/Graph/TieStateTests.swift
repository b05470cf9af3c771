import Testing

@testable import NetworkGraph

@Suite struct TieStateTests {
  static func day(_ text: String) -> Day? { text.isEmpty ? nil : Day(text) }

  struct Case: Sendable {
    let status: RecordedStatus?
    let start: String
    let end: String
    let isPoint: Bool
    let day: String
    let state: TieState

    init(
      _ status: RecordedStatus?, _ start: String, _ end: String, point isPoint: Bool = false,
      on day: String, _ state: TieState
    ) {
      (self.status, self.start, self.end) = (status, start, end)
      (self.isPoint, self.day, self.state) = (isPoint, day, state)
    }
  }

  static let cases = [
    // Dates decide.
    Case(nil, "2016-10-01", "2018-09-30", on: "2016-09-30", .upcoming),
    Case(nil, "2016-10-01", "2018-09-30", on: "2016-10-01", .active),
    Case(nil, "2016-10-01", "2018-09-30", on: "2018-09-30", .active),
    Case(nil, "2016-10-01", "2018-09-30", on: "2018-10-01", .ended),
    Case(.ended, "2016-10-01", "2018-09-30", on: "2017-01-01", .active),
    Case(.active, "2016-10-01", "2018-09-30", on: "2019-01-01", .ended),
    Case(.active, "2016-10-01", "", on: "2015-01-01", .upcoming),
    // The status decides where dates are missing.
    Case(.ended, "2016-10-01", "", on: "2017-01-01", .ended),
    Case(.active, "2016-10-01", "", on: "2017-01-01", .active),
    Case(nil, "2016-10-01", "", on: "2017-01-01", .active),
    Case(.ended, "", "", on: "2017-01-01", .ended),
    Case(.active, "", "", on: "2017-01-01", .active),
    Case(nil, "", "", on: "2017-01-01", .active),
    Case(nil, "", "2018-09-30", on: "2017-01-01", .active),
    Case(nil, "", "2018-09-30", on: "2019-01-01", .ended),
    // Planned stays planned on every day, and none is never anything else.
    Case(.planned, "2016-10-01", "2018-09-30", on: "2017-01-01", .planned),
    Case(.planned, "2016-10-01", "2018-09-30", on: "2020-01-01", .planned),
    Case(RecordedStatus.none, "2016-10-01", "2018-09-30", on: "2017-01-01", .none),
    // Without a day: every tie whatever its date.
    Case(nil, "2016-10-01", "2018-09-30", on: "", .active),
    Case(.ended, "", "", on: "", .active),
    Case(.planned, "", "", on: "", .planned),
    Case(RecordedStatus.none, "", "", on: "", .none),
    // A point form counts from its day on, through the window.
    Case(nil, "2017-02-02", "2017-02-02", point: true, on: "2017-02-01", .upcoming),
    Case(nil, "2017-02-02", "2017-02-02", point: true, on: "2017-02-02", .active),
    Case(nil, "2017-02-02", "2017-02-02", point: true, on: "2018-02-02", .active),
    Case(nil, "2017-02-02", "2017-02-02", point: true, on: "2018-02-03", .outsideWindow),
    Case(nil, "2017-02-02", "", point: true, on: "2018-02-03", .outsideWindow),
    Case(nil, "", "2017-02-02", point: true, on: "2017-02-01", .upcoming),
    Case(nil, "", "2017-02-02", point: true, on: "2018-02-02", .active),
    Case(nil, "2017-02-02", "2017-02-10", point: true, on: "2017-02-05", .active),
    Case(.ended, "2017-02-02", "", point: true, on: "2017-03-01", .active),
    Case(nil, "", "", point: true, on: "2017-03-01", .active),
  ]

  @Test(arguments: cases)
  func stateOnADay(_ row: Case) {
    #expect(
      TieState.of(
        status: row.status, start: Self.day(row.start), end: Self.day(row.end),
        isPoint: row.isPoint, on: Self.day(row.day), window: 365) == row.state)
  }

  @Test func afterTheDayOfDecisionTheOutcomeIsNotRecorded() {
    func state(on day: String) -> TieState {
      TieState.of(
        status: .planned, start: nil, end: nil, decision: Day("2017-02-15"), isPoint: false,
        on: Day(day), window: 365)
    }
    #expect(state(on: "2017-02-15") == .planned)
    #expect(state(on: "2017-02-16") == .outcomeNotRecorded)
  }

  @Test(arguments: [
    (RecordedStatus.active, "2016-01-01", "2016-12-31", "2017-01-01", true),
    (.active, "2018-01-01", "", "2017-01-01", true),
    (.active, "2016-01-01", "", "2017-01-01", false),
    (.ended, "2016-01-01", "2018-12-31", "2017-01-01", true),
    (.ended, "2016-01-01", "", "2017-01-01", false),
    (.ended, "2018-01-01", "", "2017-01-01", true),
    (.planned, "", "2016-12-31", "2017-01-01", true),
    (.planned, "2018-01-01", "", "2017-01-01", false),
    (.active, "", "", "2017-01-01", false),
  ])
  func datesThatContradictTheStatus(
    _ status: RecordedStatus, _ start: String, _ end: String, _ day: String, _ contradicts: Bool
  ) {
    #expect(
      TieState.contradicts(
        status: status, start: Self.day(start), end: Self.day(end), isPoint: false,
        on: Self.day(day)) == contradicts)
  }
}
