import NetworkGraph

@testable import NetworkMetrics

/// What the rules expect of a planted town, found the long way round from the table of the domain and
/// from what was planted; nothing of it looks at a tie.
struct SlowExpectations {
  struct Item {
    let territory: String
    let rule: String
    let kind: String
    let firsts: [String]
    let seconds: [String]
  }

  private let planted: PlantedTown
  private let network: CooperationNetwork
  private let day: Day?

  init(_ planted: PlantedTown) {
    self.planted = planted
    network = planted.town.network
    day = planted.day.flatMap { Day($0) }
  }

  static func serving(
    _ kinds: [String], _ network: CooperationNetwork, _ serves: (ServiceArea) -> Bool
  ) -> [String] {
    network.institutions.indices.filter { place in
      network.institutions[place].roles.contains {
        kinds.contains($0) && serves(network.serviceArea(of: place, as: $0))
      }
    }.map { network.institutions[$0].id }
  }

  /// Rules on units and ties; teams and plans are told by themselves.
  var all: [Item] {
    var items: [Item] = []
    for line in RuleTable.lines {
      for territory in territories(of: line) {
        for demand in line.demands {
          items += expectations(of: line, demand, in: territory)
        }
      }
    }
    return items
  }

  private func territories(of line: RuleTable.Line) -> [TerritoryCode] {
    line.scope == "voivodeship"
      ? Set(planted.gminas.map(\.voivodeship)).sorted() : planted.gminas
  }

  func applies(_ line: RuleTable.Line) -> Bool {
    guard let day else { return line.until == "9999-12-31" }
    return Day(line.from)! <= day && day <= Day(line.until)!
  }

  private func expectations(
    of line: RuleTable.Line, _ demand: (first: [String], second: [String]),
    in territory: TerritoryCode
  ) -> [Item] {
    func serving(_ kinds: [String]) -> [String] {
      Self.serving(kinds, network) { area in
        switch line.scope {
        case "voivodeship": area.meets(territory)
        case "powiat": area.meets(territory.powiat!)
        default: area.covers(territory)
        }
      }
    }
    var firsts = serving(demand.first)
    if line.severalGminas { firsts = firsts.filter(servesSeveral) }
    let seconds = serving(demand.second)
    func item(_ kind: String, _ firsts: [String], _ seconds: [String]) -> Item {
      Item(
        territory: territory.description, rule: line.id, kind: kind, firsts: firsts,
        seconds: seconds)
    }
    if !applies(line) { return [item("not", firsts, seconds)] }
    if line.kind == "unit" { return [item("unit", firsts, [])] }
    if firsts.isEmpty || seconds.isEmpty { return [item("not", firsts, seconds)] }
    switch line.kind {
    case "each-a": return firsts.map { item(line.kind, [$0], seconds) }
    case "each-b": return seconds.map { item(line.kind, firsts, [$0]) }
    default: return [item(line.kind, firsts, seconds)]
    }
  }

  private func servesSeveral(_ id: String) -> Bool {
    let area = network.serviceArea(of: network.institution(withID: id)!)
    return planted.gminas.count { area.covers($0) } > 1
      || area.units.contains { $0.level < .gmina && !$0.isCityWithPowiatRights }
  }
}

// MARK: - Statuses

extension SlowExpectations {
  /// Rows as `territory rule kind firsts > seconds status certainty`, sorted; of each-a and each-b rules
  /// only the one unit is named.
  func rows() -> [String] {
    let lines = Dictionary(uniqueKeysWithValues: RuleTable.lines.map { ($0.id, $0) })
    var rows = all.map { item in
      let (status, isKnown) = status(of: item, lines[item.rule]!)
      return row(item, status, isKnown)
    }
    rows += planted.gminas.flatMap { teamRows(in: $0) + planRows(in: $0) }
    return rows.sorted { $0.precedesByCodePoints($1) }
  }

  private func row(_ item: Item, _ status: String, _ isKnown: Bool) -> String {
    let unit =
      switch item.kind {
      case "each-a": item.firsts[0]
      case "each-b": item.seconds[0]
      default: ""
      }
    let certainty = status == "not-applicable" ? "" : isKnown ? " confirmed" : " unrecorded"
    return "\(item.territory) \(item.rule) \(unit) \(status)\(certainty)"
  }

  private func status(of item: Item, _ line: RuleTable.Line) -> (String, isKnown: Bool) {
    if item.kind == "not" { return ("not-applicable", false) }
    if item.kind == "unit" {
      return item.firsts.isEmpty ? ("missing-unit", false) : ("met", true)
    }
    var best = 0
    var areAllDenied = true
    for first in item.firsts {
      for second in item.seconds {
        if first == second { return ("met", true) }
        let pair = PlantedTown.Pair(first, second)
        best = max(best, standing(of: pair, line))
        if planted.fates[pair] != .denied { areAllDenied = false }
      }
    }
    return (["gap", "weak", "expiring", "met"][best], best > 0 || areAllDenied)
  }

  private func standing(of pair: PlantedTown.Pair, _ line: RuleTable.Line) -> Int {
    if line.id == "T14" || line.information, shareATeam(pair) { return 3 }
    switch planted.fates[pair]! {
    case .kept: return 3
    case .removed, .denied, .planned: return 0
    case .ended, .upcoming: return day == nil ? 3 : 0
    case .meeting, .unknownForm: return 1
    case .information: return line.information ? 3 : 1
    case .report: return line.report ? 3 : 1
    case .expiring: return day == nil ? 3 : 2
    case .addressed: return line.id == "T17" ? 3 : 1
    }
  }

  private func members(of event: Int) -> Set<String> {
    Set(
      network.participations.filter { $0.event == event && $0.role.takesPart }
        .map { network.institutions[$0.institution].id })
  }

  private func shareATeam(_ pair: PlantedTown.Pair) -> Bool {
    network.events.indices.contains { event in
      network.events[event].form == "team"
        && members(of: event).isSuperset(of: [pair.first, pair.second])
    }
  }

  private func teamRows(in gmina: TerritoryCode) -> [String] {
    let sectors = PlantedTown.sectors.map { kinds in
      (kinds: kinds, serving: Self.serving(kinds, network) { $0.covers(gmina) })
    }
    let own = sectors[0].serving
    var best: [String]?
    var bestScore = -1.0
    for (place, event) in network.events.enumerated() where event.form == "team" {
      let members = members(of: place)
      guard event.place == gmina || !members.isDisjoint(with: own) else { continue }
      let statuses = sectors.map { sector -> String in
        let isThere = members.contains {
          !Set(network.institutions[network.institution(withID: $0)!].roles)
            .isDisjoint(with: sector.kinds)
        }
        if isThere { return "met" }
        return sector.kinds == ["court"] ? "not-applicable" : "gap"
      }
      let expected = statuses.count { $0 != "not-applicable" }
      let score = Double(statuses.count { $0 == "met" }) / Double(expected)
      if score > bestScore { (best, bestScore) = (statuses, score) }
    }
    let statuses =
      best
      ?? sectors.map { sector in
        own.isEmpty || sector.serving.isEmpty || sector.kinds == ["court"]
          ? "not-applicable" : "gap"
      }
    return zip(statuses, sectors).map { status, sector in
      let isDenied = isDenied(own, sector.serving)
      let certainty =
        status == "met" || status == "gap" && isDenied
        ? " confirmed" : status == "gap" ? " unrecorded" : ""
      return "\(gmina) T3  \(status)\(certainty)"
    }
  }

  /// Whether of every pair it was asked, and there is none.
  private func isDenied(_ firsts: [String], _ seconds: [String]) -> Bool {
    guard !firsts.isEmpty, !seconds.isEmpty else { return false }
    return firsts.allSatisfy { first in
      seconds.allSatisfy { planted.fates[PlantedTown.Pair(first, $0)] == .denied }
    }
  }

  private func planRows(in gmina: TerritoryCode) -> [String] {
    let ops = Self.serving(["OPS", "CUS"], network) { $0.covers(gmina) }
    let pcpr = Self.serving(["PCPR"], network) { $0.covers(gmina) }
    return [ops, pcpr].map { units in
      if units.isEmpty { return "\(gmina) T18  not-applicable" }
      if !planted.planLacks.isSuperset(of: units) { return "\(gmina) T18  met confirmed" }
      let isWeak = units.contains { unit in
        (ops + pcpr).contains { other in
          guard unit != other, let fate = planted.fates[PlantedTown.Pair(unit, other)] else {
            return false
          }
          switch fate {
          case .removed, .denied, .planned: return false
          case .ended, .upcoming: return day == nil
          default: return true
          }
        }
      }
      return "\(gmina) T18  \(isWeak ? "weak confirmed" : "gap unrecorded")"
    }
  }
}
