import Testing

@testable import NetworkGraph

@Suite struct ServiceAreaTests {
  private static let network = CooperationNetwork.make([
    "institutions.csv": """
    id,kind,seat
    a,,260101
    b,OPS+PCPR,260101
    c,chór,260101
    d,OPS,2601
    e,OPS,
    """
  ])

  private func units(_ id: String) -> [String]? {
    Self.network.institution(withID: id).map {
      Self.network.serviceArea(of: $0).units.map(\.description).sorted()
    }
  }

  /// Without a role, and of an unknown kind, an institution serves its gmina; several roles serve the
  /// areas of each; a gmina's unit that has only a powiat as its seat serves that.
  @Test func areasByRolesAndSeats() {
    #expect(units("a") == ["260101"] && units("c") == ["260101"])
    #expect(units("b") == ["2601", "260101"])
    #expect(units("d") == ["2601"] && units("e") == [])
  }
}
