import NetworkGraph

/// Distances and path counts straight from their definitions, for comparison; lengths are whole
/// numbers (steps, or twelfths of 1 / weight), so that nothing is rounded.
struct SlowPaths {
  static let far = Int.max / 4
  let nodes: Int
  /// What one step of length 1 counts: 1, or 12 if weighted.
  let unit: Double
  let distance: [[Int]]
  let paths: [[Double]]
  private let lengths: [[Int]]

  init(_ graph: Graph, weighted: Bool = false) {
    nodes = graph.nodeCount
    unit = weighted ? 12 : 1
    lengths = Self.lengths(graph, weighted)
    distance = Self.floydWarshall(lengths)
    paths = Self.count(distance, lengths)
  }

  private static func lengths(_ graph: Graph, _ weighted: Bool) -> [[Int]] {
    var lengths = [[Int]](
      repeating: [Int](repeating: far, count: graph.nodeCount), count: graph.nodeCount)
    for edge in 0..<graph.edgeCount {
      let (a, b) = (Int(graph.edgeSources[edge]), Int(graph.edgeTargets[edge]))
      let length = weighted ? 12 / Int(graph.edgeWeights[edge]) : 1
      lengths[a][b] = length
      if !graph.isDirected { lengths[b][a] = length }
    }
    return lengths
  }

  private static func floydWarshall(_ lengths: [[Int]]) -> [[Int]] {
    var distance = lengths
    for node in lengths.indices { distance[node][node] = 0 }
    for middle in lengths.indices {
      for first in lengths.indices where distance[first][middle] < far {
        let (way, onward) = (distance[first][middle], distance[middle])
        for last in lengths.indices where way + onward[last] < distance[first][last] {
          distance[first][last] = way + onward[last]
        }
      }
    }
    return distance
  }

  /// paths(s, t) = sum over the nodes u with an edge to t on a shortest way of paths(s, u).
  private static func count(_ distance: [[Int]], _ lengths: [[Int]]) -> [[Double]] {
    lengths.indices.map { source in
      var paths = [Double](repeating: 0, count: lengths.count)
      paths[source] = 1
      let reached = lengths.indices.filter { distance[source][$0] < far && $0 != source }
      for node in reached.sorted(by: { distance[source][$0] < distance[source][$1] }) {
        for before in lengths.indices
        where lengths[before][node] < far
          && distance[source][before] + lengths[before][node] == distance[source][node]
        { paths[node] += paths[before] }
      }
      return paths
    }
  }

  func reaches(_ source: Int, _ target: Int) -> Bool { distance[source][target] < Self.far }

  /// Sum over ordered pairs of the share of shortest ways through a node.
  func betweenness(isDirected: Bool) -> [Double] {
    var sums = [Double](repeating: 0, count: nodes)
    for first in 0..<nodes {
      let (fromFirst, pathsFromFirst) = (distance[first], paths[first])
      for middle in 0..<nodes where middle != first && fromFirst[middle] < Self.far {
        let (onward, pathsOnward) = (distance[middle], paths[middle])
        let (way, ways) = (fromFirst[middle], pathsFromFirst[middle])
        for last in 0..<nodes where way + onward[last] == fromFirst[last] {
          guard last != middle, last != first, onward[last] < Self.far else { continue }
          sums[middle] += ways * pathsOnward[last] / pathsFromFirst[last]
        }
      }
    }
    return isDirected ? sums : sums.map { $0 / 2 }
  }

  func edgeBetweenness(_ graph: Graph) -> [Double] {
    (0..<graph.edgeCount).map { edge in
      let (a, b) = (Int(graph.edgeSources[edge]), Int(graph.edgeTargets[edge]))
      return shareOfPaths(a, b) + (graph.isDirected ? 0 : shareOfPaths(b, a))
    }.map { graph.isDirected ? $0 : $0 / 2 }
  }

  private func shareOfPaths(_ a: Int, _ b: Int) -> Double {
    var sum = 0.0
    for first in 0..<nodes where reaches(first, a) {
      for last in 0..<nodes where reaches(b, last) && first != last {
        if distance[first][a] + lengths[a][b] + distance[b][last] == distance[first][last] {
          sum += paths[first][a] * paths[b][last] / paths[first][last]
        }
      }
    }
    return sum
  }

  /// The distances from a node to the others that it reaches, in its own unit.
  func distances(from source: Int) -> [Double] {
    (0..<nodes).filter { $0 != source && reaches(source, $0) }.map {
      Double(distance[source][$0]) / unit
    }
  }
}
