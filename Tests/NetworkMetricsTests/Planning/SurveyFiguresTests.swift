import NetworkGraph
import Testing

@testable import NetworkMetrics

/// Worked out by hand.
@Suite struct SurveyFiguresTests {
  private static func tie(
    _ from: Int, _ to: Int, rater: String, trust: Double? = nil, value: Double? = nil,
    confirmed: Bool? = nil, form: String = "information"
  ) -> Tie {
    Tie(
      from: from, to: to, form: form, trust: trust, value: value, rater: rater, confirmed: confirmed
    )
  }

  private static func day(_ ties: [Tie]) -> NetworkOnDay {
    CooperationNetwork(
      institutions: ["a", "b", "c", "d"].map { Institution(id: $0) }, ties: ties
    ).onDay(GraphOptions())
  }

  /// a - b told by both, a - c by a alone, b - c confirmed by its column, c - d by nobody known.
  private static let survey = SurveyFigures(
    day([
      tie(0, 1, rater: "a", trust: 4, value: 2), tie(1, 0, rater: "b", trust: 2),
      tie(0, 2, rater: "a", trust: 3), tie(1, 2, rater: "", confirmed: true),
      tie(2, 3, rater: "", form: "agreement"),
    ]))

  @Test func network() {
    let survey = Self.survey
    #expect(survey.meanTrust == 3)
    #expect(survey.meanValue == 2)
    #expect(survey.ratings == 3)
    #expect((survey.confirmed, survey.oneSided, survey.unknown) == (2, 1, 1))
    #expect(survey.shareConfirmed == 2.0 / 3)
    #expect(survey.meanIntensity == 2.5)
    #expect(!survey.isEmpty)
  }

  @Test func units() {
    let rows = Self.survey.institutions
    #expect(rows.map(\.partners) == [2, 2, 3, 1])
    #expect(rows.map(\.meanTrust) == [2, 4, 3, nil])
    #expect(rows.map(\.meanValue) == [nil, 2, nil, nil])
    #expect(rows.map(\.ratings) == [1, 1, 1, 0])
    #expect(rows.map(\.reportedByBoth) == [1, 2, 1, 0])
    #expect(rows.map(\.reportedByItself) == [1, 0, 0, 0])
    #expect(rows.map(\.reportedByPartner) == [0, 0, 1, 0])
    #expect(rows.map(\.unknown) == [0, 0, 1, 1])
    #expect(rows.map(\.shareConfirmed) == [0.5, 1, 0.5, nil])
    #expect(rows.map(\.nonRedundantTies) == [1, 1, 3 - 2.0 / 3, 1])
    // a: 2 * (3 + 2) / 2 = 5, b: 2 * (3 + 2) / 2 = 5, c: 3 * 3 = 9.
    #expect(agree(rows.map(\.relativeConnectivity), [5.0 / 9, 5.0 / 9, 1, nil]))
  }

  @Test func nobodyAsked() {
    let survey = SurveyFigures(Self.day([Self.tie(0, 1, rater: "")]))
    #expect(survey.isEmpty)
    #expect(survey.meanTrust == nil)
    #expect(survey.shareConfirmed == nil)
    #expect(survey.institutions.allSatisfy { $0.relativeConnectivity == nil })
    #expect(survey.institutions[2].nonRedundantTies == nil)
    #expect(SurveyFigures(Self.day([])).meanIntensity == nil)
  }

  /// A tie that does not count on the day, or of a form left out, says nothing.
  @Test func onlyCountedTies() {
    let ended = Tie(
      from: 0, to: 1, form: "information", end: Day("2019-01-01"), trust: 1, rater: "a")
    let network = CooperationNetwork(
      institutions: ["a", "b"].map { Institution(id: $0) }, ties: [ended])
    var options = GraphOptions()
    options.asOf = Day("2020-01-01")
    #expect(SurveyFigures(network.onDay(options)).isEmpty)
  }

  /// Events and founders are no reported ties, but they have an intensity.
  @Test func eventsAreNotAsked() {
    let network = CooperationNetwork(
      institutions: ["a", "b"].map { Institution(id: $0) },
      events: [Event(id: "e", form: "project")],
      participations: [0, 1].map { Participation(event: 0, institution: $0, role: .partner) })
    let survey = SurveyFigures(network.onDay(GraphOptions()))
    #expect(survey.isEmpty)
    #expect(survey.unknown == 0)
    #expect(survey.meanIntensity == 4)
  }

  @Test func oneSideUnknown() {
    let survey = SurveyFigures(Self.day([Self.tie(0, 1, rater: "", confirmed: false)]))
    #expect(survey.shareConfirmed == 0)
    #expect(survey.institutions[0].reportedByOne == 1)
    #expect(survey.institutions[0].shareConfirmed == 0)
  }

  /// Only the second institution told of the tie, and it was not confirmed.
  @Test func aTieThatTheSecondToldIsOneSided() {
    let survey = SurveyFigures(
      Self.day([Self.tie(0, 1, rater: "b"), Self.tie(2, 3, rater: "", confirmed: false)]))
    #expect((survey.confirmed, survey.oneSided, survey.unknown) == (0, 2, 0))
    #expect(survey.shareConfirmed == 0)
  }
}
