import NetworkGraph

/// How far ranks and coverage would move if some of the data were missing, so that no one reads noise
/// as a finding.
///
/// The network is built and analysed anew many times, each time without a random part of what was
/// recorded. A unit whose rank goes from 3 to 40 over the samples has no third place; one that stays
/// between 1 and 2 has.
///
///     let robustness = Robustness(gaps, by: .ties, samples: 200)
///     robustness?.units[0].degree.rank          // 1
///     robustness?.units[0].degree.range.low     // 1
///     robustness?.units[0].degree.range.high    // 3
///
/// The same seed gives the same samples, on any number of threads.
public struct Robustness: Sendable {
  /// What is left out of a sample.
  public enum Sampling: String, Sendable, CaseIterable {
    /// Each row of ties.csv and of participation.csv with the same chance, as if it had been
    /// overlooked. Rows of one tie by several raters go together.
    case ties
    /// Each respondent of a survey with the same chance, and with it every tie that it alone reported.
    case nonResponse = "non-response"
  }

  /// Over the samples.
  public struct Range: Sendable, Equatable {
    /// The 5th and the 95th percentile (nearest rank).
    public let low: Double
    public let high: Double
    public let least: Double
    public let greatest: Double

    /// Nil of no values.
    init?(_ values: [Double]) {
      if values.isEmpty { return nil }
      let sorted = values.sorted()
      func percentile(_ share: Int) -> Double {
        sorted[max(0, (sorted.count * share + 99) / 100 - 1)]
      }
      low = percentile(5)
      high = percentile(95)
      least = sorted[0]
      greatest = sorted[sorted.count - 1]
    }
  }

  public struct Rank: Sendable, Equatable {
    /// In the data as they are: 1 is the greatest value; equal values share the first of their ranks.
    public let rank: Int
    public let range: Range
  }

  public struct UnitRanks: Sendable, Equatable {
    /// A position in `CooperationNetwork.institutions`.
    public let institution: Int
    public let degree: Rank
    public let betweenness: Rank
  }

  public struct GminaCoverage: Sendable, Equatable {
    public let gmina: TerritoryCode
    /// In the data as they are.
    public let coverage: Double?
    /// Of the samples in which it is defined; nil where it is in none.
    public let range: Range?
  }

  public let sampling: Sampling
  public let samples: Int
  /// The chance with which each is left out.
  public let share: Double
  /// How many could be left out: rows, or respondents.
  public let candidates: Int
  /// By id.
  public let units: [UnitRanks]
  /// By code.
  public let gminas: [GminaCoverage]
  /// The mean coverage of the gminas.
  public let meanCoverage: Range?

  /// Nil where there is nothing to leave out: no recorded tie, or none that is known to be reported
  /// by anybody; and for fewer than one sample or a share outside 0 to 1.
  ///
  /// - Complexity: that of `samples` analyses with betweenness; memory O(*n* × `samples`).
  public init?(
    _ gaps: GapAnalysis, by sampling: Sampling, samples: Int, share: Double = 0.1,
    seed: UInt64 = 1, threads: Int = 1
  ) {
    guard samples > 0, share >= 0, share <= 1 else { return nil }
    let sampler = Sampler(gaps.network.network, sampling, share)
    if sampler.candidates == 0 { return nil }
    var results: [SampleResult] = []
    WorkerThreads.inOrder(
      items: samples, threads: threads, state: { () },
      work: { _, sample in
        // Neighboring seeds give unrelated generators: SplitMix64 fills their state.
        var generator = SeededGenerator(seed: seed &+ UInt64(sample) &* 0x9E37_79B9_7F4A_7C15)
        return SampleResult(gaps, sampler.network(&generator))
      },
      deliver: { _, result in results.append(result) })
    self.sampling = sampling
    self.samples = samples
    self.share = share
    candidates = sampler.candidates
    let whole = SampleResult(gaps.network, coverage: gaps.perGmina)
    units = Self.units(of: gaps.network, whole, results)
    gminas = gaps.perGmina.enumerated().map { place, figures in
      GminaCoverage(
        gmina: figures.code, coverage: figures.coverage.coverage,
        range: Range(results.compactMap { $0.coverage[place] }))
    }
    meanCoverage = Range(results.compactMap(\.meanCoverage))
  }

  private static func units(
    of day: NetworkOnDay, _ whole: SampleResult, _ results: [SampleResult]
  ) -> [UnitRanks] {
    day.institutions.enumerated().compactMap { node, institution in
      guard let degree = Range(results.map { Double($0.degreeRanks[node]) }),
        let betweenness = Range(results.map { Double($0.betweennessRanks[node]) })
      else { return nil }
      return UnitRanks(
        institution: institution,
        degree: Rank(rank: Int(whole.degreeRanks[node]), range: degree),
        betweenness: Rank(rank: Int(whole.betweennessRanks[node]), range: betweenness))
    }
  }
}

/// What one sample tells.
private struct SampleResult {
  let degreeRanks: [Int32]
  let betweennessRanks: [Int32]
  let coverage: [Double?]
  let meanCoverage: Double?

  init(_ gaps: GapAnalysis, _ network: CooperationNetwork) {
    let sample = GapAnalysis(
      network: network.onDay(gaps.network.options), rules: gaps.rules,
      pathways: PathwaySet(pathways: []), horizon: gaps.horizon, reach: gaps.reach)
    self.init(sample.network, coverage: sample.perGmina)
  }

  init(_ day: NetworkOnDay, coverage figures: [GminaFigures]) {
    let graph = day.graph.undirected
    degreeRanks = Ranking.ranks(of: (0..<graph.nodeCount).map { Double(graph.degree(of: $0)) })
    betweennessRanks = Ranking.ranks(of: graph.shortestPathMeasures().betweenness)
    coverage = figures.map(\.coverage.coverage)
    let values = coverage.compactMap { $0 }
    meanCoverage = values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}

/// Places in an order of merit.
enum Ranking {
  /// 1 for the greatest value; equal ones (to 1e-9 of their size) share the first of their places.
  ///
  ///     Ranking.ranks(of: [5, 7, 5, 1])  // [2, 1, 2, 4]
  static func ranks(of values: [Double]) -> [Int32] {
    let order = values.indices.sorted {
      values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1
    }
    var ranks = [Int32](repeating: 0, count: values.count)
    for (place, index) in order.enumerated() {
      if place > 0 {
        let last = order[place - 1]
        if values[last] - values[index] <= 1e-9 * max(1, values[last].magnitude) {
          ranks[index] = ranks[last]
          continue
        }
      }
      ranks[index] = Int32(place + 1)
    }
    return ranks
  }
}

/// Leaves a random part of what was recorded out of a network.
private struct Sampler {
  private let network: CooperationNetwork
  private let sampling: Robustness.Sampling
  private let share: Double
  /// For each tie row the group of rows that tell of one tie.
  private let groupOfTie: [Int]
  private let groupCount: Int
  /// The respondents, and for each group those who reported it; none: it is no survey's.
  private var respondents = 0
  private var reporters: [[Int]] = []

  init(_ network: CooperationNetwork, _ sampling: Robustness.Sampling, _ share: Double) {
    self.network = network
    self.sampling = sampling
    self.share = share
    var groups: [ToldTie: Int] = [:]
    var groupOfTie: [Int] = []
    var count = 0
    for tie in network.ties {
      if tie.rater.isEmpty {
        groupOfTie.append(count)
        count += 1
        continue
      }
      let group = groups[ToldTie(tie)] ?? count
      if group == count {
        groups[ToldTie(tie)] = count
        count += 1
      }
      groupOfTie.append(group)
    }
    self.groupOfTie = groupOfTie
    groupCount = count
    if sampling == .nonResponse { findReporters() }
  }

  private mutating func findReporters() {
    var names = [Set<String>](repeating: [], count: groupCount)
    for (tie, group) in zip(network.ties, groupOfTie) where !tie.rater.isEmpty {
      names[group].insert(tie.rater)
      if tie.confirmed == true {
        names[group].insert(network.institutions[tie.from].id)
        names[group].insert(network.institutions[tie.to].id)
      }
    }
    let all = Set(names.flatMap { $0 }).sorted { $0.precedesByCodePoints($1) }
    let numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    respondents = all.count
    reporters = names.map { group in group.compactMap { numbers[$0] }.sorted() }
  }

  var candidates: Int {
    sampling == .nonResponse ? respondents : groupCount + network.participations.count
  }

  func network(_ generator: inout SeededGenerator) -> CooperationNetwork {
    switch sampling {
    case .ties:
      let lost = (0..<groupCount).map { _ in generator.nextUnit() < share }
      let participations = network.participations.filter { _ in generator.nextUnit() >= share }
      return without(lost, participations: participations)
    case .nonResponse:
      let isSilent = (0..<respondents).map { _ in generator.nextUnit() < share }
      let lost = reporters.map { group in !group.isEmpty && group.allSatisfy { isSilent[$0] } }
      return without(lost, participations: network.participations)
    }
  }

  private func without(_ lost: [Bool], participations: [Participation]) -> CooperationNetwork {
    CooperationNetwork(
      descriptor: network.descriptor, kinds: network.kinds, institutions: network.institutions,
      ties: zip(network.ties, groupOfTie).filter { !lost[$0.1] }.map(\.0), events: network.events,
      participations: participations, territory: network.territory)
  }
}
