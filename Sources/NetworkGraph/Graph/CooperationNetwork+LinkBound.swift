extension CooperationNetwork {
  /// No network on any day has more links than this: counted without making one, so that it can be
  /// compared with a bound first.
  ///
  /// A row of ties is one link; an event of *k* participants makes *k*(*k*-1)/2, above `maxEvent`
  /// leaders x *k*; each leader is linked to each addressee; an institution to its founder. An
  /// addressee counts once even where nobody leads, for it is held in memory as well.
  ///
  ///     network.linkBound(GraphOptions())  // 3 ties, an event of 4: 3 + 6
  ///
  /// - Complexity: O(rows + *s* *i*) for *s* different selectors and *i* institutions.
  public func linkBound(_ options: GraphOptions) -> Int {
    var present = [Int](repeating: 0, count: events.count)
    var leading = present
    var addressed = present
    for row in participations {
      if row.role.takesPart { present[row.event] += 1 }
      if row.role.leads { leading[row.event] += 1 }
      if row.role == .addressee { addressed[row.event] += 1 }
    }
    var sizes: [Selector: Int] = [:]
    for (position, event) in events.enumerated() {
      for selector in event.addressees {
        let size = sizes[selector] ?? institutions(matching: selector).count
        sizes[selector] = size
        addressed[position] += size
      }
    }
    var count = ties.count
    for institution in institutions where institution.founder != nil { count += 1 }
    for event in events.indices {
      let people = present[event]
      let pairs = people > options.maxEvent ? leading[event] * people : people * (people - 1) / 2
      count += pairs + max(1, leading[event]) * addressed[event]
    }
    return count
  }
}
