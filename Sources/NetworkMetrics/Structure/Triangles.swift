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
  /// Where the edges from each rank begin; one more than there are ranks.
  private let offsets: [Int32]
  /// The greater rank of each edge.
  private let targets: [Int32]

  init(_ graph: Graph) {
    let nodes = graph.nodesByDegree()
    var ranks = [Int32](repeating: 0, count: nodes.count)
    for (rank, node) in nodes.enumerated() { ranks[Int(node)] = Int32(rank) }
    var offsets = [Int32](repeating: 0, count: nodes.count + 1)
    // An arc that leads to a lesser rank is written too, and the next one over it: no branch to guess.
    var targets = [Int32](repeating: 0, count: graph.edgeCount + 1)
    var next = 0
    ranks.withUnsafeBufferPointer { ranks in
      targets.withUnsafeMutableBufferPointer { targets in
        graph.targets.withUnsafeBufferPointer { ends in
          for (rank, node) in nodes.enumerated() {
            for arc in graph.offsets[Int(node)]..<graph.offsets[Int(node) + 1] {
              let other = ranks[Int(ends[arc])]
              targets[next] = other
              next += other > Int32(rank) ? 1 : 0
            }
            offsets[rank + 1] = Int32(next)
          }
        }
      }
    }
    targets.removeLast()
    (self.nodes, self.offsets, self.targets) = (nodes, offsets, targets)
  }

  /// A triangle by the ranks of its nodes, rising, and its edges by their numbers in the search.
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
          for edge in row { marks[Int(targets[edge])] = Int32(edge) }
          for first in row {
            let middle = Int(targets[first])
            for second in Int(offsets[middle])..<Int(offsets[middle + 1]) {
              let third = Int(marks[Int(targets[second])])
              guard third >= 0 else { continue }
              body(
                Triangle(
                  low: low, middle: middle, high: Int(targets[second]), lowMiddle: first,
                  lowHigh: third, middleHigh: second))
            }
          }
          for edge in row { marks[Int(targets[edge])] = -1 }
        }
      }
    }
  }

  /// The weight of each edge, by its number in the search; `graph` is the one searched.
  func weights(in graph: Graph) -> [Double] {
    var ranks = [Int32](repeating: 0, count: nodes.count)
    for (rank, node) in nodes.enumerated() { ranks[Int(node)] = Int32(rank) }
    var weights: [Double] = []
    weights.reserveCapacity(targets.count)
    for (rank, node) in nodes.enumerated() {
      for arc in graph.offsets[Int(node)]..<graph.offsets[Int(node) + 1]
      where ranks[Int(graph.targets[arc])] > Int32(rank) {
        weights.append(graph.edgeWeights[Int(graph.edgeOfArc[arc])])
      }
    }
    return weights
  }

  /// Each edge once, with the ranks of its ends, the lesser first.
  @inline(__always)
  func visitEdges(_ body: (_ edge: Int, _ low: Int, _ high: Int) -> Void) {
    targets.withUnsafeBufferPointer { targets in
      for low in 0..<nodes.count {
        for edge in Int(offsets[low])..<Int(offsets[low + 1]) {
          body(edge, low, Int(targets[edge]))
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
    var degrees = [Int32](repeating: 0, count: nodeCount)
    var greatest = 0
    for node in 0..<nodeCount {
      let degree = degree(of: node)
      degrees[node] = Int32(degree)
      greatest = max(greatest, degree)
    }
    var next = [Int32](repeating: 0, count: greatest + 2)
    for degree in degrees { next[Int(degree) + 1] += 1 }
    for degree in 0...greatest { next[degree + 1] += next[degree] }
    var nodes = [Int32](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      let degree = Int(degrees[node])
      nodes[Int(next[degree])] = Int32(node)
      next[degree] += 1
    }
    return nodes
  }
}
