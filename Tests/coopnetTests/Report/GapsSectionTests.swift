import NetworkGraph
import NetworkMetrics
import Testing

@testable import coopnet

/// What the report says of gaps, beside the tables that the commands write.
@Suite struct GapsSectionTests {
  let folder = TestFolder()
  let dataset: String

  init() { dataset = RegionFixture.write(to: folder) }

  private func page(_ options: [String] = []) throws -> PageReading {
    ReportFixture.html(try ReportFixture.content(dataset, ["--lang", "en"] + options))
  }

  /// Each rule's expectations, recorded, weaker, not recorded and confirmed absences, counted row by row.
  @Test func theTableOfRulesCountsTheRowsOfGaps() throws {
    let rows = try CommandRun(["gaps", dataset, "--format", "csv"]).rows()
    var counts: [String: [Int]] = [:]
    for row in rows where row["status"] != "not-applicable" {
      let place =
        switch (row["status"], row["certainty"]) {
        case ("met", _), ("expiring", _): 1
        case ("weak", _): 2
        case ("gap", "confirmed"): 4
        default: 3
        }
      var own = counts[row["rule"] ?? ""] ?? [0, 0, 0, 0, 0]
      own[0] += 1
      own[place] += 1
      counts[row["rule"] ?? ""] = own
    }
    let table = try page().rows("rules")
    #expect(Set(table.map { $0[0] }) == Set(counts.keys))
    for row in table {
      #expect(row.suffix(5).compactMap { Int($0) } == counts[row[0]], "\(row[0])")
    }
    // Something of every sort is there, or the comparison would say little.
    for place in 1...4 {
      let found = counts.values.contains { $0[place] > 0 }
      #expect(found, "sort \(place)")
    }
  }

  /// The sentences above the table name what the law expects and the data do not record.
  @Test func theSentencesGiveTheFiguresOfTheTable() throws {
    let page = try page()
    for row in page.rows("rules") where row[2] == "law" && row[0].hasPrefix("T") && row[6] != "0" {
      #expect(
        page.contains("\(row[6]) of \(row[3]) not recorded in the data."), "\(row[0])")
    }
  }
}
