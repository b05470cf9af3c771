import NetworkGraph

/// Institutions of groups of kinds, found by the units of the country that they serve.
///
/// A group is a list of kinds read as *or*. Each institution is entered once a group under the codes
/// of its service area, so that asking who serves a gmina looks at three codes and the whole country,
/// and not at every institution.
struct UnitIndex: Sendable {
  /// An institution that serves a place.
  struct Member: Sendable, Hashable {
    let institution: Int32
    /// Whether the area by which it does is a default marked *assumed*.
    let isAssumed: Bool
  }

  private struct Group: Sendable {
    var exact: [TerritoryCode: [Member]] = [:]
    /// Units of a powiat or voivodeship with an area strictly inside it.
    var inside: [TerritoryCode: [Member]] = [:]
    var country: [Member] = []
  }

  private var groups: [Group] = []
  private var numbers: [[String]: Int] = [:]

  /// - Parameter kinds: the groups; repeats share one number.
  /// - Complexity: O(*i* × *r*) for *i* institutions that exist on the day and *r* codes in their
  ///   areas.
  init(_ network: CooperationNetwork, on day: Day?, groups kinds: [[String]]) {
    var groupsOfKind: [String: [Int]] = [:]
    for group in kinds where numbers[group] == nil {
      numbers[group] = groups.count
      for kind in Set(group) { groupsOfKind[kind, default: []].append(groups.count) }
      groups.append(Group())
    }
    for (position, institution) in network.institutions.enumerated()
    where institution.exists(on: day) {
      for role in institution.roles.uniqued() {
        guard let entered = groupsOfKind[role] else { continue }
        let area = network.serviceArea(of: position, as: role)
        for group in entered { enter(position, area, in: group) }
      }
    }
  }

  private mutating func enter(_ institution: Int, _ area: ServiceArea, in group: Int) {
    let member = Member(institution: Int32(institution), isAssumed: area.isAssumed)
    if area.isCountry { groups[group].country.append(member) }
    for unit in area.units {
      groups[group].exact[unit, default: []].append(member)
      if unit.level > .powiat, let powiat = unit.powiat {
        groups[group].inside[powiat, default: []].append(member)
      }
      if unit.level > .voivodeship {
        groups[group].inside[unit.voivodeship, default: []].append(member)
      }
    }
  }
}

extension UnitIndex {
  /// The number of a group given to `init`; -1 for another.
  func number(of group: [String]) -> Int { numbers[group] ?? -1 }

  /// Who serves the whole of a unit, by institution, each once.
  func members(of group: Int, covering unit: TerritoryCode) -> [Member] {
    guard groups.indices.contains(group) else { return [] }
    return Self.tidied(found(group, covering: unit))
  }

  /// Who serves any part of a unit, by institution, each once.
  func members(of group: Int, meeting unit: TerritoryCode) -> [Member] {
    guard groups.indices.contains(group) else { return [] }
    return Self.tidied(found(group, covering: unit) + (groups[group].inside[unit] ?? []))
  }

  private func found(_ group: Int, covering unit: TerritoryCode) -> [Member] {
    var found = groups[group].country
    for level in TerritoryCode.Level.allCases {
      guard let code = unit.unit(at: level) else { break }
      if let members = groups[group].exact[code] { found += members }
    }
    return found
  }

  /// By institution; an area that is given or a role's own wins over one that is assumed.
  private static func tidied(_ members: [Member]) -> [Member] {
    if members.count < 2 { return members }
    let sorted = members.sorted {
      $0.institution != $1.institution
        ? $0.institution < $1.institution : !$0.isAssumed && $1.isAssumed
    }
    var kept: [Member] = []
    kept.reserveCapacity(sorted.count)
    for member in sorted where kept.last?.institution != member.institution {
      kept.append(member)
    }
    return kept
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first appearance.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
