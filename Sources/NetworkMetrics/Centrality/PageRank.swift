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
  /// - Parameters:
  ///   - damping: above 0 and below 1.
  ///   - weighted: follows edges by their weight; otherwise each alike.
  /// - Complexity: O(*k* (*n* + *m*)), *k* about 90 at damping 0.85.
  ///
  /// Brin & Page 1998, "The anatomy of a large-scale hypertextual web search engine".
  public func pageRank(damping: Double = 0.85, weighted: Bool = false) -> [Double] {
    precondition(damping > 0 && damping < 1, "damping lies between 0 and 1")
    guard nodeCount > 0 else { return [] }
    let sums = weighted ? outStrengths() : outDegrees().map(Double.init)
    guard !isDirected else {
      let weights = weighted ? edgeOfIncomingArc.map { edgeWeights[Int($0)] } : []
      var sweep = RankSweep(
        offsets: incomingOffsets.map { Int32($0) }, sources: incomingSources, weights: weights,
        sums: sums, damping: damping)
      return sweep.run()
    }
    let rows = LocalRows(self, weighted: weighted)
    var sweep = RankSweep(
      offsets: rows.offsets, sources: rows.targets, weights: rows.weights,
      sums: rows.nodes.map { sums[Int($0)] }, damping: damping)
    return rows.byNode(sweep.run())
  }
}

/// Renews every rank in turn from what its neighbors pass on by now, until nothing changes.
private struct RankSweep {
  private let offsets: [Int32]
  private let sources: [Int32]
  private let weights: [Double]
  private let factors: [Double]
  private let base: Double
  private let enough: Double
  private var ranks: [Double]
  /// What a node passes on along each unit of weight.
  private var passed: [Double]

  init(
    offsets: [Int32], sources: [Int32], weights: [Double], sums: [Double], damping: Double
  ) {
    self.offsets = offsets
    self.sources = sources
    self.weights = weights
    let base = (1 - damping) / Double(sums.count)
    factors = sums.map { $0 > 0 ? damping / $0 : 0 }
    enough = 1e-13 * (1 - damping) * (1 - damping) / damping
    ranks = sums.map { _ in base }
    passed = factors.map { $0 * base }
    self.base = base
  }

  mutating func run() -> [Double] {
    for _ in 0..<100_000 where renew() <= enough { break }
    let sum = ranks.reduce(0, +)
    return ranks.map { $0 / sum }
  }

  /// - Returns: by how much the ranks changed in sum.
  private mutating func renew() -> Double {
    var change = 0.0
    let (offsets, factors, base, isWeighted) = (offsets, factors, base, !weights.isEmpty)
    passed.withUnsafeMutableBufferPointer { passed in
      sources.withUnsafeBufferPointer { sources in
        weights.withUnsafeBufferPointer { weights in
          ranks.withUnsafeMutableBufferPointer { ranks in
            for node in 0..<ranks.count {
              var rank = base
              for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
                let part = passed[Int(sources[arc])]
                rank += isWeighted ? weights[arc] * part : part
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
