import NetworkGraph

/// Each gmina beside those that are like it, and for each tie that it lacks the nearest gmina that has
/// it.
///
/// Gminas are alike by their kind (urban, rural, urban-rural, as gminas.csv or the register says), by
/// their band of population, and by the kinds of institutions that serve them. What a gmina lacks is
/// looked for first among those of its kind and of a band no more than one away.
///
///     let peers = Peers(gaps)
///     peers.rows[0].peers        // the eight gminas most like the first
///     peers.examples[0].nearest  // where to ask how they did it
public struct Peers: Sendable {
  public struct Row: Sendable, Equatable {
    public let gmina: TerritoryCode
    /// Position of the band of population in ``Peers/bands``; nil where it is not known.
    public let band: Int?
    /// The gminas most like it, the most alike first; of equally alike ones the nearest.
    public let peers: [TerritoryCode]
    public let coverage: Double?
    /// The mean over the peers; nil where it is defined in none.
    public let peerCoverage: Double?
  }

  /// A gmina that has what another lacks.
  public struct Example: Sendable, Equatable {
    /// What is lacked: a position in `GapAnalysis.expectations`, the first of its rule and demand in
    /// the gmina that is weak or missing.
    public let lacking: Int
    /// Where it is met: a position in `GapAnalysis.expectations`, met, in the nearest gmina where
    /// nothing of the rule and demand is missing.
    public let met: Int
    public let nearest: TerritoryCode
    /// As the crow flies, where both places are known.
    public let kilometres: Double?
    /// Whether the two are of one kind and of bands no more than one apart.
    public let isAlike: Bool
  }

  /// By code.
  public let rows: [Row]
  /// By gmina, rule and demand; of what some gmina has.
  public let examples: [Example]

  /// Where one band of population ends and the next begins.
  public static let bands: [Double] = [2_500, 5_000, 10_000, 20_000, 50_000, 100_000]
  /// A gmina is set beside no more than this.
  public static let mostPeers = 8

  /// - Complexity: O(*g*^2 log *g*) for *g* gminas.
  public init(_ gaps: GapAnalysis) {
    let codes = gaps.perGmina.map(\.code)
    let profiles = GminaProfile.all(of: codes, gaps.network)
    let places = GminaPlaces(gaps.network.network, of: codes)
    let needs = NeedsByGmina(gaps)
    var rows: [Row] = []
    var examples: [Example] = []
    for gmina in codes.indices {
      let others = places.others(near: gmina)
      let alike = Self.mostAlike(profiles[gmina], others.map(\.gmina), profiles)
      let coverages = alike.compactMap { gaps.perGmina[$0].coverage.coverage }
      rows.append(
        Row(
          gmina: codes[gmina], band: profiles[gmina].band, peers: alike.map { codes[$0] },
          coverage: gaps.perGmina[gmina].coverage.coverage,
          peerCoverage: coverages.isEmpty
            ? nil : coverages.reduce(0, +) / Double(coverages.count)))
      examples += Self.examples(of: gmina, others, profiles, needs, codes)
    }
    self.rows = rows
    self.examples = examples
  }

  private static func mostAlike(
    _ own: GminaProfile, _ others: [Int], _ profiles: [GminaProfile]
  ) -> [Int] {
    var best: [(gmina: Int, unlike: Double)] = []
    // Others come nearest first, so that of equally alike ones the nearer stays before.
    for gmina in others {
      let unlike = own.unlikeness(to: profiles[gmina])
      if best.count == mostPeers, let last = best.last, unlike >= last.unlike { continue }
      if best.count == mostPeers { best.removeLast() }
      best.insert((gmina, unlike), at: best.firstIndex { unlike < $0.unlike } ?? best.count)
    }
    return best.map(\.gmina)
  }

  private static func examples(
    of gmina: Int, _ others: [(gmina: Int, distance: GminaPlaces.Distance)],
    _ profiles: [GminaProfile], _ needs: NeedsByGmina, _ codes: [TerritoryCode]
  ) -> [Example] {
    needs.lacking[gmina].compactMap { need in
      var found: (gmina: Int, distance: GminaPlaces.Distance, isAlike: Bool)?
      for other in others where needs.met[need.demand][other.gmina] >= 0 {
        let isAlike = profiles[gmina].isAlike(profiles[other.gmina])
        if isAlike {
          found = (other.gmina, other.distance, true)
          break
        }
        if found == nil { found = (other.gmina, other.distance, false) }
      }
      return found.map {
        Example(
          lacking: need.expectation, met: Int(needs.met[need.demand][$0.gmina]),
          nearest: codes[$0.gmina], kilometres: $0.distance.kilometres, isAlike: $0.isAlike)
      }
    }
  }
}

/// What makes gminas alike.
struct GminaProfile {
  /// As written, folded; empty where it is not known.
  let kind: String
  let band: Int?
  /// The kinds of institutions that serve it, a bit each.
  let services: [UInt64]

  static func all(of gminas: [TerritoryCode], _ day: NetworkOnDay) -> [GminaProfile] {
    let network = day.network
    let existing = network.institutions.indices.filter {
      network.institutions[$0].exists(on: day.day)
    }
    let kinds = Set(existing.flatMap { network.institutions[$0].roles })
      .sorted { $0.precedesByCodePoints($1) }
    let numbers = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
    let words = (kinds.count + 63) / 64
    let empty = [UInt64](repeating: 0, count: words)
    var served: [TerritoryCode: [UInt64]] = [:]
    for position in existing {
      for role in network.institutions[position].roles {
        guard let number = numbers[role] else { continue }
        for unit in network.serviceArea(of: position, as: role).units {
          served[unit, default: empty][number / 64] |= 1 << UInt64(number % 64)
        }
      }
    }
    return gminas.map { gmina in
      var services = empty
      for level in TerritoryCode.Level.allCases {
        guard let unit = gmina.unit(at: level), let bits = served[unit] else { continue }
        for word in 0..<words { services[word] |= bits[word] }
      }
      let row = network.territory[gmina]
      return GminaProfile(
        kind: row.map { PolishText.folded($0.kind) } ?? "",
        band: row?.population.map { people in Peers.bands.count { $0 <= people } },
        services: services)
    }
  }

  /// Of one kind, and of bands no more than one apart; what is not known parts nobody.
  func isAlike(_ other: GminaProfile) -> Bool {
    if !kind.isEmpty, !other.kind.isEmpty, kind != other.kind { return false }
    return bandsApart(other) <= 1
  }

  private func bandsApart(_ other: GminaProfile) -> Int {
    guard let band, let theirs = other.band else { return 0 }
    return abs(band - theirs)
  }

  /// 2 for another kind, 1 for each band between, and 2 for no kind of institution in common
  /// (Jaccard); 0 is the same.
  func unlikeness(to other: GminaProfile) -> Double {
    var (both, either) = (0, 0)
    for word in services.indices {
      both += (services[word] & other.services[word]).nonzeroBitCount
      either += (services[word] | other.services[word]).nonzeroBitCount
    }
    let apart = either > 0 ? 1 - Double(both) / Double(either) : 0
    let isOtherKind = !kind.isEmpty && !other.kind.isEmpty && kind != other.kind
    return (isOtherKind ? 2 : 0) + Double(bandsApart(other)) + 2 * apart
  }
}

/// What each gmina lacks, and where each demand of the rules is met.
private struct NeedsByGmina {
  /// For each gmina the demands that are not wholly met: a number of the demand, and the first
  /// expectation that is weak or missing.
  private(set) var lacking: [[(demand: Int, expectation: Int)]]
  /// For each demand and gmina a met expectation where all are; -1 elsewhere.
  private(set) var met: [[Int32]]

  init(_ gaps: GapAnalysis) {
    let places = Dictionary(
      uniqueKeysWithValues: gaps.perGmina.enumerated().map { ($1.code, $0) })
    var firstDemand: [Int] = []
    var demands = 0
    for rule in gaps.rules.rules {
      firstDemand.append(demands)
      demands += rule.demands.count
    }
    let gminas = gaps.perGmina.count
    lacking = [[(demand: Int, expectation: Int)]](repeating: [], count: gminas)
    met = [[Int32]](repeating: [Int32](repeating: -1, count: gminas), count: demands)
    var open = [[Int32]](repeating: [Int32](repeating: -1, count: gminas), count: demands)
    for (position, row) in gaps.expectations.enumerated() {
      guard let place = places[row.territory], let score = row.score,
        gaps.rules.rules[row.rule].expects != .unit
      else { continue }
      let demand = firstDemand[row.rule] + row.demand
      if score == 1, met[demand][place] < 0 { met[demand][place] = Int32(position) }
      if score < 1, open[demand][place] < 0 { open[demand][place] = Int32(position) }
    }
    for demand in 0..<demands {
      for gmina in 0..<gminas where open[demand][gmina] >= 0 {
        met[demand][gmina] = -1
        lacking[gmina].append((demand, Int(open[demand][gmina])))
      }
    }
  }
}
