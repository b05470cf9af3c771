import NetworkGraph

/// How far links go towards meeting a rule, from least to most.
enum Standing: Int, Comparable, Sendable {
  case nothing, weak, expiring, met

  static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }

  /// 1, 0.5 or 0: what it adds to a coverage.
  var score: Double {
    switch self {
    case .nothing: 0
    case .weak: 0.5
    case .expiring, .met: 1
    }
  }

  var status: Expectation.Status {
    switch self {
    case .nothing: .gap
    case .weak: .weak
    case .expiring: .expiring
    case .met: .met
    }
  }
}

/// Judges one link by one rule on one day: a pure function of the three.
struct LinkJudge: Sendable {
  private let accepted: Set<String>
  private let addressedCounts: Bool
  private let founderCounts: Bool
  private let anyEventCounts: Bool
  private let includesPlanned: Bool
  /// A lasting tie whose end is on or before this day expires; nil: nothing does.
  private let expiry: Day?
  /// A point form before this day is too old; nil: its state decides.
  private let oldest: Day?
  private let hasWithin: Bool

  /// Forms of an event that tie all participants, whoever leads it.
  private static let closeForms: Set<String> = ["team", "working-group", "project", "programme"]

  init(rule: Rule, day: Day?, horizon: Int, includesPlanned: Bool) {
    accepted = Set(TieForm.all.map(\.id).filter(rule.accepts))
    addressedCounts = rule.addressedCounts
    founderCounts = rule.founderCounts
    anyEventCounts = rule.expects == .partner
    self.includesPlanned = includesPlanned
    expiry = day?.advanced(by: horizon)
    hasWithin = rule.within != nil
    oldest = day.flatMap { day in rule.within.map { day.months(before: $0) } }
  }

  /// Whether a state counts on the day: active, and planned where planned ties are included.
  func counts(_ state: TieState) -> Bool {
    switch state {
    case .active: true
    case .planned, .outcomeNotRecorded: includesPlanned
    case .upcoming, .ended, .outsideWindow, .none: false
    }
  }

  func accepts(_ form: String) -> Bool { accepted.contains(form) }

  /// How far a link goes; `first` is the end that plays the first part.
  func standing(of link: Link, first: Int32) -> Standing {
    if link.isFounder {
      guard founderCounts, counts(link.state) else { return .nothing }
      return lasting(until: link.end)
    }
    let insufficient = counts(link.state) ? Standing.weak : .nothing
    guard accepted.contains(link.form), suffices(link, first: first) else { return insufficient }
    if link.isPoint { return isFresh(link) ? .met : insufficient }
    return counts(link.state) ? lasting(until: link.end) : .nothing
  }

  /// What a running tie with this end is: met, or expiring where it ends within the horizon.
  func lasting(until end: Day?) -> Standing {
    guard let end, let expiry, end <= expiry else { return .met }
    return .expiring
  }

  private func suffices(_ link: Link, first: Int32) -> Bool {
    if link.isAddressed { return addressedCounts && link.from == first }
    guard link.isProjected, !anyEventCounts else { return true }
    return link.hasLeader || Self.closeForms.contains(link.form)
  }

  private func isFresh(_ link: Link) -> Bool {
    guard hasWithin else { return counts(link.state) }
    guard counts(link.state) || link.state == .outsideWindow else { return false }
    guard let oldest, let last = link.end ?? link.start else { return true }
    return oldest <= last
  }
}
