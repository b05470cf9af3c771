import NetworkGraph

/// Numbers as each language writes them: a decimal comma and thin spaces in Polish, a point and commas
/// in English.
///
/// No locale of the machine is asked, so that the same data give the same text everywhere.
struct NumberText {
  let language: Language

  /// The dash that stands for an undefined value, which is not 0.
  static let undefined = "–"

  func integer(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var text = value < 0 ? "−" : ""
    // Polish groups from five digits on; so do we in both languages.
    let grouped = digits.count > 4
    for (position, digit) in digits.enumerated() {
      if grouped, position > 0, (digits.count - position) % 3 == 0 {
        text += language == .pl ? "\u{202F}" : ","
      }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }

  /// A value with a fixed number of decimal places, half away from zero; nil and what is no number are
  /// a dash.
  func decimal(_ value: Double?, places: Int = 3) -> String {
    guard let value, value.isFinite else { return Self.undefined }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    guard value.magnitude * scale < 9e15 else { return "\(value)" }
    let scaled = Int((value.magnitude * scale).rounded())
    let whole = integer(scaled / Int(scale))
    let sign = value < 0 && scaled != 0 ? "−" : ""
    guard places > 0 else { return sign + whole }
    let fraction = String(scaled % Int(scale))
    let zeros = String(repeating: "0", count: places - fraction.utf8.count)
    return sign + whole + (language == .pl ? "," : ".") + zeros + fraction
  }

  /// A share of 1 as a percentage: `45%`, Polish too, as the style guide of the statistical office.
  func percent(_ share: Double?, places: Int = 0) -> String {
    guard let share else { return Self.undefined }
    return decimal(share * 100, places: places) + "%"
  }

  func day(_ day: Day) -> String {
    let (year, month, date) = day.calendar
    switch language {
    case .pl: return "\(date) \(Self.monthsGenitive[month - 1]) \(year)"
    case .en: return "\(date) \(Self.months[month - 1]) \(year)"
    }
  }

  private static let monthsGenitive = [
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
    "października", "listopada", "grudnia",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

/// A noun in the forms that counting needs.
///
///     Counted.institution.text(5, .pl)  // 5 instytucji
struct Counted {
  /// 1 instytucja
  let one: String
  /// 2 instytucje
  let few: String
  /// 5 instytucji
  let many: String
  let english: String
  let englishPlural: String

  func noun(_ count: Int, _ language: Language) -> String {
    if language == .en { return count == 1 ? english : englishPlural }
    if count == 1 { return one }
    let (tens, ones) = (count.magnitude % 100, count.magnitude % 10)
    return (2...4).contains(ones) && !(12...14).contains(tens) ? few : many
  }

  func text(_ count: Int, _ language: Language) -> String {
    NumberText(language: language).integer(count) + "\u{A0}" + noun(count, language)
  }

  static let institution = Counted(
    one: "instytucja", few: "instytucje", many: "instytucji", english: "institution",
    englishPlural: "institutions")
  static let tie = Counted(
    one: "powiązanie", few: "powiązania", many: "powiązań", english: "tie", englishPlural: "ties")
  static let gmina = Counted(
    one: "gmina", few: "gminy", many: "gmin", english: "gmina", englishPlural: "gminas")
  static let event = Counted(
    one: "wydarzenie", few: "wydarzenia", many: "wydarzeń", english: "event",
    englishPlural: "events")
  static let row = Counted(
    one: "wiersz", few: "wiersze", many: "wierszy", english: "row", englishPlural: "rows")
  static let finding = Counted(
    one: "uwaga", few: "uwagi", many: "uwag", english: "finding", englishPlural: "findings")
  static let step = Counted(
    one: "krok", few: "kroki", many: "kroków", english: "step", englishPlural: "steps")
  static let expectation = Counted(
    one: "oczekiwanie", few: "oczekiwania", many: "oczekiwań", english: "expectation",
    englishPlural: "expectations")
}
