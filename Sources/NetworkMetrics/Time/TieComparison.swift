import NetworkGraph

/// The rows of a comparison that tell of recorded ties and founders, by pair and form.
struct TieComparison {
  private(set) var rows: [ComparisonRow] = []

  init(_ before: NetworkOnDay, _ after: NetworkOnDay, _ match: InstitutionMatch) {
    let old = Self.sides(of: before, match.ofBefore)
    let new = Self.sides(of: after, match.ofAfter)
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let takesOld =
        right == new.count || (left < old.count && !new[right].key.precedes(old[left].key))
      let takesNew =
        left == old.count || (right < new.count && !old[left].key.precedes(new[right].key))
      let key = takesOld ? old[left].key : new[right].key
      let (first, second) = (takesOld ? old[left].side : nil, takesNew ? new[right].side : nil)
      if takesOld { left += 1 }
      if takesNew { right += 1 }
      guard first != second else { continue }
      let counted = (
        first?.state.counts(before.options) ?? false, second?.state.counts(after.options) ?? false
      )
      let units = [match.pairs[key.first], match.pairs[key.second]]
      rows.append(
        ComparisonRow(
          .tie, id: "\(units[0].id):\(units[1].id):\(key.form)",
          name: units.map { Self.name(of: $0, before, after) }.joined(separator: " – "),
          change: Self.change(counted.0, counted.1), first.map { .state($0) } ?? .none,
          second.map { .state($0) } ?? .none))
    }
  }

  /// New and ended go by what counts.
  static func change(_ before: Bool, _ after: Bool) -> ComparisonRow.Change {
    before == after ? .changed : after ? .new : .ended
  }

  /// The lesser of the two names, so that both directions name alike.
  private static func name(
    of pair: InstitutionMatch.Pair, _ before: NetworkOnDay, _ after: NetworkOnDay
  ) -> String {
    [
      pair.before.map { before.network.institutions[$0].label },
      pair.after.map { after.network.institutions[$0].label },
    ].compactMap { $0 }.leastName
  }

  private struct Key: Hashable {
    /// Places in `InstitutionMatch.pairs`; the lesser first, unless the tie has a direction.
    let first: Int
    let second: Int
    let form: String

    func precedes(_ other: Key) -> Bool {
      if first != other.first { return first < other.first }
      if second != other.second { return second < other.second }
      return form.precedesByCodePoints(other.form)
    }
  }

  /// Each pair and form with its best state, sorted.
  private static func sides(
    of day: NetworkOnDay, _ places: [Int]
  ) -> [(key: Key, side: TieSide)] {
    var sides: [Key: TieSide] = [:]
    for link in day.links where !link.isProjected {
      let (from, to) = (places[Int(link.from)], places[Int(link.to)])
      let swaps = !link.isDirected && from > to
      let key = Key(first: swaps ? to : from, second: swaps ? from : to, form: link.form)
      let side = TieSide(
        state: link.state, intensity: link.intensity, start: link.start, end: link.end, count: 1)
      sides[key] = sides[key].map { better($0, side) } ?? side
    }
    return sides.map { ($0.key, $0.value) }.sorted { $0.0.precedes($1.0) }
  }

  /// The one that stands better; of one state the two as one: the greater intensity, the earlier
  /// start, the later end.
  private static func better(_ first: TieSide, _ second: TieSide) -> TieSide {
    let (a, b) = (rank(first.state), rank(second.state))
    if a != b { return a < b ? first : second }
    var both = first
    both.count += second.count
    both.intensity = max(first.intensity ?? 0, second.intensity ?? 0)
    both.start = first.start.flatMap { start in second.start.map { min(start, $0) } }
    both.end = first.end.flatMap { end in second.end.map { max(end, $0) } }
    return both
  }

  private static func rank(_ state: TieState) -> Int {
    let order: [TieState] = [
      .active, .planned, .upcoming, .outcomeNotRecorded, .ended, .outsideWindow, .none,
    ]
    return order.firstIndex(of: state) ?? order.count
  }
}
