import NetworkGraph
import Testing

@testable import NetworkMetrics

/// Every column is the measure of its name, whatever the options; the measures have tests of their own.
@Suite struct MeasureComputerTests {
  /// A square with a diagonal and a tail; its ties weigh 1 to 4.
  private static func day(_ ids: String = "abcdef") -> NetworkOnDay {
    let ties: [(Int, Int, Int)] = [
      (0, 1, 1), (1, 2, 4), (2, 3, 1), (0, 3, 2), (0, 2, 4), (3, 4, 3),
    ]
    let kinds = ["OPS", "PCPR", "OPS", "NGO", "PUP", "NGO"]
    return CooperationNetwork(
      institutions: zip(ids, kinds).map { Institution(id: String($0), roles: [$1]) },
      ties: ties.filter { max($0.0, $0.1) < ids.count }.map {
        Tie(from: $0.0, to: $0.1, form: "agreement", intensity: $0.2)
      }
    ).onDay(GraphOptions())
  }

  private static func measures(
    _ columns: [MeasureColumn], of day: NetworkOnDay = day(),
    _ change: (inout AnalysisOptions) -> Void = { _ in }
  ) -> InstitutionMeasures {
    var options = AnalysisOptions()
    options.columns = columns
    change(&options)
    return MeasureComputer(day: day, options: options, parts: [.measures]).measures()
  }

  private static func values(
    _ measures: InstitutionMeasures, _ column: MeasureColumn, nodes: Int = 6
  ) -> [Double?] {
    (0..<nodes).map { measures.value(column, ofNode: $0) }
  }

  @Test func weightsCountInEveryColumnThatKnowsThem() {
    let graph = Self.day().graph
    let columns: [MeasureColumn] = [
      .closeness, .harmonic, .betweenness, .betweennessNormalized, .constraint, .effectiveSize,
      .eigenvector, .pagerank, .community, .coreness,
    ]
    let weighted = Self.measures(columns) { $0.isWeighted = true }
    let plain = Self.measures(columns)
    #expect(Self.values(weighted, .closeness) == graph.closeness(weighted: true))
    #expect(Self.values(weighted, .harmonic) == graph.harmonic(weighted: true))
    let betweenness = graph.betweenness(weighted: true)
    #expect(Self.values(weighted, .betweenness) == betweenness)
    #expect(
      Self.values(weighted, .betweennessNormalized) == graph.normalizedBetweenness(betweenness))
    let holes = graph.structuralHoles(weighted: true)
    #expect(Self.values(weighted, .constraint) == holes.constraint)
    #expect(Self.values(weighted, .effectiveSize) == holes.effectiveSize)
    #expect(Self.values(weighted, .pagerank) == graph.pageRank(weighted: true))
    #expect(Self.values(weighted, .coreness) == graph.corePeriphery(weighted: true)?.coreness)
    for column in [MeasureColumn.closeness, .harmonic, .constraint, .pagerank, .coreness] {
      #expect(Self.values(weighted, column) != Self.values(plain, column), "\(column)")
    }
  }

  /// Brokerage, cut points and blocks come from one computation each, in any order of the columns.
  @Test func sharedPiecesServeTheirColumns() {
    let day = Self.day()
    let columns: [MeasureColumn] = [
      .brokerageLiaisonZ, .brokerageLiaison, .biconnected, .brokerageItinerantExpected,
      .articulation, .hierarchy, .efficiency,
    ]
    let measures = Self.measures(columns, of: day)
    let groups = day.groups(by: .kind).ofNode
    let (found, chance) = (
      day.graph.brokerage(groups: groups), day.graph.brokerageExpectation(groups: groups)
    )
    #expect(measures.columns == columns)
    #expect(Self.values(measures, .brokerageLiaison) == found[.liaison])
    #expect(Self.values(measures, .brokerageLiaisonZ) == chance.z(found, .liaison))
    #expect(
      Self.values(measures, .brokerageItinerantExpected)
        == chance.expected[Brokerage.Role.itinerant.rawValue])
    // d alone holds e; f is alone.
    #expect(Self.values(measures, .articulation) == [0, 0, 0, 1, 0, 0])
    #expect(Self.values(measures, .biconnected) == [1, 1, 1, 2, 1, 0])
  }

  @Test func whatIsUndefinedIsNil() {
    let alone = Self.day("ab")
    let empty = CooperationNetwork(institutions: alone.network.institutions).onDay(GraphOptions())
    let columns: [MeasureColumn] = [.betweenness, .betweennessNormalized, .eigenvector, .coreness]
    for isWeighted in [false, true] {
      let measures = Self.measures(columns, of: empty) { $0.isWeighted = isWeighted }
      for column in columns {
        #expect(Self.values(measures, column, nodes: 2) == [nil, nil], "\(column)")
      }
    }
  }

  /// A sample tells betweenness only, and how near it is; the other paths are searched exactly.
  @Test func aSampleServesBetweennessAlone() throws {
    let exact = Self.measures([.closeness, .harmonic, .betweenness])
    let alone = Self.measures([.betweenness, .betweennessError]) { $0.approximation = 0.1 }
    let error = try #require(alone.value(.betweennessError, ofNode: 0))
    for node in 0..<6 {
      let found = try #require(alone.value(.betweenness, ofNode: node))
      let real = try #require(exact.value(.betweenness, ofNode: node))
      // Of all ordered pairs, of which betweenness counts half.
      #expect(abs(found - real) <= max(error, 0.1) * 30)
    }
    let both = Self.measures([.closeness, .harmonic, .betweenness]) { $0.approximation = 0.1 }
    #expect(Self.values(both, .closeness) == Self.values(exact, .closeness))
    #expect(Self.values(both, .harmonic) == Self.values(exact, .harmonic))
    #expect(Self.values(both, .betweenness) == Self.values(alone, .betweenness))
    #expect(Self.values(exact, .betweennessError) == [nil, nil, nil, nil, nil, nil])
  }

  @Test func figuresTellHowBetweennessWasFound() {
    func figures(_ change: (inout AnalysisOptions) -> Void) -> NetworkFigures {
      var options = AnalysisOptions()
      change(&options)
      return MeasureComputer(day: Self.day(), options: options, parts: [.figures]).figures()
    }
    let exact = figures { _ in }
    #expect(exact[.pathCountsExact] == 1 && exact[.diameter] == 3)
    #expect(!exact.rows.contains { $0.name == NetworkFigure.reciprocity.rawValue })
    let sampled = figures { $0.approximation = 0.2 }
    #expect(sampled[.betweennessErrorProbability] != nil)
    #expect(sampled[.pathCountsExact] == nil && sampled[.diameter] == 3)
  }

  @Test func directedNetworksHaveAReciprocity() {
    var options = AnalysisOptions()
    options.graph.isDirected = true
    let day = CooperationNetwork(
      institutions: ["a", "b", "c"].map { Institution(id: $0) },
      ties: [(0, 1), (1, 0), (1, 2)].map {
        Tie(from: $0.0, to: $0.1, form: "referral", isDirected: true)
      }
    ).onDay(options.graph)
    let figures = MeasureComputer(day: day, options: options, parts: [.figures]).figures()
    // Two of three directed ties are returned.
    #expect(figures[.reciprocity] == 2.0 / 3)
    #expect(figures.rows.contains { $0.name == "triads_111U" })
  }
}
