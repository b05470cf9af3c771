import NetworkGraph

/// How many places the services of a gmina have, and how far the nearest of them is.
///
/// Places stand in a column of institutions.csv, `CountAttribute.places`. Where no unit that serves
/// the gmina tells how many it has, it is not known, nil.
public struct ServicePlaces: Sendable {
  public struct Row: Sendable, Equatable {
    public let gmina: TerritoryCode
    /// One of ``GminaFigures/reachKinds``.
    public let kind: String
    /// How many units of the kind serve the gmina.
    public let units: Int
    /// Their places together; of those that tell.
    public let places: Double?
    /// The nearest unit of the kind, whether it serves the gmina or not.
    public let nearest: NearestUnit?
  }

  /// By gmina, then in the order of ``GminaFigures/reachKinds``.
  public let rows: [Row]

  /// - Complexity: O(*g* *c*) for *g* gminas and *c* units of the kinds.
  public init(_ gaps: GapAnalysis) {
    let network = gaps.network.network
    let kinds = GminaFigures.reachKinds
    let index = UnitIndex(network, on: gaps.network.day, groups: kinds.map { [$0] })
    var nearest = NearestUnits(network, on: gaps.network.day)
    var rows: [Row] = []
    for gmina in gaps.perGmina.map(\.code) {
      for kind in kinds {
        let units = index.members(of: index.number(of: [kind]), covering: gmina)
        let places = units.compactMap {
          CountAttribute.places.value(in: network.institutions[Int($0.institution)].attributes)
        }
        rows.append(
          Row(
            gmina: gmina, kind: kind, units: units.count,
            places: places.isEmpty ? nil : places.reduce(0, +),
            nearest: nearest.nearest(of: [kind], to: gmina)))
      }
    }
    self.rows = rows
  }
}
