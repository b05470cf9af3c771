import NetworkGraph

extension Day {
  /// The same day of the month some months earlier, or that month's last day where it is shorter.
  ///
  ///     Day("2026-03-31")!.months(before: 13)  // 2025-02-28
  func months(before count: Int) -> Day {
    let (year, month, day) = calendar
    let months = year * 12 + (month - 1) - count
    let earlierYear = months >= 0 ? months / 12 : (months - 11) / 12
    let earlierMonth = months - earlierYear * 12 + 1
    guard (1...9999).contains(earlierYear) else { return Day(number: Int(Int32.min)) }
    let length = Day.length(ofMonth: earlierMonth, year: earlierYear)
    return Day(year: earlierYear, month: earlierMonth, day: min(day, length)) ?? self
  }
}
