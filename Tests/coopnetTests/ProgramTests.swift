import Testing

@testable import coopnet

/// The program as the user runs it.
@Suite(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
struct ProgramTests {
  @Test func helpGoesToStdoutAndSucceeds() {
    for words in [["help"], ["--help"], ["-h"], ["help", "gaps"], ["gaps", "--help"]] {
      let run = ProgramRunner.run(words)
      #expect(run.status == 0 && run.text.hasPrefix("coopnet") && run.errors.isEmpty, "\(words)")
    }
    #expect(
      ProgramRunner.run(["help", "gaps"]).text == ProgramRunner.run(["gaps", "--help"]).text)
    #expect(ProgramRunner.run(["gaps", "d", "--wrong", "-h"]).text.contains("--per-gmina"))
    #expect(ProgramRunner.run(["--version"]).text == "coopnet \(CommandTable.version)\n")
  }

  @Test func helpSpeaksTheLanguageOfTheLocaleOrTheOneAskedFor() {
    let polish = ProgramRunner.run(["help"], environment: ["LC_ALL": "pl_PL.UTF-8"])
    #expect(polish.text.contains("Najważniejsze"))
    #expect(ProgramRunner.run(["help"]).text.contains("Most used"))
    #expect(ProgramRunner.run(["help", "--lang", "pl"]).output == polish.output)
    #expect(ProgramRunner.run(["--lang=pl", "--help"]).output == polish.output)
  }

  @Test func nothingAtAllIsAnErrorWithAShortHelp() {
    let run = ProgramRunner.run([])
    #expect(run.status == 64 && run.output.isEmpty && run.errorText.contains("coopnet help"))
  }

  @Test func mistakesAreOneLineAndAHint() {
    let run = ProgramRunner.run(["raport", "d"], environment: ["LC_ALL": "pl_PL"])
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(
      run.errorText == """
        coopnet: błąd: nie ma polecenia „raport”; może chodziło o „report”?
          Zobacz: coopnet --help

        """)
    #expect(ProgramRunner.run(["help", "gapz"]).status == 64)
    #expect(ProgramRunner.run(["completions", "tcsh"]).errorText.contains("tcsh"))
  }

  // MARK: Traps of this toolchain

  /// `print` would end with 0 here, with everything lost.
  @Test func aFullDiskAClosedStdoutAndADeadPipeAreErrors() {
    for redirection in ["> /dev/full", ">&-", "> /dev/full 2> /dev/full"] {
      #expect(ProgramRunner.run(["help"], redirection: redirection).status == 74, "\(redirection)")
    }
    let full = ProgramRunner.run(["help"], redirection: "> /dev/full")
    #expect(
      full.errorText
        == "coopnet: error: cannot write to the standard output: no space left on the disk\n")
    let folder = TestFolder()
    let shell = ChildProcess(
      program: "/bin/sh",
      arguments: [
        "-c", "(\"$0\" man; echo $? > \(folder("status"))) | :", ProgramRunner.program ?? "",
      ])
    for _ in 0..<5 {
      let result = shell.run()
      #expect(result.errors.isEmpty)
      #expect(["74\n", "0\n"].contains(folder.read("status")))
    }
  }

  @Test func closedStreamsAreNotReused() {
    for redirection in ["<&-", "2>&-", "<&- 2>&-"] {
      let run = ProgramRunner.run(["help"], redirection: redirection)
      #expect(run.status == 0 && run.text.hasPrefix("coopnet"), "\(redirection)")
    }
    #expect(ProgramRunner.run(["help"], redirection: "<&- >&- 2>&-").status == 74)
    #expect(ProgramRunner.run(["raport"], redirection: "<&- >&- 2>&-").status == 64)
    // While `dot` runs, files are open: none of them is where a message would be written.
    let folder = TestFolder()
    folder.makeFolder("data")
    folder.write("id,name\na,A\n", to: "data/institutions.csv")
    folder.write("#!/bin/sh\nls -l /proc/$PPID/fd > \(folder("seen"))\n", to: "dot")
    _ = ProgramRunner.run(
      ["diagram", folder("data"), "--view", "hierarchy", "-o", folder("x.pdf")],
      environment: ["PATH": folder.path + ":/usr/bin:/bin"], redirection: "<&- >&- 2>&-",
      before: "chmod +x \(folder("dot"))")
    let seen = folder.read("seen") ?? ""
    for stream in 0...2 { #expect(seen.contains(" \(stream) -> /dev/null"), "\(seen)") }
  }

  /// The pipe is full and does not block: every byte must still arrive.
  @Test(.enabled(if: ChildProcess.find("python3") != nil, "python3 is not installed"))
  func aNonBlockingPipeLosesNothing() {
    let script = """
      import fcntl, os, subprocess, sys, time
      r, w = os.pipe()
      fcntl.fcntl(w, fcntl.F_SETFL, os.O_NONBLOCK)
      fcntl.fcntl(w, 1031, 4096)
      p = subprocess.Popen([sys.argv[1], 'man'], stdout=w)
      os.close(w); time.sleep(0.2); n = 0
      while True:
          piece = os.read(r, 1000)
          if not piece: break
          n += len(piece)
      print(p.wait(), n)
      """
    let result = ChildProcess(
      program: "python3", arguments: ["-c", script, ProgramRunner.program ?? ""],
      settings: [("LC_ALL", "C")]
    ).run()
    let whole = ManualPage(language: .en).text().utf8.count
    #expect(String(decoding: result.output, as: UTF8.self) == "0 \(whole)\n")
  }

  @Test func littleMemoryAndFewDescriptorsAreEnough() {
    for limit in ["ulimit -n 4", "ulimit -s 256", "ulimit -f 0"] {
      let run = ProgramRunner.run(["man"], before: limit, deadline: 10_000)
      let isRight = run.status == 0 && run.text.contains("COOPNET")
      #expect(isRight || (limit == "ulimit -f 0" && run.status == 74), "\(limit) \(run.outcome)")
    }
  }

  /// Tasks and Dispatch hang here for ever; plain threads that cannot start do not. A thread asks for
  /// as much stack as the limit says, here more than there is room for.
  @Test func noThreadIsNeeded() throws {
    let words = ["metrics", SeedQuestionTests.dataset("lubuskie-model"), "--format", "csv"]
    let free = ProgramRunner.run(words + ["--threads", "1"])
    try #require(free.status == 0 && free.text.split(separator: "\n").count > 10)
    let run = ProgramRunner.run(
      words + ["--threads", "8"], before: "ulimit -s 1000000 && ulimit -v 900000 || exit 99",
      deadline: 10_000)
    #expect(run.status == 0 && run.output == free.output, "\(run.outcome) \(run.errorText)")
  }
}
