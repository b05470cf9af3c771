import NetworkGraph

/// What a command line asks for.
enum Invocation: Sendable {
  /// Something that the table itself answers: help, version, completions, the manual.
  case text(String)
  /// No command at all: a short help, on stderr, and status 64.
  case nothing(String)
  case run(ParsedArguments)
}

extension Invocation {
  /// - Parameter words: the words after the program's name.
  static func resolve(_ words: [String], info: TerminalInfo) throws(Failure) -> Invocation {
    let language = askedLanguage(in: words) ?? info.language
    let help = HelpText(
      language: language, width: min(info.width ?? 80, 100), isColored: info.colorAllowed)
    if words.isEmpty { return .nothing(help.short()) }
    let options = words.prefix { $0 != "--" }
    if options.contains("--help") || options.contains("-h") {
      return .text(try topic(options.filter { !$0.hasPrefix("-") }, help))
    }
    if options.contains("--version") { return .text("coopnet \(CommandTable.version)\n") }
    let parsed = try ArgumentParser().parse(words)
    switch parsed.command.name {
    case "help": return .text(try topic(parsed.positionals, help))
    case "man": return .text(ManualPage(language: language).text())
    case "completions": return .text(try completions(parsed.positionals, language))
    default: return .run(parsed)
    }
  }

  /// Help on the first of the words that is a command; a first word that is none is a mistake.
  private static func topic(_ words: [String], _ help: HelpText) throws(Failure) -> String {
    if let command = words.lazy.compactMap({ CommandTable.command($0) }).first {
      return command.name == "help" && words.count > 1
        ? try topic(Array(words.dropFirst()), help) : help.of(command)
    }
    guard let first = words.first, CommandTable.languages.allSatisfy({ $0.word != first }) else {
      return help.overview()
    }
    throw ArgumentParser.unknownCommand(first)
  }

  private static func completions(
    _ words: [String], _ language: Language
  ) throws(Failure) -> String {
    switch words.first {
    case "bash": return BashCompletion().text()
    case "zsh": return ZshCompletion(language: language).text()
    case "fish": return FishCompletion(language: language).text()
    default:
      throw ArgumentParser.unknown(
        words.first ?? "", pl: "nie ma podpowiedzi dla powłoki",
        en: "there are no completions for the shell", among: CommandTable.shells,
        seeCommand: "completions")
    }
  }

  /// The language that the command line asks for, right or wrong otherwise.
  private static func askedLanguage(in words: [String]) -> Language? {
    for (index, word) in words.enumerated() {
      if word == "--" { return nil }
      if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst(7))) }
      if word == "--lang", index + 1 < words.count { return Language(rawValue: words[index + 1]) }
    }
    return nil
  }
}
