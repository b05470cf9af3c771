import Testing

@testable import coopnet

@Suite struct PathTextTests {
  @Test func splits() throws {
    let cases: [(String, String, String)] = [
      ("c", ".", "c"), ("a/b/c", "a/b", "c"), ("/c", "/", "c"), ("a/c//", "a", "c"),
      ("./c", ".", "c"), ("//c", "/", "c"),
    ]
    for (path, folder, name) in cases {
      let parts = try #require(PathText.split(path))
      #expect(parts == (folder, name), "\(path)")
    }
    for path in ["", "/", ".", "..", "a/..", "a/."] { #expect(PathText.split(path) == nil) }
  }

  @Test func joins() {
    #expect(PathText.join("a", "b") == "a/b")
    #expect(PathText.join("a/", "b") == "a/b")
    #expect(PathText.join("/", "b") == "/b")
    #expect(PathText.join(".", "b") == "b")
  }
}
