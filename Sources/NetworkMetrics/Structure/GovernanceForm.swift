import NetworkGraph

/// The form of network governance that the figures suggest, with the figures that say so.
///
/// Provan & Kenis 2008, "Modes of network governance: structure, management, and effectiveness",
/// tell three forms apart: participants govern together; one of them leads; a separate body
/// administers. They give no thresholds; those here are stated and may be changed.
public struct GovernanceForm: Sendable, Equatable {
  public enum Form: String, Sendable {
    /// Participant-governed: no unit stands out.
    case shared
    /// Brokered by one participant that itself serves.
    case leadOrganisation = "lead-organisation"
    /// Brokered by a unit whose task is coordination.
    case administrativeOrganisation = "administrative-organisation"
    /// Between shared and brokered.
    case mixed
    /// Fewer than three units are tied.
    case undetermined
  }

  public let form: Form
  /// Units with a tie; the figures below are of the network that they make.
  public let participants: Int
  public let density: Double?
  public let degreeCentralization: Double?
  public let betweennessCentralization: Double?
  /// The node through which most of the shortest ways lead (of equal ones that with the most partners,
  /// then the least); nil where no way leads through anybody.
  public let leader: Int?
  /// The leader's partners as a share of the other participants.
  public let leaderReach: Double?
  /// The leader's betweenness as a share of all pairs of other participants.
  public let leaderBetweenness: Double?
  /// How many times the betweenness of the next one the leader's is; nil if the next has none.
  public let leadOverNext: Double?
  public let leaderIsCoordinator: Bool
  /// The greater of the two centralizations from which a network counts as brokered, and up to which
  /// as shared.
  public let brokeredFrom: Double
  public let sharedUpTo: Double
}

extension Graph {
  /// Which form of governance the figures suggest.
  ///
  /// Among the units with a tie, the greater of degree and betweenness centralization decides: from
  /// `brokeredFrom` the network is brokered, up to `sharedUpTo` it is shared, between them mixed. A
  /// brokered network is administered if its leader is a coordinating body, else led. Tells nothing of
  /// trust or of agreement on goals, on which the authors' theory rests too.
  ///
  /// - Parameters:
  ///   - isCoordinator: for each node whether coordinating others is its task (ROPS, a marshal's
  ///     office), as the data's kinds tell.
  ///   - betweenness: of every node, not normalized, computed before.
  ///   - brokeredFrom: the least centralization of a brokered network.
  ///   - sharedUpTo: the greatest centralization of a shared one.
  /// - Complexity: O(*n* + *m*).
  public func governanceForm(
    isCoordinator: [Bool], betweenness: [Double], brokeredFrom: Double = 0.5,
    sharedUpTo: Double = 0.25
  ) -> GovernanceForm {
    let graph = undirected
    let degrees = graph.degrees()
    let tied = (0..<nodeCount).filter { degrees[$0] > 0 }
    let count = Double(tied.count)
    // Of a directed graph betweenness counts ordered pairs.
    let between = tied.map { isDirected ? betweenness[$0] / 2 : betweenness[$0] }
    let byDegree = Self.centralization(tied.map { Double(degrees[$0]) }, star: count - 2)
    let byBetweenness = Self.centralization(between, star: (count - 1) * (count - 2) / 2)
    let leader = tied.indices.max { a, b in
      if between[a] != between[b] { return between[a] < between[b] }
      if degrees[tied[a]] != degrees[tied[b]] { return degrees[tied[a]] < degrees[tied[b]] }
      return a > b
    }.flatMap { between[$0] > 0 ? $0 : nil }
    let next = tied.indices.filter { $0 != leader }.map { between[$0] }.max() ?? 0
    let node = leader.map { tied[$0] }
    let greater = [byDegree, byBetweenness].compactMap { $0 }.max()
    let isCoordinated = node.map { isCoordinator[$0] } ?? false
    return GovernanceForm(
      form: Self.form(
        greater, isCoordinated: isCoordinated, brokeredFrom: brokeredFrom, sharedUpTo: sharedUpTo),
      participants: tied.count,
      density: count > 1 ? Double(graph.edgeCount) / (count * (count - 1) / 2) : nil,
      degreeCentralization: byDegree, betweennessCentralization: byBetweenness, leader: node,
      leaderReach: node.map { Double(degrees[$0]) / (count - 1) },
      leaderBetweenness: leader.map { between[$0] / ((count - 1) * (count - 2) / 2) },
      leadOverNext: leader.flatMap { next > 0 ? between[$0] / next : nil },
      leaderIsCoordinator: isCoordinated, brokeredFrom: brokeredFrom, sharedUpTo: sharedUpTo)
  }

  /// Freeman's: the sum of the distances from the greatest, as a share of a star's, in which each of
  /// the others is `star` away.
  private static func centralization(_ values: [Double], star: Double) -> Double? {
    guard values.count > 2, let greatest = values.max() else { return nil }
    return values.reduce(0) { $0 + (greatest - $1) } / (Double(values.count - 1) * star)
  }

  private static func form(
    _ centralization: Double?, isCoordinated: Bool, brokeredFrom: Double, sharedUpTo: Double
  ) -> GovernanceForm.Form {
    guard let centralization else { return .undetermined }
    if centralization <= sharedUpTo { return .shared }
    if centralization < brokeredFrom { return .mixed }
    return isCoordinated ? .administrativeOrganisation : .leadOrganisation
  }
}
