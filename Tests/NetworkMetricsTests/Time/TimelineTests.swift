import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct TimelineTests {
  private func town() -> Town {
    var town = Town()
    town.register("260101")
    town.add("ops", "OPS", "260101")
    town.add("pcpr", "PCPR", "260101", since: "2021-06")
    town.add("pup", "PUP", "260101")
    town.tie("ops", "pcpr", "information", start: "2021-07", end: "2022-03-31")
    town.tie("ops", "pup", "agreement", start: "2021-02-10", end: "2022-03-31")
    town.tie("pup", "pcpr", "referral", start: "2021-02-10", status: .planned)
    town.event("e", "meeting", "ops pup", start: "2021-05-05")
    town.event("p", "project", "ops pcpr", start: "2021-07-01", end: "2022-01-31")
    return town
  }

  private func options(_ day: String?) -> AnalysisOptions {
    var options = AnalysisOptions()
    options.graph.asOf = day.flatMap { Day($0) }
    return options
  }

  @Test func months() {
    let timeline = Timeline(town().network, options: options("2021-12-15"), rules: .standard)
    #expect(timeline.step == .month)
    #expect(!timeline.isCut)
    #expect(timeline.points.count == 14)
    #expect(timeline.points.first?.first == Day("2021-02-01"))
    #expect(timeline.points.last?.last == Day("2022-03-31"))
    let june = timeline.points[4]
    #expect(june.last == Day("2021-06-30"))
    #expect((june.institutions, june.ties, june.running, june.planned) == (3, 1, 1, 1))
    let july = timeline.points[5]
    #expect((july.ties, july.running, july.begun, july.ended) == (2, 3, 2, 0))
    let january = timeline.points[11]
    #expect((january.running, january.ended) == (3, 1))
    let march = timeline.points[13]
    #expect((march.ties, march.ended) == (2, 2))
    #expect(july.coverage ?? 0 > june.coverage ?? 1)
  }

  @Test func ends() throws {
    let timeline = Timeline(town().network, options: options("2021-12-15"), rules: nil)
    #expect(timeline.ends.map(\.day.description) == ["2022-03-31", "2022-01-31"])
    let first = try #require(timeline.ends.first)
    #expect((first.ties, first.events, first.lostPairs) == (2, 0, 2))
    #expect(first.share == 2.0 / 3)
    #expect(timeline.ends[1].lostPairs == 0)
    #expect(timeline.points.allSatisfy { $0.coverage == nil })
    #expect(timeline.expiring.map(\.origin) == [.event(1), .tie(0), .tie(1)])
    #expect(timeline.planned.map(\.origin) == [.tie(2)])
    #expect(Timeline(town().network, options: options(nil), rules: nil).expiring.isEmpty)
  }

  @Test func years() {
    var town = town()
    town.tie("ops", "pcpr", "grant", start: "2010", end: "9999-12-31")
    let timeline = Timeline(town.network, options: options(nil), rules: nil)
    #expect(timeline.step == .year)
    #expect(timeline.points.map(\.first.calendar.year) == Array(2010...2022))
    let months = Timeline(town.network, options: options(nil), rules: nil, step: .month)
    #expect(months.points.count == 12 * 12 + 3)
    town.tie("ops", "pup", "grant", start: "1950")
    let long = Timeline(town.network, options: options(nil), rules: nil, step: .month)
    #expect(long.isCut)
    #expect(long.points.count == Timeline.mostPoints)
    #expect(long.points.last?.last == Day("2022-03-31"))
  }

  @Test func nothingDated() {
    var town = Town()
    town.add("a", "OPS")
    #expect(Timeline(town.network, options: options(nil), rules: nil).points.isEmpty)
    #expect(Timeline(town.network, options: options("2020-05-05"), rules: nil).points.count == 1)
  }

  /// S2: everything ends on the last day of 2028.
  @Test func warmiaAndMasuria() throws {
    let network = try #require(PackageDatasets.network("warminsko-mazurskie-spojna-polityka-2023"))
    var options = AnalysisOptions()
    options.graph.asOf = network.descriptor.asOf
    let timeline = Timeline(network, options: options, rules: nil, step: .year)
    let end = try #require(timeline.ends.first)
    #expect(end.day == Day("2028-12-31"))
    #expect(end.share == 1)
    #expect(timeline.points.last?.first.calendar.year == 2028)
  }

  /// The same from any number of threads.
  @Test func threads() {
    var options = options("2021-12-15")
    let one = Timeline(town().network, options: options, rules: .standard)
    options.threads = 3
    #expect(one.points == Timeline(town().network, options: options, rules: .standard).points)
  }

  /// Limited to some forms, others do not count, planned ones neither.
  @Test func formsLimitWhatIsTold() {
    var agreements = options("2021-12-15")
    agreements.graph.forms = ["agreement"]
    let timeline = Timeline(town().network, options: agreements, rules: nil)
    #expect(timeline.expiring.map(\.origin) == [.tie(1)] && timeline.planned.isEmpty)
    #expect(timeline.ends.map(\.day.description) == ["2022-03-31"])
    #expect(timeline.points.first?.first == Day("2021-02-01"))
  }
}
