import NetworkGraph

/// Sums of 1 / distance over the pairs of a graph, some of whose nodes are taken away.
///
/// Sources are searched 64 at a time, one bit each, so that an edge is looked at once a level and not
/// once a source. Pairs are counted by distance in whole numbers and summed at the end: the same set
/// gives the same bits whatever way led to it.
///
/// Then et al. 2014, "The more the merrier: efficient multi-source graph traversal".
struct ReciprocalDistances {
  private let graph: Graph
  private var seen: [UInt64]
  private var frontier: [UInt64]
  private var next: [UInt64]
  /// How many ordered pairs lie at each distance.
  private var pairs: [Int] = []

  /// - Parameter graph: undirected.
  init(_ graph: Graph) {
    self.graph = graph
    seen = [UInt64](repeating: 0, count: graph.nodeCount)
    frontier = seen
    next = seen
  }

  /// The sum of 1 / distance from each source to every other node that is left.
  ///
  /// - Parameters:
  ///   - isRemoved: whether each node is taken away.
  ///   - sources: those of them that are left are searched from.
  /// - Complexity: O(*s* / 64 × *l* × (*n* + *m*)) for *s* sources and *l* levels.
  mutating func sum(from sources: [Int32], without isRemoved: [Bool]) -> Double {
    for place in pairs.indices { pairs[place] = 0 }
    var start = 0
    while start < sources.count {
      let end = min(start + 64, sources.count)
      search(from: sources[start..<end], without: isRemoved)
      start = end
    }
    var sum = 0.0
    for (distance, count) in pairs.enumerated().dropFirst() where count > 0 {
      sum += Double(count) / Double(distance)
    }
    return sum
  }

  private mutating func search(from sources: ArraySlice<Int32>, without isRemoved: [Bool]) {
    for node in 0..<graph.nodeCount {
      seen[node] = isRemoved[node] ? .max : 0
      frontier[node] = 0
    }
    for (bit, source) in sources.enumerated() where !isRemoved[Int(source)] {
      seen[Int(source)] |= 1 << UInt64(bit)
      frontier[Int(source)] |= 1 << UInt64(bit)
    }
    var distance = 1
    while true {
      let found = advance()
      if found == 0 { return }
      while pairs.count <= distance { pairs.append(0) }
      pairs[distance] += found
      distance += 1
    }
  }

  /// One level for all sources; how many pairs are new.
  private mutating func advance() -> Int {
    let (offsets, targets) = (graph.offsets, graph.targets)
    var found = 0
    frontier.withUnsafeMutableBufferPointer { frontier in
      next.withUnsafeMutableBufferPointer { next in
        for node in frontier.indices where frontier[node] != 0 {
          let bits = frontier[node]
          for arc in offsets[node]..<offsets[node + 1] { next[Int(targets[arc])] |= bits }
        }
        seen.withUnsafeMutableBufferPointer { seen in
          for node in next.indices {
            let new = next[node] & ~seen[node]
            seen[node] |= new
            frontier[node] = new
            next[node] = 0
            found += new.nonzeroBitCount
          }
        }
      }
    }
    return found
  }
}
