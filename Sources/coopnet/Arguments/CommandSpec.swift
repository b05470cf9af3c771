import NetworkGraph

/// One command: the row of the table that parser, help, man page and completions are made from.
struct CommandSpec: Sendable {
  let name: String
  let group: Group
  let summary: Bilingual
  /// Paragraphs: what it answers, what it writes.
  let discussion: [Bilingual]
  let positionals: [Positional]
  /// Names of options, in the order of help.
  let options: [String]
  let requirements: [Requirement]
  let examples: [Example]
  /// Words people try instead; they are suggested, never accepted.
  let aliases: [String]

  init(
    _ name: String, _ group: Group, pl: String, en: String, discussion: [Bilingual],
    positionals: [Positional] = [], options: [String], requirements: [Requirement] = [],
    examples: [Example] = [], aliases: [String] = []
  ) {
    self.name = name
    self.group = group
    summary = Bilingual(pl: pl, en: en)
    self.discussion = discussion
    self.positionals = positionals
    self.options = options + ["help"]
    self.requirements = requirements
    self.examples = examples
    self.aliases = aliases
  }

  /// Where the overview shows it.
  enum Group: CaseIterable, Sendable {
    case main, gaps, network, change, files, program
  }

  /// A word without an option.
  struct Positional: Sendable {
    let placeholder: Bilingual
    let help: Bilingual
    let kind: Kind
    var least = 1
    var most = 1

    enum Kind: Sendable {
      /// A dataset folder or file, or `-`.
      case dataset
      case file
      /// A folder that is to be made.
      case newFolder
      case command
      case shell
    }
  }

  /// What must hold between options.
  enum Requirement: Sendable {
    /// This one must be given.
    case needs(String)
    /// One of these must be given.
    case needsAny([String])
    /// The first makes no sense without the second.
    case goesWith(String, String)
    /// With both options one dataset, without them two (`compare`).
    case bothOrTwoDatasets(String, String)
  }

  struct Example: Sendable {
    let line: String
    let meaning: Bilingual

    init(_ line: String, pl: String, en: String) {
      self.line = line
      meaning = Bilingual(pl: pl, en: en)
    }
  }
}

extension CommandSpec {
  /// `coopnet gaps DANE [opcje]`.
  func usage(_ language: Language) -> String {
    var parts = ["coopnet", name]
    for positional in positionals {
      var text = positional.placeholder(language)
      if positional.most > 1 { text += positional.most > 2 ? "..." : "" }
      if positional.least == 0 { text = "[\(text)]" }
      parts.append(text)
      if positional.most == 2 { parts.append("[\(text)]") }
    }
    for requirement in requirements {
      if case .needs(let name) = requirement, let option = CommandTable.option(name) {
        parts.append("--\(name) \(option.placeholder(language) ?? "")")
      }
    }
    parts.append(language == .pl ? "[opcje]" : "[options]")
    return parts.joined(separator: " ")
  }
}
