import NetworkGraph
import Testing

@testable import coopnet

/// The generated scripts, judged by the shells and by the readers of manuals themselves.
@Suite struct ShellTests {
  let folder = TestFolder()

  private func shell(_ program: String, _ words: [String]) -> ChildProcess.Result {
    ChildProcess(program: program, arguments: words, deadlineMilliseconds: 30_000).run()
  }

  /// What bash offers after these words, the last of which is being typed.
  private func bash(_ words: String...) -> [String] {
    folder.write(BashCompletion().text(), to: "bash")
    let list = words.map { ShellWord.quoted($0) }.joined(separator: " ")
    let script = """
      cd \(folder.path); source ./bash; COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1)
      _coopnet 2>/dev/null; printf '%s\\n' "${COMPREPLY[@]}"
      """
    return String(decoding: shell("bash", ["-c", script]).output, as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: ChildProcess.find("bash") != nil, "bash is not installed"))
  func bashCompletes() {
    #expect(bash("coopnet", "") == CommandTable.commands.map(\.name))
    #expect(bash("coopnet", "me") == ["metrics", "merge"])
    #expect(bash("coopnet", "gaps", "--per") == ["--per-gmina"])
    #expect(bash("coopnet", "report", "--per") == ["--per"])
    #expect(bash("coopnet", "gaps", "d", "--lang", "") == ["pl", "en"])
    #expect(bash("coopnet", "gaps", "d", "--lang", "=", "p") == ["pl"])
    #expect(bash("coopnet", "diagram", "d", "--view", "g") == ["gmina:", "gaps"])
    #expect(bash("coopnet", "metrics", "--only", "degree,clo") == ["degree,closeness"])
    #expect(bash("coopnet", "help", "wh") == ["whatif"])
    #expect(bash("coopnet", "completions", "") == ["bash", "zsh", "fish"])
    #expect(bash("coopnet", "gaps", "ba") == ["bash"])
    #expect(bash("coopnet", "gaps", "--window", "") == [])
  }

  @Test(.enabled(if: ChildProcess.find("zsh") != nil, "zsh is not installed"))
  func zshReadsAndCompletes() {
    for language in [Language.en, .pl] {
      folder.write(ZshCompletion(language: language).text(), to: "_coopnet")
      #expect(shell("zsh", ["-n", folder("_coopnet")]).isSuccess)
    }
    #expect(zsh("coopnet ") == CommandTable.commands.map(\.name).sorted())
    #expect(zsh("coopnet gaps --per").contains("--per-gmina"))
    #expect(zsh("coopnet gaps d --lang ") == ["en", "pl"])
    #expect(zsh("coopnet diagram d --view ").contains("gmina:"))
    #expect(zsh("coopnet completions ") == ["bash", "fish", "zsh"])
    #expect(zsh("coopnet metrics d --only degree,clo").contains("closeness"))
  }

  /// What zsh offers, taken by standing in for `compadd`.
  private func zsh(_ line: String) -> [String] {
    let script = """
      fpath=(\(folder.path) $fpath); autoload -Uz compinit; compinit -u -d \(folder("dump"))
      zmodload zsh/zpty
      zpty z zsh -f -i
      zpty -w z "PS1=; fpath=(\(folder.path) \\$fpath); autoload -Uz compinit; compinit -u -D"
      zpty -w z 'compadd() { local -a hits; if [[ $1 == -[OAD] || ${@[(I)-[OAD]]} -gt 0 ]]; then builtin compadd "$@"; return; fi; builtin compadd -O hits "$@"; print -rl -- "${hits[@]/#/HIT:}" >> \(folder("hits")); builtin compadd "$@" }'
      zpty -w z 'zstyle ":completion:*" list-prompt ""; LISTMAX=0; echo ready >> \(folder("ready"))'
      for i in {1..100}; do [[ -e \(folder("ready")) ]] && break; sleep 0.05; done
      zpty -w -n z "\(line)"$'\\t'
      for i in {1..60}; do [[ -s \(folder("hits")) ]] && break; sleep 0.05; done
      sleep 0.2
      zpty -d z
      """
    defer { Temporaries.remove(folder("hits")) }
    Temporaries.remove(folder("ready"))
    _ = shell("zsh", ["-f", "-c", script])
    let words = (folder.read("hits") ?? "").split(separator: "\n").compactMap { line in
      line.hasPrefix("HIT:") ? String(line.dropFirst(4)) : nil
    }
    return Set(words).sorted()
  }

  private func fish(_ line: String, _ language: Language = .en) -> [String] {
    folder.write(FishCompletion(language: language).text(), to: "coopnet.fish")
    let script = "cd \(folder.path); source ./coopnet.fish; complete -C \(ShellWord.quoted(line))"
    let child = ChildProcess(
      program: "fish", arguments: ["--no-config", "-c", script], settings: [("HOME", folder.path)])
    return String(decoding: child.run().output, as: UTF8.self).split(separator: "\n").map {
      String($0.prefix { $0 != "\t" })
    }
  }

  @Test(.enabled(if: ChildProcess.find("fish") != nil, "fish is not installed"))
  func fishCompletes() {
    for language in [Language.pl, .en] {
      #expect(Set(fish("coopnet ", language)) == Set(CommandTable.commands.map(\.name)))
      #expect(fish("coopnet gaps --per", language) == ["--per-gmina"])
      #expect(fish("coopnet gaps d --lang ", language).sorted() == ["en", "pl"])
      #expect(fish("coopnet diagram d --view g", language).sorted() == ["gaps", "gmina:"])
      #expect(fish("coopnet completions ", language).sorted() == ["bash", "fish", "zsh"])
      #expect(fish("coopnet gaps cooop", language) == [])
      #expect(fish("coopnet gaps coop", language) == ["coopnet.fish"])
    }
  }

  @Test(.enabled(if: ChildProcess.find("mandoc") != nil, "mandoc is not installed"))
  func mandocFindsNothingWrong() {
    for language in [Language.pl, .en] {
      folder.write(ManualPage(language: language).text(), to: "coopnet.1")
      let result = shell("mandoc", ["-T", "lint", "-W", "warning", folder("coopnet.1")])
      #expect(String(decoding: result.output + result.errors, as: UTF8.self) == "")
    }
  }

  @Test(.enabled(if: ChildProcess.find("groff") != nil, "groff is not installed"))
  func groffFormatsEveryOption() {
    for language in [Language.pl, .en] {
      folder.write(ManualPage(language: language).text(), to: "coopnet.1")
      let words = ["-ww", "-K", "utf8", "-T", "utf8", "-man", "-P-cbou", "-rLL=200n"]
      let result = shell("groff", words + [folder("coopnet.1")])
      #expect(String(decoding: result.errors, as: UTF8.self) == "")
      let text = String(decoding: result.output, as: UTF8.self)
      for option in CommandTable.options {
        let isThere = text.contains("--" + option.name)
        #expect(isThere, "\(option.name)")
      }
    }
  }
}
