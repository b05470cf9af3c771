import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct ComparisonTests {
  private static func side(_ town: Town, _ day: String?) -> Comparison.Side {
    let gaps = town.gaps(on: day)
    var options = AnalysisOptions()
    options.graph = gaps.network.options
    options.columns = [.degree, .betweenness]
    let analysis = Analysis(gaps.network, AnalysisRequest([.measures, .figures], options: options))
    return Comparison.Side(
      day: gaps.network, gaps: gaps, figures: analysis.figures, measures: analysis.measures)
  }

  private static func compare(_ first: Comparison.Side, _ second: Comparison.Side) -> Comparison {
    Comparison(before: first, after: second)
  }

  private static func texts(_ comparison: Comparison, _ whats: [ComparisonRow.What]) -> [String] {
    comparison.rows.filter { whats.contains($0.what) }.map {
      "\($0.what.word) \($0.id) \($0.change.rawValue): \($0.before) > \($0.after)"
    }
  }

  /// The Kalisz of the seed: nothing, then planned, then active, then ended.
  @Test func twoDays() {
    var town = Town()
    town.add("f", "NGO", "306101")
    town.add("mops", "OPS", "306101", since: "2015")
    town.tie("mops", "f", "project", start: "2016-10", end: "2018-09")
    town.event("m", "meeting", "mops:organiser f", start: "2017-02-02")
    let before = Self.side(town, "2014-06-01")
    let during = Self.side(town, "2017-03-01")
    let after = Self.side(town, "2019-03-01")
    #expect(
      Self.texts(Self.compare(before, during), [.institution, .tie, .event]) == [
        "institution mops new:  > OPS",
        "tie f:mops:project new:  > active 2016-10-01/2018-09-30 4",
        "event m new: upcoming 2017-02-02/.. > active 2017-02-02/..",
      ])
    #expect(
      Self.texts(Self.compare(during, after), [.institution, .tie, .event]) == [
        "tie f:mops:project ended: active 2016-10-01/2018-09-30 4 > ended 2016-10-01/2018-09-30 4",
        "event m ended: active 2017-02-02/.. > outside-window 2017-02-02/..",
      ])
    let figures = Self.compare(during, after).figures
    #expect(figures.first?.name == "coverage")
    #expect(figures.contains { $0.name == "ties" && $0.before == 1 && $0.after == 0 })
    #expect(
      Self.texts(Self.compare(during, after), [.measure(.degree)]) == [
        "degree f changed: 1 > 0", "degree mops changed: 1 > 0",
      ])
  }

  @Test func twoDatasets() {
    var old = Town()
    old.register("260101")
    old.add("a", "OPS", "260101")
    old.add("b", "PCPR", "260101", founder: "a")
    old.add("c", "NGO", "260101")
    old.institutions[2].name = "Fundacja Dobro"
    old.tie("a", "b", "information", intensity: 2)
    old.tie("a", "c", "grant", status: .planned)
    old.event("e", "team", "a b:organiser", place: "260101")
    var new = Town()
    new.register("260101")
    new.add("a", "CUS", "260102", serves: "260101")
    new.add("b", "PCPR", "260101")
    new.add("n", "NGO", "260101")
    new.institutions[2].name = "fundacja dobro"
    new.tie("a", "b", "information", intensity: 3)
    new.tie("b", "a", "information", intensity: 1)
    new.event("e", "team", "a:organiser n", place: "260101")
    let comparison = Self.compare(Self.side(old, nil), Self.side(new, nil))
    #expect(
      Self.texts(
        comparison,
        [.institution, .kind, .seat, .serves, .founder, .name, .sector]) == [
          "institution c ended: NGO > ",
          "institution n new:  > NGO",
          "institution c same-name: c > n",
          "kind a changed: OPS > CUS",
          "seat a changed: 260101 > 260102",
          "serves a new:  > 260101",
          "founder b ended: a > ",
        ])
    #expect(
      Self.texts(comparison, [.tie, .event, .participation]) == [
        "tie a:b:founder ended: active 4 > ",
        "tie a:b:information changed: active 2 > active 3 x2",
        "tie a:c:grant changed: planned 4 > ",
        "participation e:a changed: member > organiser",
        "participation e:b ended: organiser > ",
        "participation e:n new:  > member",
      ])
  }

  /// With itself: nothing. The other way round: mirrored.
  @Test(arguments: 0..<60) func laws(seed: Int) {
    let first = Self.side(RandomTowns.town(seed), seed % 5 == 0 ? nil : "2024-01-01")
    let second = Self.side(
      RandomTowns.town(seed % 2 == 0 ? seed : seed + 1), seed % 5 == 1 ? nil : "2024-09-01")
    let same = Self.compare(first, first)
    #expect(same.rows.isEmpty)
    #expect(same.figures.allSatisfy { !$0.isChanged })
    let (forth, back) = (Self.compare(first, second).rows, Self.compare(second, first).rows)
    let mirrored = back.map { row -> ComparisonRow in
      let change: ComparisonRow.Change =
        row.change == .new ? .ended : row.change == .ended ? .new : row.change
      return ComparisonRow(
        row.what, id: row.id, name: row.name, change: change, row.after, row.before)
    }
    #expect(forth == mirrored)
  }

  /// Of several ties of a pair and form the one that stands best; of one state the longest.
  @Test func severalTiesOfAPairAreOne() {
    var old = Town()
    old.add("a", "OPS", "260101")
    old.add("b", "NGO", "260101")
    var new = old
    old.tie("a", "b", "information", start: "2010", end: "2011")
    old.tie("a", "b", "information", start: "2020", end: "2030", intensity: 2)
    new.tie("a", "b", "information", start: "2020", end: "2028", intensity: 2)
    new.tie("b", "a", "information", start: "2019", end: "2030-05", intensity: 1)
    #expect(
      Self.texts(Self.compare(Self.side(old, "2024-01-01"), Self.side(new, "2024-01-01")), [.tie])
        == [
          "tie a:b:information changed: active 2020-01-01/2030-12-31 2 > "
            + "active 2019-01-01/2030-05-31 2 x2"
        ])
    #expect(
      TieSide(state: .planned, intensity: nil, start: nil, end: Day("2025-12-31"), count: 2)
        .description == "planned ../2025-12-31")
  }

  /// A namesake of the other side is told under the lesser id; one that is gone by then is none.
  @Test func namesakesAndSeatsOfADay() {
    var old = Town()
    old.add("m", "NGO", "260101")
    old.add("p", "OPS", "260101")
    old.add("r", "NGO", until: "2010")
    old.institutions[0].name = "Dom"
    old.institutions[2].name = "Klub"
    var new = Town()
    new.add("b", "NGO", "260101")
    new.add("p", "OPS", "")
    new.add("s", "NGO")
    new.institutions[0].name = "dom"
    new.institutions[2].name = "Klub"
    let (first, second) = (Self.side(old, "2024-01-01"), Self.side(new, "2024-01-01"))
    let there = Self.compare(first, second)
    #expect(
      Self.texts(there, [.institution, .seat]) == [
        "institution b new:  > NGO", "institution m ended: NGO > ", "institution s new:  > NGO",
        "institution b same-name: m > b", "seat p ended: 260101 > ",
      ])
    #expect(there.rows.first { $0.change == .sameName }?.name == "dom")
    #expect(Self.texts(Self.compare(second, first), [.seat]) == ["seat p new:  > 260101"])
  }

  @Test func whatOneSideDoesNotHoldIsNotCompared() {
    var town = Town()
    town.add("a", "OPS", "260101")
    let whole = Self.side(town, nil)
    let bare = Comparison.Side(day: whole.day, gaps: nil, figures: nil, measures: nil)
    for comparison in [Self.compare(whole, bare), Self.compare(bare, whole)] {
      #expect(comparison.rows.isEmpty && comparison.figures.isEmpty && comparison.gaps == nil)
    }
  }
}
