import Testing

@testable import NetworkGraph

/// Broken inputs, one fault each: what is found, at which place, and what became of the rows.
@Suite struct FaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [(String, String)]
    /// `code@line:column(arguments)` of everything but the decisions about encoding and separator.
    let faults: [String]
    /// `file read=kept+merged+rejected`.
    let balance: String
    /// Whether a network comes of it.
    let isUsable: Bool

    init(
      _ name: String, _ files: [(String, String)], _ faults: [String], _ balance: String,
      isUsable: Bool = true
    ) {
      self.name = name
      self.files = files
      self.faults = faults
      self.balance = balance
      self.isUsable = isUsable
    }

    var testDescription: String { name }
  }

  static let two = ("institutions.csv", "id,name\na,Alfa\nb,Beta\n")
  static func ties(_ text: String) -> [(String, String)] { [two, ("ties.csv", text)] }
  static func seats(_ code: String) -> [(String, String)] {
    [("institutions.csv", "id,seat\na,\(code)\n")]
  }

  static let ofTies = [
    Case(
      "unknown id", ties("from,to\na,c9999\na,b\n"), ["unknown-institution@2:3(to|c9999|)"],
      "ties.csv 2=1+0+1"),
    Case(
      "unknown id, a near one", ties("from,to\nAlga,b\n"), ["unknown-institution@2:1(from|Alga|a)"],
      "ties.csv 1=0+0+1"),
    Case(
      "both ids unknown", ties("from,to\nxxxx,yyyy\n"),
      ["unknown-institution@2:1(from|xxxx|)", "unknown-institution@2:6(to|yyyy|)"],
      "ties.csv 1=0+0+1"),
    Case("no id", ties("from,to\n,b\n"), ["empty-required@2:1(from)"], "ties.csv 1=0+0+1"),
    Case("self-tie", ties("from,to\na,a\n"), ["self-tie@2:3(a)"], "ties.csv 1=0+0+1"),
    Case("self-tie by name", ties("from,to\na,Alfa\n"), ["self-tie@2:3(a)"], "ties.csv 1=0+0+1"),
    Case(
      "duplicate tie", ties("from,to\na,b\nb,a\n"), ["repeated-tie@3:1(a|b||2)"],
      "ties.csv 2=1+1+0"),
    Case(
      "30 February", ties("from,to,start\na,b,2016-02-30\n"), ["bad-date@2:5(start|2016-02-30)"],
      "ties.csv 1=0+0+1"),
    Case(
      "29 February of no leap year", ties("from,to,end\na,b,29.02.2015\n"),
      ["bad-date@2:5(end|29.02.2015)"], "ties.csv 1=0+0+1"),
    Case(
      "date in words", ties("from,to,start\na,b,wiosna\n"), ["bad-date@2:5(start|wiosna)"],
      "ties.csv 1=0+0+1"),
    Case(
      "end before start", ties("from,to,start,end\na,b,2018,2017\n"),
      ["end-before-start@2:10(2018|2017)"], "ties.csv 1=0+0+1"),
    Case(
      "unknown form", ties("from,to,form\na,b,pogawędka\n"), ["unknown-form@2:5(pogawędka|)"],
      "ties.csv 1=1+0+0"),
    Case(
      "misspelt form", ties("from,to,form\na,b,porozumenie\n"),
      ["unknown-form@2:5(porozumenie|porozumienie)"], "ties.csv 1=1+0+0"),
    Case(
      "intensity 7", ties("from,to,intensity\na,b,7\n"), ["out-of-scale@2:5(intensity|7|1-4)"],
      "ties.csv 1=1+0+0"),
    Case(
      "intensity between", ties("from,to,intensity\na,b,2.5\n"),
      ["out-of-scale@2:5(intensity|2.5|1-4)"], "ties.csv 1=1+0+0"),
    Case(
      "trust 0", ties("from,to,trust\na,b,0\n"), ["out-of-scale@2:5(trust|0|1-4)"],
      "ties.csv 1=1+0+0"),
    Case(
      "weight 0", ties("from,to,weight\na,b,0\n"), ["bad-number@2:5(weight|0)"],
      "ties.csv 1=1+0+0"),
    Case(
      "weight nan", ties("from,to,weight\na,b,nan\n"), ["bad-number@2:5(weight|nan)"],
      "ties.csv 1=1+0+0"),
    Case(
      "weight inf", ties("from,to,weight\na,b,inf\n"), ["bad-number@2:5(weight|inf)"],
      "ties.csv 1=1+0+0"),
    Case(
      "unknown status", ties("from,to,status\na,b,moze\n"), ["unknown-word@2:5(status|moze|)"],
      "ties.csv 1=1+0+0"),
    Case(
      "unknown direction", ties("from,to,direction\na,b,undirect\n"),
      ["unknown-word@2:5(direction|undirect|undirected)"], "ties.csv 1=1+0+0"),
    Case(
      "neither yes nor no", ties("from,to,confirmed\na,b,chyba\n"),
      ["unknown-word@2:5(confirmed|chyba|)"], "ties.csv 1=1+0+0"),
    Case(
      "too many cells", ties("from,to\na,b,c\n"), ["ragged-row@2:0(3|2)"], "ties.csv 1=0+0+1"),
    Case(
      "too few cells", ties("from,to,form,note\na,b,report\n"), ["short-row@2:0(3|4)"],
      "ties.csv 1=1+0+0"),
    Case(
      "formula-like cell", ties("from,to,note\na,b,=1+1\n"), ["formula-like-cell@2:5(note|=1+1)"],
      "ties.csv 1=1+0+0"),
    Case(
      "formula-like cell, plus and minus", ties("from,to,note\na,b,+A1\n"),
      ["formula-like-cell@2:5(note|+A1)"], "ties.csv 1=1+0+0"),
    Case(
      "a number is no formula", ties("from,to,note\na,b,-5\n"), [], "ties.csv 1=1+0+0"),
    Case(
      "an item of a list is no formula", ties("from,to,note\na,b,- an item\n"), [],
      "ties.csv 1=1+0+0"),
    Case(
      "missing column", ties("from,form\na,report\n"), ["missing-column@1:0(to)"], "",
      isUsable: false),
    Case(
      "unclosed quote", ties("from,to,note\na,b,\"x\na,b,y\n"), ["unclosed-quote@2:5(2)"], "",
      isUsable: false),
    Case(
      "stray quote", ties("from,to,note\na,b,5\" rura\n"), ["stray-quote@2:6()"],
      "ties.csv 1=1+0+0"),
    Case(
      "text after a quote", ties("from,to,note\na,b,\"x\"y\n"), ["text-after-quote@2:8()"],
      "ties.csv 1=1+0+0"),
    Case("NUL", ties("from,to\na,b\0\n"), ["nul-byte@2:0()"], "", isUsable: false),
    Case(
      "mixed line ends", ties("from,to\r\na,b\r\nb,a\n"),
      ["mixed-line-ends@3:0()", "repeated-tie@3:1(a|b||2)"], "ties.csv 2=1+1+0"),
    Case("empty file", ties(""), ["empty-file@0:0()"], "", isUsable: false),
    Case("blank file", ties(" \r\n\n"), ["empty-file@0:0()"], "", isUsable: false),
    Case("header only", ties("from,to\n"), ["header-only@0:0()"], "ties.csv 0=0+0+0"),
    Case(
      "blank lines", ties("from,to\n\na,b\n,\n\n"), [], "ties.csv 1=1+0+0"),
    Case(
      "tie outside the days of an end",
      [
        ("institutions.csv", "id,until\na,2010\nb,\n"), ("ties.csv", "from,to,start\na,b,2011\n"),
      ], ["outside-lifetime@2:0(a||2010-12-31)"], "ties.csv 1=1+0+0"),
    Case(
      "control character", ties("from,to,note\na,b,x\u{1B}[31m\n"), ["suspicious-controls@2:6()"],
      "ties.csv 1=1+0+0"),
    Case(
      "two columns of one name", ties("from,to,form,forma\na,b,report,meeting\n"),
      ["repeated-column@1:14(forma)"], "ties.csv 1=1+0+0"),
  ]

  static let ofInstitutions = [
    Case(
      "duplicate id", [("institutions.csv", "id,name\na,A\na,B\n")], ["repeated-id@3:1(a|2)"],
      "institutions.csv 2=1+1+0"),
    Case(
      "no id", [("institutions.csv", "id,name\n,A\nb,B\n")], ["empty-required@2:1(id)"],
      "institutions.csv 2=1+0+1"),
    Case(
      "missing column", [("institutions.csv", "name,kind\nA,OPS\n")], ["missing-column@1:0(id)"],
      "", isUsable: false),
    Case(
      "unknown kind", [("institutions.csv", "id,kind\na,XYZ12\n")], ["unknown-kind@2:3(XYZ12|)"],
      "institutions.csv 1=1+0+0"),
    Case(
      "misspelt kind", [("institutions.csv", "id,kind\na,ROSP\n")], ["unknown-kind@2:3(ROSP|ROPS)"],
      "institutions.csv 1=1+0+0"),
    Case("bad code", seats("990101"), ["bad-teryt@2:3(seat|990101)"], "institutions.csv 1=1+0+0"),
    Case(
      "code of letters", seats("Kielce"), ["bad-teryt@2:3(seat|Kielce)"],
      "institutions.csv 1=1+0+0"),
    Case(
      "seven digits", seats("2601011"), ["cut-teryt@2:3(2601011|260101)"],
      "institutions.csv 1=1+0+0"),
    Case("six digits", seats("260101"), [], "institutions.csv 1=1+0+0"),
    Case(
      "lost zero", seats("20101"), ["mended-teryt@2:3(20101|020101)"], "institutions.csv 1=1+0+0"),
    Case(
      "lost zero of seven digits", seats("608022"), ["mended-teryt@2:3(608022|060802)"],
      "institutions.csv 1=1+0+0"),
    Case(
      "style of GUGiK", seats("060802_2"), ["mended-teryt@2:3(060802_2|060802)"],
      "institutions.csv 1=1+0+0"),
    Case(
      "higher unit with zeros", seats("0200"), ["mended-teryt@2:3(0200|02)"],
      "institutions.csv 1=1+0+0"),
    Case(
      "district of Warsaw", seats("146508"), ["district-counted@2:3(146508|146501)"],
      "institutions.csv 1=1+0+0"),
    Case(
      "no seat", [("institutions.csv", "id,seat\na,\n")], ["no-seat@2:3(a)"],
      "institutions.csv 1=1+0+0"),
    Case(
      "one bad unit of an area", [("institutions.csv", "id,seat,serves\na,26,2601 99\n")],
      ["bad-teryt@2:6(serves|99)"], "institutions.csv 1=1+0+0"),
    Case(
      "unknown founder", [("institutions.csv", "id,founder\na,zzzz\n")],
      ["unknown-founder@2:3(founder|zzzz|)"], "institutions.csv 1=1+0+0"),
    Case(
      "founder of itself", [("institutions.csv", "id,founder\na,a\n")],
      ["founder-cycle@2:3(a → a)"], "institutions.csv 1=1+0+0"),
    Case(
      "founder cycle", [("institutions.csv", "id,founder\nd,a\na,b\nb,c\nc,a\n")],
      ["founder-cycle@3:3(a → b → c → a)"], "institutions.csv 4=4+0+0"),
    Case(
      "ambiguous founder", [("institutions.csv", "id,name,founder\na,X,\nb,X,\nc,Y,X\n")],
      ["ambiguous-name@4:5(X|a, b)"], "institutions.csv 3=3+0+0"),
    Case(
      "bad date", [("institutions.csv", "id,since,until\na,2016-13,2020\n")],
      ["bad-date@2:3(since|2016-13)"], "institutions.csv 1=1+0+0"),
    Case(
      "until before since", [("institutions.csv", "id,since,until\na,2016,2015\n")],
      ["end-before-start@2:8(2016|2015)"], "institutions.csv 1=1+0+0"),
    Case(
      "latitude of no place", [("institutions.csv", "id,lat,lon\na,95,20\n")],
      ["bad-coordinate@2:3(lat|95)"], "institutions.csv 1=1+0+0"),
    Case(
      "coordinates that changed places", [("institutions.csv", "id,lat,lon\na,20.5,50.1\n")],
      ["bad-coordinate@2:3(lat, lon|20.5, 50.1)"], "institutions.csv 1=1+0+0"),
    Case(
      "bad REGON", [("institutions.csv", "id,regon\na,123456789\n")],
      ["bad-identifier@2:3(regon|123456789)"], "institutions.csv 1=1+0+0"),
    Case(
      "unknown sector", [("institutions.csv", "id,sector\na,publicny\n")],
      ["unknown-word@2:3(sector|publicny|publiczny)"], "institutions.csv 1=1+0+0"),
    Case(
      "script, quotes and backslashes in a name",
      [("institutions.csv", "id,name\na,\"<script>alert('x')</script> \"\"q\"\" \\n \\\"\n")],
      [], "institutions.csv 1=1+0+0"),
    Case(
      "e-mail addresses", [("institutions.csv", "id,e-mail\na,x@example.org\n")],
      ["personal-data-dropped@1:4(e-mail)"], "institutions.csv 1=1+0+0"),
    Case(
      "several lines in a cell",
      [("institutions.csv", "id,name,seat\na,\"x\ny\",99\nb,z,98\n")],
      ["bad-teryt@3:4(seat|99)", "bad-teryt@4:5(seat|98)"], "institutions.csv 2=2+0+0"),
  ]

  static let ofOthers = [
    Case(
      "participation in an unknown event",
      [
        two, ("events.csv", "id\nevent-1\n"),
        ("participation.csv", "event,institution\nevent-2,a\n"),
      ],
      ["unknown-event@2:1(event|event-2|event-1)"], "participation.csv 1=0+0+1"),
    Case(
      "participation of an unknown institution",
      [two, ("events.csv", "id\ne\n"), ("participation.csv", "event,institution\ne,zzzz\n")],
      ["unknown-institution@2:3(institution|zzzz|)"], "participation.csv 1=0+0+1"),
    Case(
      "repeated participation",
      [two, ("events.csv", "id\ne\n"), ("participation.csv", "event,institution\ne,a\ne,a\n")],
      ["repeated-participation@3:3(e|a|2)"], "participation.csv 2=1+1+0"),
    Case(
      "unknown role",
      [
        two, ("events.csv", "id\ne\n"),
        ("participation.csv", "event,institution,role\ne,a,organizer\ne,b,widz\n"),
      ], ["unknown-word@3:5(role|widz|)"], "participation.csv 2=2+0+0"),
    Case(
      "event with a bad decision day", [two, ("events.csv", "id,decision\ne,2017-02-31\n")],
      ["bad-date@2:3(decision|2017-02-31)"], "events.csv 1=0+0+1"),
    Case(
      "event that ends before it starts",
      [two, ("events.csv", "id,start,end\ne,2017-02,2017-01\n")],
      ["end-before-start@2:11(2017-02|2017-01)"], "events.csv 1=0+0+1"),
    Case(
      "repeated event", [two, ("events.csv", "id,name\ne,A\ne,B\n")], ["repeated-id@3:1(e|2)"],
      "events.csv 2=1+1+0"),
    Case(
      "attendees below zero", [two, ("events.csv", "id,attendees\ne,-3\n")],
      ["bad-number@2:3(attendees|-3)"], "events.csv 1=1+0+0"),
    Case(
      "bad selector", [two, ("events.csv", "id,addressees\ne,OPS@28\n")],
      ["bad-selector@2:3(OPS@28)"], "events.csv 1=1+0+0"),
    Case(
      "repeated gmina", [two, ("gminas.csv", "teryt,name\n260101,A\n2601011,B\n")],
      ["cut-teryt@3:1(2601011|260101)", "repeated-gmina@3:1(260101|2)"], "gminas.csv 2=1+1+0"),
    Case(
      "gmina of no code", [two, ("gminas.csv", "teryt,name\nX,A\n")],
      ["bad-teryt@2:1(teryt|X)"], "gminas.csv 1=0+0+1"),
    Case(
      "population in words", [two, ("gminas.csv", "teryt,ludność\n260101,dużo\n")],
      ["bad-number@2:8(population|dużo)"], "gminas.csv 1=1+0+0"),
    Case(
      "ambiguous name of a gmina",
      [
        ("institutions.csv", "id,seat\na,Tarnów\n"),
        ("gminas.csv", "teryt,name\n126301,Tarnów\n121609,Tarnów\n"),
      ], ["ambiguous-name@2:3(Tarnów|121609, 126301)"], "institutions.csv 1=1+0+0"),
    Case(
      "seat that gminas.csv does not list",
      [("institutions.csv", "id,seat\na,260102\n"), ("gminas.csv", "teryt\n260101\n")],
      ["gmina-not-listed@2:3(a|260102)"], "institutions.csv 1=1+0+0"),
    Case(
      "descriptor that is no JSON", [two, ("datapackage.json", "{\"name\": }")],
      ["bad-descriptor@1:10(unexpected-character })"], "institutions.csv 2=2+0+0", isUsable: false),
    Case(
      "descriptor that is a list", [two, ("datapackage.json", "[]")],
      ["bad-descriptor@1:1(not-an-object)"], "institutions.csv 2=2+0+0", isUsable: false),
    Case(
      "setting of no day",
      [two, ("datapackage.json", "{\"coopnet\": {\"asOf\": \"2016-02-30\"}}")],
      ["bad-setting@1:22(asOf|2016-02-30)"], "institutions.csv 2=2+0+0"),
    Case(
      "unknown setting", [two, ("datapackage.json", "{\"coopnet\": {\"as_of\": \"2016\"}}")],
      ["unknown-setting@1:23(as_of)"], "institutions.csv 2=2+0+0"),
    Case(
      "resource that is not there",
      [two, ("datapackage.json", "{\"resources\": [{\"name\": \"ties\", \"path\": \"t.csv\"}]}")],
      ["missing-file@0:0(t.csv)"], "institutions.csv 2=2+0+0", isUsable: false),
    Case(
      "resource outside of the folder",
      [
        two,
        ("datapackage.json", "{\"resources\": [{\"name\": \"ties\", \"path\": \"../t.csv\"}]}"),
      ],
      ["bad-setting@1:41(resources.path|../t.csv)"], "institutions.csv 2=2+0+0"),
  ]

  @Test(arguments: ofTies + ofInstitutions + ofOthers)
  func isFoundAtItsPlace(_ fault: Case) throws {
    let reading = DatasetReader().read(
      fault.files.map { DatasetFile(name: $0.0, bytes: Array($0.1.utf8)) }, folderName: "f")
    #expect(reading.faults == fault.faults)
    #expect((reading.network != nil) == fault.isUsable)
    for entry in reading.balance { #expect(entry.addsUp) }
    if !fault.balance.isEmpty {
      let lines = reading.balance.map {
        "\($0.file) \($0.read)=\($0.kept)+\($0.merged)+\($0.rejected)"
      }
      #expect(lines.contains(fault.balance), "\(lines)")
    }
    let hasError = reading.findings.contains { $0.severity == .error }
    #expect(hasError == !fault.isUsable)
  }

  @Test func aCellOverAMegabyteIsOverTheBound() {
    let text = "id,name\na," + String(repeating: "x", count: (1 << 20) + 1) + "\n"
    let reading = readDataset(["institutions.csv": text])
    #expect(reading.network == nil)
    #expect(reading.faults == ["over-bound@2:3(1048576|--max-cell-bytes|)"])
  }

  @Test func everyBoundStopsTheRun() {
    let text = "id,name\na,A\nb,B\nc,C\n"
    func faults(_ change: (inout ReadingLimits) -> Void, _ file: String = "institutions.csv")
      -> [String]
    {
      var limits = ReadingLimits()
      change(&limits)
      let content =
        switch file {
        case "ties.csv": "from,to\na,b\nc,d\n"
        case "datapackage.json": #"{"a":{}}"#
        default: text
        }
      let reading = DatasetReader(limits: limits).read(
        [DatasetFile(name: file, bytes: Array(content.utf8))], folderName: "")
      #expect(reading.network == nil)
      return reading.faults
    }
    #expect(faults { $0.fileBytes = 10 } == ["over-bound@0:0(10|--max-file-bytes|20)"])
    #expect(faults { $0.rows = 2 } == ["over-bound@4:0(2|--max-rows|)"])
    #expect(faults { $0.columns = 1 } == ["over-bound@1:1(1|--max-columns|)"])
    #expect(
      faults({ $0.depth = 1 }, "datapackage.json") == ["over-bound@1:6(1|--max-depth|)"])
    #expect(faults { $0.institutions = 2 } == ["over-bound@4:0(2|--max-institutions|)"])
    #expect(
      faults({ $0.institutions = 3 }, "ties.csv") == ["over-bound@0:0(3|--max-institutions|)"])
  }

  @Test(arguments: [
    ([0x69, 0x64, 0x0A, 0x81], "undefined-byte"),
    ([0xEF, 0xBB, 0xBF, 0x69, 0x64, 0x0A, 0xFF, 0xFE], "invalid-utf8"),
    ([0xFF, 0xFE, 0x69, 0x00, 0x64], "invalid-utf16"),
  ])
  func bytesThatAreNoText(_ bytes: [UInt8], _ reason: String) {
    let reading = DatasetReader().read(
      [DatasetFile(name: "institutions.csv", bytes: bytes)], folderName: "")
    #expect(reading.network == nil)
    #expect(reading.findings(.unreadableEncoding).map(\.arguments) == [[reason]])
  }
}
