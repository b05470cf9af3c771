/// What of a network becomes the graph: the options of the command line that choose ties.
public struct GraphOptions: Sendable {
  public enum Projection: String, Sendable, CaseIterable {
    /// 1/(k-1) a pair for k participants (Newman 2001): each event adds 1 to each strength.
    case newman
    /// 1 a pair.
    case count
    /// Events make no edges.
    case none
  }

  /// Nil: every tie, whatever its date.
  public var asOf: Day?
  /// How many days before the day a point form counts.
  public var window = 365
  /// Empty: every form.
  public var forms: Set<String> = []
  public var minIntensity = 1
  public var includesPlanned = false
  public var includesFounder = false
  public var isDirected = false
  public var projection = Projection.newman
  /// Above this many participants only organisers and leaders are tied to the rest.
  public var maxEvent = 50
  /// What is shown; empty: everything.
  public var area: [TerritoryCode] = []
  /// Whether units that the area does not meet are no nodes either.
  public var areaOnly = false

  public init() {}
}
