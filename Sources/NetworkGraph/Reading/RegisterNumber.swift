/// The numbers of the Polish registers of bodies: REGON, NIP, KRS.
enum RegisterNumber {
  /// The number in its plain form, or nil for one that cannot be: wrong length or check digit.
  ///
  /// - REGON: 9 or 14 digits; 8 or 13 get back the zero that a spreadsheet took.
  /// - NIP: 10 digits, also as `PL` and with hyphens.
  /// - KRS: 10 digits; fewer get back their zeros.
  static func of(_ text: String, _ column: DatasetColumn) -> String? {
    var bytes = Array(text.utf8).filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
    if column == .nip, bytes.starts(with: "PL".utf8) { bytes.removeFirst(2) }
    guard !bytes.isEmpty, bytes.count <= 14, bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    var digits = bytes.map { Int($0 - 0x30) }
    switch column {
    case .regon:
      if digits.count == 8 || digits.count == 13 { digits.insert(0, at: 0) }
      guard isREGON(digits) else { return nil }
    case .nip:
      guard digits.count == 10, check(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7], orZero: false) else {
        return nil
      }
    default:
      guard digits.count <= 10 else { return nil }
      digits.insert(contentsOf: [Int](repeating: 0, count: 10 - digits.count), at: 0)
      guard digits.contains(where: { $0 > 0 }) else { return nil }
    }
    return digits.map { String($0) }.joined()
  }

  private static func isREGON(_ digits: [Int]) -> Bool {
    guard digits.count == 9 || digits.count == 14 else { return false }
    guard check(Array(digits.prefix(9)), [8, 9, 2, 3, 4, 5, 6, 7], orZero: true) else {
      return false
    }
    return digits.count == 9
      || check(digits, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8], orZero: true)
  }

  /// Whether the last digit is the weighted sum of the others modulo 11 (10 stands for 0, or for no
  /// number at all).
  private static func check(_ digits: [Int], _ weights: [Int], orZero: Bool) -> Bool {
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let remainder = sum % 11
    if remainder == 10 { return orZero && digits[digits.count - 1] == 0 }
    return digits[digits.count - 1] == remainder
  }
}
