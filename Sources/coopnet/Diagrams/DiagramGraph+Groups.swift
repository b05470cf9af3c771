import NetworkGraph

extension DiagramGraph {
  /// Groups of one kind in one powiat, or in one voivodeship where powiats would be too many.
  ///
  /// A tie between two groups counts the tied pairs between them; pairs inside a group are left out.
  ///
  /// - Complexity: O(*n* + *m* log *m*).
  func grouped(_ language: Language) -> DiagramGraph {
    let byPowiat = grouped(language, by: .powiat)
    return byPowiat.nodes.count > 600 ? grouped(language, by: .voivodeship) : byPowiat
  }

  private func grouped(_ language: Language, by level: TerritoryCode.Level) -> DiagramGraph {
    struct Key: Hashable {
      let place: TerritoryCode?
      let kind: String
      let sector: InstitutionKind.Sector
    }
    var groups: [Key: [Int]] = [:]
    for (index, node) in nodes.enumerated() {
      let place = node.seat.map { $0.unit(at: level) ?? $0 }
      groups[Key(place: place, kind: node.kind, sector: node.sector), default: []].append(index)
    }
    let keys = groups.keys.sorted { first, second in
      if let one = first.place, let other = second.place, one != other { return one < other }
      if (first.place == nil) != (second.place == nil) { return first.place != nil }
      if first.kind != second.kind { return first.kind.precedesByCodePoints(second.kind) }
      return first.sector.rawValue < second.sector.rawValue
    }
    var result = DiagramGraph(nodes: [], edges: [], territory: territory)
    result.leastType = leastType
    var group = [Int](repeating: 0, count: nodes.count)
    for (number, key) in keys.enumerated() {
      let members = groups[key] ?? []
      for member in members { group[member] = number }
      guard let first = members.first else { continue }
      var node = nodes[first]
      if members.count > 1 {
        let place = key.place.map { territory.name(of: $0) } ?? ""
        node.institution = nil
        node.node = nil
        node.key = "\(key.kind)@\(key.place?.description ?? "")"
        node.name = "\(node.kindName) – \(place) (\(members.count))"
        node.short = ShortName("\(key.kind) \(place)")
        node.seat = key.place
        node.members = members.count
      }
      result.nodes.append(node)
    }
    var strands: [PairKey: [Strand]] = [:]
    for edge in edges where group[edge.from] != group[edge.to] {
      let pair = PairKey(group[edge.from], group[edge.to])
      for strand in edge.strands {
        var strand = strand
        strand.weight = 1
        strand.direction = 0
        Self.add(strand, to: &strands[pair, default: []])
      }
    }
    result.edges = Self.sorted(strands)
    let rows = result.neighbors()
    for index in result.nodes.indices { result.nodes[index].degree = rows[index].count }
    return result
  }
}
