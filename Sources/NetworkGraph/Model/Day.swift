/// A day of the Gregorian calendar, without time and zone.
///
///     Day(year: 2016, month: 2, day: 30)  // nil
///     Day("2016-10-05")?.description      // "2016-10-05"
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public var number: Int { Int(stored) }
  /// Four bytes, since networks hold two days a tie.
  private let stored: Int32

  /// Some days after 1970-01-01; held within 5.8 million years of it.
  public init(number: Int) {
    stored = Int32(clamping: number)
  }

  /// A day that the calendar has, of the years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Howard Hinnant, "chrono-compatible low-level date algorithms": March starts the year.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  /// The day that a whole date names: `2016-10-05` or `05.10.2016`.
  public init?(_ text: some StringProtocol) {
    guard let span = DateSpan(text), span.first == span.last else { return nil }
    self = span.first
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day {
  /// Year, month and day of the month.
  public var calendar: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day some days later (earlier if negative).
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = number.addingReportingOverflow(days)
    return Day(number: overflow ? (days < 0 ? .min : .max) : sum)
  }

  /// The number of days in a month, leap years counted.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2016-10-05`.
  public var description: String {
    let (year, month, day) = calendar
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// The days that a date as people write it stands for: a day, a month or a year.
///
///     DateSpan("2016-10")  // 2016-10-01 ... 2016-10-31
///
/// A start means the first of them, an end the last.
public struct DateSpan: Sendable, Hashable {
  public let first: Day
  public let last: Day

  /// Reads `2016`, `2016-10`, `2016-10-05` and `05.10.2016`; anything else, and 30 February, is nil.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    let dash = UInt8(ascii: "-")
    let dot = UInt8(ascii: ".")
    var span: (first: Day?, last: Day?)
    switch bytes.count {
    case 4:
      guard let year = number(0..<4) else { return nil }
      span = (Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31))
    case 7 where bytes[4] == dash:
      guard let year = number(0..<4), let month = number(5..<7) else { return nil }
      span.first = Day(year: year, month: month, day: 1)
      span.last = Day(
        year: year, month: month, day: Day.length(ofMonth: month, year: year))
    case 10 where bytes[4] == dash && bytes[7] == dash:
      guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
        return nil
      }
      span.first = Day(year: year, month: month, day: day)
      span.last = span.first
    case 10 where bytes[2] == dot && bytes[5] == dot:
      guard let day = number(0..<2), let month = number(3..<5), let year = number(6..<10) else {
        return nil
      }
      span.first = Day(year: year, month: month, day: day)
      span.last = span.first
    default: return nil
    }
    guard let first = span.first, let last = span.last else { return nil }
    self.first = first
    self.last = last
  }
}
