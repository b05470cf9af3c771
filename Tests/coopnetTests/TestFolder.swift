@testable import coopnet

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of its own for one test, removed with everything in it when the test lets go of it.
final class TestFolder {
  let path: String

  init() {
    var template = Array("/tmp/coopnet-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { fatalError("no temporary folder") }
    path = String(cString: made)
  }

  deinit { Temporaries.remove(path) }

  /// The path of something inside.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) {
    guard let file = fopen(self(name), "wb") else { fatalError("cannot write \(name)") }
    fwrite(text, 1, text.utf8.count, file)
    fclose(file)
  }

  func read(_ name: String) -> String? {
    guard let bytes = try? InputFile.read(self(name), limit: 1 << 30) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  func makeFolder(_ name: String) { mkdir(self(name), 0o755) }
  func makePipe(_ name: String) { mkfifo(self(name), 0o644) }
  func makeLink(_ name: String, to target: String) { symlink(target, self(name)) }
  func setMode(_ name: String, _ mode: UInt32) { chmod(self(name), mode_t(mode)) }

  /// The names inside, hidden ones too.
  var names: [String] { (try? System.list(path, limit: 10_000).names) ?? [] }
}
