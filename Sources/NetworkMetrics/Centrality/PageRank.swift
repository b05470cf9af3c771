import NetworkGraph

extension Graph {
  /// How often one who follows edges at random comes by each node.
  ///
  /// `rank(v) = (1 - d) / n + d * (sum over edges u -> v of rank(u) / out-degree(u) + lost / n)`,
  /// *d* the damping, *lost* the rank of the nodes without an outgoing edge, spread over all. Of a
  /// weighted one an edge is followed in proportion to its weight.
  ///
  /// Ranks sum to 1. An isolated node has the least rank that there is.
  ///
  ///     Graph(nodeCount: 2, edges: [.init(0, 1)]).pageRank()  // [0.5, 0.5]
  ///
  /// Spreading the lost rank evenly changes every rank by one factor; so it is left out, the rest is
  /// solved by Gauss and Seidel's method, which rises to the solution from below, until the error of
  /// the sum is under 1e-13, and the ranks are divided by their sum.
  ///
  /// - Parameter damping: above 0 and below 1.
  /// - Complexity: O(*k* (*n* + *m*)), *k* about 90 at damping 0.85.
  ///
  /// Brin & Page 1998, "The anatomy of a large-scale hypertextual web search engine".
  public func pageRank(damping: Double = 0.85, weighted: Bool = false) -> [Double] {
    precondition(damping > 0 && damping < 1, "damping lies between 0 and 1")
    guard nodeCount > 0 else { return [] }
    let sums = weighted ? outStrengths() : outDegrees().map(Double.init)
    let factors = sums.map { $0 > 0 ? damping / $0 : 0 }
    let base = (1 - damping) / Double(nodeCount)
    let weights = weighted ? edgeOfIncomingArc.map { edgeWeights[Int($0)] } : []
    var ranks = [Double](repeating: base, count: nodeCount)
    var passed = factors.map { $0 * base }
    let enough = 1e-13 * (1 - damping) * (1 - damping) / damping
    for _ in 0..<100_000 {
      let change = sweep(&ranks, &passed, factors: factors, weights: weights, base: base)
      if change <= enough { break }
    }
    let sum = ranks.reduce(0, +)
    return ranks.map { $0 / sum }
  }

  /// Renews every rank once, in order, from what its neighbors pass on by now.
  ///
  /// - Returns: by how much the ranks changed in sum.
  private func sweep(
    _ ranks: inout [Double], _ passed: inout [Double], factors: [Double], weights: [Double],
    base: Double
  ) -> Double {
    var change = 0.0
    let (offsets, isWeighted) = (incomingOffsets, !weights.isEmpty)
    passed.withUnsafeMutableBufferPointer { passed in
      incomingSources.withUnsafeBufferPointer { sources in
        weights.withUnsafeBufferPointer { weights in
          ranks.withUnsafeMutableBufferPointer { ranks in
            for node in 0..<ranks.count {
              var rank = base
              if isWeighted {
                for arc in offsets[node]..<offsets[node + 1] {
                  rank += weights[arc] * passed[Int(sources[arc])]
                }
              } else {
                for arc in offsets[node]..<offsets[node + 1] {
                  rank += passed[Int(sources[arc])]
                }
              }
              change += abs(rank - ranks[node])
              ranks[node] = rank
              passed[node] = rank * factors[node]
            }
          }
        }
      }
    }
    return change
  }
}
