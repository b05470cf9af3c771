import NetworkGraph

/// One option of the command line: the row of the table that parser, help, man page and
/// completions are made from.
struct OptionSpec: Sendable {
  /// Without its hyphens: `as-of`.
  let name: String
  let short: Character?
  let value: ValueKind
  /// What holds if it is not given, as it would be typed.
  let fallback: String?
  let section: Section
  let help: Bilingual
  /// Words people try instead; they are suggested, never accepted.
  let aliases: [String]

  init(
    _ name: String, short: Character? = nil, _ value: ValueKind, fallback: String? = nil,
    in section: Section, aliases: [String] = [], pl: String, en: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.fallback = fallback
    self.section = section
    self.aliases = aliases
    help = Bilingual(pl: pl, en: en)
  }

  /// Where help shows it.
  enum Section: CaseIterable, Sendable {
    case command, network, area, input, output, general, limits
  }
}

/// What may stand after an option.
enum ValueKind: Sendable {
  /// Nothing; the counterpart, if any, is the name of the flag that takes it back.
  case flag(counterpart: String? = nil)
  /// Any text.
  case text(Bilingual)
  /// One of these words.
  case choice([Choice])
  /// Texts joined by commas; the option may also be repeated. The words are known ones, for
  /// completions: others are allowed.
  case list(Bilingual, known: [String] = [])
  /// A whole number within bounds.
  case integer(Bilingual, ClosedRange<Int>)
  /// A number above 0 and below 1.
  case fraction(Bilingual)
  /// `2016`, `2016-10`, `2016-10-05`, `05.10.2016`.
  case day
  /// A TERYT code of 2, 4 or 6 digits; 7 are cut to 6.
  case territory
  /// `I/N`: the I-th of N shares.
  case share
  /// A file to read.
  case file
  /// A dataset folder to read.
  case dataset
  /// A file or folder to write.
  case output
}

/// A word that an option takes, perhaps with a part of the user's own: `gmina:CODE`.
struct Choice: Hashable, Sendable {
  let word: String
  let parameter: Parameter?
  let meaning: Bilingual

  init(_ word: String, _ parameter: Parameter? = nil, pl: String, en: String) {
    self.word = word
    self.parameter = parameter
    meaning = Bilingual(pl: pl, en: en)
  }

  /// What follows the colon.
  enum Parameter: Sendable {
    case gmina, powiat, institution
    /// The id of a pathway and the code of a gmina, with a colon between.
    case pathway
  }

  /// The word as it is typed: `gmina:KOD`.
  func typed(_ language: Language) -> String {
    switch parameter {
    case nil: word
    case .gmina, .powiat: word + (language == .pl ? ":KOD" : ":CODE")
    case .institution: word + ":ID"
    case .pathway: word + (language == .pl ? ":ID:KOD" : ":ID:CODE")
    }
  }
}

extension OptionSpec {
  var isFlag: Bool {
    if case .flag = value { true } else { false }
  }

  var isList: Bool {
    if case .list = value { true } else { false }
  }

  /// The flag that takes this one back.
  var counterpart: String? {
    if case .flag(let counterpart) = value { counterpart } else { nil }
  }

  /// What stands for the value in usage lines; nil for a flag.
  func placeholder(_ language: Language) -> String? {
    let isPolish = language == .pl
    switch value {
    case .flag: return nil
    case .text(let name), .list(let name, _), .integer(let name, _), .fraction(let name):
      return name(language)
    case .choice(let choices):
      let words = choices.map(\.word).joined(separator: "|")
      return words.utf8.count <= 24 ? words : (isPolish ? "SŁOWO" : "WORD")
    case .day: return isPolish ? "DZIEŃ" : "DAY"
    case .territory: return isPolish ? "KOD" : "CODE"
    case .share: return "I/N"
    case .file: return isPolish ? "PLIK" : "FILE"
    case .dataset: return isPolish ? "DANE" : "DATASET"
    case .output: return isPolish ? "CEL" : "TARGET"
    }
  }
}
