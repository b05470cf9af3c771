import NetworkGraph

/// The shortest paths from one node, in arrays that serve one source after another.
///
/// Unweighted: breadth first, every edge has length 1. Weighted: Dijkstra, an edge has length
/// 1 / weight, because a weight says how strong a tie is. Lengths that differ by less than
/// `tolerance` (relative) are equal: 1/3 + 1/3 + 1/3 and 1 are the same way.
///
/// Path counts are kept as `fraction * 2^(512 * exponent)`, so that they never overflow: a chain of
/// a thousand diamonds has 2^1000 shortest paths. Above 2^53 a count is rounded, as any Double is.
struct ShortestPathSearch {
  static let tolerance = 1e-12

  let graph: Graph
  /// The length of each edge; nil when every edge has length 1.
  let lengths: [Double]?
  /// From the source of the last run; infinite where it does not reach.
  private(set) var distances: [Double]
  /// The nodes reached by the last run, nearest first, the source among them.
  private(set) var order: [Int32] = []
  /// The place of each reached node in `order`, kept by weighted runs.
  private var ranks: [Int32]
  private var fractions: [Double]
  private var exponents: [Int32]

  init(_ graph: Graph, weighted: Bool) {
    self.graph = graph
    lengths = weighted ? graph.edgeWeights.map { 1 / $0 } : nil
    distances = [Double](repeating: .infinity, count: graph.nodeCount)
    ranks = [Int32](repeating: .max, count: weighted ? graph.nodeCount : 0)
    fractions = [Double](repeating: 0, count: graph.nodeCount)
    exponents = [Int32](repeating: 0, count: graph.nodeCount)
    order.reserveCapacity(graph.nodeCount)
  }

  /// Finds distances and the order of the nodes reached.
  ///
  /// - Complexity: O(*r*) unweighted, O(*r* log *r*) weighted, *r* the arcs of the nodes reached.
  mutating func run(from source: Int) {
    for node in order {
      distances[Int(node)] = .infinity
      if lengths != nil { ranks[Int(node)] = .max }
    }
    order.removeAll(keepingCapacity: true)
    if let lengths { settle(from: source, lengths) } else { spread(from: source) }
  }

  private mutating func spread(from source: Int) {
    let (offsets, targets) = (graph.offsets, graph.targets)
    distances[source] = 0
    order.append(Int32(source))
    var next = 0
    while next < order.count {
      let node = Int(order[next])
      next += 1
      let distance = distances[node] + 1
      for arc in offsets[node]..<offsets[node + 1]
      where distances[Int(targets[arc])] == .infinity {
        distances[Int(targets[arc])] = distance
        order.append(targets[arc])
      }
    }
  }

  private mutating func settle(from source: Int, _ lengths: [Double]) {
    var heap = MinimumHeap()
    distances[source] = 0
    heap.insert(Int32(source), at: 0)
    while let (distance, node) = heap.removeMinimum() {
      guard ranks[Int(node)] == .max else { continue }
      ranks[Int(node)] = Int32(order.count)
      order.append(node)
      for arc in graph.offsets[Int(node)]..<graph.offsets[Int(node) + 1] {
        let neighbor = Int(graph.targets[arc])
        let length = distance + lengths[Int(graph.edgeOfArc[arc])]
        if length < distances[neighbor] {
          distances[neighbor] = length
          heap.insert(Int32(neighbor), at: length)
        }
      }
    }
  }
}

// MARK: - Path counts

extension ShortestPathSearch {
  private static let unit = 0x1p512

  /// Counts the shortest paths from the source of the last run to every node that it reached.
  mutating func countPaths() {
    for (place, node) in order.enumerated() {
      let node = Int(node)
      fractions[node] = place == 0 ? 1 : 0
      exponents[node] = 0
      if place > 0 { addPaths(to: node) }
    }
  }

  private mutating func addPaths(to node: Int) {
    var (fraction, exponent) = (0.0, Int32(0))
    for arc in graph.incomingOffsets[node]..<graph.incomingOffsets[node + 1] {
      guard precedes(arc, node) else { continue }
      let before = Int(graph.incomingSources[arc])
      if exponents[before] > exponent {
        fraction = scaled(fraction, by: exponent - exponents[before])
        exponent = exponents[before]
      }
      fraction += scaled(fractions[before], by: exponents[before] - exponent)
      if fraction > Self.unit {
        fraction /= Self.unit
        exponent += 1
      }
    }
    fractions[node] = fraction
    exponents[node] = exponent
  }

  /// Whether an incoming arc lies on a shortest path to its end.
  private func precedes(_ arc: Int, _ node: Int) -> Bool {
    let before = Int(graph.incomingSources[arc])
    guard let lengths else { return distances[before] + 1 == distances[node] }
    guard ranks[before] < ranks[node] else { return false }
    let length = distances[before] + lengths[Int(graph.edgeOfIncomingArc[arc])]
    return length - distances[node] <= Self.tolerance * distances[node]
  }

  private func scaled(_ fraction: Double, by exponent: Int32) -> Double {
    switch exponent {
    case 0: fraction
    case -1: fraction / Self.unit
    default: 0
    }
  }

  /// Calls `body` with each arc that ends a shortest path to `node`: the node before, the edge, and
  /// the share of the paths to `node` which come that way.
  func forEachLastStep(to node: Int, _ body: (_ before: Int, _ edge: Int, _ share: Double) -> Void)
  {
    for arc in graph.incomingOffsets[node]..<graph.incomingOffsets[node + 1]
    where precedes(arc, node) {
      let before = Int(graph.incomingSources[arc])
      let fraction = scaled(fractions[before], by: exponents[before] - exponents[node])
      body(before, Int(graph.edgeOfIncomingArc[arc]), fraction / fractions[node])
    }
  }
}
