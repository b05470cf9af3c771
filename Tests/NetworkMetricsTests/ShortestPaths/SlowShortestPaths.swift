import NetworkGraph

/// The definitions, written as slowly and plainly as possible: distances and path counts of all
/// pairs first, then one sum over all triples.
struct SlowShortestPaths {
  var distance: [[Int?]]
  var paths: [[Double]]

  init(_ graph: Graph) {
    let n = graph.nodeCount
    distance = Array(repeating: Array(repeating: nil, count: n), count: n)
    paths = Array(repeating: Array(repeating: 0, count: n), count: n)
    for source in 0..<n {
      distance[source][source] = 0
      paths[source][source] = 1
      var level = [source]
      var length = 0
      while !level.isEmpty {
        length += 1
        var next: Set<Int> = []
        for node in level {
          for target in graph.neighbors(of: node).map(Int.init)
          where distance[source][target] == nil || distance[source][target] == length {
            distance[source][target] = length
            paths[source][target] += paths[source][node]
            next.insert(target)
          }
        }
        level = next.sorted()
      }
    }
  }

  /// Ordered pairs.
  func betweenness() -> [Double] {
    let n = distance.count
    return (0..<n).map { node in
      var sum = 0.0
      for source in 0..<n where source != node {
        for target in 0..<n where target != node && target != source {
          guard let whole = distance[source][target], let first = distance[source][node],
            let second = distance[node][target], first + second == whole
          else { continue }
          sum += paths[source][node] * paths[node][target] / paths[source][target]
        }
      }
      return sum
    }
  }

  /// The distances from a node to the others that it reaches.
  func others(of node: Int) -> [Int] {
    distance[node].indices.compactMap { $0 == node ? nil : distance[node][$0] }
  }
}

/// A small generator of pseudo-random numbers (SplitMix64), the same on every machine.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
