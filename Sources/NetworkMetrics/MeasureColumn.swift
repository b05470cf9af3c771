/// The measures of an institution; the raw value is the column's name in every table.
public enum MeasureColumn: String, Sendable, CaseIterable, Hashable {
  case degree
  case inDegree = "in_degree"
  case outDegree = "out_degree"
  case strength
  case betweenness
  case betweennessNormalized = "betweenness_normalized"
  case closeness
  case harmonic
  case eigenvector
  case pagerank
  case core
  case clustering
  case constraint
  case effectiveSize = "effective_size"
  case efficiency
  case hierarchy
  case articulation
  case component
  case biconnected
  case community
  case brokerageCoordinator = "brokerage_coordinator"
  case brokerageItinerant = "brokerage_itinerant"
  case brokerageGatekeeper = "brokerage_gatekeeper"
  case brokerageRepresentative = "brokerage_representative"
  case brokerageLiaison = "brokerage_liaison"
  case eiIndex = "ei_index"
  case forms
  case coreness
}

extension MeasureColumn {
  /// What `metrics` prints without `--only` and `--all`: everything but what the graph has not (in and
  /// out degree of an undirected one) and what takes long (coreness).
  public static func standard(isDirected: Bool) -> [MeasureColumn] {
    allCases.filter { column in
      switch column {
      case .inDegree, .outDegree: isDirected
      case .coreness: false
      default: true
      }
    }
  }

  public static let brokerage: [MeasureColumn] = [
    .brokerageCoordinator, .brokerageItinerant, .brokerageGatekeeper, .brokerageRepresentative,
    .brokerageLiaison,
  ]
}

/// The values of one measure, one for each node; nil is undefined, which is never 0.
public enum MeasureValues: Sendable {
  case integers([Int?])
  case decimals([Double?])

  public subscript(node: Int) -> Double? {
    switch self {
    case .integers(let values): values[node].map(Double.init)
    case .decimals(let values): values[node]
    }
  }

  public var isInteger: Bool {
    if case .integers = self { return true }
    return false
  }
}

/// The measures of every institution of the day, as far as they were asked for.
public struct InstitutionMeasures: Sendable {
  /// In the order of the table.
  public let columns: [MeasureColumn]
  private let values: [MeasureColumn: MeasureValues]

  public init(_ computed: [(MeasureColumn, MeasureValues)]) {
    columns = computed.map(\.0)
    values = Dictionary(computed, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the measure was not asked for.
  public subscript(column: MeasureColumn) -> MeasureValues? { values[column] }

  public func value(_ column: MeasureColumn, ofNode node: Int) -> Double? {
    values[column].flatMap { $0[node] }
  }
}
