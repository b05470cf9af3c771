import NetworkGraph

/// An expectation before it is judged: whose ties to whom, in which place, by which demand.
struct ExpectationCase: Sendable {
  enum Shape: UInt8, Sendable {
    case notApplicable, unit, pairs, partner, team
  }

  let territory: TerritoryCode
  let rule: Int
  let demand: Int
  let shape: Shape
  /// Ranges of `GapModel.members`.
  let first: Range<Int>
  let second: Range<Int>
}

/// Everything that expectations are judged by, and the expectations themselves.
///
/// Judging one is a pure function of its case and of the links of its pairs, so that a planner can ask
/// what a tie that is not there would do.
struct GapModel: Sendable {
  let network: NetworkOnDay
  let rules: RuleSet
  let horizon: Int
  let places: GminaList
  /// By territory, rule, demand, and unit.
  var cases: [ExpectationCase] = []
  /// The institutions of the sides of the cases; each range is sorted by institution.
  private(set) var members: [UnitIndex.Member] = []
  let links: LinkIndex
  let judges: [LinkJudge]
  var events: EventIndex
  let collected: CollectedIndex
  /// While compiling: the ranges of each powiat by group.
  private var ofPowiat: [TerritoryCode: [Int: Range<Int>]] = [:]

  init(network: NetworkOnDay, rules: RuleSet, horizon: Int) {
    self.network = network
    self.rules = rules
    self.horizon = horizon
    let (facts, options) = (network.network, network.options)
    places = GminaList(facts, area: options.area)
    links = LinkIndex(links: network.links, institutions: facts.institutions.count)
    judges = rules.rules.map {
      LinkJudge(
        rule: $0, day: options.asOf, horizon: horizon, includesPlanned: options.includesPlanned)
    }
    events = EventIndex(facts, options)
    collected = CollectedIndex(facts, on: options.asOf)
    compile()
  }
}

// MARK: - Compiling

extension GapModel {
  /// The groups of kinds of a demand: numbers in the index.
  private struct DemandGroups {
    let first: Int
    let second: Int
  }

  private mutating func compile() {
    var kinds: [[String]] = []
    for rule in rules.rules {
      for demand in rule.demands {
        kinds.append(rule.expanded(demand.first))
        kinds.append(secondKinds(of: demand, in: rule))
      }
    }
    let index = UnitIndex(network.network, on: network.day, groups: kinds)
    let groups = rules.rules.map { rule in
      rule.demands.map { demand in
        DemandGroups(
          first: index.number(of: rule.expanded(demand.first)),
          second: index.number(of: secondKinds(of: demand, in: rule)))
      }
    }
    for voivodeship in places.voivodeships {
      compile(voivodeship: voivodeship, index, groups)
      for gmina in places.gminas where gmina.voivodeship == voivodeship {
        compile(gmina: gmina, index, groups)
      }
    }
  }

  /// The second kinds of a demand; of a rule that asks for a partner all that it names, since ties
  /// among those are near to what is expected.
  func secondKinds(of demand: Rule.Demand, in rule: Rule) -> [String] {
    guard rule.expects == .partner else { return rule.expanded(demand.second) }
    return rule.expanded(rule.demands.flatMap(\.first).uniqued())
  }

  private mutating func compile(
    gmina: TerritoryCode, _ index: UnitIndex, _ groups: [[DemandGroups]]
  ) {
    var ofGmina: [Int: Range<Int>] = [:]
    for (number, rule) in rules.rules.enumerated() where rule.scope != .voivodeship {
      for (demand, group) in groups[number].enumerated() {
        func range(_ group: Int) -> Range<Int> {
          if rule.scope == .powiat, let powiat = gmina.powiat {
            if let range = ofPowiat[powiat]?[group] { return range }
            let range = store(index.members(of: group, meeting: powiat))
            ofPowiat[powiat, default: [:]][group] = range
            return range
          }
          return stored(group, in: &ofGmina) { index.members(of: group, covering: gmina) }
        }
        add(number, demand, in: gmina, first: range(group.first), second: range(group.second))
      }
    }
  }

  private mutating func compile(
    voivodeship: TerritoryCode, _ index: UnitIndex, _ groups: [[DemandGroups]]
  ) {
    var ranges: [Int: Range<Int>] = [:]
    for (number, rule) in rules.rules.enumerated() where rule.scope == .voivodeship {
      for (demand, group) in groups[number].enumerated() {
        func range(_ group: Int) -> Range<Int> {
          stored(group, in: &ranges) { index.members(of: group, meeting: voivodeship) }
        }
        add(
          number, demand, in: voivodeship, first: range(group.first), second: range(group.second))
      }
    }
  }

  private mutating func stored(
    _ group: Int, in ranges: inout [Int: Range<Int>], _ find: () -> [UnitIndex.Member]
  ) -> Range<Int> {
    if let range = ranges[group] { return range }
    let range = store(find())
    ranges[group] = range
    return range
  }

  private mutating func store(_ found: [UnitIndex.Member]) -> Range<Int> {
    let start = members.count
    members += found
    return start..<members.count
  }

  private mutating func add(
    _ number: Int, _ demand: Int, in territory: TerritoryCode, first: Range<Int>,
    second: Range<Int>
  ) {
    let rule = rules.rules[number]
    var first = first
    if rule.severalGminas {
      first = store(members[first].filter { servesSeveralGminas(Int($0.institution)) })
    }
    func append(
      _ shape: ExpectationCase.Shape, _ first: Range<Int>, _ second: Range<Int>
    ) {
      cases.append(
        ExpectationCase(
          territory: territory, rule: number, demand: demand, shape: shape, first: first,
          second: second))
    }
    if !rule.applies(on: network.day) { return append(.notApplicable, first, second) }
    switch rule.expects {
    case .unit: append(.unit, first, second)
    case .team: append(.team, first, second)
    case .partner: append(first.isEmpty ? .notApplicable : .partner, first, second)
    case .tie where first.isEmpty || second.isEmpty: append(.notApplicable, first, second)
    case .tie:
      switch rule.quantifier {
      case .any: append(.pairs, first, second)
      case .eachA: for place in first { append(.pairs, place..<place + 1, second) }
      case .eachB: for place in second { append(.pairs, first, place..<place + 1) }
      }
    }
  }

  /// Whether an institution's areas hold more than one gmina; a powiat holds several unless it is a
  /// city with powiat rights.
  private func servesSeveralGminas(_ institution: Int) -> Bool {
    let area = network.network.serviceArea(of: institution)
    if area.isCountry { return true }
    let single = area.units.allSatisfy { $0.level == .gmina || $0.isCityWithPowiatRights }
    return !single || Set(area.units.compactMap(\.powiat)).count > 1
      || area.units.count { $0.level == .gmina } > 1
  }
}
