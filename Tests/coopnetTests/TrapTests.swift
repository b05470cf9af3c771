import NetworkGraph
import Testing

@testable import coopnet

/// Traps of this toolchain that only the whole program can step into; the others have their tests
/// beside the file that avoids them (docs/testing.md lists all twelve).
@Suite(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
struct TrapTests {
  private func folder(_ files: KeyValuePairs<String, String>) -> TestFolder {
    let folder = TestFolder()
    for (name, text) in files { folder.write(text, to: name) }
    return folder
  }

  private func folderOfMany() -> TestFolder {
    let units = (1...40).map { "u\($0),Unit \($0),OPS,2601\($0 % 9 + 10)\n" }.joined()
    let ties = (2...40).map { "u\($0),u\($0 / 2),agreement,2016\n" }.joined()
    return folder([
      "institutions.csv": "id,name,kind,seat\n" + units, "ties.csv": "from,to,form,start\n" + ties,
      "events.csv": "id,form,start\ne,team,2016\n",
      "participation.csv": "event,institution,role\n"
        + (1...9).map { "e,u\($0 * 3),member\n" }.joined(),
    ])
  }

  /// An allocation that fails cannot be caught, so every bound ends the run before it.
  @Test(arguments: ReadingLimits.Option.allCases)
  func everyBoundEndsTheRunAndNamesItsOption(_ option: ReadingLimits.Option) {
    let folder = folderOfMany()
    folder.write(#"{"name": "x", "coopnet": {"area": ["26"]}}"#, to: "datapackage.json")
    let run = ProgramRunner.run(["gaps", folder.path, option.rawValue, "1"])
    #expect(run.status == 65, "\(option)")
    #expect(run.errorText.contains(option.rawValue), "\(run.errorText)")
    #expect(ProgramRunner.run(["gaps", folder.path, option.rawValue, "0"]).status == 64)
  }

  /// The order of a Dictionary or a Set, and of threads that end, differs in each process.
  @Test func everyRunWritesTheSameBytes() throws {
    let folder = folderOfMany()
    for words in [
      ["metrics"], ["metrics", "--network"], ["gaps"], ["gaps", "--per-gmina"], ["isolates"],
      ["plan", "--budget", "3"], ["pathways"], ["diagram", "--view", "overview"],
    ] {
      let command = [words[0], folder.path] + words.dropFirst() + ["--as-of", "2016"]
      let tail = words[0] == "diagram" ? ["-o", "-"] : ["--format", "json"]
      let first = ProgramRunner.run(command + tail + ["--threads", "1"])
      #expect(first.status == 0 && !first.output.isEmpty, "\(words) \(first.errorText)")
      for threads in ["1", "8"] {
        let again = ProgramRunner.run(
          command + tail + ["--threads", threads], environment: ["LC_ALL": "tr_TR.UTF-8"])
        #expect(again.output == first.output, "\(words), \(threads) threads")
      }
    }
  }

  /// `==` takes both for one text, and the bytes say two: decided, and counted.
  @Test func lettersOfTwoPartsAreComposedAndCounted() {
    let folder = folder(["institutions.csv": "id,name\n\u{E9},A\ne\u{301},A\nl\u{301},B\n"])
    let run = ProgramRunner.run(["check", folder.path, "--balance", "--format", "csv"])
    #expect(run.text.contains("institutions.csv,3,2,1,0"), "\(run.text)")
    let units = ProgramRunner.run(["metrics", folder.path, "--only", "degree", "--format", "csv"])
    #expect(units.text.split(separator: "\n").count == 3)
  }

  /// Recursion along a path of nodes would need a frame for each.
  @Test func aLongPathNeedsNoDeepStack() {
    let ties = (1...20_000).map { "n\($0 - 1),n\($0)\n" }.joined()
    let folder = folder(["ties.csv": "from,to\n" + ties])
    let run = ProgramRunner.run(
      [
        "metrics", folder.path, "--only", "articulation,component,core,biconnected", "--format",
        "csv",
      ],
      before: "ulimit -s 256", deadline: 60_000)
    #expect(run.status == 0, "\(run.outcome) \(run.errorText)")
  }

  /// The time zone stood in the date of a PDF, and moved every offset behind it.
  @Test(.enabled(if: ChildProcess.find("dot") != nil, "Graphviz is not installed"))
  func aPDFIsTheSameInEveryTimeZone() {
    let folder = folderOfMany()
    let bytes = ["UTC", "Asia/Kathmandu", "America/St_Johns"].map { zone in
      let run = ProgramRunner.run(
        ["diagram", folder.path, "--view", "overview", "-o", folder("x.pdf")],
        environment: ["TZ": zone])
      #expect(run.status == 0, "\(run.errorText)")
      return folder.read("x.pdf") ?? ""
    }
    #expect(bytes[0].utf8.count > 500)
    #expect(bytes.allSatisfy { $0 == bytes[0] })
  }
}
