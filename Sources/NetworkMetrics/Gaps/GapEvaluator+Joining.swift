import NetworkGraph

extension GapEvaluator {
  /// The scores that would be others if an institution became a member of an event: those of teams, of
  /// ties to the other members, and of rules that ask for a partner.
  ///
  /// Empty for an event that does not count on the day, or that holds the institution already, or that
  /// has as many participants as an event may have before only its leaders are tied to the rest.
  ///
  /// - Parameters:
  ///   - event: a position in `CooperationNetwork.events`.
  ///   - institution: a position in `CooperationNetwork.institutions`.
  public func changes(joining event: Int, institution: Int) -> [Change] {
    guard let held = model.events.place(of: event).map({ model.events.held[$0] }),
      !held.holds(Int32(institution)), held.members.count < model.network.options.maxEvent
    else { return [] }
    var scores: [Int: Double?] = [:]
    for run in teams.runs(of: event, institution: Int32(institution)) {
      let outcomes = model.teamOutcomes(of: run, joining: (event, Int32(institution)))
      for (position, outcome) in zip(run, outcomes) {
        scores[position] = .some(outcome.isDropped ? nil : outcome.standing.score)
      }
    }
    for link in links(joining: held, Int32(institution)) {
      for change in changes(adding: link) {
        let before = scores[change.expectation] ?? nil
        scores[change.expectation] = .some(max(before ?? 0, change.score ?? 0))
      }
    }
    for change in partnerChanges(held, Int32(institution)) {
      scores[change.expectation] = .some(change.score)
    }
    return scores.sorted { $0.key < $1.key }.compactMap { expectation, score in
      self.scores[expectation] == score
        ? nil : Change(expectation: expectation, score: score)
    }
  }

  /// Takes an institution for a member of an event from now on.
  public mutating func join(_ event: Int, institution: Int) {
    apply(changes(joining: event, institution: institution))
    model.events.add(Int32(institution), to: event)
    teams.add(Int32(institution), to: event, model)
  }

  /// The ties that a new member who leads nothing would have with the others.
  private func links(joining held: EventIndex.Held, _ institution: Int32) -> [Link] {
    let event = model.network.network.events[held.event]
    return held.members.map { member in
      Link(
        from: Int(min(member, institution)), to: Int(max(member, institution)), form: event.form,
        intensity: TieForm.intensity(of: event.form), weight: 1, origin: .event(held.event),
        hasLeader: held.leaders.contains(member), start: event.start, end: event.end,
        state: held.state)
    }
  }

  private func partnerChanges(_ held: EventIndex.Held, _ institution: Int32) -> [Change] {
    asFirst.cases(of: institution).compactMap { place in
      let found = model.cases[Int(place)]
      let judge = model.judges[found.rule]
      guard found.shape == .partner, judge.accepts(held.form), let now = scores[Int(place)]
      else { return nil }
      let standing = held.isPoint ? Standing.met : judge.lasting(until: held.end)
      return standing.score > now
        ? Change(expectation: Int(place), score: standing.score) : nil
    }
  }
}

/// Which runs of team cases an event or a first unit has to do with.
struct TeamRuns: Sendable {
  private var byEvent: [Int: [Range<Int>]] = [:]
  private var byFirst: [Int32: [Range<Int>]] = [:]

  init(_ model: GapModel) {
    var start = 0
    while start < model.cases.count {
      guard model.cases[start].shape == .team else {
        start += 1
        continue
      }
      let run = model.run(from: start)
      for team in model.teams(of: run) {
        byEvent[model.events.held[team].event, default: []].append(run)
      }
      for first in Set(run.flatMap { model.members[model.cases[$0].first].map(\.institution) }) {
        byFirst[first, default: []].append(run)
      }
      start = run.upperBound
    }
  }

  /// Each once, rising.
  func runs(of event: Int, institution: Int32) -> [Range<Int>] {
    Set((byEvent[event] ?? []) + (byFirst[institution] ?? [])).sorted {
      $0.lowerBound < $1.lowerBound
    }
  }

  mutating func add(_ institution: Int32, to event: Int, _ model: GapModel) {
    let more = (byFirst[institution] ?? []).filter { !(byEvent[event] ?? []).contains($0) }
    byEvent[event, default: []] += more
  }
}
