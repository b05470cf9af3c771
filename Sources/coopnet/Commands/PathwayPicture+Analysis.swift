import NetworkGraph
import NetworkMetrics

extension PathwayPicture {
  /// So many units of one part are drawn; where there are more, those with a step, then by id.
  static let mostUnits = 6

  /// What a row of `pathways` looks like: its stages, who serves the gmina in each, the steps that are
  /// recorded and, where the pathway is broken, the fewest that would mend it.
  init(_ row: PathwayRow, of gaps: GapAnalysis, _ language: Language) {
    let pathway = gaps.pathways.pathways.pathways[row.pathway]
    let detail = gaps.pathways.detail(of: row)
    let missing = gaps.pathways.missingSteps(of: row)
    let stepping = Set((detail.joined + missing).flatMap { [Int($0.first), Int($0.second)] })
    let words = PartWords(kinds: gaps.network.network.kinds, language: language)
    let stages = detail.stages.map { stage -> Stage in
      let lacking = row.missing.first { $0.stage == stage.stage }?.parts ?? []
      func part(_ part: PathwayDetail.Part) -> Part {
        let nearest = lacking.first { $0.kinds == part.kinds }?.nearest?.institution
        return Part(
          kind: words.kind(part), institutions: Self.drawn(part.units, stepping),
          nearest: part.units.isEmpty ? nearest : nil)
      }
      let isAll = stage.ways.count == 1
      return Stage(
        title: pathway.stages[stage.stage].title(language), isOptional: stage.isOptional,
        parts: isAll
          ? stage.ways[0].map(part)
          : stage.ways.map { way in
            let single = way.count == 1 ? part(way[0]) : nil
            return single
              ?? Part(
                kind: words.kinds(way), institutions: way.flatMap { part($0).institutions },
                nearest: way.allSatisfy(\.units.isEmpty) ? part(way[0]).nearest : nil)
          },
        isAll: isAll && stage.ways[0].count > 1)
    }
    let drawn = Set(stages.flatMap { $0.parts.flatMap(\.institutions) })
    func steps(_ pairs: [Expectation.Pair], _ isRecorded: Bool) -> [Step] {
      pairs.filter { drawn.contains(Int($0.first)) && drawn.contains(Int($0.second)) }
        .map { Step(from: Int($0.first), to: Int($0.second), isRecorded: isRecorded) }
    }
    self.init(
      title: pathway.title(language), stages: stages,
      steps: steps(detail.joined, true) + steps(missing, false), isAvailable: row.isAvailable,
      isConnected: row.isConnected)
  }

  private static func drawn(_ units: [Int], _ stepping: Set<Int>) -> [Int] {
    if units.count <= mostUnits { return units }
    let chosen = (units.filter(stepping.contains) + units.filter { !stepping.contains($0) })
    return chosen.prefix(mostUnits).sorted()
  }
}

/// What the parts of a stage are called.
private struct PartWords {
  let kinds: KindCatalog
  let language: Language

  private var or: String { language == .pl ? " lub " : " or " }

  /// The id of a kind where it is one, so that the picture names it in full; else their ids; with how
  /// many units are not drawn.
  func kind(_ part: PathwayDetail.Part) -> String {
    let ids = part.kinds.count == 1 ? part.kinds[0] : short(part.kinds)
    let more = part.units.count - PathwayPicture.mostUnits
    if more <= 0 { return ids }
    return ids + " (+\(more))"
  }

  /// What people say: the id where it is an abbreviation, else the name.
  private func short(_ ids: [String]) -> String {
    ids.map { id in
      id.utf8.contains { (97...122).contains($0) } ? kinds[id]?.names(language) ?? id : id
    }.joined(separator: or)
  }

  /// Parts that are needed together.
  func kinds(_ way: [PathwayDetail.Part]) -> String {
    way.map { part in
      let name = short(part.kinds)
      if !part.units.isEmpty { return name }
      return name + (language == .pl ? " (nie odnotowano)" : " (not recorded)")
    }.joined(separator: " + ")
  }
}

/// The pathways that a report draws: of each the gmina where it is most broken.
struct WorstPathways {
  /// A report draws no more than these.
  static let most = 4

  let rows: [PathwayRow]

  /// Of each pathway, in their order, the gmina in which it is available and lacks the most steps; where
  /// it is available and broken nowhere, the one in which the most stages are missing; of equal ones the
  /// one of more people, then the lesser code. None of a pathway that is connected everywhere.
  init(_ analysis: Analysis) {
    guard let gaps = analysis.gaps else {
      rows = []
      return
    }
    let territory = analysis.day.network.territory
    var chosen: [PathwayRow] = []
    for pathway in gaps.pathways.pathways.pathways.indices.prefix(Self.most) {
      var best: (row: PathwayRow, rank: (Int, Int, Double))?
      for row in gaps.pathways.rows
      where row.pathway == pathway && !row.isConnected && analysis.isShown(row.gmina) {
        let lacks =
          row.isAvailable ? gaps.pathways.missingSteps(of: row).count : row.missing.count
        let people = territory[row.gmina]?.population ?? 0
        let rank = (row.isAvailable ? 1 : 0, lacks, people)
        if let best, best.rank >= rank { continue }
        best = (row, rank)
      }
      if let best { chosen.append(best.row) }
    }
    rows = chosen
  }
}
