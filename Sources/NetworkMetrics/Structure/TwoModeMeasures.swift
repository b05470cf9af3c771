extension TwoModeGraph {
  /// How many takings-part there are.
  public var pairCount: Int { (0..<actorCount).reduce(0) { $0 + events(of: $1).count } }

  /// Events per institution.
  public func eventCounts() -> [Int] { (0..<actorCount).map { events(of: $0).count } }

  /// Institutions per event.
  public func actorCounts() -> [Int] { (0..<eventCount).map { actors(of: $0).count } }

  /// Two-mode degree of the institutions: the share of all events that each takes part in.
  ///
  /// Undefined where there is no event.
  ///
  /// Borgatti & Everett 1997, "Network analysis of 2-mode data".
  public func actorDegrees() -> [Double?] {
    eventCounts().map { eventCount == 0 ? nil : Double($0) / Double(eventCount) }
  }

  /// Two-mode degree of the events: the share of all institutions that take part in each.
  ///
  /// Undefined where there is no institution.
  public func eventDegrees() -> [Double?] {
    actorCounts().map { actorCount == 0 ? nil : Double($0) / Double(actorCount) }
  }

  /// Takings-part as a share of those possible; undefined where one side is empty.
  public func density() -> Double? {
    guard actorCount > 0, eventCount > 0 else { return nil }
    return Double(pairCount) / (Double(actorCount) * Double(eventCount))
  }

  /// The mean number of events of an institution; undefined without institutions.
  public func meanEvents() -> Double? {
    actorCount == 0 ? nil : Double(pairCount) / Double(actorCount)
  }

  /// The mean number of institutions of an event; undefined without events.
  public func meanActors() -> Double? {
    eventCount == 0 ? nil : Double(pairCount) / Double(eventCount)
  }

  /// Calls `body` with each pair of institutions that share an event and how many they share, by the
  /// first, then the second.
  ///
  /// - Complexity: O(sum of the squares of the events' sizes), sorting aside.
  public func forEachSharingPair(_ body: (_ first: Int, _ second: Int, _ shared: Int) -> Void) {
    var shared = [Int](repeating: 0, count: actorCount)
    for first in 0..<actorCount {
      var touched: [Int32] = []
      for event in events(of: first) {
        for second in actors(of: Int(event)) where Int(second) > first {
          if shared[Int(second)] == 0 { touched.append(second) }
          shared[Int(second)] += 1
        }
      }
      for second in touched.sorted() {
        body(first, Int(second), shared[Int(second)])
        shared[Int(second)] = 0
      }
    }
  }
}
