/// One relation between two institutions on a day: a recorded tie, a pair of an event, or a founder.
///
/// Every link has its state; only those that `isCounted` says become edges. Rules look at links, so
/// that they see each form by itself.
public struct Link: Sendable {
  /// Where it comes from.
  public enum Origin: Sendable, Hashable {
    /// A position in `CooperationNetwork.ties`; several raters of one tie are one link of the first.
    case tie(Int)
    /// A position in `CooperationNetwork.events`.
    case event(Int)
    /// The `founder` column of an institution (a position): `from` is the founder.
    case founder(Int)
  }

  /// Positions in `CooperationNetwork.institutions`.
  public let from: Int32
  public let to: Int32
  /// The form's id, or the word as written.
  public let form: String
  /// 1 to 4.
  public let intensity: Int
  /// What it adds to the weight of its edge.
  public let weight: Double
  public let isDirected: Bool
  public let origin: Origin
  /// Whether `to` is only an addressee of an event of `from`.
  public let isAddressed: Bool
  /// Of an event: whether one end is organiser or leader.
  public let hasLeader: Bool
  public let start: Day?
  public let end: Day?
  public let state: TieState

  public init(
    from: Int, to: Int, form: String, intensity: Int, weight: Double, isDirected: Bool = false,
    origin: Origin, isAddressed: Bool = false, hasLeader: Bool = false, start: Day? = nil,
    end: Day? = nil, state: TieState
  ) {
    self.from = Int32(from)
    self.to = Int32(to)
    self.form = form
    self.intensity = intensity
    self.weight = weight
    self.isDirected = isDirected
    self.origin = origin
    self.isAddressed = isAddressed
    self.hasLeader = hasLeader
    self.start = start
    self.end = end
    self.state = state
  }
}

extension Link {
  public var isPoint: Bool { TieForm.of(form)?.isPoint ?? false }

  public var isFounder: Bool {
    if case .founder = origin { return true }
    return form == TieForm.founder
  }

  public var isProjected: Bool {
    if case .event = origin { return true }
    return false
  }

  /// Whether it becomes an edge under the options.
  public func isCounted(_ options: GraphOptions) -> Bool {
    switch state {
    case .active: break
    case .planned, .outcomeNotRecorded: if !options.includesPlanned { return false }
    case .upcoming, .ended, .outsideWindow, .none: return false
    }
    if isFounder, !options.includesFounder { return false }
    if isProjected, options.projection == .none { return false }
    return intensity >= options.minIntensity
      && (options.forms.isEmpty || options.forms.contains(form))
  }
}
