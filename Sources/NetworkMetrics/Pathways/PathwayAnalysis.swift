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
  let model: PathwayModel

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
    let model = PathwayModel(network: network, pathways: pathways.pathways, links: links)
    self.model = model
    var nearest = NearestUnits(network.network, on: network.day)
    let rows = gminas.flatMap { model.rows(in: $0, &nearest) }
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
