import NetworkGraph

/// The sentences about a wrong command line: what is wrong, what was probably meant, where to
/// read on.
extension ArgumentParser {
  /// A word that is none of those expected. For commands too, which know words that the table does
  /// not: measures, institutions, rules.
  ///
  /// - Parameters:
  ///   - pl: "nie ma miary"; the word and the suggestion follow.
  ///   - en: "there is no measure".
  ///   - aliases: words people use for one of the right ones.
  static func unknown(
    _ word: String, pl: String, en: String, among words: [String], aliases: [String: String] = [:],
    status: ExitStatus = .usage, seeCommand: String? = nil
  ) -> Failure {
    let shown = TerminalText.safe(DisplayWidth.cut(word, to: 60))
    var message = Bilingual(pl: "\(pl) „\(shown)”", en: "\(en) “\(shown)”")
    let candidates = words + aliases.keys.sorted()
    if let nearest = WordDistance.nearest(to: word, among: candidates) {
      let right = aliases[nearest] ?? nearest
      message = Bilingual(
        pl: message.pl + "; może chodziło o „\(right)”?",
        en: message.en + "; did you mean “\(right)”?")
    }
    return Failure(status, message, hint: seeHelp(seeCommand))
  }

  static func noCommand() -> Failure {
    Failure(
      .usage, Bilingual(pl: "brakuje polecenia", en: "the command is missing"), hint: seeHelp(nil))
  }

  static func unknownCommand(_ word: String) -> Failure {
    if word.utf8.contains(UInt8(ascii: "/")) {
      let shown = ShellWord.quoted(word)
      return Failure(
        .usage,
        Bilingual(
          pl: "przed „\(shown)” brakuje polecenia, na przykład: coopnet report \(shown)",
          en: "the command before “\(shown)” is missing, for example: coopnet report \(shown)"),
        hint: seeHelp(nil))
    }
    var aliases: [String: String] = [:]
    for command in CommandTable.commands {
      for alias in command.aliases { aliases[alias] = command.name }
    }
    return unknown(
      word, pl: "nie ma polecenia", en: "there is no command",
      among: CommandTable.commands.map(\.name), aliases: aliases)
  }

  static func unknownOption(_ typed: String, command: CommandSpec?) -> Failure {
    var words: [String] = []
    var aliases: [String: String] = [:]
    for option in CommandTable.options {
      if let command, !command.options.contains(option.name), option.name != "version" { continue }
      words.append("--" + option.name)
      if let counterpart = option.counterpart { words.append("--" + counterpart) }
      for alias in option.aliases { aliases["--" + alias] = "--" + option.name }
    }
    let isShort = !typed.hasPrefix("--")
    let letters = CommandTable.options.compactMap(\.short).map { "-\($0)" }
    return unknown(
      typed, pl: command.map { "polecenie \($0.name) nie ma opcji" } ?? "nie ma opcji",
      en: command.map { "the command \($0.name) has no option" } ?? "there is no option",
      among: isShort ? letters.filter { $0 == typed.lowercased() } : words,
      aliases: isShort ? [:] : aliases, seeCommand: command?.name)
  }

  static func foreignOption(_ name: String, typed: String, command: CommandSpec) -> Failure {
    let owners = CommandTable.commands(taking: name).map(\.name)
    let list = owners.prefix(4).joined(separator: ", ") + (owners.count > 4 ? " ..." : "")
    return Failure(
      .usage,
      Bilingual(
        pl: "polecenie \(command.name) nie ma opcji \(typed); mają ją: \(list)",
        en: "the command \(command.name) has no option \(typed); these have: \(list)"),
      hint: seeHelp(command.name))
  }

  static func unwantedValue(_ typed: String) -> Failure {
    Failure(
      .usage,
      Bilingual(
        pl: "opcja \(typed) nie przyjmuje wartości", en: "the option \(typed) takes no value"),
      hint: seeHelp(nil))
  }

  static func missingValue(_ option: OptionSpec, typed: String) -> Failure {
    Failure(
      .usage,
      Bilingual(
        pl: "opcja \(typed) wymaga wartości: \(option.placeholder(.pl) ?? "")",
        en: "the option \(typed) needs a value: \(option.placeholder(.en) ?? "")"),
      hint: seeHelp(nil))
  }

  static func wrongValue(_ text: String, _ typed: String, pl: String, en: String) -> Failure {
    let shown = TerminalText.safe(DisplayWidth.cut(text, to: 60))
    return Failure(
      .usage, Bilingual(pl: "\(typed): „\(shown)” \(pl)", en: "\(typed): “\(shown)” \(en)"),
      hint: seeHelp(nil))
  }

  static func notANumber(_ text: String, _ range: ClosedRange<Int>, typed: String) -> Failure {
    let low = range.lowerBound
    let isOpen = range.upperBound == Int.max
    return wrongValue(
      text, typed,
      pl: "nie jest liczbą całkowitą od \(low)" + (isOpen ? " wzwyż" : " do \(range.upperBound)"),
      en: "is not a whole number from \(low)" + (isOpen ? " up" : " to \(range.upperBound)"))
  }

  static func unknownWord(_ word: String, _ choices: [Choice], _ typed: String) -> Failure {
    let words = choices.map(\.word)
    let failure = unknown(
      word, pl: "\(typed): nie ma wartości", en: "\(typed): there is no value", among: words)
    let list = { language in choices.map { $0.typed(language) }.joined(separator: ", ") }
    return Failure(
      .usage, failure.message,
      hint: Bilingual(
        pl: "Możliwe: \(list(.pl)). Zobacz też: coopnet --help",
        en: "Possible: \(list(.en)). See also: coopnet --help"))
  }

  static func usage(_ command: CommandSpec, pl: String, en: String) -> Failure {
    Failure(
      .usage, Bilingual(pl: pl, en: en),
      hint: Bilingual(
        pl: "Użycie: \(command.usage(.pl))   Więcej: coopnet \(command.name) --help",
        en: "Usage: \(command.usage(.en))   More: coopnet \(command.name) --help"))
  }

  private static func seeHelp(_ command: String?) -> Bilingual {
    let call = command.map { "coopnet \($0) --help" } ?? "coopnet --help"
    return Bilingual(pl: "Zobacz: \(call)", en: "See: \(call)")
  }
}
