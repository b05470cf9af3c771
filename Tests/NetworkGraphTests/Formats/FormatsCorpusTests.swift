import Testing

@testable import NetworkGraph

/// Replays what fuzzing found worth keeping: `Tests/hardening/corpus`, one folder for each target
/// of `Tests/hardening/fuzz/run.sh`.
@Suite("Fuzzing corpus of the readers")
struct FormatsCorpusTests {
  @Test("The laws hold for every file", arguments: FormatLaws.targets + ["dataset"])
  func corpus(target: String) throws {
    let folder = SharedFiles.packageRoot + "/Tests/hardening/corpus/" + target
    let names = SharedFiles.fileNames(folder)
    #expect(names.count >= 7)
    for name in names {
      let bytes = try #require(SharedFiles.readFile(folder + "/" + name))
      let fault =
        target == "dataset" ? DatasetLaws.dataset(bytes) : FormatLaws.check(target, bytes)
      #expect(fault == nil, "\(target)/\(name)")
    }
  }
}
