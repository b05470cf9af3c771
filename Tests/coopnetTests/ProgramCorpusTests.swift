import Testing

@testable import coopnet

/// Replays what fuzzing the program found worth keeping: `Tests/hardening/corpus`, one folder for
/// each target of `Tests/hardening/fuzz/run.sh`.
@Suite("Fuzzing corpus of the program")
struct ProgramCorpusTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(2).joined(separator: "/") + "/hardening/corpus/"

  @Test("The laws hold for every file", arguments: ProgramLaws.targets)
  func corpus(target: String) throws {
    let names = try System.list(Self.folder + target, limit: 10_000).names
    #expect(names.count >= 5)
    for name in names {
      let bytes = try InputFile.read(Self.folder + target + "/" + name, limit: 1 << 24)
      #expect(ProgramLaws.check(target, bytes) == nil, "\(target)/\(name)")
    }
  }
}
