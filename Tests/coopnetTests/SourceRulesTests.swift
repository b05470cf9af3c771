import Testing

@testable import coopnet

/// Rules of the house that no compiler checks: each is a trap of this toolchain that was stepped in.
@Suite struct SourceRulesTests {
  /// Every source file of the program, by its path below `Sources`.
  private static let sources: [(path: String, text: String)] = {
    guard let tests = PathText.split(#filePath)?.folder, let parent = PathText.split(tests)?.folder,
      let root = PathText.split(parent)?.folder
    else { return [] }
    var found: [(path: String, text: String)] = []
    var waiting = [root + "/Sources"]
    while let folder = waiting.popLast() {
      for name in (try? System.list(folder, limit: 10_000).names) ?? [] {
        let path = folder + "/" + name
        if (try? System.status(of: path)?.kind) == .folder {
          waiting.append(path)
        } else if name.hasSuffix(".swift"), let bytes = try? InputFile.read(path, limit: 1 << 24) {
          found.append((path, String(decoding: bytes, as: UTF8.self)))
        }
      }
    }
    return found
  }()

  /// The files that hold a line of code which `matches`.
  private func files(_ matches: (Substring) -> Bool) -> [String] {
    Self.sources.filter { source in
      source.text.split(separator: "\n").contains { line in
        let code = line.drop { $0 == " " }
        return !code.hasPrefix("//") && matches(code)
      }
    }.map { PathText.split($0.path)?.name ?? $0.path }.sorted()
  }

  @Test func thereAreSources() { #expect(Self.sources.count > 50) }

  @Test func nobodyPrints() {
    #expect(files { $0.hasPrefix("print(") || $0.contains(" print(") } == [])
    #expect(files { $0.contains("debugPrint(") || $0.contains("dump(") } == [])
  }

  @Test func nobodyUsesFoundationTasksOrDispatch() {
    #expect(files { $0.hasPrefix("import Foundation") || $0.hasPrefix("import Dispatch") } == [])
    #expect(
      files { $0.contains("await ") || $0.contains("Task {") || $0.contains(" async ") } == [])
  }

  @Test func theCLibraryIsImportedInOneFilePerNeed() {
    #expect(
      files { $0.hasPrefix("import Glibc") } == [
        "System+Paths.swift", "System.swift", "WorkerThreads.swift",
      ])
  }

  @Test func onlyTheTerminalWritesAndStartsProcesses() {
    for word in ["fopen(", "fwrite(", "posix_spawn(", "fork(", "system(", "popen("] {
      let users = files { $0.contains(word) && !$0.contains("func ") }
      #expect(users.allSatisfy { $0 == "System.swift" }, "\(word) \(users)")
    }
  }
}
