import NetworkGraph

extension Graph {
  /// The principal vector of a directed graph; nil without a cycle.
  func directedEigenvector(weighted: Bool) -> [Double]? {
    guard let start = principalStrongComponent(weighted: weighted) else { return nil }
    let reached = reachable(from: start)
    let search = PowerIteration(
      self, nodes: (0..<nodeCount).filter { reached[$0] }, part: reached.map { $0 ? 1 : 0 },
      weighted: weighted)
    let vector = search.run().vector
    var result = [Double](repeating: 0, count: nodeCount)
    for (place, node) in search.nodes.enumerated() { result[node] = vector[place] }
    return result
  }

  /// A node of the strong component with the greatest eigenvalue.
  private func principalStrongComponent(weighted: Bool) -> Int? {
    let strong = strongComponents()
    let weak = components()
    var best: (node: Int, eigenvalue: Double)?
    for nodes in strong.members() where nodes.count > 1 {
      let node = nodes[0]
      let value = PowerIteration(self, nodes: nodes, part: strong.numbers, weighted: weighted)
        .run().eigenvalue
      guard let last = best else {
        best = (node, value)
        continue
      }
      if abs(value - last.eigenvalue) > 1e-10 * last.eigenvalue {
        if value > last.eigenvalue { best = (node, value) }
        continue
      }
      let isAhead =
        weak.numbers[node] == weak.numbers[last.node]
        ? reachable(from: last.node)[node] : weak.numbers[node] < weak.numbers[last.node]
      if isAhead { best = (node, value) }
    }
    return best?.node
  }

  private func reachable(from source: Int) -> [Bool] {
    var search = ShortestPathSearch(self, weighted: false)
    search.run(from: source)
    return search.distances.map { $0 < .infinity }
  }
}

/// x = x + A x, again and again, along the edges within one part: the added x keeps values from
/// swinging in turns.
private struct PowerIteration {
  let nodes: [Int]
  private var rows: [Int32] = []
  private var columns: [Int32] = []
  private var values: [Double] = []

  init(_ graph: Graph, nodes: [Int], part: [Int], weighted: Bool) {
    self.nodes = nodes
    let own = nodes.first.map { part[$0] }
    for (row, node) in nodes.enumerated() {
      for arc in graph.incomingOffsets[node]..<graph.incomingOffsets[node + 1] {
        let source = Int(graph.incomingSources[arc])
        guard part[source] == own else { continue }
        rows.append(Int32(row))
        columns.append(Int32(place(of: source)))
        values.append(weighted ? graph.edgeWeights[Int(graph.edgeOfIncomingArc[arc])] : 1)
      }
    }
  }

  /// Nodes rise, so that a place is found by halving.
  private func place(of node: Int) -> Int {
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func run() -> (eigenvalue: Double, vector: [Double]) {
    var vector = [Double](repeating: 1 / Double(nodes.count).squareRoot(), count: nodes.count)
    var length = 1.0
    var least = Double.infinity
    var roundsWithoutGain = 0
    for _ in 0..<200_000 {
      var next = vector
      for entry in rows.indices {
        next[Int(rows[entry])] += values[entry] * vector[Int(columns[entry])]
      }
      length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      var change = 0.0
      for index in next.indices {
        next[index] /= length
        change = max(change, abs(next[index] - vector[index]))
      }
      vector = next
      roundsWithoutGain = change < least ? 0 : roundsWithoutGain + 1
      least = min(least, change)
      if change < 1e-16 || (change < 1e-13 && roundsWithoutGain > 5) { break }
    }
    return (length - 1, vector)
  }
}
