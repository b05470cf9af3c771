import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct RuleSetTests {
  @Test func theStandardRulesInOrder() {
    #expect(
      RuleSet.standard.rules.map(\.id) == [
        "E1", "E2", "E3", "E4", "E4b", "E5", "E6", "E7", "E8", "T1", "T1b", "T2", "T3",
        "T4-gmina", "T4-powiat", "T4-voivodeship", "T5", "T5b", "T6", "T7", "T8", "T9", "T10",
        "T11", "T12", "T13", "T14", "T15", "T16", "T17", "T18",
      ])
  }

  @Test func strengthsAndQuantifiersAreThoseOfTheDomain() {
    func ids(_ isMeant: (Rule) -> Bool) -> [String] {
      RuleSet.standard.rules.filter(isMeant).map(\.id)
    }
    #expect(
      ids { $0.strength == .law } == [
        "E1", "E2", "E3", "E4", "T1", "T3", "T4-gmina", "T4-powiat", "T4-voivodeship", "T6", "T7",
        "T8", "T10", "T16",
      ])
    #expect(ids { $0.strength == .duty } == ["T5"])
    #expect(
      ids { $0.quantifier == .eachA } == ["T1", "T1b", "T5", "T5b", "T8", "T12", "T13", "T16"])
    #expect(ids { $0.quantifier == .eachB } == ["T10", "T11", "T17"])
    #expect(ids { $0.until != nil } == ["T1", "T2"])
    #expect(ids { $0.from != nil } == ["T1b"])
    #expect(ids { $0.addressedCounts } == ["T17"])
    #expect(ids { $0.founderCounts } == [])
    #expect(ids { !$0.isVerified } == ["E3", "T1b", "T13"])
    #expect(
      ids { $0.scope == .voivodeship } == ["E4", "E4b", "T4-voivodeship", "T10", "T15", "T17"])
  }

  @Test func theSetIsWrittenAndReadBack() throws {
    let written = RuleSet.standard.json
    var writer = JSONWriter(.pretty)
    writer.value(written)
    let read = try RuleSet(json: writer.bytes)
    #expect(read.json == written)
    #expect(read.rules.count == RuleSet.standard.rules.count)
  }

  func merged(_ text: String) throws -> RuleSet {
    try RuleSet.standard.merging(json: Array(text.utf8))
  }

  static let rule = """
    "title": {"pl": "a", "en": "b"}, "basis": "c", "strength": "duty", "metBy": ["referral"],
    "demands": [{"first": ["OPS"], "second": ["NGO"]}]
    """

  static let bare = "\"id\": \"X\", \"title\": \"t\", \"basis\": \"b\", \"strength\": \"law\""

  @Test func aDatasetAddsReplacesAndSwitchesOff() throws {
    let rules = try merged(
      """
      { "rules": [{ "id": "T1", \(Self.rule) }, { "id": "X1", \(Self.rule) },
        { "id": "T2", "off": true }], "off": ["T3", "T99"] }
      """)
    #expect(rules.rules.count == 31 + 1 - 2)
    #expect(rules.rules.last?.id == "X1")
    #expect(rules.position(of: "T1") == 9)
    #expect(rules.rules[9].strength == .duty && rules.rules[9].until == nil)
    #expect(rules.position(of: "T2") == nil && rules.position(of: "T3") == nil)
    #expect(rules.findings.map(\.arguments) == [["T99"]])
    #expect(rules.findings.map(\.code) == [.unknownRule])
    #expect(rules.findings[0].line == 4)
  }

  @Test func wordsAreFoundByNameAndSynonym() throws {
    let rule = try #require(
      try merged(
        """
        [{ "id": "X", "title": "t", "basis": "b", "strength": "practice",
           "metBy": ["Porozumienie", "skierowanie"], "andAbove": "wymiana informacji",
           "demands": [{ "first": ["gops", "szkoła"], "second": ["Smok"] }] }]
        """
      ).rules.last)
    #expect(rule.metBy == ["agreement", "referral"] && rule.andAbove == "information")
    #expect(rule.demands == [Rule.Demand(["OPS", "school"], ["Smok"])])
    var town = Town()
    let rules = RuleSet(rules: [rule])
    let findings = rules.unknownKinds(with: .standard, in: town.network)
    #expect(findings.map(\.code) == [.unknownKind] && findings[0].arguments.first == "Smok")
    town.add("smok", "Smok", "260101")
    #expect(rules.unknownKinds(with: .standard, in: town.network).isEmpty)
    #expect(RuleSet.standard.unknownKinds(with: .standard, in: Town().network).isEmpty)
  }

  @Test func aListAloneWillDo() throws {
    #expect(try merged("[{ \"id\": \"X1\", \(Self.rule) }]").rules.count == 32)
  }

  @Test(arguments: [
    ("{", "syntax(NetworkGraph.JSONError.Reason.unexpectedEnd)", 1, 2, ""),
    ("7", "wrongType", 1, 1, ""),
    ("{\"rule\": []}", "unknownKey", 1, 10, "rule"),
    ("[7]", "wrongType", 1, 2, "rules[0]"),
    ("[{\"id\": \"X\",\n \"titel\": 1}]", "unknownKey", 2, 11, "rules[0].titel"),
    ("[{\"id\": \"X\"}]", "missingKey", 1, 2, "rules[0].title"),
    ("[{\"id\": \"\", \(rule)}]", "emptyValue", 1, 9, "rules[0].id"),
    (
      "[{\"id\": \"X\", \(rule), \"quantifier\": \"each\"}]",
      "unknownWord(allowed: [\"any\", \"each-a\", \"each-b\"])", 2, 67, "rules[0].quantifier"
    ),
    ("[{\"id\": \"X\", \(rule), \"until\": \"2025-02-30\"}]", "badDay", 2, 62, "rules[0].until"),
    (
      "[{\"id\": \"X\", \(rule), \"from\": \"2025\", \"until\": \"2024\"}]", "endBeforeStart", 2,
      78,
      "rules[0].until"
    ),
    ("[{\"id\": \"X\", \(rule), \"within\": 0}]", "badNumber", 2, 63, "rules[0].within"),
    (
      "[{\"id\": \"X\", \(rule), \"andAbove\": \"founder\"}]", "unknownForm", 2, 65,
      "rules[0].andAbove"
    ),
    (
      "[{\(bare), \"metBy\": [\"coffee\"]}]", "unknownForm", 1, 71, "rules[0].metBy[0]"
    ),
    ("[{\(bare)}]", "noForm", 1, 2, "rules[0].metBy"),
    ("[{\(bare), \"expects\": \"unit\"}]", "missingKey", 1, 2, "rules[0].demands"),
    ("[{\"id\": \"X\", \(rule)}, {\"id\": \"X\", \(rule)}]", "repeatedID", 2, 54, "rules[1]"),
  ])
  func aWrongFileIsToldWhereAndWhy(
    _ text: String, _ reason: String, _ line: Int, _ column: Int, _ path: String
  ) throws {
    let error = #expect(throws: RuleFileError.self) { try merged(text) }
    let found = try #require(error)
    #expect("\(found.reason)" == reason)
    #expect((found.line, found.column) == (line, column))
    #expect(found.path == path)
  }

  /// What is wrong with a key, by its type.
  @Test(arguments: [
    ("[{}]", "missingKey", "rules[0].id"), ("[{\"id\": 5, \(rule)}]", "wrongType", "rules[0].id"),
    ("[{\"id\": \"X\", \(rule), \"within\": \"1\"}]", "wrongType", "rules[0].within"),
    ("[{\"id\": \"X\", \(rule), \"within\": 1.5}]", "badNumber", "rules[0].within"),
    ("[{\"id\": \"X\", \(rule), \"sources\": \"x\"}]", "wrongType", "rules[0].sources"),
    ("[{\"id\": \"X\", \(rule), \"sources\": [1]}]", "wrongType", "rules[0].sources[0]"),
    ("[{\"id\": \"X\", \(rule), \"sources\": [\"\"]}]", "emptyValue", "rules[0].sources[0]"),
    ("[{\"id\": \"X\", \(rule), \"verified\": \"tak\"}]", "wrongType", "rules[0].verified"),
    ("{\"rules\": {}}", "wrongType", "rules"), ("{\"off\": [3]}", "wrongType", "off[0]"),
    (
      "[{\(bare), \"metBy\": [\"referral\"], \"demands\": [{\"first\": \"OPS\", \"second\": [\"NGO\"]}]}]",
      "wrongType", "rules[0].demands[0].first"
    ),
    (
      "[{\(bare), \"metBy\": [\"referral\"], \"demands\": [{\"second\": [\"NGO\"]}]}]",
      "missingKey",
      "rules[0].demands[0].first"
    ),
  ])
  func aValueOfAWrongTypeIsToldWhere(_ text: String, _ reason: String, _ path: String) throws {
    let error = try #require(#expect(throws: RuleFileError.self) { try merged(text) })
    #expect("\(error.reason)" == reason && error.path == path)
  }

  @Test func aFileHoldsAThousandRulesAtMost() throws {
    let many = (0...1000).map { "{\"id\": \"X\($0)\", \"off\": true}" }.joined(separator: ",")
    let error = try #require(#expect(throws: RuleFileError.self) { try merged("[\(many)]") })
    #expect(error.reason == .tooMany && error.word == "1000")
  }
}
