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

/// What a person reads of a failed system call.
@Suite struct SystemErrorTests {
  private static let all: [SystemError.Reason] = [
    .missing, .notFolder, .forbidden, .notPermitted, .readOnly, .alreadyThere, .isFolder,
    .linkCircle, .longName, .notEmpty, .noReader, .diskFull, .quota, .fileTooLarge, .device,
    .brokenPipe, .closedStream, .openFiles, .systemFiles, .memory, .resources, .refused, .inUse,
    .otherDisk, .runningProgram,
  ]

  /// The numbers are the C library's, the words and statuses by hand: 73 and 66 where the place is at
  /// fault, 74 where the device is.
  @Test(arguments: [
    (ENOTDIR, "part of the path is not a folder", true), (EACCES, "permission denied", true),
    (EPERM, "the system forbids it", true), (EROFS, "the disk is read-only", true),
    (EEXIST, "it already exists", true), (EISDIR, "it is a folder", true),
    (ELOOP, "its links lead in a circle", true), (ENAMETOOLONG, "the name is too long", true),
    (ENOTEMPTY, "the folder is not empty", true), (EINVAL, "the system did not accept it", true),
    (EBUSY, "it is in use", true), (EXDEV, "it lies on another disk", true),
    (ETXTBSY, "the program is running", true), (ENXIO, "nobody reads from that pipe", true),
    (ENOSPC, "no space left on the disk", false), (EDQUOT, "the disk quota is used up", false),
    (EFBIG, "the file would be too large", false), (EIO, "the disk or device failed", false),
    (EPIPE, "the reader closed the pipe", false), (EBADF, "the stream is closed", false),
    (EMFILE, "too many open files", false), (ENFILE, "too many files open in the system", false),
    (ENOMEM, "out of memory", false), (EAGAIN, "the system is short of resources", false),
  ])
  func everyReasonHasItsWordsAndStatus(number: Int32, words: String, isPlace: Bool) {
    let error = SystemError(call: .open, path: "x", number: number)
    #expect(error.reason.en == words)
    #expect(error.isAboutThePlace == isPlace)
    #expect(Failure.writing("x", error).status == (isPlace ? .cannotCreate : .inputOutput))
    #expect(Failure.reading("x", error).status == (isPlace ? .noInput : .inputOutput))
    #expect(Failure.writing("x", error).message.en == "cannot write “x”: " + words)
    #expect(Failure.reading("x", error).message.en == "cannot read “x”: " + words)
  }

  @Test func noTwoReasonsReadAlike() {
    #expect(Set(Self.all.map(\.words.pl)).count == Self.all.count)
    #expect(Set(Self.all.map(\.words.en)).count == Self.all.count)
    for reason in Self.all {
      #expect(reason.words.pl != reason.words.en && reason.words.en.last != ".")
    }
  }

  /// A number without words of its own gets those of the C library.
  @Test func aRareErrorKeepsItsNumber() {
    let error = SystemError(call: .poll, path: nil, number: EDOM)
    #expect(error.kind == nil && !error.isAboutThePlace)
    let library = String(cString: strerror(EDOM))
    #expect(error.reason.en == "system error \(EDOM) (\(library))")
    #expect(error.reason.pl == "błąd systemu \(EDOM) (\(library))")
  }

  /// The calls themselves name what failed.
  @Test func callsThatFailSaySo() throws {
    let folder = TestFolder()
    folder.write("x", to: "a")
    func number(_ body: () throws(SystemError) -> Void) -> Int32? {
      do throws(SystemError) {
        try body()
        return nil
      } catch {
        return error.number
      }
    }
    #expect(number { () throws(SystemError) in try System.close(-1) } == EBADF)
    #expect(number { () throws(SystemError) in try System.synchronize(-1) } == EBADF)
    #expect(
      number { () throws(SystemError) in _ = try System.list(folder("a"), limit: 1) } == ENOTDIR)
    #expect(number { () throws(SystemError) in try System.removeFolder(folder("a")) } == ENOTDIR)
    #expect(
      number { () throws(SystemError) in _ = try System.status(of: folder("a/b")) } == ENOTDIR)
    var bytes = [UInt8](repeating: 0, count: 4)
    #expect(number { () throws(SystemError) in _ = try System.read(-1, into: &bytes) } == EBADF)
    #expect(
      number { () throws(SystemError) in _ = try System.exchange(folder("a"), folder("b")) }
        == ENOENT)
    #expect(
      number { () throws(SystemError) in
        _ = try System.spawn(folder("a"), [], environment: [], streams: (0, 1, 2))
      } == EACCES)
    #expect(System.linkTarget(folder("a")) == nil)
    #expect(System.wholePath(folder("none")) == nil)
    #expect(System.wholePath(folder("a"))?.hasSuffix("/a") == true)
    #expect(!System.isFree(folder("a/b")) && System.isFree(folder("b")))
    #expect(System.lock(-1))
    #expect(System.columns(-1) == nil)
  }

  /// A device that is full, one with nothing to sync, and a folder that is neither file nor pipe.
  @Test func devicesAndSockets() throws {
    let null = try System.open("/dev/null", .writingToDevice)
    defer { try? System.close(null) }
    #expect(throws: Never.self) { try System.synchronize(null) }
    #expect(try System.status(of: "/dev/null")?.kind == .characterDevice)
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    #expect(try System.status(of: descriptor).kind == .other)
  }

  /// A name that is no UTF-8 can't be opened by its text: it is counted and left out.
  @Test func namesThatAreNoTextAreCounted() throws {
    let folder = TestFolder()
    folder.write("", to: "a")
    var path = Array((folder.path + "/b").utf8CString)
    path.insert(CChar(bitPattern: 0xFF), at: path.count - 1)
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
    guard descriptor >= 0 else { return }
    close(descriptor)
    let listing = try InputFolder.list(folder.path)
    #expect(listing.entries.map(\.name) == ["a"] && listing.unreadableNames == 1)
    unlink(path)
  }

  /// Descriptors that do not block are awaited: the other side reads and writes only after a while.
  @Test(.timeLimit(.minutes(2))) func slowPipesAreAwaited() throws {
    struct Ends {
      var reader: Int32
      var writer: Int32
    }
    func connected(
      _ script: String, streams: (Ends) -> (Int32, Int32, Int32), body: (Ends) throws -> Void
    ) throws {
      var both: [Int32] = [0, 0]
      #expect(pipe(&both) == 0)
      for end in both { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      let ends = Ends(reader: both[0], writer: both[1])
      let child = try System.spawn(
        "/bin/sh", ["-c", script], environment: ["PATH=/usr/bin:/bin"], streams: streams(ends))
      try body(ends)
      #expect(try System.reap(child) == .exited(0))
    }
    try connected(
      "sleep 0.2; printf abc", streams: { (0, $0.writer, 2) },
      body: { ends in
        try System.close(ends.writer)
        _ = fcntl(ends.reader, F_SETFL, O_NONBLOCK)
        #expect(try InputFile.bytes(from: ends.reader, expected: 0, limit: 9) == Array("abc".utf8))
        try System.close(ends.reader)
      })
    // More than a pipe holds.
    try connected(
      "sleep 0.2; test $(wc -c) = 1000000", streams: { ($0.reader, 1, 2) },
      body: { ends in
        try System.close(ends.reader)
        _ = fcntl(ends.writer, F_SETFL, O_NONBLOCK)
        try System.write(ends.writer, [UInt8](repeating: 65, count: 1_000_000))
        try System.close(ends.writer)
      })
  }
}
