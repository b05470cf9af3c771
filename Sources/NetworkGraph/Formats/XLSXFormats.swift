/// How the styles of a workbook show numbers: as days, filled up with zeros, or as they are.
struct XLSXFormats: Sendable {
  private enum Look: Sendable {
    case plain
    case day
    /// At least so many digits.
    case padded(Int)
  }

  private let is1904: Bool
  private var looks: [Look] = []

  init(is1904: Bool) { self.is1904 = is1904 }

  /// Adds the next style.
  mutating func add(_ id: Int, code: String?) {
    looks.append(Self.look(id, code))
  }

  private static func look(_ id: Int, _ code: String?) -> Look {
    guard let code else {
      // The formats that need no code; 18-21 and 45-47 are times of day.
      let isDay = 14...17 ~= id || id == 22 || 27...36 ~= id || 50...58 ~= id
      return isDay ? .day : .plain
    }
    let bare = bare(code)
    if bare.allSatisfy({ $0 == UInt8(ascii: "0") }), (2...20).contains(bare.count) {
      return .padded(bare.count)
    }
    let hasDay = bare.contains { [UInt8(ascii: "y"), UInt8(ascii: "d")].contains($0 | 0x20) }
    return hasDay ? .day : .plain
  }

  /// A format code without quoted texts, escaped signs, and what stands in brackets; of several
  /// sections the first.
  private static func bare(_ code: String) -> [UInt8] {
    var result: [UInt8] = []
    var closing: UInt8?
    var isEscaped = false
    for byte in code.utf8 {
      if isEscaped {
        isEscaped = false
      } else if let end = closing {
        if byte == end { closing = nil }
      } else if byte == UInt8(ascii: "\"") {
        closing = byte
      } else if byte == UInt8(ascii: "[") {
        closing = UInt8(ascii: "]")
      } else if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "*")
      {
        isEscaped = true
      } else if byte == UInt8(ascii: ";") {
        break
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// A number of a cell in its style; nil for what is no number.
  func cell(_ text: String, style: Int?) -> XLSXCell? {
    guard let number = Double(text), number.isFinite else { return nil }
    let look = style.flatMap { looks.indices.contains($0) ? looks[$0] : nil } ?? .plain
    let plain = Self.plainText(number) ?? text
    switch look {
    case .plain: return .number(plain)
    case .day: return day(number) ?? .number(plain)
    case .padded(let width):
      let isWhole = plain.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      let zeros = isWhole ? max(0, width - plain.utf8.count) : 0
      return .number(String(repeating: "0", count: zeros) + plain)
    }
  }

  /// `126301` for 126301.0, and no exponent where a whole number has fewer than 16 digits.
  private static func plainText(_ number: Double) -> String? {
    if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 {
      return String(whole)
    }
    return NumberText.text(number)
  }

  /// The day of a serial number: 1 is 1 January 1900, and 60 the 29 February 1900 that never was;
  /// or 0 is 1 January 1904.
  private func day(_ serial: Double) -> XLSXCell? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let whole = Int(serial)
    let hasTime = serial - Double(whole) > 0.000_005
    if is1904 { return .day(Day(number: whole - 24_107), hasTime: hasTime) }
    guard whole >= 1, whole != 60 else { return nil }
    return .day(Day(number: whole - (whole < 60 ? 25_568 : 25_569)), hasTime: hasTime)
  }
}
