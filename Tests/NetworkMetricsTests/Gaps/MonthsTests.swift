import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct MonthsTests {
  @Test(arguments: [
    ("2026-03-15", 13, "2025-02-15"), ("2026-03-31", 13, "2025-02-28"),
    ("2024-03-31", 1, "2024-02-29"), ("2024-01-31", 13, "2022-12-31"),
    ("2024-12-01", 12, "2023-12-01"), ("2024-05-05", 0, "2024-05-05"),
    ("0001-02-01", 1, "0001-01-01"),
  ])
  func theSameDayEarlier(_ day: String, _ months: Int, _ earlier: String) {
    #expect(Day(day)!.months(before: months).description == earlier)
  }

  @Test func beforeTheCalendarEverythingIsLater() {
    #expect(Day("0001-01-01")!.months(before: 1) < Day("0001-01-01")!)
    #expect(Day("0001-03-31")!.months(before: 30) < Day("0001-01-01")!)
    #expect(Day("0002-03-31")!.months(before: 13) == Day("0001-02-28"))
  }
}
