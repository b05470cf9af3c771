import NetworkGraph

/// The three things a command needs to speak: its two streams and what is known about them.
struct Console {
  let output: ByteWriter
  let errors: ByteWriter
  var info: TerminalInfo

  /// The language of messages on stderr.
  var language: Language { info.language }

  /// The console of this process. Streams are guarded and signals watched from here on, so this
  /// must be the first call of the run.
  static func start() -> Console {
    System.guardStreams()
    Cleanup.install()
    return Console(
      output: .standardOutput(), errors: .standardError(), info: .current())
  }

  /// Writes to stderr at once, after what was written to a terminal before it. A failure there
  /// cannot be told to anyone and is let go; one of stdout is told at the end.
  func say(_ text: String) {
    if info.outputIsTerminal { try? output.flush() }
    do {
      try errors.write(text)
      try errors.flush()
    } catch {}
  }

  /// Shows what ended the run and gives the status to exit with.
  func report(_ failure: Failure) -> ExitStatus {
    say(failure.text(in: language))
    return failure.status
  }

  /// Ends the run: whatever is still to be written is written first, and if that fails the status
  /// says so instead of the one that was meant.
  func end(_ status: ExitStatus) -> Never {
    var status = status
    do {
      try output.finish()
    } catch {
      if status == .done || status == .findings { status = report(error) }
    }
    System.end(status)
  }
}
