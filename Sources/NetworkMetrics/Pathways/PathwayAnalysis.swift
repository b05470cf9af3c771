import NetworkGraph

/// Which pathways are open to the people of each gmina.
///
/// A pathway is *available* where each required stage has its units: institutions whose service area
/// covers the gmina. It is *connected* where one chain leads from entry to exit in which the same unit
/// ends one step and begins the next, over ties of intensity 2 or more, founder links, or one unit in
/// both roles (`PathwayChain`). Where a stage is missing, the nearest unit that could serve is told
/// (`NearestUnits`).
///
///     let pathways = PathwayAnalysis(network: day, pathways: .standard)
///     pathways.rows[0].isAvailable          // false
///     pathways.rows[0].missing[0].stage     // 2, the third stage
public struct PathwayAnalysis: Sendable {
  public let network: NetworkOnDay
  public let pathways: PathwaySet
  /// By gmina, then in the order of the pathways.
  public let rows: [PathwayRow]
  /// One a pathway, in their order: the area as a whole.
  public let summaries: [PathwaySummary]

  /// - Complexity: O(*g* *p*) chains and searches for the nearest, for *g* gminas and *p* pathways.
  public init(network: NetworkOnDay, pathways: PathwaySet = .standard) {
    let links = LinkIndex(
      links: network.links, institutions: network.network.institutions.count)
    self.init(
      network: network, pathways: pathways, links: links,
      gminas: GminaList(network.network, area: network.options.area).gminas)
  }

  init(
    network: NetworkOnDay, pathways: PathwaySet, links: LinkIndex, gminas: [TerritoryCode]
  ) {
    self.network = network
    self.pathways = pathways
    var builder = PathwayBuilder(network: network, pathways: pathways.pathways, links: links)
    let rows = gminas.flatMap { builder.rows(in: $0) }
    self.rows = rows
    summaries = pathways.pathways.indices.map { number in
      Self.summary(
        of: number, stages: pathways.pathways[number].stages.count,
        rows.filter { $0.pathway == number })
    }
  }

  private static func summary(
    of pathway: Int, stages: Int, _ rows: [PathwayRow]
  ) -> PathwaySummary {
    var missing = [Int](repeating: 0, count: stages)
    var broken = missing
    for row in rows {
      for stage in row.missing { missing[stage.stage] += 1 }
      if let stage = row.brokenStage { broken[stage] += 1 }
    }
    return PathwaySummary(
      pathway: pathway, gminas: rows.count, available: rows.count { $0.isAvailable },
      connected: rows.count { $0.isConnected }, missing: missing, broken: broken)
  }
}

/// Makes the rows of one gmina after the other.
private struct PathwayBuilder {
  private let network: NetworkOnDay
  private let pathways: [Pathway]
  private let links: LinkIndex
  private let index: UnitIndex
  private let plans: [PathwayPlan]
  private let kindsOfGroup: [Int: [String]]
  private var nearest: NearestUnits

  init(network: NetworkOnDay, pathways: [Pathway], links: LinkIndex) {
    self.network = network
    self.pathways = pathways
    self.links = links
    let groups = PathwayPlan.groups(of: pathways)
    let index = UnitIndex(network.network, on: network.day, groups: groups)
    self.index = index
    kindsOfGroup = Dictionary(
      groups.map { (index.number(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    let existing = network.network.institutions.filter { $0.exists(on: network.day) }
    let recorded = Set(existing.flatMap(\.roles))
    plans = pathways.map { pathway in
      PathwayPlan(
        pathway, on: network.day,
        isRecorded: { KindWords.expanded($0).contains(where: recorded.contains) }, index: index)
    }
    nearest = NearestUnits(network.network, on: network.day)
  }

  mutating func rows(in gmina: TerritoryCode) -> [PathwayRow] {
    var known: [Int: [UnitIndex.Member]] = [:]
    return pathways.indices.map { row(of: $0, in: gmina, &known) }
  }

  private mutating func row(
    of pathway: Int, in gmina: TerritoryCode, _ known: inout [Int: [UnitIndex.Member]]
  ) -> PathwayRow {
    let stages = plans[pathway].stages
    for group in stages.flatMap({ $0.ways.flatMap { $0 } }) where known[group] == nil {
      known[group] = index.members(of: group, covering: gmina)
    }
    let members = known
    func units(_ group: Int) -> [Int32] { members[group]?.map(\.institution) ?? [] }
    let open = stages.map { stage in
      stage.ways.filter { way in way.allSatisfy { members[$0]?.isEmpty == false } }
    }
    let missing = stages.indices.filter {
      !stages[$0].isOptional && !stages[$0].isWork && open[$0].isEmpty
    }.map { missingStage(stages[$0], in: gmina, members) }
    var result = PathwayChain.Result()
    if missing.isEmpty {
      let chain = PathwayChain(
        stages: stages, units: open.map { $0.map { $0.map(units) } }, isJoined: isJoined)
      result = chain.search()
    }
    return PathwayRow(
      gmina: gmina, pathway: pathway, isAvailable: missing.isEmpty,
      isConnected: result.chain != nil, missing: missing,
      brokenStage: result.broken.map { stages[$0].position },
      chain: result.chain?.map {
        PathwayRow.ChainUnit(stage: stages[$0.stage].position, institution: Int($0.unit))
      } ?? [],
      isAssumedArea: isAssumed(stages, open, members))
  }

  /// A step leads over a tie of intensity 2 or more, or a founder link.
  private func isJoined(_ first: Int32, _ second: Int32) -> Bool {
    links.entries(of: first, second).contains {
      let link = network.links[Int(links.links[$0])]
      return link.state.counts(network.options) && (link.isFounder || link.intensity >= 2)
    }
  }

  /// What the way that lacks least lacks, the first of equals.
  private mutating func missingStage(
    _ stage: PathwayPlan.Stage, in gmina: TerritoryCode, _ members: [Int: [UnitIndex.Member]]
  ) -> PathwayRow.MissingStage {
    let lacking = stage.ways.map { way in way.filter { members[$0]?.isEmpty != false } }
    let least = lacking.min { $0.count < $1.count } ?? []
    return PathwayRow.MissingStage(
      stage: stage.position,
      parts: least.map { group in
        let kinds = kindsOfGroup[group] ?? []
        return PathwayRow.MissingPart(
          kinds: kinds, nearest: nearest.nearest(of: kinds, to: gmina))
      })
  }

  /// Whether a required stage is open only by units with an assumed area.
  private func isAssumed(
    _ stages: [PathwayPlan.Stage], _ open: [[[Int]]], _ members: [Int: [UnitIndex.Member]]
  ) -> Bool {
    stages.indices.contains { stage in
      guard !stages[stage].isOptional, !open[stage].isEmpty else { return false }
      return open[stage].allSatisfy { way in
        way.contains { members[$0]?.allSatisfy(\.isAssumed) ?? false }
      }
    }
  }
}
