import NetworkGraph

/// How far apart nodes are, in steps.
public struct DistanceSummary: Sendable, Equatable {
  /// `pairs[d]` is the number of pairs at distance *d*; unordered, of a directed graph ordered.
  /// `pairs[0]` is 0.
  public let pairs: [Int]

  public init(pairs: [Int]) { self.pairs = pairs }

  /// The greatest distance; nil where no pair is joined.
  public var diameter: Int? { pairs.lastIndex { $0 > 0 } }

  /// The mean distance of the pairs that are joined by a path; nil without one.
  public var mean: Double? {
    let count = pairs.reduce(0, +)
    guard count > 0 else { return nil }
    return Double(zip(0..., pairs).reduce(0) { $0 + $1.0 * $1.1 }) / Double(count)
  }
}

extension Graph {
  /// The distances within some nodes' reach, by default within everybody's.
  ///
  /// Pairs without a path are not counted.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
  ///     path.distanceSummary().pairs     // [0, 2, 1]
  ///     path.distanceSummary().diameter  // 2
  ///
  /// - Parameters:
  ///   - component: the number of a component of `components`; nil means all nodes.
  ///   - components: the parts of the graph, if they are known already.
  /// - Complexity: O(*n* *m*).
  public func distanceSummary(
    of component: Int? = nil, in components: Components? = nil
  ) -> DistanceSummary {
    var pairs = [0]
    var search = ShortestPathSearch(self, weighted: false)
    for source in 0..<nodeCount {
      if let component, components?.numbers[source] != component { continue }
      search.run(from: source)
      for node in search.order.dropFirst() where isDirected || node > source {
        let distance = Int(search.distances[Int(node)])
        while pairs.count <= distance { pairs.append(0) }
        pairs[distance] += 1
      }
    }
    return DistanceSummary(pairs: pairs)
  }

  /// The distances within the largest component (number 1): its diameter and mean distance stand in
  /// every table of a network's figures.
  ///
  /// Both are undefined where nobody is tied. Of a directed graph the component is taken without
  /// directions, distances along them, over the ordered pairs that have a path.
  public func mainComponentDistances() -> DistanceSummary {
    distanceSummary(of: 1, in: components())
  }
}
