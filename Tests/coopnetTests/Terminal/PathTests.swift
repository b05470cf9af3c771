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

@Suite struct FileNamerTests {
  @Test func namesArePlainAndNeverTheSame() {
    var namer = FileNamer()
    #expect(namer.stem(for: "MOPS „Łódź”/..") == "mops-lodz")
    #expect(namer.stem(for: "mops łódź") == "mops-lodz-2")
    #expect(namer.stem(for: "mops-lodz-2") == "mops-lodz-2-2")
    #expect(namer.stem(for: "MOPS ŁÓDŹ") == "mops-lodz-3")
  }

  @Test(arguments: [
    "../../etc/passwd", "..", "", "con", "NUL", "a\u{0}b", "<script>", "漢字", "🏛", "a\nb",
    "%2e%2e%2f", String(repeating: "ż", count: 500),
  ])
  func everyNameIsSafe(_ text: String) {
    let name = FileNamer.slug(text)
    #expect(PathText.isSafeRelative(name + ".svg"))
    #expect(!name.isEmpty && name.utf8.count <= 64 && name.utf8.allSatisfy { $0 < 128 })
    #expect(!["con", "nul"].contains(name))
  }
}
