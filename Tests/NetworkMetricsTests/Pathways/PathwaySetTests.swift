import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct PathwaySetTests {
  @Test func theStandardPathways() {
    let pathways = PathwaySet.standard.pathways
    #expect(pathways.map(\.id) == ["P1", "P2", "P3"])
    #expect(
      pathways.map { $0.stages.map { $0.isOptional ? "(\($0.id))" : $0.id } } == [
        ["entry", "(kis)", "cis", "exit"], ["entry", "wtz", "zaz", "exit"],
        ["entry", "(therapy)", "(kis)", "cis", "exit"],
      ])
    #expect(pathways[0].stages[1].ways[1].until == Day("2025-05-31"))
    #expect(pathways[0].stages[3].ways[1].parts.map(\.isIfRecorded) == [false, true])
  }

  @Test func theSetIsWrittenAndReadBack() throws {
    var writer = JSONWriter(.pretty)
    writer.value(PathwaySet.standard.json)
    #expect(try PathwaySet(json: writer.bytes).json == PathwaySet.standard.json)
  }

  func merged(_ text: String) throws -> PathwaySet {
    try PathwaySet.standard.merging(json: Array(text.utf8))
  }

  @Test func aDatasetAddsReplacesAndSwitchesOff() throws {
    let set = try merged(
      """
      { "pathways": [
        { "id": "P2", "title": "t", "stages": [{ "id": "s", "title": "u", "all": [["OPS"]] }] },
        { "id": "P4", "title": "t", "stages": [{ "id": "s", "title": "u", "all": [["NGO"]] }] }
      ], "off": ["P1", "P9"] }
      """)
    #expect(set.pathways.map(\.id) == ["P2", "P3", "P4"])
    #expect(set.pathways[0].stages.count == 1)
    #expect(set.findings.map(\.arguments) == [["P9"]])
    #expect(set.findings.map(\.file) == ["pathways.json"])
  }

  @Test(arguments: [
    ("[{\"id\": \"P\", \"title\": \"t\"}]", "missingKey", "pathways[0].stages"),
    ("[{\"id\": \"P\", \"title\": \"t\", \"stages\": []}]", "emptyValue", "pathways[0].stages"),
    (
      "[{\"id\": \"P\", \"title\": \"t\", \"stages\": [{\"id\": \"s\", \"title\": \"t\"}]}]",
      "missingKey", "pathways[0].stages[0].all"
    ),
    (
      "[{\"id\": \"P\", \"title\": \"t\", \"stages\": [{\"id\": \"s\", \"title\": \"t\", \"all\": [[]]}]}]",
      "emptyValue", "pathways[0].stages[0].all[0]"
    ),
    (
      "[{\"id\": \"P\", \"title\": \"t\", \"stages\": [{\"id\": \"s\", \"title\": \"t\", \"all\": [\"OPS\"]}]}]",
      "wrongType", "pathways[0].stages[0].all[0]"
    ),
  ])
  func aWrongFileIsToldWhereAndWhy(_ text: String, _ reason: String, _ path: String) throws {
    let error = #expect(throws: RuleFileError.self) { try merged(text) }
    #expect("\(try #require(error).reason)" == reason)
    #expect(error?.path == path)
  }
}
