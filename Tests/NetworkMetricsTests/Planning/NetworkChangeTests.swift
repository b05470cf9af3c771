import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct NetworkChangeTests {
  /// A ROPS that runs a project of three and meets an NGO; the KIS is founded by the OPS.
  private static let network = CooperationNetwork(
    institutions: [
      Institution(id: "kis", name: "Klub", roles: ["KIS"], founder: "ops"),
      Institution(id: "ngo", name: "Fundacja", roles: ["NGO"], seat: code("260101")),
      Institution(id: "ops", name: "Ośrodek", roles: ["OPS"], seat: code("260102")),
      Institution(id: "rops", name: "ROPS", roles: ["ROPS"], seat: code("266101")),
    ],
    ties: [Tie(from: 3, to: 1, form: "meeting"), Tie(from: 1, to: 2, form: "agreement")],
    events: [Event(id: "e1", form: "project"), Event(id: "e2", form: "training")],
    participations: [
      Participation(event: 0, institution: 3, role: .leader),
      Participation(event: 0, institution: 2, role: .partner),
      Participation(event: 0, institution: 0, role: .partner),
      Participation(event: 1, institution: 1, role: .participant),
      Participation(event: 1, institution: 2, role: .participant),
    ])

  private static func code(_ digits: String) -> TerritoryCode { TerritoryCode(digits)! }

  private func ties(_ network: CooperationNetwork) -> [String] {
    let day = network.onDay(GraphOptions())
    return (0..<day.graph.edgeCount).map { edge in
      let ends = [day.graph.edgeSources[edge], day.graph.edgeTargets[edge]]
      return ends.map { day.institution(ofNode: Int($0)).id }.joined(separator: "-")
    }
  }

  @Test func nothing() {
    let same = Self.network.applying(NetworkChange())
    #expect(NetworkChange().isEmpty)
    #expect(ties(same.network) == ties(Self.network))
    #expect(same.institutions == [0, 1, 2, 3])
    #expect(same.events == [0, 1])
  }

  @Test func removingAnInstitution() {
    let changed = Self.network.applying(NetworkChange(removals: [.institution(1)]))
    #expect(changed.network.institutions.map(\.id) == ["kis", "ops", "rops"])
    #expect(changed.institutions == [0, nil, 1, 2])
    #expect(changed.network.ties.isEmpty)
    #expect(changed.network.participations.count == 4)
    #expect(ties(changed.network) == ["kis-ops", "kis-rops", "ops-rops"])
    #expect(changed.network.institutions[0].founder == "ops")
  }

  /// The project's other partners stay tied, unless it falls with its leader.
  @Test func removingARole() {
    var change = NetworkChange(removals: [.role("ROPS")])
    #expect(ties(Self.network.applying(change).network) == ["kis-ops", "ngo-ops"])
    change.eventsFallWithLeaders = true
    let changed = Self.network.applying(change)
    #expect(ties(changed.network) == ["ngo-ops"])
    #expect(changed.events == [nil, 0])
    #expect(changed.network.events.map(\.id) == ["e2"])
  }

  @Test func removingAnEvent() {
    let changed = Self.network.applying(NetworkChange(removals: [.event(0)]))
    #expect(ties(changed.network) == ["ngo-ops", "ngo-rops"])
    #expect(changed.network.participations.map(\.event) == [0, 0])
  }

  @Test func adding() {
    let change = NetworkChange(
      additions: [.init(0, 1), .init(0, 3, form: "referral"), .init(2, 2)],
      joinings: [.init(event: 0, institution: 1)])
    let changed = Self.network.applying(change).network
    #expect(changed.ties.map(\.form) == ["meeting", "agreement", "agreement", "referral"])
    #expect(changed.ties.allSatisfy { $0.from != $0.to })
    #expect(
      ties(changed) == ["kis-ngo", "kis-ops", "kis-rops", "ngo-ops", "ngo-rops", "ops-rops"])
    var options = GraphOptions()
    options.asOf = Day("2020-01-01")
    #expect(changed.onDay(options).links.contains { $0.form == "referral" && $0.state == .active })
  }

  @Test func newEvent() {
    let change = NetworkChange(
      removals: [.institution(0)],
      newEvents: [.init(form: "team", place: Self.code("260102"), members: [2, 1, 0])])
    let changed = Self.network.applying(change)
    #expect(changed.network.events.count == 3)
    #expect(changed.events == [1, 2])
    let members = changed.network.participations.filter { $0.event == 0 }
    #expect(members.map(\.role) == [.organiser, .member])
    #expect(changed.network.events[0].place == Self.code("260102"))
  }

  /// A gmina that only a removed unit named is still there.
  @Test func gminasStay() {
    let changed = Self.network.applying(NetworkChange(removals: [.institution(1)])).network
    #expect(changed.territory.gminas.map(\.code.description) == ["260101", "260102", "266101"])
  }

  @Test func words() {
    let network = Self.network
    #expect(network.removal(of: "ops") == .institution(2))
    #expect(network.removal(of: "Fundacja") == .institution(1))
    #expect(network.removal(of: "kind:ROPS") == .role("ROPS"))
    #expect(network.removal(of: "kind:CIS") == nil)
    #expect(network.removal(of: "kind:") == nil)
    #expect(network.removal(of: "event:e2") == .event(1))
    #expect(network.removal(of: "event:e9") == nil)
    #expect(network.removal(of: "") == nil)
    #expect(network.addition(of: "ops:rops") == .init(2, 3))
    #expect(network.addition(of: "ops:rops:referral") == .init(2, 3, form: "referral"))
    #expect(network.addition(of: "Klub:Fundacja") == .init(0, 1))
    #expect(network.addition(of: "ops:rops:handshake") == nil)
    #expect(network.addition(of: "ops:ops") == nil)
    #expect(network.addition(of: "ops") == nil)
    #expect(network.addition(of: "ops:") == nil)
  }

  @Test func idsWithColons() {
    let network = SmallNetworks.network(ids: ["a:b", "b:c", "c"], pairs: [])
    #expect(network.addition(of: "a:b:c") == .init(0, 2))
    #expect(network.addition(of: "a:b:b:c:referral") == .init(0, 1, form: "referral"))
    #expect(network.removal(of: "a:b") == .institution(0))
  }
}
