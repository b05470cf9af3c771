import Testing

@testable import coopnet

@Suite struct InputFileTests {
  let folder = TestFolder()

  private func fault(
    _ path: String, limit: Int = 100, _ allowed: InputFile.Allowed = .anything
  ) -> InputFile.Fault? {
    do throws(InputFile.Fault) {
      _ = try InputFile.read(path, limit: limit, allowed: allowed)
      return nil
    } catch {
      return error
    }
  }

  @Test func readsExactlyUpToTheLimit() throws {
    folder.write("12345", to: "a")
    #expect(try InputFile.read(folder("a"), limit: 5) == Array("12345".utf8))
    #expect(fault(folder("a"), limit: 4) == .tooLarge(limit: 4))
    folder.write("", to: "empty")
    #expect(try InputFile.read(folder("empty"), limit: 0) == [])
  }

  @Test func readsLargeFilesWhole() throws {
    let text = String(repeating: "zażółć gęślą jaźń ", count: 50_000)
    folder.write(text, to: "a")
    #expect(try InputFile.read(folder("a"), limit: 1 << 30) == Array(text.utf8))
  }

  /// The pipe holds more than may be read: a reader that did not refuse it would be told so, and none
  /// waits for ever.
  @Test(.timeLimit(.minutes(2))) func aPipeOfANameIsRefused() {
    for (name, allowed) in [("a", InputFile.Allowed.plainFiles), ("b", .anything)] {
      let writer = folder.fillPipe(name, 200)
      #expect(fault(folder(name), allowed) == .notPlain)
      #expect(throws: Never.self) { try System.close(writer) }
    }
  }

  @Test func saysWhatIsWrong() {
    #expect(fault(folder("no")) == .missing)
    #expect(fault("") == .missing)
    #expect(fault("a\u{0}b") == .missing)
    #expect(fault(folder.path) == .isFolder)
    #expect(fault("/dev/null", .plainFiles) == .notPlain)
    #expect(fault("/dev/zero") == .tooLarge(limit: 100))
    #expect(InputFile.Fault.missing.failure("x").status == .noInput)
    #expect(InputFile.Fault.tooLarge(limit: 1).failure("x").status == .badData)
  }

  /// The superuser may read everything, unless the program is started without that right.
  @Test(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
  func aForbiddenFileIsNoInput() {
    folder.write("id,name\na,Jeden\n", to: "institutions.csv")
    folder.setMode("institutions.csv", 0)
    let without = "exec setpriv --bounding-set -dac_override,-dac_read_search \"$0\" \"$@\""
    let run = ProgramRunner.run(
      ["check", folder.path], before: System.user == 0 ? without : ":")
    #expect(run.status == ExitStatus.noInput.rawValue)
    #expect(run.errorText.contains("institutions.csv") && run.errorText.contains("denied"))
  }
}

@Suite struct InputFolderTests {
  let folder = TestFolder()

  @Test func listsByBytes() throws {
    for name in ["b", "a", "Ż", "z", "ą"] { folder.write("12", to: name) }
    folder.makeFolder("Z")
    folder.makePipe("p")
    folder.makeLink("link", to: "a")
    let listing = try InputFolder.list(folder.path)
    #expect(listing.entries.map(\.name) == ["Z", "a", "b", "link", "p", "z", "ą", "Ż"])
    #expect(
      listing.entries.map(\.isPlainFile) == [false, true, true, true, false, true, true, true])
    #expect(listing.entries[1].bytes == 2 && listing.entries[0].isFolder)
  }

  @Test func boundsAndFaults() {
    folder.write("", to: "a")
    folder.write("", to: "b")
    #expect(status { _ = try InputFolder.list(folder.path, limit: 2) } == nil)
    #expect(status { _ = try InputFolder.list(folder.path, limit: 1) } == .badData)
    #expect(status { _ = try InputFolder.list(folder("no")) } == .noInput)
    #expect(status { _ = try InputFolder.list(folder("a")) } == .noInput)
  }
}
