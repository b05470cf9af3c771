/// Reads TERYT codes as they are found in the wild, and says what it mended.
///
/// | written | read | how |
/// |---|---|---|
/// | `26`, `2601`, `260101` | itself | whole |
/// | `2601011` | `260101` | cut: the seventh digit is the kind of unit |
/// | `2`, `201`, `20101` | `02`, `0201`, `020101` | mended: a lost zero |
/// | `608022` | `060802` | mended: no voivodeship is 60 |
/// | `060802_2` | `060802` | mended: the style of GUGiK |
/// | `0200`, `0201000` | `02`, `0201` | mended: zeros stand for the lower levels |
/// | `146508`, `1061029` | `146501`, `106101` | district: a part of its city |
///
/// Six digits that begin with a voivodeship are taken as they are, unless the register has no such
/// unit and has the one with the zero: `201011` is in Podlasie, or `020101` with its seventh digit.
struct TerritoryCodeReader {
  /// What stands in a cell.
  struct Reading: Hashable {
    var code: TerritoryCode
    /// The seventh digit, 1 to 9, where it was given.
    var unitDigit: Int?
    var change: Change
  }

  enum Change: Hashable {
    case whole
    /// Seven digits, the last of them taken off.
    case cut
    /// Read as something else than it says.
    case mended
    /// A district or delegation that counts for its city.
    case district
  }

  /// The units that decide of codes of six digits; empty decides nothing.
  var register: Territory = .empty

  /// The reading of a cell without blanks at its ends; nil for what is no code.
  func read(_ text: String) -> Reading? {
    guard var (digits, isMended) = Self.digits(of: text) else { return nil }
    switch digits.count {
    case 1, 3, 5:
      digits.insert(0, at: 0)
      isMended = true
    case 6 where hasLostZero(digits):
      digits.insert(0, at: 0)
      isMended = true
    default: break
    }
    guard Self.isVoivodeship(digits[0] * 10 + digits[1]) else { return nil }
    return Self.reading(of: digits, isMended: isMended)
  }

  /// Whether a number of two digits is a voivodeship: the even ones from 02 to 32.
  static func isVoivodeship(_ number: Int) -> Bool {
    number % 2 == 0 && (2...32).contains(number)
  }

  /// The city of a district of Warsaw, or of a delegation of Wrocław, Łódź, Kraków, Poznań; else nil.
  static func city(ofDistrict code: TerritoryCode) -> TerritoryCode? {
    guard code.level == .gmina else { return nil }
    let last: Int
    switch code.value / 100 {
    case 1465: last = 19
    case 264, 1061, 3064: last = 6
    case 1261: last = 5
    default: return nil
    }
    guard (2...last).contains(code.value % 100) else { return nil }
    return TerritoryCode(level: .gmina, value: code.value / 100 * 100 + 1)
  }
}

extension TerritoryCodeReader {
  /// The digits of a cell, and whether anything but digits had to be taken away.
  private static func digits(of text: String) -> (digits: [Int], isMended: Bool)? {
    var bytes = Array(text.utf8)
    let written = bytes
    if bytes.first == UInt8(ascii: "'") { bytes.removeFirst() }
    if bytes.count > 2, bytes.suffix(2) == Array(".0".utf8) { bytes.removeLast(2) }
    if (7...8).contains(bytes.count), bytes[bytes.count - 2] == UInt8(ascii: "_") {
      bytes.remove(at: bytes.count - 2)
      if bytes.count == 6 { bytes.insert(UInt8(ascii: "0"), at: 0) }
    }
    guard !bytes.isEmpty, bytes.count <= 7, bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    return (bytes.map { Int($0 - 0x30) }, bytes != written)
  }

  private func hasLostZero(_ digits: [Int]) -> Bool {
    guard Self.isVoivodeship(digits[0] * 10 + digits[1]) else { return true }
    guard Self.isVoivodeship(digits[0]),
      let withZero = Self.reading(of: [0] + digits, isMended: true),
      register[withZero.code] != nil
    else { return false }
    // What names nothing as it is written, as a gmina of the powiat 00, is not in the register either.
    let asWritten = Self.reading(of: digits, isMended: false)
    return asWritten.map { register[$0.code] == nil } ?? true
  }

  /// The unit of two, four, six or seven digits.
  private static func reading(of digits: [Int], isMended: Bool) -> Reading? {
    let pairs = stride(from: 0, to: digits.count - 1, by: 2).map {
      digits[$0] * 10 + digits[$0 + 1]
    }
    let unitDigit = digits.count == 7 ? digits[6] : nil
    // Zeros stand for levels that are not meant; a number after zeros names a part of nothing.
    let named = pairs.prefix { $0 > 0 }
    guard pairs.dropFirst(named.count).allSatisfy({ $0 == 0 }),
      let unitLevel = TerritoryCode.Level(rawValue: named.count * 2)
    else { return nil }
    let level = named.count
    let value = named.reduce(0) { $0 * 100 + $1 }
    let code = TerritoryCode(level: unitLevel, value: value)
    guard level == 3 else {
      guard unitDigit ?? 0 == 0 else { return nil }
      let isShort = level < pairs.count || unitDigit != nil
      return Reading(
        code: code, unitDigit: nil, change: isMended || isShort ? .mended : .whole)
    }
    if let city = city(ofDistrict: code) {
      return Reading(code: city, unitDigit: unitDigit, change: .district)
    }
    guard let unitDigit else {
      return Reading(code: code, unitDigit: nil, change: isMended ? .mended : .whole)
    }
    let isKnownDigit = (1...5).contains(unitDigit)
    return Reading(
      code: code, unitDigit: isKnownDigit ? unitDigit : nil,
      change: isMended || !isKnownDigit ? .mended : .cut)
  }
}
