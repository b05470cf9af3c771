import NetworkGraph

/// A recorded tie or an event: what has a beginning and an end.
///
/// A tie that several raters told of is one. Rows that say that there is none are left out.
public struct Undertaking: Sendable, Hashable {
  /// A tie by its position in `CooperationNetwork.ties`, or an event by that in `events`.
  public enum Origin: Sendable, Hashable {
    case tie(Int)
    case event(Int)
  }

  public let origin: Origin
  public let form: String
  public let isPoint: Bool
  public let start: Day?
  public let end: Day?
  public let status: RecordedStatus?
  /// The day by which a planned event is decided.
  public let decision: Day?
  /// The two ends of a tie, or who takes part in an event: positions in
  /// `CooperationNetwork.institutions`, rising.
  public let institutions: [Int]
}

extension Undertaking {
  /// Ties in the order of the file, then events by id, limited to the forms of the options.
  static func all(of network: CooperationNetwork, on options: GraphOptions) -> [Undertaking] {
    func isWanted(_ form: String) -> Bool {
      options.forms.isEmpty || options.forms.contains(form)
    }
    var seen: Set<ToldTie> = []
    var result: [Undertaking] = []
    for (position, tie) in network.ties.enumerated()
    where tie.status != RecordedStatus.none && isWanted(tie.form) {
      if !tie.rater.isEmpty, !seen.insert(ToldTie(tie)).inserted { continue }
      result.append(
        Undertaking(
          origin: .tie(position), form: tie.form, isPoint: TieForm.of(tie.form)?.isPoint ?? false,
          start: tie.start, end: tie.end, status: tie.status, decision: nil,
          institutions: [tie.from, tie.to].sorted()))
    }
    var members = [Set<Int>](repeating: [], count: network.events.count)
    for row in network.participations where row.role.takesPart {
      members[row.event].insert(row.institution)
    }
    for (position, event) in network.events.enumerated()
    where event.status != RecordedStatus.none && isWanted(event.form) {
      result.append(
        Undertaking(
          origin: .event(position), form: event.form,
          isPoint: TieForm.of(event.form)?.isPoint ?? false, start: event.start, end: event.end,
          status: event.status, decision: event.decision, institutions: members[position].sorted()))
    }
    return result
  }

  func state(on day: Day?, window: Int) -> TieState {
    TieState.of(
      status: status, start: start, end: end, decision: decision, isPoint: isPoint, on: day,
      window: window)
  }

  /// Whether it runs on a day and its end is on or before the day + horizon; a point form never is.
  func isExpiring(on day: Day?, horizon: Int) -> Bool {
    guard let day, let end, !isPoint, state(on: day, window: 0) == .active else { return false }
    return end <= day.advanced(by: horizon)
  }
}
