import NetworkGraph

extension Graph {
  /// How well connected a node's partners are, their partners, and so on.
  ///
  /// `lambda * x(v) = sum over edges u -> v of weight * x(u)` for the greatest *lambda* for which
  /// that has a solution without negative values. The sum of the squares is 1.
  ///
  /// Of an unconnected graph only the component with the greatest *lambda* has values above 0; of
  /// equal ones that with the lower number. Undefined (nil) without an edge, and in a directed graph
  /// without a cycle, where every *lambda* is 0. Of a directed graph the strong component with the
  /// greatest *lambda* counts, with all that can be reached from it; of equal ones one from which no
  /// other can be reached, in the component with the lower number.
  ///
  ///     let path = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2)])
  ///     path.eigenvectorCentrality()  // [0.5, 0.707..., 0.5, 0]
  ///
  /// - Returns: values from 0 to 1, or nil as said.
  /// - Complexity: O(*k* (*n* + *m*)); *k* is some dozens to some hundreds, of a directed graph it
  ///   grows with the nearness of the two greatest eigenvalues.
  ///
  /// Bonacich 1972, "Factoring and weighting approaches to status scores and clique identification".
  public func eigenvectorCentrality(weighted: Bool = false) -> [Double]? {
    guard edgeCount > 0 else { return nil }
    if isDirected { return directedEigenvector(weighted: weighted) }
    let components = components()
    guard let part = principalComponent(components, weighted: weighted) else { return nil }
    var result = [Double](repeating: 0, count: nodeCount)
    for (place, node) in part.nodes.enumerated() { result[node] = part.vector[place] }
    return result
  }
}

// MARK: - Undirected

extension Graph {
  private typealias Part = (nodes: [Int], eigenvalue: Double, vector: [Double])

  /// The component with the greatest eigenvalue, without computing those that cannot have it.
  private func principalComponent(_ components: Components, weighted: Bool) -> Part? {
    let members = components.members()
    let bounds = eigenvalueBounds(components, weighted: weighted)
    let first = members.indices.max {
      bounds[$0].lower != bounds[$1].lower ? bounds[$0].lower < bounds[$1].lower : $0 > $1
    }
    guard let first else { return nil }
    var best = part(members[first], weighted: weighted)
    var bestIndex = first
    for index in members.indices where index != first {
      // A later component must exceed the best, an earlier one need only equal it.
      let needed = best.eigenvalue * (index < bestIndex ? 1 - 1e-10 : 1 + 1e-10)
      guard bounds[index].upper >= needed else { continue }
      let other = part(members[index], weighted: weighted)
      if other.eigenvalue >= needed { (best, bestIndex) = (other, index) }
    }
    return best
  }

  /// For each component: the eigenvalue is at least the mean of the row sums and the greatest length
  /// of a row, and at most the greatest geometric mean of the row sums of two neighbors.
  private func eigenvalueBounds(
    _ components: Components, weighted: Bool
  ) -> [(lower: Double, upper: Double)] {
    let sums = weighted ? strengths() : degrees().map(Double.init)
    var bounds = [(lower: Double, upper: Double)](repeating: (0, 0), count: components.count)
    var totals = [Double](repeating: 0, count: components.count)
    for node in 0..<nodeCount {
      let index = components.numbers[node] - 1
      totals[index] += sums[node]
      var squares = 0.0
      for arc in offsets[node]..<offsets[node + 1] {
        let weight = weighted ? edgeWeights[Int(edgeOfArc[arc])] : 1
        squares += weight * weight
        bounds[index].upper = max(
          bounds[index].upper, (sums[node] * sums[Int(targets[arc])]).squareRoot())
      }
      bounds[index].lower = max(bounds[index].lower, squares.squareRoot())
    }
    for index in bounds.indices {
      bounds[index].lower = max(
        bounds[index].lower, totals[index] / Double(components.sizes[index]))
    }
    return bounds
  }

  private func part(_ nodes: [Int], weighted: Bool) -> Part {
    var places = [Int32](repeating: -1, count: nodes.count == nodeCount ? 0 : nodeCount)
    for (place, node) in nodes.enumerated() where !places.isEmpty { places[node] = Int32(place) }
    var offsets: [Int32] = [0]
    var columns: [Int32] = []
    var values: [Double] = []
    for node in nodes {
      for arc in self.offsets[node]..<self.offsets[node + 1] {
        columns.append(places.isEmpty ? targets[arc] : places[Int(targets[arc])])
        if weighted { values.append(edgeWeights[Int(edgeOfArc[arc])]) }
      }
      offsets.append(Int32(columns.count))
    }
    let principal = PrincipalVector(
      of: SymmetricRows(offsets: offsets, columns: columns, values: weighted ? values : nil))
    return (nodes, principal.eigenvalue, principal.vector)
  }
}
