import NetworkGraph
import NetworkMetrics
import Testing

@testable import coopnet

/// A column of numbers holds numbers, a column of words words: spreadsheets and QGIS go by it.
@Suite struct TableTypeTests {
  private static func law(_ name: String, _ table: DataTable, _ seen: inout Set<String>) {
    for (index, column) in table.columns.enumerated() {
      let cells = table.rows.map { $0[index] }.filter {
        switch $0 {
        case .empty: false
        case .number(let value): value != nil
        case .text(let text): !text.isEmpty
        default: true
        }
      }
      if cells.isEmpty { continue }
      seen.insert(name)
      let words = cells.count { if case .text = $0 { true } else { false } }
      let flags = cells.count { if case .flag = $0 { true } else { false } }
      if flags == cells.count { continue }
      #expect(column.isNumber == (words == 0), "\(name): \(column.name)")
    }
  }

  @Test func columnsHoldWhatTheyAreSaidToHold() throws {
    let folder = TestFolder()
    let dataset = RegionFixture.write(to: folder)
    let content = try ReportFixture.content(dataset, ["--robustness", "3", "--lang", "en"])
    var seen = Set<String>()
    for (name, table) in Tables.all(content.analysis, .en) { Self.law(name, table, &seen) }
    Self.law("survey figures", Tables.surveyFigures(content.analysis), &seen)
    Self.law("more", Tables.gminasWithMore(content.analysis), &seen)
    Self.law("ranges", Tables.metricsWithRanges(content.analysis), &seen)
    Self.law(
      "edges", Tables.edgeMeasures(content.analysis.day, weighted: false), &seen)
    let gaps = try #require(content.analysis.gaps)
    let network = content.analysis.day.network
    let players = KeyPlayers(content.analysis.day, size: 2)
    Self.law("players", Tables.keyPlayers(players, network), &seen)
    for unit in network.institutions.indices {
      let loss = WhatIf(before: gaps, change: NetworkChange(removals: [.institution(unit)]))
      Self.law("what if", Tables.figures(loss), &seen)
      Self.law("cut off", Tables.cutOff(loss, .en), &seen)
    }
    #expect(seen.isSuperset(of: ["places", "need", "plan", "players", "what if", "cut off"]))
    #expect(seen.count >= 20, "\(seen.sorted())")
  }
}
