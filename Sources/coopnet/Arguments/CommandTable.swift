import NetworkGraph

/// The command line as a table: every command and every option, once.
///
/// The parser, the help, the man page and the completions for shells are all made from it.
enum CommandTable {
  static let version = "1.0.0"
  /// The day of this version; no clock is ever asked.
  static let released = "2026-11-22"

  static let summary = Bilingual(
    pl: "kto z kim współpracuje w polityce społecznej i czego brakuje w każdej gminie",
    en: "who cooperates with whom in social policy, and what is missing in every gmina")

  static let commands: [CommandSpec] =
    mainCommands + gapCommands + networkCommands + changeCommands + fileCommands
    + programCommands

  static func command(_ name: String) -> CommandSpec? {
    commands.first { $0.name == name }
  }

  static func option(_ name: String) -> OptionSpec? {
    options.first { $0.name == name }
  }

  static func option(short: Character) -> OptionSpec? {
    options.first { $0.short == short }
  }

  /// The commands that take an option, in the order of the table.
  static func commands(taking option: String) -> [CommandSpec] {
    commands.filter { $0.options.contains(option) }
  }
}

// MARK: Options that go together

extension CommandTable {
  /// What every command that reads a dataset and answers on stdout takes.
  static let reading = ["terc", "keep-personal", "lang", "quiet", "no-color"] + limits
  static let tables = ["format", "excel", "output"]
  /// Which ties become edges, on which day.
  static let network = [
    "as-of", "window", "form", "min-intensity", "include-planned", "include-founder", "directed",
    "weighted", "projection", "max-event",
  ]
  static let area = ["area", "area-only"]
  static let work = ["seed", "threads"]
  static let analysis = network + area + work + reading

  static let dataset = CommandSpec.Positional(
    placeholder: Bilingual(pl: "DANE", en: "DATASET"),
    help: Bilingual(
      pl: "folder z danymi: institutions.csv, ties.csv, events.csv, participation.csv, gminas.csv; "
        + "albo plik innego programu: .graphml, .gexf, .net, .json, .xlsx, CSV z Gephi, macierz",
      en: "the data folder: institutions.csv, ties.csv, events.csv, participation.csv, gminas.csv; "
        + "or a file of another program: .graphml, .gexf, .net, .json, .xlsx, Gephi's CSV, a matrix"
    ),
    kind: .dataset)
}
