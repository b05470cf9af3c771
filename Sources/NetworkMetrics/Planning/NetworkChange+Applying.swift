import NetworkGraph

extension CooperationNetwork {
  /// The network after a change.
  ///
  /// Everything that names an institution taken out goes with it: its ties, its participations. What
  /// only mentions it stays: a unit that it founded stays, and serves what it would without a
  /// founder. An event stays with its other participants, unless `eventsFallWithLeaders`.
  ///
  /// The gminas stay the same, even where only seats named them.
  ///
  /// - Complexity: O(*i* + *t* + *p*) for institutions, ties and participations.
  public func applying(_ change: NetworkChange) -> ChangedNetwork {
    var editor = NetworkEditor(self)
    editor.remove(change.removals, withLedEvents: change.eventsFallWithLeaders)
    editor.add(change)
    return editor.result()
  }
}

/// Builds a network anew from the parts that stay and those that come.
private struct NetworkEditor {
  private let network: CooperationNetwork
  private var stays: [Bool]
  private var eventStays: [Bool]
  private var newTies: [Tie] = []
  private var newEvents: [Event] = []
  /// Positions as in the old network; new events come after its own.
  private var newParticipations: [Participation] = []

  init(_ network: CooperationNetwork) {
    self.network = network
    stays = network.institutions.map { _ in true }
    eventStays = network.events.map { _ in true }
  }

  mutating func remove(_ removals: [NetworkChange.Removal], withLedEvents: Bool) {
    for removal in removals {
      switch removal {
      case .institution(let position): stays[position] = false
      case .event(let position): eventStays[position] = false
      case .role(let role):
        for (position, institution) in network.institutions.enumerated()
        where institution.roles.contains(where: { $0.hasSameCodePoints(as: role) }) {
          stays[position] = false
        }
      }
    }
    if withLedEvents { removeLedEvents() }
  }

  private mutating func removeLedEvents() {
    var hadLeader = network.events.map { _ in false }
    var hasLeader = hadLeader
    for row in network.participations where row.role.leads {
      hadLeader[row.event] = true
      if stays[row.institution] { hasLeader[row.event] = true }
    }
    for event in network.events.indices where hadLeader[event] && !hasLeader[event] {
      eventStays[event] = false
    }
  }

  mutating func add(_ change: NetworkChange) {
    for addition in change.additions where addition.first != addition.second {
      newTies.append(
        Tie(
          from: addition.first, to: addition.second,
          form: addition.form ?? NetworkChange.assumedForm, status: .active))
    }
    for joining in change.joinings {
      newParticipations.append(
        Participation(event: joining.event, institution: joining.institution, role: .member))
    }
    for event in change.newEvents {
      for (place, member) in event.members.enumerated() {
        newParticipations.append(
          Participation(
            event: network.events.count + newEvents.count, institution: member,
            role: place == 0 ? .organiser : .member))
      }
      // No id of a file is empty or begins with a space, so that it meets none.
      newEvents.append(
        Event(
          id: " new \(newEvents.count + 1)", form: event.form, place: event.place, status: .active))
    }
  }

  func result() -> ChangedNetwork {
    let positions = Self.positions(stays)
    let allEvents = network.events + newEvents
    let eventIsKept = eventStays + newEvents.map { _ in true }
    let order = allEvents.indices.filter { eventIsKept[$0] }.sorted {
      allEvents[$0].id.precedesByCodePoints(allEvents[$1].id)
    }
    var eventPositions = [Int?](repeating: nil, count: allEvents.count)
    for (place, event) in order.enumerated() { eventPositions[event] = place }

    let ties = (network.ties + newTies).compactMap { tie -> Tie? in
      guard let from = positions[tie.from], let to = positions[tie.to] else { return nil }
      var tie = tie
      (tie.from, tie.to) = (from, to)
      return tie
    }
    let participations = (network.participations + newParticipations).compactMap {
      row -> Participation? in
      guard let event = eventPositions[row.event], let unit = positions[row.institution] else {
        return nil
      }
      var row = row
      (row.event, row.institution) = (event, unit)
      return row
    }
    let changed = CooperationNetwork(
      descriptor: network.descriptor, kinds: network.kinds,
      institutions: network.institutions.indices.filter { stays[$0] }.map {
        network.institutions[$0]
      },
      ties: ties, events: order.map { allEvents[$0] }, participations: participations,
      territory: territory(), findings: network.findings, balance: network.balance)
    return ChangedNetwork(
      network: changed, institutions: positions,
      events: Array(eventPositions.prefix(network.events.count)))
  }

  private static func positions(_ stays: [Bool]) -> [Int?] {
    var next = 0
    return stays.map { stays in
      guard stays else { return nil }
      next += 1
      return next - 1
    }
  }

  /// The gminas that seats and areas name must not vanish with their only unit.
  private func territory() -> Territory {
    guard network.territory.gminas.isEmpty, stays.contains(false) else { return network.territory }
    let named = network.institutions.flatMap { ($0.seat.map { [$0] } ?? []) + $0.serves }
    let gminas = Set(named.filter { $0.level == .gmina }).sorted()
    return Territory(units: network.territory.units + gminas.map { .init(code: $0, name: "") })
  }
}
