import Testing

@testable import NetworkGraph

@Suite struct NumberGrammarTests {
  static let numbers: [(String, Double)] = [
    ("0", 0.0), ("7", 7), ("-3", -3), ("+4", 4), ("0.5", 0.5), ("0,5", 0.5), ("1e3", 1000),
    ("1,5E-2", 0.015), ("37 522", 37522), ("37\u{A0}522", 37522),
    ("1\u{202F}234\u{202F}567", 1_234_567),
    ("1 234,5", 1234.5), ("0000", 0), ("12345678901234567890", 12_345_678_901_234_567_168),
  ]

  @Test(arguments: numbers)
  func reads(_ text: String, _ number: Double) {
    #expect(NumberGrammar.number(in: text) == number)
  }

  @Test(arguments: [
    "", " ", "nan", "NaN", "inf", "-inf", "infinity", "0x10", "0x1p3", "1e999", "1.", ".5", ",5",
    "1..2", "1,2,3", "1.2.3", "--1", "+-1", "1e", "1e+", "e5", "1 2", "12 34", "1234 567", "1  234",
    "1 234 ", "١", "½", "1_000", "5%", "4 zł", "1 234e 567", "1.5 000",
  ])
  func refuses(_ text: String) {
    #expect(NumberGrammar.number(in: text) == nil)
  }

  @Test func wholeNumbers() {
    #expect(NumberGrammar.integer(in: "3,0") == 3)
    #expect(NumberGrammar.integer(in: "3,5") == nil)
    #expect(NumberGrammar.integer(in: "1e30") == nil)
  }
}
