/// Who takes part in what: institutions on one side, events on the other.
///
/// In compressed sparse rows both ways, without repeats.
///
///     let graph = TwoModeGraph(actors: 3, events: 2, pairs: [(0, 0), (1, 0), (1, 1)])
///     graph.eventCounts()  // [1, 2, 0]
///     graph.actorCounts()  // [2, 1]
public struct TwoModeGraph: Sendable {
  public let actorCount: Int
  public let eventCount: Int
  private let eventOffsets: [Int]
  private let eventsOfActors: [Int32]
  private let actorOffsets: [Int]
  private let actorsOfEvents: [Int32]

  /// - Parameters:
  ///   - pairs: (actor, event), in any order; what repeats counts once.
  ///   - actors: how many there are.
  ///   - events: how many there are.
  /// - Precondition: actors and events lie within their numbers.
  /// - Complexity: O(*p* log *p*) for *p* pairs.
  public init(actors: Int, events: Int, pairs: [(Int, Int)]) {
    var keys = pairs.map { pair -> UInt64 in
      precondition(
        pair.0 >= 0 && pair.0 < actors && pair.1 >= 0 && pair.1 < events, "no such actor or event")
      return UInt64(pair.0) << 32 | UInt64(pair.1)
    }
    keys.sort()
    var eventsOfActors: [Int32] = []
    var eventOffsets = [Int](repeating: 0, count: actors + 1)
    var actorOffsets = [Int](repeating: 0, count: events + 1)
    var last: UInt64?
    for key in keys where key != last {
      last = key
      eventsOfActors.append(Int32(truncatingIfNeeded: key & 0xFFFF_FFFF))
      eventOffsets[Int(key >> 32) + 1] += 1
      actorOffsets[Int(key & 0xFFFF_FFFF) + 1] += 1
    }
    for actor in 0..<actors { eventOffsets[actor + 1] += eventOffsets[actor] }
    for event in 0..<events { actorOffsets[event + 1] += actorOffsets[event] }
    var next = actorOffsets
    var actorsOfEvents = [Int32](repeating: 0, count: eventsOfActors.count)
    for actor in 0..<actors {
      for place in eventOffsets[actor]..<eventOffsets[actor + 1] {
        let event = Int(eventsOfActors[place])
        actorsOfEvents[next[event]] = Int32(actor)
        next[event] += 1
      }
    }
    actorCount = actors
    eventCount = events
    self.eventOffsets = eventOffsets
    self.eventsOfActors = eventsOfActors
    self.actorOffsets = actorOffsets
    self.actorsOfEvents = actorsOfEvents
  }

  /// Rising.
  public func events(of actor: Int) -> ArraySlice<Int32> {
    eventsOfActors[eventOffsets[actor]..<eventOffsets[actor + 1]]
  }

  /// Rising.
  public func actors(of event: Int) -> ArraySlice<Int32> {
    actorsOfEvents[actorOffsets[event]..<actorOffsets[event + 1]]
  }
}
