/// Runs another program, and always comes back.
///
/// The program leads a process group of its own, and its three streams are files, so that neither
/// side can wait for the other. At the deadline the group gets TERM and, half a second later,
/// KILL; when the program ends, whatever it left running in its group is killed too. A program
/// that writes without end is stopped at `outputLimit`.
struct ChildProcess {
  let program: String
  var arguments: [String] = []
  /// Bytes for its standard input.
  var input: [UInt8] = []
  /// Settings that replace or join those of our own environment.
  var settings: [(name: String, value: String)] = []
  var deadlineMilliseconds = 20_000
  /// Bytes kept of each of its outputs; more ends it.
  var outputLimit = 256 << 20

  /// How it ended.
  enum Outcome: Hashable, Sendable {
    /// There is no such program.
    case absent
    /// It could not be started, or the files for its streams failed.
    case failed(SystemError)
    case timedOut
    /// It wrote more than `outputLimit`.
    case flooded
    case crashed(signal: Int32)
    case exited(Int32)
  }

  struct Result: Sendable {
    let outcome: Outcome
    let output: [UInt8]
    let errors: [UInt8]

    var isSuccess: Bool { outcome == .exited(0) }
  }
}

extension ChildProcess {
  /// The path of a program: itself if it holds a slash, else the first executable file of that
  /// name in the absolute folders of `PATH`. An empty or relative part of `PATH` is passed over.
  static func find(_ name: String, path: String? = System.environment("PATH")) -> String? {
    if name.isEmpty { return nil }
    if name.utf8.contains(UInt8(ascii: "/")) { return isProgram(name) ? name : nil }
    for folder in (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":") {
      guard folder.utf8.first == UInt8(ascii: "/") else { continue }
      let candidate = PathText.join(String(folder), name)
      if isProgram(candidate) { return candidate }
    }
    return nil
  }

  private static func isProgram(_ path: String) -> Bool {
    guard let kind = try? System.status(of: path)?.kind, kind == .regular else { return false }
    return System.canExecute(path)
  }

  /// Runs it to its end or its deadline.
  func run() -> Result {
    guard let path = Self.find(program) else {
      return Result(outcome: .absent, output: [], errors: [])
    }
    var streams: [System.Descriptor] = []
    defer { for stream in streams { try? System.close(stream) } }
    do throws(SystemError) {
      for _ in 0..<3 { streams.append(try Self.anonymousFile()) }
      try Self.fill(streams[0], with: input)
      let child = try start(path, streams)
      defer { Cleanup.removeChild(group: child) }
      let outcome = try watch(child, streams[1], streams[2])
      return Result(
        outcome: outcome, output: try take(streams[1]), errors: try take(streams[2]))
    } catch {
      return Result(outcome: .failed(error), output: [], errors: [])
    }
  }

  /// A signal that ends us comes before there is a child, or when its group is known: this thread
  /// holds it back, and another thread that it comes to waits for this one.
  private func start(
    _ path: String, _ streams: [System.Descriptor]
  ) throws(SystemError) -> Int32 {
    let settings = environment()
    return try System.holdingSignals { () throws(SystemError) in
      Cleanup.startsChild(1)
      defer { Cleanup.startsChild(-1) }
      let child = try System.spawn(
        path, arguments, environment: settings, streams: (streams[0], streams[1], streams[2]))
      Cleanup.addChild(group: child)
      return child
    }
  }

  private func watch(
    _ child: Int32, _ output: System.Descriptor, _ errors: System.Descriptor
  ) throws(SystemError) -> Outcome {
    do throws(SystemError) {
      return try waitFor(child, output, errors)
    } catch {
      System.killGroup(child, force: true)
      throw error
    }
  }

  private func waitFor(
    _ child: Int32, _ output: System.Descriptor, _ errors: System.Descriptor
  ) throws(SystemError) -> Outcome {
    let start = System.now()
    var forced: Outcome?
    var killAt = UInt64.max
    var pause: Int32 = 1
    while try !System.hasEnded(child) {
      let now = System.now()
      if forced == nil {
        if now - start >= UInt64(max(0, deadlineMilliseconds)) * 1_000_000 {
          forced = .timedOut
        } else if isFlooding(output) || isFlooding(errors) {
          forced = .flooded
        }
        if forced != nil {
          System.killGroup(child, force: false)
          killAt = now + 500_000_000
          pause = 1
        }
      } else if now >= killAt || isFlooding(output) || isFlooding(errors) {
        System.killGroup(child, force: true)
      }
      System.sleep(milliseconds: pause)
      pause = min(pause * 2, 16)
    }
    System.killGroup(child, force: true)
    let ending = try System.reap(child)
    if let forced { return forced }
    switch ending {
    case .exited(let code): return .exited(code)
    case .killed(let signal): return .crashed(signal: signal)
    }
  }

  private func isFlooding(_ descriptor: System.Descriptor) -> Bool {
    guard let status = try? System.status(of: descriptor) else { return false }
    return status.bytes > outputLimit
  }

  /// What the child wrote, up to the limit.
  private func take(_ descriptor: System.Descriptor) throws(SystemError) -> [UInt8] {
    try System.rewind(descriptor)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < outputLimit {
      let count = try System.read(descriptor, into: &piece)
      if count == 0 { break }
      bytes.append(contentsOf: piece[..<min(count, outputLimit - bytes.count)])
    }
    return bytes
  }

  private func environment() -> [String] {
    let names = settings.map { $0.name + "=" }
    let kept = System.wholeEnvironment.filter { setting in !names.contains(where: setting.hasPrefix)
    }
    return kept + settings.map { "\($0.name)=\($0.value)" }
  }

  private static func fill(
    _ descriptor: System.Descriptor, with bytes: [UInt8]
  ) throws(SystemError) {
    try System.write(descriptor, bytes)
    try System.rewind(descriptor)
  }

  /// A file without a name, in `TMPDIR` or `/tmp`: nothing to remove afterwards.
  private static func anonymousFile() throws(SystemError) -> System.Descriptor {
    let folder = System.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    while true {
      let path = PathText.join(folder, Temporaries.nextName())
      let ticket = Cleanup.remember(path)
      defer { Cleanup.forget(ticket) }
      do throws(SystemError) {
        let descriptor = try System.open(path, .creatingPrivate)
        do throws(SystemError) {
          try System.removeFile(path)
        } catch {
          try? System.close(descriptor)
          throw error
        }
        return descriptor
      } catch {
        if error.kind != .alreadyThere { throw error }
      }
    }
  }
}
