import NetworkGraph
import Testing

@testable import coopnet

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension TestFolder {
  /// A socket of a name: neither file nor pipe nor device.
  func makeSocket(_ name: String) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(self(name).utf8)) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    close(descriptor)
  }

  /// A pipe with bytes in it and a writer: who reads it gets them and never waits.
  func fillPipe(_ name: String, _ count: Int) -> Int32 {
    makePipe(name)
    let descriptor = open(self(name), O_RDWR | O_NONBLOCK)
    try? System.write(descriptor, [UInt8](repeating: 65, count: count))
    return descriptor
  }
}

/// A console that keeps what is said on its errors.
struct KeptConsole {
  let folder: TestFolder
  let console: Console

  init(width: Int? = 40, language: Language = .en, isTerminal: Bool = true) throws {
    let folder = TestFolder()
    self.folder = folder
    func writer(_ name: String) throws -> ByteWriter {
      ByteWriter(
        descriptor: try System.open(folder(name), .creatingPrivate),
        name: Bilingual(pl: name, en: name))
    }
    console = Console(
      output: try writer("output"), errors: try writer("errors"),
      info: TerminalInfo(
        outputIsTerminal: isTerminal, errorsAreTerminal: isTerminal, width: width,
        colorAllowed: false, language: language))
  }

  var said: String { folder.read("errors") ?? "" }
}

@Suite struct ByteWriterTests {
  private func writer(_ path: String, _ opening: System.Opening) throws -> ByteWriter {
    ByteWriter(
      descriptor: try System.open(path, opening), name: Bilingual(pl: "próba", en: "the test"))
  }

  @Test func textsAreGatheredAndGoOutWhole() throws {
    let folder = TestFolder()
    let writer = try writer(folder("a"), .creatingPrivate)
    let piece = String(repeating: "zażółć ", count: 5_000)
    for _ in 0..<4 { try writer.write(piece) }
    for _ in 0..<3 { try writer.write(Array(piece.utf8)) }
    try writer.finish()
    #expect(folder.read("a") == String(repeating: piece, count: 7))
  }

  /// After a failure nothing more is tried, and the failure stays.
  @Test func aFullDiskIsSaidAgainAndAgain() throws {
    let writer = try writer("/dev/full", .writingToDevice)
    try writer.write("x")
    for _ in 0..<2 {
      do throws(Failure) {
        try writer.flush()
        Issue.record("no failure")
      } catch {
        #expect(error.status == .inputOutput && !error.isQuiet)
        #expect(error.message.en == "cannot write to the test: no space left on the disk")
      }
    }
  }

  @Test func aStreamThatIsClosedAlreadyIsNoFailureWhereNothingIsLost() throws {
    let writer = ByteWriter(descriptor: -1, name: Bilingual(pl: "x", en: "x"))
    #expect(throws: Never.self) { try writer.finish() }
    try writer.write("lost")
    #expect(throws: Failure.self) { try writer.finish() }
  }

  /// What was written to a terminal stands before what is said after it.
  @Test func wordsOnStderrComeAfterTheTable() throws {
    let kept = try KeptConsole()
    try kept.console.output.write("table\n")
    kept.console.say("remark\n")
    #expect(kept.folder.read("output") == "table\n" && kept.said == "remark\n")
    let piped = try KeptConsole(isTerminal: false)
    try piped.console.output.write("table\n")
    piped.console.say("remark\n")
    #expect(piped.folder.read("output") == "")
  }
}

@Suite struct ProgressShownTests {
  /// A clock that a test sets.
  final class Clock {
    var milliseconds = 0
    func now() -> UInt64 { UInt64(milliseconds) * 1_000_000 }
  }

  private func line(_ kept: KeptConsole, _ clock: Clock, quiet: Bool = false) -> ProgressLine {
    ProgressLine(console: kept.console, quiet: quiet, clock: clock.now)
  }

  private let gaps = Bilingual(pl: "luki", en: "gaps")

  @Test func itAppearsAfterASecondAndTenTimesASecondAtMost() throws {
    let (kept, clock) = (try KeptConsole(), Clock())
    let line = line(kept, clock)
    for time in [0, 500, 999] {
      clock.milliseconds = time
      line.update(gaps, done: 1, total: 4)
    }
    #expect(kept.said.isEmpty)
    for time in [1000, 1050, 1099, 1100] {
      clock.milliseconds = time
      line.update(gaps, done: 1, total: 4)
    }
    let start = "\r\u{1B}[K"
    #expect(
      kept.said == start + "gaps: 25 %, about 4 s left" + start + "gaps: 25 %, about 4 s left")
    line.clear()
    line.clear()
    #expect(kept.said.hasSuffix("left" + start))
  }

  @Test func anotherStepStartsItsOwnTime() throws {
    let (kept, clock) = (try KeptConsole(language: .pl), Clock())
    let line = line(kept, clock)
    clock.milliseconds = 2000
    line.update(gaps)
    clock.milliseconds = 2010
    line.update(Bilingual(pl: "plan", en: "plan"), done: 1, total: 2)
    #expect(kept.said.hasSuffix("luki ...\r\u{1B}[Kplan: 50 %, jeszcze ok. 1 s"))
  }

  @Test func longTimesAreInMinutesAndLongNamesAreCut() throws {
    #expect(
      ProgressLine.text("x", done: 1, total: 10, elapsed: 100_000_000_000, language: .en)
        == "x: 10 %, about 15 min left")
    let (kept, clock) = (try KeptConsole(width: nil), Clock())
    let line = line(kept, clock)
    clock.milliseconds = 1500
    line.update(Bilingual(pl: "", en: String(repeating: "y", count: 200)))
    #expect(kept.said == "\r\u{1B}[K" + String(repeating: "y", count: 78) + "…")
  }

  @Test func nobodyIsToldWhoDidNotAsk() throws {
    for (isTerminal, quiet) in [(false, false), (true, true)] {
      let (kept, clock) = (try KeptConsole(isTerminal: isTerminal), Clock())
      let line = line(kept, clock, quiet: quiet)
      clock.milliseconds = 5000
      line.update(gaps)
      line.clear()
      #expect(kept.said.isEmpty)
    }
  }
}

@Suite struct StreamPlaceTests {
  let folder = TestFolder()

  @Test func socketsAreNeitherReadNorReplaced() throws {
    folder.makeSocket("s")
    #expect(throws: InputFile.Fault.notPlain) { try InputFile.read(folder("s"), limit: 9) }
    let text = InputFile.Fault.notPlain.failure("s")
    #expect(text.status == .noInput && text.message.en == "“s” is not a plain file")
    let refused = #expect(throws: Failure.self) { try OutputPlace.at(folder("s")) }
    #expect(refused?.message.en.contains("is a socket or a disk and cannot be replaced") == true)
    #expect(refused?.status == .cannotCreate)
  }

  @Test func streamsOfOursAndWhatLeadsToThem() throws {
    for (path, number) in [
      ("-", 1), ("/dev/stdout", 1), ("/dev/fd/1", 1), ("/dev/stderr", 2), ("/dev/fd/2", 2),
      ("/proc/self/fd/2", 2),
    ] {
      #expect(try OutputPlace.at(path) == .descriptor(Int32(number)))
    }
    folder.makeLink("null", to: "/dev/null")
    folder.makePipe("p")
    folder.makeLink("pipe", to: "p")
    #expect(try OutputPlace.at(folder("null")) == .stream)
    #expect(try OutputPlace.at(folder("pipe")) == .stream)
    for path in ["", "a\u{0}b"] {
      #expect(status { _ = try OutputPlace.at(path) } == .usage)
    }
    folder.write("", to: "file")
    #expect(status { _ = try OutputPlace.at(folder("file/x")) } == .cannotCreate)
  }

  @Test func whatGoesToStderrStandsThereAtOnce() throws {
    let kept = try KeptConsole()
    try OutputFile.write(Array("words".utf8), to: "/dev/stderr", console: kept.console)
    #expect(kept.said == "words")
  }

  @Test func pathsThroughFilesCantBeRead() throws {
    folder.write("", to: "file")
    do throws(InputFile.Fault) {
      _ = try InputFile.read(folder("file/x"), limit: 9)
      Issue.record("read")
    } catch {
      #expect(error.failure("x").status == .noInput)
      #expect(error.failure("x").message.en == "cannot read “x”: part of the path is not a folder")
    }
    #expect(status { _ = try InputFolder.list(folder("file/x")) } == .noInput)
    #expect(status { _ = try InputFolder.list("a\u{0}b") } == .noInput)
    #expect(CommandRun(["gaps", folder("file/x")]).status == .noInput)
  }

  @Test func aLinkToNothingIsListedAndNoFile() throws {
    folder.makeLink("dangling", to: "nowhere")
    let entry = try #require(try InputFolder.list(folder.path).entries.first)
    #expect(entry.name == "dangling" && !entry.isPlainFile && !entry.isFolder && entry.bytes == 0)
  }

  @Test func namesOfPaths() {
    for (path, name, parent) in [
      ("a/b", "b", "a"), ("b", "b", "."), (".", ".", "."), ("a/..", "a/..", "."),
    ] {
      #expect(PathText.name(of: path) == name && PathText.folder(of: path) == parent)
    }
    #expect(PathText.stem("siec.graphml") == "siec" && PathText.stem(".csv") == ".csv")
    #expect(PathText.stem("siec") == "siec")
    #expect(ReportCommand.defaultTarget(for: ".") == "coopnet-report")
    folder.write("", to: "siec.net")
    folder.makeFolder("dane")
    #expect(ReportCommand.defaultTarget(for: folder("siec.net")) == "siec-report")
    #expect(ReportCommand.defaultTarget(for: folder("dane")) == "dane-report")
    #expect(ReportCommand.defaultTarget(for: folder("nie.ma")) == "nie.ma-report")
  }
}

@Suite struct ColoredTableTests {
  @Test func theHeaderIsUnderlinedByTheTerminal() {
    let table = TableWriter(columns: [.init("a"), .init("b", isNumber: true)], isColored: true)
    #expect(
      table.text([["xx", "1"]]) == "\u{1B}[4ma \u{1B}[0m  \u{1B}[4mb\u{1B}[0m\nxx  1\n")
  }

  /// Numbers are never cut; a single column of words gives all it can.
  @Test func onlyWordsGiveWay() {
    let digits = String(repeating: "1", count: 30)
    #expect(
      TableWriter(columns: [.init("n", isNumber: true)], width: 20).text([[digits]])
        .contains(digits))
    let words = TableWriter(columns: [.init("w")], width: 20)
      .text([[String(repeating: "x", count: 50)]])
    #expect(words.hasSuffix(String(repeating: "x", count: 19) + "…\n"))
  }

  @Test func aWidthThatIsNoneIsPassedOver() {
    func info(_ columns: String, _ own: Int?) -> Int? {
      TerminalInfo(
        environment: { $0 == "COLUMNS" ? columns : nil }, outputIsTerminal: true,
        errorsAreTerminal: true, columns: own
      ).width
    }
    #expect(info("0", 90) == 90 && info("-5", nil) == 80 && info("9999", nil) == 1000)
  }

  @Test func colourIsLeftOutOnRequest() {
    let run = CommandRun(["rules"], width: 80, isTerminal: true)
    #expect(run.text.hasPrefix("\u{1B}[4m"))
    let plain = CommandRun(["rules", "--no-color"], width: 80, isTerminal: true)
    #expect(!plain.text.contains("\u{1B}") && plain.text.hasPrefix("id"))
  }
}
