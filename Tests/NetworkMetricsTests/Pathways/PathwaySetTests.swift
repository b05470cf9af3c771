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

  private static let stage = "{\"id\": \"s\", \"title\": \"t\", \"all\": [[\"OPS\"]]}"

  @Test(arguments: [
    (["\(stage)", "\(stage)"], "repeatedID", "pathways[0].stages[1]"),
    (
      [
        "{\"id\": \"s\", \"title\": \"t\", \"all\": [[\"OPS\"]], \"anyOf\": [{\"all\": [[\"NGO\"]]}]}"
      ],
      "unknownKey", "pathways[0].stages[0].all"
    ),
    (
      [
        "{\"id\": \"s\", \"title\": \"t\", \"all\": ["
          + [String](repeating: "[\"OPS\"]", count: 17).joined(separator: ",") + "]}"
      ], "tooMany", "pathways[0].stages[0].all"
    ),
    (
      ["{\"id\": \"s\", \"title\": \"t\", \"all\": [[\"OPS\"]], \"optional\": \"tak\"}"],
      "wrongType",
      "pathways[0].stages[0].optional"
    ),
  ])
  func aWrongStageIsToldWhereAndWhy(_ stages: [String], _ reason: String, _ path: String) throws {
    let text = "[{\"id\": \"P\", \"title\": \"t\", \"stages\": [\(stages.joined(separator: ","))]}]"
    let error = try #require(#expect(throws: RuleFileError.self) { try merged(text) })
    #expect("\(error.reason)" == reason && error.path == path)
  }

  @Test func notesAndFirstDaysAreWrittenAndReadBack() throws {
    let text = """
      [{"id": "P", "title": "t", "note": {"pl": "uwaga", "en": "note"}, "stages": [
        {"id": "s", "title": "t", "from": "2025-06-01", "all": [["OPS"]]},
        {"id": "u", "title": "t", "anyOf": [{"from": "2020", "all": [["NGO"]]}, {}]}]}]
      """
    let set = try PathwaySet(json: Array(text.utf8))
    #expect(set.pathways[0].note == Bilingual(pl: "uwaga", en: "note"))
    #expect(set.pathways[0].stages[0].from == Day("2025-06-01"))
    var writer = JSONWriter(.compact)
    writer.value(set.json)
    let again = try PathwaySet(json: writer.bytes)
    #expect(again.json == set.json)
    #expect(again.pathways[0].stages[1].ways.map(\.from) == [Day("2020-01-01"), nil])
  }

  /// A stage is asked for from its first to its last day, and while one of its ways is; without a day
  /// only an end keeps out.
  @Test func stagesThatAreNotInForceAreNotAskedFor() throws {
    let text = """
      [{"id": "P", "title": "t", "stages": [
        {"id": "a", "title": "t", "from": "2025", "all": [["OPS"]]},
        {"id": "b", "title": "t", "anyOf": [{"until": "2023", "all": [["NGO"]]}]},
        {"id": "c", "title": "t", "all": [["PUP"]]}]}]
      """
    let pathway = try PathwaySet(json: Array(text.utf8)).pathways[0]
    let groups = PathwayPlan.groups(of: [pathway])
    let index = UnitIndex(Town().network, on: nil, groups: groups)
    func stages(_ day: String?) -> [Int] {
      PathwayPlan(
        pathway, on: day.flatMap { Day($0) }, isRecorded: { _ in true }, index: index
      ).stages.map(\.position)
    }
    #expect(stages("2023-06-01") == [1, 2] && stages("2024-06-01") == [2])
    #expect(stages("2025-06-01") == [0, 2] && stages(nil) == [0, 2])
  }
}
