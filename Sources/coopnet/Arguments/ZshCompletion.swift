import NetworkGraph

/// The completion function for zsh, from the table.
struct ZshCompletion {
  let language: Language
}

extension ZshCompletion {
  func text() -> String {
    let commands = CommandTable.commands.map {
      "    '\(escaped($0.name)):\(escaped($0.summary(language)))'"
    }.joined(separator: "\n")
    return """
      #compdef coopnet
      # zsh completion for coopnet
      _coopnet() {
        local context state state_descr line
        typeset -A opt_args
        local -a commands
        commands=(
      \(commands)
        )
        _arguments -C \\
          '(- *)'{-h,--help}'[\(bracketed("help"))]' \\
          '(- *)--version[\(bracketed("version"))]' \\
          '1: :->command' \\
          '*:: :->rest' && return
        case $state in
          command) _describe -t commands 'coopnet' commands ;;
          rest)
            case $line[1] in
      \(CommandTable.commands.map(branch).joined(separator: "\n"))
            esac ;;
        esac
      }
      if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
        _coopnet "$@"
      else
        compdef _coopnet coopnet
      fi

      """
  }

  private func branch(_ command: CommandSpec) -> String {
    var lines = command.options.compactMap { CommandTable.option($0) }.flatMap(specification)
    for positional in command.positionals { lines.append(word(positional)) }
    let body = lines.map { "            " + $0 }.joined(separator: " \\\n")
    return "        \(command.name))\n          _arguments -s \\\n\(body) ;;"
  }

  private func word(_ positional: CommandSpec.Positional) -> String {
    let name = escaped(positional.placeholder(language))
    let repeats = positional.most > 1 ? "*" : ""
    switch positional.kind {
    case .command:
      return "'\(repeats):\(name):(\(CommandTable.commands.map(\.name).joined(separator: " ")))'"
    case .shell: return "'\(repeats):\(name):(\(CommandTable.shells.joined(separator: " ")))'"
    case .dataset, .file, .newFolder: return "'\(repeats):\(name):_files'"
    }
  }

  private func specification(_ option: OptionSpec) -> [String] {
    let text = bracketed(option.name)
    let value = action(option)
    let star = option.isList ? "*" : ""
    var lines: [String] = []
    if let short = option.short {
      let mark = option.isFlag ? "" : "+"
      let long = option.isFlag ? "" : "="
      lines.append(
        "'\(star)(-\(short) --\(option.name))'{-\(short)\(mark),--\(option.name)\(long)}'[\(text)]\(value)'"
      )
    } else {
      lines.append("'\(star)--\(option.name)\(option.isFlag ? "" : "=")[\(text)]\(value)'")
    }
    if let counterpart = option.counterpart { lines.append("'--\(counterpart)'") }
    return lines
  }

  private func action(_ option: OptionSpec) -> String {
    guard let placeholder = option.placeholder(language) else { return "" }
    let name = escaped(placeholder)
    switch option.value {
    case .choice(let choices):
      let words = choices.map { choice in
        let word = choice.parameter == nil ? choice.word : choice.word + "\\\\\\:"
        return "\(word)\\:\"\(escaped(choice.meaning(language)))\""
      }
      return ":\(name):((\(words.joined(separator: " "))))"
    case .list(_, let known) where !known.isEmpty:
      return ":\(name):_values -s , \(name) \(known.joined(separator: " "))"
    case .file, .output: return ":\(name):_files"
    case .dataset: return ":\(name):_files -/"
    default: return ":\(name): "
    }
  }

  private func bracketed(_ option: String) -> String {
    escaped(CommandTable.option(option)?.help(language) ?? "")
  }

  /// Fit for single quotes, and with the marks of `_arguments` made plain.
  func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": result += "’"
      case "\"": result += "”"
      case ":", "[", "]", "\\": result += "\\" + String(scalar)
      case "(", ")": result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
