import NetworkGraph

/// How far a network consists of a core in which all are tied and a periphery tied to it alone.
public struct CorePeriphery: Sendable {
  /// How near the core each node is: not below 0, the sum of the squares is 1.
  public let coreness: [Double]
  /// The correlation, over all pairs, between tied or not and the product of the two corenesses; nil
  /// where ties or products do not vary (all are tied, or there is one pair only).
  public let correlation: Double?
}

extension Graph {
  /// The continuous core-periphery model: the coreness of each node such that the products
  /// `c(i) c(j)` come nearest to the ties.
  ///
  /// What is least is the sum over the pairs i < j of `(tie - c(i) c(j))^2`, the tie being 1 or 0 (with
  /// `weighted` its weight) and the diagonal left aside (MINRES), no *c* above 1 (above the root of
  /// the greatest weight): without that bound a star's hub would grow for ever. It is solved for one
  /// coreness after another, `c(i) = sum of tie c(j) / sum of c(j)^2` over the others, until nothing
  /// moves, starting from the degrees. In the end the squares are made to sum to 1. How well it fits
  /// is a correlation.
  ///
  /// On the undirected graph. Undefined (nil) without a tie. An isolated node has 0, and in an
  /// unconnected graph so have, as a rule, all but the one component that fits best.
  ///
  ///     let star = Graph(nodeCount: 5, edges: [.init(0, 1), .init(0, 2), .init(0, 3), .init(0, 4)])
  ///     star.corePeriphery()?.coreness  // 0 nearest the core, the rest equal
  ///
  /// - Complexity: O(*k* (*n* + *m*)) for *k* rounds, some dozens to some hundreds.
  ///
  /// Borgatti & Everett 2000, "Models of core/periphery structures"; Boyd, Fitzgerald, Mahutga & Smith
  /// 2010, "Computing continuous core/periphery structures for social relations data with
  /// MINRES/SVD"; on the bound Harman & Fukuda 1966, "Resolution of the Heywood case in the Minres
  /// solution".
  public func corePeriphery(weighted: Bool = false) -> CorePeriphery? {
    guard edgeCount > 0 else { return nil }
    var fit = CorenessFit(undirected, weighted: weighted)
    fit.run()
    return fit.result()
  }

  /// The core-periphery correlation beside what random graphs with the same degrees have.
  ///
  /// Any network with unequal degrees fits the model somewhat; this says whether it does so beyond
  /// that. Unweighted.
  ///
  /// - Parameters:
  ///   - graphs: how many random graphs are fitted.
  ///   - seed: of the random graphs.
  /// - Returns: nil where the correlation is undefined.
  /// - Complexity: that of `graphs` fits.
  public func corePeripheryTest(graphs: Int = 100, seed: UInt64 = 1) -> PermutationTest? {
    guard let observed = corePeriphery()?.correlation, graphs > 0 else { return nil }
    var generator = SeededGenerator(seed: seed)
    var rewiring = RandomRewiring(undirected)
    let values = (0..<graphs).compactMap { _ -> Double? in
      rewiring.mix(&generator)
      return rewiring.graph().corePeriphery()?.correlation
    }
    return values.isEmpty ? nil : PermutationTest(observed: observed, values: values)
  }
}

/// Least squares of tie - c(i) c(j) over the pairs of different nodes.
private struct CorenessFit {
  private let rows: LocalRows
  private let greatestCoreness: Double
  private var coreness: [Double]
  /// The sum of the squares of the corenesses.
  private var squares = 0.0

  /// Starts from the degrees over the root of their sum: their products are the ties expected at
  /// random.
  init(_ graph: Graph, weighted: Bool) {
    rows = LocalRows(graph, weighted: weighted)
    let strengths = weighted ? graph.strengths() : graph.degrees().map(Double.init)
    let scale = strengths.reduce(0, +).squareRoot()
    let greatest = weighted ? (graph.edgeWeights.max() ?? 1).squareRoot() : 1
    greatestCoreness = greatest
    coreness = rows.nodes.map { min(greatest, strengths[Int($0)] / scale) }
  }

  mutating func run() {
    var least = Double.infinity
    var roundsWithoutGain = 0
    for _ in 0..<10_000 {
      let change = renew()
      roundsWithoutGain = change < least ? 0 : roundsWithoutGain + 1
      least = min(least, change)
      if change < 1e-12 || (change < 1e-9 && roundsWithoutGain > 20) { return }
    }
  }

  /// - Returns: the greatest change of a coreness.
  private mutating func renew() -> Double {
    // Anew each round: what is carried along by differences drifts.
    squares = coreness.reduce(0) { $0 + $1 * $1 }
    let (offsets, bound, isWeighted) = (rows.offsets, greatestCoreness, !rows.weights.isEmpty)
    var (squares, greatest) = (self.squares, 0.0)
    coreness.withUnsafeMutableBufferPointer { coreness in
      rows.targets.withUnsafeBufferPointer { targets in
        rows.weights.withUnsafeBufferPointer { weights in
          for place in 0..<coreness.count {
            let own = coreness[place]
            let others = squares - own * own
            guard own > 0, others > 1e-300 else { continue }
            var tied = 0.0
            for arc in Int(offsets[place])..<Int(offsets[place + 1]) {
              tied += (isWeighted ? weights[arc] : 1) * coreness[Int(targets[arc])]
            }
            // What shrinks without end has 0 for its limit.
            let renewed = tied / others < 1e-100 ? 0 : min(bound, tied / others)
            squares = others + renewed * renewed
            coreness[place] = renewed
            greatest = max(greatest, abs(renewed - own))
          }
        }
      }
    }
    return greatest
  }

  func result() -> CorePeriphery {
    let length = coreness.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return CorePeriphery(
      coreness: rows.byNode(coreness.map { $0 / length }), correlation: correlation)
  }

  /// Over all pairs, from sums over the edges and over the nodes.
  private var correlation: Double? {
    let count = Double(coreness.count)
    let pairs = count * (count - 1) / 2
    var (sum, second, fourth) = (0.0, 0.0, 0.0)
    for value in coreness {
      sum += value
      second += value * value
      fourth += value * value * value * value
    }
    let products = (sum * sum - second) / 2
    let productSquares = (second * second - fourth) / 2
    var (ties, tieSquares, both) = (0.0, 0.0, 0.0)
    for place in coreness.indices {
      for arc in Int(rows.offsets[place])..<Int(rows.offsets[place + 1])
      where rows.targets[arc] > Int32(place) {
        let weight = rows.weights.isEmpty ? 1 : rows.weights[arc]
        ties += weight
        tieSquares += weight * weight
        both += weight * coreness[place] * coreness[Int(rows.targets[arc])]
      }
    }
    let tieVariance = tieSquares - ties * ties / pairs
    let productVariance = productSquares - products * products / pairs
    // Below that it is the rounding of equal values.
    guard tieVariance > 1e-12 * tieSquares, productVariance > 1e-12 * productSquares else {
      return nil
    }
    return (both - ties * products / pairs) / (tieVariance * productVariance).squareRoot()
  }
}
