import Testing

@testable import coopnet

/// Parts of `metrics --shard` and what `merge` makes of them.
@Suite(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
struct ShardTests {
  let folder = TestFolder()
  let dataset: String

  init() {
    dataset = folder("d")
    folder.makeFolder("d")
    folder.write(Self.institutions, to: "d/institutions.csv")
    folder.write(Self.ties(seed: 1), to: "d/ties.csv")
  }

  /// 90 institutions in three kinds; every seventh has no tie.
  private static let institutions = (0..<90).reduce("id,name,kind,seat\n") {
    $0 + "u\($1),\"Unit, \"\"\($1)\"\"\",\(["OPS", "PCPR", "NGO"][$1 % 3]),2604\(10 + $1 % 9)\n"
  }

  private static func ties(seed: Int) -> String {
    var text = "from,to,form\n"
    for tie in 0..<200 {
      let (a, b) = (tie * 37 % 90, (tie * tie * 11 + tie + seed) % 90)
      if a != b, a % 7 != 0, b % 7 != 0 { text += "u\(a),u\(b),agreement\n" }
    }
    return text
  }

  private func parts(_ count: Int, _ options: [String] = [], name: String = "p") -> [String] {
    (1...count).map { part in
      let path = folder("\(name)-\(part)-of-\(count)")
      let run = ProgramRunner.run(
        ["metrics", dataset, "--shard", "\(part)/\(count)", "-o", path] + options)
      #expect(run.status == 0, "\(run.errorText)")
      return path
    }
  }

  @Test(arguments: [1, 2, 7])
  func partsMakeTheTableOfOneRunToTheLastByte(count: Int) {
    let parts = parts(count).reversed()
    for format in [
      ["--format", "csv"], ["--format", "json"], ["--excel"], ["--format", "table"],
    ] {
      let whole = ProgramRunner.run(["metrics", dataset] + format)
      let merged = ProgramRunner.run(["merge"] + parts + format)
      #expect(merged.status == 0, "\(merged.errorText)")
      #expect(merged.output == whole.output && !whole.output.isEmpty, "\(count) \(format)")
    }
  }

  @Test func otherColumnsDirectionsAndAreasAreSharedToo() {
    for options in [
      ["--only", "harmonic,degree"], ["--only", "core"], ["--directed"], ["--area", "260411"],
      ["--all", "--brokerage-test", "--groups", "gmina", "--threads", "2"],
    ] {
      let whole = ProgramRunner.run(["metrics", dataset, "--format", "csv"] + options)
      let merged = ProgramRunner.run(
        ["merge", "--format", "csv"] + parts(3, options, name: options.joined()))
      #expect(merged.output == whole.output && merged.status == 0, "\(options)")
    }
  }

  @Test func aPartGoesThroughAPipe() {
    let piped = ProgramRunner.run(["metrics", dataset, "--shard", "1/1"])
    #expect(piped.status == 0)
    let merged = ProgramRunner.run(["merge", "-", "--format", "csv"], input: piped.output)
    #expect(merged.output == ProgramRunner.run(["metrics", dataset, "--format", "csv"]).output)
  }

  @Test func partsThatDoNotFitAreNamed() {
    let own = parts(3)
    let missing = ProgramRunner.run(["merge", own[0], own[2]])
    #expect(missing.status == 65 && missing.errorText.contains("of 3 parts these are missing: 2"))
    let twice = ProgramRunner.run(["merge"] + own + [own[1]])
    #expect(twice.status == 65 && twice.errorText.contains("part 2 is given twice"))
    #expect(twice.errorText.contains("p-2-of-3"))
    let other = parts(3, ["--min-intensity", "2"], name: "other")
    let mixed = ProgramRunner.run(["merge", own[0], other[1], own[2]])
    #expect(mixed.status == 65 && mixed.errorText.contains("other-2-of-3"))
    #expect(ProgramRunner.run(["merge", own[0], parts(2)[1]]).status == 65)
    folder.write(Self.ties(seed: 2), to: "d/ties.csv")
    let later = parts(3, name: "later")
    #expect(ProgramRunner.run(["merge", own[0], own[1], later[2]]).status == 65)
  }

  @Test func whatIsNoPartIsRefused() throws {
    let table = ProgramRunner.run(["merge", dataset + "/ties.csv"])
    #expect(table.status == 65 && table.errorText.contains("ties.csv"))
    #expect(ProgramRunner.run(["merge", folder("nowhere")]).status == 66)
    #expect(ProgramRunner.run(["merge", dataset]).status == 66)
    #expect(ProgramRunner.run(["merge"]).status == 64)
    let part = try InputFile.read(parts(1)[0], limit: 1 << 20)
    for length in stride(from: 0, to: part.count, by: 997) {
      #expect(ProgramRunner.run(["merge", "-"], input: Array(part[..<length])).status == 65)
    }
  }

  @Test func optionsThatContradictAreRefused() {
    for options in [
      ["--shard", "1/2", "--approximate", "0.1"], ["--shard", "1/2", "--weighted"],
      ["--shard", "1/2", "--network"], ["--approximate", "0.1", "--weighted"],
      ["--mixing", "--edges"], ["--shard", "3/2"], ["--approximate", "1"],
    ] {
      #expect(ProgramRunner.run(["metrics", dataset] + options).status == 64, "\(options)")
    }
  }
}
