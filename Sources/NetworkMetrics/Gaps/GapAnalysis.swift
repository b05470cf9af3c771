import NetworkGraph

/// What is expected of the institutions of each gmina, what of it is recorded, and who stands alone.
///
/// A rule expects, for each unit of the country in its scope, ties between the institutions of its
/// first and its second kinds that serve the unit. Rules per gmina and powiat have rows in each gmina,
/// rules of the voivodeship under its code. Each row has the best status of its pairs:
/// *met*; *expiring*, met only by ties that end within the horizon; *weak*, a tie that does not
/// suffice; *gap*; *missing-unit* where a unit is asked for; *not-applicable* outside the rule's
/// validity, and where one side has no unit here (that is the business of the rules that ask for one).
///
/// What is not recorded is not said not to be: a gap is *confirmed* only where the data say so.
///
///     let gaps = GapAnalysis(network: day)
///     gaps.expectations[0].status      // gap
///     gaps.perGmina[0].coverage.known  // 0.25
///
/// - Complexity: linear in the expectations and the links of their pairs; no gmina looks at every
///   institution.
public struct GapAnalysis: Sendable {
  public let network: NetworkOnDay
  public let rules: RuleSet
  public let horizon: Int
  public let reach: Int
  /// By territory, the order of the rules, then the ids of the two sides.
  public let expectations: [Expectation]
  /// By code.
  public let perGmina: [GminaFigures]
  public let perPowiat: [AreaFigures]
  public let perVoivodeship: [AreaFigures]
  /// By id, then reason; of units that the area asked for meets.
  public let isolates: [IsolateRow]
  public let pathways: PathwayAnalysis
  let model: GapModel

  /// A side of a row names no more units than this; of more it tells the kinds.
  public static let mostNamed = 8

  /// - Parameters:
  ///   - horizon: days ahead within which an end makes a tie *expiring*.
  ///   - reach: steps from a ROPS beyond which a unit counts as far.
  ///   - network: the network on a day.
  ///   - rules: what is expected of whom.
  ///   - pathways: the pathways of reintegration.
  public init(
    network: NetworkOnDay, rules: RuleSet = .standard, pathways: PathwaySet = .standard,
    horizon: Int = 180, reach: Int = 2
  ) {
    self.network = network
    self.rules = rules
    self.horizon = horizon
    self.reach = reach
    var model = GapModel(network: network, rules: rules, horizon: horizon)
    expectations = model.rows()
    self.model = model

    let exposure = Exposure(network)
    let coverages = Self.coverages(of: expectations, rules)
    var gminas = model.places.gminas.map { code in
      GminaFigures(
        code: code, coverage: coverages[code] ?? Coverage([], rules),
        reach: [Int?](repeating: nil, count: GminaFigures.reachKinds.count))
    }
    GminaTally(network, exposure, places: model.places, reach: reach, horizon: horizon)
      .add(to: &gminas)
    self.pathways = PathwayAnalysis(
      network: network, pathways: pathways, links: model.links, gminas: model.places.gminas)
    for (place, row) in self.pathways.rows.enumerated() {
      let gmina = place / max(1, pathways.pathways.count)
      if row.isAvailable { gminas[gmina].pathwaysAvailable += 1 }
      if row.isConnected { gminas[gmina].pathwaysConnected += 1 }
    }
    perGmina = gminas
    perPowiat = Self.areas(gminas, at: .powiat, coverages)
    perVoivodeship = Self.areas(gminas, at: .voivodeship, coverages)
    let area = network.options.area
    isolates = network.institutions.indices
      .filter { network.network.isShown(network.institutions[$0], in: area) }
      .flatMap { exposure.rows(ofNode: $0, in: network, reach: reach) }
  }

  private static func coverages(
    of rows: [Expectation], _ rules: RuleSet
  ) -> [TerritoryCode: Coverage] {
    var coverages: [TerritoryCode: Coverage] = [:]
    var start = 0
    while start < rows.count {
      var end = start
      while end < rows.count, rows[end].territory == rows[start].territory { end += 1 }
      coverages[rows[start].territory] = Coverage(rows[start..<end], rules)
      start = end
    }
    return coverages
  }

  private static func areas(
    _ gminas: [GminaFigures], at level: TerritoryCode.Level,
    _ coverages: [TerritoryCode: Coverage]
  ) -> [AreaFigures] {
    var areas: [AreaFigures] = []
    var start = 0
    while start < gminas.count {
      let code = gminas[start].code.unit(at: level)
      var end = start
      while end < gminas.count, gminas[end].code.unit(at: level) == code { end += 1 }
      if let code {
        areas.append(AreaFigures(code, Array(gminas[start..<end]), own: coverages[code]))
      }
      start = end
    }
    return areas
  }
}
