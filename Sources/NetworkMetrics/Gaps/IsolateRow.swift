import NetworkGraph

/// One row of `isolates`: a unit, and in what way it stands alone or could be lost.
public struct IsolateRow: Sendable, Hashable {
  /// In the order in which rows of one unit stand.
  public enum Reason: String, Sendable, CaseIterable {
    /// No partner.
    case isolated
    /// One partner.
    case singlePartner = "single-partner"
    /// No path to a ROPS, though the data hold one.
    case cutOff = "cut-off"
    /// More steps from the nearest ROPS than `reach`.
    case far
    /// The loss of one other unit cuts it from the largest part of its component.
    case hangsOnUnit = "hangs-on-unit"
    /// The loss of one tie does.
    case hangsOnTie = "hangs-on-tie"
    /// Every partner is of its own sector.
    case oneSector = "one-sector"
    /// Every partner sits in its own gmina.
    case oneGmina = "one-gmina"
  }

  public enum Detail: Sendable, Hashable {
    case none
    /// The one partner, or the unit whose loss cuts off: a position in
    /// `CooperationNetwork.institutions`.
    case unit(Int)
    /// The ends of the tie whose loss cuts off, rising.
    case tie(Int, Int)
    /// Steps to the nearest ROPS.
    case steps(Int)
    case sector(InstitutionKind.Sector)
    case gmina(TerritoryCode)
  }

  /// A position in `CooperationNetwork.institutions`.
  public let institution: Int
  public let reason: Reason
  public let detail: Detail
}
