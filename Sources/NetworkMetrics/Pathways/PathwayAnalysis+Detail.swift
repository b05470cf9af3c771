import NetworkGraph

/// One pathway in one gmina, stage by stage: what a picture of it shows.
public struct PathwayDetail: Sendable {
  /// The stages in force, in order.
  public let stages: [Stage]
  /// The pairs of units of different parts that a step may lead over, each once, the lesser position
  /// first, sorted.
  public let joined: [Expectation.Pair]

  public struct Stage: Sendable {
    /// A position in `Pathway.stages`.
    public let stage: Int
    /// Whether it may be passed over.
    public let isOptional: Bool
    /// For each way that needs units, for each part the kinds and who of them serves the gmina.
    public let ways: [[Part]]
  }

  public struct Part: Sendable {
    public let kinds: [String]
    /// Positions in `CooperationNetwork.institutions`, rising.
    public let units: [Int]
  }
}

extension PathwayAnalysis {
  /// The stages, units and steps of a row.
  public func detail(of row: PathwayRow) -> PathwayDetail {
    let members = model.members(in: row.gmina, of: [row.pathway])
    let stages = model.plans[row.pathway].stages.map { stage in
      PathwayDetail.Stage(
        stage: stage.position, isOptional: stage.isOptional || stage.isWork,
        ways: stage.ways.map { way in
          way.map { group in
            PathwayDetail.Part(
              kinds: model.kindsOfGroup[group] ?? [],
              units: members[group]?.map { Int($0.institution) } ?? [])
          }
        })
    }
    let units = Set(stages.flatMap { $0.ways.flatMap { $0.flatMap(\.units) } }).sorted()
    var joined: [Expectation.Pair] = []
    for (place, first) in units.enumerated() {
      for second in units[(place + 1)...] where model.isJoined(Int32(first), Int32(second)) {
        joined.append(Expectation.Pair(Int32(first), Int32(second)))
      }
    }
    return PathwayDetail(stages: stages, joined: joined)
  }

  /// Whether an available pathway would be connected if some pairs worked together as closely as a
  /// step needs; false where it is not available.
  public func isConnected(_ row: PathwayRow, adding pairs: [Expectation.Pair]) -> Bool {
    guard row.isAvailable, !row.isConnected else { return row.isConnected }
    let members = model.members(in: row.gmina, of: [row.pathway])
    return model.chain(of: row.pathway, members, adding: Set(pairs)).chain != nil
  }
}
