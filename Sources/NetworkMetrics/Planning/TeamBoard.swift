import NetworkGraph

/// The teams that team rules ask for, and who could join them.
///
/// It judges teams as ``GapModel/teamOutcomes(of:)`` does, and goes on to do so as members join and
/// teams are founded.
struct TeamBoard {
  struct Team {
    /// A position in `CooperationNetwork.events`; nil: it is not there yet.
    let event: Int?
    let form: String
    let place: TerritoryCode?
    let start: Day?
    let end: Day?
    let state: TieState
    var members: [Int32]
    var leaders: Set<Int32>
    /// Who founds it when the first other joins; nil: it is there.
    var founder: Int32?
  }

  /// All cases of a team rule in one place.
  private struct Run {
    let cases: Range<Int>
    let firsts: Set<Int32>
    /// Positions in `teams`, rising.
    var teams: [Int]
  }

  struct Joining {
    let team: Int
    let unit: Int32
  }

  private let model: GapModel
  private(set) var teams: [Team] = []
  private var runs: [Run] = []
  private var runsOfTeam: [[Int]] = []
  private var runsOfFirst: [Int32: [Int]] = [:]
  /// For each team rule the sectors of every institution, as bits by demand.
  private var sectors: [Int: [UInt64]] = [:]
  /// By team, then unit.
  private(set) var joinings: [Joining] = []
  /// For each team positions in `joinings`, rising.
  private(set) var joiningsOfTeam: [[Int]] = []
  private(set) var isPruned = false

  private static let mostUnits = 20

  init(_ model: GapModel, _ board: CoverageBoard, _ index: CaseIndex) {
    self.model = model
    let finder = TeamFinder(model)
    teams = finder.teams
    runsOfTeam = teams.map { _ in [] }
    var start = 0
    while start < model.cases.count {
      let cases = model.run(from: start)
      if model.cases[start].shape == .team,
        model.rules.rules[model.cases[start].rule].demands.count < 64
      {
        add(cases, finder)
      }
      start = cases.upperBound
    }
    findJoinings(board, index)
  }
}

// MARK: - Building

extension TeamBoard {
  private mutating func add(_ cases: Range<Int>, _ finder: TeamFinder) {
    let expected = model.cases[cases.lowerBound]
    let rule = model.rules.rules[expected.rule]
    let firsts = Set(cases.flatMap { model.members[model.cases[$0].first].map(\.institution) })
    var found = finder.teams(of: firsts, in: expected.territory, forms: rule.namedForms)
    if found.isEmpty, let founder = firsts.min(), let form = rule.namedForms.first {
      found = [teams.count]
      teams.append(
        Team(
          event: nil, form: form, place: expected.territory, start: nil, end: nil, state: .active,
          members: [], leaders: [], founder: founder))
      runsOfTeam.append([])
    }
    for team in found { runsOfTeam[team].append(runs.count) }
    for first in firsts { runsOfFirst[first, default: []].append(runs.count) }
    runs.append(Run(cases: cases, firsts: firsts, teams: found))
    if sectors[expected.rule] == nil { sectors[expected.rule] = sectorBits(of: rule) }
  }

  private func sectorBits(of rule: Rule) -> [UInt64] {
    let kinds = rule.demands.map { rule.expanded($0.second) }
    return model.network.network.institutions.map { institution in
      kinds.indices.reduce(UInt64(0)) { bits, demand in
        institution.roles.contains(where: kinds[demand].contains)
          ? bits | 1 << UInt64(demand) : bits
      }
    }
  }

  /// Units of every sector that a team lacks.
  private mutating func findJoinings(_ board: CoverageBoard, _ index: CaseIndex) {
    var seen: Set<UInt64> = []
    for run in runs {
      for position in run.cases where isOpen(position, board) {
        var units = model.members[model.cases[position].second].map(\.institution)
        if units.count > Self.mostUnits {
          isPruned = true
          units.sort {
            let (a, b) = (index.count(of: $0), index.count(of: $1))
            return a != b ? a > b : $0 < $1
          }
          units = Array(units.prefix(Self.mostUnits))
        }
        for team in run.teams where teams[team].members.count < model.network.options.maxEvent {
          for unit in units where unit != teams[team].founder {
            guard !teams[team].members.contains(unit) else { continue }
            seen.insert(UInt64(team) << 32 | UInt64(unit))
          }
        }
      }
    }
    joinings = seen.sorted().map { Joining(team: Int($0 >> 32), unit: Int32($0 & 0xFFFF_FFFF)) }
    joiningsOfTeam = teams.map { _ in [] }
    for (place, joining) in joinings.enumerated() { joiningsOfTeam[joining.team].append(place) }
  }

  private func isOpen(_ position: Int, _ board: CoverageBoard) -> Bool {
    let expected = model.cases[position]
    return board.isOfGmina(position) && board.counts[position]
      && board.standings[position] < .expiring
      && !model.rules.rules[expected.rule].demands[expected.demand].isOptional
  }
}

// MARK: - Joining

extension TeamBoard {
  /// Who becomes a member when one joins: the founder too, where the team is not there yet.
  func newMembers(_ joining: Joining) -> [Int32] {
    teams[joining.team].founder.map { [$0, joining.unit] } ?? [joining.unit]
  }

  /// The ties that come about: of the new members with all others.
  ///
  /// - Parameter more: units taken for members besides.
  func links(_ joining: Joining, and more: [Int32] = []) -> [Link] {
    let team = teams[joining.team]
    let new = newMembers(joining)
    var links: [Link] = []
    for (place, unit) in new.enumerated() {
      for other in team.members + new[(place + 1)...] + more where other != unit {
        let leads = team.leaders.contains(unit) || team.leaders.contains(other)
        let isFounder = team.founder == unit || team.founder == other
        links.append(
          Link(
            from: Int(unit), to: Int(other), form: team.form,
            intensity: TieForm.intensity(of: team.form), weight: 1,
            origin: .event(team.event ?? -1), hasLeader: leads || isFounder, start: team.start,
            end: team.end, state: team.state))
      }
    }
    return links
  }

  /// How the cases of all teams would stand; those that do not change are left out.
  func changes(_ joining: Joining, _ board: CoverageBoard) -> [CoverageBoard.Change] {
    let new = newMembers(joining)
    var changes: [CoverageBoard.Change] = []
    for run in touchedRuns(joining, new) {
      changes += self.changes(of: runs[run], with: new, in: joining.team, board)
    }
    return changes
  }

  /// At most what joining could ever bring, whoever else joins: every sector that the new members
  /// stand for and the place lacks.
  func mostChanges(_ joining: Joining, _ board: CoverageBoard) -> [CoverageBoard.Change] {
    let new = newMembers(joining)
    var changes: [CoverageBoard.Change] = []
    for run in touchedRuns(joining, new) {
      for position in runs[run].cases where board.standings[position] < .expiring {
        let expected = model.cases[position]
        let bits = new.reduce(UInt64(0)) { $0 | (sectors[expected.rule]?[Int($1)] ?? 0) }
        if bits & 1 << UInt64(expected.demand) != 0 {
          changes.append(.init(position: Int32(position), standing: .met, counts: true))
        }
      }
    }
    return changes
  }

  mutating func apply(_ joining: Joining) {
    let new = newMembers(joining)
    for run in touchedRuns(joining, new) where !runs[run].teams.contains(joining.team) {
      runs[run].teams = (runs[run].teams + [joining.team]).sorted()
      runsOfTeam[joining.team].append(run)
    }
    if let founder = teams[joining.team].founder { teams[joining.team].leaders.insert(founder) }
    teams[joining.team].members = (teams[joining.team].members + new).sorted()
    teams[joining.team].founder = nil
  }

  /// Places whose team it is or becomes, rising: a team that holds a first unit may be its place's.
  private func touchedRuns(_ joining: Joining, _ new: [Int32]) -> [Int] {
    let team = teams[joining.team]
    var touched = Set(runsOfTeam[joining.team])
    for unit in new {
      for run in runsOfFirst[unit] ?? [] {
        let rule = model.rules.rules[model.cases[runs[run].cases.lowerBound].rule]
        if rule.namedForms.contains(team.form) { touched.insert(run) }
      }
    }
    return touched.sorted()
  }

  private func changes(
    of run: Run, with new: [Int32], in joined: Int, _ board: CoverageBoard
  ) -> [CoverageBoard.Change] {
    let rule = model.cases[run.cases.lowerBound].rule
    let demands = model.rules.rules[rule].demands
    let candidates = run.teams.contains(joined) ? run.teams : (run.teams + [joined]).sorted()
    var best: (bits: UInt64, standing: Standing, score: Double, lasting: Int)?
    for team in candidates where team == joined || teams[team].founder == nil {
      let members = team == joined ? teams[team].members + new : teams[team].members
      let bits = members.reduce(UInt64(0)) { $0 | (sectors[rule]?[Int($1)] ?? 0) }
      let standing = model.judges[rule].lasting(until: teams[team].end)
      let present = demands.indices.count { bits & 1 << UInt64($0) != 0 }
      let expected = demands.indices.count {
        !demands[$0].isOptional || bits & 1 << UInt64($0) != 0
      }
      let score = expected > 0 ? Double(present) / Double(expected) : 0
      let lasting = standing == .met ? present : 0
      if let best, (best.score, best.lasting) >= (score, lasting) { continue }
      best = (bits, standing, score, lasting)
    }
    guard let best else { return [] }
    return run.cases.compactMap { position in
      let demand = model.cases[position].demand
      let isPresent = best.bits & 1 << UInt64(demand) != 0
      let standing = isPresent ? best.standing : .nothing
      let counts = isPresent || !demands[demand].isOptional
      if standing == board.standings[position], counts == board.counts[position] { return nil }
      return CoverageBoard.Change(
        position: Int32(position), standing: standing, counts: counts)
    }
  }
}

/// Finds the events that may be teams, by place and by member.
private struct TeamFinder {
  private(set) var teams: [TeamBoard.Team] = []
  private var byPlace: [TerritoryCode: [Int]] = [:]
  private var byMember: [Int32: [Int]] = [:]

  /// The events of forms that team rules name and that count on the day, in their order.
  init(_ model: GapModel) {
    let (day, options) = (model.network, model.network.options)
    let forms = Set(
      model.rules.rules.filter { $0.expects == .team }.flatMap(\.namedForms))
    let attendance = day.network.attendance(on: options.asOf)
    for (position, event) in day.network.events.enumerated() where forms.contains(event.form) {
      let state = TieState.of(
        status: event.status, start: event.start, end: event.end, decision: event.decision,
        isPoint: TieForm.of(event.form)?.isPoint ?? false, on: options.asOf,
        window: options.window)
      guard state.counts(options) else { continue }
      let members = attendance[position].participants.map { Int32($0) }
      if let place = event.place { byPlace[place, default: []].append(teams.count) }
      for member in members { byMember[member, default: []].append(teams.count) }
      teams.append(
        TeamBoard.Team(
          event: position, form: event.form, place: event.place, start: event.start,
          end: event.end, state: state, members: members,
          leaders: Set(attendance[position].leaders.map { Int32($0) }), founder: nil))
    }
  }

  /// Positions in `teams` of those placed in a gmina or holding one of some units, rising.
  func teams(of firsts: Set<Int32>, in gmina: TerritoryCode, forms: [String]) -> [Int] {
    var found = Set(byPlace[gmina] ?? [])
    if gmina.isCityWithPowiatRights, let city = gmina.powiat {
      found.formUnion(byPlace[city] ?? [])
    }
    for first in firsts { found.formUnion(byMember[first] ?? []) }
    return found.filter { forms.contains(teams[$0].form) }.sorted()
  }
}
