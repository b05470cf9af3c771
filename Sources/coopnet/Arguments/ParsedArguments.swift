import NetworkGraph

/// A command line that is right: the command, its words, and its options with their defaults.
///
///     let arguments = try ArgumentParser().parse(["gaps", "d", "--as-of", "2016"])
///     arguments.dataset          // "d"
///     arguments.days("as-of")    // 2016-01-01 ... 2016-12-31
///     arguments.int("window")    // 365, the default
///
/// Options are asked for by their long names; values have been checked, so that an accessor of the
/// option's own kind never fails on what was typed.
struct ParsedArguments: Sendable {
  let command: CommandSpec
  let positionals: [String]
  /// What was typed for each option, in order; a flag has `true` or `false`.
  let values: [String: [String]]
}

extension ParsedArguments {
  /// How a result is written.
  enum Format: String, Sendable {
    case table, csv, json
    /// An Excel workbook, only by the name of the file.
    case xlsx
  }

  /// Whether the option was typed, not merely has a default.
  func isGiven(_ option: String) -> Bool { !(values[option] ?? []).isEmpty }

  /// The last value typed, else the default, else nil.
  func string(_ option: String) -> String? {
    if let last = values[option]?.last { return last }
    guard let spec = CommandTable.option(option) else {
      assertionFailure("no such option: \(option)")
      return nil
    }
    return spec.fallback
  }

  func int(_ option: String) -> Int? { string(option).flatMap { Int($0) } }

  /// The whole number of an option that has a default; 0 of one that has none and was not given.
  func whole(_ option: String) -> Int { int(option) ?? 0 }

  /// A number that may have been typed with a decimal comma.
  func number(_ option: String) -> Double? {
    string(option).flatMap { ArgumentParser.fraction($0) }
  }

  func flag(_ option: String) -> Bool { string(option) == "true" }

  /// Every item typed, of all repetitions, in order.
  func list(_ option: String) -> [String] {
    (values[option] ?? []).flatMap { ArgumentParser.items($0) }
  }

  /// The days that the typed date stands for; `--as-of 2016` means the last of them.
  func days(_ option: String) -> DateSpan? { string(option).flatMap { DateSpan($0) } }

  func territory(_ option: String) -> TerritoryCode? {
    string(option).flatMap { ArgumentParser.territory($0) }
  }

  /// The I-th of N, counted from 1.
  func share(_ option: String) -> (part: Int, of: Int)? {
    string(option).flatMap { ArgumentParser.share($0) }
  }
}

extension ParsedArguments {
  /// The dataset, or whatever the command's first word is.
  var dataset: String { positionals.first ?? "" }

  /// Where to write, if the user said so; `-` is stdout.
  var output: String? { string("output") }

  /// The language of results, if the user said so.
  var language: Language? { string("lang").flatMap { Language(rawValue: $0) } }

  /// What `--format` says; without it `--excel` means CSV, and else the name of the file tells.
  var format: Format {
    if isGiven("format") { return string("format").flatMap { Format(rawValue: $0) } ?? .table }
    if flag("excel") { return .csv }
    let name = (output ?? "").lowercased()
    return [.csv, .json, .xlsx].first { name.hasSuffix("." + $0.rawValue) } ?? .table
  }

  /// The command as a report quotes it: options in the order of the table and in their long form,
  /// folders and files by their last name. What changes no result (where it goes, threads, colour)
  /// is left out, so that equal results quote equal commands, wherever they were made.
  var commandLine: String {
    var words = ["coopnet", command.name]
    let isPath = command.positionals.contains { $0.kind != .command && $0.kind != .shell }
    words += positionals.map { isPath ? Self.lastName($0) : $0 }
    for option in CommandTable.options where isGiven(option.name) {
      if Self.silent.contains(option.name) { continue }
      switch option.value {
      case .flag(let counterpart):
        if flag(option.name) {
          words.append("--" + option.name)
        } else if let counterpart {
          words.append("--" + counterpart)
        }
      case .list: words += ["--" + option.name, list(option.name).joined(separator: ",")]
      case .file, .dataset: words += ["--" + option.name, Self.lastName(string(option.name) ?? "")]
      default: words += ["--" + option.name, string(option.name) ?? ""]
      }
    }
    return words.map { ShellWord.quoted($0) }.joined(separator: " ")
  }

  private static let silent: Set<String> = ["output", "threads", "quiet", "no-color"]

  private static func lastName(_ path: String) -> String { PathText.name(of: path) }
}

/// Words as a shell reads them.
enum ShellWord {
  /// The word itself if the shell would leave it alone, else within single quotes.
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "_-./:=,@%+".unicodeScalars.contains(scalar)
    }
    if isPlain, !word.isEmpty { return word }
    let inner = TerminalText.safe(word).split(separator: "'", omittingEmptySubsequences: false)
    return "'" + inner.joined(separator: "'\\''") + "'"
  }
}
