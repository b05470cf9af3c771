import Testing

@testable import coopnet

@Suite struct OutputFolderTests {
  let folder = TestFolder()

  private func open(_ name: String = "report") throws -> OutputFolder {
    try OutputFolder(target: folder(name), version: "1.0", hash: { [UInt8($0.count % 256), 0xAB] })
  }

  private func write(_ files: [String: String], to name: String = "report") throws {
    let output = try open(name)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try output.write(Array(text.utf8), to: path)
    }
    #expect(try output.commit() == nil)
  }

  @Test func aWholeSetAppearsWithItsManifest() throws {
    try write(["report.html": "<p>", "tables/gaps.csv": "a,b\n", "tables/x/y.csv": ""])
    #expect(folder.names == ["report"])
    #expect(folder.read("report/tables/gaps.csv") == "a,b\n")
    #expect(
      folder.read("report/manifest.json") == """
        {
          "generator": "coopnet",
          "version": "1.0",
          "files": [
            {
              "path": "report.html",
              "bytes": 3,
              "sha256": "03ab"
            },
            {
              "path": "tables/gaps.csv",
              "bytes": 4,
              "sha256": "04ab"
            },
            {
              "path": "tables/x/y.csv",
              "bytes": 0,
              "sha256": "00ab"
            }
          ]
        }

        """)
  }

  @Test func whatADeadRunStillHeldAtTheStartIsSweptAtTheEnd() throws {
    let left = ".coopnet-tmp-2147483646-1"
    try System.makeFolder(folder(left))
    let held = try System.open(folder(left), .readingInPlace)
    #expect(System.lock(held))
    let output = try open()
    #expect(folder.names.contains(left))
    try System.close(held)
    try output.write([1], to: "a.csv")
    let ours = Temporaries.nextName()
    folder.write("", to: ours)
    #expect(try output.commit() == nil)
    #expect(folder.names == [ours, "report"])
  }

  @Test func theSecondRunReplacesTheFirstWhole() throws {
    try write(["a.csv": "1", "old/b.csv": "2"])
    folder.setMode("report", 0o750)
    try write(["a.csv": "3"])
    #expect(folder.names == ["report"])
    #expect(folder.read("report/a.csv") == "3")
    #expect(folder.read("report/old/b.csv") == nil)
    #expect(try System.linkStatus(of: folder("report"))?.mode == 0o750)
  }

  @Test func nothingIsSeenBeforeCommitAndNothingStaysWithoutIt() throws {
    try write(["a.csv": "1"])
    do {
      let output = try open()
      try output.write([1, 2], to: "a.csv")
      #expect(folder.read("report/a.csv") == "1")
      #expect(folder.names.count == 2)
    }
    #expect(folder.names == ["report"])
    #expect(folder.read("report/a.csv") == "1")
  }

  @Test func anEmptyFolderMayBeUsed() throws {
    folder.makeFolder("report")
    try write(["a.csv": "1"])
    #expect(folder.read("report/a.csv") == "1")
  }

  @Test func aFolderThatIsNotOursIsRefusedAndUntouched() throws {
    folder.makeFolder("report")
    folder.write("mine", to: "report/letter.txt")
    do {
      _ = try open()
      Issue.record("opened")
    } catch {
      let failure = try #require(error as? Failure)
      #expect(failure.status == .cannotCreate)
      #expect(failure.message.pl.contains("nie jest raportem programu coopnet"))
    }
    #expect(folder.read("report/letter.txt") == "mine")
    #expect(folder.names == ["report"])
  }

  @Test func oursWithAForeignFileInItIsRefused() throws {
    try write(["a.csv": "1"])
    folder.write("mine", to: "report/letter.txt")
    do {
      _ = try open()
      Issue.record("opened")
    } catch {
      let failure = try #require(error as? Failure)
      #expect(failure.status == .cannotCreate)
      #expect(failure.message.en.contains("letter.txt"))
    }
    #expect(folder.read("report/letter.txt") == "mine")
  }

  @Test func whatFileManagersLeaveIsNotForeign() throws {
    try write(["a.csv": "1"])
    folder.write("", to: "report/.DS_Store")
    try write(["a.csv": "2"])
    #expect(folder.read("report/.DS_Store") == nil)
  }

  @Test func anEditedManifestIsNotOurs() throws {
    try write(["a.csv": "1"])
    folder.write("{\"generator\": \"coopnet\"}", to: "report/manifest.json")
    #expect(status { _ = try open() } == .cannotCreate)
  }

  @Test func filesPipesAndLinksAreNoFolders() {
    folder.write("", to: "file")
    folder.makePipe("pipe")
    folder.makeFolder("real")
    folder.makeLink("link", to: "real")
    for name in ["file", "pipe", "link", "missing/report", "."] {
      #expect(status { _ = try open(name) } == .cannotCreate, "\(name)")
    }
    #expect(folder.names == ["file", "link", "pipe", "real"])
  }

  @Test(arguments: [
    "", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", "./a", ".", "..", "a\u{0}b", "a\nb",
    "a\\..\\b", "manifest.json", String(repeating: "x", count: 256),
  ])
  func pathsThatCouldLeaveAreRefused(_ path: String) throws {
    let output = try open()
    #expect(status { try output.write([1], to: path) } == .internalFault)
  }

  @Test func twoPathsThatSomeDisksTakeForOneAreRefused() throws {
    let output = try open()
    try output.write([1], to: "ego-A.svg")
    #expect(status { try output.write([1], to: "ego-a.svg") } == .internalFault)
  }

  @Test func anOldReportLeftAsideByADeadRunComesBack() throws {
    try write(["a.csv": "1"])
    let aside = ".coopnet-old-2147483646-1-" + Temporaries.hash("report")
    try System.rename(folder("report"), to: folder(aside))
    do {
      let output = try open()
      #expect(folder.read("report/a.csv") == "1")
      output.abandon()
    }
    #expect(folder.names == ["report"])
  }

  @Test func anotherTargetsOldReportIsLeftAlone() throws {
    let aside = ".coopnet-old-2147483646-1-" + Temporaries.hash("other")
    folder.makeFolder(aside)
    try write(["a.csv": "1"])
    #expect(folder.names == [aside, "report"])
  }

  @Test func aLivingRunsFolderIsLocked() throws {
    let first = try open()
    try first.write([1], to: "a.csv")
    let second = try open()
    try second.write([2], to: "a.csv")
    try second.commit()
    try first.commit()
    #expect(folder.read("report/a.csv") == "\u{1}")
    #expect(folder.names == ["report"])
  }

  @Test func staleFoldersAreSweptWithTheirContent() throws {
    let dead = ".coopnet-tmp-2147483646-1"
    folder.makeFolder(dead)
    folder.makeFolder(dead + "/tables")
    folder.write("x", to: dead + "/tables/a.csv")
    folder.write("precious", to: "outside")
    folder.makeLink(dead + "/link", to: folder("outside"))
    try write(["a.csv": "1"])
    #expect(folder.names == ["outside", "report"])
    #expect(folder.read("outside") == "precious")
  }
}

@Suite struct ManifestTests {
  @Test func writeThenReadIsTheIdentity() {
    let manifest = Manifest(
      version: "1.2 \"x\"",
      entries: [
        .init(path: "b\\\"ł.csv", bytes: 7, sha256: "00ff"),
        .init(path: "a", bytes: 0, sha256: "x"),
      ])
    #expect(Manifest(parsing: manifest.bytes) == manifest)
    #expect(manifest.entries.map(\.path) == ["a", "b\\\"ł.csv"])
    let empty = Manifest(version: "1", entries: [])
    #expect(Manifest(parsing: empty.bytes) == empty)
  }

  @Test func everyCutIsRefused() {
    let bytes = Manifest(version: "1", entries: [.init(path: "a", bytes: 1, sha256: "b")]).bytes
    for count in 0..<bytes.count { #expect(Manifest(parsing: Array(bytes[..<count])) == nil) }
  }
}

/// What happens where the disk helps less than it should.
@Suite struct OutputFolderTroubleTests {
  let folder = TestFolder()

  private func open() throws -> OutputFolder {
    try OutputFolder(target: folder("report"), version: "1", hash: { _ in [] })
  }

  private func failure(_ body: () throws -> Void) -> Failure? {
    do {
      try body()
      return nil
    } catch {
      return error as? Failure
    }
  }

  private func earlier() throws {
    let output = try open()
    try output.write([49], to: "a.csv")
    try output.commit()
  }

  /// Where two folders can't be swapped in one step, the old one steps aside, and is then doomed.
  @Test func twoStepsReplaceToo() throws {
    try earlier()
    let output = try open()
    try output.write([50], to: "a.csv")
    let doomed = try output.tradeInTwoSteps()
    #expect(folder.read("report/a.csv") == "2")
    #expect(doomed.hasPrefix(folder.path + "/" + Temporaries.temporaryPrefix))
    let old = try OutputFolder.Content(of: doomed)
    #expect(old.files == ["a.csv", "manifest.json"] && OutputFolder.remove(doomed, old))
    #expect(folder.names == ["report"])
  }

  @Test func theOldOneComesBackWhereTheNewOneFails() throws {
    try earlier()
    let output = try open()
    Temporaries.remove(output.temporary)
    #expect(failure { _ = try output.tradeInTwoSteps() }?.status == .cannotCreate)
    #expect(folder.read("report/a.csv") == "1" && folder.names == ["report"])
    Temporaries.remove(folder("report"))
    #expect(failure { _ = try output.tradeInTwoSteps() }?.status == .cannotCreate)
    let error = SystemError(call: .rename, path: nil, number: 0)
    let hint = output.oldIsAside("aside\u{7}", error).hint
    #expect(hint?.en == "The earlier report is whole in “aside\\u{7}”; the next run puts it back.")
  }

  @Test func aFolderThatVanishedIsAFailureAndNoReport() throws {
    let output = try open()
    Temporaries.remove(output.temporary)
    #expect(
      failure { try output.write([1], to: "a.csv") }?.message.en.contains("report/a.csv") == true)
    #expect(failure { _ = try output.commit() }?.status == .cannotCreate)
    #expect(failure { _ = try output.moveIntoPlace() }?.status == .cannotCreate)
    #expect(folder.names.isEmpty)
  }

  @Test func whatIsNotOursIsNeverRemoved() {
    folder.makeFolder("x")
    folder.write("mine", to: "x/letter.txt")
    #expect(!OutputFolder.remove(folder("x"), OutputFolder.Content()))
    #expect(folder.read("x/letter.txt") == "mine")
  }

  @Test func manyForeignFilesAreNotCounted() throws {
    folder.makeFolder("report")
    for number in 0..<150 { folder.write("", to: "report/f\(number)") }
    folder.makeFolder("report/sub")
    folder.write("", to: "report/sub/f")
    #expect(failure { _ = try open() }?.status == .cannotCreate)
    #expect(try System.list(folder("report"), limit: 999).names.count == 151)
  }

  /// An old report that a dead run left, beside a whole new one: the new one stays.
  @Test func anOldReportBesideAWholeOneGoes() throws {
    try earlier()
    let aside = ".coopnet-old-2147483646-1-" + Temporaries.hash("report")
    folder.makeFolder(aside)
    folder.write("0", to: aside + "/a.csv")
    try open().abandon()
    #expect(folder.names == ["report"] && folder.read("report/a.csv") == "1")
  }

  @Test(
    arguments: [
      (".coopnet-tmp-12-3", 12), (".coopnet-old-12-3-ab", 12), (".coopnet-tmp-12", nil),
      (".coopnet-tmp-12-3-4", nil), (".coopnet-old-12-3", nil), (".coopnet-tmp-x-3", nil),
      (".coopnet-tmp-0-3", nil), ("report", nil),
    ] as [(String, Int32?)])
  func namesOfOursTellTheirProcess(name: String, process: Int32?) {
    #expect(Temporaries.process(in: name) == process)
    let old = Temporaries.oldName(for: "report")
    #expect(Temporaries.process(in: old) == System.processNumber)
    #expect(old.hasSuffix("-" + Temporaries.hash("report")))
  }
}
