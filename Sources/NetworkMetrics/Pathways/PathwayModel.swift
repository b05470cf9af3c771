import NetworkGraph

/// Makes the rows of one gmina after the other.
struct PathwayModel: Sendable {
  let network: NetworkOnDay
  let pathways: [Pathway]
  let links: LinkIndex
  let index: UnitIndex
  let plans: [PathwayPlan]
  let kindsOfGroup: [Int: [String]]

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
        isRecorded: { RuleWords.expanded($0).contains(where: recorded.contains) }, index: index)
    }
  }

  /// Who serves a gmina, by group.
  typealias Members = [Int: [UnitIndex.Member]]

  func rows(in gmina: TerritoryCode, _ nearest: inout NearestUnits) -> [PathwayRow] {
    let members = members(in: gmina, of: plans.indices)
    return pathways.indices.map { row(of: $0, in: gmina, members, &nearest) }
  }

  func members(in gmina: TerritoryCode, of pathways: some Sequence<Int>) -> Members {
    var members: Members = [:]
    for pathway in pathways {
      for group in plans[pathway].stages.flatMap({ $0.ways.flatMap { $0 } })
      where members[group] == nil {
        members[group] = index.members(of: group, covering: gmina)
      }
    }
    return members
  }

  /// The ways of each stage in force that have all their units.
  func openWays(of pathway: Int, _ members: Members) -> [[[Int]]] {
    plans[pathway].stages.map { stage in
      stage.ways.filter { way in way.allSatisfy { members[$0]?.isEmpty == false } }
    }
  }

  /// A chain through the units that are here; some pairs may be taken for joined.
  func chain(
    of pathway: Int, _ members: Members, adding pairs: Set<Expectation.Pair> = []
  ) -> PathwayChain.Result {
    let units = openWays(of: pathway, members).map { ways in
      ways.map { way in way.map { members[$0]?.map(\.institution) ?? [] } }
    }
    return PathwayChain(stages: plans[pathway].stages, units: units) { first, second in
      isJoined(first, second) || pairs.contains(Expectation.Pair(first, second))
        || pairs.contains(Expectation.Pair(second, first))
    }.search()
  }

  private func row(
    of pathway: Int, in gmina: TerritoryCode, _ members: Members, _ nearest: inout NearestUnits
  ) -> PathwayRow {
    let stages = plans[pathway].stages
    let open = openWays(of: pathway, members)
    let missing = stages.indices.filter {
      !stages[$0].isOptional && !stages[$0].isWork && open[$0].isEmpty
    }.map { missingStage(stages[$0], in: gmina, members, &nearest) }
    let result =
      missing.isEmpty ? chain(of: pathway, members) : PathwayChain.Result()
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
  func isJoined(_ first: Int32, _ second: Int32) -> Bool {
    links.entries(of: first, second).contains {
      let link = network.links[Int(links.links[$0])]
      return link.state.counts(network.options) && (link.isFounder || link.intensity >= 2)
    }
  }

  /// What the way that lacks least lacks, the first of equals.
  private func missingStage(
    _ stage: PathwayPlan.Stage, in gmina: TerritoryCode, _ members: Members,
    _ nearest: inout NearestUnits
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
    _ stages: [PathwayPlan.Stage], _ open: [[[Int]]], _ members: Members
  ) -> Bool {
    stages.indices.contains { stage in
      guard !stages[stage].isOptional, !open[stage].isEmpty else { return false }
      return open[stage].allSatisfy { way in
        way.contains { members[$0]?.allSatisfy(\.isAssumed) ?? false }
      }
    }
  }
}
