import Testing

@testable import coopnet

/// What a run leaves behind that somebody stops: nothing, neither files nor a `dot` at work.
@Suite(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
struct SignalTests {
  private static let words = [
    ["diagram", "data", "--view", "hierarchy", "-o", "out.pdf"],
    ["report", "data", "-o", "out", "--pdf"],
  ]

  @Test(arguments: [("INT", 2), ("TERM", 15), ("HUP", 1)], words)
  func aStoppedRunLeavesNothing(signal: (name: String, number: Int32), words: [String]) throws {
    let folder = TestFolder()
    folder.makeFolder("data")
    folder.write("id,name,kind\na,A,OPS\nb,B,PUP\n", to: "data/institutions.csv")
    folder.write("from,to,form\na,b,project\n", to: "data/ties.csv")
    folder.makeFolder("bin")
    // A picture that takes its time, in a process of its own.
    folder.write(
      "#!/bin/sh\nsleep 60 &\necho $$ $! > \(folder("pids.new"))\n"
        + "mv \(folder("pids.new")) \(folder("pids"))\nwait\n", to: "bin/dot")
    folder.setMode("bin/dot", 0o755)
    // It is looked for before the pictures are made, and never comes to work.
    folder.write("#!/bin/sh\nexit 1\n", to: "bin/chromium")
    folder.setMode("bin/chromium", 0o755)
    let before = folder.names.sorted()
    let run = ProgramRunner.run(
      words, environment: ["PATH": folder("bin") + ":/usr/bin:/bin"],
      before: "cd \(folder.path); (while [ ! -e pids ]; do sleep 0.05; done; "
        + "kill -\(signal.name) $$) > /dev/null 2>&1 & :")
    #expect(run.outcome == .crashed(signal: signal.number), "\(run.errorText)")
    #expect(folder.names.sorted() == before + ["pids"])
    let children = (folder.read("pids") ?? "").split { " \n".contains($0) }
    #expect(children.count == 2)
    for child in children { #expect(Self.isOver(child), "\(child)") }
  }

  /// It ends at once, but somebody else may have to notice.
  private static func isOver(_ process: Substring) -> Bool {
    let look = ChildProcess(
      program: "/bin/sh",
      arguments: [
        "-c",
        "for i in 1 2 3 4 5 6 7 8 9 10; do grep -qs '^State:.[^Z]' /proc/$0/status || exit 0; "
          + "sleep 0.2; done; exit 1", String(process),
      ])
    return look.run().isSuccess
  }
}
