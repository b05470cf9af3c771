import NetworkGraph

/// The triangles of an undirected graph, each found once.
///
/// Nodes are ranked by degree, then number, and every edge leads from the lesser rank to the greater:
/// then no node has more than √(2m) outgoing edges, and a triangle is found from its least node.
///
/// Chiba & Nishizeki 1985; Latapy 2008, "Main-memory triangle computations".
struct TriangleSearch {
  /// The node of each rank.
  let nodes: [Int32]
  private let offsets: [Int32]
  /// Ranks.
  private let targets: [Int32]
  private let edges: [Int32]

  init(_ graph: Graph) {
    nodes = graph.nodesByDegree()
    var ranks = [Int32](repeating: 0, count: nodes.count)
    for (rank, node) in nodes.enumerated() { ranks[Int(node)] = Int32(rank) }
    var offsets = [Int32](repeating: 0, count: nodes.count + 1)
    var targets: [Int32] = []
    var edges: [Int32] = []
    targets.reserveCapacity(graph.edgeCount)
    edges.reserveCapacity(graph.edgeCount)
    for (rank, node) in nodes.enumerated() {
      for arc in graph.offsets[Int(node)]..<graph.offsets[Int(node) + 1] {
        let other = ranks[Int(graph.targets[arc])]
        guard other > Int32(rank) else { continue }
        targets.append(other)
        edges.append(graph.edgeOfArc[arc])
      }
      offsets[rank + 1] = Int32(targets.count)
    }
    self.offsets = offsets
    self.targets = targets
    self.edges = edges
  }

  /// A triangle by the ranks of its nodes, rising, and its edges by their numbers.
  struct Triangle {
    let low: Int
    let middle: Int
    let high: Int
    let lowMiddle: Int
    let lowHigh: Int
    let middleHigh: Int
  }

  /// - Complexity: O(*m* √*m*) at worst.
  @inline(__always)
  func visit(_ body: (Triangle) -> Void) {
    var marks = [Int32](repeating: -1, count: nodes.count)
    marks.withUnsafeMutableBufferPointer { marks in
      targets.withUnsafeBufferPointer { targets in
        for low in 0..<nodes.count {
          let row = Int(offsets[low])..<Int(offsets[low + 1])
          guard row.count > 1 else { continue }
          for arc in row { marks[Int(targets[arc])] = Int32(arc) }
          for arc in row {
            let middle = Int(targets[arc])
            for second in Int(offsets[middle])..<Int(offsets[middle + 1]) {
              let third = Int(marks[Int(targets[second])])
              guard third >= 0 else { continue }
              body(
                Triangle(
                  low: low, middle: middle, high: Int(targets[second]),
                  lowMiddle: Int(edges[arc]), lowHigh: Int(edges[third]),
                  middleHigh: Int(edges[second])))
            }
          }
          for arc in row { marks[Int(targets[arc])] = -1 }
        }
      }
    }
  }
}

extension Graph {
  /// How many triangles each node lies in, on the undirected graph.
  ///
  ///     let triangle = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2), .init(0, 2)])
  ///     triangle.triangleCounts()  // [1, 1, 1, 0]
  ///
  /// - Complexity: O(*m* √*m*) at worst, O(*n* + *m*) space.
  public func triangleCounts() -> [Int] {
    let search = TriangleSearch(undirected)
    var counts = [Int](repeating: 0, count: nodeCount)
    counts.withUnsafeMutableBufferPointer { counts in
      search.visit {
        counts[$0.low] += 1
        counts[$0.middle] += 1
        counts[$0.high] += 1
      }
    }
    var result = counts
    for (rank, node) in search.nodes.enumerated() { result[Int(node)] = counts[rank] }
    return result
  }

  /// Counting sort of the nodes by degree; equal degrees by number.
  fileprivate func nodesByDegree() -> [Int32] {
    let greatest = (0..<nodeCount).map { degree(of: $0) }.max() ?? 0
    var next = [Int](repeating: 0, count: greatest + 2)
    for node in 0..<nodeCount { next[degree(of: node) + 1] += 1 }
    for degree in 0...greatest { next[degree + 1] += next[degree] }
    var nodes = [Int32](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      nodes[next[degree(of: node)]] = Int32(node)
      next[degree(of: node)] += 1
    }
    return nodes
  }
}
