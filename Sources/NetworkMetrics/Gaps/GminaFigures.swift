import NetworkGraph

/// The figures of one gmina: a row of `gaps --per-gmina`.
///
/// A unit belongs to the gmina of its seat. Units and ties are those of the graph of the day; names
/// and population stand in `CooperationNetwork.territory`.
public struct GminaFigures: Sendable {
  public let code: TerritoryCode
  /// How many are seated here.
  public internal(set) var institutions = 0
  /// Tied pairs with an end here.
  public internal(set) var ties = 0
  /// What of the rules per gmina and powiat is there; rules of the voivodeship are no part of it.
  public internal(set) var coverage: Coverage
  /// Units without a partner, and with one.
  public internal(set) var isolated = 0
  public internal(set) var singlePartner = 0
  /// Units without a path to a ROPS; nil where the data hold none.
  public internal(set) var cutOff: Int?
  /// Units farther from a ROPS than `reach` steps, with a path.
  public internal(set) var far = 0
  /// Units that the loss of one other unit or one tie cuts from the largest part of their component.
  public internal(set) var fragile = 0
  /// Units with partners, all of them of one sector, one gmina, one level with the unit.
  public internal(set) var oneSector = 0
  public internal(set) var oneGmina = 0
  public internal(set) var oneLevel = 0
  /// Counted ties and shared events with an end here that end within the horizon; 0 without a day.
  public internal(set) var endingTies = 0
  /// The fewest steps from a unit seated here to one of the kind, in the order of `reachKinds`; nil
  /// without a path.
  public internal(set) var reach: [Int?]
  /// How many pathways have a unit for each stage, and how many are connected.
  public internal(set) var pathwaysAvailable = 0
  public internal(set) var pathwaysConnected = 0

  /// The kinds of the columns `reach_cis` ... `reach_owes`.
  public static let reachKinds = ["CIS", "KIS", "WTZ", "ZAZ", "OWES"]
}

/// The figures of a powiat or a voivodeship: means over its gminas.
public struct AreaFigures: Sendable {
  public let code: TerritoryCode
  public let gminas: Int
  /// Means over the gminas where they are defined; nil where they are in none.
  public let coverage: Double?
  public let coverageEqual: Double?
  public let coverageLaw: Double?
  public let known: Double?
  /// Of a voivodeship: what of its own rules is there.
  public let own: Coverage?

  init(_ code: TerritoryCode, _ gminas: [GminaFigures], own: Coverage? = nil) {
    func mean(_ value: (Coverage) -> Double?) -> Double? {
      let values = gminas.compactMap { value($0.coverage) }
      return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
    self.code = code
    self.gminas = gminas.count
    coverage = mean(\.coverage)
    coverageEqual = mean(\.coverageEqual)
    coverageLaw = mean(\.coverageLaw)
    known = mean(\.known)
    self.own = own
  }
}
