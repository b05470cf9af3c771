import NetworkGraph

/// One row of `pathways`: how far a pathway goes in a gmina.
public struct PathwayRow: Sendable {
  public let gmina: TerritoryCode
  /// A position in `PathwaySet.pathways`.
  public let pathway: Int
  /// Whether each required stage has its units: their service areas cover the gmina.
  public let isAvailable: Bool
  /// Whether one chain leads from entry to exit.
  public let isConnected: Bool
  /// The required stages without their units, in order; empty if available.
  public let missing: [MissingStage]
  /// Of an available pathway that is not connected: the first required stage that no chain from the
  /// entry reaches whole, a position in `Pathway.stages`.
  public let brokenStage: Int?
  /// The units that the chain goes through, in order; empty if not connected.
  public let chain: [ChainUnit]
  /// Whether a unit of a required stage is here only by a default area marked *assumed*.
  public let isAssumedArea: Bool

  /// A required stage without its units.
  public struct MissingStage: Sendable, Hashable {
    /// A position in `Pathway.stages`.
    public let stage: Int
    /// What the way that lacks least lacks; at least one.
    public let parts: [MissingPart]
  }

  /// Kinds of which no unit serves the gmina.
  public struct MissingPart: Sendable, Hashable {
    public let kinds: [String]
    /// The nearest unit of the kinds that could serve; nil where the data hold none.
    public let nearest: NearestUnit?
  }

  /// A stage and the unit that carries the chain through it.
  public struct ChainUnit: Sendable, Hashable {
    /// A position in `Pathway.stages`.
    public let stage: Int
    /// A position in `CooperationNetwork.institutions`.
    public let institution: Int
  }
}

/// A unit that is nearer to a gmina than the others of its kinds.
public struct NearestUnit: Sendable, Hashable {
  /// A position in `CooperationNetwork.institutions`.
  public let institution: Int
  /// As the crow flies, where both places are known.
  public let kilometres: Double?
  public let closeness: Closeness

  /// The least part of the country that holds both the gmina and the unit's seat.
  public enum Closeness: Int, Sendable, Comparable, CaseIterable {
    case gmina, powiat
    /// The area of one OWES that is less than a voivodeship.
    case subregion
    case voivodeship, country

    public static func < (left: Closeness, right: Closeness) -> Bool {
      left.rawValue < right.rawValue
    }
  }
}

/// One pathway in the area as a whole.
public struct PathwaySummary: Sendable, Hashable {
  /// A position in `PathwaySet.pathways`.
  public let pathway: Int
  public let gminas: Int
  /// In how many gminas it is available, and connected.
  public let available: Int
  public let connected: Int
  /// For each stage in how many gminas it is missing, and in how many chains break there.
  public let missing: [Int]
  public let broken: [Int]
}
