import NetworkGraph
import Testing

@testable import coopnet

/// A console whose streams go nowhere, for tests of what writes to files.
func silentConsole(language: Language = .en) -> Console {
  Console(
    output: ByteWriter(descriptor: -1, name: Bilingual(pl: "test", en: "test")),
    errors: ByteWriter(descriptor: -1, name: Bilingual(pl: "test", en: "test")),
    info: TerminalInfo(
      outputIsTerminal: false, errorsAreTerminal: false, width: nil, colorAllowed: false,
      language: language))
}

/// The status of the failure that a call throws, nil if it throws none.
func status(of body: () throws -> Void) -> coopnet.ExitStatus? {
  do {
    try body()
    return nil
  } catch {
    return (error as? Failure)?.status
  }
}

@Suite struct OutputFileTests {
  let folder = TestFolder()

  @Test func writesANewFileAndLeavesNothingElse() throws {
    try OutputFile.write(Array("ąę".utf8), to: folder("a.csv"), console: silentConsole())
    #expect(folder.read("a.csv") == "ąę")
    #expect(folder.names == ["a.csv"])
  }

  @Test func replacesAFileAndKeepsItsMode() throws {
    folder.write("old", to: "a.csv")
    folder.setMode("a.csv", 0o640)
    try OutputFile.write(Array("new".utf8), to: folder("a.csv"), console: silentConsole())
    #expect(folder.read("a.csv") == "new")
    #expect(try System.linkStatus(of: folder("a.csv"))?.mode == 0o640)
  }

  @Test func refusesAFolder() {
    folder.makeFolder("d")
    #expect(status { try write(to: "d") } == .cannotCreate)
    #expect(status { try write(to: "d/") } == .cannotCreate)
    #expect(status { try write(to: "new/") } == .cannotCreate)
    #expect(folder.names == ["d"])
  }

  @Test func refusesALinkAndLeavesItsTargetAlone() {
    folder.write("precious", to: "target")
    folder.makeLink("link", to: "target")
    folder.makeLink("dangling", to: "nowhere")
    #expect(status { try write(to: "link") } == .cannotCreate)
    #expect(status { try write(to: "dangling") } == .cannotCreate)
    #expect(folder.read("target") == "precious")
    #expect(folder.names == ["dangling", "link", "target"])
  }

  @Test func aPipeThatNobodyReadsIsRefusedAtOnceAndStaysAPipe() throws {
    folder.makePipe("p")
    #expect(status { try write(to: "p") } == .cannotCreate)
    #expect(try System.linkStatus(of: folder("p"))?.kind == .pipe)
  }

  @Test func writesIntoADeviceWithoutReplacingIt() throws {
    try OutputFile.write([1], to: "/dev/null", console: silentConsole())
    #expect(try System.linkStatus(of: "/dev/null")?.kind == .characterDevice)
    #expect(
      status { try OutputFile.write([1], to: "/dev/full", console: silentConsole()) }
        == .inputOutput)
  }

  @Test func aMissingFolderIsNamed() throws {
    do {
      try OutputFile.write([1], to: folder("no/such/a.csv"), console: silentConsole())
      Issue.record("written")
    } catch {
      #expect(error.status == .cannotCreate)
      #expect(error.message.en.contains("no such file or folder"))
    }
  }

  @Test func sweepsOnlyWhatDeadRunsLeft() throws {
    let alive = ".coopnet-tmp-1-7"
    let dead = ".coopnet-tmp-2147483646-1"
    folder.write("", to: alive)
    folder.write("", to: dead)
    folder.write("", to: ".coopnet-tmp-x-1")
    folder.write("", to: "coopnet-tmp-2147483646-1")
    try write(to: "a")
    #expect(folder.names == [alive, ".coopnet-tmp-x-1", "a", "coopnet-tmp-2147483646-1"])
  }

  private func write(to name: String) throws {
    try OutputFile.write([65], to: folder(name), console: silentConsole())
  }
}
