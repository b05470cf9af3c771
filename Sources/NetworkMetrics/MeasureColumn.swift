/// The measures of an institution; the raw value is the column's name in every table.
public enum MeasureColumn: String, Sendable, CaseIterable, Hashable {
  case degree
  case inDegree = "in_degree"
  case outDegree = "out_degree"
  case strength
  case betweenness
  case betweennessNormalized = "betweenness_normalized"
  case betweennessError = "betweenness_error"
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
  case brokerageCoordinatorExpected = "brokerage_coordinator_expected"
  case brokerageCoordinatorZ = "brokerage_coordinator_z"
  case brokerageItinerant = "brokerage_itinerant"
  case brokerageItinerantExpected = "brokerage_itinerant_expected"
  case brokerageItinerantZ = "brokerage_itinerant_z"
  case brokerageGatekeeper = "brokerage_gatekeeper"
  case brokerageGatekeeperExpected = "brokerage_gatekeeper_expected"
  case brokerageGatekeeperZ = "brokerage_gatekeeper_z"
  case brokerageRepresentative = "brokerage_representative"
  case brokerageRepresentativeExpected = "brokerage_representative_expected"
  case brokerageRepresentativeZ = "brokerage_representative_z"
  case brokerageLiaison = "brokerage_liaison"
  case brokerageLiaisonExpected = "brokerage_liaison_expected"
  case brokerageLiaisonZ = "brokerage_liaison_z"
  case eiIndex = "ei_index"
  case forms
  case coreness
}

extension MeasureColumn {
  /// What `metrics` prints without `--only` and `--all`: everything but what the graph has not (in and
  /// out degree of an undirected one) and what takes long (coreness).
  public static func standard(isDirected: Bool) -> [MeasureColumn] {
    whole.filter { column in
      switch column {
      case .inDegree, .outDegree: isDirected
      case .coreness: false
      default: true
      }
    }
  }

  /// What `--all` prints: everything but what another option asks for.
  public static let whole: [MeasureColumn] = allCases.filter { column in
    column != .betweennessError && (column.brokerage.map { $0.figure == .score } ?? true)
  }

  /// These columns, and beside each of brokerage its expected value and z.
  public static func withBrokerageTest(_ columns: [MeasureColumn]) -> [MeasureColumn] {
    withCompanions(columns) { column in
      guard let (role, figure) = column.brokerage, figure == .score else { return [] }
      return allCases.filter { $0.brokerage?.role == role && $0 != column }
    }
  }

  /// These columns, and beside betweenness how far off the estimate may be.
  public static func withError(_ columns: [MeasureColumn]) -> [MeasureColumn] {
    withCompanions(columns) { $0 == .betweenness ? [.betweennessError] : [] }
  }

  private static func withCompanions(
    _ columns: [MeasureColumn], _ companions: (MeasureColumn) -> [MeasureColumn]
  ) -> [MeasureColumn] {
    columns.flatMap { column in [column] + companions(column).filter { !columns.contains($0) } }
  }
}

/// What a column of brokerage tells of a role.
public enum BrokerageFigure: Sendable {
  case score, expected, z
}

extension MeasureColumn {
  /// The role that a column of brokerage is about, and what it tells of it.
  public var brokerage: (role: Brokerage.Role, figure: BrokerageFigure)? {
    switch self {
    case .brokerageCoordinator: (.coordinator, .score)
    case .brokerageCoordinatorExpected: (.coordinator, .expected)
    case .brokerageCoordinatorZ: (.coordinator, .z)
    case .brokerageItinerant: (.itinerant, .score)
    case .brokerageItinerantExpected: (.itinerant, .expected)
    case .brokerageItinerantZ: (.itinerant, .z)
    case .brokerageGatekeeper: (.gatekeeper, .score)
    case .brokerageGatekeeperExpected: (.gatekeeper, .expected)
    case .brokerageGatekeeperZ: (.gatekeeper, .z)
    case .brokerageRepresentative: (.representative, .score)
    case .brokerageRepresentativeExpected: (.representative, .expected)
    case .brokerageRepresentativeZ: (.representative, .z)
    case .brokerageLiaison: (.liaison, .score)
    case .brokerageLiaisonExpected: (.liaison, .expected)
    case .brokerageLiaisonZ: (.liaison, .z)
    default: nil
    }
  }
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
