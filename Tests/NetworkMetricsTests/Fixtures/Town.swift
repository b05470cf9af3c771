import NetworkGraph
import NetworkMetrics

/// A small dataset written down in a test: institutions, ties and events by their ids.
struct Town {
  var institutions: [Institution] = []
  var units: [Territory.Unit] = []
  var events: [Event] = []
  var descriptor = DatasetDescriptor()
  private var ties: [(from: String, to: String, tie: Tie)] = []
  private var participations: [(event: String, institution: String, Participation.Role)] = []
}

// MARK: - Writing down

extension Town {
  /// - Parameters:
  ///   - roles: joined by `+`.
  ///   - serves: codes joined by a space.
  mutating func add(
    _ id: String, _ roles: String, _ seat: String = "", serves: String = "",
    founder: String? = nil, since: String? = nil, until: String? = nil,
    at place: (Double, Double)? = nil
  ) {
    institutions.append(
      Institution(
        id: id, roles: roles.split(separator: "+").map(String.init), seat: TerritoryCode(seat),
        serves: Self.codes(serves), founder: founder, latitude: place?.0, longitude: place?.1,
        since: since.flatMap { DateSpan($0)?.first }, until: until.flatMap { DateSpan($0)?.last }))
  }

  /// Gminas, powiats or voivodeships of the register, by their codes joined by a space.
  mutating func register(_ codes: String) {
    units += Self.codes(codes).map { Territory.Unit(code: $0, name: "") }
  }

  mutating func tie(
    _ from: String, _ to: String, _ form: String, start: String? = nil, end: String? = nil,
    status: RecordedStatus? = nil, intensity: Int? = nil, isDirected: Bool = false
  ) {
    ties.append(
      (
        from, to,
        Tie(
          from: 0, to: 0, form: form, isDirected: isDirected,
          start: start.flatMap { DateSpan($0)?.first }, end: end.flatMap { DateSpan($0)?.last },
          status: status, intensity: intensity)
      ))
  }

  /// - Parameters:
  ///   - members: `id` or `id:role`, joined by a space.
  ///   - addressees: selectors `KIND` or `KIND@CODE`, joined by a space.
  mutating func event(
    _ id: String, _ form: String, _ members: String, addressees: String = "",
    start: String? = nil, end: String? = nil, place: String = "",
    status: RecordedStatus? = nil
  ) {
    let selectors = addressees.split(separator: " ").map { word in
      let parts = word.split(separator: "@")
      return Selector(
        kind: String(parts[0]), area: parts.count > 1 ? TerritoryCode(parts[1]) : nil)
    }
    events.append(
      Event(
        id: id, form: form, start: start.flatMap { DateSpan($0)?.first },
        end: end.flatMap { DateSpan($0)?.last }, place: TerritoryCode(place), status: status,
        addressees: selectors))
    for member in members.split(separator: " ") {
      let parts = member.split(separator: ":")
      let role = parts.count > 1 ? Participation.Role(rawValue: String(parts[1])) : nil
      participations.append((id, String(parts[0]), role ?? .member))
    }
  }

  mutating func join(_ event: String, _ institution: String) {
    participations.append((event, institution, .member))
  }

  mutating func removeTie(at position: Int) { ties.remove(at: position) }
  var tieCount: Int { ties.count }

  static func codes(_ text: String) -> [TerritoryCode] {
    text.split(separator: " ").compactMap { TerritoryCode($0) }
  }
}

// MARK: - Reading off

extension Town {
  var network: CooperationNetwork {
    let sorted = institutions.sorted { $0.id.precedesByCodePoints($1.id) }
    let position = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.id, $0) })
    let sortedEvents = events.sorted { $0.id.precedesByCodePoints($1.id) }
    let eventPosition = Dictionary(
      uniqueKeysWithValues: sortedEvents.enumerated().map { ($1.id, $0) })
    return CooperationNetwork(
      descriptor: descriptor, institutions: sorted,
      ties: ties.map { row in
        var tie = row.tie
        (tie.from, tie.to) = (position[row.from]!, position[row.to]!)
        return tie
      },
      events: sortedEvents,
      participations: participations.map {
        Participation(
          event: eventPosition[$0.event]!, institution: position[$0.institution]!, role: $0.2)
      },
      territory: Territory(units: units))
  }

  func on(_ day: String?, _ change: (inout GraphOptions) -> Void = { _ in }) -> NetworkOnDay {
    var options = GraphOptions()
    options.asOf = day.flatMap { Day($0) }
    change(&options)
    return network.onDay(options)
  }

  func gaps(
    on day: String? = nil, rules: RuleSet = .standard, horizon: Int = 180,
    _ change: (inout GraphOptions) -> Void = { _ in }
  ) -> GapAnalysis {
    GapAnalysis(network: on(day, change), rules: rules, horizon: horizon)
  }
}

extension GapAnalysis {
  /// The rows of a rule in a place, as `status from > to`.
  func rows(_ rule: String, in code: String) -> [String] {
    expectations(of: rule, in: code).map { row in
      "\(row.status.rawValue) \(words(row.from)) > \(words(row.to))"
    }
  }

  func expectations(of rule: String, in code: String) -> [Expectation] {
    expectations.filter {
      rules.rules[$0.rule].id == rule && $0.territory.description == code
    }
  }

  func statuses(_ rule: String, in code: String) -> [Expectation.Status] {
    expectations(of: rule, in: code).map(\.status)
  }

  func figures(_ code: String) -> GminaFigures? { perGmina.first { $0.code.description == code } }

  func words(_ side: Expectation.Side) -> String {
    switch side {
    case .units(let units):
      units.map { network.network.institutions[Int($0)].id }.joined(separator: " ")
    case .kinds(let kinds): kinds.joined(separator: "/")
    }
  }
}
