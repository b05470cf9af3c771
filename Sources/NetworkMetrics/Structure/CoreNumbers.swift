import NetworkGraph

extension Graph {
  /// How deep in the dense middle each node lies: the greatest *k* such that it belongs to a part in
  /// which everybody has at least *k* partners.
  ///
  /// Always on the undirected graph, unweighted. An isolated node has 0, a node of a tree 1.
  ///
  ///     let triangle = [Graph.Edge(0, 1), .init(1, 2), .init(0, 2)]
  ///     Graph(nodeCount: 5, edges: triangle + [.init(2, 3)]).coreNumbers()  // [2, 2, 2, 1, 0]
  ///
  /// - Complexity: O(*n* + *m*).
  ///
  /// Seidman 1983, "Network structure and minimum degree"; Batagelj & Zaveršnik 2003, "An O(m)
  /// algorithm for cores decomposition of networks".
  public func coreNumbers() -> [Int] {
    let graph = undirected
    var degrees = (0..<nodeCount).map { Int32(graph.degree(of: $0)) }
    var buckets = DegreeBuckets(degrees)
    buckets.peel(graph.offsets, graph.targets, &degrees)
    return degrees.map(Int.init)
  }
}

/// Nodes sorted by what is left of their degree, each able to move one bucket down at once.
private struct DegreeBuckets {
  private var starts: [Int32]
  private var nodes: [Int32]
  private var places: [Int32]

  init(_ degrees: [Int32]) {
    starts = [Int32](repeating: 0, count: Int(degrees.max() ?? 0) + 2)
    nodes = [Int32](repeating: 0, count: degrees.count)
    places = nodes
    for degree in degrees { starts[Int(degree) + 1] += 1 }
    for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
    var next = starts
    for (node, degree) in degrees.enumerated() {
      places[node] = next[Int(degree)]
      nodes[Int(next[Int(degree)])] = Int32(node)
      next[Int(degree)] += 1
    }
  }

  /// Takes nodes away by rising degree; what remains in `degrees` are the core numbers.
  mutating func peel(_ offsets: [Int], _ targets: [Int32], _ degrees: inout [Int32]) {
    starts.withUnsafeMutableBufferPointer { starts in
      nodes.withUnsafeMutableBufferPointer { nodes in
        places.withUnsafeMutableBufferPointer { places in
          degrees.withUnsafeMutableBufferPointer { degrees in
            for place in 0..<nodes.count {
              let node = Int(nodes[place])
              for arc in offsets[node]..<offsets[node + 1] {
                let neighbor = Int(targets[arc])
                let degree = degrees[neighbor]
                guard degree > degrees[node] else { continue }
                // The neighbor changes places with the first of its bucket, which then shrinks.
                let first = starts[Int(degree)]
                let other = nodes[Int(first)]
                let old = places[neighbor]
                nodes[Int(old)] = other
                places[Int(other)] = old
                nodes[Int(first)] = Int32(neighbor)
                places[neighbor] = first
                starts[Int(degree)] += 1
                degrees[neighbor] = degree - 1
              }
            }
          }
        }
      }
    }
  }
}
