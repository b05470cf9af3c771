@testable import coopnet

/// Runs the built program as a user does: as a process of its own, with its own streams.
///
/// The program lies beside the test bundle in the build folder. A shell starts it, so that a test
/// can close streams (`closing: ">&-"`), set limits (`before: "ulimit -n 8"`) or change the folder.
struct ProgramRunner {
  /// What came of a run.
  struct Run {
    let outcome: ChildProcess.Outcome
    let output: [UInt8]
    let errors: [UInt8]

    /// The exit status; nil if a signal or the deadline ended it.
    var status: Int32? {
      if case .exited(let status) = outcome { status } else { nil }
    }
    var text: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  /// The path of the built program; nil where it cannot be found.
  static let program: String? = {
    var places = CommandLine.arguments
    if let own = System.linkTarget("/proc/self/exe") { places.append(own) }
    for place in places {
      var folder = place
      while let parts = PathText.split(folder) {
        let candidate = PathText.join(parts.folder, "coopnet")
        if parts.name.hasSuffix(".xctest"), System.canExecute(candidate) { return candidate }
        if parts.folder == folder { break }
        folder = parts.folder
      }
    }
    return nil
  }()

  /// Runs `coopnet` with these words.
  ///
  /// - Parameters:
  ///   - environment: replaces settings; the locale is C unless given.
  ///   - redirection: a shell redirection for the program, such as `>&-` or `> /dev/full`.
  ///   - before: shell commands to run first, such as `ulimit -v 65536` or `cd folder`.
  static func run(
    _ words: [String], environment: [String: String] = [:], input: [UInt8] = [],
    redirection: String = "", before: String = ":", deadline: Int = 20_000
  ) -> Run {
    guard let program else {
      return Run(outcome: .absent, output: [], errors: Array("coopnet is not built".utf8))
    }
    let path = program.hasPrefix("/") ? program : "./" + program
    var settings = ["LC_ALL": "C", "TERM": "dumb", "SWIFT_BACKTRACE": "enable=no"]
    settings.merge(environment) { $1 }
    let child = ChildProcess(
      program: "/bin/sh",
      arguments: ["-c", "\(before); exec \"$0\" \"$@\" \(redirection)", path] + words,
      input: input, settings: settings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
      deadlineMilliseconds: deadline)
    let result = child.run()
    return Run(outcome: result.outcome, output: result.output, errors: result.errors)
  }
}
