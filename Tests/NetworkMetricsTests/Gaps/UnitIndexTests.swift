import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct UnitIndexTests {
  @Test func asByAskingEveryInstitution() {
    let groups = [["OPS", "CUS"], ["PUP"], ["CIS", "KIS"], ["OWES"], ["NGO"], ["nobody"]]
    for seed in 0..<40 {
      let network = PlantedTown(seed: seed).town.network
      let index = UnitIndex(network, on: nil, groups: groups)
      let gminas = network.territory.gminas.map(\.code)
      let units = gminas + gminas.compactMap(\.powiat) + gminas.map(\.voivodeship)
      for group in groups {
        for unit in units {
          func slow(_ serves: (ServiceArea) -> Bool) -> [String] {
            SlowExpectations.serving(group, network, serves)
          }
          func ids(_ members: [UnitIndex.Member]) -> [String] {
            members.map { network.institutions[Int($0.institution)].id }
          }
          let number = index.number(of: group)
          #expect(ids(index.members(of: number, covering: unit)) == slow { $0.covers(unit) })
          #expect(ids(index.members(of: number, meeting: unit)) == slow { $0.meets(unit) })
        }
      }
    }
  }

  @Test func anAreaOfARoleOfItsOwnWinsOverOneThatIsAssumed() {
    var town = Town()
    town.add("both", "CIS+KIS", "260101")
    town.add("given", "CIS", "260101", serves: "2601")
    let index = UnitIndex(town.network, on: nil, groups: [["CIS", "KIS"]])
    let members = index.members(of: 0, covering: TerritoryCode("260101")!)
    #expect(members.map(\.isAssumed) == [true, false])
    #expect(index.number(of: ["CIS"]) == -1)
  }

  @Test func theWholeCountryIsServedByOneWithoutBounds() {
    let kinds = KindCatalog(kinds: [
      InstitutionKind(
        id: "ministry", names: Bilingual(pl: "m", en: "m"), synonyms: [], level: .national,
        sector: .public, defaultArea: .country, areaIsAssumed: false, shape: "box")
    ])
    let network = CooperationNetwork(
      kinds: kinds, institutions: [Institution(id: "m", roles: ["ministry"])])
    let index = UnitIndex(network, on: nil, groups: [["ministry"]])
    #expect(index.members(of: 0, covering: TerritoryCode("080101")!).count == 1)
    #expect(index.members(of: 0, meeting: TerritoryCode("08")!).count == 1)
  }

  @Test func aGroupThatIsNoneHasNoMembers() {
    var town = Town()
    town.add("a", "OPS", "260101")
    let index = UnitIndex(town.network, on: nil, groups: [["OPS"]])
    let gmina = TerritoryCode("260101")!
    #expect(index.members(of: 0, covering: gmina).count == 1)
    for group in [-1, 1] {
      #expect(index.members(of: group, covering: gmina).isEmpty)
      #expect(index.members(of: group, meeting: gmina).isEmpty)
    }
  }
}
