/// Who takes part in an event on a day, who leads it, and to whom it is addressed.
public struct EventAttendance: Sendable {
  /// Distinct, rising positions in `CooperationNetwork.institutions`; the invited left out.
  public var participants: [Int] = []
  /// Organisers and leaders, rising; each is a participant too.
  public var leaders: [Int] = []
  /// By their role or by the event's selectors, rising; a participant is no addressee.
  public var addressees: [Int] = []
}

extension CooperationNetwork {
  /// The attendance of every event, of institutions that exist on the day; without a day of all.
  ///
  /// - Complexity: O(*p* + *s* *i*) for *p* participations, *s* selectors and *i* institutions.
  public func attendance(on day: Day?) -> [EventAttendance] {
    var result = [EventAttendance](repeating: EventAttendance(), count: events.count)
    var present = [Set<Int>](repeating: [], count: events.count)
    var leading = present
    var addressed = present
    for row in participations where institutions[row.institution].exists(on: day) {
      if row.role.takesPart { present[row.event].insert(row.institution) }
      if row.role.leads { leading[row.event].insert(row.institution) }
      if row.role == .addressee { addressed[row.event].insert(row.institution) }
    }
    var matching: [Selector: [Int]] = [:]
    for (position, event) in events.enumerated() {
      for selector in event.addressees {
        let found =
          matching[selector]
          ?? institutions(matching: selector).filter { institutions[$0].exists(on: day) }
        matching[selector] = found
        addressed[position].formUnion(found)
      }
      result[position].participants = present[position].sorted()
      result[position].leaders = leading[position].sorted()
      result[position].addressees = addressed[position].subtracting(present[position]).sorted()
    }
    return result
  }
}
