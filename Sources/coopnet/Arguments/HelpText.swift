import NetworkGraph

/// Help as text, from the table: an overview, one page per command, and a short word for who typed
/// nothing.
struct HelpText {
  let language: Language
  let width: Int
  let isColored: Bool
}

extension HelpText {
  /// For `coopnet` alone.
  func short() -> String {
    let commands = ["report", "check", "gaps"].compactMap { CommandTable.command($0) }
    return "coopnet: \(CommandTable.summary(language))\n\n"
      + usageLine(
        "coopnet "
          + word("POLECENIE DANE [opcje]", "COMMAND DATASET [options]")) + "\n"
      + rows(commands.map { ($0.name, $0.summary(language)) }, column: 16)
      + "\n" + word("Wszystkie polecenia: coopnet help\n", "All commands: coopnet help\n")
  }

  func overview() -> String {
    var text = wrapped("coopnet: \(CommandTable.summary(language))", indent: 0) + "\n"
    text += usageLine("coopnet " + word("POLECENIE DANE [opcje]", "COMMAND DATASET [options]"))
    for group in CommandSpec.Group.allCases {
      let commands = CommandTable.commands.filter { $0.group == group }
      text += "\n" + heading(group.title(language))
      text += rows(commands.map { ($0.name, $0.summary(language)) }, column: 16)
    }
    text += "\n" + heading(word("Na początek", "To begin with"))
    text += "  coopnet report Datasets/kalisz-rowni-na-starcie-2016\n"
    text += "  coopnet help report\n"
    text += "\n" + heading(word("Kod wyjścia", "Exit status"))
    text += rows(Self.statuses.map { ($0.0, $0.1(language)) }, column: 6)
    return text
  }

  func of(_ command: CommandSpec) -> String {
    var text = wrapped("coopnet \(command.name): \(command.summary(language))", indent: 0) + "\n"
    text += usageLine(command.usage(language))
    for paragraph in command.discussion { text += "\n" + wrapped(paragraph(language), indent: 0) }
    if !command.positionals.isEmpty {
      text += "\n" + heading(word("Argumenty", "Arguments"))
      text += rows(
        command.positionals.map { ($0.placeholder(language), $0.help(language)) }, column: 28)
    }
    for section in OptionSpec.Section.allCases {
      let options = CommandTable.options.filter {
        $0.section == section && command.options.contains($0.name)
      }
      if options.isEmpty { continue }
      text += "\n" + heading(section.title(language))
      text += rows(options.map { (signature($0), description($0)) }, column: 28)
      text += options.map(choices).joined()
    }
    if command.examples.isEmpty { return text }
    text += "\n" + heading(word("Przykłady", "Examples"))
    for example in command.examples {
      text += "  \(example.line)\n" + wrapped(example.meaning(language), indent: 6)
    }
    return text
  }

  /// `-o, --output CEL`.
  func signature(_ option: OptionSpec) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    return short + "--" + option.name + (option.placeholder(language).map { " " + $0 } ?? "")
  }

  /// The help with what holds otherwise.
  func description(_ option: OptionSpec) -> String {
    var text = option.help(language)
    if let counterpart = option.counterpart {
      text += word("; odwrotnie: --", "; the opposite: --") + counterpart
    }
    if let fallback = option.fallback {
      text += word(" (domyślnie: ", " (default: ") + fallback + ")"
    }
    return text
  }

  static let statuses: [(String, Bilingual)] = [
    ("0", Bilingual(pl: "zrobione", en: "done")),
    (
      "1",
      Bilingual(pl: "są ostrzeżenia (check --strict)", en: "there are warnings (check --strict)")
    ),
    ("64", Bilingual(pl: "błąd w poleceniu", en: "a mistake in the command line")),
    ("65", Bilingual(pl: "danych nie da się użyć", en: "the data cannot be used")),
    ("66", Bilingual(pl: "nie ma takich danych", en: "no such input")),
    (
      "69",
      Bilingual(
        pl: "brak potrzebnego programu (dot, Chromium)",
        en: "a program that is needed is missing (dot, Chromium)")
    ),
    ("70", Bilingual(pl: "błąd programu coopnet", en: "a fault of coopnet")),
    ("73", Bilingual(pl: "nie można utworzyć wyniku", en: "the output cannot be created")),
    ("74", Bilingual(pl: "błąd zapisu lub odczytu", en: "writing or reading failed")),
  ]
}

// MARK: Layout

extension HelpText {
  private func word(_ pl: String, _ en: String) -> String { language == .pl ? pl : en }

  private func heading(_ title: String) -> String {
    isColored ? "\u{1B}[1m\(title):\u{1B}[0m\n" : "\(title):\n"
  }

  private func usageLine(_ usage: String) -> String {
    heading(word("Użycie", "Usage")) + "  " + usage + "\n"
  }

  /// The words of an option that takes one of a few, with their meanings.
  private func choices(_ option: OptionSpec) -> String {
    guard case .choice(let choices) = option.value else { return "" }
    if option.name == "lang" { return "" }
    var text = "    --\(option.name):\n"
    for choice in choices {
      text += row("      " + choice.typed(language), choice.meaning(language), column: 28)
    }
    return text
  }

  private func rows(_ rows: [(String, String)], column: Int) -> String {
    rows.map { row("  " + $0.0, $0.1, column: column) }.joined()
  }

  /// A term and its explanation beside it, or below it where the term is too long.
  private func row(_ term: String, _ text: String, column: Int) -> String {
    let body = wrapped(text, indent: column)
    if DisplayWidth.of(term) + 2 > column { return term + "\n" + body }
    let padding = String(repeating: " ", count: column - DisplayWidth.of(term))
    return term + padding + body.dropFirst(column)
  }

  /// Lines of at most the width, each behind the indent.
  private func wrapped(_ text: String, indent: Int) -> String {
    let space = String(repeating: " ", count: indent)
    var result = ""
    var line = ""
    for part in text.split(separator: " ") {
      let longer = line.isEmpty ? String(part) : line + " " + part
      if !line.isEmpty, indent + DisplayWidth.of(longer) > width {
        result += space + line + "\n"
        line = String(part)
      } else {
        line = longer
      }
    }
    return result + space + line + "\n"
  }
}

extension CommandSpec.Group {
  func title(_ language: Language) -> String {
    let title =
      switch self {
      case .main: Bilingual(pl: "Najważniejsze", en: "Most used")
      case .gaps: Bilingual(pl: "Czego brakuje", en: "What is missing")
      case .network: Bilingual(pl: "Jaka jest sieć", en: "What the network is like")
      case .change: Bilingual(pl: "Co się zmienia", en: "What changes")
      case .files: Bilingual(pl: "Dane tam i z powrotem", en: "Data in and out")
      case .program: Bilingual(pl: "O programie", en: "About the program")
      }
    return title(language)
  }
}

extension OptionSpec.Section {
  func title(_ language: Language) -> String {
    let title =
      switch self {
      case .command: Bilingual(pl: "Opcje polecenia", en: "Options of the command")
      case .network: Bilingual(pl: "Które powiązania się liczą", en: "Which ties count")
      case .area: Bilingual(pl: "Obszar", en: "Area")
      case .input: Bilingual(pl: "Pliki pomocnicze", en: "Further files")
      case .output: Bilingual(pl: "Wynik", en: "Result")
      case .general: Bilingual(pl: "Ogólne", en: "General")
      case .limits: Bilingual(pl: "Ograniczenia danych", en: "Bounds on the data")
      }
    return title(language)
  }
}
