import NetworkGraph

extension GapModel {
  /// Every case with its outcome as a row: by territory, rule, then the ids of the two sides.
  ///
  /// The cases are brought into the order of the rows.
  mutating func rows() -> [Expectation] {
    let outcomes = self.outcomes()
    var rows: [Expectation] = []
    rows.reserveCapacity(cases.count)
    for position in cases.indices { rows.append(row(of: cases[position], outcomes[position])) }
    var start = 0
    while start < cases.count {
      let run = run(from: start)
      if run.count > 1 { sort(run, &rows) }
      start = run.upperBound
    }
    return rows
  }

  private mutating func sort(_ run: Range<Int>, _ rows: inout [Expectation]) {
    let texts = run.map { (words(of: rows[$0].from), words(of: rows[$0].to)) }
    let order = run.indices.sorted { left, right in
      let (a, b) = (texts[left - run.lowerBound], texts[right - run.lowerBound])
      if !a.0.hasSameCodePoints(as: b.0) { return a.0.precedesByCodePoints(b.0) }
      if !a.1.hasSameCodePoints(as: b.1) { return a.1.precedesByCodePoints(b.1) }
      return left < right
    }
    let (sortedCases, sortedRows) = (order.map { cases[$0] }, order.map { rows[$0] })
    cases.replaceSubrange(run, with: sortedCases)
    rows.replaceSubrange(run, with: sortedRows)
  }

  /// The ids or kinds of a side, joined by a space: what its column holds.
  func words(of side: Expectation.Side) -> String {
    switch side {
    case .units(let units):
      units.map { network.network.institutions[Int($0)].id }.joined(separator: " ")
    case .kinds(let kinds): kinds.joined(separator: " ")
    }
  }

  private func row(of expectation: ExpectationCase, _ outcome: Outcome) -> Expectation {
    let (from, to) = sides(of: expectation, outcome)
    let status = status(of: expectation, outcome)
    return Expectation(
      territory: expectation.territory, rule: expectation.rule, demand: expectation.demand,
      status: status, certainty: certainty(of: expectation, status), from: from, to: to,
      pair: outcome.pair, links: outcome.links,
      uncounted: outcome.isDropped ? [] : uncountedLinks(of: expectation, outcome),
      event: outcome.event,
      isAssumedArea: isAssumed(from, expectation.first) || isAssumed(to, expectation.second))
  }
}

// MARK: - Sides

extension GapModel {
  private func status(
    of expectation: ExpectationCase, _ outcome: Outcome
  ) -> Expectation.Status {
    if outcome.isDropped { return .notApplicable }
    if expectation.shape == .unit, outcome.standing == .nothing { return .missingUnit }
    return outcome.standing.status
  }

  private func sides(
    of expectation: ExpectationCase, _ outcome: Outcome
  ) -> (from: Expectation.Side, to: Expectation.Side) {
    let rule = rules.rules[expectation.rule]
    let demand = rule.demands[expectation.demand]
    let first = side(expectation.first, rule.expanded(demand.first))
    if let pair = outcome.pair { return (.units([pair.first]), .units([pair.second])) }
    switch rule.expects {
    case .unit: return (first, .units([]))
    case .partner:
      return (outcome.units.isEmpty ? first : .units(outcome.units), .units([]))
    case .team where !outcome.units.isEmpty: return (first, .units(outcome.units))
    case .tie, .team:
      return (first, side(expectation.second, rule.expanded(demand.second)))
    }
  }

  /// The units of a range, or the kinds where there are none or too many to name.
  private func side(_ range: Range<Int>, _ kinds: [String]) -> Expectation.Side {
    if range.isEmpty || range.count > GapAnalysis.mostNamed { return .kinds(kinds) }
    return .units(members[range].map(\.institution))
  }

  private func isAssumed(_ side: Expectation.Side, _ range: Range<Int>) -> Bool {
    guard case .units(let units) = side else { return false }
    return members[range].contains { $0.isAssumed && units.contains($0.institution) }
  }
}

// MARK: - What is known

extension GapModel {
  private func certainty(
    of expectation: ExpectationCase, _ status: Expectation.Status
  ) -> Expectation.Certainty? {
    switch status {
    case .notApplicable: nil
    case .met, .expiring, .weak: .confirmed
    case .missingUnit: .unrecorded
    case .gap: isConfirmed(expectation) ? .confirmed : .unrecorded
    }
  }

  /// Whether the data say of every pair that there is nothing: a row *asked, and there is none* of
  /// any form, or all that could meet the rule was collected.
  private func isConfirmed(_ expectation: ExpectationCase) -> Bool {
    let rule = rules.rules[expectation.rule]
    let firsts = members[expectation.first]
    if firsts.isEmpty { return false }
    if expectation.shape == .partner {
      return firsts.allSatisfy {
        collected.isCollected($0.institution, $0.institution, for: rule)
      }
    }
    let seconds = members[expectation.second]
    if seconds.isEmpty { return false }
    return firsts.allSatisfy { first in
      seconds.allSatisfy { second in
        isDenied(first.institution, second.institution)
          || (!collected.isEmpty
            && collected.isCollected(first.institution, second.institution, for: rule))
      }
    }
  }

  private func isDenied(_ first: Int32, _ second: Int32) -> Bool {
    first != second
      && links.entries(of: first, second).contains {
        network.links[Int(links.links[$0])].state == .none
      }
  }

  /// Links between the two sides that do not count on the day.
  private func uncountedLinks(of expectation: ExpectationCase, _ outcome: Outcome) -> [Int32] {
    guard outcome.standing < .met, expectation.shape != .unit else { return [] }
    var found: [Int32] = []
    for first in members[expectation.first] {
      forEachNeighbor(of: first.institution, in: members[expectation.second]) { entries in
        for link in entries.map({ links.links[$0] }) {
          let tie = network.links[Int(link)]
          if !tie.state.counts(network.options), !tie.isFounder { found.append(link) }
        }
      }
    }
    return found.uniqued().sorted()
  }
}
