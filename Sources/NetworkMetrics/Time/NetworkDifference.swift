import NetworkGraph

/// What is in one network on a day and not in another, unit by unit and pair by pair: the matter of a
/// diagram of the difference.
///
/// Units are matched by id. Only nodes and counted ties are looked at.
///
///     let difference = NetworkDifference(before, after)
///     difference.pairs.filter { $0.change == .ended }
///
/// The difference of a network with itself holds only what is `kept`; that of B with A is that of A
/// with B with `new` and `ended` exchanged.
public struct NetworkDifference: Sendable {
  public enum Change: String, Sendable, CaseIterable {
    case new, ended
    /// There on both sides, by other forms.
    case changed
    case kept
  }

  public struct Unit: Sendable, Hashable {
    public let id: String
    /// Positions in `CooperationNetwork.institutions` of the two networks; nil: no node there.
    public let before: Int?
    public let after: Int?

    public var change: Change {
      before == nil ? .new : after == nil ? .ended : .kept
    }
  }

  public struct Pair: Sendable, Hashable {
    /// Positions in `units`, rising.
    public let first: Int
    public let second: Int
    /// The forms of the counted ties, sorted; empty: no tie.
    public let before: [String]
    public let after: [String]

    public var change: Change {
      if before.isEmpty { return .new }
      if after.isEmpty { return .ended }
      return before == after ? .kept : .changed
    }
  }

  /// By id, by code points.
  public let units: [Unit]
  /// By first, then second unit.
  public let pairs: [Pair]

  /// - Complexity: O(*i* + *l* log *l*) for *i* institutions and *l* links of both.
  public init(_ before: NetworkOnDay, _ after: NetworkOnDay) {
    let match = InstitutionMatch(before.network, after.network)
    var units: [Unit] = []
    var places = [Int](repeating: -1, count: match.pairs.count)
    for (place, pair) in match.pairs.enumerated() {
      let first = pair.before.flatMap { before.node(ofInstitution: $0) == nil ? nil : $0 }
      let second = pair.after.flatMap { after.node(ofInstitution: $0) == nil ? nil : $0 }
      guard first != nil || second != nil else { continue }
      places[place] = units.count
      units.append(Unit(id: pair.id, before: first, after: second))
    }
    self.units = units
    let old = Self.forms(of: before) { places[match.ofBefore[$0]] }
    let new = Self.forms(of: after) { places[match.ofAfter[$0]] }
    pairs = Self.merged(old, new)
  }

  private struct Tied {
    let first: Int
    let second: Int
    var forms: [String]

    func precedes(_ other: Tied) -> Bool {
      first != other.first ? first < other.first : second < other.second
    }
  }

  /// The tied pairs with their forms, by pair.
  private static func forms(of day: NetworkOnDay, unit: (Int) -> Int) -> [Tied] {
    var ties: [Tied] = []
    for link in day.links where link.isCounted(day.options) {
      guard day.nodes[Int(link.from)] >= 0, day.nodes[Int(link.to)] >= 0 else { continue }
      let (from, to) = (unit(Int(link.from)), unit(Int(link.to)))
      ties.append(Tied(first: min(from, to), second: max(from, to), forms: [link.form]))
    }
    ties.sort {
      $0.first != $1.first || $0.second != $1.second
        ? $0.precedes($1) : $0.forms[0].precedesByCodePoints($1.forms[0])
    }
    var merged: [Tied] = []
    for tie in ties {
      guard let last = merged.last, last.first == tie.first, last.second == tie.second else {
        merged.append(tie)
        continue
      }
      if !last.forms[last.forms.count - 1].hasSameCodePoints(as: tie.forms[0]) {
        merged[merged.count - 1].forms.append(tie.forms[0])
      }
    }
    return merged
  }

  private static func merged(_ old: [Tied], _ new: [Tied]) -> [Pair] {
    var pairs: [Pair] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let takesOld = right == new.count || (left < old.count && !new[right].precedes(old[left]))
      let takesNew = left == old.count || (right < new.count && !old[left].precedes(new[right]))
      let tie = takesOld ? old[left] : new[right]
      pairs.append(
        Pair(
          first: tie.first, second: tie.second, before: takesOld ? tie.forms : [],
          after: takesNew ? new[right].forms : []))
      if takesOld { left += 1 }
      if takesNew { right += 1 }
    }
    return pairs
  }
}
