import NetworkGraph

extension Graph {
  /// How many triangles each node lies in, on the undirected graph.
  ///
  /// Each edge is given the direction from the lesser to the greater (degree, number): then no node
  /// has more than √(2m) outgoing edges, and each triangle is found once, from its least node.
  ///
  ///     let triangle = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2), .init(0, 2)])
  ///     triangle.triangleCounts()  // [1, 1, 1, 0]
  ///
  /// - Complexity: O(*m* √*m*) at worst, O(*n* + *m*) space.
  ///
  /// Chiba & Nishizeki 1985; Latapy 2008, "Main-memory triangle computations".
  public func triangleCounts() -> [Int] {
    let graph = undirected
    let rows = graph.risingRows()
    var counts = [Int](repeating: 0, count: nodeCount)
    var marks = [Int32](repeating: -1, count: nodeCount)
    counts.withUnsafeMutableBufferPointer { counts in
      marks.withUnsafeMutableBufferPointer { marks in
        rows.offsets.withUnsafeBufferPointer { offsets in
          rows.targets.withUnsafeBufferPointer { targets in
            countTriangles(offsets, targets, marks, counts)
          }
        }
      }
    }
    var result = [Int](repeating: 0, count: nodeCount)
    for rank in 0..<nodeCount { result[Int(rows.nodes[rank])] = counts[rank] }
    return result
  }

  private func countTriangles(
    _ offsets: UnsafeBufferPointer<Int32>, _ targets: UnsafeBufferPointer<Int32>,
    _ marks: UnsafeMutableBufferPointer<Int32>, _ counts: UnsafeMutableBufferPointer<Int>
  ) {
    for node in 0..<nodeCount {
      let row = Int(offsets[node])..<Int(offsets[node + 1])
      for arc in row { marks[Int(targets[arc])] = Int32(node) }
      for arc in row {
        let middle = Int(targets[arc])
        var found = 0
        for second in Int(offsets[middle])..<Int(offsets[middle + 1])
        where marks[Int(targets[second])] == Int32(node) {
          counts[Int(targets[second])] += 1
          found += 1
        }
        counts[middle] += found
        counts[node] += found
      }
    }
  }

  /// Nodes renumbered by rising (degree, number), and of each the neighbors of higher rank.
  private func risingRows() -> (nodes: [Int32], offsets: [Int32], targets: [Int32]) {
    let byDegree = nodesByDegree()
    var ranks = [Int32](repeating: 0, count: nodeCount)
    for (rank, node) in byDegree.enumerated() { ranks[Int(node)] = Int32(rank) }
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    var rising = [Int32]()
    rising.reserveCapacity(edgeCount)
    for (rank, node) in byDegree.enumerated() {
      for arc in self.offsets[Int(node)]..<self.offsets[Int(node) + 1] {
        let other = ranks[Int(targets[arc])]
        if other > Int32(rank) { rising.append(other) }
      }
      offsets[rank + 1] = Int32(rising.count)
    }
    return (byDegree, offsets, rising)
  }

  /// Counting sort of the nodes by degree; equal degrees by number.
  private func nodesByDegree() -> [Int32] {
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
