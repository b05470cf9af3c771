/// A figure of the network as a whole; the raw value is its name in `metrics --network`.
public enum NetworkFigure: String, Sendable, CaseIterable, Hashable {
  case nodes
  case ties
  case density
  case components
  case isolates
  case diameter
  case meanDistance = "mean_distance"
  case degreeCentralization = "degree_centralization"
  case betweennessCentralization = "betweenness_centralization"
  case pathCountsExact = "path_counts_exact"
  case betweennessSamples = "betweenness_samples"
  case betweennessError = "betweenness_error"
  case betweennessErrorProbability = "betweenness_error_probability"
  case transitivity
  case reciprocity
  case assortativityKind = "assortativity_kind"
  case modularity
  case communities
  case eiIndex = "ei_index"
  case eiExpected = "ei_expected"
  case eiPValue = "ei_p"
  case corePeriphery = "core_periphery"
  case corePeripheryNull = "core_periphery_null"
  case corePeripheryPValue = "core_periphery_p"
  case articulationUnits = "articulation_units"
  case bridges
  case dyadsMutual = "dyads_mutual"
  case dyadsAsymmetric = "dyads_asymmetric"
  case dyadsNull = "dyads_null"
  case meanForms = "mean_forms"
  case meanIntensity = "mean_intensity"
  case meanTrust = "mean_trust"
  case meanValue = "mean_value"
  case shareConfirmed = "share_confirmed"
  case governanceDegreeCentralization = "governance_degree_centralization"
  case governanceBetweennessCentralization = "governance_betweenness_centralization"
  case governanceLeaderReach = "governance_leader_reach"
  case governanceLeaderBetweenness = "governance_leader_betweenness"
  case governanceLeadOverNext = "governance_lead_over_next"
  case governanceLeaderCoordinates = "governance_leader_coordinates"
}

/// The figures of a network, as far as they were asked for.
public struct NetworkFigures: Sendable {
  /// In the order of `NetworkFigure`, further named figures (a triad census, overlaps) after them.
  public let rows: [(name: String, value: Double?)]
  /// The form of governance that the figures suggest.
  public let governance: GovernanceForm?

  public init(rows: [(name: String, value: Double?)], governance: GovernanceForm? = nil) {
    self.rows = rows
    self.governance = governance
  }

  public subscript(figure: NetworkFigure) -> Double? {
    rows.first { $0.name == figure.rawValue }.flatMap(\.value)
  }
}
