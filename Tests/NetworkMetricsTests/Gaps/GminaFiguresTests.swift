import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct GminaFiguresTests {
  /// ops - pcpr - rops, with a pendant pair in another gmina and an isolate.
  func town() -> Town {
    var town = Town()
    town.register("260101 260102 260201")
    town.add("ops", "OPS", "260101")
    town.add("pcpr", "PCPR", "260101")
    town.add("rops", "ROPS", "266101", serves: "26")
    town.add("ops-b", "OPS", "260102")
    town.add("cis", "CIS", "260102")
    town.add("ngo", "NGO", "260102")
    town.tie("ops", "pcpr", "information")
    town.tie("pcpr", "rops", "information")
    town.tie("ops-b", "cis", "referral", end: "2024-02")
    return town
  }

  @Test func unitsAndTies() throws {
    let gaps = town().gaps(on: "2024-01-01")
    let first = try #require(gaps.figures("260101"))
    #expect((first.institutions, first.ties) == (2, 2))
    #expect((first.isolated, first.singlePartner) == (0, 1))
    #expect(first.cutOff == 0 && first.far == 0)
    let second = try #require(gaps.figures("260102"))
    #expect((second.institutions, second.ties) == (3, 1))
    #expect((second.isolated, second.singlePartner) == (1, 2))
    // The pair and the isolate have no path to the ROPS.
    #expect(second.cutOff == 3)
    #expect(second.endingTies == 1)
    let third = try #require(gaps.figures("260201"))
    #expect((third.institutions, third.ties, third.cutOff) == (0, 0, 0))
    #expect(third.reach == [nil, nil, nil, nil, nil])
  }

  @Test func fragileUnits() throws {
    let gaps = town().gaps(on: "2024-01-01")
    // ops - pcpr - rops: without pcpr ops stays and rops is lost; each end hangs on its tie.
    #expect(gaps.figures("260101")?.fragile == 1)
    // cis - ops-b: without the tie the lesser id, cis, stays.
    #expect(gaps.figures("260102")?.fragile == 1)
  }

  @Test func reachIsTheFewestStepsFromAUnitOfTheGmina() throws {
    var town = town()
    #expect(town.gaps().figures("260102")?.reach == [0, nil, nil, nil, nil])
    #expect(town.gaps().figures("260101")?.reach == [nil, nil, nil, nil, nil])
    town.tie("rops", "ops-b", "information")
    #expect(town.gaps().figures("260101")?.reach == [3, nil, nil, nil, nil])
  }

  @Test func withoutAROPSNobodyIsCutOff() throws {
    var town = Town()
    town.add("ops", "OPS", "260101")
    #expect(town.gaps().figures("260101")?.cutOff == nil)
    #expect(town.gaps().isolates.map(\.reason) == [.isolated])
  }

  @Test func gminasAreThoseOfTheRegisterElseThoseThatSeatsAndAreasName() {
    var town = Town()
    town.add("ops", "OPS", "260101")
    town.add("cus", "CUS", "2602", serves: "260202 2603")
    #expect(town.gaps().perGmina.map(\.code.description) == ["260101", "260202"])
    town.register("26 2601 260105")
    #expect(town.gaps().perGmina.map(\.code.description) == ["260105"])
  }

  @Test func theAreaLimitsWhatIsTold() {
    var town = Town()
    town.register("260101 260102 260201 080101")
    let powiat = town.gaps { $0.area = [TerritoryCode("2601")!] }
    #expect(powiat.perGmina.map(\.code.description) == ["260101", "260102"])
    #expect(Set(powiat.expectations.map(\.territory.description)) == ["26", "260101", "260102"])
    town.descriptor.area = [TerritoryCode("26")!]
    #expect(town.gaps().perGmina.map(\.code.description) == ["260101", "260102", "260201"])
  }
}
