import NetworkGraph

/// How institutions are put into groups for brokerage, E-I index and mixing.
public enum Grouping: String, Sendable, CaseIterable {
  case kind, level, gmina, powiat, sector
}

/// The group of each node: its number in `labels`, nil for a unit without a group.
public struct NodeGroups: Sendable {
  /// Sorted by code points.
  public let labels: [String]
  public let ofNode: [Int?]

  public init(labelOfNode: [String?]) {
    labels = Set(labelOfNode.compactMap { $0 }).sorted { $0.precedesByCodePoints($1) }
    let number = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    ofNode = labelOfNode.map { $0.flatMap { number[$0] } }
  }
}

extension NetworkOnDay {
  /// The groups of the nodes; a unit of two roles belongs to its primary kind.
  public func groups(by grouping: Grouping) -> NodeGroups {
    NodeGroups(
      labelOfNode: perNode { institution in
        switch grouping {
        case .kind: institution.kind
        case .level: network.level(of: institution)?.rawValue
        case .sector: network.sectorLabel(of: institution)
        case .gmina: institution.seat?.unit(at: .gmina)?.description
        case .powiat: institution.seat?.powiat?.description
        }
      })
  }
}

extension CooperationNetwork {
  /// The level of the primary kind; of an unknown kind that of its seat; nil without either.
  public func level(of institution: Institution) -> InstitutionKind.Level? {
    if let kind = institution.kind.flatMap({ kinds[$0] }) { return kind.level }
    switch institution.seat?.level {
    case .gmina: return .gmina
    case .powiat: return .powiat
    case .voivodeship: return .voivodeship
    case nil: return nil
    }
  }

  /// The sector: as the row gives it, else that of the primary kind, else unknown.
  public func sector(of institution: Institution) -> InstitutionKind.Sector {
    if !institution.sector.isEmpty {
      return InstitutionKind.Sector(rawValue: institution.sector) ?? .unknown
    }
    return institution.kind.flatMap { kinds[$0] }?.sector ?? .unknown
  }

  /// The sector as a group; a unit of unknown sector has none.
  fileprivate func sectorLabel(of institution: Institution) -> String? {
    let sector = sector(of: institution)
    return sector == .unknown ? nil : sector.rawValue
  }
}
