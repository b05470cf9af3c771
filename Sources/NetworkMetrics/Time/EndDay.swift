import NetworkGraph

/// A day on which something that lasts ends.
public struct EndDay: Sendable, Hashable {
  public let day: Day
  /// Recorded ties, and events, that end on the day.
  public let ties: Int
  public let events: Int
  /// Pairs that are tied until the day and by nothing that lasts longer.
  public let lostPairs: Int
  /// Of all ties and events with an end, the share that ends on this day.
  public let share: Double
}

extension EndDay {
  /// By how many ties and events end, most first; of equal ones the earlier day.
  static func all(
    of network: CooperationNetwork, _ undertakings: [Undertaking], _ options: GraphOptions
  ) -> [EndDay] {
    var ties: [Day: Int] = [:]
    var events: [Day: Int] = [:]
    for undertaking in undertakings where !undertaking.isPoint {
      guard let end = undertaking.end else { continue }
      switch undertaking.origin {
      case .tie: ties[end, default: 0] += 1
      case .event: events[end, default: 0] += 1
      }
    }
    let lost = lostPairs(network, options)
    let all = ties.values.reduce(0, +) + events.values.reduce(0, +)
    return Set(ties.keys).union(events.keys).map { day in
      let (tieCount, eventCount) = (ties[day] ?? 0, events[day] ?? 0)
      return EndDay(
        day: day, ties: tieCount, events: eventCount, lostPairs: lost[day] ?? 0,
        share: Double(tieCount + eventCount) / Double(all))
    }.sorted {
      let (a, b) = ($0.ties + $0.events, $1.ties + $1.events)
      return a != b ? a > b : $0.day < $1.day
    }
  }

  /// For each day the pairs whose last lasting link ends on it.
  private static func lostPairs(
    _ network: CooperationNetwork, _ options: GraphOptions
  ) -> [Day: Int] {
    var open = options
    open.asOf = nil
    let day = network.onDay(open)
    var lasts: [UInt64: Day?] = [:]
    for link in day.links where link.isCounted(open) && !link.isPoint {
      let (low, high) = (min(link.from, link.to), max(link.from, link.to))
      let key = UInt64(low) << 32 | UInt64(high)
      if let known = lasts[key] {
        lasts[key] = .some(known.flatMap { known in link.end.map { max(known, $0) } })
      } else {
        lasts[key] = .some(link.end)
      }
    }
    var counts: [Day: Int] = [:]
    for case let last? in lasts.values { counts[last, default: 0] += 1 }
    return counts
  }
}
