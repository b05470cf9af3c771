import NetworkGraph

/// Writes one file so that its place holds the old content or the whole new one, at any moment.
///
/// The bytes go to a temporary beside the target, reach the disk, and are renamed; then the folder
/// reaches the disk. The mode of a replaced file is kept.
enum OutputFile {
  /// Writes to a path; `-` is stdout, pipes and character devices are written into directly.
  static func write(_ bytes: [UInt8], to path: String, console: Console) throws(Failure) {
    switch try OutputPlace.at(path) {
    case .descriptor(1): try console.output.write(bytes)
    case .descriptor:
      try console.errors.write(bytes)
      try console.errors.flush()
    case .stream: try pour(bytes, into: path)
    case .folder: throw OutputPlace.refusal(path, "folderem", "a folder")
    case .free: try replace(path, with: bytes, mode: nil)
    case .file(let mode): try replace(path, with: bytes, mode: mode)
    }
  }

  private static func replace(
    _ path: String, with bytes: [UInt8], mode: UInt32?
  ) throws(Failure) {
    guard let (folder, name) = PathText.split(path), path.utf8.last != UInt8(ascii: "/") else {
      throw OutputPlace.refusal(path, "folderem", "a folder")
    }
    if mode != nil, !System.canWrite(path) {
      throw Failure(
        .cannotCreate, pl: "plik „\(TerminalText.safe(path))” jest chroniony przed zapisem",
        en: "the file “\(TerminalText.safe(path))” is write-protected")
    }
    Temporaries.sweep(folder, target: name)
    let temporary = PathText.join(folder, Temporaries.nextName())
    let ticket = Cleanup.remember(temporary)
    defer { Cleanup.forget(ticket) }
    do throws(SystemError) {
      try create(temporary, with: bytes, mode: mode)
      do {
        try System.rename(temporary, to: path)
      } catch {
        Temporaries.remove(temporary)
        throw error
      }
      try synchronizeFolder(folder)
    } catch {
      throw Failure.writing(path, error)
    }
  }

  /// Writes a new file down to the disk, or leaves nothing.
  static func create(
    _ path: String, with bytes: [UInt8], mode: UInt32? = nil
  ) throws(SystemError) {
    let descriptor = try System.open(path, .creating(mode: 0o666))
    var caught: SystemError?
    do throws(SystemError) {
      try System.write(descriptor, bytes)
      if let mode { try System.setMode(descriptor, mode) }
      try System.synchronize(descriptor)
    } catch {
      caught = error
    }
    do {
      try System.close(descriptor)
    } catch {
      caught = caught ?? error
    }
    if let caught {
      Temporaries.remove(path)
      throw caught
    }
  }

  /// Makes a rename inside the folder last. A folder that may be written but not read cannot be
  /// synced, and need not be.
  static func synchronizeFolder(_ path: String) throws(SystemError) {
    let descriptor: System.Descriptor
    do {
      descriptor = try System.open(path.isEmpty ? "." : path, .reading)
    } catch {
      if error.kind == .forbidden { return }
      throw error
    }
    defer { try? System.close(descriptor) }
    try System.synchronize(descriptor)
  }

  private static func pour(_ bytes: [UInt8], into path: String) throws(Failure) {
    do throws(SystemError) {
      let descriptor = try System.open(path, .writingToDevice)
      do throws(SystemError) {
        try System.write(descriptor, bytes)
      } catch {
        try? System.close(descriptor)
        throw error
      }
      try System.close(descriptor)
    } catch {
      throw Failure.writing(path, error)
    }
  }
}
