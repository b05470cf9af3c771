import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct CoverageTests {
  /// E1 (law), one law of two expectations, one duty, one practice.
  func rules() throws -> RuleSet {
    try RuleSet(
      json: Array(
        """
        [{ "id": "E1", "expects": "unit", "title": "t", "basis": "b", "strength": "law",
           "demands": [{ "first": ["OPS"] }] }]
        """.utf8)
    ).merging(
      json: Array(
        """
        [{ "id": "L", "title": "t", "basis": "b", "strength": "law", "quantifier": "each-a",
           "metBy": ["referral"], "demands": [{ "first": ["OPS"], "second": ["PUP"] }] },
         { "id": "D", "title": "t", "basis": "b", "strength": "duty",
           "metBy": ["referral"], "demands": [{ "first": ["OPS"], "second": ["ROPS"] }] },
         { "id": "P", "title": "t", "basis": "b", "strength": "practice",
           "metBy": ["referral"], "demands": [{ "first": ["OPS"], "second": ["PCPR"] },
             { "first": ["OPS"], "second": ["NGO"] }, { "first": ["OPS"], "second": ["court"] }] }]
        """.utf8))
  }

  func town() -> Town {
    var town = Town()
    town.add("ops-1", "OPS", "260101")
    town.add("ops-2", "OPS", "260101")
    town.add("pup", "PUP", "260101")
    town.add("pcpr", "PCPR", "260101")
    town.add("ngo", "NGO", "260101")
    town.add("rops", "ROPS", "266101", serves: "26")
    town.tie("ops-1", "pup", "referral")
    town.tie("ops-1", "rops", "meeting")
    town.tie("ops-1", "pcpr", "agreement", end: "2024-03-01")
    return town
  }

  @Test func theWeightedMeanOfTheRules() throws {
    let gaps = town().gaps(on: "2024-01-01", rules: try rules())
    let coverage = try #require(gaps.figures("260101")?.coverage)
    // E1 1, L (1 + 0) / 2, D 0.5, P (1 + 0) / 2: the court is not there.
    // (3 * 1 + 3 * 0.5 + 2 * 0.5 + 1 * 0.5) / 9, 2.5 / 4, 1.5 / 2
    #expect(coverage.coverage == 6.0 / 9)
    #expect(coverage.coverageEqual == 0.625)
    #expect(coverage.coverageLaw == 0.75)
    #expect(coverage.applicable == 6)
    #expect(
      [coverage.met, coverage.expiring, coverage.weak, coverage.gap, coverage.missingUnit]
        == [2, 1, 1, 2, 0])
    #expect(coverage.known == 4.0 / 6)
  }

  @Test func aMissingUnitCountsNothing() throws {
    var town = Town()
    town.register("260101")
    let coverage = try #require(town.gaps(rules: try rules()).figures("260101")?.coverage)
    #expect(coverage.coverage == 0 && coverage.missingUnit == 1 && coverage.known == 0)
  }

  @Test func whereNothingAppliesItIsUndefined() throws {
    var town = Town()
    town.register("260101")
    let only = try RuleSet(json: Array("[]".utf8))
    let coverage = try #require(town.gaps(rules: only).figures("260101")?.coverage)
    #expect(coverage.coverage == nil && coverage.coverageEqual == nil)
    #expect(coverage.coverageLaw == nil && coverage.known == nil && coverage.applicable == 0)
  }

  @Test func higherUnitsAreMeansOfTheirGminas() throws {
    var town = town()
    town.register("260101 260102 260201 080101")
    let gaps = town.gaps(on: "2024-01-01", rules: try rules())
    // ops serve 260101 alone; the others miss E1 and nothing else applies.
    let whole = 6.0 / 9
    #expect(gaps.perPowiat.map(\.code.description) == ["0801", "2601", "2602"])
    #expect(gaps.perPowiat.map(\.coverage) == [0, whole / 2, 0])
    #expect(gaps.perVoivodeship.map(\.coverage) == [0, whole / 3])
    #expect(gaps.perVoivodeship.map(\.gminas) == [1, 3])
  }
}
