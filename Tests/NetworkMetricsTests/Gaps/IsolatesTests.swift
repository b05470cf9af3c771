import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct IsolatesTests {
  @Test func everyReason() {
    var town = Town()
    // Without ops the ends of the path are equal: far and ngo stay, by the least id.
    // A path rops - pcpr - ops - ngo - far, a pair, and one alone.
    town.add("alone", "NGO", "260102")
    town.add("far", "NGO", "260101")
    town.add("ngo", "NGO", "260101")
    town.add("ops", "OPS", "260101")
    town.add("pair-1", "PES", "260102")
    town.add("pair-2", "PES", "260103")
    town.add("pcpr", "PCPR", "260101", serves: "2601")
    town.add("rops", "ROPS", "266101")
    for (a, b) in [("rops", "pcpr"), ("pcpr", "ops"), ("ops", "ngo"), ("ngo", "far")] {
      town.tie(a, b, "information")
    }
    town.tie("pair-1", "pair-2", "agreement")
    let gaps = town.gaps()
    let ids = gaps.network.network.institutions.map(\.id)
    let rows = gaps.isolates.map { row in
      let detail =
        switch row.detail {
        case .none: ""
        case .unit(let unit): ids[unit]
        case .tie(let first, let second): "\(ids[first])-\(ids[second])"
        case .steps(let steps): "\(steps)"
        case .sector(let sector): sector.rawValue
        case .gmina(let code): code.description
        }
      return "\(ids[row.institution]) \(row.reason.rawValue) \(detail)"
    }
    #expect(
      rows == [
        "alone isolated ", "alone cut-off ",
        "far single-partner ngo", "far far 4", "far hangs-on-unit ngo", "far hangs-on-tie far-ngo",
        "far one-sector ngo", "far one-gmina 260101",
        "ngo far 3", "ngo hangs-on-tie ngo-ops", "ngo one-gmina 260101",
        "ops one-gmina 260101",
        "pair-1 single-partner pair-2", "pair-1 cut-off ", "pair-1 one-sector social-economy",
        "pair-2 single-partner pair-1", "pair-2 cut-off ", "pair-2 hangs-on-tie pair-1-pair-2",
        "pair-2 one-sector social-economy",
        "pcpr hangs-on-unit ops", "pcpr hangs-on-tie ops-pcpr", "pcpr one-sector public",
        "rops single-partner pcpr", "rops hangs-on-unit pcpr", "rops hangs-on-tie pcpr-rops",
        "rops one-sector public",
      ])
  }
}
