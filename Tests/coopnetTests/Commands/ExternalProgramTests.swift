import NetworkGraph
import Testing

@testable import coopnet

/// Graphviz and Chromium as they may behave: programs of that name, made for the test.
@Suite struct ExternalProgramTests {
  let folder = TestFolder()

  private func program(_ name: String, _ script: String) -> String {
    folder.write("#!/bin/sh\n" + script + "\n", to: name)
    folder.setMode(name, 0o755)
    return folder(name)
  }

  private func context(_ console: Console) throws -> CommandContext {
    CommandContext(
      arguments: try ArgumentParser().parse(["diagram", "d", "--lang", "en"]), console: console)
  }

  private func scene() throws -> DiagramScene {
    try Diagram.scene(.overview, DiagramFixtures.input(powiats: 1, ties: 2))
  }

  // MARK: Graphviz

  @Test(arguments: [
    ("exit 3", "exit status 3"), ("echo oops >&2; echo more >&2; exit 2", "exit status 2 (oops)"),
    ("echo '<?xml'; exit 0", "its output is not whole"), ("kill -SEGV $$", "signal 11 ended it"),
    ("printf '<?xml >'", "its output is not whole"),
  ])
  func aPictureThatFailsIsLeftOutWithARemark(script: String, words: String) throws {
    let kept = try KeptConsole()
    let graphviz = GraphvizRenderer(
      context: try context(kept.console), program: program("dot", script))
    #expect(graphviz.render(try scene(), as: .svg, day: nil) == nil)
    #expect(kept.said == "coopnet: Graphviz made no SVG: \(words)\n")
    // It is asked again: only one that hangs is not.
    #expect(graphviz.isInstalled)
  }

  @Test func whatIsWholeIsTaken() throws {
    let kept = try KeptConsole()
    let context = try context(kept.console)
    func picture(_ script: String, _ format: GraphvizRenderer.Format) throws -> String? {
      let graphviz = GraphvizRenderer(context: context, program: program("dot", script))
      return graphviz.render(try scene(), as: format, day: Day(year: 2024, month: 2, day: 1))
        .map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(try picture("printf '<?xml?><svg></svg>\\n\\r\\n'", .svg) == "<?xml?><svg></svg>\n\r\n")
    #expect(
      try picture("printf '%%PDF /CreationDate (D:20261123013611Z) %%%%EOF\\n'", .pdf)?
        .hasSuffix("%%EOF\n") == true)
    #expect(try picture("printf '\\211PNG\\r\\n'", .png) == nil || kept.said.isEmpty)
    // A bitmap is asked for finely, everything else as it is.
    _ = try picture("echo \"$@\" > \(folder("words")); printf '\\211PNG'", .png)
    #expect(folder.read("words") == "-Kneato -n2 -Tpng -Gdpi=144\n")
    _ = try picture("echo \"$@\" > \(folder("words"))", .svg)
    #expect(folder.read("words") == "-Kneato -n2 -Tsvg\n")
  }

  @Test func withoutGraphvizThereIsNoPicture() throws {
    let kept = try KeptConsole()
    let graphviz = GraphvizRenderer(context: try context(kept.console), program: nil)
    #expect(!graphviz.isInstalled && kept.said.isEmpty)
    #expect(graphviz.render(try scene(), as: .pdf, day: nil) == nil && kept.said.isEmpty)
  }

  @Test(arguments: [
    (ChildProcess.Outcome.absent, "nie ma go na tym komputerze", "it is not installed"),
    (.timedOut, "nie skończył na czas", "it did not end in time"),
    (.flooded, "pisał bez końca", "it wrote without end"),
    (.crashed(signal: 6), "przerwał go sygnał 6", "signal 6 ended it"),
    (.exited(0), "wynik jest niepełny", "its output is not whole"),
    (.exited(4), "kod wyjścia 4", "exit status 4"),
  ])
  func everyEndHasItsWords(outcome: ChildProcess.Outcome, polish: String, english: String) {
    let result = ChildProcess.Result(outcome: outcome, output: [], errors: [])
    #expect(result.reason(.pl) == polish && result.reason(.en) == english)
    let error = SystemError(call: .spawn, path: nil, number: 0)
    let failed = ChildProcess.Result(outcome: .failed(error), output: [], errors: [])
    #expect(failed.reason(.en) == error.reason.en)
  }

  // MARK: Chromium

  private static let prints =
    "for a; do case $a in --print-to-pdf=*) printf '%PDFTEXT' > \"${a#*=}\";; esac; done"

  @Test func thePagesPDFIsTakenAndTheProfileGoes() throws {
    let script = Self.prints.parts("%PDFTEXT").joined(separator: "%%PDF-1.4 %%%%EOF")
    let printer = ChromiumPrinter(
      program: program("chromium", "echo \"$@\" > \(folder("words"))\n" + script))
    let bytes = try printer.pdf(of: Array("<p>".utf8), day: nil, in: folder.path)
    #expect(String(decoding: bytes, as: UTF8.self) == "%PDF-1.4 %%EOF")
    #expect(folder.names == ["chromium", "words"])
    let words = folder.read("words") ?? ""
    #expect(words.contains("--headless=new") && words.contains("--host-resolver-rules=MAP * ~NOTF"))
    #expect(words.contains("/report.html\n") && words.contains("file:///"))
    #expect(words.contains("--no-sandbox") == (System.user == 0))
  }

  @Test(arguments: [
    ("exit 0", "its output is not whole"), ("echo no >&2; exit 5", "exit status 5 (no)"),
    (prints, "its output is not whole"),
  ])
  func aPageThatWasNotPrintedIsSaid(script: String, words: String) {
    let name = script.parts("%PDFTEXT").joined(separator: "<html>")
    let printer = ChromiumPrinter(program: program("chromium", name))
    do throws(Failure) {
      _ = try printer.pdf(of: [], day: nil, in: folder.path)
      Issue.record("printed")
    } catch {
      #expect(error.status == .unavailable)
      #expect(error.message.en == "Chromium (\(folder("chromium"))) made no PDF: \(words)")
      #expect(error.hint == ChromiumPrinter.byHand)
    }
    #expect(folder.names == ["chromium"])
  }

  @Test func aProfileThatCantBeMadeIsAFailureOfThePlace() {
    let printer = ChromiumPrinter(program: program("chromium", "exit 0"))
    let failure = #expect(throws: Failure.self) {
      try printer.pdf(of: [], day: nil, in: folder("no/such"))
    }
    #expect(failure?.status == .cannotCreate)
    #expect(ChromiumPrinter.percentEncoded("/a\tb") == "/a%09b")
  }

  @Test(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
  func theReportHoldsThePDFOrFails() {
    let dataset = RegionFixture.write(to: folder)
    folder.makeFolder("bin")
    let script = Self.prints.parts("%PDFTEXT").joined(separator: "%%PDF-1.4")
    _ = program("bin/chromium", script)
    let words = ["report", dataset, "--pdf", "-o", folder("out")]
    let made = ProgramRunner.run(words, environment: ["PATH": folder("bin")])
    #expect(made.status == 0 && folder.read("out/report.pdf") == "%PDF-1.4", "\(made.errorText)")
    _ = program("bin/chromium", "exit 1")
    let failed = ProgramRunner.run(words, environment: ["PATH": folder("bin")])
    #expect(failed.status == 69 && failed.errorText.contains("made no PDF: exit status 1"))
    // The report that was there is there still.
    #expect(folder.read("out/report.pdf") == "%PDF-1.4")
  }

  /// A picture needs Graphviz by its ending; the sentence says so, and nothing is written.
  @Test(
    .enabled(if: ProgramRunner.program != nil, "the program is not built"),
    arguments: ["png", "pdf"])
  func picturesThatNeedGraphviz(ending: String) {
    let dataset = RegionFixture.write(to: folder)
    let run = ProgramRunner.run(
      ["diagram", dataset, "-o", folder("x." + ending)], environment: ["PATH": "/nowhere"])
    #expect(run.status == 69 && !folder.names.contains("x." + ending))
    #expect(run.errorText.contains("writing \(ending.uppercased()) needs Graphviz"))
  }
}
