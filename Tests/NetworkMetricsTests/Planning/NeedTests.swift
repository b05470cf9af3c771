import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct NeedTests {
  private func town() -> Town {
    var town = Town()
    town.units = [
      Territory.Unit(
        code: TerritoryCode("260101")!, name: "", population: 8000,
        attributes: [Attribute(name: "unemployed", value: "300")]),
      Territory.Unit(code: TerritoryCode("260102")!, name: "", population: 2000),
    ]
    town.add("ops-1", "OPS", "260101")
    town.add("ops-2", "OPS", "260102")
    town.add("pup", "PUP", "260101")
    town.add("cis", "CIS", "260102", serves: "260102")
    town.tie("ops-1", "pup", "meeting")
    town.tie("ops-2", "cis", "referral")
    return town
  }

  private func need(_ people: People, _ ids: [String]) throws -> (GapAnalysis, Need) {
    let rules = RuleSet(rules: RuleSet.standard.rules.filter { ids.contains($0.id) })
    let gaps = town().gaps(rules: rules)
    return (gaps, try #require(Need(gaps, people: people)))
  }

  @Test func byRule() throws {
    let (gaps, need) = try need(.population, ["E5", "T1b", "T6"])
    #expect(need.total == 10_000)
    #expect(need.gminasWithoutPeople == 0)
    // T1b: weak for 8,000, missing for 2,000. E5: no CIS for 8,000. T6 is met where there is a CIS.
    #expect(need.rules.map { gaps.rules.rules[$0.rule].id } == ["E5", "T1b"])
    #expect(need.rules.map(\.people) == [8000, 6000])
    #expect(need.rules.map(\.share) == [0.8, 0.6])
    #expect(need.rules.map(\.gminas) == [1, 2])
    let cis = try #require(need.reach.first)
    #expect((cis.kind, cis.people, cis.gminas, cis.share) == ("CIS", 8000, 1, 0.8))
    #expect(need.gminas.map(\.gmina.description) == ["260101", "260102"])
    #expect(agree(need.gminas.map(\.unmet), [8000 * 0.75, 2000 * 0.2]))
  }

  /// One person in all: who has no CIS is the whole of them.
  @Test func aSharePerPerson() throws {
    var town = town()
    town.units = town.units.map {
      Territory.Unit(code: $0.code, name: "", population: $0.code.value == 260_101 ? 1 : 0)
    }
    let need = try #require(Need(town.gaps(rules: RuleSet.standard), people: .population))
    let cis = try #require(need.reach.first)
    #expect((cis.kind, cis.people, cis.share) == ("CIS", 1, 1))
  }

  @Test func gminasWithoutANumber() throws {
    let (_, need) = try need(.unemployed, ["T1b"])
    #expect(need.total == 300)
    #expect(need.gminasWithoutPeople == 1)
    #expect(need.rules.map(\.people) == [150])
    #expect(need.gminas.count == 1)
    #expect(Need(town().gaps(), people: .clients) == nil)
  }
}
