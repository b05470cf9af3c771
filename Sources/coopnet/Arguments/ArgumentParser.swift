import NetworkGraph

/// Reads a command line against `CommandTable`.
///
/// `--name value`, `--name=value`, `-o value`, `-ovalue`; `--` ends the options; `-` is a plain
/// word; options may stand before the command. Values are checked here, so that commands only meet
/// right ones; the first fault ends the reading with one sentence and status 64.
struct ArgumentParser {
  private var command: CommandSpec?
  private var positionals: [String] = []
  private var values: [String: [String]] = [:]
  /// The options in the order typed, as they were typed, to be checked against the command.
  private var used: [(name: String, typed: String)] = []

  init() {}
}

extension ArgumentParser {
  /// The words after the program's name.
  func parse(_ words: [String]) throws(Failure) -> ParsedArguments {
    var parser = self
    try parser.read(words)
    guard let command = parser.command else { throw Self.noCommand() }
    for (name, typed) in parser.used where !command.options.contains(name) && name != "version" {
      throw Self.foreignOption(name, typed: typed, command: command)
    }
    let parsed = ParsedArguments(
      command: command, positionals: parser.positionals, values: parser.values)
    try Self.check(parsed)
    return parsed
  }

  private mutating func read(_ words: [String]) throws(Failure) {
    var rest = words[...]
    var isOver = false
    while let word = rest.popFirst() {
      if isOver || word == "-" || !word.hasPrefix("-") {
        try take(word)
      } else if word == "--" {
        isOver = true
      } else if word.hasPrefix("--") {
        try takeLong(word, &rest)
      } else {
        try takeShort(word, &rest)
      }
    }
  }

  private mutating func take(_ word: String) throws(Failure) {
    if command != nil {
      positionals.append(word)
    } else if let found = CommandTable.command(word) {
      command = found
    } else {
      throw Self.unknownCommand(word)
    }
  }

  private mutating func takeLong(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let attached = parts.count == 2 ? String(parts[1]) : nil
    if let owner = CommandTable.options.first(where: { $0.counterpart == name }) {
      if attached != nil { throw Self.unwantedValue("--" + name) }
      add("false", to: owner, typed: "--" + name)
      return
    }
    guard let option = CommandTable.option(name) else {
      throw Self.unknownOption("--" + name, command: command ?? Self.firstCommand(in: rest))
    }
    try takeValue(of: option, attached: attached, typed: "--" + name, &rest)
  }

  private mutating func takeShort(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = CommandTable.option(short: letter) else {
        throw Self.unknownOption(
          letters.isEmpty ? "-\(letter)" : word, command: command ?? Self.firstCommand(in: rest))
      }
      if option.isFlag {
        add("true", to: option, typed: "-\(letter)")
        continue
      }
      let attached = letters.isEmpty ? nil : String(letters)
      try takeValue(of: option, attached: attached, typed: "-\(letter)", &rest)
      return
    }
  }

  private mutating func takeValue(
    of option: OptionSpec, attached: String?, typed: String, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    if option.isFlag {
      if attached != nil { throw Self.unwantedValue(typed) }
      add("true", to: option, typed: typed)
      return
    }
    if let attached {
      add(try Self.checked(attached, for: option, typed: typed), to: option, typed: typed)
      return
    }
    guard let next = rest.first, !Self.looksLikeAnOption(next) else {
      throw Self.missingValue(option, typed: typed)
    }
    rest.removeFirst()
    add(try Self.checked(next, for: option, typed: typed), to: option, typed: typed)
  }

  private mutating func add(_ value: String, to option: OptionSpec, typed: String) {
    values[option.name, default: []].append(value)
    used.append((option.name, typed))
  }

  /// A value that begins with a hyphen must be attached with `=`, unless it is a number.
  private static func looksLikeAnOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), word != "-" else { return false }
    return !word.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
  }

  private static func firstCommand(in rest: ArraySlice<String>) -> CommandSpec? {
    for word in rest {
      if let command = CommandTable.command(word) { return command }
    }
    return nil
  }
}
