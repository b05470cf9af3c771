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
    return undirectedEigenvector(weighted: weighted)
  }
}

// MARK: - Undirected

extension Graph {
  /// A component as a range of places in rows where each lies in one piece.
  private typealias Part = (places: Range<Int>, eigenvalue: Double, vector: [Double])

  private func undirectedEigenvector(weighted: Bool) -> [Double] {
    let rows = LocalRows(self, weighted: weighted)
    let components = components()
    let ranges = placeRanges(rows, components)
    let bounds = eigenvalueBounds(components, weighted: weighted)
    // Looked at first, it spares most of the others.
    let first = ranges.indices.reduce(0) { bounds[$1].lower > bounds[$0].lower ? $1 : $0 }
    var best = part(ranges[first], rows)
    var bestIndex = first
    for index in ranges.indices where index != first {
      // A later component must exceed the best, an earlier one need only equal it.
      let needed = best.eigenvalue * (index < bestIndex ? 1 - 1e-10 : 1 + 1e-10)
      guard bounds[index].upper >= needed else { continue }
      let other = part(ranges[index], rows)
      if other.eigenvalue >= needed { (best, bestIndex) = (other, index) }
    }
    var result = [Double](repeating: 0, count: nodeCount)
    for place in best.places {
      result[Int(rows.nodes[place])] = best.vector[place - best.places.lowerBound]
    }
    return result
  }

  private func placeRanges(_ rows: LocalRows, _ components: Components) -> [Range<Int>] {
    var ranges = [Range<Int>](repeating: 0..<0, count: components.count)
    var start = 0
    while start < rows.nodes.count {
      let index = components.numbers[Int(rows.nodes[start])] - 1
      ranges[index] = start..<start + components.sizes[index]
      start = ranges[index].upperBound
    }
    return ranges
  }

  /// For each component: the eigenvalue is at least the mean of the row sums and the greatest length
  /// of a row, and at most the greatest geometric mean of the row sums of two neighbors.
  private func eigenvalueBounds(
    _ components: Components, weighted: Bool
  ) -> [(lower: Double, upper: Double)] {
    let sums = weighted ? strengths() : degrees().map(Double.init)
    var products = [Double](repeating: 0, count: components.count)
    var squares = products
    var totals = products
    for node in 0..<nodeCount {
      let index = components.numbers[node] - 1
      totals[index] += sums[node]
      var (square, product) = (0.0, 0.0)
      for arc in offsets[node]..<offsets[node + 1] {
        let weight = weighted ? edgeWeights[Int(edgeOfArc[arc])] : 1
        square += weight * weight
        product = max(product, sums[node] * sums[Int(targets[arc])])
      }
      squares[index] = max(squares[index], square)
      products[index] = max(products[index], product)
    }
    return totals.indices.map { index in
      let mean = totals[index] / Double(components.sizes[index])
      return (max(mean, squares[index].squareRoot()), products[index].squareRoot())
    }
  }

  private func part(_ places: Range<Int>, _ rows: LocalRows) -> Part {
    let first = rows.offsets[places.lowerBound]
    let entries = Int(first)..<Int(rows.offsets[places.upperBound])
    let principal = PrincipalVector(
      of: SymmetricRows(
        offsets: rows.offsets[places.lowerBound...places.upperBound].map { $0 - first },
        columns: rows.targets[entries].map { $0 - Int32(places.lowerBound) },
        values: rows.weights.isEmpty ? nil : Array(rows.weights[entries])))
    return (places, principal.eigenvalue, principal.vector)
  }
}
