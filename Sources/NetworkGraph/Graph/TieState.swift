/// What a tie or an event is on a day.
public enum TieState: String, Sendable, CaseIterable {
  case planned
  /// Planned, and the day by which it was to be decided has passed.
  case outcomeNotRecorded = "outcome-not-recorded"
  /// It begins later.
  case upcoming
  case active
  case ended
  /// A point form that lies longer ago than the window.
  case outsideWindow = "outside-window"
  /// Asked, and there is none.
  case none
}

extension TieState {
  /// The state of a row on a day.
  ///
  /// Planned stays planned on every day. Otherwise dates decide, and the status only where dates are
  /// missing. A point form is active from its day until `window` days later; undated it counts on any
  /// day. Without a day everything that is neither planned nor `none` is active.
  public static func of(
    status: RecordedStatus?, start: Day?, end: Day?, decision: Day? = nil, isPoint: Bool,
    on day: Day?, window: Int
  ) -> TieState {
    if status == RecordedStatus.none { return .none }
    if status == .planned {
      if let decision, let day, decision < day { return .outcomeNotRecorded }
      return .planned
    }
    guard let day else { return .active }
    if let start, day < start { return .upcoming }
    if isPoint { return ofPoint(start: start, end: end, on: day, window: window) }
    if let end { return end < day ? .ended : .active }
    return status == .ended ? .ended : .active
  }

  private static func ofPoint(start: Day?, end: Day?, on day: Day, window: Int) -> TieState {
    guard let last = end ?? start else { return .active }
    if start == nil, day < last { return .upcoming }
    return last < day.advanced(by: -window) ? .outsideWindow : .active
  }

  /// Whether dates say otherwise than the status: *active* of what has ended or not begun, *ended* of
  /// what runs or has not begun.
  public static func contradicts(
    status: RecordedStatus?, start: Day?, end: Day?, isPoint: Bool, on day: Day?
  ) -> Bool {
    guard let status, let day, start != nil || end != nil else { return false }
    let hasEnded = end.map { $0 < day } ?? false
    let isToCome = start.map { day < $0 } ?? false
    switch status {
    case .active: return isToCome || (hasEnded && !isPoint)
    case .ended: return isToCome || (end != nil && !hasEnded && !isPoint && end != day)
    case .planned: return hasEnded
    case .none: return false
    }
  }
}
