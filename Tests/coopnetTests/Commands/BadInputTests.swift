import Testing

@testable import coopnet

/// One small dataset a fault: the right exit status, and a sentence that names the place.
@Suite(.enabled(if: ProgramRunner.program != nil, "the program is not built"))
struct BadInputTests {
  struct Fault: Sendable, CustomStringConvertible {
    let name: String
    var files: [String: String] = [:]
    /// Of `check`.
    var status: Int32 = 0
    /// What stands in the line that tells of it.
    let expected: [String]

    var description: String { name }
  }

  private static let units = "id,name,kind,seat\na,Jeden,OPS,260101\nb,Dwa,PUP,260101\n"

  private static func ties(_ rows: String) -> [String: String] {
    ["institutions.csv": units, "ties.csv": "from,to,form,start,end,intensity\n" + rows]
  }

  private static func units(_ text: String) -> [String: String] { ["institutions.csv": text] }

  static let rows: [Fault] = [
    Fault(
      name: "unknown id", files: ties("a,c,agreement,,,\n"),
      expected: ["ties.csv:2:3: warning:", "“c”"]),
    Fault(
      name: "self-tie", files: ties("a,a,agreement,,,\n"),
      expected: ["ties.csv:2", "warning:", "itself"]),
    Fault(
      name: "duplicate tie", files: ties("a,b,agreement,,,\na,b,agreement,,,\n"),
      expected: ["ties.csv:3", "warning:", "line 2"]),
    Fault(
      name: "30 February", files: ties("a,b,agreement,2016-02-30,,\n"),
      expected: ["ties.csv:2:15: warning:", "2016-02-30"]),
    Fault(
      name: "end before start", files: ties("a,b,agreement,2017,2016,\n"),
      expected: ["ties.csv:2", "warning:", "before the start"]),
    Fault(
      name: "unknown form", files: ties("a,b,agrement,,,\n"),
      expected: ["ties.csv:2:5: warning:", "agrement", "agreement"]),
    Fault(
      name: "intensity 7", files: ties("a,b,agreement,,,7\n"),
      expected: ["ties.csv:2", "warning:", "“7”"]),
    Fault(
      name: "ragged row", files: ties("a,b\n"), expected: ["ties.csv:2"]),
    Fault(
      name: "duplicate id", files: units("id,name\na,Jeden\na,Dwa\n"),
      expected: ["institutions.csv:3", "warning:", "line 2"]),
    Fault(
      name: "unknown kind", files: units("id,kind\na,GOPSS\n"),
      expected: ["institutions.csv:2:3", "GOPSS"]),
    Fault(
      name: "bad TERYT", files: units("id,kind,seat\na,OPS,99x\n"),
      expected: ["institutions.csv:2:7: warning:", "99x"]),
    Fault(
      name: "seven digits", files: units("id,kind,seat\na,OPS,2601011\n"),
      expected: ["institutions.csv:2", "260101"]),
    Fault(
      name: "lost leading zero", files: units("id,kind,seat\na,OPS,20101\n"),
      expected: ["institutions.csv:2:7", "020101"]),
    Fault(
      name: "formula-like cell", files: units("id,name,kind,seat\na,=1+1,OPS,260101\n"),
      expected: ["institutions.csv:2:3", "=1+1"]),
    Fault(
      name: "founder cycle",
      files: units("id,kind,seat,founder\na,OPS,260101,b\nb,PUP,260101,a\n"),
      expected: ["warning:", "a"]),
    Fault(
      name: "unknown event",
      files: [
        "institutions.csv": units, "events.csv": "id,form\ne,meeting\n",
        "participation.csv": "event,institution,role\nf,a,member\n",
      ], expected: ["participation.csv:2:1: warning:", "“f”"]),
    Fault(
      name: "ambiguous name",
      files: [
        "institutions.csv": "id,name\na,Ten\nb,Ten\nc,Inny\n", "ties.csv": "from,to\nTen,c\n",
      ], expected: ["ties.csv:2:1: warning:", "Ten", "a", "b"]),
  ]

  static let files: [Fault] = [
    Fault(
      name: "missing column", files: ["ties.csv": "from,form\na,agreement\n"], status: 65,
      expected: ["ties.csv:1", "error:", "“to”"]),
    Fault(
      name: "unclosed quote", files: units("id,name\na,\"Jeden\n"), status: 65,
      expected: ["institutions.csv:2:3: error:"]),
    Fault(
      name: "NUL", files: units("id,name\na,\u{0}\n"), status: 65,
      expected: ["institutions.csv", "error:"]),
    Fault(
      name: "empty file", files: units(""), status: 65,
      expected: ["institutions.csv", "empty"]),
    Fault(
      name: "header only", files: units("id,name\n"), status: 65,
      expected: ["institutions.csv", "no rows"]),
    Fault(
      name: "10 MB field", files: units("id,name\na," + String(repeating: "x", count: 10_000_000)),
      status: 65, expected: ["institutions.csv:2", "error:"]),
    Fault(name: "no tables", files: ["readme.txt": "hello"], status: 65, expected: ["error:"]),
    Fault(
      name: "wrong descriptor", files: ["datapackage.json": "{", "ties.csv": "from,to\na,b\n"],
      status: 65, expected: ["datapackage.json:1", "error:"]),
    Fault(
      name: "wrong rules",
      files: ["ties.csv": "from,to\na,b\n", "rules.json": "{\"rules\":[{\"idd\":\"X\"}]}"],
      status: 65, expected: ["rules.json:1", "rules[0]"]),
  ]

  @Test(arguments: rows + files) func isToldInOneSentenceWithItsPlace(_ fault: Fault) {
    let folder = TestFolder()
    for (name, text) in fault.files { folder.write(text, to: name) }
    let run = ProgramRunner.run(["check", folder.path, "--lang", "en"])
    #expect(run.status == fault.status, "\(run.errorText)")
    let lines = (run.text + run.errorText).split(separator: "\n")
    #expect(
      lines.contains { line in fault.expected.allSatisfy { line.contains($0) } },
      "\(run.text)\(run.errorText)")
    // What can be checked can be reported on, or is refused with the same status.
    let report = ProgramRunner.run(["report", folder.path, "-o", folder("out")])
    #expect(report.status == fault.status, "\(report.errorText)")
    #expect(folder.names.contains("out") == (fault.status == 0))
  }

  @Test func encodingsOfExcelAreRead() {
    let text = "id;nazwa;typ;siedziba\na;Żółw „Łódź”;OPS;260101\n"
    let folder = TestFolder()
    folder.write("\u{FEFF}" + text, to: "institutions.csv")
    let run = ProgramRunner.run(["metrics", folder.path, "--format", "csv", "--only", "degree"])
    #expect(run.text == "id,name,kind,seat,degree\na,Żółw „Łódź”,OPS,260101,0\n")
  }

  @Test func namesOfStrangersStayTexts() throws {
    let folder = TestFolder()
    let name = "<script>alert(1)</script> \"\"quoted\"\" back\\slash & ł"
    folder.write("id,name,kind,seat\na,\"\(name)\",OPS,260101\n", to: "institutions.csv")
    let run = ProgramRunner.run(["report", folder.path, "-o", folder("out")])
    #expect(run.status == 0, "\(run.errorText)")
    let page = try #require(folder.read("out/report.html"))
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let dot = try #require(folder.read("out/diagrams/hierarchy.dot"))
    #expect(!dot.contains("\"\"quoted"))
  }

  @Test func whatIsNotThereOrNotOursIsRefused() {
    let folder = TestFolder()
    folder.write("from,to\na,b\n", to: "ties.csv")
    folder.makeFolder("foreign")
    folder.write("mine", to: "foreign/letter.txt")
    let foreign = ProgramRunner.run(["report", folder.path, "-o", folder("foreign")])
    #expect(foreign.status == 73 && foreign.errorText.contains("foreign"))
    #expect(folder.read("foreign/letter.txt") == "mine")
    #expect(ProgramRunner.run(["report", folder("nowhere")]).status == 66)
    #expect(ProgramRunner.run(["check", folder("ties.csv")]).status != 70)
  }

  @Test func strictFailsOnWarningsOnly() {
    let folder = TestFolder()
    folder.write("from,to\na,b\n", to: "ties.csv")
    folder.write("id\na\nb\n", to: "institutions.csv")
    #expect(ProgramRunner.run(["check", folder.path, "--strict"]).status == 0)
    folder.write("from,to\na,b\na,a\n", to: "ties.csv")
    #expect(ProgramRunner.run(["check", folder.path]).status == 0)
    #expect(ProgramRunner.run(["check", folder.path, "--strict"]).status == 1)
  }
}
