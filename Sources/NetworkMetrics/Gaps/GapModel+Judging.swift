import NetworkGraph

/// What the links of its pairs make of an expectation.
struct Outcome: Sendable {
  var standing = Standing.nothing
  /// The best pair; the first of equals.
  var pair: Expectation.Pair?
  /// The links that the standing rests on.
  var links: [Int32] = []
  /// The event that it rests on, beside or instead of links.
  var event: Int?
  /// Units that meet it without a pair, rising.
  var units: [Int32] = []
  /// Whether nothing is expected after all: a sector without a unit, an option not taken.
  var isDropped = false
}

extension GapModel {
  /// What the data say of every case, in step with `cases`.
  func outcomes() -> [Outcome] {
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(cases.count)
    while outcomes.count < cases.count {
      let next = outcomes.count
      if cases[next].shape == .team {
        outcomes += teamOutcomes(of: run(from: next))
      } else {
        outcomes.append(outcome(of: cases[next]))
      }
    }
    return outcomes
  }

  /// The cases of one rule in one place that begin with one.
  func run(from start: Int) -> Range<Int> {
    var end = start + 1
    while end < cases.count, cases[end].rule == cases[start].rule,
      cases[end].territory == cases[start].territory
    {
      end += 1
    }
    return start..<end
  }

  /// What the data say of one case; teams are judged as a whole, by `teamOutcomes`.
  func outcome(of expectation: ExpectationCase) -> Outcome {
    var outcome: Outcome
    switch expectation.shape {
    case .notApplicable, .team: return Outcome(isDropped: true)
    case .unit: outcome = unitOutcome(of: expectation)
    case .pairs: outcome = pairOutcome(of: expectation)
    case .partner: outcome = partnerOutcome(of: expectation)
    }
    let demand = rules.rules[expectation.rule].demands[expectation.demand]
    if demand.isOptional, outcome.standing < .expiring { outcome.isDropped = true }
    return outcome
  }

  private func unitOutcome(of expectation: ExpectationCase) -> Outcome {
    var outcome = Outcome()
    outcome.units = members[expectation.first].map(\.institution)
    outcome.standing = outcome.units.isEmpty ? .nothing : .met
    return outcome
  }
}

// MARK: - Pairs

extension GapModel {
  /// The best of all pairs of the two sides; one institution on both sides meets it.
  private func pairOutcome(of expectation: ExpectationCase) -> Outcome {
    var outcome = Outcome()
    let judge = judges[expectation.rule]
    let seconds = members[expectation.second]
    for first in members[expectation.first] {
      let unit = first.institution
      if seconds.holds(unit) {
        return Outcome(standing: .met, pair: Expectation.Pair(unit, unit))
      }
      forEachNeighbor(of: unit, in: seconds) { take($0, unit, judge, &outcome) }
      if outcome.standing == .met { break }
    }
    return outcome
  }

  /// The runs of entries of an institution, one a neighbor.
  func forEachNeighbor(of unit: Int32, _ body: (Range<Int>) -> Void) {
    let row = links.row(of: unit)
    var start = row.lowerBound
    while start < row.upperBound {
      var end = start + 1
      while end < row.upperBound, links.neighbors[end] == links.neighbors[start] { end += 1 }
      body(start..<end)
      start = end
    }
  }

  /// The runs of entries of an institution whose neighbor is one of some members.
  ///
  /// - Complexity: the lesser of O(*d*) and O(*s* log *d*), for *d* entries and *s* members.
  func forEachNeighbor(
    of unit: Int32, in seconds: ArraySlice<UnitIndex.Member>, _ body: (Range<Int>) -> Void
  ) {
    if seconds.count <= links.row(of: unit).count / 8 {
      for second in seconds where second.institution != unit {
        let entries = links.entries(of: unit, second.institution)
        if !entries.isEmpty { body(entries) }
      }
    } else {
      forEachNeighbor(of: unit) { entries in
        if seconds.holds(links.neighbors[entries.lowerBound]) { body(entries) }
      }
    }
  }

  /// Takes the entries of one neighbor if they go further than what was found before.
  private func take(
    _ entries: some Collection<Int>, _ first: Int32, _ judge: LinkJudge, _ outcome: inout Outcome
  ) {
    var best = Standing.nothing
    for entry in entries { best = max(best, standing(ofEntry: entry, first, judge)) }
    guard best > outcome.standing, let some = entries.first else { return }
    let deciding = entries.filter { standing(ofEntry: $0, first, judge) == best }
    // The entries may stand in the row of either end.
    let link = network.links[Int(links.links[some])]
    outcome = Outcome(
      standing: best, pair: Expectation.Pair(first, link.from == first ? link.to : link.from),
      links: deciding.map { links.links[$0] })
  }

  private func standing(ofEntry entry: Int, _ first: Int32, _ judge: LinkJudge) -> Standing {
    judge.standing(of: network.links[Int(links.links[entry])], first: first)
  }
}

// MARK: - Partners

extension GapModel {
  /// Whether a first unit has the form with anybody, or takes part in an event of it; a tie of
  /// another form to a unit that the rule names is weak.
  private func partnerOutcome(of expectation: ExpectationCase) -> Outcome {
    var outcome = Outcome()
    let judge = judges[expectation.rule]
    for first in members[expectation.first] {
      let unit = first.institution
      forEachNeighbor(of: unit) { entries in
        let isNamed = members[expectation.second].holds(links.neighbors[entries.lowerBound])
        let relevant = entries.filter {
          isNamed || judge.accepts(network.links[Int(links.links[$0])].form)
        }
        take(relevant, unit, judge, &outcome)
      }
      for held in events.events(of: unit).map({ events.held[$0] })
      where judge.accepts(held.form) {
        let standing = held.isPoint ? Standing.met : judge.lasting(until: held.end)
        guard standing > outcome.standing else { continue }
        outcome = Outcome(standing: standing, event: held.event, units: [unit])
      }
      if outcome.standing == .met { break }
    }
    return outcome
  }
}

extension ArraySlice<UnitIndex.Member> {
  /// Whether an institution is among the members, which are sorted.
  func holds(_ institution: Int32) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].institution < institution { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low].institution == institution
  }
}
