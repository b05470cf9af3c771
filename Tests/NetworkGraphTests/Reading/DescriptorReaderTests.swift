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
}
