/// The names of what is written aside, and the sweeping of what dead runs left.
///
/// A temporary stands beside its target, so that a rename moves it: `.coopnet-tmp-PID-N`. A folder
/// that is being replaced where the disk cannot swap two is `.coopnet-old-PID-N-HASH`, with a hash
/// of the target's name: if a run dies between the two renames, the next one puts it back.
enum Temporaries {
  static let temporaryPrefix = ".coopnet-tmp-"
  static let oldPrefix = ".coopnet-old-"
  nonisolated(unsafe) private static var counter = 0

  /// A name that no other run and no other call uses.
  static func nextName() -> String {
    "\(temporaryPrefix)\(System.processNumber)-\(nextNumber())"
  }

  static func oldName(for target: String) -> String {
    "\(oldPrefix)\(System.processNumber)-\(nextNumber())-\(hash(target))"
  }

  private static func nextNumber() -> Int {
    System.exclusively {
      counter += 1
      return counter
    }
  }

  /// FNV-1a of the bytes, in 16 hexadecimal digits.
  static func hash(_ text: String) -> String {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The number of the process in one of our names; nil for any other name.
  static func process(in name: String) -> Int32? {
    let rest: Substring
    if name.hasPrefix(temporaryPrefix) {
      rest = name.dropFirst(temporaryPrefix.count)
    } else if name.hasPrefix(oldPrefix) {
      rest = name.dropFirst(oldPrefix.count)
    } else {
      return nil
    }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == (name.hasPrefix(oldPrefix) ? 3 : 2) else { return nil }
    guard let process = Int32(parts[0]), process > 0, Int(parts[1]) != nil else { return nil }
    return process
  }

  /// Removes what dead runs left in a folder, and puts back an old `target` that one left aside.
  ///
  /// Only names of our pattern, owned by this user, whose process is gone and whose lock is free.
  /// Faults are let go: sweeping is a courtesy and must not stop the run. What has our own number
  /// is of a dead run too, as long as we `haveCreated` nothing ourselves.
  static func sweep(_ folder: String, target: String, haveCreated: Bool = false) {
    guard let names = try? System.list(folder, limit: 100_000).names else { return }
    for name in names {
      guard let process = process(in: name) else { continue }
      guard process == System.processNumber ? !haveCreated : !System.isAlive(process) else {
        continue
      }
      let path = PathText.join(folder, name)
      guard let status = try? System.linkStatus(of: path), status.owner == System.user else {
        continue
      }
      guard status.kind == .folder || status.kind == .regular, isUnlocked(path) else { continue }
      if name.hasPrefix(temporaryPrefix) {
        remove(path)
      } else if name.hasSuffix("-" + hash(target)) {
        let targetPath = PathText.join(folder, target)
        if System.isFree(targetPath) {
          try? System.rename(path, to: targetPath)
        } else {
          remove(path)
        }
      }
    }
  }

  private static func isUnlocked(_ path: String) -> Bool {
    guard let descriptor = try? System.open(path, .readingInPlace) else { return false }
    defer { try? System.close(descriptor) }
    return System.lock(descriptor)
  }

  /// Removes a file or a folder with what is in it; links are removed, never followed. A removal
  /// that fails once may work the next time.
  static func remove(_ path: String) {
    for _ in 0..<3 {
      removeOnce(path)
      if System.isFree(path) { return }
    }
  }

  /// Folders are visited with a list instead of recursion, so that depth costs nothing.
  private static func removeOnce(_ path: String) {
    var folders: [String] = []
    var waiting = [path]
    while let next = waiting.popLast() {
      guard let status = (try? System.linkStatus(of: next)) ?? nil else { continue }
      if status.kind != .folder {
        try? System.removeFile(next)
        continue
      }
      folders.append(next)
      let names = (try? System.list(next, limit: 1_000_000).names) ?? []
      waiting += names.map { PathText.join(next, $0) }
    }
    for folder in folders.reversed() { try? System.removeFolder(folder) }
  }
}
