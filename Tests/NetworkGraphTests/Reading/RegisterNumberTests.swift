import Testing

@testable import NetworkGraph

@Suite struct RegisterNumberTests {
  /// Valid: those of GUS (000331501), ZUS (000017756; NIP 5213017228), and 14 digits by the weights.
  @Test(arguments: [
    ("000331501", DatasetColumn.regon, "000331501"), ("00331501", .regon, "000331501"),
    ("000017756", .regon, "000017756"), ("123456785", .regon, "123456785"),
    ("12345678512347", .regon, "12345678512347"), ("521-301-72-28", .nip, "5213017228"),
    ("PL5213017228", .nip, "5213017228"), ("521 301 72 28", .nip, "5213017228"),
    ("0000028860", .krs, "0000028860"), ("28860", .krs, "0000028860"),
  ])
  func reads(_ text: String, _ column: DatasetColumn, _ number: String) {
    #expect(RegisterNumber.of(text, column) == number)
  }

  @Test(arguments: [
    ("123456789", DatasetColumn.regon), ("12345678", .regon), ("12345678512346", .regon),
    ("", .regon), ("abcdefghi", .regon), ("5213017229", .nip), ("521301722", .nip),
    ("00000000000", .krs), ("0000000000", .krs), ("12345678901", .krs), ("KRS 28860", .krs),
  ])
  func refuses(_ text: String, _ column: DatasetColumn) {
    #expect(RegisterNumber.of(text, column) == nil)
  }

  /// Where the weighted sum modulo 11 is 10, a REGON ends with 0 and no NIP is given.
  @Test func aRemainderOfTenIsZeroOfAREGONAndNoNIP() {
    #expect(RegisterNumber.of("100000050", .regon) == "100000050")
    #expect(RegisterNumber.of("100000051", .regon) == nil)
    #expect(RegisterNumber.of("5260000070", .nip) == nil)
    #expect(RegisterNumber.of("5260000005", .nip) == "5260000005")
  }
}
