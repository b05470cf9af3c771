import NetworkGraph
import Testing

@testable import coopnet

@Suite struct CommandTableTests {
  @Test func namesAreUnique() {
    let options = CommandTable.options.flatMap { [$0.name] + [$0.counterpart].compactMap { $0 } }
    #expect(Set(options).count == options.count)
    let shorts = CommandTable.options.compactMap(\.short)
    #expect(Set(shorts).count == shorts.count)
    let commands = CommandTable.commands.map(\.name)
    #expect(Set(commands).count == commands.count)
  }

  /// The commands and options of the design, neither more commands nor fewer options.
  @Test func everyCommandAndOptionOfTheDesignIsThere() {
    let commands = [
      "report", "check", "metrics", "gaps", "isolates", "pathways", "plan", "whatif", "keyplayers",
      "compare", "diagram", "convert", "new", "match", "merge", "rules", "help", "completions",
      "man",
    ]
    #expect(Set(CommandTable.commands.map(\.name)) == Set(commands))
    for name in [
      "as-of", "window", "area", "area-only", "form", "min-intensity", "include-planned",
      "include-founder", "directed", "weighted", "projection", "max-event", "groups", "horizon",
      "reach", "robustness", "terc", "map", "per", "pdf", "shard", "approximate", "lang", "format",
      "excel", "output", "seed", "threads", "quiet", "no-color", "version", "help",
    ] { #expect(CommandTable.option(name) != nil, "\(name)") }
  }

  @Test func everyOptionOfACommandExistsAndEveryOptionIsUsed() {
    for command in CommandTable.commands {
      #expect(Set(command.options).count == command.options.count, "\(command.name)")
      for name in command.options { #expect(CommandTable.option(name) != nil, "\(name)") }
    }
    for option in CommandTable.options where option.name != "version" {
      #expect(!CommandTable.commands(taking: option.name).isEmpty, "\(option.name)")
    }
  }

  @Test func everyFallbackIsAllowed() throws {
    for option in CommandTable.options {
      guard let fallback = option.fallback else { continue }
      #expect(
        try ArgumentParser.checked(fallback, for: option, typed: "--" + option.name) == fallback)
    }
  }

  @Test func everyExampleIsRight() throws {
    for command in CommandTable.commands {
      for example in command.examples {
        var words = example.line.split(separator: " ").map(String.init)
        if let end = words.firstIndex(of: ">") { words.removeSubrange(end...) }
        #expect(words.first == "coopnet")
        let arguments = try ArgumentParser().parse(Array(words.dropFirst()))
        #expect(arguments.command.name == command.name)
      }
    }
  }

  @Test func aliasesLeadToOneThing() {
    let aliases = CommandTable.commands.flatMap(\.aliases)
    #expect(Set(aliases).count == aliases.count)
    #expect(aliases.allSatisfy { CommandTable.command($0) == nil })
  }

  @Test func bothLanguagesAreThereAndEndAlike() {
    let texts =
      CommandTable.commands.flatMap { [$0.summary] + $0.discussion + $0.examples.map(\.meaning) }
      + CommandTable.options.map(\.help)
    for text in texts {
      #expect(!text.pl.isEmpty && !text.en.isEmpty)
      #expect(text.pl.hasSuffix(".") == text.en.hasSuffix("."), "\(text.en)")
    }
  }
}

@Suite struct HelpTextTests {
  @Test(arguments: [Language.pl, .en]) func everyCommandHasItsPage(_ language: Language) {
    let help = HelpText(language: language, width: 80, isColored: false)
    #expect(CommandTable.commands.allSatisfy { help.overview().contains("  \($0.name) ") })
    for command in CommandTable.commands {
      let page = help.of(command)
      for name in command.options { #expect(page.contains("--" + name), "\(name)") }
      for example in command.examples { #expect(page.contains("  \(example.line)\n")) }
    }
  }

  @Test(arguments: [40, 60, 80, 100]) func linesFit(_ width: Int) {
    for language in [Language.pl, .en] {
      let help = HelpText(language: language, width: width, isColored: false)
      for page in [help.overview()] + CommandTable.commands.map(help.of) {
        for line in page.split(separator: "\n") where line.contains("   ") && width >= 60 {
          #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
        }
        #expect(!page.contains(" \n"))
      }
    }
  }

  @Test func noColorMeansNoEscape() {
    let plain = HelpText(language: .pl, width: 80, isColored: false)
    #expect(!plain.overview().unicodeScalars.contains("\u{1B}"))
    let colored = HelpText(language: .pl, width: 80, isColored: true)
    #expect(colored.overview().contains("\u{1B}[1m"))
  }
}
