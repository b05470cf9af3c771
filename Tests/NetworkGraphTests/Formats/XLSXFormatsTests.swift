import Testing

@testable import NetworkGraph

/// Format codes as ECMA-376, 18.8.30 and 18.8.31, tells them; 45292 is 1 January 2024.
@Suite struct XLSXFormatsTests {
  private func cell(_ text: String, _ id: Int, _ code: String?, is1904: Bool = false) -> XLSXCell? {
    var formats = XLSXFormats(is1904: is1904)
    formats.add(0, code: nil)
    formats.add(id, code: code)
    return formats.cell(text, style: 1)
  }

  @Test(arguments: [
    "yyyy\\-mm\\-dd", "DD.MM.YYYY", "d", "yy", "[$-415]d mmmm yyyy", "dd;@", "\"dnia\" dd", "_-dd",
  ])
  func codesOfDays(_ code: String) throws {
    let day = try #require(Day("2024-01-01"))
    #expect(cell("45292", 170, code) == .day(day, hasTime: false))
    #expect(cell("45292.5", 170, code) == .day(day, hasTime: true))
    #expect(cell("43830", 170, code, is1904: true) == .day(day, hasTime: false))
  }

  /// Quoted, escaped, bracketed, repeated and skipped signs are texts, and so are later sections.
  @Test(arguments: [
    "0\\d", "\"dni\" 0", "[Red]0", "[$-yd]0", "0;dd", "0_d", "0*d", "0.00", "General", "# ##0",
    "h:mm", "@", "0", "000000000000000000000",
  ])
  func codesOfNumbers(_ code: String) {
    #expect(cell("45292", 170, code) == .number("45292"))
  }

  @Test(arguments: [
    ("00", "7", "07"), ("00", "123", "123"), ("000000", "46", "000046"), ("\"nr\"000", "4", "004"),
    ("0\\000", "4", "004"), ("00;dd", "4", "04"), ("000", "4.5", "4.5"),
    ("00000000000000000000", "1", "00000000000000000001"),
  ])
  func codesThatFillUp(_ code: String, _ text: String, _ shown: String) {
    #expect(cell(text, 170, code) == .number(shown))
  }

  @Test func formatsWithoutACode() {
    let days = (0...60).filter { cell("45292", $0, nil) != .number("45292") }
    #expect(days == Array(14...17) + [22] + Array(27...36) + Array(50...58))
  }

  @Test func numbersThatAreNoDay() {
    for text in ["0", "60", "-1", "2958466"] {
      #expect(cell(text, 14, nil) == .number(text), "\(text)")
    }
    #expect(cell("1", 14, nil) == .day(Day("1900-01-01")!, hasTime: false))
    #expect(cell("59", 14, nil) == .day(Day("1900-02-28")!, hasTime: false))
    #expect(cell("61", 14, nil) == .day(Day("1900-03-01")!, hasTime: false))
    #expect(cell("2958465", 14, nil) == .day(Day("9999-12-31")!, hasTime: false))
    #expect(cell("0", 14, nil, is1904: true) == .day(Day("1904-01-01")!, hasTime: false))
  }

  @Test func whatIsNoNumber() {
    let formats = XLSXFormats(is1904: false)
    #expect(formats.cell("abc", style: nil) == nil && formats.cell("inf", style: nil) == nil)
    #expect(formats.cell("126301.0", style: 9) == .number("126301"))
    #expect(formats.cell("999999999999999", style: nil) == .number("999999999999999"))
  }
}
