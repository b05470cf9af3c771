import NetworkGraph

/// Which institution of one dataset is which of another.
///
/// They are matched by id. An institution without a match whose name exactly one unmatched institution
/// of the other side bears, and no other of its own side, is reported apart: it may be the same under
/// another id, and who reads decides.
public struct InstitutionMatch: Sendable {
  public struct Pair: Sendable, Hashable {
    public let id: String
    /// Positions in `CooperationNetwork.institutions`; at least one of them is there.
    public let before: Int?
    public let after: Int?
  }

  /// Two institutions of one name and different ids.
  public struct Namesakes: Sendable, Hashable {
    public let before: Int
    public let after: Int
  }

  /// By id, by code points.
  public let pairs: [Pair]
  /// For each institution of the two sides its place in `pairs`.
  public let ofBefore: [Int]
  public let ofAfter: [Int]
  /// By the lesser of the two ids.
  public let namesakes: [Namesakes]

  /// - Complexity: O(*i* log *i*) for *i* institutions of both.
  public init(_ before: CooperationNetwork, _ after: CooperationNetwork) {
    var pairs: [Pair] = []
    var ofBefore: [Int] = []
    var ofAfter: [Int] = []
    let (old, new) = (before.institutions, after.institutions)
    while ofBefore.count < old.count || ofAfter.count < new.count {
      let (left, right) = (ofBefore.count, ofAfter.count)
      let takesOld =
        right == new.count
        || (left < old.count && !new[right].id.precedesByCodePoints(old[left].id))
      let takesNew =
        left == old.count
        || (right < new.count && !old[left].id.precedesByCodePoints(new[right].id))
      if takesOld { ofBefore.append(pairs.count) }
      if takesNew { ofAfter.append(pairs.count) }
      pairs.append(
        Pair(
          id: takesOld ? old[left].id : new[right].id, before: takesOld ? left : nil,
          after: takesNew ? right : nil))
    }
    self.pairs = pairs
    self.ofBefore = ofBefore
    self.ofAfter = ofAfter
    namesakes = Self.namesakes(pairs, old, new)
  }

  private static func namesakes(
    _ pairs: [Pair], _ old: [Institution], _ new: [Institution]
  ) -> [Namesakes] {
    let before = unique(pairs.filter { $0.after == nil }.compactMap(\.before), old)
    let after = unique(pairs.filter { $0.before == nil }.compactMap(\.after), new)
    var found: [Namesakes] = []
    for (name, position) in before {
      if let other = after[name] { found.append(Namesakes(before: position, after: other)) }
    }
    func key(_ pair: Namesakes) -> String {
      let ids = [old[pair.before].id, new[pair.after].id]
      return ids[0].precedesByCodePoints(ids[1]) ? ids[0] : ids[1]
    }
    return found.sorted { key($0).precedesByCodePoints(key($1)) }
  }

  /// Names, folded, that one of the institutions alone bears.
  private static func unique(
    _ positions: [Int], _ institutions: [Institution]
  ) -> [String: Int] {
    var bearers: [String: [Int]] = [:]
    for position in positions where !institutions[position].name.isEmpty {
      let key = PolishText.folded(institutions[position].name)
      bearers[key, default: []].append(position)
    }
    return bearers.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }
}
