import Testing

@testable import NetworkGraph

@Suite struct DescriptorReaderTests {
  static func read(_ json: String) -> DatasetReading {
    readDataset(["datapackage.json": json, "institutions.csv": "id\na\n"])
  }

  @Test func everySettingIsRead() throws {
    let reading = Self.read(
      """
      {
        "name": "przyklad", "title": "Przykład", "description": "Opis", "language": "pl",
        "licenses": [{"name": "CC-BY-4.0", "title": "Creative Commons"}],
        "sources": [{"title": "Dokument", "path": "https://example.org"}, {"path": "plik.pdf"}],
        "coopnet": {
          "asOf": "2016", "area": ["26", "2601011"], "window": 400, "modelData": true,
          "rules": "rules.json", "pathways": "pathways.json",
          "collected": [
            {"forms": ["porozumienie", "referral"], "area": "26 2801", "until": "2017-02",
             "source": "ankieta"}
          ],
          "namedWithoutUnits": [{"kind": "zakład karny", "pl": "zakłady karne", "en": "prisons"}]
        }
      }
      """)
    // The two files named are not there.
    #expect(
      reading.faults == ["missing-file@0:0(rules.json)", "missing-file@0:0(pathways.json)"])
    var reader = DescriptorReader(
      descriptor: DatasetDescriptor(), log: FindingLog(file: "datapackage.json"))
    _ = reader.read(
      DatasetFile(
        name: "datapackage.json",
        bytes: Array(
          """
          {"name": "przyklad", "title": "Przykład", "description": "Opis", "language": "en-GB",
           "licenses": [{"name": "CC-BY-4.0", "title": "Creative Commons"}, {"name": "ODbL"}],
           "sources": [{"title": "Dokument"}, {"path": "plik.pdf"}],
           "coopnet": {"asOf": "2016", "area": ["26", "2601011"], "window": 400,
             "modelData": true, "rules": "r.json",
             "collected": [{"forms": ["porozumienie", "referral"], "area": "26 2801",
               "until": "2017-02", "source": "ankieta"}],
             "namedWithoutUnits": [{"kind": "zakład karny", "pl": "zakłady karne", "en": "prisons"}]
          }}
          """.utf8)), limits: .standard)
    let descriptor = reader.descriptor
    #expect(descriptor.name == "przyklad" && descriptor.title == "Przykład")
    #expect(descriptor.summary == "Opis" && descriptor.language == .en)
    #expect(descriptor.licenses == ["Creative Commons", "ODbL"])
    #expect(descriptor.sources == ["Dokument", "plik.pdf"])
    #expect(descriptor.asOf?.description == "2016-12-31")
    #expect(descriptor.area.map(\.description) == ["26", "260101"])
    #expect(descriptor.window == 400 && descriptor.isModelData)
    #expect(descriptor.rulesFile == "r.json" && descriptor.pathwaysFile == nil)
    let collected = try #require(descriptor.collected.first)
    #expect(collected.forms == ["agreement", "referral"])
    #expect(collected.area.map(\.description) == ["26", "2801"])
    #expect(collected.until?.description == "2017-02-28" && collected.source == "ankieta")
    #expect(descriptor.namedWithoutUnits.map(\.kind) == ["ZK"])
  }

  @Test(arguments: [
    ("{\"language\": \"de\"}", "language"), ("{\"title\": 3}", "title"),
    ("{\"resources\": {}}", "resources"), ("{\"resources\": [{}]}", "resources.path"),
    ("{\"coopnet\": []}", "coopnet"), ("{\"coopnet\": {\"asOf\": \"wiosna\"}}", "asOf"),
    ("{\"coopnet\": {\"area\": \"99\"}}", "area"), ("{\"coopnet\": {\"area\": [true]}}", "area"),
    ("{\"coopnet\": {\"window\": -1}}", "window"),
    ("{\"coopnet\": {\"window\": \"365\"}}", "window"),
    ("{\"coopnet\": {\"modelData\": \"tak\"}}", "modelData"),
    ("{\"coopnet\": {\"rules\": \"/etc/passwd\"}}", "rules"),
    ("{\"coopnet\": {\"rules\": \"../rules.json\"}}", "rules"),
    ("{\"coopnet\": {\"rules\": \"https://example.org/r.json\"}}", "rules"),
    ("{\"coopnet\": {\"collected\": {}}}", "collected"),
    ("{\"coopnet\": {\"collected\": [{\"forms\": [\"x\"], \"area\": \"26\"}]}}", "collected.forms"),
    ("{\"coopnet\": {\"namedWithoutUnits\": [\"CIS\"]}}", "namedWithoutUnits"),
  ])
  func aBadSettingIsReportedAndLeftOut(_ json: String, _ key: String) {
    let reading = Self.read(json)
    #expect(reading.findings(.badSetting).map { $0.arguments[0] } == [key])
    #expect(reading.findings(.badSetting).allSatisfy { $0.severity == .warning && $0.line == 1 })
    #expect(reading.network != nil)
  }

  @Test func resourcesNameTheFilesAndWhatCountsAsEmpty() {
    let reading = readDataset([
      "datapackage.json": """
      {"resources": [
        {"name": "institutions", "path": "dane/jednostki.csv",
         "schema": {"missingValues": ["", "b.d."]}},
        {"name": "notes", "path": "notes.csv"}
      ]}
      """,
      "dane/jednostki.csv": "id,name,seat\na,b.d.,b.d.\n",
      "ties.csv": "from,to\na,x\n",
    ])
    #expect(reading.ids == ["a"])
    #expect(reading.institution("a")?.name == "")
    #expect(reading.faults == ["no-seat@2:8(a)", "unknown-institution@2:3(to|x|a)"])
    #expect(reading.balance.map(\.file) == ["dane/jednostki.csv", "ties.csv"])
  }

  @Test func theFolderNamesADatasetWithoutADescriptor() {
    let reading = readDataset(["institutions.csv": "id\na\n"])
    #expect(reading.network?.descriptor.name == "folder")
    #expect(Self.read("{}").network?.descriptor.name == "folder")
  }

  @Test(arguments: [
    ("ties.csv", true), ("dane/ties.csv", true), ("ą ę.csv", true), ("/ties.csv", false),
    ("../ties.csv", false), ("a/../../b", false), ("./a", false), ("", false), ("a//b", false),
    ("C:\\a", false), ("c:a", false), ("http://x/y", false), (".hidden", false), ("a\u{0}b", false),
    ("a\nb", false),
  ])
  func pathsStayInTheFolder(_ path: String, _ isInside: Bool) {
    #expect(DescriptorReader.isInside(path) == isInside)
  }

  /// What the reader makes of one file, and what it found.
  static func descriptor(
    _ bytes: [UInt8], limits: ReadingLimits = .standard
  ) -> (descriptor: DatasetDescriptor, findings: [String]) {
    var reader = DescriptorReader(descriptor: DatasetDescriptor(), log: FindingLog(file: "d"))
    let log = reader.read(DatasetFile(name: "d", bytes: bytes), limits: limits)
    return (
      reader.descriptor,
      log.findings.map {
        "\($0.code.rawValue)@\($0.line):\($0.column)(\($0.arguments.joined(separator: "|")))"
      }
    )
  }

  static func descriptor(_ json: String) -> (descriptor: DatasetDescriptor, findings: [String]) {
    descriptor(Array(json.utf8))
  }

  @Test func aLicenceOrSourceIsNamedByWhatItHas() {
    let read = Self.descriptor(
      """
      {"licenses": [{"path": "https://example.org/licence"}, {"url": "x"}],
       "sources": ["Spis urzędu", {"title": "Ankieta", "path": "a.csv"}, 5]}
      """)
    #expect(read.descriptor.licenses == ["https://example.org/licence"])
    #expect(read.descriptor.sources == ["Spis urzędu", "Ankieta"])
    #expect(read.findings == [])
  }

  @Test(arguments: [
    ("pl", Language.pl), ("PL-pl", .pl), ("en_GB", .en), ("", nil), ("-", nil), ("polski", nil),
  ])
  func aLanguageIsTheFirstPartOfItsTag(_ tag: String, _ language: Language?) {
    let read = Self.descriptor("{\"language\": \"\(tag)\"}")
    #expect(read.descriptor.language == language)
    #expect(read.findings == (language == nil ? ["bad-setting@1:14(language|\(tag))"] : []))
  }

  @Test func aResourceMayBeAListOfFilesOrTheRegister() {
    let reading = readDataset([
      "datapackage.json": """
      {"resources": [{"path": ["a.csv", "b.csv"], "name": "institutions"},
        {"path": "terc.csv", "name": "terc"}, {"path": "../poza.csv"},
        {"path": "inne.csv", "name": "institutions"}, {"path": "ties.csv"}, {"path": "ties.csv"}]}
      """,
      "a.csv": "id,name\nx,Dom\n", "ties.csv": "from,to\n",
      "terc.csv": "WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD\n26;01;01;1;Kielce;gmina miejska\n",
    ])
    #expect(reading.ids == ["x"])
    #expect(reading.network?.territory.hasRegister == true)
    #expect(
      reading.findings(.badSetting).map { "\($0.line) \($0.arguments.joined(separator: "|"))" } == [
        "2 resources.path|../poza.csv", "3 resources.name|institutions", "3 resources.name|{ }",
      ])
  }

  /// What is told of a value that is no such setting: the value in a few characters.
  @Test(arguments: [
    ("null", "null"), ("true", "true"), ("false", "false"), ("[1, 2]", "[ ]"),
    ("{\"a\": 1}", "{ }"),
    ("\"rok\"", "rok"), ("-1.50", "-1.50"),
  ])
  func aBadValueIsShown(_ value: String, _ shown: String) {
    let read = Self.descriptor("{\"coopnet\": {\"window\": \(value)}}")
    #expect(read.findings == ["bad-setting@1:24(window|\(shown))"])
    #expect(read.descriptor.window == nil)
  }

  @Test func aSettingThatIsUnknownIsNamed() {
    #expect(
      Self.descriptor("{\"coopnet\":\n  {\"kolor\": 1, \"window\": 5}}").findings
        == ["unknown-setting@2:13(kolor)"])
  }

  @Test func nullTakesASettingBack() {
    let read = Self.descriptor(
      "{\"title\": null, \"coopnet\": {\"rules\": null, \"pathways\": null, \"terc\": null}}")
    #expect(read.findings == [])
    #expect(read.descriptor.rulesFile == nil && read.descriptor.tercFile == nil)
    #expect(Self.descriptor("{\"coopnet\": {\"terc\": \"r.csv\"}}").descriptor.tercFile == "r.csv")
  }

  @Test func anEntryOfWhatIsCollectedNeedsFormsAndAnArea() {
    let read = Self.descriptor(
      """
      {"coopnet": {"collected": [{"area": "26"}, {"forms": ["referral"]},
      {"forms": ["referral"], "area": 26, "until": null},
      {"forms": ["referral"], "area": ["26"], "until": 2017, "source": "b"},
      {"forms": ["referral"], "area": "26", "until": true},
      {"forms": ["x"], "area": "26"}, {"forms": ["referral"], "area": ""}]}}
      """)
    #expect(
      read.findings == [
        "bad-setting@1:28(collected|{ })", "bad-setting@1:44(collected|{ })",
        "bad-setting@4:48(collected.until|true)", "bad-setting@5:12(collected.forms|x)",
        "bad-setting@5:65(collected.area|)",
      ])
    #expect(
      read.descriptor.collected.map { "\($0.until?.description ?? "-") \($0.source)" }
        == ["- ", "2017-12-31 b", "- "])
  }

  @Test func aClassNamedWithoutUnitsIsCalledAsTheFileSaysElseAsItsKind() {
    let read = Self.descriptor(
      """
      {"coopnet": {"namedWithoutUnits": [{"kind": "CIS"}, {"kind": "kluby", "en": "clubs"},
      {"kind": "koła", "pl": "koła gospodyń"}, {"kind": "chóry"}, {"pl": "x"}]}}
      """)
    #expect(read.findings == ["bad-setting@2:61(namedWithoutUnits|{ })"])
    let classes = read.descriptor.namedWithoutUnits
    #expect(classes.map(\.kind) == ["CIS", "kluby", "koła", "chóry"])
    #expect(classes[0].words.pl.lowercased().contains("integracji społecznej"))
    #expect(classes[0].words.en.lowercased().contains("integration"))
    #expect(
      classes.dropFirst().map { "\($0.words.pl), \($0.words.en)" }
        == ["clubs, clubs", "koła gospodyń, koła gospodyń", "chóry, chóry"])
    #expect(
      Self.descriptor("{\"coopnet\": {\"namedWithoutUnits\": \"CIS\"}}").findings
        == ["bad-setting@1:35(namedWithoutUnits|CIS)"])
  }

  /// RFC 8259, one fault each.
  @Test(arguments: [
    ("{\"a\": 01}", "bad-descriptor@1:7(invalid-number)"),
    ("{\"a\": \"\\x\"}", "bad-descriptor@1:8(invalid-escape)"),
    ("{\"a\": \"\\ud800\"}", "bad-descriptor@1:8(lone-surrogate)"),
    ("{\"a\": 1, \"a\": 2}", "bad-descriptor@1:10(duplicate-name a)"),
    ("{\"a\": \"\t\"}", "bad-descriptor@1:8(control-in-string)"),
    ("{\"a\": nil}", "bad-descriptor@1:7(unknown-word)"),
    ("{} {}", "bad-descriptor@1:4(text-after-end)"), ("{", "bad-descriptor@1:2(unexpected-end)"),
    ("{,}", "bad-descriptor@1:2(unexpected-character ,)"),
    ("[]", "bad-descriptor@1:1(not-an-object)"),
    (String(repeating: "[", count: 65), "over-bound@1:65(64|--max-depth|)"),
  ])
  func aTextThatIsNoJSONIsRefusedWithItsPlace(_ json: String, _ finding: String) {
    #expect(Self.descriptor(json).findings == [finding])
  }

  @Test func bytesThatAreNoUTF8AreRefusedWithTheirPlace() {
    #expect(
      Self.descriptor(Array("{\"a\": \"".utf8) + [0xFF] + Array("\"}".utf8)).findings
        == ["bad-descriptor@1:8(invalid-utf8)"])
  }

  @Test func aDescriptorAboveTheBoundIsNotRead() {
    var limits = ReadingLimits()
    limits.fileBytes = 10
    #expect(
      Self.descriptor(Array("{\"name\": \"przyklad\"}".utf8), limits: limits).findings
        == ["over-bound@0:0(10|--max-file-bytes|20)"])
  }
}
