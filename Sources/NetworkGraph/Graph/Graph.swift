/// A graph of integers in compressed sparse rows.
///
/// Nodes are numbered from 0. The neighbors of node `v` are
/// `targets[offsets[v]..<offsets[v + 1]]`, in rising order, without loops and without repeats. Names,
/// kinds and places stand beside the graph, in arrays in step with the node numbers.
///
///     let path = Graph(nodeCount: 3, edges: [Edge(0, 1), Edge(1, 2)])
///     path.neighbors(of: 1)  // 0, 2
///     path.degree(of: 0)     // 1
///
/// An undirected edge lies in two rows and has one number in both, `edgeOfArc`; a directed one lies
/// in the row of its source, and in the *incoming* row of its target. In an undirected graph the
/// incoming rows are the rows.
///
/// It is not a mutable graph: what changes is built anew.
public struct Graph: Sendable {
  public let nodeCount: Int
  public let isDirected: Bool

  /// `nodeCount + 1` positions in `targets`.
  public let offsets: [Int]
  /// The row of each node, one after another.
  public let targets: [Int32]
  /// The number of the edge that each entry of `targets` belongs to.
  public let edgeOfArc: [Int32]

  /// The same for the edges that arrive; equal to the three above if undirected.
  public let incomingOffsets: [Int]
  public let incomingSources: [Int32]
  public let edgeOfIncomingArc: [Int32]

  /// For each edge its first end (the source; of an undirected edge the lesser node).
  public let edgeSources: [Int32]
  /// For each edge its second end.
  public let edgeTargets: [Int32]
  /// For each edge its weight, above 0: how strong it is, not how long.
  public let edgeWeights: [Double]

  /// An edge between two nodes, as the initializer takes it.
  public struct Edge: Sendable, Hashable {
    public var source: Int
    public var target: Int
    public var weight: Double

    public init(_ source: Int, _ target: Int, weight: Double = 1) {
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  /// Builds the rows; edges of one pair become one edge whose weight is their sum, added in the
  /// order given.
  ///
  /// Edges are numbered by source, then target.
  ///
  /// - Precondition: ends lie in `0..<nodeCount`, differ from one another, and weights are above 0.
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* edges given.
  public init(nodeCount: Int, edges: [Edge], isDirected: Bool = false) {
    var numbers: [Int32] = []
    self.init(nodeCount: nodeCount, edges: edges, isDirected: isDirected, numbers: &numbers)
  }

  /// The same, telling also which edge of the graph each edge given has become.
  init(nodeCount: Int, edges: [Edge], isDirected: Bool, numbers: inout [Int32]) {
    let merged = Self.merge(edges, nodeCount: nodeCount, isDirected: isDirected)
    numbers = merged.numbers
    self.nodeCount = nodeCount
    self.isDirected = isDirected
    edgeSources = merged.sources
    edgeTargets = merged.targets
    edgeWeights = merged.weights
    if isDirected {
      (offsets, targets, edgeOfArc) = Self.rows(
        nodeCount, from: merged.sources, to: merged.targets)
      (incomingOffsets, incomingSources, edgeOfIncomingArc) = Self.rows(
        nodeCount, from: merged.targets, to: merged.sources)
    } else {
      (offsets, targets, edgeOfArc) = Self.symmetricRows(
        nodeCount, merged.sources, merged.targets)
      incomingOffsets = offsets
      incomingSources = targets
      edgeOfIncomingArc = edgeOfArc
    }
    checkInvariants()
  }
}

extension Graph {
  /// The number of edges; an undirected edge counts once.
  public var edgeCount: Int { edgeSources.count }

  /// The nodes that an edge leads to, in rising order.
  public func neighbors(of node: Int) -> ArraySlice<Int32> {
    targets[offsets[node]..<offsets[node + 1]]
  }

  /// The nodes that an edge comes from, in rising order.
  public func sources(into node: Int) -> ArraySlice<Int32> {
    incomingSources[incomingOffsets[node]..<incomingOffsets[node + 1]]
  }

  /// The number of distinct neighbors (of a directed graph: of outgoing edges).
  public func degree(of node: Int) -> Int { offsets[node + 1] - offsets[node] }

  /// The number of edges that arrive.
  public func inDegree(of node: Int) -> Int { incomingOffsets[node + 1] - incomingOffsets[node] }

  /// The number of the edge from one node to another, or nil.
  ///
  /// - Complexity: O(log *d*), *d* the degree of `source`.
  public func edge(from source: Int, to target: Int) -> Int? {
    var low = offsets[source]
    var high = offsets[source + 1]
    while low < high {
      let middle = (low + high) / 2
      if Int(targets[middle]) < target { low = middle + 1 } else { high = middle }
    }
    guard low < offsets[source + 1], Int(targets[low]) == target else { return nil }
    return Int(edgeOfArc[low])
  }

  /// The same graph without directions: opposite edges become one, their weights added.
  public var undirected: Graph {
    guard isDirected else { return self }
    let edges = (0..<edgeCount).map {
      Edge(Int(edgeSources[$0]), Int(edgeTargets[$0]), weight: edgeWeights[$0])
    }
    return Graph(nodeCount: nodeCount, edges: edges)
  }
}

// MARK: - Building

extension Graph {
  private struct MergedEdges {
    var sources: [Int32] = []
    var targets: [Int32] = []
    var weights: [Double] = []
    /// For each edge given the edge that it has become.
    var numbers: [Int32] = []
  }

  private static func merge(_ edges: [Edge], nodeCount: Int, isDirected: Bool) -> MergedEdges {
    var first = [Int32](repeating: 0, count: edges.count)
    var second = first
    for (index, edge) in edges.enumerated() {
      precondition(
        edge.source != edge.target && edge.source >= 0 && edge.target >= 0
          && edge.source < nodeCount && edge.target < nodeCount, "an edge needs two distinct nodes")
      precondition(edge.weight > 0, "a weight is above 0")
      let swapped = !isDirected && edge.source > edge.target
      first[index] = Int32(swapped ? edge.target : edge.source)
      second[index] = Int32(swapped ? edge.source : edge.target)
    }
    // Equal pairs keep the order given, so that sums of weights repeat to the last bit.
    let order = sorted(
      sorted(Array(0..<Int32(edges.count)), by: second, nodeCount), by: first, nodeCount)
    var merged = MergedEdges()
    merged.sources.reserveCapacity(edges.count)
    merged.targets.reserveCapacity(edges.count)
    merged.weights.reserveCapacity(edges.count)
    merged.numbers = [Int32](repeating: 0, count: edges.count)
    var last: (first: Int32, second: Int32) = (-1, -1)
    for position in order {
      let index = Int(position)
      if (first[index], second[index]) == last {
        merged.weights[merged.weights.count - 1] += edges[index].weight
      } else {
        last = (first[index], second[index])
        merged.sources.append(last.first)
        merged.targets.append(last.second)
        merged.weights.append(edges[index].weight)
      }
      merged.numbers[index] = Int32(merged.sources.count - 1)
    }
    return merged
  }

  /// Counting sort of positions by the node that each has; equal ones keep their order.
  private static func sorted(
    _ positions: [Int32], by node: [Int32], _ nodeCount: Int
  ) -> [Int32] {
    var next = [Int](repeating: 0, count: nodeCount + 1)
    for position in positions { next[Int(node[Int(position)]) + 1] += 1 }
    for node in 0..<nodeCount { next[node + 1] += next[node] }
    var result = [Int32](repeating: 0, count: positions.count)
    for position in positions {
      let bucket = Int(node[Int(position)])
      result[next[bucket]] = position
      next[bucket] += 1
    }
    return result
  }

  private typealias Rows = (offsets: [Int], targets: [Int32], edges: [Int32])

  /// Counting sort of edges by `from`; within a row edges keep their order, which is rising.
  private static func rows(_ nodeCount: Int, from: [Int32], to: [Int32]) -> Rows {
    var offsets = [Int](repeating: 0, count: nodeCount + 1)
    for node in from { offsets[Int(node) + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var targets = [Int32](repeating: 0, count: from.count)
    var edges = targets
    for edge in from.indices {
      let position = next[Int(from[edge])]
      next[Int(from[edge])] += 1
      targets[position] = to[edge]
      edges[position] = Int32(edge)
    }
    return (offsets, targets, edges)
  }

  /// Rows of an undirected graph: lesser neighbors first (they come by rising source), then greater.
  private static func symmetricRows(
    _ nodeCount: Int, _ first: [Int32], _ second: [Int32]
  ) -> Rows {
    var offsets = [Int](repeating: 0, count: nodeCount + 1)
    for edge in first.indices {
      offsets[Int(first[edge]) + 1] += 1
      offsets[Int(second[edge]) + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var targets = [Int32](repeating: 0, count: first.count * 2)
    var edges = targets
    func place(_ edge: Int, in node: Int32, _ neighbor: Int32) {
      let position = next[Int(node)]
      next[Int(node)] += 1
      targets[position] = neighbor
      edges[position] = Int32(edge)
    }
    for edge in first.indices { place(edge, in: second[edge], first[edge]) }
    for edge in first.indices { place(edge, in: first[edge], second[edge]) }
    return (offsets, targets, edges)
  }
}
