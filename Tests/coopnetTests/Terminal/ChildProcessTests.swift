import Testing

@testable import coopnet

@Suite(.serialized) struct ChildProcessTests {
  private func shell(_ script: String) -> ChildProcess {
    ChildProcess(program: "/bin/sh", arguments: ["-c", script])
  }

  /// Milliseconds that a run took, and what came of it.
  private func timed(_ child: ChildProcess) -> (Int, ChildProcess.Result) {
    let start = System.now()
    let result = child.run()
    return (Int((System.now() - start) / 1_000_000), result)
  }

  @Test func findsProgramsInAbsoluteFoldersOnly() {
    #expect(ChildProcess.find("sh", path: "/nowhere:/bin") == "/bin/sh")
    #expect(ChildProcess.find("sh", path: "bin::.") == nil)
    #expect(ChildProcess.find("sh", path: "bin::.:/bin") == "/bin/sh")
    #expect(ChildProcess.find("no-such-program-at-all") == nil)
    #expect(ChildProcess.find("/bin/sh") == "/bin/sh")
    #expect(ChildProcess.find("/bin") == nil)
    #expect(ChildProcess.find("") == nil)
    #expect(ChildProcess(program: "no-such-program-at-all").run().outcome == .absent)
  }

  @Test func passesInputAndTakesBothOutputs() {
    var child = shell("cat; echo err >&2; exit 3")
    child.input = Array("zażółć".utf8)
    let result = child.run()
    #expect(result.outcome == .exited(3))
    #expect(result.output == Array("zażółć".utf8))
    #expect(result.errors == Array("err\n".utf8))
  }

  /// Pipes would deadlock here: the child writes more than a pipe holds before it reads.
  @Test func neitherSideWaitsForTheOther() {
    var child = shell("head -c 1000000 /dev/zero; head -c 1000000 /dev/zero >&2; cat | wc -c >&2")
    child.input = [UInt8](repeating: 65, count: 1_000_000)
    let result = child.run()
    #expect(result.isSuccess)
    #expect(result.output.count == 1_000_000)
    #expect(String(decoding: result.errors.suffix(8), as: UTF8.self) == "1000000\n")
  }

  @Test func aChildThatNeverReadsDoesNotKillUs() {
    var child = shell("exit 0")
    child.input = [UInt8](repeating: 65, count: 1_000_000)
    #expect(child.run().isSuccess)
  }

  @Test func theDeadlineHolds() {
    var child = shell("sleep 30")
    child.deadlineMilliseconds = 100
    let (time, result) = timed(child)
    #expect(result.outcome == .timedOut)
    #expect(time < 1100)
  }

  @Test func ignoringTheRequestToEndHelpsNobody() {
    var child = shell("trap '' TERM; while :; do sleep 1; done")
    child.deadlineMilliseconds = 100
    let (time, result) = timed(child)
    #expect(result.outcome == .timedOut)
    #expect(time < 1100)
  }

  @Test func whatItLeftRunningInItsGroupIsEnded() throws {
    let folder = TestFolder()
    let result = shell("sleep 60 & echo $! > \(folder("pid"))").run()
    #expect(result.isSuccess)
    let text = try #require(folder.read("pid"))
    let process = try #require(Int32(text.dropLast()))
    var isGone = false
    for _ in 0..<100 where !isGone {
      let state = try? InputFile.read("/proc/\(process)/stat", limit: 4096)
      isGone = state.map { String(decoding: $0, as: UTF8.self).contains(") Z ") } ?? true
      System.sleep(milliseconds: 10)
    }
    #expect(isGone)
  }

  @Test func aFloodIsStopped() {
    var child = shell("cat /dev/zero")
    child.outputLimit = 1000
    let (time, result) = timed(child)
    #expect(result.outcome == .flooded)
    #expect(result.output.count == 1000)
    #expect(time < 5000)
  }

  @Test func aCrashIsNamedByItsSignal() {
    #expect(shell("kill -SEGV $$").run().outcome == .crashed(signal: 11))
  }

  @Test func itsSignalsAreAsProgramsExpect() {
    let result = shell("kill -PIPE $$; echo alive").run()
    #expect(result.outcome == .crashed(signal: 13))
  }

  @Test func settingsReplaceOurs() {
    var child = shell("echo $PATH $COOPNET_TEST")
    child.settings = [("PATH", "/x"), ("COOPNET_TEST", "a b")]
    #expect(child.run().output == Array("/x a b\n".utf8))
  }

  @Test func everySettingOfOursIsPassedOn() throws {
    let own = try InputFile.read("/proc/self/environ", limit: 1 << 20)
    let names = own.split(separator: 0).compactMap { $0.split(separator: UInt8(ascii: "=")).first }
    #expect(System.wholeEnvironment.count >= names.count)
    let child = ChildProcess(program: "/usr/bin/env", arguments: ["-0"]).run()
    let passed = Set(
      child.output.split(separator: 0).compactMap { $0.split(separator: UInt8(ascii: "=")).first })
    #expect(passed.isSuperset(of: names))
  }

  @Test func noDescriptorOfOursIsInherited() throws {
    let folder = TestFolder()
    let descriptor = try System.open(folder("f"), .creatingPrivate)
    defer { try? System.close(descriptor) }
    let result = shell("ls -l /proc/self/fd").run()
    #expect(result.isSuccess && !result.output.isEmpty)
    #expect(!String(decoding: result.output, as: UTF8.self).contains(folder.path))
  }
}
