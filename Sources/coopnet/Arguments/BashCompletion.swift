/// The completion script for bash, from the table. It needs no bash-completion package.
struct BashCompletion {
  func text() -> String {
    """
    # bash completion for coopnet
    _coopnet() {
      local cur prev command word i
      cur=${COMP_WORDS[COMP_CWORD]}
      prev=${COMP_WORDS[COMP_CWORD-1]}
      COMPREPLY=()
      command=
      for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
          \(CommandTable.commands.map(\.name).joined(separator: "|"))) command=$word; break ;;
        esac
      done
      if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
      case $prev in
    \(values)
      esac
      if [[ -z $command && $cur != -* ]]; then
        COMPREPLY=($(compgen -W '\(CommandTable.commands.map(\.name).joined(separator: " "))' -- "$cur"))
        return
      fi
      if [[ $cur == -* ]]; then
        case $command in
    \(options)
          *) COMPREPLY=($(compgen -W '--help --version' -- "$cur")) ;;
        esac
        return
      fi
      case $command in
        help) COMPREPLY=($(compgen -W '\(CommandTable.commands.map(\.name).joined(separator: " "))' -- "$cur")) ;;
        completions) COMPREPLY=($(compgen -W '\(CommandTable.shells.joined(separator: " "))' -- "$cur")) ;;
        *) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")) ;;
      esac
    }
    complete -F _coopnet coopnet

    """
  }

  /// What may follow an option that takes a value.
  private var values: String {
    CommandTable.options.filter { !$0.isFlag }.map { option in
      let names = (option.short.map { "-\($0)|" } ?? "") + "--" + option.name
      return "    \(names)) \(action(option)) ;;"
    }.joined(separator: "\n")
  }

  private func action(_ option: OptionSpec) -> String {
    switch option.value {
    case .choice(let choices):
      let words = choices.map { $0.parameter == nil ? $0.word : $0.word + ":" }
      return words.contains { $0.hasSuffix(":") }
        ? "compopt -o nospace 2>/dev/null; " + reply(words) : reply(words)
    case .list(_, let known) where !known.isEmpty:
      return "local head=; [[ $cur == *,* ]] && head=${cur%,*},; "
        + "COMPREPLY=($(compgen -P \"$head\" -W '\(known.joined(separator: " "))' -- \"${cur##*,}\"));"
        + " compopt -o nospace 2>/dev/null; return"
    case .file, .output:
      return "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- \"$cur\")); return"
    case .dataset:
      return "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- \"$cur\")); return"
    default: return "return"
    }
  }

  private func reply(_ words: [String]) -> String {
    "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$cur\")); return"
  }

  private var options: String {
    CommandTable.commands.map { command in
      let names = command.options.flatMap { name in
        ["--" + name] + (CommandTable.option(name)?.counterpart.map { ["--" + $0] } ?? [])
      }
      let words = names.joined(separator: " ")
      return "      \(command.name)) COMPREPLY=($(compgen -W '\(words)' -- \"$cur\")) ;;"
    }.joined(separator: "\n")
  }
}
