import NetworkGraph

extension PathwayAnalysis {
  /// The steps that an available pathway lacks: pairs of units which, if they worked together as
  /// closely as a step needs, would make one chain of it.
  ///
  /// A chain with the fewest steps not recorded is looked for, stage by stage, in which every other
  /// unit that a stage asks for joins the unit on which the chain stands; of equal ones that of the
  /// first parts of the stages and their lesser units. The parts of a stage may in truth also join the unit before or after
  /// (`PathwayChain`), so that now and then one step fewer would do; those told always suffice.
  ///
  /// Empty where the pathway is connected, and where a stage is missing: no tie mends that.
  ///
  ///     pathways.missingSteps(of: row)  // the WTZ with the ZAZ
  ///
  /// - Returns: pairs, each once, the lesser position first, sorted.
  /// - Complexity: O(*s*^2) questions about pairs for *s* units of all stages.
  public func missingSteps(of row: PathwayRow) -> [Expectation.Pair] {
    guard row.isAvailable, !row.isConnected else { return [] }
    let members = model.members(in: row.gmina, of: [row.pathway])
    let stages = model.plans[row.pathway].stages
    let open = model.openWays(of: row.pathway, members)
    var search = StepSearch(isJoined: model.isJoined)
    for stage in stages.indices {
      let ways = open[stage].map { way in way.map { members[$0]?.map(\.institution) ?? [] } }
      search.add(ways, isSkippable: stages[stage].isOptional || stages[stage].isWork)
    }
    return search.missing()
  }
}

/// The cheapest way through the stages, a step that is not recorded costing 1.
private struct StepSearch {
  private struct State {
    let unit: Int32
    let cost: Int
    let previous: Int
    let lacks: [Expectation.Pair]
  }

  let isJoined: (Int32, Int32) -> Bool
  private var states: [State] = []
  /// States that the next stage may be reached from; before the first required one also from nowhere.
  private var sources: [Int] = []
  private var canBegin = true

  init(isJoined: @escaping (Int32, Int32) -> Bool) { self.isJoined = isJoined }

  mutating func add(_ ways: [[[Int32]]], isSkippable: Bool) {
    let before = sources
    var own: [Int] = []
    for way in ways {
      for unit in way.joined().uniqued() {
        let parts = way.compactMap { lack(of: $0, beside: unit) }
        guard let best = cheapest(to: unit, from: before) else { continue }
        let step = best.lack.map { [$0] } ?? []
        own.append(states.count)
        states.append(
          State(
            unit: unit, cost: best.cost + step.count + parts.count, previous: best.previous,
            lacks: step + parts))
      }
    }
    if isSkippable {
      sources = before + own
    } else {
      sources = own
      canBegin = false
    }
  }

  /// The step that a part lacks to one of its units; nil where one is joined.
  private func lack(of part: [Int32], beside unit: Int32) -> Expectation.Pair? {
    if part.contains(where: { joins($0, unit) }) { return nil }
    return part.min().map { Self.pair($0, unit) }
  }

  private func cheapest(
    to unit: Int32, from before: [Int]
  ) -> (previous: Int, cost: Int, lack: Expectation.Pair?)? {
    var best: (previous: Int, cost: Int, lack: Expectation.Pair?)?
    if canBegin { best = (-1, 0, nil) }
    var least = best.map { $0.cost } ?? Int.max
    for place in before {
      let lack = joins(states[place].unit, unit) ? nil : Self.pair(states[place].unit, unit)
      let cost = states[place].cost + (lack == nil ? 0 : 1)
      if cost < least {
        least = cost
        best = (place, states[place].cost, lack)
      }
    }
    return best
  }

  /// What the cheapest chain lacks.
  func missing() -> [Expectation.Pair] {
    guard let end = sources.min(by: { (states[$0].cost, $0) < (states[$1].cost, $1) }) else {
      return []
    }
    var pairs: Set<Expectation.Pair> = []
    var place = end
    while place >= 0 {
      pairs.formUnion(states[place].lacks)
      place = states[place].previous
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func joins(_ first: Int32, _ second: Int32) -> Bool {
    first == second || isJoined(first, second)
  }

  private static func pair(_ a: Int32, _ b: Int32) -> Expectation.Pair {
    Expectation.Pair(min(a, b), max(a, b))
  }
}
