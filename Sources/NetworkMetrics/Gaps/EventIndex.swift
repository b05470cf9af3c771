import NetworkGraph

/// The events that count on a day, with their members, found by place and by member.
struct EventIndex: Sendable {
  /// An event that counts on the day.
  struct Held: Sendable {
    /// A position in `CooperationNetwork.events`.
    let event: Int
    let form: String
    let isPoint: Bool
    let end: Day?
    let state: TieState
    /// The institutions that take part and exist on the day, rising.
    var members: [Int32]
    /// Those of them that organise or lead.
    let leaders: Set<Int32>

    func holds(_ institution: Int32) -> Bool {
      var (low, high) = (0, members.count)
      while low < high {
        let middle = (low + high) / 2
        if members[middle] < institution { low = middle + 1 } else { high = middle }
      }
      return low < members.count && members[low] == institution
    }
  }

  /// In the order of the events.
  private(set) var held: [Held]
  private var byPlace: [TerritoryCode: [Int]] = [:]
  private var byMember: [Int32: [Int]] = [:]

  /// Planned events are among them where planned ties are included.
  init(_ network: CooperationNetwork, _ options: GraphOptions) {
    var members = [[Int32]](repeating: [], count: network.events.count)
    var leaders = [Set<Int32>](repeating: [], count: network.events.count)
    for participation in network.participations where participation.role.takesPart {
      guard network.institutions[participation.institution].exists(on: options.asOf) else {
        continue
      }
      members[participation.event].append(Int32(participation.institution))
      if participation.role.leads {
        leaders[participation.event].insert(Int32(participation.institution))
      }
    }
    var held: [Held] = []
    for (position, event) in network.events.enumerated() {
      let isPoint = TieForm.of(event.form)?.isPoint ?? false
      let state = TieState.of(
        status: event.status, start: event.start, end: event.end, decision: event.decision,
        isPoint: isPoint, on: options.asOf, window: options.window)
      guard state.counts(options) else { continue }
      let present = members[position].uniqued().sorted()
      for member in present { byMember[member, default: []].append(held.count) }
      if let place = event.place { byPlace[place, default: []].append(held.count) }
      held.append(
        Held(
          event: position, form: event.form, isPoint: isPoint, end: event.end, state: state,
          members: present, leaders: leaders[position]))
    }
    self.held = held
  }

  /// The place in `held` of an event that counts.
  func place(of event: Int) -> Int? {
    var (low, high) = (0, held.count)
    while low < high {
      let middle = (low + high) / 2
      if held[middle].event < event { low = middle + 1 } else { high = middle }
    }
    return low < held.count && held[low].event == event ? low : nil
  }

  /// Takes an institution for a member of an event that counts.
  mutating func add(_ institution: Int32, to event: Int) {
    guard let place = place(of: event), !held[place].holds(institution)
    else { return }
    held[place].members = (held[place].members + [institution]).sorted()
    byMember[institution] = (events(of: institution) + [place]).sorted()
  }

  /// Positions in `held` of the events that a member takes part in, rising.
  func events(of member: Int32) -> [Int] { byMember[member] ?? [] }

  /// Positions in `held` of the events placed in a gmina: with its code, or with that of the city
  /// with powiat rights that it is.
  func events(in gmina: TerritoryCode) -> [Int] {
    let own = byPlace[gmina] ?? []
    guard gmina.isCityWithPowiatRights, let city = gmina.powiat, let more = byPlace[city] else {
      return own
    }
    return (own + more).sorted()
  }
}

extension TieState {
  /// Whether a tie in this state counts: active, or planned where planned ties are included.
  func counts(_ options: GraphOptions) -> Bool {
    switch self {
    case .active: true
    case .planned, .outcomeNotRecorded: options.includesPlanned
    case .upcoming, .ended, .outsideWindow, .none: false
    }
  }
}
