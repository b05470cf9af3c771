import Testing

@testable import NetworkGraph

@Suite struct DayTests {
  /// Days since 1970-01-01 as Python 3.11 counts them: `date.toordinal() - 719163`.
  @Test(arguments: [
    (1, 1, 1, -719_162), (1582, 10, 15, -141_427), (1900, 2, 28, -25_509), (1970, 1, 1, 0),
    (2000, 2, 29, 11_016), (2016, 10, 5, 17_079), (9999, 12, 31, 2_932_896),
  ])
  func numbersAreThoseOfTheGregorianCalendar(_ year: Int, _ month: Int, _ day: Int, _ number: Int) {
    #expect(Day(year: year, month: month, day: day)?.number == number)
    let calendar = Day(number: number).calendar
    #expect((calendar.year, calendar.month, calendar.day) == (year, month, day))
  }

  /// 400 years have 146,097 days, before the year 1 too.
  @Test func calendarsRepeatEvery400Years() {
    for number in stride(from: -1_000_000, to: 0, by: 997) {
      let (early, late) = (Day(number: number).calendar, Day(number: number + 146_097 * 8).calendar)
      #expect(early.year + 3200 == late.year && early.month == late.month && early.day == late.day)
    }
  }

  @Test func daysFarAwayAreHeldWithinTheirRange() {
    let last = Day(number: .max)
    #expect(last == Day(number: Int(Int32.max)) && last.advanced(by: .max) == last)
    #expect(last.advanced(by: 1) == last && last > Day("9999-12-31")!)
    let first = Day(number: .min)
    #expect(first.advanced(by: .min) == first && first.advanced(by: 1) > first)
    #expect(Day("2016-03-01")?.advanced(by: -1) == Day("2016-02-29"))
  }

  @Test(arguments: [
    ("2016", "2016-01-01", "2016-12-31"), ("2016-02", "2016-02-01", "2016-02-29"),
    ("2015-02", "2015-02-01", "2015-02-28"), ("2016-10-05", "2016-10-05", "2016-10-05"),
    ("05.10.2016", "2016-10-05", "2016-10-05"), ("0001", "0001-01-01", "0001-12-31"),
  ])
  func aDateStandsForItsDays(_ text: String, _ first: String, _ last: String) {
    let span = DateSpan(text)
    #expect(span?.first.description == first && span?.last.description == last)
    #expect((Day(text) != nil) == (first == last))
  }

  @Test(arguments: [
    "", "16", "201x", "0000", "2016-13", "2016-1x", "20x6-10", "2016/10", "2016-02-30",
    "2016-1x-05",
    "201x-10-05", "2016-10-0x", "31.02.2016", "3x.10.2016", "05.1x.2016", "05.10.201x", "5.10.2016",
    "2016-10-5", "05-10-2016", "2016.10.05",
  ])
  func anythingElseIsNoDate(_ text: String) {
    #expect(DateSpan(text) == nil && Day(text) == nil)
  }
}
