import NetworkGraph

/// A pathway as it stands on a day: its stages in force, and the groups of kinds that they ask for.
struct PathwayPlan: Sendable {
  struct Stage: Sendable {
    /// A position in `Pathway.stages`.
    let position: Int
    let isOptional: Bool
    /// Whether it may be done without a unit: as work.
    let isWork: Bool
    /// For each way the groups of its parts: numbers in the index.
    let ways: [[Int]]
  }

  let stages: [Stage]

  init(_ pathway: Pathway, on day: Day?, isRecorded: ([String]) -> Bool, index: UnitIndex) {
    stages = pathway.stages.enumerated().compactMap { position, stage in
      guard isInForce(from: stage.from, until: stage.until, on: day) else { return nil }
      let ways = stage.ways.filter { isInForce(from: $0.from, until: $0.until, on: day) }
      if ways.isEmpty { return nil }
      let groups = ways.map { way in
        way.parts
          .filter { !$0.isIfRecorded || isRecorded($0.kinds) }
          .map { index.number(of: RuleWords.expanded($0.kinds)) }
      }
      return Stage(
        position: position, isOptional: stage.isOptional,
        isWork: groups.contains(where: \.isEmpty), ways: groups.filter { !$0.isEmpty })
    }
  }

  /// All groups of kinds that pathways ask for.
  static func groups(of pathways: [Pathway]) -> [[String]] {
    pathways.flatMap { pathway in
      pathway.stages.flatMap { stage in
        stage.ways.flatMap { way in way.parts.map { RuleWords.expanded($0.kinds) } }
      }
    }
  }
}
