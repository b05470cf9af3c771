import NetworkGraph

/// The columns that follow from unweighted shortest paths, made from one pass over them.
struct PathColumns {
  let paths: ShortestPathMeasures
  let nodeCount: Int
  let isDirected: Bool

  static let all: Set<MeasureColumn> = [
    .betweenness, .betweennessNormalized, .closeness, .harmonic,
  ]

  /// What the pass must find for these columns; nil if it is not needed at all.
  static func need(_ columns: Set<MeasureColumn>) -> ShortestPathNeed? {
    if !columns.isDisjoint(with: [.betweenness, .betweennessNormalized]) { return .betweenness }
    return columns.isDisjoint(with: [.closeness, .harmonic]) ? nil : .distances
  }

  /// Nil for a column of another kind.
  func values(_ column: MeasureColumn) -> MeasureValues? {
    switch column {
    case .betweenness:
      .decimals(paths.betweenness.map { nodeCount < 3 ? nil : $0 })
    case .betweennessNormalized:
      .decimals(
        Graph(nodeCount: nodeCount, edges: [], isDirected: isDirected)
          .normalizedBetweenness(paths.betweenness))
    case .closeness: .decimals(closeness)
    case .harmonic: .decimals(harmonic)
    default: nil
    }
  }

  private var closeness: [Double?] {
    let others = Double(nodeCount - 1)
    return (0..<nodeCount).map { node in
      guard others > 0 else { return nil }
      let reached = Double(paths.reached[node])
      return reached == 0 ? 0 : reached / others * (reached / Double(paths.distanceSum[node]))
    }
  }

  private var harmonic: [Double?] {
    let others = Double(nodeCount - 1)
    return paths.harmonicSum.map { others > 0 ? $0 / others : nil }
  }
}
