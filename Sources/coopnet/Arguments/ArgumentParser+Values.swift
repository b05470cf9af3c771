import NetworkGraph

/// What each kind of value may look like, and what must hold between options.
extension ArgumentParser {
  static func checked(
    _ text: String, for option: OptionSpec, typed: String
  ) throws(Failure) -> String {
    switch option.value {
    case .flag: return text
    case .text, .file, .dataset, .output:
      if text.isEmpty { throw missingValue(option, typed: typed) }
    case .choice(let choices): try check(text, among: choices, option, typed)
    case .list: if items(text).isEmpty { throw missingValue(option, typed: typed) }
    case .integer(_, let range):
      guard let number = integer(text), range.contains(number) else {
        throw notANumber(text, range, typed: typed)
      }
      return String(number)
    case .fraction:
      if fraction(text) == nil {
        throw wrongValue(
          text, typed, pl: "nie jest liczbą większą od 0 i mniejszą od 1 (np. 0,01)",
          en: "is not a number above 0 and below 1 (such as 0.01)")
      }
    case .day:
      if DateSpan(text) == nil {
        throw wrongValue(
          text, typed, pl: "nie jest datą; podaj 2016-10-05, 05.10.2016, 2016-10 albo 2016",
          en: "is not a date; give 2016-10-05, 05.10.2016, 2016-10 or 2016")
      }
    case .territory:
      guard let code = territory(text) else {
        throw wrongValue(
          text, typed, pl: "nie jest kodem TERYT; podaj 2, 4 albo 6 cyfr (np. 26, 2604, 260401)",
          en: "is not a TERYT code; give 2, 4 or 6 digits (such as 26, 2604, 260401)")
      }
      return code.description
    case .share:
      if share(text) == nil {
        throw wrongValue(
          text, typed, pl: "nie jest częścią; podaj I/N, np. 1/4 dla pierwszej z czterech",
          en: "is not a share; give I/N, such as 1/4 for the first of four")
      }
    }
    return text
  }

  private static func check(
    _ text: String, among choices: [Choice], _ option: OptionSpec, _ typed: String
  ) throws(Failure) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let word = String(text.prefix { $0 != ":" })
    guard let choice = choices.first(where: { $0.word == word }) else {
      throw unknownWord(word, choices, typed)
    }
    let detail = parts.count == 2 ? String(parts[1]) : nil
    let isRight =
      switch choice.parameter {
      case nil: detail == nil
      case .gmina: detail.flatMap { territory($0) }?.level == .gmina
      case .powiat: detail.flatMap { territory($0) }?.level == .powiat
      case .institution: detail.map { !$0.isEmpty } ?? false
      case .pathway: DiagramView(text) != nil
      }
    if isRight { return }
    throw wrongValue(
      text, typed, pl: "jest niepełne lub błędne; ma być \(choice.typed(.pl))",
      en: "is incomplete or wrong; it should be \(choice.typed(.en))")
  }
}

// MARK: Syntax

extension ArgumentParser {
  /// Decimal digits, perhaps with a sign; nothing else.
  static func integer(_ text: String) -> Int? {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  /// A decimal fraction between 0 and 1, both excluded: `0.05`, `0,05`, `.05`.
  static func fraction(_ text: String) -> Double? {
    let bytes = text.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    let points = bytes.count { $0 == UInt8(ascii: ".") }
    let digits = bytes.count { (48...57).contains($0) }
    guard points == 1, digits >= 1, digits + points == bytes.count, bytes.count <= 32 else {
      return nil
    }
    guard bytes.last != UInt8(ascii: ".") else { return nil }
    let value = Double("0" + String(decoding: bytes, as: UTF8.self))
    return value.flatMap { $0 > 0 && $0 < 1 ? $0 : nil }
  }

  static func territory(_ text: String) -> TerritoryCode? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return TerritoryCode(text.utf8.count == 7 ? String(text.prefix(6)) : text)
  }

  static func share(_ text: String) -> (part: Int, of: Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let part = integer(String(parts[0])),
      let all = integer(String(parts[1]))
    else { return nil }
    return part >= 1 && part <= all && all <= 100_000 ? (part, all) : nil
  }

  /// Items between commas, without spaces at their ends; `\,` is a comma inside an item.
  static func items(_ text: String) -> [String] {
    var items = [""]
    var isEscaped = false
    for character in text.unicodeScalars {
      if isEscaped {
        if character != "," { items[items.count - 1] += "\\" }
        items[items.count - 1].unicodeScalars.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "," {
        items.append("")
      } else {
        items[items.count - 1].unicodeScalars.append(character)
      }
    }
    if isEscaped { items[items.count - 1] += "\\" }
    return items.map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: String) -> String {
    var part = text[...]
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}

// MARK: Between options

extension ArgumentParser {
  static func check(_ parsed: ParsedArguments) throws(Failure) {
    try checkWords(parsed)
    for requirement in parsed.command.requirements { try check(requirement, parsed) }
    if parsed.flag("excel"), parsed.isGiven("format"), parsed.string("format") != "csv" {
      throw usage(
        parsed.command, pl: "--excel dotyczy CSV; usuń --format \(parsed.string("format") ?? "")",
        en: "--excel is about CSV; leave out --format \(parsed.string("format") ?? "")")
    }
  }

  private static func checkWords(_ parsed: ParsedArguments) throws(Failure) {
    let command = parsed.command
    let least = command.positionals.reduce(0) { $0 + $1.least }
    let most = command.positionals.reduce(0) { $0 + $1.most }
    if parsed.positionals.count < least, let missing = command.positionals.first {
      throw usage(
        command, pl: "brakuje argumentu \(missing.placeholder.pl): \(missing.help.pl)",
        en: "the argument \(missing.placeholder.en) is missing: \(missing.help.en)")
    }
    if parsed.positionals.count > most {
      let extra = TerminalText.safe(parsed.positionals[most])
      throw usage(
        command, pl: "zbędny argument „\(extra)”", en: "one argument too many: “\(extra)”")
    }
    if parsed.positionals.contains("") {
      throw usage(command, pl: "pusty argument", en: "an argument is empty")
    }
  }

  private static func check(
    _ requirement: CommandSpec.Requirement, _ parsed: ParsedArguments
  ) throws(Failure) {
    let command = parsed.command
    switch requirement {
    case .needs(let name):
      if parsed.isGiven(name) { return }
      throw usage(command, pl: "brakuje opcji --\(name)", en: "the option --\(name) is missing")
    case .needsAny(let names):
      if names.contains(where: parsed.isGiven) { return }
      let list = names.map { "--" + $0 }
      throw usage(
        command, pl: "podaj \(list.joined(separator: " lub "))",
        en: "give \(list.joined(separator: " or "))")
    case .goesWith(let name, let other):
      if !parsed.isGiven(name) || parsed.isGiven(other) { return }
      throw usage(
        command, pl: "--\(name) ma sens tylko razem z --\(other)",
        en: "--\(name) makes sense only together with --\(other)")
    case .bothOrTwoDatasets(let first, let second):
      let given = [first, second].filter(parsed.isGiven).count
      if given == (parsed.positionals.count == 1 ? 2 : 0) { return }
      throw usage(
        command, pl: "podaj jeden zbiór danych z --\(first) i --\(second) albo dwa zbiory bez nich",
        en: "give one dataset with --\(first) and --\(second), or two datasets without them")
    }
  }
}
