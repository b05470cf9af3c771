import NetworkGraph

/// The rows of a comparison that tell of events, and of who takes part in events of both sides.
struct EventComparison {
  private(set) var rows: [ComparisonRow] = []

  init(_ before: NetworkOnDay, _ after: NetworkOnDay, _ match: InstitutionMatch) {
    let (old, new) = (Self.entries(of: before), Self.entries(of: after))
    var participations: [ComparisonRow] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let takesOld =
        right == new.count
        || (left < old.count && !new[right].id.precedesByCodePoints(old[left].id))
      let takesNew =
        left == old.count
        || (right < new.count && !old[left].id.precedesByCodePoints(new[right].id))
      let (first, second) = (takesOld ? old[left] : nil, takesNew ? new[right] : nil)
      if takesOld { left += 1 }
      if takesNew { right += 1 }
      if first?.side != second?.side, let some = first ?? second {
        rows.append(
          ComparisonRow(
            .event, id: some.id, name: [first?.name, second?.name].compactMap { $0 }.leastName,
            change: TieComparison.change(
              first?.side.state.counts(before.options) ?? false,
              second?.side.state.counts(after.options) ?? false),
            first.map { .state($0.side) } ?? .none, second.map { .state($0.side) } ?? .none))
      }
      if let first, let second { participations += Self.participations(first, second) }
    }
    rows += participations
  }

  private struct Entry {
    let id: String
    let name: String
    var side: TieSide
    /// Ids with their roles, by id, then role; institutions of the day only.
    var roles: [(id: String, name: String, role: String)] = []
  }

  private static func entries(of day: NetworkOnDay) -> [Entry] {
    let network = day.network
    var entries = network.events.map { event in
      Entry(
        id: event.id, name: event.name,
        side: TieSide(
          state: TieState.of(
            status: event.status, start: event.start, end: event.end, decision: event.decision,
            isPoint: TieForm.of(event.form)?.isPoint ?? false, on: day.day,
            window: day.options.window),
          intensity: nil, start: event.start, end: event.end, count: 0))
    }
    var counted = Set<[Int]>()
    for row in network.participations {
      let unit = network.institutions[row.institution]
      guard unit.exists(on: day.day) else { continue }
      entries[row.event].roles.append((unit.id, unit.label, row.role.rawValue))
      if row.role.takesPart, counted.insert([row.event, row.institution]).inserted {
        entries[row.event].side.count += 1
      }
    }
    for place in entries.indices {
      entries[place].roles.sort {
        $0.id.hasSameCodePoints(as: $1.id)
          ? $0.role.precedesByCodePoints($1.role) : $0.id.precedesByCodePoints($1.id)
      }
    }
    return entries
  }

  /// Who takes part on one side only, or in another role.
  private static func participations(_ first: Entry, _ second: Entry) -> [ComparisonRow] {
    func roles(_ entry: Entry) -> [String: (name: String, roles: [String])] {
      var found: [String: (name: String, roles: [String])] = [:]
      for row in entry.roles {
        found[row.id, default: (row.name, [])].roles.append(row.role)
      }
      return found
    }
    let (old, new) = (roles(first), roles(second))
    let ids = Set(old.keys).union(new.keys).sorted { $0.precedesByCodePoints($1) }
    return ids.compactMap { id in
      let (before, after) = (old[id], new[id])
      let words = [before, after].map { $0?.roles.joined(separator: "+") ?? "" }
      if words[0].hasSameCodePoints(as: words[1]) { return nil }
      let names = [before?.name, after?.name].compactMap { $0 }
      return ComparisonRow(
        .participation, id: "\(first.id):\(id)",
        name: names.leastName, .of(words[0]), .of(words[1]))
    }
  }
}
