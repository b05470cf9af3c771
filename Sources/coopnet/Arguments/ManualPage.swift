import NetworkGraph

/// The manual page as roff (man macros), from the table.
struct ManualPage {
  let language: Language
}

extension ManualPage {
  func text() -> String {
    var page = "'\\\" t\n.\\\" -*- coding: UTF-8 -*-\n"
    page +=
      ".TH COOPNET 1 \"\(CommandTable.released)\" \"coopnet \(CommandTable.version)\" \"coopnet\"\n.nh\n.ad l\n"
    page +=
      section("NAZWA", "NAME") + "coopnet \\- " + escaped(CommandTable.summary(language)) + "\n"
    page += section("SKŁADNIA", "SYNOPSIS")
    page += CommandTable.commands.map(synopsis).joined(separator: ".br\n")
    page += section("OPIS", "DESCRIPTION")
    page += line(
      "Program coopnet z folderu arkuszy buduje graf współpracy instytucji polityki społecznej, "
        + "liczy miary i luki w każdej gminie, rysuje diagramy i pisze raporty.",
      "From a folder of spreadsheets coopnet builds the graph of cooperation between institutions "
        + "of social policy, computes measures and the gaps in every gmina, draws diagrams and "
        + "writes reports.")
    page += section("POLECENIA", "COMMANDS")
    page += CommandTable.commands.map(command).joined()
    page += section("OPCJE", "OPTIONS")
    page += line(
      "Przy każdej opcji podano polecenia, które ją mają. Można pisać --nazwa wartość, "
        + "--nazwa=wartość, -o wartość, -owartość; -- kończy opcje.",
      "Each option names the commands that take it. Write --name value, --name=value, -o value or "
        + "-ovalue; -- ends the options.")
    page += CommandTable.options.map(option).joined()
    page += section("KOD WYJŚCIA", "EXIT STATUS")
    for (status, meaning) in HelpText.statuses {
      page += ".TP\n.B \(status)\n" + escaped(meaning(language)) + "\n"
    }
    page += section("ŚRODOWISKO", "ENVIRONMENT") + environment()
    return page
  }

  private func section(_ pl: String, _ en: String) -> String {
    ".SH \"\(language == .pl ? pl : en)\"\n"
  }

  private func line(_ pl: String, _ en: String) -> String {
    escaped(language == .pl ? pl : en) + "\n"
  }

  private func synopsis(_ command: CommandSpec) -> String {
    let words = command.usage(language).split(separator: " ")
    let rest = words.dropFirst(2).joined(separator: " ")
    return ".B coopnet \(escaped(command.name))\n" + escaped(rest) + "\n"
  }

  private func command(_ command: CommandSpec) -> String {
    var text = ".SS \"coopnet \(escaped(command.name))\"\n"
    let summary = command.summary(language)
    text += escaped(summary.prefix(1).uppercased() + summary.dropFirst()) + ".\n"
    for paragraph in command.discussion { text += ".PP\n" + escaped(paragraph(language)) + "\n" }
    for example in command.examples {
      text += ".PP\n" + escaped(example.meaning(language)) + ":\n.PP\n.RS 4\n.EX\n"
      text += escaped(example.line) + "\n.EE\n.RE\n"
    }
    return text
  }

  private func option(_ option: OptionSpec) -> String {
    let help = HelpText(language: language, width: 80, isColored: false)
    var text = ".TP\n.B "
    if let short = option.short { text += "\\-\(short), " }
    text += "\\-\\-" + escaped(option.name)
    if let placeholder = option.placeholder(language) { text += " " + escaped(placeholder) }
    text += "\n" + escaped(help.description(option)) + "\n"
    if case .choice(let choices) = option.value {
      for choice in choices {
        text += ".br\n" + escaped(choice.typed(language)) + ": "
        text += escaped(choice.meaning(language)) + "\n"
      }
    }
    let owners = CommandTable.commands(taking: option.name)
    if owners.count < CommandTable.commands.count, !owners.isEmpty {
      text += ".br\n(" + owners.map { escaped($0.name) }.joined(separator: ", ") + ")\n"
    }
    return text
  }

  private func environment() -> String {
    let settings: [(String, Bilingual)] = [
      (
        "LC_ALL, LC_MESSAGES, LANG",
        Bilingual(
          pl: "język pomocy i komunikatów: polski dla pl, inaczej angielski",
          en: "the language of help and messages: Polish for pl, else English")
      ),
      ("NO_COLOR", Bilingual(pl: "bez kolorów, jeśli niepuste", en: "no colours if not empty")),
      ("COLUMNS", Bilingual(pl: "szerokość terminala", en: "the width of the terminal")),
      (
        "PATH",
        Bilingual(pl: "gdzie szukać dot i Chromium", en: "where dot and Chromium are looked for")
      ),
      (
        "TMPDIR",
        Bilingual(
          pl: "folder plików tymczasowych dla dot (domyślnie /tmp)",
          en: "folder of temporary files for dot (default /tmp)")
      ),
    ]
    return settings.map { ".TP\n.B \(escaped($0.0))\n\(escaped($0.1(language)))\n" }.joined()
  }

  /// Text that roff shows as it is: backslashes doubled, hyphens as hyphens of programs, no line
  /// that begins with a control character.
  func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
