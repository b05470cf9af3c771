import NetworkGraph

extension GapModel {
  /// What an event makes of the sectors of a team.
  private struct Sectors {
    var standings: [Standing] = []
    var present: [[Int32]] = []
    /// The mean score of the sectors that are expected, and how many of them last.
    var score = 0.0
    var lasting = 0
  }

  /// What the data say of the sectors of one team: all cases of a team rule in one place.
  ///
  /// Each event of the form that is placed in the gmina or holds a first unit is a team that may meet
  /// the rule. The one with the greatest share of sectors counts, of equals the one that lasts
  /// longer, then the first; a sector that it lacks is a gap. Where there is no such event, a sector
  /// is expected if the data hold a unit of it, and is a gap.
  ///
  /// - Parameter joining: an institution taken for a member of an event, by its position in
  ///   `CooperationNetwork.events`: what if it joined?
  func teamOutcomes(
    of run: Range<Int>, joining: (event: Int, institution: Int32)? = nil
  ) -> [Outcome] {
    var best: (event: Int, sectors: Sectors)?
    for held in teams(of: run, joining: joining).map({ events.held[$0] }) {
      let joined = joining.flatMap { $0.event == held.event ? $0.institution : nil }
      let sectors = sectors(of: run, in: held, joined: joined)
      if let best {
        let other = best.sectors
        guard (other.score, other.lasting) < (sectors.score, sectors.lasting) else { continue }
      }
      best = (held.event, sectors)
    }
    return run.enumerated().map { place, position in
      var outcome = Outcome()
      if let best {
        outcome.event = best.event
        outcome.standing = best.sectors.standings[place]
        outcome.units = best.sectors.present[place]
        outcome.isDropped = isOptional(position) && outcome.standing == .nothing
      } else {
        let expectation = cases[position]
        outcome.isDropped =
          isOptional(position) || expectation.first.isEmpty || expectation.second.isEmpty
      }
      return outcome
    }
  }

  private func isOptional(_ position: Int) -> Bool {
    rules.rules[cases[position].rule].demands[cases[position].demand].isOptional
  }

  /// Positions in `events.held` of the events that may be the team of a place, rising.
  func teams(
    of run: Range<Int>, joining: (event: Int, institution: Int32)? = nil
  ) -> [Int] {
    let rule = rules.rules[cases[run.lowerBound].rule]
    let firsts = Set(run.flatMap { members[cases[$0].first].map(\.institution) })
    var found = Set(events.events(in: cases[run.lowerBound].territory))
    for first in firsts { found.formUnion(events.events(of: first)) }
    if let joining, firsts.contains(joining.institution),
      let event = events.place(of: joining.event)
    {
      found.insert(event)
    }
    return found.filter { rule.namedForms.contains(events.held[$0].form) }.sorted()
  }

  private func sectors(
    of run: Range<Int>, in held: EventIndex.Held, joined: Int32?
  ) -> Sectors {
    var result = Sectors()
    var expected = 0
    let judge = judges[cases[run.lowerBound].rule]
    for position in run {
      let rule = rules.rules[cases[position].rule]
      let demand = rule.demands[cases[position].demand]
      let kinds = rule.expanded(demand.second)
      let candidates = joined.map { held.holds($0) ? held.members : held.members + [$0] }
      let present = (candidates ?? held.members).filter { member in
        network.network.institutions[Int(member)].roles.contains(where: kinds.contains)
      }
      let standing = present.isEmpty ? Standing.nothing : judge.lasting(until: held.end)
      result.standings.append(standing)
      result.present.append(present.sorted())
      result.score += standing.score
      if standing == .met { result.lasting += 1 }
      if !demand.isOptional || !present.isEmpty { expected += 1 }
    }
    if expected > 0 { result.score /= Double(expected) }
    return result
  }
}
