import NetworkGraph

/// The completions for fish, from the table.
struct FishCompletion {
  let language: Language
}

extension FishCompletion {
  func text() -> String {
    var lines = [
      "# fish completion for coopnet", "complete -c coopnet -f",
    ]
    for command in CommandTable.commands {
      lines.append(
        "complete -c coopnet -n __fish_use_subcommand -a \(command.name) -d "
          + quoted(command.summary(language)))
    }
    for command in CommandTable.commands {
      let seen = "-n '__fish_seen_subcommand_from \(command.name)'"
      lines += command.positionals.map { "complete -c coopnet \(seen) \(words($0))" }
      for option in command.options.compactMap({ CommandTable.option($0) }) {
        lines.append("complete -c coopnet \(seen) \(specification(option))")
        if let counterpart = option.counterpart {
          lines.append("complete -c coopnet \(seen) -l \(counterpart)")
        }
      }
    }
    lines.append(
      "complete -c coopnet -n __fish_use_subcommand -l version -d "
        + quoted(CommandTable.option("version")?.help(language) ?? ""))
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(_ positional: CommandSpec.Positional) -> String {
    switch positional.kind {
    case .command: "-a " + quoted(CommandTable.commands.map(\.name).joined(separator: " "))
    case .shell: "-a " + quoted(CommandTable.shells.joined(separator: " "))
    case .dataset, .file, .newFolder: "-F"
    }
  }

  private func specification(_ option: OptionSpec) -> String {
    var text = option.short.map { "-s \($0) " } ?? ""
    text += "-l \(option.name) -d \(quoted(option.help(language)))"
    switch option.value {
    case .flag: break
    case .choice(let choices):
      let words = choices.map { choice in
        let meaning = choice.meaning(language).split(separator: "\"").joined(separator: "”")
        return (choice.parameter == nil ? choice.word : choice.word + ":") + "\\t\"\(meaning)\""
      }
      text += " -x -a '" + words.joined(separator: " ").split(separator: "'").joined() + "'"
    case .list(_, let known) where !known.isEmpty:
      text += " -x -a " + quoted("(__fish_append , \(known.joined(separator: " ")))")
    case .file, .output: text += " -r -F"
    case .dataset: text += " -x -a " + quoted("(__fish_complete_directories)")
    default: text += " -x"
    }
    return text
  }

  /// Within single quotes, as fish reads them.
  func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }
}
