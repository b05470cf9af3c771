import NetworkGraph

extension Graph {
  /// The fewest steps from each node to the nearest of some nodes, edges taken both ways; nil without
  /// a path.
  ///
  ///     let path = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2)])
  ///     path.steps(toNearestOf: [0])  // [0, 1, 2, nil]
  ///
  /// - Complexity: O(*n* + *m*).
  func steps(toNearestOf targets: [Int]) -> [Int?] {
    var steps = [Int32](repeating: -1, count: nodeCount)
    var queue: [Int32] = []
    for target in targets where steps[target] < 0 {
      steps[target] = 0
      queue.append(Int32(target))
    }
    var next = 0
    while next < queue.count {
      let node = Int(queue[next])
      next += 1
      for neighbor in neighbors(of: node) where steps[Int(neighbor)] < 0 {
        steps[Int(neighbor)] = steps[node] + 1
        queue.append(neighbor)
      }
      guard isDirected else { continue }
      for neighbor in sources(into: node) where steps[Int(neighbor)] < 0 {
        steps[Int(neighbor)] = steps[node] + 1
        queue.append(neighbor)
      }
    }
    return steps.map { $0 < 0 ? nil : Int($0) }
  }
}
