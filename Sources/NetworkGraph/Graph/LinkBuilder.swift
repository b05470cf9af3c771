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
    for (position, tie) in network.ties.enumerated() {
      noteDates(of: tie)
      guard exists[tie.from], exists[tie.to] else { continue }
      let told = Told(tie)
      if !tie.rater.isEmpty, !seen.insert(told).inserted { continue }
      let intensity = lesser[told] ?? intensity(of: tie)
      links.append(
        Link(
          from: tie.from, to: tie.to, form: tie.form, intensity: intensity,
          weight: tie.weight ?? Double(intensity), isDirected: tie.isDirected,
          origin: .tie(position), start: tie.start, end: tie.end,
          state: TieState.of(
            status: tie.status, start: tie.start, end: tie.end,
            isPoint: TieForm.of(tie.form)?.isPoint ?? false, on: options.asOf,
            window: options.window)))
    }
  }

  /// Where raters of one tie differ, the lesser intensity holds: no more than both say.
  private func lesserIntensities() -> [Told: Int] {
    var lesser: [Told: Int] = [:]
    for tie in network.ties where !tie.rater.isEmpty {
      lesser[Told(tie), default: 4] = min(lesser[Told(tie), default: 4], intensity(of: tie))
    }
    return lesser
  }

  private func intensity(of tie: Tie) -> Int {
    tie.intensity ?? TieForm.intensity(of: tie.form)
  }

  private mutating func noteDates(of tie: Tie) {
    guard let place = tie.sources.first else { return }
    let isPoint = TieForm.of(tie.form)?.isPoint ?? false
    if TieState.contradicts(
      status: tie.status, start: tie.start, end: tie.end, isPoint: isPoint, on: options.asOf)
    {
      findings.append(
        Finding(
          .warning, .contradictingStatus, file: place.file, line: place.line,
          [
            tie.status?.rawValue ?? "", tie.start?.description ?? "",
            tie.end?.description ?? "",
          ]))
    }
    if tie.start == nil, tie.end == nil, tie.status != .planned, tie.status != RecordedStatus.none,
      options.asOf != nil
    {
      findings.append(
        Finding(
          .note, .undatedTie, file: place.file, line: place.line,
          [network.institutions[tie.from].id, network.institutions[tie.to].id]))
    }
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
    noteDates(of: event, isPoint: isPoint)
    let state = TieState.of(
      status: event.status, start: event.start, end: event.end, decision: event.decision,
      isPoint: isPoint, on: options.asOf, window: options.window)
    let people = attendance.participants
    let leaders = Set(attendance.leaders)
    let isLarge = people.count > options.maxEvent
    if isLarge { noteSize(of: event, people.count, hasLeader: !attendance.leaders.isEmpty) }
    let intensity = TieForm.intensity(of: event.form)
    let factor = options.projection == .newman ? 1 / Double(max(1, people.count - 1)) : 1

    func link(_ from: Int, _ to: Int, isAddressed: Bool, hasLeader: Bool) -> Link {
      Link(
        from: from, to: to, form: event.form, intensity: isAddressed ? 1 : intensity,
        weight: isAddressed ? 1 : Double(intensity) * factor, isDirected: isAddressed,
        origin: .event(position), isAddressed: isAddressed, hasLeader: hasLeader,
        start: event.start, end: event.end, state: state)
    }
    for (index, first) in people.enumerated() {
      let firstLeads = leaders.contains(first)
      for second in people[(index + 1)...] {
        let hasLeader = firstLeads || leaders.contains(second)
        if isLarge, !hasLeader { continue }
        links.append(link(first, second, isAddressed: false, hasLeader: hasLeader))
      }
    }
    for leader in attendance.leaders {
      for addressee in attendance.addressees where addressee != leader {
        links.append(link(leader, addressee, isAddressed: true, hasLeader: true))
      }
    }
  }

  private mutating func noteDates(of event: Event, isPoint: Bool) {
    func note(_ severity: Finding.Severity, _ code: FindingCode, _ arguments: [String]) {
      findings.append(
        Finding(
          severity, code, file: event.source.file, line: event.source.line, arguments))
    }
    if TieState.contradicts(
      status: event.status, start: event.start, end: event.end, isPoint: isPoint,
      on: options.asOf)
    {
      note(
        .warning, .contradictingStatus,
        [
          event.status?.rawValue ?? "", event.start?.description ?? "",
          event.end?.description ?? "",
        ])
    }
    if event.status == .planned, let decision = event.decision, let day = options.asOf,
      decision < day
    {
      note(.note, .outcomeNotRecorded, [event.id, decision.description])
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
  mutating func addFounders() {
    for (position, institution) in network.institutions.enumerated() where exists[position] {
      guard let founder = institution.founder.flatMap(network.institution(withID:)),
        founder != position, exists[founder]
      else { continue }
      links.append(
        Link(
          from: founder, to: position, form: TieForm.founder,
          intensity: TieForm.intensity(of: TieForm.founder),
          weight: Double(TieForm.intensity(of: TieForm.founder)), isDirected: true,
          origin: .founder(position), state: .active))
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
