import NetworkGraph

/// Chooses the steps of a closing plan, one by one.
struct GreedyPlanner {
  private let gaps: GapAnalysis
  private let judge: PlanJudge
  private(set) var board: CoverageBoard
  private let pairs: PlanCandidates
  private var teams: TeamBoard
  private(set) var steps: [PlanStep] = []
  private(set) var change = NetworkChange()
  private(set) var bound = 0.0
  /// Pairs that a step tied.
  private var tied: Set<Int> = []
  /// The new events of teams that steps founded.
  private var newEvents: [Int: Int] = [:]
  /// How often the team of each joining has changed.
  private var versions: [Int32]

  /// What a candidate would do.
  private struct Move {
    var gain = CoverageBoard.Gain()
    var changes: [CoverageBoard.Change] = []
    var form: TieForm?
  }

  init(_ gaps: GapAnalysis, people: People?) {
    self.gaps = gaps
    judge = PlanJudge(gaps.model)
    board = CoverageBoard(gaps, people: people)
    pairs = PlanCandidates(judge, board)
    teams = TeamBoard(gaps.model, board, judge.index)
    versions = teams.teams.map { _ in 0 }
  }

  /// Candidates are numbered: the pairs, then the joinings.
  var candidateCount: Int {
    pairs.pairs.reduce(0) { $0 + $1.forms.nonzeroBitCount } + teams.joinings.count
  }

  var isPruned: Bool { pairs.isPruned || teams.isPruned }

  private var moveCount: Int { pairs.pairs.count + teams.joinings.count }
}

// MARK: - Choosing

extension GreedyPlanner {
  mutating func run(budget: Int) {
    let start = board.objective ?? 0
    bound = mostGain(budget)
    var heap = PlanHeap(
      (0..<moveCount).map { candidate in
        PlanHeap.Entry(
          gain: move(candidate).gain.objective, candidate: Int32(candidate), stamp: stamp(candidate)
        )
      })
    while steps.count < budget, let entry = heap.removeFirst(), entry.gain > PlanHeap.grain {
      let candidate = Int(entry.candidate)
      // A team that has changed since put its candidates in anew.
      if isJoining(candidate), entry.stamp < version(candidate) { continue }
      if isStale(entry) {
        heap.insert(
          PlanHeap.Entry(
            gain: move(candidate).gain.objective, candidate: entry.candidate,
            stamp: stamp(candidate)))
        continue
      }
      take(candidate)
      renew(candidate, &heap)
    }
    bound = min(bound, (board.objective ?? 0) - start + mostGain(budget))
  }

  /// Stamps hold for pairs the number of steps made, for joinings that and the version of the team.
  private func stamp(_ candidate: Int) -> Int32 {
    isJoining(candidate) ? version(candidate) : Int32(steps.count)
  }

  private func isJoining(_ candidate: Int) -> Bool { candidate >= pairs.pairs.count }

  private func joining(_ candidate: Int) -> TeamBoard.Joining {
    teams.joinings[candidate - pairs.pairs.count]
  }

  private func version(_ candidate: Int) -> Int32 { versions[joining(candidate).team] }

  /// A gain can have fallen since it was looked at.
  private func isStale(_ entry: PlanHeap.Entry) -> Bool {
    let candidate = Int(entry.candidate)
    if !isJoining(candidate) { return entry.stamp < Int32(steps.count) }
    let now = move(candidate).gain.objective
    return now < entry.gain - PlanHeap.grain / 2
  }

  /// Puts back a pair, which another form may still help; who could join a team that has changed
  /// may gain more than before.
  private mutating func renew(_ candidate: Int, _ heap: inout PlanHeap) {
    guard isJoining(candidate) else {
      heap.insert(
        PlanHeap.Entry(
          gain: move(candidate).gain.objective, candidate: Int32(candidate),
          stamp: stamp(candidate)))
      return
    }
    let team = joining(candidate).team
    versions[team] += 1
    for place in teams.joiningsOfTeam[team] {
      let number = pairs.pairs.count + place
      heap.insert(
        PlanHeap.Entry(
          gain: move(number).gain.objective, candidate: Int32(number), stamp: versions[team]))
    }
  }

  /// What no set of `budget` candidates gains more than: the sum of the greatest gains, each taken at
  /// its most: of a pair all its forms at once, of a joining all that it could bring.
  private func mostGain(_ budget: Int) -> Double {
    let gains = (0..<moveCount).map { board.gain(of: mostChanges($0)).objective }
    return gains.sorted(by: >).prefix(max(0, budget)).reduce(0, +)
  }
}

// MARK: - What a candidate does

extension GreedyPlanner {
  private func move(_ candidate: Int) -> Move {
    isJoining(candidate) ? move(joining(candidate)) : move(pairs.pairs[candidate])
  }

  private func move(_ pair: PlanCandidates.Pair) -> Move {
    var best = Move()
    for (number, form) in PlanCandidates.forms.enumerated()
    where pair.forms & 1 << UInt32(number) != 0 {
      let link = PlanJudge.tie(pair.first, pair.second, form: form)
      let changes = judge.changes(by: link, of: pairs.cases[pair.cases], on: board)
      let gain = board.gain(of: changes)
      let isMore = gain.objective > best.gain.objective + PlanHeap.grain
      let isAsMuch = gain.objective > best.gain.objective - PlanHeap.grain
      let isLighter = best.form.map { form.intensity < $0.intensity } ?? true
      if isMore || (isAsMuch && isLighter) { best = Move(gain: gain, changes: changes, form: form) }
    }
    return best
  }

  private func move(_ joining: TeamBoard.Joining) -> Move {
    if teams.teams[joining.team].members.contains(joining.unit) { return Move() }
    if isFull(joining) { return Move() }
    let changes = Self.merged(
      teams.changes(joining, board) + tieChanges(joining, and: []))
    return Move(gain: board.gain(of: changes), changes: changes)
  }

  /// Above the bound of participants not all of them are tied, and one more would untie others.
  private func isFull(_ joining: TeamBoard.Joining) -> Bool {
    let count = teams.teams[joining.team].members.count + teams.newMembers(joining).count
    return count > gaps.network.options.maxEvent
  }

  /// What the ties of new members do, and that they take part in an event of the form.
  private func tieChanges(
    _ joining: TeamBoard.Joining, and more: [Int32]
  ) -> [CoverageBoard.Change] {
    let team = teams.teams[joining.team]
    var changes: [CoverageBoard.Change] = []
    for link in teams.links(joining, and: more) {
      let cases = judge.index.cases(of: link.from, link.to, in: gaps.model)
      changes += judge.changes(by: link, of: cases, on: board)
    }
    for unit in teams.newMembers(joining) {
      for position in judge.index.partnerCases(of: unit, in: gaps.model) {
        let rule = gaps.model.judges[gaps.model.cases[Int(position)].rule]
        guard rule.accepts(team.form) else { continue }
        let isPoint = TieForm.of(team.form)?.isPoint ?? false
        let standing = isPoint ? Standing.met : rule.lasting(until: team.end)
        if let change = judge.change(of: position, to: standing, on: board) {
          changes.append(change)
        }
      }
    }
    return changes
  }

  private func mostChanges(_ candidate: Int) -> [CoverageBoard.Change] {
    if isJoining(candidate) {
      let joining = joining(candidate)
      if teams.teams[joining.team].members.contains(joining.unit) { return [] }
      let others = teams.joiningsOfTeam[joining.team].map { teams.joinings[$0].unit }
      return Self.merged(
        teams.mostChanges(joining, board) + tieChanges(joining, and: others))
    }
    let pair = pairs.pairs[candidate]
    var changes: [CoverageBoard.Change] = []
    for (number, form) in PlanCandidates.forms.enumerated()
    where pair.forms & 1 << UInt32(number) != 0 {
      let link = PlanJudge.tie(pair.first, pair.second, form: form)
      changes += judge.changes(by: link, of: pairs.cases[pair.cases], on: board)
    }
    return Self.merged(changes)
  }

  /// One change for each case, the best; sorted.
  private static func merged(_ changes: [CoverageBoard.Change]) -> [CoverageBoard.Change] {
    let sorted = changes.sorted {
      $0.position != $1.position ? $0.position < $1.position : $0.standing > $1.standing
    }
    var kept: [CoverageBoard.Change] = []
    for change in sorted where kept.last?.position != change.position { kept.append(change) }
    return kept
  }
}

// MARK: - Making a step

extension GreedyPlanner {
  private mutating func take(_ candidate: Int) {
    let move = move(candidate)
    let improves = move.changes.compactMap { change -> PlanStep.Closed? in
      let position = Int(change.position)
      guard change.standing > board.standings[position] else { return nil }
      let before =
        board.counts[position] ? board.standings[position].status : .notApplicable
      return PlanStep.Closed(
        expectation: position, before: before, after: change.standing.status)
    }
    let part: (from: Int, to: PlanStep.Target, form: String, action: PlanStep.Action)
    if isJoining(candidate) {
      part = join(joining(candidate))
    } else {
      part = tie(candidate, move)
    }
    board.apply(move.changes)
    steps.append(
      PlanStep(
        from: part.from, to: part.to, form: part.form, action: part.action, improves: improves,
        gminas: move.gain.gminas.map { gaps.model.places.gminas[Int($0)] },
        gain: move.gain.objective, coverage: board.meanCoverage ?? 0,
        people: board.people == nil ? nil : move.gain.people))
  }

  private mutating func tie(
    _ candidate: Int, _ move: Move
  ) -> (from: Int, to: PlanStep.Target, form: String, action: PlanStep.Action) {
    let pair = pairs.pairs[candidate]
    let (first, second) = orientation(pair, move)
    let form = move.form?.id ?? NetworkChange.assumedForm
    let hadTie = tied.contains(candidate) || hasTie(pair)
    tied.insert(candidate)
    change.additions.append(.init(first, second, form: form))
    return (first, .institution(second), form, hadTie ? .upgrade : .new)
  }

  /// The unit that plays the first part of the first expectation it betters comes first.
  private func orientation(_ pair: PlanCandidates.Pair, _ move: Move) -> (Int, Int) {
    let (a, b) = (Int(pair.first), Int(pair.second))
    guard let change = move.changes.first else { return (a, b) }
    let expected = gaps.model.cases[Int(change.position)]
    return gaps.model.members[expected.first].holds(pair.first) ? (a, b) : (b, a)
  }

  private func hasTie(_ pair: PlanCandidates.Pair) -> Bool {
    gaps.model.links.entries(of: pair.first, pair.second).contains { entry in
      let link = gaps.network.links[Int(gaps.model.links.links[entry])]
      return !link.isFounder && link.state.counts(gaps.network.options)
    }
  }

  private mutating func join(
    _ joining: TeamBoard.Joining
  ) -> (from: Int, to: PlanStep.Target, form: String, action: PlanStep.Action) {
    let team = teams.teams[joining.team]
    teams.apply(joining)
    let unit = Int(joining.unit)
    if let event = team.event {
      change.joinings.append(.init(event: event, institution: unit))
      return (unit, .event(event), team.form, .join)
    }
    if let founder = team.founder {
      newEvents[joining.team] = change.newEvents.count
      change.newEvents.append(
        .init(form: team.form, place: team.place, members: [Int(founder), unit]))
      return (Int(founder), .institution(unit), team.form, .newTeam)
    }
    let number = newEvents[joining.team] ?? 0
    change.newEvents[number].members.append(unit)
    return (unit, .newEvent(number), team.form, .join)
  }
}
