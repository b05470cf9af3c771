import NetworkGraph
import Testing

@testable import coopnet

@Suite struct NumberTextTests {
  let polish = NumberText(language: .pl)
  let english = NumberText(language: .en)

  @Test func decimalsFollowTheLanguage() {
    #expect(polish.decimal(0.2) == "0,200")
    #expect(english.decimal(-1234.5, places: 1) == "−1234.5")
    #expect(polish.decimal(12345.678, places: 2) == "12\u{202F}345,68")
    #expect(english.integer(1_234_567) == "1,234,567")
  }

  @Test func whatIsUndefinedIsADash() {
    #expect(polish.decimal(nil) == "–")
    #expect(polish.decimal(.nan) == "–")
    #expect(polish.percent(nil) == "–")
  }

  @Test func nothingRoundsToMinusZero() {
    #expect(english.decimal(-0.0001, places: 2) == "0.00")
    #expect(polish.percent(0.995) == "100%")
  }

  @Test func daysHaveTheMonthInItsForm() throws {
    let day = try #require(Day("2017-02-02"))
    #expect(polish.day(day) == "2 lutego 2017")
    #expect(english.day(day) == "2 February 2017")
  }

  @Test(arguments: [
    (1, "instytucja"), (2, "instytucje"), (4, "instytucje"), (5, "instytucji"),
    (12, "instytucji"), (14, "instytucji"), (21, "instytucji"), (22, "instytucje"),
    (102, "instytucje"), (112, "instytucji"), (0, "instytucji"),
  ])
  func nounsHaveTheFormOfTheirNumber(count: Int, noun: String) {
    #expect(Counted.institution.noun(count, .pl) == noun)
  }
}
