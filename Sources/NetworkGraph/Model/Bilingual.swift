/// A text in both languages of the program.
///
/// Every text that a person reads stands in one value with both of its forms, so that a missing
/// translation does not compile.
public struct Bilingual: Sendable, Hashable {
  public let pl: String
  public let en: String

  public init(pl: String, en: String) {
    self.pl = pl
    self.en = en
  }

  /// The text in one language.
  public func callAsFunction(_ language: Language) -> String {
    language == .pl ? pl : en
  }
}

/// A language that coopnet writes.
public enum Language: String, Sendable, CaseIterable {
  case pl
  case en
}
