import NetworkGraph

extension Graph {
  /// How far a graph has fallen apart: 0 where everybody is tied to everybody, 1 where nobody is tied.
  ///
  /// `DF = 1 - 2 * sum over pairs of 1 / d / (n (n - 1))`: pairs without a path add nothing, so
  /// that both parts that fall off and ways that grow longer count (Borgatti 2006, equation 9).
  ///
  /// Undefined for fewer than two nodes. Directions are not looked at.
  ///
  ///     // two cliques of five
  ///     graph.fragmentation()  // 1 - 20 / 45 = 0.556
  ///
  /// - Parameter removed: nodes taken away first; the formula is that of the rest.
  /// - Complexity: O(*n* / 64 × *l* × (*n* + *m*)) for *l* levels of the longest way.
  public func fragmentation(without removed: [Int] = []) -> Double? {
    let graph = undirected
    var isRemoved = [Bool](repeating: false, count: nodeCount)
    for node in removed { isRemoved[node] = true }
    var distances = ReciprocalDistances(graph)
    let sum = distances.sum(from: Array(0..<Int32(nodeCount)), without: isRemoved)
    return Self.fragmentation(sum: sum, nodes: isRemoved.count { !$0 })
  }

  /// - Parameter sum: of 1 / d over ordered pairs.
  static func fragmentation(sum: Double, nodes: Int) -> Double? {
    nodes > 1 ? 1 - sum / (Double(nodes) * Double(nodes - 1)) : nil
  }

  /// How much of a graph a set of nodes reaches, near ones counting more.
  ///
  /// `DR = sum over nodes of 1 / d / n`, *d* the distance from the nearest node of the set; a node
  /// of the set counts 1, one that the set does not reach 0. It is 1 if every other node is next to
  /// the set (Borgatti 2006, equation 14).
  ///
  /// Some programs leave the set itself out: their value is less by *k* / *n*, and sets of one size
  /// rank alike. Undefined without nodes; 0 of an empty set. Directions are not looked at.
  ///
  ///     // the path 0 - 1 - 2 - 3
  ///     graph.reach(of: [1])  // (1 + 1 + 1 + 1/2) / 4 = 0.875
  ///
  /// - Complexity: O(*n* + *m*).
  public func reach(of set: [Int]) -> Double? {
    guard nodeCount > 0 else { return nil }
    let graph = undirected
    var counts = [0]
    var distance = [Int32](repeating: -1, count: nodeCount)
    var queue: [Int32] = []
    for node in set where distance[node] < 0 {
      distance[node] = 0
      queue.append(Int32(node))
    }
    counts[0] = queue.count
    var next = 0
    while next < queue.count {
      let node = Int(queue[next])
      next += 1
      for neighbor in graph.neighbors(of: node) where distance[Int(neighbor)] < 0 {
        let steps = distance[node] + 1
        distance[Int(neighbor)] = steps
        if counts.count <= Int(steps) { counts.append(0) }
        counts[Int(steps)] += 1
        queue.append(neighbor)
      }
    }
    var sum = Double(counts[0])
    for (steps, count) in counts.enumerated().dropFirst() { sum += Double(count) / Double(steps) }
    return sum / Double(nodeCount)
  }
}
