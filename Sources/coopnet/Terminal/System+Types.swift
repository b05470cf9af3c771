extension System {
  typealias Descriptor = Int32

  /// What stands at a path.
  enum Kind: Sendable {
    case regular, folder, link, pipe, characterDevice, other
  }

  /// What `stat` tells, as far as coopnet asks.
  struct Status: Sendable {
    let kind: Kind
    let bytes: Int
    let mode: UInt32
    let owner: UInt32
  }

  /// How a file is opened.
  enum Opening {
    /// For reading; waits for a writer if it is a pipe.
    case reading
    /// For reading without waiting, and without following a link: to lock or sync a folder.
    case readingInPlace
    /// For writing to a pipe or device that exists; fails if nobody reads the pipe.
    case writingToDevice
    /// A new file of this mode; fails if anything stands there.
    case creating(mode: UInt32)
    /// The same for reading and writing, for nobody but us.
    case creatingPrivate
  }

  /// How a child ended.
  enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }
}

// MARK: The same calls on arrays and in other words

extension System {
  static func read(
    _ descriptor: Descriptor, into bytes: inout [UInt8]
  ) throws(SystemError) -> Int {
    var outcome: Swift.Result<Int, SystemError> = .success(0)
    bytes.withUnsafeMutableBytes { raw in
      do throws(SystemError) {
        outcome = .success(try read(descriptor, into: raw))
      } catch {
        outcome = .failure(error)
      }
    }
    return try outcome.get()
  }

  static func write(_ descriptor: Descriptor, _ bytes: [UInt8]) throws(SystemError) {
    var caught: SystemError?
    bytes.withUnsafeBytes { raw in
      do throws(SystemError) { try write(descriptor, raw) } catch { caught = error }
    }
    if let caught { throw caught }
  }

  /// Whether it is certain that nothing stands at the path.
  static func isFree(_ path: String) -> Bool {
    do {
      return try linkStatus(of: path) == nil
    } catch {
      return false
    }
  }
}
