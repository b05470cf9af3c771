/// Collects the links of a network on a day, and what is worth a finding.
struct LinkBuilder {
  let network: CooperationNetwork
  let options: GraphOptions
  /// Whether each institution exists on the day.
  let exists: [Bool]
  private(set) var links: [Link] = []
  private(set) var findings: [Finding] = []

  init(network: CooperationNetwork, options: GraphOptions) {
    self.network = network
    self.options = options
    exists = network.institutions.map { $0.exists(on: options.asOf) }
  }
}

// MARK: - Recorded ties

extension LinkBuilder {
  /// What makes two rows the same tie, told by different raters.
  private struct Told: Hashable {
    let first: Int
    let second: Int
    let isDirected: Bool
    let form: String
    let start: Day?
    let end: Day?
    let status: RecordedStatus?
    let subject: String
    let document: String

    init(_ tie: Tie) {
      let swapped = !tie.isDirected && tie.from > tie.to
      first = swapped ? tie.to : tie.from
      second = swapped ? tie.from : tie.to
      isDirected = tie.isDirected
      form = tie.form
      start = tie.start
      end = tie.end
      status = tie.status
      subject = tie.subject
      document = tie.document
    }
  }

  mutating func addTies() {
    let lesser = lesserIntensities()
    var seen: Set<Told> = []
    links.reserveCapacity(network.ties.count)
    var facts = FormFacts()
    for position in network.ties.indices {
      let form = facts.of(network.ties[position].form)
      let (start, end) = (network.ties[position].start, network.ties[position].end)
      let state = TieState.of(
        status: network.ties[position].status, start: start, end: end, isPoint: form.isPoint,
        on: options.asOf, window: options.window)
      if options.asOf != nil {
        noteDates(of: network.ties[position], isPoint: form.isPoint, state)
      }
      let (from, to) = (network.ties[position].from, network.ties[position].to)
      guard exists[from], exists[to] else { continue }
      var intensity = network.ties[position].intensity ?? form.intensity
      if !network.ties[position].rater.isEmpty {
        let told = Told(network.ties[position])
        guard seen.insert(told).inserted else { continue }
        intensity = lesser[told] ?? intensity
      }
      links.append(
        Link(
          from: from, to: to, form: form.id, intensity: intensity,
          weight: network.ties[position].weight ?? Double(intensity),
          isDirected: network.ties[position].isDirected, origin: .tie(position), start: start,
          end: end, state: state))
    }
  }

  /// Where raters of one tie differ, the lesser intensity holds: no more than both say.
  private func lesserIntensities() -> [Told: Int] {
    var lesser: [Told: Int] = [:]
    for position in network.ties.indices where !network.ties[position].rater.isEmpty {
      let tie = network.ties[position]
      let told = Told(tie)
      lesser[told] = min(lesser[told] ?? 4, tie.intensity ?? TieForm.intensity(of: tie.form))
    }
    return lesser
  }

  private mutating func noteDates(of tie: Tie, isPoint: Bool, _ state: TieState) {
    let place = tie.source
    noteContradiction(tie.status, tie.start, tie.end, isPoint: isPoint, at: place)
    if tie.start == nil, tie.end == nil, state == .active {
      findings.append(
        Finding(
          .note, .undatedTie, file: place.file, line: place.line,
          [network.institutions[tie.from].id, network.institutions[tie.to].id]))
    }
  }

  private mutating func noteContradiction(
    _ status: RecordedStatus?, _ start: Day?, _ end: Day?, isPoint: Bool, at place: SourcePlace
  ) {
    guard
      TieState.contradicts(
        status: status, start: start, end: end, isPoint: isPoint, on: options.asOf)
    else { return }
    findings.append(
      Finding(
        .warning, .contradictingStatus, file: place.file, line: place.line,
        [status?.rawValue ?? "", start?.description ?? "", end?.description ?? ""]))
  }
}

// MARK: - Events

extension LinkBuilder {
  mutating func addEvents() {
    let attendance = network.attendance(on: options.asOf)
    for (position, event) in network.events.enumerated() {
      add(event, at: position, attendance[position])
    }
  }

  private mutating func add(_ event: Event, at position: Int, _ attendance: EventAttendance) {
    let isPoint = TieForm.of(event.form)?.isPoint ?? false
    let state = TieState.of(
      status: event.status, start: event.start, end: event.end, decision: event.decision,
      isPoint: isPoint, on: options.asOf, window: options.window)
    noteDates(of: event, isPoint: isPoint, state)
    let people = attendance.participants
    let intensity = TieForm.intensity(of: event.form)
    let factor = options.projection == .newman ? 1 / Double(max(1, people.count - 1)) : 1

    func link(_ from: Int, _ to: Int, isAddressed: Bool, hasLeader: Bool) -> Link {
      Link(
        from: from, to: to, form: event.form, intensity: isAddressed ? 1 : intensity,
        weight: isAddressed ? 1 : Double(intensity) * factor, isDirected: isAddressed,
        origin: .event(position), isAddressed: isAddressed, hasLeader: hasLeader,
        start: event.start, end: event.end, state: state)
    }
    let leaders = Set(attendance.leaders)
    if people.count > options.maxEvent {
      noteSize(of: event, people.count, hasLeader: !leaders.isEmpty)
      // Leaders with everybody, each pair once: not every pair is looked at.
      for leader in attendance.leaders {
        for other in people where other != leader && (leader < other || !leaders.contains(other)) {
          links.append(
            link(min(leader, other), max(leader, other), isAddressed: false, hasLeader: true))
        }
      }
    } else {
      for (index, first) in people.enumerated() {
        let firstLeads = leaders.contains(first)
        for second in people[(index + 1)...] {
          let hasLeader = firstLeads || leaders.contains(second)
          links.append(link(first, second, isAddressed: false, hasLeader: hasLeader))
        }
      }
    }
    for leader in attendance.leaders {
      for addressee in attendance.addressees {
        links.append(link(leader, addressee, isAddressed: true, hasLeader: true))
      }
    }
  }

  private mutating func noteDates(of event: Event, isPoint: Bool, _ state: TieState) {
    guard let day = options.asOf else { return }
    noteContradiction(event.status, event.start, event.end, isPoint: isPoint, at: event.source)
    func note(_ code: FindingCode, _ arguments: [String]) {
      findings.append(
        Finding(.note, code, file: event.source.file, line: event.source.line, arguments))
    }
    if event.start == nil, event.end == nil, state == .active { note(.undatedEvent, [event.id]) }
    if event.status == .planned, let decision = event.decision, decision < day {
      note(.outcomeNotRecorded, [event.id, decision.description])
    }
  }

  private mutating func noteSize(of event: Event, _ count: Int, hasLeader: Bool) {
    findings.append(
      Finding(
        hasLeader ? .note : .warning, hasLeader ? .largeEvent : .largeEventWithoutLeader,
        file: event.source.file, line: event.source.line,
        [event.id, String(count), String(options.maxEvent)]))
  }
}

// MARK: - Founders

extension LinkBuilder {
  /// The founder column; a pair that has a tie of form founder as well is linked by that alone.
  mutating func addFounders() {
    var told: Set<[Int32]> = []
    for link in links where link.form == TieForm.founder && link.state == .active {
      told.insert([min(link.from, link.to), max(link.from, link.to)])
    }
    let intensity = TieForm.intensity(of: TieForm.founder)
    for (position, institution) in network.institutions.enumerated() where exists[position] {
      guard let founder = institution.founder.flatMap(network.institution(withID:)),
        founder != position, exists[founder],
        !told.contains([Int32(min(founder, position)), Int32(max(founder, position))])
      else { continue }
      links.append(
        Link(
          from: founder, to: position, form: TieForm.founder, intensity: intensity,
          weight: Double(intensity), isDirected: true, origin: .founder(position),
          state: .active))
    }
  }
}

extension CooperationNetwork {
  /// The institutions of a class: of its kind in any role, their service area inside its area.
  ///
  /// - Complexity: O(*i*) for *i* institutions.
  public func institutions(matching selector: Selector) -> [Int] {
    institutions.indices.filter { position in
      guard institutions[position].roles.contains(selector.kind) else { return false }
      guard let area = selector.area else { return true }
      return serviceArea(of: position, as: selector.kind).lies(in: area)
    }
  }
}
