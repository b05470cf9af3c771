import NetworkGraph

/// The options that raise or lower the bounds of `ReadingLimits`.
extension CommandTable {
  static let limits = limitOptions.map(\.name)

  static let limitOptions: [OptionSpec] = [
    limit(
      .fileBytes, ReadingLimits.standard.fileBytes, pl: "najwyżej tyle bajtów w jednym pliku",
      en: "at most so many bytes in one file"),
    limit(
      .rows, ReadingLimits.standard.rows, pl: "najwyżej tyle wierszy w jednym pliku",
      en: "at most so many rows in one file"),
    limit(
      .columns, ReadingLimits.standard.columns, pl: "najwyżej tyle kolumn w jednym pliku",
      en: "at most so many columns in one file"),
    limit(
      .cellBytes, ReadingLimits.standard.cellBytes, pl: "najwyżej tyle bajtów w jednej komórce",
      en: "at most so many bytes in one cell"),
    limit(
      .institutions, ReadingLimits.standard.institutions,
      pl: "najwyżej tyle instytucji w zbiorze danych",
      en: "at most so many institutions in a dataset"),
    limit(
      .ties, ReadingLimits.standard.ties,
      pl: "najwyżej tyle powiązań, licząc te, które wynikają z wydarzeń",
      en: "at most so many ties, those that events make included"),
    limit(
      .depth, ReadingLimits.standard.depth, most: 512,
      pl: "najwyżej tyle poziomów zagnieżdżenia w datapackage.json",
      en: "at most so many levels of nesting in datapackage.json"),
  ]

  private static func limit(
    _ option: ReadingLimits.Option, _ standard: Int, most: Int = 1_000_000_000_000, pl: String,
    en: String
  ) -> OptionSpec {
    OptionSpec(
      String(option.rawValue.dropFirst(2)),
      .integer(Bilingual(pl: "LICZBA", en: "NUMBER"), 1...most),
      fallback: String(standard), in: .limits, pl: pl, en: en)
  }
}

extension ParsedArguments {
  /// The bounds on what is read, as the user set them.
  var readingLimits: ReadingLimits {
    func value(_ option: ReadingLimits.Option, _ standard: Int) -> Int {
      int(String(option.rawValue.dropFirst(2))) ?? standard
    }
    var limits = ReadingLimits.standard
    limits.fileBytes = value(.fileBytes, limits.fileBytes)
    limits.rows = value(.rows, limits.rows)
    limits.columns = value(.columns, limits.columns)
    limits.cellBytes = value(.cellBytes, limits.cellBytes)
    limits.institutions = value(.institutions, limits.institutions)
    limits.ties = value(.ties, limits.ties)
    limits.depth = value(.depth, limits.depth)
    return limits
  }
}
