import NetworkGraph

/// The way out to a stream: every byte to stdout or stderr goes through one of these.
///
/// Bytes are gathered and written in large pieces by `System.write`, which loops over short
/// writes, interruptions and full pipes. `print` is never used: it loses data to a full disk or a
/// closed stdout and says nothing.
///
/// `finish()` must be called before the run ends; only then is everything known to be written.
final class ByteWriter {
  /// What the stream is called in messages.
  let name: Bilingual
  private let descriptor: System.Descriptor
  private var buffer: [UInt8] = []
  private var failure: Failure?
  private static let capacity = 1 << 16

  init(descriptor: System.Descriptor, name: Bilingual) {
    self.descriptor = descriptor
    self.name = name
  }

  static func standardOutput() -> ByteWriter {
    ByteWriter(
      descriptor: 1, name: Bilingual(pl: "standardowe wyjście", en: "the standard output"))
  }

  static func standardError() -> ByteWriter {
    ByteWriter(
      descriptor: 2, name: Bilingual(pl: "wyjście błędów", en: "the error output"))
  }
}

extension ByteWriter {
  func write(_ text: String) throws(Failure) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { try flush() }
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    if bytes.count < Self.capacity {
      buffer.append(contentsOf: bytes)
      if buffer.count >= Self.capacity { try flush() }
    } else {
      try flush()
      try pass(bytes)
    }
  }

  /// Hands everything gathered to the system.
  func flush() throws(Failure) {
    if let failure { throw failure }
    if buffer.isEmpty { return }
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try pass(bytes)
  }

  /// Flushes, and closes the stream: some disks tell only then that they are full.
  func finish() throws(Failure) {
    try flush()
    do {
      try System.close(descriptor)
    } catch {
      if error.kind == .closedStream { return }
      throw fail(error)
    }
  }

  private func pass(_ bytes: [UInt8]) throws(Failure) {
    do {
      try System.write(descriptor, bytes)
    } catch {
      throw fail(error)
    }
  }

  /// After one failure nothing more is tried: half a table must not be followed by its end.
  private func fail(_ error: SystemError) -> Failure {
    let failure = Failure(
      .inputOutput,
      Bilingual(
        pl: "nie można pisać na \(name.pl): \(error.reason.pl)",
        en: "cannot write to \(name.en): \(error.reason.en)"),
      isQuiet: error.kind == .brokenPipe)
    self.failure = failure
    buffer.removeAll()
    return failure
  }
}
