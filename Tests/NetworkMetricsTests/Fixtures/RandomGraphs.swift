import NetworkGraph
import NetworkMetrics

/// Seeded random graphs of 1 to 60 nodes: sparse, dense, trees, cliques, in several components, with
/// isolated and pendant nodes.
enum RandomGraphs {
  static let count = 500

  /// Graph `seed` of a family; weights are whole numbers from 1 to 4, so that lengths 1 / weight can
  /// be compared exactly as twelfths.
  static func graph(_ seed: Int, isDirected: Bool = false, weighted: Bool = false) -> Graph {
    var generator = SeededGenerator(seed: UInt64(seed) &* 7919 &+ (isDirected ? 1 : 0))
    let nodes = 1 + seed % 60
    var pairs = Set<[Int]>()
    let wanted = nodes < 2 ? 0 : generator.next(below: 1 + nodes * (1 + seed % 4))
    let reach = max(2, nodes - generator.next(below: 1 + nodes / 3))
    for _ in 0..<wanted {
      let first = generator.next(below: min(nodes, reach))
      var second = generator.next(below: min(nodes, reach))
      // Half the graphs fall into two parts that no edge joins.
      if seed % 2 == 0 { second -= (second ^ first) & 1 }
      guard first != second, second >= 0 else { continue }
      pairs.insert(isDirected ? [first, second] : [min(first, second), max(first, second)])
    }
    if seed % 5 == 0, nodes > 8 { addClique(of: 3 + seed % 5, to: &pairs, &generator, nodes) }
    let edges = pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map {
      Graph.Edge($0[0], $0[1], weight: weighted ? Double(1 + generator.next(below: 4)) : 1)
    }
    return Graph(nodeCount: nodes, edges: edges, isDirected: isDirected)
  }

  /// Groups from 0 for some nodes, none for the rest.
  static func groups(_ seed: Int, nodes: Int, of kinds: Int = 3) -> [Int?] {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 5_000_000)
    return (0..<nodes).map { _ in
      let draw = generator.next(below: kinds * 4 + 1)
      return draw == kinds * 4 ? nil : draw % kinds
    }
  }

  private static func addClique(
    of size: Int, to pairs: inout Set<[Int]>, _ generator: inout SeededGenerator, _ nodes: Int
  ) {
    let first = generator.next(below: nodes - size)
    for a in first..<first + size {
      for b in a + 1..<first + size { pairs.insert([a, b]) }
    }
  }
}
